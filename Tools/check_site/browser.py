"""Chromium, and pages of the site in it: opened from disk, or at their addresses where the folder plays the server."""
import re
from contextlib import contextmanager

from playwright.sync_api import sync_playwright

REFRESH = re.compile(rb'<meta http-equiv="refresh"[^>]*>')


@contextmanager
def chromium():
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        yield browser
        browser.close()


@contextmanager
def window(browser, site, **options):
    """A tab in a window of its own."""
    context = browser.new_context(**options)
    context.route(site.base_url + "**", lambda route: answer(site, route))
    yield context.new_page()
    context.close()


def answer(site, route):
    file = site.file(route.request.url)
    if file not in site.files:
        return route.fulfill(status=404, body="")
    if not file.endswith(".html"):
        return route.fulfill(path=site.folder / file)
    # A page that leads on is looked at before it does.
    return route.fulfill(body=REFRESH.sub(b"", site.bytes(file)), content_type="text/html; charset=utf-8")


def show(tab, site, page, query=""):
    """Opens a page from disk, but for those that only a server can show for long enough."""
    needs_server = page == "404.html" or REFRESH.search(site.bytes(page))
    tab.goto((site.url(page) if needs_server else (site.folder / page).resolve().as_uri()) + query)
