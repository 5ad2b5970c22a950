"""pdfium's functions with addresses as plain numbers, for calls that are made for every line of a page."""

from __future__ import annotations

import ctypes
from collections.abc import Callable
from typing import Any

__all__ = ["ADDRESS", "INT", "plain_call"]

ADDRESS, INT = ctypes.c_void_p, ctypes.c_int


def plain_call(function: Any, answer: Any, *arguments: Any) -> Callable[..., Any]:
    """Give a pdfium function that takes and gives addresses as numbers: a third less time a call."""
    return ctypes.CFUNCTYPE(answer, *arguments)(ctypes.cast(function, ADDRESS).value or 0)
