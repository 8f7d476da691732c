"""VITA Assist: the filing questions of a free tax clinic, offline, in three languages."""

__version__ = "0.1.0"
