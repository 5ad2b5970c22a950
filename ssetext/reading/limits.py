"""How large, deep and long a file may be before reading stops with a clear error."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["Limits"]


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds of reading; every one can be set.

    Attributes
    ----------
    file_bytes : int
        Of the file as it lies on disk.
    unpacked_bytes : int
        Of all that a zip (Word) unpacks to.
    characters : int
        Of the clean text.
    pages : int
        Of a PDF.
    page_characters : int
        On one page of a PDF.
    depth : int
        Of nested elements in XML or HTML.
    nodes : int
        Of elements in XML or HTML.
    """

    file_bytes: int = 200_000_000
    unpacked_bytes: int = 400_000_000
    characters: int = 50_000_000
    pages: int = 20_000
    page_characters: int = 400_000
    depth: int = 250
    nodes: int = 3_000_000
