"""Keep the translations in step with the English; hand out and take back what is to be translated.

words                          bring all catalogs in step
words --check                  the faults of the catalogs; exit code 1 if there are any
words --missing LANGUAGE       what lacks words, as JSON; --under PLACE takes a part of it
words --import LANGUAGE FILE   take translations back ("-" reads standard input)
words --add LANGUAGE           begin the catalogs of a new language
"""

from __future__ import annotations

import argparse
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

if __package__ in {None, ""}:
    sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from vita_assist.content.load import load
from vita_assist.errors import CheckError, VitaError
from vita_assist.language import ENGLISH, languages, voice_of
from vita_assist.language.check import check_catalogs, check_texts
from vita_assist.language.exchange import missing, parse_returned, take
from vita_assist.language.extract import extract_app_texts
from vita_assist.language.keep import keep
from vita_assist.language.voices import is_code

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from vita_assist.language import Domain, Text

ROOT = Path(__file__).resolve().parent.parent
LOCALES = ROOT / "locales"


def main(words: Sequence[str] | None = None) -> int:
    """Do what the words say; the exit code."""
    parser = argparse.ArgumentParser("words", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    choice = parser.add_mutually_exclusive_group()
    choice.add_argument("--check", action="store_true", help=argparse.SUPPRESS)
    choice.add_argument("--missing", metavar="LANGUAGE", help=argparse.SUPPRESS)
    choice.add_argument("--import", dest="take", nargs=2, help=argparse.SUPPRESS)
    choice.add_argument("--add", metavar="LANGUAGE", help=argparse.SUPPRESS)
    parser.add_argument("--under", metavar="PLACE", default="", help=argparse.SUPPRESS)
    call = parser.parse_args(words)
    language = call.missing or call.add or (call.take[0] if call.take else None)
    if language and not (language in languages(LOCALES) or (call.add and is_code(language))):
        parser.error(f"Languages are {', '.join(languages(LOCALES))}; a new one is like vi, zh-Hans.")
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", newline="\n")  # type: ignore[union-attr]
    try:
        with one_at_a_time():
            return _do(call)
    except VitaError as error:
        return max(_tell(error.faults), error.exit_code)
    except OSError as error:
        sys.stderr.write(f"words: {error.strerror}: {error.filename}\n")
        return 3


def _do(call: argparse.Namespace) -> int:
    if call.missing:
        sys.stdout.write(missing(LOCALES, call.missing, call.under))
        return 0
    if call.take:
        return _take(*call.take)
    texts: dict[Domain, tuple[Text, ...]] = {"app": extract_app_texts(ROOT / "vita_assist")}
    try:
        texts["content"] = tuple(load(ROOT / "assets" / "content").texts())
    except CheckError as error:
        sys.stderr.write("words: the content has faults; its catalogs are left alone.\n")
        unread = _tell(error.faults)
    else:
        unread = 0
    spoken = (call.add,) if call.add else languages(LOCALES)
    return max(unread, _check(texts) if call.check else _keep(texts, spoken))


@contextmanager
def one_at_a_time() -> Iterator[None]:
    """Let two translators' imports follow each other, where the system offers a file lock."""
    folder = ROOT / ".cache"
    folder.mkdir(exist_ok=True)
    with (folder / "words.lock").open("w", encoding="ascii") as file:
        if sys.platform != "win32":
            import fcntl

            fcntl.flock(file, fcntl.LOCK_EX)
        yield


def _keep(texts: dict[Domain, tuple[Text, ...]], spoken: Iterable[str]) -> int:
    faults = [fault for each in texts.values() for fault in check_texts(each)]
    if faults:
        return _tell(faults)
    for language in spoken:
        if language != ENGLISH:
            for domain, lacking in keep(LOCALES, language, texts).items():
                sys.stdout.write(f"{language} {domain}: {len(texts[domain])} texts, {lacking} lack words\n")
    return 0


def _check(texts: dict[Domain, tuple[Text, ...]]) -> int:
    faults: list[Text] = []
    for domain, each in texts.items():
        faults += check_texts(each)
        faults += check_catalogs(LOCALES, domain, each)
    return _tell(faults)


def _take(language: str, file: str) -> int:
    source = sys.stdin.buffer.read() if file == "-" else Path(file).read_bytes()
    taken = take(LOCALES, language, parse_returned(source))
    sys.stdout.write(f"{language}: {taken.count} taken, {len(taken.faults)} not\n")
    return _tell(taken.faults)


def _tell(faults: Iterable[Text]) -> int:
    voice = voice_of(ENGLISH, LOCALES)
    told = [voice.words(fault) for fault in faults]
    sys.stderr.writelines(f"{line}\n" for line in told)
    return 1 if told else 0


if __name__ == "__main__":
    sys.exit(main())
