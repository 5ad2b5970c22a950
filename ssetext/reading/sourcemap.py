"""The way back from a clean text to the characters of its file."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

from ..law import Place

__all__ = ["Pen", "SourceMap"]


@dataclass(frozen=True, slots=True)
class SourceMap:
    """Where each stretch of a clean text stands in the decoded file that it was read from.

    The text is made of runs in which clean and source characters are the same, one for one; what lies between two
    runs in the source are marks that were dropped (``**``, ``\\r``, a link's address), and what lies between two runs
    in the clean text was put there by the reader (a list's marker).

    Attributes
    ----------
    clean, source, length : tuple of int
        Of every run: its start in the clean text, its start in the file, and its length in code points.
    """

    clean: tuple[int, ...]
    source: tuple[int, ...]
    length: tuple[int, ...]

    def locate(self, start: int, end: int) -> tuple[Place, ...]:
        """Give the stretch of the file from the first to the last character that ``start`` to ``end`` was made of."""
        first = last = None
        i = max(bisect_right(self.clean, start) - 1, 0)
        while i < len(self.clean) and self.clean[i] < end:
            lo = max(start, self.clean[i])
            hi = min(end, self.clean[i] + self.length[i])
            if lo < hi:
                if first is None:
                    first = self.source[i] + lo - self.clean[i]
                last = self.source[i] + hi - self.clean[i]
            i += 1
        if first is None or last is None:
            return ()
        return (Place(start=first, end=last),)

    def page(self, start: int) -> int | None:
        """Give None: a text file has no pages."""
        return None


class Pen:
    """Writes a clean text and remembers where each piece of it came from."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._runs: list[tuple[int, int, int]] = []
        self.size = 0
        self.last = ""

    def copy(self, piece: str, source: int) -> None:
        """Write what stands in the file at ``source`` with the same characters."""
        if not piece:
            return
        if self._runs:
            clean, at, length = self._runs[-1]
            if clean + length == self.size and at + length == source:
                self._runs[-1] = (clean, at, length + len(piece))
                self._put(piece)
                return
        self._runs.append((self.size, source, len(piece)))
        self._put(piece)

    def add(self, piece: str) -> None:
        """Write what does not stand in the file so."""
        if piece:
            self._put(piece)

    def _put(self, piece: str) -> None:
        self._parts.append(piece)
        self.size += len(piece)
        self.last = piece[-1]

    def text(self) -> str:
        """Give what was written."""
        return "".join(self._parts)

    def tail(self, length: int) -> str:
        """Give the last characters that were written."""
        out: list[str] = []
        i = len(self._parts)
        while length > 0 and i:
            i -= 1
            out.append(self._parts[i][-length:])
            length -= len(out[-1])
        return "".join(reversed(out))

    def layout(self) -> SourceMap:
        """Give the way back."""
        clean, source, length = zip(*self._runs, strict=True) if self._runs else ((), (), ())
        return SourceMap(clean, source, length)
