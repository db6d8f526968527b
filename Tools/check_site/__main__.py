"""Runs every check over a site folder and prints what each found."""
import argparse
import sys
from pathlib import Path

from . import accessibility, api, calendars, data, feeds, html, keyboard, links, records, repository, sitemap
from .site import Site


def main():
    parser = argparse.ArgumentParser(prog="check-site", description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("base_url", nargs="?", default="http://localhost:8080/")
    parser.add_argument("--sample", type=int, default=0, help="accessibility on the first N pages of each kind only")
    parser.add_argument("--records", action="append", default=[], type=Path,
                        help="a file of records (NDJSON) to hold to the site's schema, too")
    options = parser.parse_args()
    site = Site(options.folder, options.base_url)
    if not site.pages:
        sys.exit(f"check-site: {options.folder} holds no HTML page")
    checks = [
        ("links", lambda: links.check(site)),
        ("html", lambda: html.check(site)),
        ("feeds", lambda: feeds.check(site)),
        ("sitemap", lambda: sitemap.check(site)),
        ("records", lambda: records.check(site, options.records)),
        ("data", lambda: data.check(site)),
        ("api", lambda: api.check(site)),
        ("calendars", lambda: calendars.check(site)),
        *([("oai", lambda: repository.check(site))] if repository.FILE in site.files else []),
        ("accessibility", lambda: accessibility.check(site, options.sample)),
        ("keyboard", lambda: keyboard.check(site)),
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
