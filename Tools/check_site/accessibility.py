"""axe-core in Chromium over pages opened from disk, at two widths and in two colour schemes: WCAG 2.2 A and AA, and
axe's best practices. Also: no page is wider than its window, and no request leaves the folder."""
from pathlib import Path

import axe_playwright_python
from playwright.sync_api import sync_playwright

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
SEARCH = "tim-kiem/index.html"
WINDOWS = [(360, 740), (1280, 900)]


def check(site, sample):
    script = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text()
    findings, count = [], 0
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        for width, height in WINDOWS:
            for scheme in ("light", "dark"):
                # axe is put into the page by the driver: the page's own policy must not stop it.
                context = browser.new_context(
                    viewport={"width": width, "height": height}, color_scheme=scheme, bypass_csp=True)
                tab = context.new_page()
                outside = []
                tab.on("request", lambda r: None if r.url.startswith(("file:", "data:", site.base_url)) else outside.append(r.url))
                # 404.html is made for a server, its addresses start at the base address: the folder plays that server.
                context.route(site.base_url + "**", lambda route, request: route.fulfill(
                    path=site.folder / (site.file(request.url) or "")))
                for page in chosen(site, sample):
                    tab.goto(site.url(page) if page == "404.html" else (site.folder / page).resolve().as_uri())
                    findings += [f"{page} at {width} {scheme}: {f}" for f in judge(tab, script)]
                    count += 1
                    if page == SEARCH:
                        # With results, which its script makes.
                        tab.goto((site.folder / page).resolve().as_uri() + "?q=h%E1%BB%99i+ngh%E1%BB%8B")
                        tab.wait_for_selector("[data-search-results] li")
                        findings += [f"{page} with results at {width} {scheme}: {f}" for f in judge(tab, script)]
                        count += 1
                findings += [f"request to {url}" for url in outside]
                context.close()
        browser.close()
    return findings, count


def chosen(site, sample):
    if not sample:
        return site.pages
    kinds = {}
    for page in site.pages:
        kinds.setdefault(page.count("/"), []).append(page)
    pages = [page for kind in kinds.values() for page in kind[:sample]]
    return pages + [SEARCH] if SEARCH in site.pages and SEARCH not in pages else pages


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
