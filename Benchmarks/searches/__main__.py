"""Measures the index of search and what queries of it cost, and writes search.md, which RESULTS.md takes in."""

import argparse
import json
import os
import subprocess
import tempfile

from whole_builds.archive import Archive, corpus
from whole_builds.cases import ALLOWED
from whole_builds.measure import Run, count, run

from .report import Index, report

BENCHMARKS = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
# What both indexes are asked.
BESIDE = ["nong thuong", "thu ngân sách"]


def main() -> None:
    parser = argparse.ArgumentParser(prog="searches", description=__doc__)
    parser.add_argument("--sizes", default="20000,100000", help="numbers of bulletins to build; may be empty")
    parser.add_argument("--archive", metavar="DIR", action="append", default=[], help="an archive that was built already: its "
                        "queries beside those of --sizes; it is read only, may be given again")
    parser.add_argument("--program", default=os.path.join(os.path.dirname(BENCHMARKS), ".build", "release", "bantin"))
    parser.add_argument("--pagefind", metavar="PYTHON", help="a Python that has pagefind[bin]: its index beside ours")
    parser.add_argument("--beside", type=int, default=5000, help="bulletins for that")
    parser.add_argument("--work", help="where archives and sites go; a memory file system unless given")
    options = parser.parse_args()
    memory = "/dev/shm" if os.path.isdir("/dev/shm") else None
    with tempfile.TemporaryDirectory(prefix="bantin-search-", dir=options.work or memory) as work:
        found = [measure(options.program, work, int(size)) for size in options.sizes.split(",") if size]
        found += [measure_built(folder) for folder in options.archive]
        if not found:
            parser.error("there is nothing to measure")
        beside = pagefind(options.program, work, options.beside, options.pagefind) if options.pagefind else None
    with open(os.path.join(BENCHMARKS, "search.md"), "w", encoding="utf-8") as file:
        file.write(report(found, beside))


def measure(program: str, work: str, size: int) -> Index:
    """Builds a site with search and nothing else that is optional, and one without: the difference is the index."""
    archive = Archive(os.path.join(work, "archive"), os.path.join(corpus(work, size), "raw"))
    without = changed(program, work, archive, "[]")
    found: dict = {}
    with_search = changed(program, work, archive, "[search]", lambda: found.update(queries(archive.site)))
    return Index(size, without, with_search, found)


def measure_built(folder: str) -> Index:
    """What queries cost in an archive that was built before; of building it nothing is known."""
    found = queries(os.path.join(folder, "public"))
    return Index(found["index"]["documents"], None, None, found)


def queries(site: str) -> dict:
    return json.loads(node("measure.js", site, "--json"))


def changed(program: str, work: str, archive: Archive, formats: str, between=lambda: None) -> tuple[Run, Run]:
    """A build from nothing, and one after a bulletin changed; something may be done between them."""
    archive.forget()
    with open(os.path.join(archive.folder, "bantin.yaml"), "w", encoding="utf-8") as file:
        file.write(f"formats: {formats}\n")
    command, log = [program, "build", "--quiet"], os.path.join(work, "log")
    whole = run(command, archive.folder, log, ALLOWED)
    between()
    archive.change_bulletin()
    return whole, run(command, archive.folder, log, ALLOWED)


def node(script: str, *arguments: str) -> str:
    command = ["node", os.path.join(BENCHMARKS, "search", script), *arguments]
    return subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout


def pagefind(program: str, work: str, size: int, python: str) -> dict:
    """Both indexes of one site, one after the other."""
    archive = Archive(os.path.join(work, "beside"), os.path.join(corpus(work, size), "raw"))
    whole, _ = changed(program, work, archive, "[]")
    searched, _ = changed(program, work, archive, "[search]")
    log = os.path.join(work, "log")
    other = run([python, "-m", "pagefind", "--site", archive.site], work, log)
    ours = json.loads(node("measure.js", archive.site, "--json", *(f"--query={query}" for query in BESIDE)))
    theirs = [json.loads(line) for line in node("pagefind.js", archive.site, "--json").splitlines()]
    version = subprocess.run([python, "-m", "pagefind", "--version"], stdout=subprocess.PIPE, text=True).stdout.split()[-1:]
    return {
        "size": size, "version": version[0] if version else "", "seconds": other.cpu, "peak": other.peak,
        "ours": searched.cpu - whole.cpu, "rows": ours["rows"], "theirs": theirs,
        "files": count(os.path.join(archive.site, "pagefind")), "index": ours["index"],
    }


main()
