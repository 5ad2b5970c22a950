"""The law as data: its text, its provisions, and the way back to page and place.

Everything here is frozen. Offsets are code points into ``Law.text``, end exclusive.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal, Protocol

__all__ = ["Heading", "Kind", "Law", "Layout", "Notice", "Place", "Provision", "Quote", "Span", "Text"]

Kind = Literal["preamble", "article", "additional", "transitional", "repealing", "final", "annex"]
KINDS: tuple[Kind, ...] = (
    "preamble",
    "article",
    "additional",
    "transitional",
    "repealing",
    "final",
    "annex",
)


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of text: code points ``start`` to ``end``, end exclusive."""

    start: int
    end: int

    def __len__(self) -> int:
        return self.end - self.start


@dataclass(frozen=True, slots=True)
class Place:
    """Where a stretch of the text stands in the file it was read from.

    ``page`` counts from 1 (None where the format has no pages). ``box`` is (x0, top, x1, bottom) in points from the
    page's top left corner. ``start`` and ``end`` are offsets into the source's own characters: the page's
    characters in a PDF, the decoded file in a text format.
    """

    page: int | None = None
    box: tuple[float, float, float, float] | None = None
    start: int | None = None
    end: int | None = None


class Layout(Protocol):
    """The map from clean text back to the source, one per reader."""

    def locate(self, start: int, end: int) -> tuple[Place, ...]:
        """Give the places, in reading order, that the text from start to end was made of (one a line in a PDF)."""

    def page(self, start: int) -> int | None:
        """Give the page, from 1, on which the character at start stands; None without pages."""


@dataclass(frozen=True, slots=True)
class Notice:
    """A coded warning: something the reader or the segmenter could not be sure of.

    ``code`` is stable (``no-text-layer``, ``article-gap``, ``columns-guessed`` …), ``message`` is for people.
    """

    code: str
    message: str
    start: int | None = None
    page: int | None = None


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading that groups provisions (title, chapter, section), or a hint of one from the file's own marks.

    ``level`` is 1 for the outermost. Where it comes from a reader it is a hint: the segmenter decides.
    """

    level: int
    label: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Text:
    """What a reader gives: clean text, the way back to the source, and what the file itself says of its structure.

    ``hints`` are headings that the file marks as such (markdown ``#``, HTML ``h1``–``h6``, Word heading styles, PDF
    outline), ``quoted`` are stretches that the file marks as quotations (``>`` blocks, ``blockquote``,
    ``quotedStructure``), ``units`` are provisions that an XML file names itself: the segmenter takes them as they are.
    """

    text: str
    format: str
    source: str | None = None
    layout: Layout | None = None
    hints: tuple[Heading, ...] = ()
    quoted: tuple[Span, ...] = ()
    units: tuple[Provision, ...] = ()
    pages: int | None = None
    language: str | None = None
    title: str | None = None
    notices: tuple[Notice, ...] = ()


@dataclass(frozen=True, slots=True)
class Quote:
    """An article of another law, quoted inside an amending provision; ``amends`` names that law where the text does."""

    label: str
    start: int
    end: int
    amends: str | None = None


@dataclass(frozen=True, slots=True)
class Provision:
    """One unit of a law: an article, the preamble, an additional, transitional, repealing or final provision, an annex.

    ``id`` is unique in the law (``art_4``, ``art_10_bis``, ``preamble``, ``final_2``, ``annex_1``); ``label`` is the
    heading line as printed, ``heading`` its words without number; ``path`` are the titles and chapters above it.
    """

    id: str
    kind: Kind
    label: str
    heading: str
    start: int
    end: int
    page: int | None = None
    path: tuple[str, ...] = ()
    quotes: tuple[Quote, ...] = ()


@dataclass(frozen=True, slots=True)
class Law:
    """A law as read: its text, its provisions in order, and what could not be read for sure.

    Examples
    --------
    >>> law = Law(text="Article 1\\nUnits are free.", language="en", provisions=(
    ...     Provision("art_1", "article", "Article 1", "", 0, 25),))
    >>> law["art_1"].kind
    'article'
    >>> law.words("art_1")
    'Article 1\\nUnits are free.'
    """

    text: str
    language: str
    provisions: tuple[Provision, ...] = ()
    headings: tuple[Heading, ...] = ()
    title: str = ""
    source: str | None = None
    format: str = "plain"
    pages: int | None = None
    notices: tuple[Notice, ...] = ()
    layout: Layout | None = field(default=None, repr=False, compare=False)
    _by_id: dict[str, Provision] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        # provisions are looked up by id once a finding: in a law of thousands a search from the first would be long
        object.__setattr__(self, "_by_id", {p.id: p for p in reversed(self.provisions)})

    def __getitem__(self, id: str) -> Provision:
        if id in self._by_id:
            return self._by_id[id]
        raise KeyError(
            f"no provision {id!r}; there are {len(self.provisions)}, the first is "
            f"{self.provisions[0].id if self.provisions else 'none'}"
        )

    def __iter__(self) -> Iterator[Provision]:
        return iter(self.provisions)

    def __len__(self) -> int:
        return len(self.provisions)

    @property
    def name(self) -> str:
        """The title, or the file's name where the law has none."""
        return self.title or (Path(self.source).stem if self.source else "law")

    def words(self, provision: Provision | str) -> str:
        """Give the text of one provision (heading line included)."""
        p = self[provision] if isinstance(provision, str) else provision
        return self.text[p.start : p.end]

    def at(self, offset: int) -> Provision | None:
        """Give the provision that holds the character at offset, None between provisions."""
        i = bisect_right([p.start for p in self.provisions], offset) - 1
        if i >= 0 and offset < self.provisions[i].end:
            return self.provisions[i]
        return None

    def locate(self, start: int, end: int) -> tuple[Place, ...]:
        """Give page, box and source offsets of a stretch of the text (empty where the format has none)."""
        return self.layout.locate(start, end) if self.layout else ()

    def page(self, offset: int) -> int | None:
        """Give the page, from 1, on which the character at offset stands; None without pages."""
        return self.layout.page(offset) if self.layout else None

    def to_akomantoso(self, path: str | Path | None = None) -> str:
        """Give the law as Akoma Ntoso 3.0, the standard for laws in XML, and write it to a file where one is named.

        Read again it gives the same provisions. See `ssetext.reading.akomantoso.write_akomantoso`.
        """
        from ssetext.reading.akomantoso import write_akomantoso

        out = write_akomantoso(self)
        if path is not None:
            Path(path).write_bytes(out)
        return out.decode("utf-8")
