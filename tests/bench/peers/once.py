"""Runs one command to its end and prints its seconds and its peak memory in MiB.

A small process of its own: what a process forks has at least the forking process's memory as its peak.
Standard library only, started with `python -I -S`.
"""

from __future__ import annotations

import subprocess
import sys
import time


def main() -> int:
    start = time.perf_counter()
    done = subprocess.run(sys.argv[1:], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, check=False)
    seconds = time.perf_counter() - start
    sys.stdout.write(f"{seconds} {memory()}\n")
    return done.returncode


def memory() -> float:
    """The peak of the largest process that was waited for, where the system tells it in KiB."""
    if sys.platform != "linux":
        return float("nan")
    import resource

    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024


if __name__ == "__main__":
    sys.exit(main())
