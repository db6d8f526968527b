"""Feeds: accepted by feedparser without complaint, and what the three specifications ask for beyond that."""
import json
import re
from email.utils import parsedate_to_datetime
from urllib.parse import urlsplit

import feedparser
from lxml import etree

ATOM = "{http://www.w3.org/2005/Atom}"
RFC3339 = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$")


def check(site):
    findings, count = [], 0
    for file in sorted(site.files):
        name = file.rsplit("/", 1)[-1]
        kind = re.sub(r"-\d+(?=\.)", "", name) if file.startswith("feeds/") else name
        judge = {"feed.xml": rss, "atom.xml": atom, "feed.json": json_feed}.get(kind)
        if not judge:
            continue
        count += 1
        data = site.bytes(file)
        if kind != "feed.json":
            parsed = feedparser.parse(data)
            if parsed.bozo:
                findings.append(f"{file}: feedparser: {parsed.bozo_exception}")
        findings += [f"{file}: {finding}" for finding in judge(site, data)]
    return findings + list(walks(site)), count


def walks(site):
    """The pages of the site's feed lead to every bulletin with a date, each once (RFC 5005; JSON Feed's next_url)."""
    dated = [r for r in map(json.loads, site.bytes("du-lieu/bulletins.ndjson").splitlines()) if r["date"]]
    for name, read in [("atom.xml", atom_page), ("feed.json", json_page)]:
        file, pages, seen = name, set(), []
        while file:
            pages.add(file)
            ids, older = read(site.bytes(file), file == name, site.url(name))
            seen += [i for i in ids if i not in seen]
            file = site.file(older) if older else None
            if file and (file in pages or file not in site.files):
                yield f"{name}: {older} is missing or comes twice"
                break
        if len(seen) != len(dated):
            yield f"{name} and its pages hold {len(seen)} of {len(dated)} bulletins"
        rest = {f for f in site.files if re.fullmatch("feeds/" + name.replace(".", r"-\d+\."), f)} - pages
        if rest:
            yield f"{name} does not lead to {sorted(rest)}"


def atom_page(data, is_first, first):
    feed = etree.fromstring(data)
    links = {link.get("rel"): link.get("href") for link in feed.findall(ATOM + "link")}
    is_archive = feed.find("{http://purl.org/syndication/history/1.0}archive") is not None
    assert is_archive != is_first and (is_first or links["current"] == first), "an archive must say so"
    return [entry.findtext(ATOM + "id") for entry in feed.findall(ATOM + "entry")], links.get("prev-archive")


def json_page(data, is_first, first):
    feed = json.loads(data)
    return [item["id"] for item in feed["items"]], feed.get("next_url")


def absolute(url):
    parts = urlsplit(url or "")
    return bool(parts.scheme and (parts.netloc or parts.path))


def leads_nowhere(site, url):
    file = site.file(url)
    return file is not None and file not in site.files


def rss(site, data):
    """RSS 2.0 (rssboard.org) and its best practices: channel and item elements, dates, one guid an item."""
    channel = etree.fromstring(data).find("channel")
    if channel is None:
        return ["no channel"]
    found = [f"channel without {e}" for e in ("title", "link", "description") if not channel.findtext(e)]
    if channel.find(f"{ATOM}link[@rel='self']") is None:
        found.append("no atom:link to itself")
    guids = []
    for item in channel.findall("item"):
        if not (item.findtext("title") or item.findtext("description")):
            found.append("an item with neither title nor description")
        if leads_nowhere(site, item.findtext("link")):
            found.append(f"{item.findtext('link')} leads nowhere")
        guids.append(item.findtext("guid"))
        date = item.findtext("pubDate")
        if date:
            try:
                parsedate_to_datetime(date)
            except ValueError:
                found.append(f"pubDate {date!r} is not of RFC 822")
    if None in guids or len(set(guids)) != len(guids):
        found.append("guids are missing or repeated")
    return found


def atom(site, data):
    """RFC 4287, section 4.1."""
    feed = etree.fromstring(data)
    found = [f"{where} without {e}" for where, node in [("feed", feed)] + [
        ("entry", n) for n in feed.findall(ATOM + "entry")] for e in ("id", "title", "updated")
        if not node.findtext(ATOM + e)]
    for node in feed.iter(ATOM + "updated", ATOM + "published"):
        if not RFC3339.match(node.text or ""):
            found.append(f"date {node.text!r} is not of RFC 3339")
    ids = [n.text for n in feed.iter(ATOM + "id")]
    found += [f"id {i!r} is not absolute" for i in ids if not absolute(i)]
    if len(set(ids)) != len(ids):
        found.append("ids are repeated")
    if feed.find(ATOM + "author") is None and any(
            e.find(ATOM + "author") is None for e in feed.findall(ATOM + "entry")):
        found.append("an entry without author in a feed without one")
    for entry in feed.findall(ATOM + "entry"):
        link = entry.find(f"{ATOM}link[@rel='alternate']")
        if link is None and entry.find(ATOM + "content") is None:
            found.append("an entry with neither content nor alternate link")
        elif link is not None and leads_nowhere(site, link.get("href")):
            found.append(f"{link.get('href')} leads nowhere")
    return found


def json_feed(site, data):
    """jsonfeed.org, version 1.1."""
    feed = json.loads(data)
    found = []
    if feed.get("version") != "https://jsonfeed.org/version/1.1":
        found.append("version is not 1.1's")
    found += [f"no {key}" for key in ("title", "items") if key not in feed]
    for item in feed.get("items", []):
        if not isinstance(item.get("id"), str) or not (item.get("content_html") or item.get("content_text")):
            found.append("an item without id or content")
        for key in ("date_published", "date_modified"):
            if key in item and not RFC3339.match(item[key]):
                found.append(f"{key} {item[key]!r} is not of RFC 3339")
        if item.get("url") and leads_nowhere(site, item["url"]):
            found.append(f"{item['url']} leads nowhere")
        if "author" in item or "author" in feed:
            found.append("author is of version 1.0; 1.1 has authors")
    ids = [item.get("id") for item in feed.get("items", [])]
    if len(set(ids)) != len(ids):
        found.append("ids are repeated")
    return found
