"""Data: the package is valid by frictionless, which also compares sizes, hashes, types, keys and references; records
and tables agree; nothing says when it was made."""
import csv
import json

from frictionless import Package, system

FOLDER = "du-lieu/"


def check(site):
    if FOLDER + "datapackage.json" not in site.files:
        return ["there is no datapackage.json"], 0
    with system.use_context(trusted=True):
        package = Package(str(site.folder / FOLDER / "datapackage.json"))
        report = package.validate()
    findings = [
        f"{task.name}: {error.message}" for task in report.tasks for error in task.errors
    ] + [f"datapackage.json: {error.message}" for error in report.errors]
    records = [json.loads(line) for line in site.bytes(FOLDER + "bulletins.ndjson").splitlines()]
    ids = [record["id"] for record in records]
    if ids != sorted(ids, key=lambda i: i.encode()):
        findings.append("records are not in the order of ids")
    for name, key in [("figures", "figures"), ("people", "people"), ("citations", "documents"), ("places", "places")]:
        rows = list(csv.DictReader(site.bytes(f"{FOLDER}{name}.csv").decode("utf-8-sig").splitlines(keepends=True)))
        wanted = [(r["id"], str(n + 1)) for r in records for n in range(len(r[key]))]
        if [(row["bulletin"], row["number"]) for row in rows] != wanted:
            findings.append(f"{name}.csv does not have the rows of the records")
    for resource in package.resources:
        if resource.path not in {file.removeprefix(FOLDER) for file in site.files}:
            findings.append(f"{resource.path} is not there")
    return findings, len(report.tasks)
