"""The results as Markdown. Ratios first: seconds are those of one machine on one day."""

import os
import platform
import re

from .cases import FEW, Cases

ROWS = [
    ("raw", "built from raw text"), ("raw, one core", "the same with `--jobs 1`"),
    ("markdown", "built from Markdown"), ("like Hugo", f"the same, {FEW} alone"),
    ("nothing changed", "nothing changed"),
    ("one bulletin changed", "one bulletin changed"), ("a partial changed", "a partial of every page changed"),
    ("extract, one core", "`bantin extract --jobs 1`"), ("cp -r", "`cp -r` of the site"),
    ("cp -r, like Hugo", f"`cp -r` of {FEW}"), ("hugo", "Hugo, from Markdown"),
]
RATIOS = [
    ("raw", "cp -r", "raw text by `cp -r` of the site"), ("markdown", "cp -r", "Markdown by `cp -r` of the site"),
    ("raw, one core", "raw", "one core by all"), ("raw", "nothing changed", "raw text by nothing changed"),
    ("raw", "one bulletin changed", "raw text by one bulletin changed"),
    ("hugo", "raw", "Hugo from Markdown by Bantin from raw text"), ("hugo", "markdown", "Hugo by Bantin, both from Markdown"),
    ("hugo", "like Hugo", "Hugo by Bantin, both from Markdown, the same kinds of files"),
    ("like Hugo", "cp -r, like Hugo", "Markdown, the same kinds of files, by `cp -r` of the site"),
]


def table(head: list[str], rows: list[list[str]]) -> str:
    lines = [head, ["---"] + ["---:"] * (len(head) - 1)] + rows
    return "\n".join("| " + " | ".join(line) + " |" for line in lines) + "\n"


def report(sizes: list[Cases], version: str, command: str) -> str:
    head = [f"{cases.bulletins:,}" for cases in sizes]
    seconds, memory, ratios = [], [], []
    for key, name in ROWS:
        found = [cases.results.get(key) for cases in sizes]
        if any(found):
            seconds.append([name] + [f"{one.wall:.2f} s, {one.cpu:.2f} s CPU, ×{one.spread:.1f}" if one else "" for one in found])
            if not key.startswith("cp -r") and key != "hugo":
                memory.append([name] + [f"{one.peak:.0f} MB" if one else "" for one in found])
    for above, below, name in RATIOS:
        found = [(cases.results.get(above), cases.results.get(below)) for cases in sizes]
        if any(a and b for a, b in found):
            ratios.append([name] + [f"{a.wall / b.wall:.2f}" if a and b else "" for a, b in found])
    extract = [cases.results["extract, one core"].cpu / cases.bulletins * 1e6 for cases in sizes]
    ratios.append(["CPU of extraction a bulletin"] + [f"{value:.0f} µs" for value in extract])
    output = []
    for name in sizes[0].sites:
        found = [cases.sites[name] for cases in sizes]
        output.append([f"files: {name}"] + [f"{files:,}" for files, _ in found])
        output.append([f"MB: {name}"] + [f"{size / 1e6:.0f}" for _, size in found])
    hugo = sizes[0].hugo
    return "\n".join([
        "# Results", "",
        f"Written by `{command}`: whole builds of made-up archives (`Benchmarks/make-corpus`), in the median of "
        f"{sizes[0].runs} runs that took turns.",
        f"{os.cpu_count()} cores, {platform.system()} {platform.machine()}, {version}, "
        + (f"Hugo {hugo.version}." if hugo else "no Hugo or no site of its to compare with."),
        "Machines differ and are shared: only what one run says of two things can be compared.", "",
        "## Ratios of wall time", "", table(["bulletins"] + head, ratios),
        "## Wall and CPU time", "", "The last number is the longest run by the shortest.", "",
        table(["bulletins"] + head, seconds),
        "## Peak memory", "", table(["bulletins"] + head, memory),
        "## The site", "", table(["bulletins"] + head, output),
    ])


def truth_report(fields: list[list[str]]) -> str:
    return "\n".join([
        "## Extraction against what the texts were made from", "",
        "Made-up bulletins are easier than real ones, of which docs/extraction.md has the figures; places are not named "
        "in all of them, and some lie before their units were founded.", "",
        table(["field", "precision", "recall"], fields),
    ])


def blocks_report(printed: str) -> str:
    """The medians of what the benchmark package prints as Markdown."""
    rows = re.findall(r"^### (.+?)\n.*?^\|[^|]*\((.+?)\)[^|]*\|(?:[^|]*\|){2} *([\d.]+) \|[^|]*\| *([\d.]+) \|", printed, re.S | re.M)
    found = [[name, f"{middle} {unit}", f"{tenth} {unit}"] for name, unit, middle, tenth in rows]
    if not found:
        raise SystemExit(f"the blocks printed no table:\n{printed}")
    return "\n".join([
        "## Single steps", "", "For one bulletin of about 6 kB, by `Benchmarks/blocks`.", "",
        table(["step", "median", "nine of ten below"], found),
    ])
