"""Loading the content: from files to a pack, or all the faults that stand in its way."""

from __future__ import annotations

from pathlib import Path

from vita_assist.content.build import Built, build
from vita_assist.content.faults import ContentFaults
from vita_assist.content.files import ContentFiles, parse_files, read_files
from vita_assist.content.pack import Pack
from vita_assist.content.prepared import prepared_file, read_prepared, write_prepared
from vita_assist.errors import CheckError
from vita_assist.language import Text

PREPARED = ".prepared"
"""The folder, beside the one that holds the content's, of what `prepare` wrote."""


def load(folder: Path) -> Pack:
    """The pack of a content folder.

    What `prepare` wrote for exactly these files is used where it is there; it says the same, faster.
    Raises `CheckError` with every fault that makes the content unfit to be used.
    """
    faults = ContentFaults()
    files = read_files(folder, faults)
    raw = read_prepared(prepared_file(_prepared_folder(folder), files.digest))
    if raw is not None and not faults.found:
        built = build(raw, ContentFaults())
        if built.pack is not None and not built.faults:
            return built.pack
    built = _built(files)
    found = (*faults.found, *built.faults)
    if found or built.pack is None:
        raise CheckError(*found)
    return built.pack


def check(folder: Path) -> tuple[Text, ...]:
    """Every fault of a content folder: those that `load` refuses, and those a proofreader would mark."""
    # A proofreader's tools, not needed to start the program.
    from vita_assist.content.proofreading import proofread

    faults = ContentFaults()
    files = read_files(folder, faults)
    built = _built(files)
    found = (*faults.found, *built.faults)
    return found if found or built.pack is None else proofread(built.pack, built.wording)


def prepare(folder: Path) -> Path:
    """Write what makes `load` fast, and remove what was written for other states; the file's path.

    Raises `CheckError` where the content has faults, `OSError` where nothing can be written.
    """
    faults = ContentFaults()
    files = read_files(folder, faults)
    raw, parse_faults = parse_files(files)
    built = build(raw, parse_faults)
    found = (*faults.found, *built.faults)
    if found:
        raise CheckError(*found)
    return write_prepared(prepared_file(_prepared_folder(folder), files.digest), raw)


def _built(files: ContentFiles) -> Built:
    raw, faults = parse_files(files)
    return build(raw, faults)


def _prepared_folder(folder: Path) -> Path:
    return folder.resolve().parent.parent / PREPARED
