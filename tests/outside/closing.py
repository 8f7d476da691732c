"""Asking a window to close, as a window manager does when somebody presses its key for that (there is none here)."""

from __future__ import annotations

import ctypes
from typing import Final

CLIENT_MESSAGE: Final = 33
LONG: Final = 32  # bits of each word of the message


class _Message(ctypes.Structure):
    _fields_ = (
        ("kind", ctypes.c_int),
        ("serial", ctypes.c_ulong),
        ("sent", ctypes.c_int),
        ("display", ctypes.c_void_p),
        ("window", ctypes.c_ulong),
        ("what", ctypes.c_ulong),
        ("bits", ctypes.c_int),
        ("words", ctypes.c_long * 5),
        ("rest", ctypes.c_long * 24),  # an event has the size of the largest of them
    )


def ask_to_close(display: str, window: int) -> None:
    """Send a window the message that asks it to close."""
    xlib = ctypes.CDLL("libX11.so.6")
    xlib.XOpenDisplay.restype = ctypes.c_void_p
    xlib.XInternAtom.argtypes = (ctypes.c_void_p, ctypes.c_char_p, ctypes.c_int)
    xlib.XInternAtom.restype = ctypes.c_ulong
    xlib.XSendEvent.argtypes = (ctypes.c_void_p, ctypes.c_ulong, ctypes.c_int, ctypes.c_long, ctypes.c_void_p)
    xlib.XCloseDisplay.argtypes = (ctypes.c_void_p,)
    opened = xlib.XOpenDisplay(display.encode())
    assert opened, "no display"
    protocols, delete = (xlib.XInternAtom(opened, name, 0) for name in (b"WM_PROTOCOLS", b"WM_DELETE_WINDOW"))
    words = (ctypes.c_long * 5)(delete, 0, 0, 0, 0)
    message = _Message(CLIENT_MESSAGE, 0, 1, opened, window, protocols, LONG, words)
    xlib.XSendEvent(opened, window, 0, 0, ctypes.byref(message))
    xlib.XCloseDisplay(opened)
