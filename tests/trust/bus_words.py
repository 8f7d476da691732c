"""Prints all that programs tell on the accessibility bus, whether it shows or not; run by the system's own Python.

Its words are the numbers of the processes that it is about. It asks the bus itself: nothing is cached in between.
"""

from __future__ import annotations

import sys
from typing import Any, Final

import gi

gi.require_version("Gio", "2.0")
from gi.repository import Gio, GLib  # noqa: E402 - the version first

A11Y: Final = "org.a11y.atspi."
ROOT: Final = "/org/a11y/atspi/accessible/root"
BUS: Final = "org.freedesktop.DBus"
PATIENCE: Final = 10_000  # milliseconds
MOST: Final = 5_000


def tell(words: str) -> None:
    """Say one line."""
    sys.stdout.write(f"{words}\n")


def call(bus: Gio.DBusConnection, name: str, path: str, method: str, words: GLib.Variant | None = None) -> Any:  # noqa: ANN401
    """Ask something on the bus; None where it is gone or has no such thing to tell."""
    interface, _, member = method.rpartition(".")
    try:
        return bus.call_sync(name, path, interface, member, words, None, 0, PATIENCE, None).unpack()
    except GLib.Error:
        return None


def accessibility_bus() -> Gio.DBusConnection:
    """The bus that screen readers use."""
    session = Gio.bus_get_sync(Gio.BusType.SESSION, None)
    (address,) = call(session, "org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus.GetAddress")
    flags = Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION
    return Gio.DBusConnection.new_for_address_sync(address, flags, None, None)


def tell_all(bus: Gio.DBusConnection, name: str) -> None:
    """Print name, description and text of everything below the root of a program."""
    below: list[str] = [ROOT]
    seen: set[str] = set()
    while below and len(seen) < MOST:
        path = below.pop()
        if path in seen:
            continue
        seen.add(path)
        for what in ("Name", "Description", "HelpText"):
            words = GLib.Variant("(ss)", (f"{A11Y}Accessible", what))
            told = call(bus, name, path, f"{BUS}.Properties.Get", words)
            tell(told[0] if told else "")
        told = call(bus, name, path, f"{A11Y}Text.GetText", GLib.Variant("(ii)", (0, -1)))
        tell(told[0] if told else "")
        children = call(bus, name, path, f"{A11Y}Accessible.GetChildren")
        below += [child for _, child in children[0]] if children else []
    tell(f"{len(seen)} nodes")


def main() -> None:
    """Find the programs of some processes on the bus, and tell all of each."""
    wanted = {int(word) for word in sys.argv[1:]}
    bus = accessibility_bus()
    registry = f"{A11Y}Registry"
    (programs,) = call(bus, registry, ROOT, f"{A11Y}Accessible.GetChildren")
    for name, _ in programs:
        words = GLib.Variant("(s)", (name,))
        process = call(bus, BUS, "/org/freedesktop/DBus", f"{BUS}.GetConnectionUnixProcessID", words)
        if process and process[0] in wanted:
            tell_all(bus, name)


if __name__ == "__main__":
    main()
