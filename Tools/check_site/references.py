"""References to bulletins: BibTeX by bibtexparser, RIS by rispy, CSL-JSON; each says the title and the address of the page,
and the same year as its tags."""
import json

import bibtexparser
import rispy
from bibtexparser.middlewares import LatexDecodingMiddleware
from lxml import html as parser


def check(site):
    findings, count = [], 0
    for page in site.pages:
        if b'<body class="bulletin"' in site.bytes(page):
            count += 1
            findings += [f"{page}: {finding}" for finding in judge(site, page)]
    return findings, count


def judge(site, page):
    tree = parser.document_fromstring(site.bytes(page))
    texts = {box.get("aria-labelledby"): box.text_content() for box in tree.xpath("//section[@id='cite']//pre")}
    tags = {meta.get("name"): meta.get("content") for meta in tree.iter("meta")}
    title, year = tags["citation_title"], tags.get("citation_publication_date", "")[:4]
    wanted = (title, year, site.url(page.removesuffix("index.html")))
    for name, read in (("bibtex", bibtex), ("ris", ris), ("csl", csl)):
        found = read(texts.get(f"cite-{name}", ""))
        if found != wanted:
            yield f"{name}: {found}, not {wanted}"


def bibtex(text):
    library = bibtexparser.parse_string(text, append_middleware=[LatexDecodingMiddleware()])
    if library.failed_blocks or len(library.entries) != 1:
        return None
    fields = library.entries[0].fields_dict
    year = fields["year"].value if "year" in fields else ""
    return fields["title"].value.strip("{}"), year, fields["url"].value


def ris(text):
    entries = rispy.loads(text)
    if len(entries) != 1 or entries[0]["type_of_reference"] != "ELEC":
        return None
    return entries[0].get("title"), entries[0].get("year", ""), entries[0].get("urls", [None])[0]


def csl(text):
    entries = json.loads(text)
    if len(entries) != 1 or entries[0]["type"] != "webpage":
        return None
    dates = entries[0].get("issued", {}).get("date-parts", [[""]])
    return entries[0]["title"], str(dates[0][0]), entries[0]["URL"]
