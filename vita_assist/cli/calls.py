"""Reading a call: which command, with which words."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import Final

from vita_assist import __version__
from vita_assist.cli.parser import Parser, copies, iso_day, ways
from vita_assist.desk import HANDOUTS
from vita_assist.language.voices import languages
from vita_assist.places import places

_DAY: Final = "YYYY-MM-DD"


def run(words: Sequence[str]) -> int:
    """Run the command that the words name; raises `InputError` where they are wrong."""
    try:
        call = _parser().parse_args(words)
    except SystemExit:  # after --help and --version; what is wrong is an `InputError`
        return 0
    return COMMANDS[call.command](call)


def _guide(call: Namespace) -> int:
    from vita_assist.cli.guiding import run_guide

    return run_guide(call)


def _print(call: Namespace) -> int:
    from vita_assist.cli.printing import run_print

    return run_print(call)


def _remind(call: Namespace) -> int:
    from vita_assist.cli.printing import run_remind

    return run_remind(call)


def _status(call: Namespace) -> int:
    from vita_assist.cli.telling_status import run_status

    return run_status(call)


def _content(call: Namespace) -> int:
    from vita_assist.cli.showing import run_content

    return run_content(call)


def _look_up(call: Namespace) -> int:
    from vita_assist.cli.looking_up import run_look_up

    return run_look_up(call)


COMMANDS: Final[Mapping[str, Callable[[Namespace], int]]] = MappingProxyType(
    {"guide": _guide, "status": _status, "look-up": _look_up, "print": _print, "remind": _remind, "content": _content}
)


def _parser() -> Parser:
    parser = Parser(
        prog="vita-assist",
        description="The filing questions of a free tax clinic. Without a command the desk window opens.",
        epilog="Exit codes: 0 done, 1 a check found faults, 2 the call or the input is wrong, "
        "3 something outside failed.",
    )
    parser.add_argument("--version", action="version", version=__version__)
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    spoken = languages(places().locales)
    _add_guide(commands.add_parser("guide", help="answer the filing questions of one household"), spoken)
    _add_status(
        commands.add_parser("status", help="what the courts have said on data sharing, as known on a day"), spoken
    )
    _add_look_up(commands.add_parser("look-up", help="what is known about a question that people ask"), spoken)
    _add_print(commands.add_parser("print", help="write handouts as PDF"), spoken)
    _add_remind(commands.add_parser("remind", help="write the IP PIN reminder, and its entry for a calendar"), spoken)
    _add_content(commands.add_parser("content", help="check the content, or show which content is in use"))
    return parser


def _add_guide(parser: Parser, spoken: Sequence[str]) -> None:
    parser.add_argument("intake", nargs="?", metavar="INTAKE", help="a file, or - for standard input")
    parser.add_argument("--as-of", type=iso_day, metavar=_DAY, help="the day at the desk (today)")
    parser.add_argument("--language", choices=spoken, default="en", help="the language of the texts")
    parser.add_argument("--json", action="store_true", help="print JSON and nothing else")
    parser.add_argument("--jsonl", action="store_true", help="one intake a line in, one guidance a line out")
    parser.add_argument("--rules", action="store_true", help="with --jsonl: the texts of the rules as well")
    parser.add_argument(
        "--changes", action="store_true", help="with --json or --jsonl: which other answers would change a finding"
    )
    parser.add_argument("--schema", choices=("intake", "guidance"), help="print the JSON Schema of one side")


def _add_status(parser: Parser, spoken: Sequence[str]) -> None:
    parser.add_argument("--as-of", type=iso_day, metavar=_DAY, help="the day of which it tells (today)")
    parser.add_argument("--language", choices=spoken, default="en", help="the language of the texts")
    parser.add_argument("--json", action="store_true", help="print JSON and nothing else")


def _add_look_up(parser: Parser, spoken: Sequence[str]) -> None:
    parser.add_argument("topic", nargs="?", metavar="TOPIC", help="the id of a topic")
    parser.add_argument("--list", action="store_true", help="name the topics")
    parser.add_argument("--language", choices=spoken, default="en", help="the language of the texts")
    parser.add_argument("--as-of", type=iso_day, metavar=_DAY, help="the day for the freshness (today)")


def _add_print(parser: Parser, spoken: Sequence[str]) -> None:
    parser.add_argument("handouts", nargs="*", choices=[*HANDOUTS, []], metavar="HANDOUT", help=", ".join(HANDOUTS))
    parser.add_argument("--list", action="store_true", help="name the handouts")
    parser.add_argument("--language", choices=spoken, default="en", help="the language of the page")
    parser.add_argument("--second-language", choices=spoken, help="a second one beside it")
    parser.add_argument(
        "--languages",
        type=lambda word: ways(word, spoken),
        metavar=f"a list of {', '.join(spoken)}, or of two with a plus, as {'+'.join(spoken[:2])}",
        help="several languages or pairs for a stack, instead of --language",
    )
    parser.add_argument("--large-print", action="store_true", help="18 point")
    parser.add_argument(
        "--copies", type=copies, default=1, metavar="1 to 999", help="each handout so often, one after the other"
    )
    parser.add_argument("--one-file", action="store_true", help="bind all of them in one file")
    parser.add_argument("--two-sided", action="store_true", help="with --one-file: each copy begins on a new sheet")
    parser.add_argument(
        "--status-line", action="store_true", help="on wallet cards: the status of data sharing, while it is fresh"
    )
    parser.add_argument("--intake", metavar="FILE", help="the household's answers; - for standard input")
    parser.add_argument("--as-of", type=iso_day, metavar=_DAY, help="the day at the desk (today)")
    parser.add_argument("--out", metavar="DIR", help="a folder that is there")
    parser.add_argument("--replace", action="store_true", help="write over a file of the same name")


def _add_remind(parser: Parser, spoken: Sequence[str]) -> None:
    parser.add_argument("--language", choices=spoken, default="en", help="the language of the page and of the entry")
    parser.add_argument("--as-of", type=iso_day, metavar=_DAY, help="the day at the desk (today)")
    parser.add_argument("--out", metavar="DIR", required=True, help="a folder that is there")
    parser.add_argument("--replace", action="store_true", help="write over a file of the same name")


def _add_content(parser: Parser) -> None:
    parser.add_argument("what", choices=("check", "show"), metavar="check|show")
    parser.add_argument("--as-of", type=iso_day, metavar=_DAY, help="the day for the freshness (today)")
    parser.add_argument("--json", action="store_true", help="with show: print JSON and nothing else")
    parser.add_argument(
        "--document",
        action="append",
        default=[],
        metavar="ID=FILE",
        help="with check: the file of a source; every quoted fragment must stand in it",
    )
