"""One way at least to break each house rule, and the test that must then go red.

What would trip a rule as it stands here is written with escapes.
"""

from typing import NamedTuple


class Breakage(NamedTuple):
    """Text that is put at the end of a file, new or there before."""

    rule: str
    path: str
    text: str

    def __str__(self) -> str:
        """Name the case in a report of pytest."""
        return f"{self.rule}-{self.path}-{self.text[-24:]!a}"


LONG_FUNCTION = "def long() -> None:\n" + "    print()\n" * 40
LONG_MODULE = "# line\n" * 301
NEW = "vita_assist/guidance/broken.py"
IMPORTS = "test_rooms_import_only_what_the_contracts_allow"
MACHINE = "test_below_the_desk_there_is_no_clock_and_no_environment"
ROUND = "test_nothing_runs_another_way_round_the_import_contracts"
SEEN = "test_no_letter_is_invisible"
FOLDER = "test_no_file_names_a_folder_of_one_machine"
MARKED = "test_nothing_is_marked_unfinished"
QT = "test_the_window_takes_nothing_of_qt_that_reaches_the_network"
HASHES = "test_every_locked_file_has_a_hash_and_no_index_is_named"
OUT_OF_PLACE = [
    "aiohttp",
    "asyncio",
    "babel",
    "ftplib",
    "gettext",
    "http.client",
    "httpx",
    "imaplib",
    "locale",
    "multiprocessing",
    "poplib",
    "reportlab.pdfgen",
    "requests",
    "smtplib",
    "socket",
    "socketserver",
    "ssl",
    "subprocess",
    "tempfile",
    "tomllib",
    "urllib.parse",
    "urllib3",
    "webbrowser",
    "xmlrpc.client",
]

