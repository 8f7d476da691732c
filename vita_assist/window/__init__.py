"""The desk window: shows what the desk holds, hands back what was said. The only room with Qt."""

from vita_assist.window.opening import open_desk

__all__ = ["open_desk"]
