"""Runs commands and tells what they took."""

import os
import statistics
import subprocess
import time
from dataclasses import dataclass


@dataclass(frozen=True)
class Run:
    """One run of a command: seconds by the clock, seconds of CPU on all cores, peak memory in MB."""

    wall: float
    cpu: float
    peak: float


@dataclass(frozen=True)
class Measurement:
    """Several runs of one command; what is told of it is the median, its spread is told beside."""

    runs: tuple[Run, ...]

    @property
    def wall(self) -> float:
        return statistics.median(run.wall for run in self.runs)

    @property
    def cpu(self) -> float:
        return statistics.median(run.cpu for run in self.runs)

    @property
    def peak(self) -> float:
        return max(run.peak for run in self.runs)

    @property
    def spread(self) -> float:
        """The longest run by the shortest."""
        return max(run.wall for run in self.runs) / min(run.wall for run in self.runs)


def run(command: list[str], folder: str, log: str, allowed: tuple[int, ...] = (0,)) -> Run:
    """Runs a command to its end; what it prints goes to a file, so that no terminal slows it down."""
    with open(log, "wb") as output:
        start = time.perf_counter()
        process = subprocess.Popen(command, cwd=folder, stdout=output, stderr=output)
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in allowed:
        with open(log, "rb") as output:
            tail = output.read()[-800:].decode(errors="replace")
        raise SystemExit(f"{' '.join(command)} ended with {process.returncode}:\n{tail}")
    return Run(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def count(folder: str) -> tuple[int, int]:
    """The files below a folder and their bytes."""
    files = size = 0
    for root, _, names in os.walk(folder):
        files += len(names)
        size += sum(os.lstat(os.path.join(root, name)).st_size for name in names)
    return files, size
