"""Extraction against what made-up bulletins were made from (`make-corpus --truth`)."""

import json
import os
import re
import subprocess
import unicodedata

from .archive import MAKER


def truth(program: str, work: str, bulletins: int) -> list[list[str]]:
    """For each field: how many bulletins have it right, or precision and recall of its values."""
    folder = os.path.join(work, "truth")
    known = os.path.join(folder, "truth.jsonl")
    subprocess.run([MAKER, "-n", str(bulletins), "--out", folder, "--truth", known], check=True, stdout=subprocess.DEVNULL)
    lines = subprocess.run(
        [program, "extract", "--quiet", os.path.join(folder, "raw")], check=True, stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL).stdout.splitlines()
    with open(known, encoding="utf-8") as file:
        made = {one["id"]: one for one in map(json.loads, file)}
    pairs = [(record, made[os.path.basename(record["id"]).split("_")[0]]) for record in map(json.loads, lines)]
    return [
        single("title", [(record["title"], plain(one["title"])) for record, one in pairs]),
        single("body", [((record["body"] or {}).get("name"), one["body"]) for record, one in pairs]),
        single("period", [(record["period"], period(one["period"])) for record, one in pairs]),
        single("locality", [((record["locality"] or {}).get("name"), one["locality"]) for record, one in pairs]),
        several("people", [({person["name"] for person in record["people"]}, set(one["people"])) for record, one in pairs]),
        several("documents", [({cited["id"] for cited in record["documents"]}, set(one["documents"])) for record, one in pairs]),
    ]


def single(name: str, values: list[tuple[str | None, str | None]]) -> list[str]:
    """A value that is not found counts against recall alone."""
    right = sum(found == made for found, made in values)
    return [name, share(right, sum(found is not None for found, _ in values)), share(right, len(values))]


def several(name: str, values: list[tuple[set, set]]) -> list[str]:
    right = sum(len(found & made) for found, made in values)
    return [name, share(right, sum(len(found) for found, _ in values)), share(right, sum(len(made) for _, made in values))]


def share(part: int, whole: int) -> str:
    return f"{part / whole:.4f} of {whole:,}" if whole else ""


def plain(text: str) -> str:
    return unicodedata.normalize("NFC", text)


def period(text: str | None) -> str | None:
    """`2015-H1`, `2015-Q3` and `2015-M9` (its first nine months) as EDTF."""
    found = re.fullmatch(r"(\d{4})-([HQM])(\d+)", text or "")
    if not found:
        return text
    year, kind, number = found[1], found[2], int(found[3])
    first, last = {"H": (number * 6 - 5, number * 6), "Q": (number * 3 - 2, number * 3), "M": (1, number)}[kind]
    return f"{year}-{first:02}/{year}-{last:02}"
