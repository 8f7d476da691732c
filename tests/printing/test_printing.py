"""Pages reach the print queue whole and once, under a neutral title; what stops them is said before they go.

The queue here is a pair of small scripts that stand in for `lp` and `lpstat`; `test_print_queue.py` has a real one.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from tests.desk.desks import words
from vita_assist import printing
from vita_assist.errors import InputError, OutsideError
from vita_assist.printing import Job, Printer, has_queue, printer_fault, printers, send

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the scripts are written for a Unix shell")

PDF = b"%PDF-1.7\n" + bytes(range(256)) * 1200 + b"\n%%EOF\n"
"""More than a pipe holds, with every byte that a careless reader would stumble over."""
JOB = Job("filing-plan")
ALWAYS = "-o media=Letter -o collate=true -o print-scaling=none"
GONE = "This printer is not there any more. Nothing was sent. Choose another printer, or save the handout."
COPIES = "Copies: choose a number from 1 to 999."
PAGES = "Pages: write 1-2 or 1,3 for example, or nothing for all pages."
CANARY = "canary-garcia"
LPSTAT = """\
#!/bin/sh
here=${0%/*}/..
echo "$*" >> "$here/asked"
cat "$here/says$1" 2>&-
"""
LP = """\
#!/bin/sh
here=${0%/*}/..
echo called >> "$here/calls"
printf '%s\\n' "$@" > "$here/words"
env > "$here/around"
"""
TAKES = 'cat > "$here/pages"\n'


class Queue:
    """A print queue with two printers that takes what it is sent, until it is told otherwise."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._program("lpstat", LPSTAT)
        self.takes(TAKES)
        self.says("-e", "back-room\nfront-desk\n")
        self.says("-d", "system default destination: front-desk\n")
        self.says("-a", "front-desk accepting requests since today\nprinter front-desk is idle.  enabled since today\n")

    def _program(self, name: str, script: str) -> None:
        path = self._folder / "bin" / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(script, encoding="utf-8")
        path.chmod(0o755)

    def says(self, question: str, answer: str) -> None:
        (self._folder / f"says{question}").write_text(answer, encoding="utf-8")

    def hangs(self) -> None:
        self._program("lpstat", "#!/bin/sh\nexec sleep 30\n")

    def takes(self, script: str) -> None:
        self._program("lp", LP + script)

    def noted(self, name: str) -> list[str]:
        path = self._folder / name
        return path.read_text(encoding="utf-8").splitlines() if path.exists() else []

    @property
    def calls(self) -> int:
        return len(self.noted("calls"))


@pytest.fixture
def queue(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Queue:
    monkeypatch.setenv("PATH", f"{tmp_path / 'bin'}{os.pathsep}{os.defpath}")
    return Queue(tmp_path)


def refused(printer: str = "front-desk") -> str:
    """What is said where a job comes to nothing because of something outside."""
    with pytest.raises(OutsideError) as raised:
        send(PDF, printer, JOB)
    return words(raised.value)


def test_the_default_printer_is_the_first(queue: Queue) -> None:
    assert has_queue()
    assert printers() == (Printer("front-desk", default=True), Printer("back-room", default=False))
    queue.says("-d", "no system default destination\n")
    assert printers() == (Printer("back-room", default=False), Printer("front-desk", default=False))


def test_a_default_that_is_not_listed_is_no_printer(queue: Queue) -> None:
    queue.says("-d", "system default destination: elsewhere\n")
    assert [one.id for one in printers() if one.default] == []
    queue.says("-e", "")
    assert printers() == ()


@pytest.mark.parametrize("name", ["-x", "--help", "two words", "", "a\tb", "\x1b[31m", "a\u202eb"])
def test_what_lp_could_take_for_something_else_is_no_printer(queue: Queue, name: str) -> None:
    queue.says("-e", f"front-desk\n{name}\n")
    assert [one.id for one in printers()] == ["front-desk"]
    assert refused(name) == GONE
    assert refused(f"front-desk\n{name}") == GONE
    assert queue.calls == 0


def test_the_pages_arrive_byte_for_byte(queue: Queue, tmp_path: Path) -> None:
    send(PDF, "front-desk", JOB)
    assert (tmp_path / "pages").read_bytes() == PDF
    assert queue.calls == 1


@pytest.mark.parametrize(
    ("job", "expected"),
    [
        (Job("filing-plan"), f"-t filing-plan -n 1 -o sides=one-sided {ALWAYS}"),
        (Job("rights-card", 40, two_sided=True), f"-t rights-card -n 40 -o sides=two-sided-long-edge {ALWAYS}"),
        (Job("rights", pages="1-2,4"), f"-t rights -n 1 -o sides=one-sided {ALWAYS} -P 1-2,4"),
    ],
)
def test_the_queue_is_told_printer_title_copies_sides_paper_and_pages(queue: Queue, job: Job, expected: str) -> None:
    send(PDF, "back-room", job)
    assert queue.noted("words") == ["-d", "back-room", *expected.split(), "-s", "-"]


@pytest.mark.parametrize("title", ["Maria Garcia", "Garcia", "", "plan\n", "-x", "plan for 2", "/plan.pdf", "계획"])
def test_a_title_that_is_no_id_of_a_handout_is_a_fault_of_our_own(queue: Queue, title: str) -> None:
    with pytest.raises(ValueError, match="the title of a job is the id of a handout"):
        send(PDF, "front-desk", Job(title))
    assert queue.calls == 0


@pytest.mark.parametrize(
    ("job", "told"),
    [
        *((JOB._replace(copies=copies), COPIES) for copies in (0, -1, 1000)),
        *((JOB._replace(pages=pages), PAGES) for pages in ("0", "2-1", "1-", "-2", "1,,2", "1 - 2", "one", "1\n", "²")),
    ],
)
def test_copies_and_pages_that_cannot_be_are_refused(queue: Queue, job: Job, told: str) -> None:
    with pytest.raises(InputError) as raised:
        send(PDF, "front-desk", job)
    assert words(raised.value) == told
    assert queue.calls == 0


def test_without_a_queue_there_is_no_printer_and_it_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert not has_queue()
    assert printers() == ()
    assert refused() == "This computer has no print queue. Nothing was sent. Save the handout, and print it elsewhere."


@pytest.mark.usefixtures("queue")
def test_a_queue_that_cannot_be_started_is_no_queue(tmp_path: Path) -> None:
    (tmp_path / "bin" / "lpstat").write_text("#!/no/such/program\n", encoding="utf-8")
    assert printers() == ()
    assert refused().startswith("This computer has no print queue.")


def test_a_printer_that_is_gone_is_said(queue: Queue) -> None:
    assert printers()[0].id == "front-desk"
    queue.says("-e", "back-room\n")
    assert refused() == GONE
    assert queue.calls == 0


CLOSED = "front-desk: this printer takes no pages now. Nothing was sent. Choose another printer, or save the handout."
STOPPED = (
    "front-desk: this printer is stopped: paused, turned off or out of order. Nothing was sent. "
    "Choose another printer, or save the handout."
)
OPEN = "front-desk accepting requests since today\n"
SHUT = "front-desk not accepting requests since today -\n\tRejecting Jobs\n"
IDLE = "printer front-desk is idle.  enabled since today\n"
PAUSED = "printer front-desk disabled since today -\n\tPaused\n"


@pytest.mark.parametrize(
    ("said", "told"), [(SHUT + IDLE, CLOSED), (OPEN + PAUSED, STOPPED), (SHUT + PAUSED, CLOSED), (PAUSED, STOPPED)]
)
def test_a_printer_that_would_keep_the_pages_is_said_before_they_go(queue: Queue, said: str, told: str) -> None:
    """Else they come out hours later, before other people."""
    queue.says("-a", said)
    fault = printer_fault("front-desk")
    assert fault is not None
    assert words(OutsideError(fault)) == told
    assert refused() == told
    assert queue.calls == 0


@pytest.mark.parametrize(
    "said",
    [
        "",
        f"{OPEN}printer front-desk now printing front-desk-7.  enabled since today\n",
        f"{OPEN.replace('front-desk', 'disabled')}{IDLE.replace('front-desk', 'disabled')}\tCover disabled\n",
        f"{OPEN}\tIt was not accepting requests, and printer 2 disabled it\n{IDLE}",
    ],
)
def test_a_printer_that_works_or_says_nothing_has_no_fault(queue: Queue, said: str) -> None:
    queue.says("-a", said)
    assert printer_fault("front-desk") is None
    send(PDF, "front-desk", JOB)
    assert queue.calls == 1


def test_a_printer_with_options_of_its_own_has_the_state_of_its_queue(queue: Queue) -> None:
    queue.says("-e", "front-desk\nfront-desk/draft\n")
    assert printer_fault("front-desk/draft") is None
    assert queue.noted("asked") == ["-a front-desk -p front-desk"]
    send(PDF, "front-desk/draft", JOB)
    assert queue.noted("words")[:2] == ["-d", "front-desk/draft"]


@pytest.mark.parametrize("script", [TAKES, "exec 0<&-\n"])
def test_a_queue_that_refuses_is_asked_once_and_its_own_words_are_not_shown(
    queue: Queue, capfd: pytest.CaptureFixture[str], script: str
) -> None:
    queue.takes(f"{script}echo {CANARY}\necho {CANARY} >&2\nexit 1\n")
    assert refused() == (
        "front-desk: the print queue did not take the pages. Look at the printer before you print again, "
        "or save the handout."
    )
    assert CANARY not in "".join(capfd.readouterr())
    assert queue.calls == 1


def test_a_queue_that_hangs_with_the_pages_may_have_them(queue: Queue, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is stopped and never called again: the second call could print twice."""
    monkeypatch.setattr(printing, "_SEND_SECONDS", 1.0)
    queue.takes(f'echo $$ > "$here/process"\n{TAKES}exec sleep 30\n')
    assert refused() == (
        "front-desk: the print queue did not answer in time. The pages may have been sent. "
        "Look at the printer before you print again."
    )
    assert queue.calls == 1
    (process,) = queue.noted("process")
    with pytest.raises(ProcessLookupError):
        os.kill(int(process), 0)


def test_a_queue_that_does_not_answer_holds_nobody_up(queue: Queue, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(printing, "_ASK_SECONDS", 0.2)
    queue.hangs()
    silent = "The print queue of this computer does not answer. Nothing was sent. Try again, or save the handout."
    assert printers() == ()
    assert refused() == silent
    with pytest.raises(OutsideError) as raised:
        printer_fault("front-desk")
    assert words(raised.value) == silent
    assert queue.calls == 0


def test_lp_is_told_nothing_of_the_environment_but_where_the_queue_is(
    queue: Queue, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in {"HOME": str(tmp_path), "CUPS_SERVER": "nowhere.sock", "LANG": "ko_KR.UTF-8"}.items():
        monkeypatch.setenv(name, value)
    for name in ("VITA_CANARY", "LPDEST", "PRINTER", "CUPS_USER", "LC_MESSAGES"):
        monkeypatch.setenv(name, CANARY)
    send(PDF, "front-desk", JOB)
    around = dict(line.partition("=")[::2] for line in queue.noted("around"))
    by_the_shell = {"PWD", "OLDPWD", "SHLVL", "_"}
    assert around.keys() - by_the_shell == {"PATH", "HOME", "CUPS_SERVER", "LC_ALL"}
    assert (around["LC_ALL"], around["CUPS_SERVER"]) == ("C", "nowhere.sock")


@pytest.mark.skipif(sys.platform != "linux", reason="the kernel tells of sessions below /proc")
def test_lp_has_no_terminal_on_which_it_could_wait_for_a_password(queue: Queue) -> None:
    queue.takes(f'{TAKES}cat /proc/$$/stat > "$here/stat"\n')
    send(PDF, "front-desk", JOB)
    (stat,) = queue.noted("stat")
    process, session, terminal = (int(stat.split()[at]) for at in (0, 5, 6))
    assert session == process
    assert terminal == 0


def test_no_file_is_made_on_the_way_or_left(queue: Queue, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What `lp` sees while it runs, and what is there afterwards."""
    for name in ("HOME", "TMPDIR", "TEMP", "TMP", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR"):
        (tmp_path / "homes" / name).mkdir(parents=True)
        monkeypatch.setenv(name, str(tmp_path / "homes" / name))
    monkeypatch.setattr("tempfile.tempdir", None)
    monkeypatch.chdir(tmp_path / "homes")
    queue.takes(f'{TAKES}find "$here/homes" -type f > "$here/seen"\n')
    send(PDF, "front-desk", JOB)
    assert queue.noted("seen") == []
    assert [path for path in (tmp_path / "homes").rglob("*") if not path.is_dir()] == []
    assert queue.calls == 1