BREAKAGES = [
    Breakage("test_every_module_is_formatted", NEW, "x = {  'a':1 }\n"),
    Breakage("test_ruff_finds_no_fault", NEW, "import os\n"),
    Breakage("test_the_types_hold", NEW, '"""Broken."""\n\nNUMBER: int = "one"\n'),
    Breakage("test_the_types_hold", "packaging/broken.py", "def untyped(x):\n    return x\n"),
    Breakage("test_the_types_hold", "tests/house/broken.py", "def untyped(x):\n    return x\n"),
    Breakage("test_a_module_has_up_to_300_lines", NEW, LONG_MODULE),
    Breakage("test_a_function_has_up_to_40_lines", NEW, LONG_FUNCTION),
    Breakage("test_a_function_has_up_to_40_lines", "packaging/dev.py", LONG_FUNCTION),
    # Imports: a room above, a neighbour, a room without a place, a library out of its room.
    Breakage(IMPORTS, "vita_assist/garage/__init__.py", "GARAGE = 1\n"),
    Breakage(IMPORTS, NEW, "import PySide6.QtCore\n"),
    Breakage(IMPORTS, "vita_assist/desk.py", "import PySide6.QtCore\n"),
    *(Breakage(IMPORTS, NEW, f"import {name}\n") for name in OUT_OF_PLACE),
    Breakage(IMPORTS, "vita_assist/window/broken.py", "import socket\n"),
    # What the contracts cannot see.
    Breakage(ROUND, NEW, '__import__("socket")\n'),
    Breakage(ROUND, NEW, "from importlib import import_module\n"),
    Breakage(ROUND, NEW, 'eval("1")\n'),
    Breakage(QT, "vita_assist/window/broken.py", "from PySide6.QtNetwork import QTcpSocket\n"),
    Breakage(QT, "vita_assist/window/broken.py", "from PySide6 import QtNetwork\n"),
    Breakage(
        "test_an_error_knows_the_words_only_as_a_type",
        "vita_assist/errors.py",
        "from vita_assist.language import Text as T\n",
    ),
    Breakage("test_only_the_commands_print", NEW, 'print("x")\n'),
    *(
        Breakage(MACHINE, NEW, text)
        for text in (
            "from datetime import date\n\ndate.today()\n",
            "import datetime\n\ndatetime.datetime.now()\n",
            "import time\n",
            "from time import monotonic\n",
            'import os\n\nos.environ["LANG"]\n',
            "from os import getenv\n",
            "from pathlib import Path\n\nPath.home()\n",
            'from pathlib import Path\n\nPath("~").expanduser()\n',
            "import random\n",
            "import platformdirs\n",
        )
    ),
    Breakage("test_no_module_or_folder_has_a_vague_name", "vita_assist/date_utils.py", "X = 1\n"),
    Breakage("test_no_class_has_a_vague_name", NEW, "class PageManager:\n    pass\n"),
    Breakage("test_no_word_goes_through_the_translation_of_qt", NEW, 'self.tr("x")\n'),
    Breakage(SEEN, NEW, "# a\u200bb\n"),
    Breakage(SEEN, "assets/content/broken.toml", "# a\u202eb\n"),
    Breakage(SEEN, "locales/broken.po", "# a\u00adb\n"),
    Breakage(SEEN, "broken.md", "a\u00a0b\n"),
    Breakage(SEEN, "broken.md", "a\r\n"),
    Breakage(FOLDER, "broken.md", "see \x2fhome/someone/notes\n"),
    Breakage(FOLDER, "broken.md", "see C:\x5cUsers\x5csomeone\n"),
    Breakage("test_nothing_compiled_is_committed", "locales/es/app.mo", "x"),
    Breakage(MARKED, NEW, "# \x54ODO: later\n"),
    Breakage(MARKED, "assets/content/broken.toml", 'text = "\x4corem ipsum"\n'),
    Breakage("test_every_test_stands_where_its_room_does", "tests/garage/test_broken.py", "X = 1\n"),
    Breakage("test_every_room_is_a_package_that_the_contracts_see", "vita_assist/garage/car.py", "X = 1\n"),
    Breakage("test_packaging_does_not_hide_the_library_of_that_name", "packaging/linux/__init__.py", "X = 1\n"),
    Breakage(HASHES, "packaging/locks/run.txt", "--index-url https:\x2f\x2fexample.org/simple\n"),
    Breakage(HASHES, "packaging/locks/run.txt", "wheel==0.45.1\n"),
    Breakage("test_the_tests_run_on_what_the_program_runs_on", "packaging/locks/run.txt", "wheel==0.45.1\n"),
    Breakage("test_there_is_one_version", "vita_assist/__init__.py", '\n__version__ = "9.9"\n'),
]
# (rule, file, what is taken out of it, what is put there)
REPLACEMENTS = [
    ("test_the_content_has_no_fault", "assets/content/tests.toml", '"work-ssn-test"', '"no-such-rule"'),
    ("test_the_content_has_no_fault", "assets/content/pages.toml", "Not sure", "You qualify"),
    ("test_the_catalogs_of_the_content_are_whole_and_in_step", "assets/content/phrases/date.toml", "due", "Due"),
    ("test_the_catalogs_of_the_content_are_whole_and_in_step", "locales/ko/content.po", "{tax_year}", "{year}"),
    ("test_the_catalogs_of_the_program_are_whole_and_in_step", "locales/es/app.po", "{name}", "{nombre}"),
    ("test_every_phrase_is_used", "assets/content/phrases/reason.toml", "[lived-apart]", "[lived-together]"),
    ("test_every_text_of_an_outline_is_used", "assets/content/outlines/page.toml", "[site]", "[sight]"),
    ("test_the_readme_names_the_two_commands", "README.md", "dev.py test", "dev.py tests"),
    ("test_the_ci_calls_the_test_command_of_the_readme", ".ci/run", "dev.py test", "dev.py run"),
    ("test_a_lock_answers_to_the_project", "packaging/locks/run.txt", "babel==", "bible=="),
    ("test_a_lock_answers_to_the_project", "packaging/locks/dev.txt", "pytest==9", "pytest==8"),
]
