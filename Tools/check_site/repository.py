"""OAI-PMH: the static repository has the elements of its specification in their order, one record a bulletin, and
nothing in Dublin Core but the fifteen elements."""
import json
import re

from lxml import etree

FILE = "du-lieu/oai.xml"
STATIC = "{http://www.openarchives.org/OAI/2.0/static-repository}"
OAI = "{http://www.openarchives.org/OAI/2.0/}"
DUBLIN = "{http://purl.org/dc/elements/1.1/}"
ELEMENTS = set("title creator subject description publisher contributor date type format identifier source language "
               "relation coverage rights".split())
IDENTIFY = "repositoryName baseURL protocolVersion adminEmail earliestDatestamp deletedRecord granularity".split()


def check(site):
    if FILE not in site.files:
        return [], 0
    root = etree.fromstring(site.bytes(FILE))
    findings = []
    if [node.tag for node in root] != [STATIC + name for name in ("Identify", "ListMetadataFormats", "ListRecords")]:
        return ["its parts are not those of a static repository"], 1
    if [node.tag for node in root[0]] != [OAI + name for name in IDENTIFY] or any(not n.text for n in root[0]):
        findings.append("Identify does not have its elements in their order")
    if root[2].get("metadataPrefix") != "oai_dc" or root[1].findtext(f".//{OAI}metadataPrefix") != "oai_dc":
        findings.append("the format of metadata is not oai_dc")
    earliest = root[0].findtext(OAI + "earliestDatestamp")
    identifiers, addresses = [], []
    for record in root[2]:
        if record.tag != OAI + "record" or [n.tag for n in record] != [OAI + "header", OAI + "metadata"]:
            findings.append(f"{record.tag} is no record")
            continue
        identifiers.append(record[0].findtext(OAI + "identifier"))
        stamp = record[0].findtext(OAI + "datestamp")
        if not re.fullmatch(r"\d{4}-\d\d-\d\d", stamp) or stamp < earliest:
            findings.append(f"{identifiers[-1]}: {stamp} is no datestamp")
        fields = list(record[1][0])
        findings += [f"{identifiers[-1]}: {n.tag} is not of Dublin Core" for n in fields
                     if n.tag.removeprefix(DUBLIN) not in ELEMENTS or not n.text]
        addresses += [n.text for n in fields if n.tag == DUBLIN + "identifier"]
    records = [json.loads(line) for line in site.bytes("du-lieu/bulletins.ndjson").splitlines()]
    if len(set(identifiers)) != len(records) or len(identifiers) != len(records):
        findings.append("it does not have one record for each bulletin")
    findings += [f"{url} leads nowhere" for url in addresses if site.file(url) not in site.files]
    return findings, len(identifiers)
