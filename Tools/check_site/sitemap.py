"""sitemaps.org: at most 50,000 addresses a file, each of this site and there; every page but 404 is listed."""
from datetime import date

from lxml import etree

SPACE = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


def check(site):
    findings, listed = [], set()
    if "sitemap.xml" not in site.files:
        return ["sitemap.xml is missing"], 0
    pending = ["sitemap.xml"]
    while pending:
        name = pending.pop()
        root = etree.fromstring(site.bytes(name))
        places = [node.text for node in root.iter(SPACE + "loc")]
        if len(places) > 50_000:
            findings.append(f"{name}: {len(places)} addresses")
        days = [node.text for node in root.iter(SPACE + "lastmod")]
        findings += [f"{name}: lastmod {day} is no day" for day in days if not is_day(day)]
        if root.tag == SPACE + "urlset" and not days:
            findings.append(f"{name}: no page has a lastmod")
        for place in places:
            file = site.file(place)
            if file not in site.files:
                findings.append(f"{name}: {place} leads nowhere")
            elif root.tag == SPACE + "sitemapindex":
                pending.append(file)
            else:
                listed.add(file)
    # Pages may keep themselves out of search engines: then they stay out of the sitemap too.
    expected = {page for page in site.pages if page != "404.html" and b'name="robots"' not in site.bytes(page)}
    findings += [f"{page} is not listed" for page in sorted(expected - listed)]
    robots = site.bytes("robots.txt").decode() if "robots.txt" in site.files else ""
    if f"Sitemap: {site.url('sitemap.xml')}" not in robots:
        findings.append("robots.txt does not name the sitemap")
    return findings, len(listed)


def is_day(text):
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False
