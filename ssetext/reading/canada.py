"""Canada's own XML (laws-lois.justice.gc.ca): statutes and regulations, section by section, in English or French."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path

from lxml import etree

from ..errors import DamagedFileError, LimitExceededError
from ..law import Heading, Notice, Provision, Quote, Span, Text
from .limits import Limits
from .xmlfile import local, parse_xml

__all__ = ["read_canada"]

# Each of these has a line of its own; whatever else stands in a text (terms, references, emphasis) goes on in the line.
_BLOCKS = frozenset(
    [
        "AmendedText", "Clause", "ContinuedClause", "ContinuedDefinition", "ContinuedParagraph", "ContinuedSectionSubsection",
        "ContinuedSubclause", "ContinuedSubparagraph", "Definition", "Footnote", "Formula", "FormulaDefinition", "FormulaGroup",
        "FormulaParagraph", "Heading", "Item", "List", "MarginalNote", "Order", "Paragraph", "Provision", "QuotedText",
        "ReadAsText", "ScheduleFormHeading", "Section", "SectionPiece", "Subclause", "Subparagraph", "Subsection", "TableGroup",
        "Text", "TitleText", "row",
    ]
)  # fmt: skip
_HISTORY = frozenset(["HistoricalNote", "RecentAmendments", "BillHistory"])
_QUOTING = frozenset(["AmendedText", "ReadAsText", "QuotedText"])
_APART = frozenset(["RelatedProvs", "NifProvs"])
_BLANKS = re.compile(r"[ \t\r\n\f\v]+")
_STATUTE_TITLES = ("ShortTitle", "LongTitle")


def read_canada(data: bytes, *, source: str | None, limits: Limits) -> Text:
    """Read a Canadian act or regulation: the sections are those that the file names itself.

    Historical notes under the sections are left out (``history-dropped``), and so are the related provisions and the
    amendments not in force that consolidations carry at the end (``not-in-force-dropped``).

    Parameters
    ----------
    data : bytes
    source : str or None
        The file's name.
    limits : Limits

    Returns
    -------
    Text
        With ``units`` (``art_12`` for section 12, ``preamble``, ``annex_1`` for a schedule).

    Raises
    ------
    DamagedFileError, LimitExceededError
        See `ssetext.reading.xmlfile.parse_xml`.
    """
    root = parse_xml(data, source=source, limits=limits)
    reader = _Reader()
    shown = Path(source).name if source else "the input"
    try:
        reader.statute(root)
    except RecursionError:
        raise LimitExceededError(f"{shown}: elements are nested too deep to read; lower Limits(depth=…).") from None
    if not reader.units:
        raise DamagedFileError(f"{shown}: there is no section in the file; fetch it again.")
    code = root.get("{http://www.w3.org/XML/1998/namespace}lang") or ""
    return Text(
        text="".join(reader.parts),
        format="canada",
        source=source,
        hints=tuple(reader.hints),
        quoted=tuple(reader.quoted),
        units=tuple(reader.units),
        language=code[:2].lower() or None,
        title=reader.title,
        notices=tuple(reader.notices()),
    )


def _words(element: etree._Element | None) -> str:
    return "" if element is None else _BLANKS.sub(" ", "".join(map(str, element.itertext()))).strip()


def _child(element: etree._Element, name: str) -> etree._Element | None:
    return next((c for c in element if local(c) == name), None)


@dataclass(slots=True)
class _Reader:
    """Sets down one statute."""

    parts: list[str] = field(default_factory=list)
    size: int = 0
    prefix: str = ""
    hints: list[Heading] = field(default_factory=list)
    quoted: list[Span] = field(default_factory=list)
    quotes: list[Quote] = field(default_factory=list)
    units: list[Provision] = field(default_factory=list)
    seen: dict[str, int] = field(default_factory=dict)
    title: str | None = None
    history: int = 0
    apart: list[str] = field(default_factory=list)
    path: list[tuple[int, str]] = field(default_factory=list)

    def statute(self, root: etree._Element) -> None:
        """Set down title, introduction, body and schedules."""
        for part in root:
            name = local(part)
            if name == "Identification":
                titles = [t for n in _STATUTE_TITLES if (t := _words(_child(part, n)))]
                self.title = titles[0] if titles else None
                for line in titles:
                    self._line(line)
            elif name in ("Introduction", "Order"):
                for piece in part:
                    start = self.size
                    self._flow(piece)
                    if local(piece) == "Preamble":
                        self._unit("preamble", "preamble", start, "", "")
            elif name == "Body":
                self._body(part)
            elif name == "Schedule":
                self._schedule(part)
            elif name in _HISTORY:
                self.history += 1

    def notices(self) -> list[Notice]:
        out = []
        if self.history:
            out.append(Notice("history-dropped", f"{self.history} historical notes under the sections were left out."))
        if self.apart:
            out.append(
                Notice(
                    "not-in-force-dropped",
                    f"What the consolidation carries apart from the act was left out: {'; '.join(self.apart)}.",
                )
            )
        return out

    def _body(self, body: etree._Element) -> None:
        for element in body:
            name = local(element)
            if name == "Heading":
                self._heading(element)
            elif name == "Section":
                self._section(element)
            elif name in _HISTORY:
                self.history += 1
            else:
                self._flow(element)

    def _heading(self, element: etree._Element) -> None:
        label = " ".join(t for t in (_words(_child(element, "Label")), _words(_child(element, "TitleText"))) if t)
        if not label:
            return
        found = element.get("level") or "1"
        level = int(found) if found.isdigit() else 1
        start = self.size
        self._line(label)
        self.hints.append(Heading(level, label, start, self.size - 1))
        while self.path and self.path[-1][0] >= level:
            self.path.pop()
        self.path.append((level, label))

    def _section(self, element: etree._Element) -> None:
        start = self.size
        number = _words(_number_of(element))
        caption = _words(_child(element, "MarginalNote"))
        self.quotes = []
        self._flow(element)
        # repealed sections stand together: "380 to 384", "380 à 384"
        key = re.sub(r"\s(?:to|and|à|et)\s", "_", number.lower())
        key = re.sub(r"[^0-9a-z]+", "_", key).strip("_")
        key = re.sub(r"(?<=\d)(?=[a-z])", "_", key)
        self._unit(
            f"art_{key or len(self.units) + 1}", "article", start, " ".join(t for t in (caption, number) if t), caption
        )

    def _schedule(self, element: etree._Element) -> None:
        head = _child(element, "ScheduleFormHeading")
        label = (
            " ".join(t for t in (_words(_child(head, n)) for n in ("Label", "TitleText")) if t)
            if head is not None
            else ""
        )
        if element.get("id") in _APART:
            self.apart.append(label or element.get("id") or "")
            return
        self.path.clear()
        start = self.size
        self.quotes = []
        self._flow(element)
        count = 1 + sum(1 for u in self.units if u.kind == "annex")
        title = _words(_child(head, "TitleText")) if head is not None else ""
        self._unit(f"annex_{count}", "annex", start, label, title)

    def _unit(self, id_: str, kind: str, start: int, label: str, heading: str) -> None:
        end = self.size - 1
        first = "" if label else "".join(self.parts)[start:]
        if end <= start:
            return
        count = self.seen[id_] = self.seen.get(id_, 0) + 1
        self.units.append(
            Provision(
                id=id_ if count == 1 else f"{id_}__{count}",
                kind=kind,  # type: ignore[arg-type]
                label=label or first.split("\n", 1)[0][:200],
                heading=heading,
                start=start,
                end=end,
                path=tuple(label for _, label in self.path),
                quotes=tuple(self.quotes),
            )
        )
        self.quotes = []

    def _flow(self, element: etree._Element) -> None:
        """Set down an element, block by block; a number goes before the first words after it."""
        name = local(element)
        start = self.size
        if name in _HISTORY:
            self.history += 1
            return
        if name == "row":
            self._line(" | ".join(t for t in map(_words, element) if t))
            return
        if name == "ScheduleFormHeading":
            for child in element:
                self._line(_words(child))
            return
        if name in ("MarginalNote", "TitleText"):
            held, self.prefix = self.prefix, ""
            self._line(_words(element))
            self.prefix = held
            return
        words: list[str] = [element.text or ""]
        for child in element:
            kind = local(child)
            if kind == "Label":
                self._put(words)
                self.prefix = f"{self.prefix} {_words(_unnoted(child))}".strip()
            elif kind in _BLOCKS or any(local(c) in _BLOCKS for c in child):
                self._put(words)
                self._flow(child)
            elif kind in _HISTORY:
                self.history += 1
            elif kind not in ("FootnoteRef", ""):
                words.append("".join(map(str, child.itertext())))
            words.append(child.tail or "")
        self._put(words)
        if name in _BLOCKS and self.prefix and name not in ("Text",):
            held, self.prefix = self.prefix, ""
            self._line(held)
        if name in _QUOTING and self.size - 1 > start:
            self.quoted.append(Span(start, self.size - 1))
            inner = next(element.iter("{*}Section"), None)
            if inner is not None:
                self.quotes.append(Quote(_words(_number_of(inner)) or "quotation", start, self.size - 1))

    def _put(self, words: list[str]) -> None:
        text = _BLANKS.sub(" ", "".join(words)).strip()
        words.clear()
        if text:
            held, self.prefix = self.prefix, ""
            self._line(f"{held} {text}".strip())

    def _line(self, text: str) -> None:
        if text:
            self.parts.append(text + "\n")
            self.size += len(text) + 1


def _number_of(section: etree._Element) -> etree._Element | None:
    label = _child(section, "Label")
    return None if label is None else _unnoted(label)


def _unnoted(label: etree._Element) -> etree._Element:
    """Give a number without the sign of a footnote."""
    if all(local(c) != "FootnoteRef" for c in label):
        return label
    bare = etree.Element("Label")
    bare.text = (label.text or "") + "".join(
        (c.tail or "") if local(c) == "FootnoteRef" else "".join(map(str, c.itertext())) + (c.tail or "") for c in label
    )
    return bare
