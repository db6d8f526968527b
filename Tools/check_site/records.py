"""JSON Schema 2020-12: every record, beside its page or in a file of records, is as the published schema says."""
import json
from pathlib import Path

from jsonschema import Draft202012Validator

SCHEMA = "du-lieu/bulletin.schema.json"


def check(site, files=()):
    if SCHEMA not in site.files:
        return [f"{SCHEMA} is missing"], 0
    schema = json.loads(site.bytes(SCHEMA))
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema)
    findings, count = [], 0
    for name, text in records(site, files):
        count += 1
        for error in validator.iter_errors(json.loads(text)):
            findings.append(f"{name}: {error.json_path}: {error.message[:200]}")
    return findings, count


def records(site, files):
    for name in sorted(site.files):
        if name.rsplit("/", 1)[-1] == "index.json" and not name.startswith("api/"):
            yield name, site.bytes(name)
    for file in files:
        for number, line in enumerate(Path(file).read_bytes().splitlines(), 1):
            yield f"{file}:{number}", line
