"""The API: its description is OpenAPI 3.1 by openapi-spec-validator, every file of it is as its path's schema says by
jsonschema and has no key beside those, every path has files, and the lists agree with one another."""
import json
import re

from jsonschema import Draft202012Validator
from openapi_spec_validator import OpenAPIV31SpecValidator

FOLDER = "api/v1/"


def check(site):
    if FOLDER + "openapi.json" not in site.files:
        return ["openapi.json is missing"], 0
    description = json.loads(site.bytes(FOLDER + "openapi.json"))
    findings = [f"openapi.json: {error.message}" for error in OpenAPIV31SpecValidator(description).iter_errors()]
    findings += [] if description["openapi"].startswith("3.1") else ["openapi.json: not of version 3.1"]
    files = sorted(f.removeprefix(FOLDER) for f in site.files if f.startswith(FOLDER) and not f.endswith("openapi.json"))
    answers = {}
    for path, item in description["paths"].items():
        parameters = {p["name"]: p["schema"]["pattern"] for p in item["get"].get("parameters", [])}
        pattern = "".join(
            f"(?:{parameters[part[1:-1]].strip('^$')})" if part.startswith("{") else re.escape(part)
            for part in re.split(r"(\{\w+\})", path.lstrip("/")))
        reference = item["get"]["responses"]["200"]["content"]["application/json"]["schema"]["$ref"]
        schema = closed(description["components"]["schemas"][reference.rsplit("/", 1)[-1]])
        validator = Draft202012Validator(schema, format_checker=Draft202012Validator.FORMAT_CHECKER)
        found = [file for file in files if re.fullmatch(pattern, file)]
        findings += [] if found else [f"openapi.json: {path} has no file"]
        for file in found:
            answers[file] = json.loads(site.bytes(FOLDER + file))
            findings += [f"{file}: {e.json_path}: {e.message[:200]}" for e in validator.iter_errors(answers[file])]
    findings += [f"{file} is not in openapi.json" for file in files if file not in answers]
    return findings + list(agreement(site, answers)), len(files)


def closed(schema):
    """The same without room for keys that the description does not name."""
    if isinstance(schema, list):
        return [closed(item) for item in schema]
    if not isinstance(schema, dict):
        return schema
    result = {key: closed(value) for key, value in schema.items()}
    return result | ({"additionalProperties": False} if isinstance(result.get("properties"), dict) else {})


def agreement(site, answers):
    rows = [row for file, answer in answers.items() if file.startswith("bulletins/") for row in answer["bulletins"]]
    records = [json.loads(line) for line in site.bytes("du-lieu/bulletins.ndjson").splitlines()]
    if sorted(row["id"] for row in rows) != sorted(record["id"] for record in records):
        yield "the lists of bulletins do not have each bulletin once"
    index = answers["index.json"]
    if index["bulletins"] != len(records):
        yield "index.json counts other bulletins"
    for entry in index["lists"]:
        if entry["count"] != len(answers[entry["name"] + ".json"][entry["name"]]):
            yield f"index.json counts other {entry['name']}"
    for place in answers["places.json"]["places"]:
        below = [row for row in rows if row["place"].startswith(place["path"])]
        if place["bulletins"] != len(below) or place["bulletins"] != sum(y["bulletins"] for y in place["years"]):
            yield f"{place['path']} has {len(below)} bulletins, not {place['bulletins']}"
    for year in answers["years.json"]["years"]:
        lists = [answers[(site.file(url) or "").removeprefix(FOLDER)] for url in year["lists"]]
        if year["bulletins"] != sum(len(answer["bulletins"]) for answer in lists):
            yield f"the lists of {year['year']} do not have its bulletins"
    for file, answer in answers.items():
        for url in addresses(answer):
            if (named := site.file(url)) is not None and named not in site.files:
                yield f"{file}: {url} leads nowhere"


def addresses(value):
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list):
        for item in value:
            yield from addresses(item)
    elif isinstance(value, str) and value.startswith(("http://", "https://")):
        yield value
