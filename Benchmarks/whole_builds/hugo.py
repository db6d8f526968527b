"""The neighbour: Hugo, on the same Markdown, with a site of the same kind (where that site's layouts are at hand)."""

import os
import shutil
import subprocess

from .measure import Run, run


class Hugo:
    """A copy of the comparison's site, which is no part of this repository."""

    def __init__(self, program: str, layouts: str, work: str):
        self.program, self.site, self.work = program, os.path.join(work, "hugo-site"), work
        shutil.rmtree(self.site, ignore_errors=True)
        shutil.copytree(layouts, self.site)
        printed = subprocess.run([program, "version"], capture_output=True, text=True, check=True).stdout
        # The program from PyPI says first what it runs.
        self.version = next((word for word in printed.split() if word[0] == "v" and word[1:2].isdigit()), "")

    @staticmethod
    def find(repository: str, work: str) -> "Hugo | None":
        """nil where Hugo or the comparison's site is missing; the results say then that nothing was compared."""
        program = shutil.which("hugo")
        layouts = os.path.join(repository, "..", "shared", "bench", "hugo-site")
        return Hugo(program, layouts, work) if program and os.path.isdir(layouts) else None

    def build(self, content: str, log: str) -> Run:
        output = os.path.join(self.work, "hugo-out")
        shutil.rmtree(output, ignore_errors=True)
        command = [self.program, "--source", self.site, "--contentDir", content, "--destination", output, "--quiet",
                   "--noBuildLock", "--cacheDir", os.path.join(self.work, "hugo-cache")]
        return run(command, self.work, log)
