"""Ours and the peers in turn, so that a machine that grows slower slows all of them alike."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from statistics import median

import page as page_validation
import pypdfium2

from tests.bench.peers.programs import Ran, Taken, Worker, Workshop

OURS = "ours"


def cold(shop: Workshop, commands: Mapping[str, Sequence[str]], runs: int) -> dict[str, list[Ran]]:
    """Whole processes in turn, after one round that is not counted."""
    taken: dict[str, list[Ran]] = {name: [] for name in commands}
    for turn in range(runs + 1):
        for name, command in commands.items():
            ran = shop.once(command)
            if turn:
                taken[name].append(ran)
    return taken


def warm(workers: Mapping[str, Worker], numbers: Sequence[int], *, before: int = 0) -> dict[str, list[Taken]]:
    """PDFs in turn by workers that stay; the first `before` rounds are not counted."""
    taken: dict[str, list[Taken]] = {name: [] for name in workers}
    for turn, number in enumerate(numbers):
        for name, worker in workers.items():
            made = worker.make(number)
            if turn >= before:
                taken[name].append(made)
    return taken


def seconds(taken: Sequence[Taken | Ran]) -> float:
    """The median by the clock."""
    return median(one.seconds for one in taken)


def ratio(first: Sequence[Taken | Ran], second: Sequence[Taken | Ran]) -> float:
    """How many times the seconds of the second the first takes: the median of all rounds."""
    return median(one.seconds / two.seconds for one, two in zip(first, second, strict=True))


def core_ratio(first: Sequence[Taken], second: Sequence[Taken]) -> float:
    """The same by the work of the cores, which other programs on the machine disturb less."""
    return median(one.core / two.core for one, two in zip(first, second, strict=True))


def pages_in(pdf: Path) -> int:
    """How many pages a PDF has."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        return len(document)
    finally:
        document.close()


def described(pdf: Path) -> str:
    """Pages, size, and whether it conforms to PDF/UA-1."""
    report = page_validation.validate_pdf_bytes(pdf.read_bytes(), profile="ua1")
    fit = "PDF/UA" if report.is_compliant else f"{len(report.failures)} faults"
    return f"{pages_in(pdf)} pages, {pdf.stat().st_size / 1024:.0f} KiB, {fit}"
