"""What every test stands on."""

import os
import signal
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import settings
from hypothesis.configuration import set_hypothesis_home_dir

ROOT = Path(__file__).resolve().parent.parent

# A developer's screen is used where there is one; elsewhere Qt draws without.
if sys.platform == "linux" and not {"DISPLAY", "WAYLAND_DISPLAY"} & os.environ.keys():
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# A run in the background of a shell ignores Ctrl-C, and so would each program that the tests start and stop by it.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)

# The settings of whoever runs the tests are neither read nor touched, by the processes of the tests neither.
_SETTINGS = TemporaryDirectory(prefix="vita-settings-", ignore_cleanup_errors=True)
os.environ["XDG_CONFIG_HOME"] = _SETTINGS.name

set_hypothesis_home_dir(ROOT / ".cache" / "hypothesis")
# No deadline: a busy machine is not a fault of the code; tests/bench/ measures time.
settings.register_profile("house", deadline=None, print_blob=True)
settings.load_profile("house")


@pytest.fixture(autouse=True)
def _core_dumps_stay_as_they_are(monkeypatch: pytest.MonkeyPatch) -> None:
    """A limit that the program lowered could not be raised again: the process of the tests keeps its own."""
    monkeypatch.setattr("vita_assist.cli.start.no_core_dumps", lambda: None)
