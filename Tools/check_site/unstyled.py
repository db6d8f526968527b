"""Pages without their styles, in Chromium: they read in order (the way to the content, the site's name, where one is, the
heading, the content, the foot), and nothing of them is hidden. With them, as browsers get them: the policy refuses
nothing, and no script fails."""
from .browser import chromium, show, window

# The parts that every page has, as they come in the text; those of them that it lacks are left out.
ORDER = """() => {
  for (const sheet of document.querySelectorAll('link[rel=stylesheet]')) sheet.disabled = true
  const parts = ['.skip', '.masthead', '.breadcrumb', 'main', 'main h1', '.colophon']
  const tops = parts.map(part => document.querySelector(part)).filter(Boolean)
    .map(element => element.getBoundingClientRect().top)
  return {tops, headings: [...document.querySelectorAll('main h1, main h2, main h3, main h4')].map(h => h.tagName),
    hidden: [...document.querySelectorAll('main *')].filter(e => e.matches('p, h1, h2, h3, td, th, dd, li')
      && e.innerText.trim() && !e.closest('details') && !e.checkVisibility()).length}
}"""


def check(site, pages):
    findings = []
    with chromium() as browser, window(browser, site) as tab:
        said = []
        tab.on("console", lambda message: said.append(message.text) if message.type in ("error", "warning") else None)
        tab.on("pageerror", lambda error: said.append(str(error)))
        for page in pages:
            said.clear()
            show(tab, site, page)
            findings += [f"{page}: the browser says {text[:200]}" for text in said]
            findings += [f"{page}: {finding}" for finding in judge(tab.evaluate(ORDER))]
    return findings, len(pages)


def judge(seen):
    if seen["tops"] != sorted(seen["tops"]):
        yield f"without styles its parts are not in order: {seen['tops']}"
    if seen["headings"][:1] != ["H1"]:
        yield f"without styles it does not begin with its heading: {seen['headings'][:3]}"
    if seen["hidden"]:
        yield f"without styles {seen['hidden']} texts cannot be seen"
