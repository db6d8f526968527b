"""axe-core in Chromium over pages opened from disk, at two widths and in two colour schemes: WCAG 2.2 A and AA, and
axe's best practices. Also: no page is wider than its window, and no request leaves the folder."""
from pathlib import Path

import axe_playwright_python

from .browser import chromium, show, window

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
SEARCH = "tim-kiem/index.html"
WINDOWS = [(360, 740), (1280, 900)]


def check(site, pages):
    script = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text()
    findings, count = [], 0
    with chromium() as browser:
        for width, height in WINDOWS:
            for scheme in ("light", "dark"):
                # axe is put into the page by the driver: the page's own policy must not stop it.
                with window(browser, site, viewport={"width": width, "height": height}, color_scheme=scheme,
                            bypass_csp=True) as tab:
                    outside = []
                    tab.on("request", lambda r: None if r.url.startswith(("file:", "data:", site.base_url)) else outside.append(r.url))
                    for page in pages:
                        show(tab, site, page)
                        findings += [f"{page} at {width} {scheme}: {f}" for f in judge(tab, script)]
                        count += 1
                        if page == SEARCH:
                            # With results, which its script makes.
                            show(tab, site, page, "?q=h%E1%BB%99i+ngh%E1%BB%8B")
                            tab.wait_for_selector("[data-search-results] li")
                            findings += [f"{page} with results at {width} {scheme}: {f}" for f in judge(tab, script)]
                            count += 1
                    findings += [f"request to {url}" for url in outside]
    return findings, count


def judge(tab, script):
    tab.evaluate(script)
    result = tab.evaluate("tags => axe.run(document, {runOnly: {type: 'tag', values: tags}})", TAGS)
    for violation in result["violations"]:
        for node in violation["nodes"]:
            yield f"{violation['id']}: {violation['help']}: {node['html'][:120]}"
    if not tab.evaluate("() => document.styleSheets.length > 0 && getComputedStyle(document.body).margin !== '8px'"):
        yield "the style sheet does not apply"
    wide = tab.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth")
    if wide > 0:
        yield f"the page is {wide} px wider than its window"
