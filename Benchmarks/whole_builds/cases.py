"""What is measured of one size of archive."""

import os
import shutil
from collections.abc import Callable

from .archive import Archive, corpus
from .hugo import Hugo
from .measure import Measurement, count, run

# Two bulletins of one title, place and day are errors, and made-up archives have some.
ALLOWED = (0, 1)

# What the site that Hugo makes has: pages of bulletins, places, years and people, feeds of the site and of places.
LIKE_HUGO = "formats: [rss, json-feed, sitemap]\nsubjects: [people]\nfeeds: [places]\n"
FEW = "what Hugo's site has"


class Cases:
    """Measures one size. What is compared runs in turn, so that a busy moment of the machine hits all alike."""

    def __init__(self, program: str, work: str, bulletins: int, runs: int, hugo: Hugo | None):
        self.program, self.work, self.bulletins, self.runs, self.hugo = program, work, bulletins, runs, hugo
        self.log = os.path.join(work, "log")
        self.results: dict[str, Measurement] = {}
        # Files and bytes of each site, by what it has.
        self.sites: dict[str, tuple[int, int]] = {}

    def measure(self) -> None:
        folder = corpus(self.work, self.bulletins)
        raw = Archive(os.path.join(self.work, "raw"), os.path.join(folder, "raw"))
        markdown = Archive(os.path.join(self.work, "markdown"), os.path.join(folder, "content"))
        few = Archive(os.path.join(self.work, "few"), os.path.join(folder, "content"), LIKE_HUGO)
        copy = os.path.join(self.work, "copy")
        cases: dict[str, Callable[[], object]] = {
            "raw": lambda: self.build(raw, raw.forget),
            "raw, one core": lambda: self.build(raw, raw.forget, "--jobs", "1"),
            "markdown": lambda: self.build(markdown, markdown.forget),
            "like Hugo": lambda: self.build(few, few.forget),
            "cp -r": lambda: self.copy(raw.site, copy),
            "cp -r, like Hugo": lambda: self.copy(few.site, copy),
        }
        if self.hugo:
            hugo = self.hugo
            cases["hugo"] = lambda: hugo.build(os.path.join(folder, "content"), self.log)
        self.in_turn(cases)
        self.sites = {"everything": count(raw.site), FEW: count(few.site)}
        self.build(raw, lambda: None)
        self.in_turn({
            "nothing changed": lambda: self.build(raw, lambda: None),
            "one bulletin changed": lambda: self.build(raw, raw.change_bulletin),
            "a partial changed": lambda: self.build(raw, raw.change_template),
        })
        self.in_turn({"extract, one core": lambda: run(
            [self.program, "extract", "--quiet", "--jobs", "1"], raw.folder, self.log, ALLOWED)})
        for archive in (raw, markdown, few):
            shutil.rmtree(archive.folder)
        shutil.rmtree(copy, ignore_errors=True)

    def in_turn(self, cases: dict[str, Callable[[], object]]) -> None:
        found: dict[str, list] = {name: [] for name in cases}
        for _ in range(self.runs):
            for name, measure in cases.items():
                found[name].append(measure())
        for name, runs in found.items():
            self.results[name] = Measurement(tuple(runs))
            print(f"{self.bulletins:>9,}  {name:<22} {self.results[name].wall:8.2f} s", flush=True)

    def build(self, archive: Archive, prepare: Callable[[], None], *options: str):
        prepare()
        return run([self.program, "build", "--quiet", *options], archive.folder, self.log, ALLOWED)

    def copy(self, site: str, copy: str):
        shutil.rmtree(copy, ignore_errors=True)
        return run(["cp", "-r", site, copy], self.work, self.log)
