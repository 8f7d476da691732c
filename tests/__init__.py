"""A package, so that no library's folder of the same name can hide it."""
