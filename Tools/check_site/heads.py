"""What every page tells machines and how heavy it is: its policy and nothing that the policy forbids, its address, Open
Graph, JSON-LD that is read back, `citation_…` of bulletins; at most 60 kB of a bulletin's page beside its article, 20 kB of
styles, 12 kB of compressed scripts."""
import gzip
import json
import re

from lxml import html as parser

BESIDE_ARTICLE = 60_000
STYLES = 20_000
SCRIPTS = 12_000
OPEN_GRAPH = {"og:title", "og:type", "og:site_name", "og:locale", "og:url"}
CITATION = {"citation_title", "citation_publication_date", "citation_language", "citation_public_url", "DC.title",
            "DC.date", "DC.language", "DC.type", "DC.identifier"}
# What a page can be in the words of schema.org: one of these is among its JSON-LD.
SUBJECTS = {"NewsArticle", "CollectionPage", "Dataset", "WebPage"}


def check(site):
    findings = [f"{page}: {finding}" for page in site.pages for finding in judge(site, page)]
    return findings + list(weights(site)), len(site.pages)


def judge(site, page):
    data = site.bytes(page)
    tree = parser.document_fromstring(data)
    head = {}
    for meta in tree.iter("meta"):
        name = meta.get("name") or meta.get("property") or meta.get("http-equiv")
        head.setdefault(name, []).append(meta.get("content"))
    policy = (head.get("Content-Security-Policy") or [""])[0]
    if not policy.startswith("default-src 'none'") or "unsafe" in policy:
        yield f"its policy is {policy!r}"
    for element in tree.iter():
        if not isinstance(element.tag, str):
            continue
        if element.tag == "style" or element.get("style") is not None:
            yield f"<{element.tag}> has a style of its own"
        if any(name.startswith("on") for name in element.keys()) or (element.get("href") or "").startswith("javascript:"):
            yield f"<{element.tag}> runs something"
        if element.tag == "script" and not element.get("src") and element.get("type") != "application/ld+json":
            yield "a script stands in the page"
    # It says that nothing is here, or leads on.
    leaves = head.get("robots") == ["noindex"]
    for name in sorted(OPEN_GRAPH - ({"og:url"} if leaves else set())):
        if len([value for value in head.get(name, []) if value]) != 1:
            yield f"{name} is missing or there several times"
    canonical = [link.get("href") for link in tree.iter("link") if link.get("rel") == "canonical"]
    if not leaves and canonical != [site.url(page.removesuffix("index.html"))]:
        yield f"its address is {canonical}"
    if not tree.findtext("head/title", "").strip():
        yield "it has no title"
    if len(list(tree.iter("h1"))) != 1:
        yield "it does not have one h1"
    yield from linked_data(tree, leaves)
    if tree.body.get("class") == "bulletin":
        yield from bulletin(head, tree, data, canonical)


def linked_data(tree, leaves):
    graphs = [json.loads(script.text) for script in tree.iter("script") if script.get("type") == "application/ld+json"]
    if leaves and not graphs:
        return
    if len(graphs) != 1 or graphs[0].get("@context") != "https://schema.org":
        yield f"it has {len(graphs)} blocks of JSON-LD of schema.org"
        return
    things = graphs[0]["@graph"]
    kinds = {kind for thing in things for kind in ([thing["@type"]] if isinstance(thing["@type"], str) else thing["@type"])}
    if not leaves and len(kinds & SUBJECTS) != 1:
        yield f"its JSON-LD says nothing of the page: {kinds}"
    crumbs = tree.xpath("//nav[contains(@class, 'breadcrumb')]//li")
    lists = [thing for thing in things if thing["@type"] == "BreadcrumbList"]
    if bool(crumbs) != bool(lists):
        yield "its way in JSON-LD is not that on the page"
    for entry in lists:
        if [item["position"] for item in entry["itemListElement"]] != list(range(1, len(entry["itemListElement"]) + 1)):
            yield "its way in JSON-LD is not counted from 1"


def bulletin(head, tree, data, canonical):
    dated = CITATION if "citation_publication_date" in head else CITATION - {"citation_publication_date", "DC.date"}
    for name in sorted(dated):
        if not (head.get(name) or [""])[0]:
            yield f"{name} is missing"
    if canonical != head.get("citation_public_url"):
        yield "its address is another one for reference managers"
    forms = {link.get("type") for link in tree.iter("link") if link.get("rel") == "alternate"}
    if not {"text/markdown", "application/json"} <= forms:
        yield f"its other forms are {forms}"
    article = b"".join(parser.tostring(part, encoding="utf-8") for part in tree.xpath("//*[@id='text']"))
    if len(data) - len(article) > BESIDE_ARTICLE:
        yield f"it has {len(data) - len(article)} bytes beside its article"


def weights(site):
    styles = [site.bytes(file) for file in sorted(site.files) if re.fullmatch(r"styles/[^/]*\.css", file)]
    if not styles or sum(map(len, styles)) > STYLES:
        yield f"styles are {sum(map(len, styles))} bytes"
    scripts = [site.bytes(file) for file in sorted(site.files) if re.fullmatch(r"scripts/[^/]*\.js", file)]
    packed = sum(len(gzip.compress(script, 9)) for script in scripts)
    if packed > SCRIPTS:
        yield f"compressed scripts are {packed} bytes"
