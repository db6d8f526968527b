"""Made-up archives and what is done to them between two builds."""

import os
import shutil
import subprocess

MAKER = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "make-corpus")


def corpus(work: str, count: int) -> str:
    """A folder with `raw` and `content`, the same bulletins as text and as Markdown; made once."""
    folder = os.path.join(work, f"corpus-{count}")
    done = os.path.join(folder, "done")
    if not os.path.exists(done):
        shutil.rmtree(folder, ignore_errors=True)
        subprocess.run([MAKER, "-n", str(count), "--out", folder, "--markdown"], check=True,
                       stdout=subprocess.DEVNULL)
        with open(done, "w", encoding="utf-8"):
            pass
    return folder


class Archive:
    """An archive folder whose sources lie elsewhere."""

    def __init__(self, folder: str, sources: str, settings: str = ""):
        self.folder = folder
        shutil.rmtree(folder, ignore_errors=True)
        os.makedirs(folder)
        os.symlink(sources, os.path.join(folder, "seeds"))
        with open(os.path.join(folder, "bantin.yaml"), "w", encoding="utf-8") as file:
            file.write(settings)
        self._number = 0

    @property
    def site(self) -> str:
        return os.path.join(self.folder, "public")

    def forget(self) -> None:
        """As if it had never been built."""
        for name in ("public", ".public.spare", ".bantin", "Templates"):
            shutil.rmtree(os.path.join(self.folder, name), ignore_errors=True)

    def change_bulletin(self) -> None:
        """One sentence more at the end of one bulletin."""
        root = os.path.realpath(os.path.join(self.folder, "seeds"))
        first = min(os.path.join(path, name) for path, _, names in os.walk(root) for name in names)
        self._number += 1
        with open(first, "a", encoding="utf-8") as file:
            file.write(f"\n\nĐính chính lần {self._number}-{os.getpid()}.\n")

    def change_template(self) -> None:
        """Another foot on every page."""
        partials = os.path.join(self.folder, "Templates", "partials")
        os.makedirs(partials, exist_ok=True)
        self._number += 1
        with open(os.path.join(partials, "footer.mustache"), "w", encoding="utf-8") as file:
            file.write(f"<footer>{{{{site_title}}}} {self._number}</footer>\n")
