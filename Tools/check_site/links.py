"""Every link inside the site leads to a file of it, and every fragment to an element; nothing is loaded from outside."""
from urllib.parse import urldefrag, urljoin

from lxml import html as parser

LOADED = {"img", "script", "iframe", "source", "audio", "video", "embed", "object", "track"}


def is_folder_on_disk(url):
    """Whether a link of a page that was opened from disk leads to a folder there; whole addresses lead to a server."""
    return url.startswith("file:") and url.endswith("/")


def check(site):
    trees = {page: parser.document_fromstring(site.bytes(page)) for page in site.pages}
    ids = {page: {e.get("id") for e in tree.iter() if e.get("id")} for page, tree in trees.items()}
    findings = []
    for page, tree in trees.items():
        for element, attribute, value, _ in tree.iterlinks():
            if value.startswith(("mailto:", "tel:", "data:")):
                continue
            loaded = element.tag in LOADED or (
                element.tag == "link" and set(element.get("rel", "").split()) & {"stylesheet", "icon", "preload", "manifest"})
            url, fragment = urldefrag(urljoin(site.url(page), value))
            file = site.file(url)
            if file is None:
                if loaded:
                    findings.append(f"{page}: loads {value} from outside the site")
                elif element.tag == "a" and not value.startswith(("http:", "https:")):
                    findings.append(f"{page}: link to {value} leaves the site")
            elif file not in site.files:
                findings.append(f"{page}: {element.tag} {attribute} {value} leads nowhere")
            elif fragment and file in ids and fragment not in ids[file]:
                findings.append(f"{page}: {value} names no element of {file}")
            elif element.tag == "a" and page != "404.html" and is_folder_on_disk(urljoin("file:///site/" + page, value)):
                findings.append(f"{page}: {value} is a folder, which a browser lists when the site is opened from disk")
    return findings, len(trees)
