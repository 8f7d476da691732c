"""What a screen reader is told: reads another process through the accessibility bus, and hears its events.

Run by the system's own Python, which has GLib. It takes one question a line (JSON) and answers each with one line.
It asks the bus itself and not the library that readers use, since that one remembers: what is told here is what
the program says now.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from functools import partial
from typing import Any, Final, TypeAlias

import gi

gi.require_version("Gio", "2.0")
from gi.repository import Gio, GLib  # noqa: E402 - the version first

Told: TypeAlias = dict[str, Any]  # one thing in the tree, as it goes out as JSON
Then: TypeAlias = Callable[[Any], object]

A11Y: Final = "org.a11y.atspi."
ROOT: Final = "/org/a11y/atspi/accessible/root"
NULL: Final = "/org/a11y/atspi/null"
REGISTRY: Final = "org.a11y.atspi.Registry"
PROPERTIES: Final = "org.freedesktop.DBus.Properties"
PATIENCE: Final = 60_000  # milliseconds
A_MOMENT: Final = 10_000  # microseconds
HEARD: Final = ("object:state-changed", "object:announcement", "object:property-change", "window:activate")
# The states that matter here, by their number in AT-SPI.
STATES: Final = {1: "active", 4: "checked", 8: "enabled", 10: "expanded", 11: "focusable", 12: "focused", 16: "modal",
                 23: "selected", 25: "showing", 30: "visible", 41: "checkable"}  # fmt: skip
LABELLED_BY: Final = 2
ONLY_WORDS: Final = ("label", "heading")
ONLY_ROOM: Final = ("filler", "panel", "application", "frame")


class Reader:
    """Sits on the accessibility bus."""

    def __init__(self) -> None:
        session = Gio.bus_get_sync(Gio.BusType.SESSION, None)
        wait_for(session, "org.a11y.Bus")
        where = ("org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", "GetAddress")
        address = session.call_sync(*where, None, None, 0, PATIENCE, None).unpack()[0]
        flags = Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION
        self.bus = Gio.DBusConnection.new_for_address_sync(address, flags, None, None)
        self.loop = GLib.MainLoop()
        self.program = ""
        self.heard: list[Told] = []
        self.under_way = 0
        for event in HEARD:
            wanted = GLib.Variant("(sass)", (event, [], ""))
            self.call_now((REGISTRY, "/org/a11y/atspi/registry", REGISTRY, "RegisterEvent"), wanted)
        for kind in ("Object", "Window"):
            self.bus.signal_subscribe(None, f"{A11Y}Event.{kind}", None, None, None, 0, self.hear)

    # Questions to the bus

    def call_now(self, where: tuple[str, str, str, str], words: GLib.Variant | None = None) -> Any:  # noqa: ANN401 - as the bus says it
        return self.bus.call_sync(*where, words, None, 0, PATIENCE, None).unpack()

    def call(self, path: str, method: str, then: Then, words: GLib.Variant | None = None) -> None:
        """Ask without waiting; `gather` waits for all that is under way."""
        interface, _, name = method.rpartition(".")
        self.under_way += 1

        def answered(bus: Gio.DBusConnection, result: Gio.AsyncResult) -> None:
            self.under_way -= 1
            try:
                answer = bus.call_finish(result).unpack()
            except GLib.Error:  # it is gone, or cannot be asked this
                return
            then(answer[0])

        self.bus.call(self.program, path, interface, name, words, None, 0, PATIENCE, None, answered)

    def know(self, node: Told, key: str, method: str, words: GLib.Variant | None = None) -> None:
        """Ask for one thing about a node."""
        self.call(node["path"], f"{A11Y}{method}", partial(put, node, key), words)

    def know_words(self, node: Told, *names: str) -> None:
        """Ask for the words of a node."""
        for name in names:
            asked = GLib.Variant("(ss)", (f"{A11Y}Accessible", name))
            self.call(node["path"], f"{PROPERTIES}.Get", partial(put, node, name.lower()), asked)

    def gather(self) -> None:
        context = GLib.MainContext.default()
        while self.under_way:
            context.iteration(True)  # noqa: FBT003 - GLib takes it so

    # What the program says

    def find(self, process: int) -> bool:
        """Look among the programs on the bus for that of a process."""
        self.program = ""
        bus = ("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", "GetConnectionUnixProcessID")
        for name, _path in self.call_now((REGISTRY, ROOT, f"{A11Y}Accessible", "GetChildren"))[0]:
            try:
                found = self.call_now(bus, GLib.Variant("(s)", (name,)))[0]
            except GLib.Error:  # it left meanwhile
                continue
            if found == process:
                self.program = name
        return bool(self.program)

    def answers(self) -> bool:
        """Whether the program answers; this waits until it does."""
        try:
            self.call_now((self.program, ROOT, f"{A11Y}Accessible", "GetState"))
        except GLib.Error:  # it has left
            return False
        return True

    def tree(self) -> Told:
        """All that shows, from the program down, level by level."""
        top: Told = {"path": ROOT}
        self.know(top, "bits", "Accessible.GetState")
        level = every = [top]
        while level:
            for node in level:
                self.know(node, "role", "Accessible.GetRoleName")
                self.know(node, "children", "Accessible.GetChildren")
                self.know_words(node, "Name")
            self.gather()
            below = []
            for node in level:
                self.look_closer(node)
                node["nodes"] = [{"path": path} for _, path in node.pop("children", ()) if path != NULL]
                below += node["nodes"]
            for node in below:
                self.know(node, "bits", "Accessible.GetState")
            self.gather()
            for node in level:
                node["nodes"] = [each for each in node["nodes"] if "showing" in stated(each)]
            level = [each for node in level for each in node["nodes"]]
            every = every + level
        self.name_labels(every)
        return top

    def look_closer(self, node: Told) -> None:
        """Ask what is more than words for its name and its place, and what can be pressed for all the rest."""
        if node.get("role") in ONLY_WORDS:
            return
        self.know_words(node, "Description", "AccessibleId")
        if node.get("role") in ONLY_ROOM and "focusable" not in node.get("states", ()):
            return
        self.know(node, "actions", "Action.GetActions")
        self.know(node, "relations", "Accessible.GetRelationSet")
        self.know(node, "box", "Component.GetExtents", GLib.Variant("(u)", (0,)))
        if node.get("role") == "text":
            self.know(node, "text", "Text.GetText", GLib.Variant("(ii)", (0, -1)))

    def name_labels(self, every: list[Told]) -> None:
        """Say what the labels of each thing are called, whether they show or not."""
        asked = GLib.Variant("(ss)", (f"{A11Y}Accessible", "Name"))
        for node in every:
            node["labels"] = []
            for kind, labels in node.pop("relations", ()):
                for _name, path in labels if kind == LABELLED_BY else ():
                    self.call(path, f"{PROPERTIES}.Get", node["labels"].append, asked)
        self.gather()
        for node in every:
            stated(node)

    def tell(self, paths: list[str]) -> list[Told]:
        """A few things of the tree, without what is within."""
        nodes: list[Told] = [{"path": path} for path in paths]
        for node in nodes:
            self.know(node, "bits", "Accessible.GetState")
            self.know(node, "role", "Accessible.GetRoleName")
            self.know_words(node, "Name", "Description", "AccessibleId", "Parent")
            self.know(node, "box", "Component.GetExtents", GLib.Variant("(u)", (0,)))
        self.gather()
        for node in nodes:
            stated(node)
            above = GLib.Variant("(ss)", (f"{A11Y}Accessible", "AccessibleId"))
            path = node.pop("parent", ("", NULL))[1]
            self.call(path, f"{PROPERTIES}.Get", partial(put, node, "above"), above)
        self.gather()
        return nodes

    def hear_all(self) -> list[Told]:
        """What was heard since the last time: all that the program said before it answers now."""
        self.answers()
        context = GLib.MainContext.default()
        while context.pending():
            context.iteration(False)  # noqa: FBT003 - GLib takes it so
        heard, self.heard = self.heard, []
        return heard

    def hear(self, *heard: Any) -> None:  # noqa: ANN401 - as the bus says it
        """Note an event: what happened, to what, and with which words."""
        _bus, sender, path, interface, signal, words = heard[:6]
        if sender == self.program:
            detail, first, second, value = words.unpack()[:4]
            event = f"{interface.rpartition('.')[2]}:{signal}:{detail}".lower()
            told = value if isinstance(value, str) else ""
            self.heard.append({"event": event, "path": path, "on": first, "how": second, "words": told})

    # Questions to us

    def answer(self, asked: Told) -> object:
        match asked["ask"]:
            case "program":
                return self.find(asked["process"])
            case "ping":
                return self.answers()
            case "tree":
                return self.tree()
            case "tell":
                return self.tell(asked["paths"])
            case _:  # what was heard since the last time
                return self.hear_all()

    def read(self, *_ready: object) -> bool:
        """Take a question and answer it."""
        line = sys.stdin.readline()
        if not line:
            self.loop.quit()
            return False
        sys.stdout.write(json.dumps(self.answer(json.loads(line))) + "\n")
        sys.stdout.flush()
        return True


def wait_for(session: Gio.DBusConnection, name: str) -> None:
    """Wait until somebody has a name on a bus; to call it sooner would have the bus start another one."""
    bus = ("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", "NameHasOwner")
    asked = GLib.Variant("(s)", (name,))
    while not session.call_sync(*bus, asked, None, 0, PATIENCE, None).unpack()[0]:
        GLib.usleep(A_MOMENT)


def put(node: Told, key: str, answer: object) -> None:
    """Note one thing about a node."""
    node[key] = answer


def stated(node: Told) -> list[str]:
    """The states of a node by their names."""
    if "bits" in node:
        low, high = node.pop("bits")
        whole = low | high << 32
        node["states"] = [name for bit, name in STATES.items() if whole >> bit & 1]
    return list(node.get("states", ()))


if __name__ == "__main__":
    reader = Reader()
    GLib.io_add_watch(sys.stdin.fileno(), GLib.IO_IN | GLib.IO_HUP, reader.read)
    reader.loop.run()
