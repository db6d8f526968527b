"""Measures and writes RESULTS.md."""

import argparse
import os
import subprocess
import tempfile

from .cases import Cases
from .hugo import Hugo
from .report import blocks_report, report, truth_report
from .truth import truth

# Bulletins of which it is known what they were made from.
TRUTH = 3000
REPOSITORY = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))


def main() -> None:
    parser = argparse.ArgumentParser(prog="whole_builds", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="1,000 and 5,000 bulletins, three runs: five minutes")
    parser.add_argument("--sizes", default="1000,10000,100000", help="numbers of bulletins")
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--program", default=os.path.join(REPOSITORY, ".build", "release", "bantin"))
    parser.add_argument("--work", help="where archives and sites go; a memory file system unless given")
    parser.add_argument("--output", default=os.path.join(REPOSITORY, "Benchmarks", "RESULTS.md"))
    parser.add_argument("--no-blocks", action="store_true", help="whole builds only")
    options = parser.parse_args()
    memory = "/dev/shm" if os.path.isdir("/dev/shm") else None
    sizes = [1000, 5000] if options.quick else [int(size) for size in options.sizes.split(",")]
    with tempfile.TemporaryDirectory(prefix="bantin-bench-", dir=options.work or memory) as work:
        hugo = Hugo.find(REPOSITORY, work)
        measured = [Cases(options.program, work, size, options.runs, hugo) for size in sizes]
        for cases in measured:
            cases.measure()
        found = truth(options.program, work, TRUTH)
    blocks = [] if options.no_blocks else [measure_blocks()]
    version = subprocess.run([options.program, "--version"], capture_output=True, text=True, check=True).stdout.strip()
    command = "make bench" + (" QUICK=1" if options.quick else "")
    with open(options.output, "w", encoding="utf-8") as file:
        file.write("\n".join([report(measured, version.capitalize(), command), truth_report(found)] + blocks + [beside("search.md"), beside("serve.md"), beside("profile.md")]))


def beside(name: str) -> str:
    """What another command measured, or was found with a profiler."""
    with open(os.path.join(REPOSITORY, "Benchmarks", name), encoding="utf-8") as file:
        return file.read()


def measure_blocks() -> str:
    """The table of single steps, as the benchmark package prints it."""
    found = subprocess.run([os.path.join(REPOSITORY, "Benchmarks", "blocks")], check=True, stdout=subprocess.PIPE, text=True)
    return blocks_report(found.stdout)


main()
