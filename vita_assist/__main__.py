"""`python -m vita_assist` is the same as `vita-assist`."""

from __future__ import annotations

import sys

from vita_assist.cli import main

sys.exit(main())
