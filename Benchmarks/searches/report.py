"""What was measured of search, as Markdown."""

import os
import platform
from collections.abc import Callable
from dataclasses import dataclass

from whole_builds.measure import Run
from whole_builds.report import table


@dataclass(frozen=True)
class Index:
    """One size: builds from nothing and after a change, without search and with it, if it was built here; and what queries
    cost."""

    bulletins: int
    without: tuple[Run, Run] | None
    searched: tuple[Run, Run] | None
    queries: dict

    @property
    def cpu(self) -> float:
        """Seconds of CPU for the index alone."""
        return self.searched[0].cpu - self.without[0].cpu


def report(sizes: list[Index], beside: dict | None) -> str:
    head = [f"{one.bulletins:,}" for one in sizes]
    folders = [one.queries["index"] for one in sizes]

    def built(name: str, value: Callable[[Index], str]) -> list[str]:
        return [name] + [value(one) if one.searched else "–" for one in sizes]

    index = [
        built("bulletins a second of CPU", lambda one: f"{one.bulletins / one.cpu:,.0f}"),
        built("peak memory of the build, without search", lambda one: f"{one.without[0].peak:,.0f} MB"),
        built("the same with search", lambda one: f"{one.searched[0].peak:,.0f} MB"),
        built("CPU for the index when one bulletin changed",
              lambda one: f"{one.searched[1].cpu - one.without[1].cpu:.2f} s"),
        ["files, of 100 bulletins"] + [f"{100 * one['files'] / size.bulletins:.1f}" for one, size in zip(folders, sizes)],
        ["bytes a bulletin"] + [f"{one['bytes'] / size.bulletins:.0f}" for one, size in zip(folders, sizes)],
        ["in blocks of 4 kB, by that"] + [f"{one['blocks'] / one['bytes']:.2f}" for one in folders],
    ]
    names = [row[0] for row in sizes[0].queries["table"]]
    costs = [[name] + [" / ".join(f"{value:,}" for value in row[1:]) for one in sizes
                       for row in one.queries["table"] if row[0] == name] for name in names]
    text = "\n".join([
        "## Search", "",
        "Written by `PYTHONPATH=Benchmarks python3 -m searches` beside what it measures (`--help` tells of more): the index that "
        "`formats: [search]` adds to a build of made-up bulletins, and the "
        f"{sizes[0].queries['queries']} queries of `Benchmarks/search/queries.txt` in headless Chromium, each by a reader who has "
        "nothing yet, from a plain file server on the same machine.",
        f"{os.cpu_count()} cores, {platform.system()} {platform.machine()}.", "",
        table(["bulletins"] + head, index),
        "A query costs, in the median / 95 of 100 / at most:", "",
        table(["bulletins"] + head, costs),
    ])
    return text + (pagefind(beside) if beside else "")


def pagefind(beside: dict) -> str:
    """Both on one site."""
    files, size = beside["files"]
    ours = beside["index"]
    rows = [
        ["index"] + [f"{count:,} files, {bytes / 1e6:.1f} MB" for count, bytes in ((files, size), (ours["files"], ours["bytes"]))],
        ["CPU to write it", f"{beside['seconds']:.1f} s, {beside['peak']:,.0f} MB", f"{beside['ours']:.1f} s more for the build"],
    ]
    for mine, (query, count, bytes, requests, milliseconds) in zip(beside["rows"], beside["theirs"]):
        rows.append([f"`{query}`", f"{count:,} found, {bytes / 1e3:.0f} kB, {requests} requests, {milliseconds} ms",
                     f"{mine['status']}, {mine['bytes'] / 1e3:.0f} kB, {mine['requests']} requests, {mine['title']:.0f} ms"])
    return "\n".join([
        "", f"Beside Pagefind {beside['version']} on one site of {beside['size']:,} bulletins, in one run:", "",
        table(["", "Pagefind", "Bantin"], rows),
    ])
