"""A built site: its files, and how addresses map to them."""
from functools import cached_property
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit


class Site:
    def __init__(self, folder: Path, base_url: str):
        self.folder = folder
        self.base_url = base_url if base_url.endswith("/") else base_url + "/"

    @cached_property
    def files(self) -> set[str]:
        return {str(p.relative_to(self.folder)) for p in self.folder.rglob("*") if p.is_file()}

    @cached_property
    def pages(self) -> list[str]:
        return sorted(f for f in self.files if f.endswith(".html"))

    def bytes(self, file: str) -> bytes:
        return (self.folder / file).read_bytes()

    def url(self, file: str) -> str:
        return urljoin(self.base_url, file)

    def file(self, url: str) -> str | None:
        """The file that an address of this site names; None when it is another site's."""
        base, parts = urlsplit(self.base_url), urlsplit(url)
        if (parts.scheme, parts.netloc) != (base.scheme, base.netloc) or not parts.path.startswith(base.path):
            return None
        path = unquote(parts.path[len(base.path):])
        return path + "index.html" if path == "" or path.endswith("/") else path
