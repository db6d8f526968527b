"""A walk by keys alone in Chromium, over pages of each kind: the link to the content comes first and leads there; Tab
reaches everything that can be used, in the order of the page, and shows where it is. Also: no page scrolls sideways at
320 px."""
from .browser import chromium, show, window

WINDOWS = [(360, 740), (1280, 900)]
NARROW = 320
USABLE = "a[href], button, input, select, summary, [tabindex='0']"

# What a key has led to: its number among all that can be used, what is wrong with how it shows.
FOCUSED = """usable => {
  const element = document.activeElement
  const all = [...document.querySelectorAll(usable)].filter(e => e.checkVisibility() && !e.disabled)
  const style = getComputedStyle(element), box = element.getBoundingClientRect()
  const shows = parseFloat(style.outlineWidth) >= 2 && style.outlineStyle !== 'none'
  const inside = box.width > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth
  return {number: all.indexOf(element), count: all.length, shows, inside,
    html: element.outerHTML.slice(0, 100)}
}"""


def check(site, pages):
    findings = []
    with chromium() as browser:
        for width, height in WINDOWS:
            with window(browser, site, viewport={"width": width, "height": height}) as tab:
                for page in pages:
                    show(tab, site, page)
                    findings += [f"{page} at {width}: {f}" for f in walk(tab)]
        with window(browser, site, viewport={"width": NARROW, "height": 640}) as tab:
            for page in pages:
                show(tab, site, page)
                wide = tab.evaluate("() => document.documentElement.scrollWidth") - NARROW
                if wide > 0:
                    findings.append(f"{page} at {NARROW}: it is {wide} px wider than its window")
    return findings, len(pages)


def walk(tab):
    tab.keyboard.press("Tab")
    if tab.evaluate("() => document.activeElement.getAttribute('href')") != "#content":
        yield "the first key does not lead to the link to the content"
    last, seen = -1, 0
    while True:
        focused = tab.evaluate(FOCUSED, USABLE)
        if focused["number"] < 0:
            break
        seen += 1
        if focused["number"] != last + 1:
            yield f"{focused['html']} is not what comes next"
        if not focused["shows"]:
            yield f"{focused['html']} does not show that it is chosen"
        if not focused["inside"]:
            yield f"{focused['html']} is chosen outside of the window"
        last = focused["number"]
        if seen == focused["count"]:
            break
        tab.keyboard.press("Tab")
    count = tab.evaluate(FOCUSED, USABLE)["count"]
    if seen < count:
        yield f"keys reach {seen} of {count} things"
    tab.evaluate("() => document.querySelector('a[href=\"#content\"]').focus()")
    tab.keyboard.press("Enter")
    tab.keyboard.press("Tab")
    if not tab.evaluate("() => document.activeElement === document.body || !document.activeElement.closest('header.masthead, .breadcrumb')"):
        yield "the link to the content does not lead behind the masthead"
