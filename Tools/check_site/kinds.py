"""Kinds of pages: what one template makes of one kind of subject, apart for the further pages of a list and for each depth
of places. Of each kind a few pages stand for all."""
import re

ROOTS = {"nam", "nguoi", "van-ban", "chu-de", "chi-tieu", "tim-kiem", "du-lieu"}
FURTHER = re.compile(r"(?:^|/)trang/(\d+)/")
# What tells pages of one class apart: a person from a list of people, an indicator from its page of one place, what leads
# on from what is gone.
MARKS = [b'id="bulletins"', b'id="newest"', b'id="values"', b'class="facet"', b'http-equiv="refresh"', b'content="noindex"']


def kind(page, data):
    """A page's kind."""
    body = re.search(rb'<body class="([^"]*)', data)
    root = page.split("/")[0]
    place = FURTHER.sub("/", page)
    return (root if root in ROOTS else "", place.count("/"), bool(FURTHER.search(page)), body and body[1],
            tuple(mark in data for mark in MARKS))


def chosen(site):
    """Of each kind the largest and the smallest page and, of further pages of a list, the last."""
    kinds = {}
    for page in site.pages:
        data = site.bytes(page)
        kinds.setdefault(kind(page, data), []).append((len(data), page))
    pages = set()
    for key, found in kinds.items():
        pages |= {min(found)[1], max(found)[1]}
        if key[2]:
            pages.add(max(found, key=lambda entry: int(FURTHER.search(entry[1])[1]))[1])
    return sorted(pages)
