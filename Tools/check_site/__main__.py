"""Runs every check over a site folder and prints what each found."""
import argparse
import sys
from pathlib import Path

from . import (accessibility, api, calendars, data, feeds, heads, html, keyboard, kinds, links, records, references,
               repository, sitemap, unstyled)
from .site import Site


def main():
    parser = argparse.ArgumentParser(prog="check-site", description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("base_url", nargs="?", default="http://localhost:8080/")
    parser.add_argument("--sample", action="store_true",
                        help="the HTML checker and axe on a few pages of each kind only, as for a large site")
    parser.add_argument("--records", action="append", default=[], type=Path,
                        help="a file of records (NDJSON) to hold to the site's schema, too")
    options = parser.parse_args()
    site = Site(options.folder, options.base_url)
    if not site.pages:
        sys.exit(f"check-site: {options.folder} holds no HTML page")
    few = kinds.chosen(site)
    judged = few if options.sample else site.pages
    checks = [
        ("links", lambda: links.check(site)),
        ("heads", lambda: heads.check(site)),
        ("references", lambda: references.check(site)),
        ("html", lambda: html.check(site, judged)),
        ("feeds", lambda: feeds.check(site)),
        ("sitemap", lambda: sitemap.check(site)),
        ("records", lambda: records.check(site, options.records)),
        ("data", lambda: data.check(site)),
        ("api", lambda: api.check(site)),
        ("calendars", lambda: calendars.check(site)),
        *([("oai", lambda: repository.check(site))] if repository.FILE in site.files else []),
        ("accessibility", lambda: accessibility.check(site, judged)),
        ("keyboard", lambda: keyboard.check(site, few)),
        ("unstyled", lambda: unstyled.check(site, few)),
    ]
    failed = 0
    for name, run in checks:
        findings, looked_at = run()
        if not looked_at:
            findings = [*findings, "looked at nothing"]
        for finding in findings:
            print(f"{name}: {finding}")
        failed += bool(findings)
        print(f"check-site {name}: {looked_at} looked at, {len(findings)} findings", flush=True)
    print(f"{len(checks) - failed} passed, {failed} failed")
    sys.exit(1 if failed else 0)


main()
