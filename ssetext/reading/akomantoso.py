"""Akoma Ntoso, the OASIS standard for laws in XML: its articles as the file names them, and a law written so.

Read: versions 2.0 and 3.0, as parliaments and gazettes publish them. Written: version 3.0, with element identifiers by the
Akoma Ntoso naming convention (https://docs.oasis-open.org/legaldocml/akn-nc/v1.0/akn-nc-v1.0.html). What the standard has no
place for (the exact break between number and heading, the kind of a closing provision) is kept in attributes of a namespace
of our own, which the schema allows, so that a law that was written is read again the same.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from lxml import etree

from ..errors import DamagedFileError, LimitExceededError
from ..law import KINDS, Heading, Kind, Law, Notice, Provision, Quote, Span, Text
from .blocks import raised
from .limits import Limits
from .xmlfile import local, parse_xml

__all__ = ["NAMESPACE", "read_akomantoso", "write_akomantoso"]

NAMESPACE = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
OWN = "urn:ssetext:akn"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"

_HIERARCHY = frozenset(
    [
        "alinea", "article", "book", "chapter", "clause", "division", "hcontainer", "indent", "level", "list", "paragraph",
        "part", "point", "proviso", "rule", "section", "subchapter", "subclause", "subdivision", "sublist", "subparagraph",
        "subpart", "subrule", "subsection", "subtitle", "title", "tome", "transitional",
    ]
)  # fmt: skip
_INLINE = frozenset(
    [
        "a", "abbr", "affectedDocument", "b", "caseTitle", "change", "concept", "courtType", "date", "def", "del",
        "docAuthority", "docCommittee", "docDate", "docIntroducer", "docJurisdiction", "docketNumber", "docNumber",
        "docProponent", "docPurpose", "docStage", "docStatus", "docTitle", "docType", "embeddedText", "entity", "event",
        "fillIn", "i", "inline", "ins", "judge", "lawyer", "legislature", "location", "mmod", "mod", "mref", "neutralCitation",
        "noteRef", "object", "omissis", "opinion", "organization", "outcome", "party", "person", "placeholder", "process",
        "quantity", "quotedText", "ref", "relatedDocument", "remark", "rmod", "rref", "role", "session", "shortTitle",
        "signature", "span", "sub", "sup", "term", "time", "u", "vote",
    ]
)  # fmt: skip
_QUOTING = frozenset(["quotedStructure", "embeddedStructure"])
_UNIT_ORDER = ("article", "section", "rule", "clause", "paragraph")
_DOCUMENTS = frozenset(
    [
        "act", "bill", "doc", "statement", "portion", "amendment", "amendmentList", "judgment", "debate", "debateReport",
        "officialGazette", "documentCollection",
    ]
)  # fmt: skip
_LANGUAGES = {
    "bul": "bg", "cat": "ca", "ces": "cs", "cze": "cs", "dan": "da", "deu": "de", "ger": "de", "ell": "el", "gre": "el",
    "eng": "en", "est": "et", "eus": "eu", "fin": "fi", "fra": "fr", "fre": "fr", "glg": "gl", "hrv": "hr", "hun": "hu",
    "ita": "it", "lit": "lt", "lav": "lv", "nld": "nl", "dut": "nl", "pol": "pl", "por": "pt", "ron": "ro", "rum": "ro",
    "slk": "sk", "slo": "sk", "slv": "sl", "spa": "es", "swe": "sv",
}  # fmt: skip
_BLANKS = re.compile(r"[ \t\r\n\f\v]+")
# a line that begins with a letter or number of a list, in files that keep the lines of the print
_ITEM = re.compile(r"[ \t]*\n\s*(?=(?:[IVXLC]{1,6}|\d{0,2}[A-Za-z]{1,2}|\d{1,2})[.)]\s)")
_LEAD = re.compile(r"\{(num|heading)\}")
_ID_PREFIX = re.compile(r"^(?:art|article|sec|section|s|rule|clause|cl|para|paragraph)(?=[_\-.\d])[_\-.]*", re.I)
_TRANSITORY = re.compile(r"trans", re.I)
_NUMBER = re.compile(
    r"(\d+)\s*[.ºª°]*\s*[-–]?\s*(bis|ter|quater|quinquies|sexies|septies|octies|novies|decies|[a-z]\b)?", re.I
)


def read_akomantoso(data: bytes, *, source: str | None, limits: Limits) -> Text:
    """Read an Akoma Ntoso file: the articles are those that the file names itself.

    Parameters
    ----------
    data : bytes
    source : str or None
        The file's name.
    limits : Limits

    Returns
    -------
    Text
        With ``units`` (provisions), ``hints`` (titles and chapters) and ``quoted`` (quoted structures).

    Raises
    ------
    DamagedFileError
        Not well formed, with entities of its own, or without a document in it.
    LimitExceededError
        Too many elements, or nested too deep.
    """
    root = parse_xml(data, source=source, limits=limits)
    shown = Path(source).name if source else "the input"
    document = next((e for e in root if local(e) in _DOCUMENTS), root if local(root) in _DOCUMENTS else None)
    if document is None:
        raise DamagedFileError(f"{shown}: there is no document (act, bill, doc …) in the Akoma Ntoso file.")
    reader = _Reader()
    try:
        reader.document(document)
    except RecursionError:
        raise LimitExceededError(f"{shown}: elements are nested too deep to read; lower Limits(depth=…).") from None
    return Text(
        text=reader.text(),
        format="akomantoso",
        source=source,
        hints=tuple(reader.hints),
        quoted=tuple(reader.quoted),
        units=reader.provisions(),
        language=_language(document),
        title=_title(document),
        notices=tuple(reader.notices()),
    )


def _language(document: etree._Element) -> str | None:
    for element in document.iter("{*}FRBRlanguage"):
        code = (element.get("language") or "").lower()
        if code in _LANGUAGES:
            return _LANGUAGES[code]
        if re.fullmatch(r"[a-z]{2}", code):
            return code
    return None


def _title(document: etree._Element) -> str | None:
    meta = next((e for e in document if local(e) == "meta"), None)
    if meta is not None:
        for alias in meta.iter("{*}FRBRalias"):
            if alias.get("name") in ("title", "short-title", "shortTitle") and alias.get("value"):
                return alias.get("value")
    for name in ("docTitle", "shortTitle", "longTitle"):
        element = next(document.iter(f"{{*}}{name}"), None)
        if element is not None and (words := _fold("".join(map(str, element.itertext()))).strip()):
            return words
    return None


def _fold(text: str) -> str:
    return _BLANKS.sub(" ", text)


def _own(element: etree._Element, name: str) -> str | None:
    return element.get(f"{{{OWN}}}{name}")


def _words(element: etree._Element | None) -> str:
    """Give the words of a number or heading."""
    if element is None:
        return ""
    text = "".join(map(str, element.itertext()))
    return text if element.get(_SPACE) == "preserve" else _fold(text).strip()


def _child(element: etree._Element, name: str) -> etree._Element | None:
    return next((c for c in element if local(c) == name), None)


@dataclass(slots=True)
class _Reader:
    """Sets down one document."""

    parts: list[str] = field(default_factory=list)
    size: int = 0
    line: list[str] = field(default_factory=list)
    kept: bool = False
    prefix: str = ""
    hints: list[Heading] = field(default_factory=list)
    quoted: list[Span] = field(default_factory=list)
    units: list[Provision] = field(default_factory=list)
    quotes: list[Quote] = field(default_factory=list)
    seen: dict[str, int] = field(default_factory=dict)
    unit_names: tuple[str, ...] = ()
    inside: bool = False
    outside: int = 0
    empty: int = 0
    filled: int = 0
    waiting: list[tuple[str, etree._Element]] = field(default_factory=list)
    note_count: int = 0
    struck: list[str] = field(default_factory=list)

    def text(self) -> str:
        return "".join(self.parts)

    # -- documents ----------------------------------------------------------------------------------------------------

    def document(self, document: etree._Element) -> None:
        """Set down a document: its front, preamble, body, conclusions, attachments and components."""
        self.unit_names = _unit_names(document)
        for part in document:
            name = local(part)
            if name == "preamble":
                self.unit(part, "preamble", ())
            elif name in ("body", "mainBody"):
                self.body(part, ())
            elif name == "collectionBody":
                self.collection(part)
            elif name in ("attachments", "components"):
                for attachment in part:
                    self.annex(attachment)
            elif name in (
                "portionBody",
                "amendmentBody",
                "judgmentBody",
                "debateBody",
                "coverPage",
                "preface",
                "conclusions",
            ):
                self.flow(part)
                self.flush()

    def collection(self, body: etree._Element) -> None:
        """Set down a collection: its first act as the law, what comes with it as annexes."""
        first = True
        for component in body:
            inner = next((e for e in component if local(e) in _DOCUMENTS), None)
            if inner is None:
                continue
            if first:
                self.document(inner)
                first = False
            else:
                self.annex(component)

    def annex(self, attachment: etree._Element) -> None:
        """Set down an attachment as one provision."""
        inner = (
            attachment
            if local(attachment) in _DOCUMENTS
            else next((e for e in attachment if local(e) in _DOCUMENTS), None)
        )
        if inner is None:
            return
        self.unit(attachment, "annex", (), inner=inner)

    # -- hierarchy ----------------------------------------------------------------------------------------------------

    def body(self, parent: etree._Element, path: tuple[str, ...]) -> None:
        """Set down what a body, a title or a chapter holds."""
        found = len(self.units)
        holds = False
        for element in parent:
            name = local(element)
            kind = self._unit_kind(element, name)
            if kind is not None:
                self.unit(element, kind, path)
            elif name in _HIERARCHY:
                holds = True
                if _own(element, "kind") == "none":
                    self.flow(element)
                    self.flush()
                    continue
                label = self.container(element, len(path) + 1)
                self.body(element, (*path, label) if label else path)
            elif name == "crossHeading":
                start = self.size
                self.flow(element)
                self.flush()
                if self.size > start:
                    self.hints.append(Heading(len(path) + 1, self.text_from(start).strip(), start, self.size - 1))
            elif name not in ("num", "heading", "subheading", ""):
                start = self.size
                self.flow(element)
                self.flush()
                self.outside += self.size - start
        if path and not holds:
            if len(self.units) > found:
                self.filled += 1
            else:
                self.empty += 1

    def container(self, element: etree._Element, level: int) -> str:
        """Set down the number and heading of a title or chapter, and give them as one label."""
        num, heading = _words(_child(element, "num")), _words(_child(element, "heading"))
        label = _own(element, "label")
        if label is None:
            label = " ".join(
                p for p in (num if num.strip(" -–—") else "", heading, _words(_child(element, "subheading"))) if p
            )
        if label:
            start = self.size
            self._put(label)
            self.hints.append(Heading(level, label, start, start + len(label)))
        return label

    def _unit_kind(self, element: etree._Element, name: str) -> Kind | None:
        named = element.get("name") if name == "hcontainer" else None
        for kind in KINDS:
            if kind in (_own(element, "kind"), named):
                return kind
        if name == "transitional" and not any(
            next(element.iter(f"{{*}}{u}"), None) is not None for u in self.unit_names
        ):
            return "transitional"
        if name not in self.unit_names:
            return None
        if _TRANSITORY.match(_identifier(element)):
            return "transitional"
        return "article"

    def unit(
        self, element: etree._Element, kind: Kind, path: tuple[str, ...], *, inner: etree._Element | None = None
    ) -> None:
        """Set down a provision."""
        self.flush()
        start = self.size
        outer_quotes, self.quotes = self.quotes, []
        self.inside = True
        num, heading = _words(_child(element, "num")), _words(_child(element, "heading"))
        lead = _own(element, "lead")
        if lead is None:
            lead = ("{num}\n" if num else "") + ("{heading}\n" if heading else "")
            if num and _says(element, num):
                # the number stands in the first paragraph again
                lead = lead.replace("{num}\n", "")
        self._raw(_LEAD.sub(lambda m: num if m[1] == "num" else heading, lead))
        for child in inner if inner is not None else element:
            name = local(child)
            if name in ("meta", "attachments") or (inner is None and name in ("num", "heading")):
                continue
            self.flow_child(child)
            self.tail(child)
        self.flush()
        self.inside = False
        if self.parts and not self.parts[-1].endswith("\n"):
            self._raw("\n")
        tail = _own(element, "tail") or ""
        end = self.size - 1
        if tail and end >= start:
            self._raw(tail[1:])
            end = self.size
        label = _own(element, "label")
        label = (
            label
            if label is not None
            else num
            if num
            else (self.text_from(start).split("\n", 1)[0][:200] if kind == "preamble" else heading)
        )
        own_path = _own(element, "path")
        quotes = _own(element, "quotes")
        if quotes:
            self.quotes = [Quote(q[0], start + q[1], start + q[2], q[3]) for q in json.loads(quotes)]
        if end > start:
            self.units.append(
                Provision(
                    id=_own(element, "id") or self._id(element, kind, num),
                    kind=kind,
                    label=label,
                    heading=_own(element, "heading") or heading,
                    start=start,
                    end=end,
                    path=tuple(json.loads(own_path)) if own_path else path,
                    quotes=tuple(self.quotes),
                )
            )
        self.quotes = outer_quotes
        if inner is not None and (later := next((c for c in inner if local(c) == "attachments"), None)) is not None:
            for attachment in later:
                self.annex(attachment)

    def _id(self, element: etree._Element, kind: Kind, num: str) -> str:
        stem = "art" if kind == "article" else kind
        if kind == "preamble":
            id_ = "preamble"
        else:
            number = _number(element, num) if kind != "annex" else ""
            if not number:
                count = self.seen[f"#{stem}"] = self.seen.get(f"#{stem}", 0) + 1
                number = str(count)
            id_ = f"{stem}_{number}"
        count = self.seen[id_] = self.seen.get(id_, 0) + 1
        return id_ if count == 1 else f"{id_}__{count}"

    # -- flow ---------------------------------------------------------------------------------------------------------

    def flow(self, element: etree._Element) -> None:
        """Set down an element's words, block by block."""
        if element.get(_SPACE) == "preserve":
            self.kept = True
        if element.text:
            self.line.append(element.text)
        for child in element:
            self.flow_child(child)
            self.tail(child)

    def tail(self, child: etree._Element) -> None:
        if child.tail:
            self.line.append(child.tail)

    def flow_child(self, child: etree._Element) -> None:
        name = local(child)
        if name in ("meta", "toc", "img", "marker", "noteRef", "componentRef", ""):
            return
        if name in ("eol", "br"):
            self.line.append("\v")
        elif name == "del":
            self.struck.append(_words(child))
        elif name == "sup":
            before = "".join(self.line[-3:])
            self.line.append(raised(before[-4:], _words(child)))
        elif name == "authorialNote":
            self.note_count += 1
            mark = child.get("marker") or str(self.note_count)
            if "".join(self.line).strip():
                self.line.append(f"[{mark}]")
            self.waiting.append((mark, child))
        elif name in _INLINE:
            self.flow(child)
        else:
            self.block(child, name)

    def block(self, element: etree._Element, name: str) -> None:
        """Set down a block with a line of its own."""
        self.flush()
        start = self.size
        if name == "num":
            self.prefix = self._after_prefix(_words(element))
            return
        if name == "tr":
            self._row(element)
            return
        if name in _QUOTING:
            self.prefix += element.get("startQuote") or ""
        self.flow(element)
        if self.kept and name == "p":
            self.flush(keep_blank=True)
        self.flush()
        if self.prefix and name in _HIERARCHY | {"item", "li"}:
            self._put(self.prefix)
            self.prefix = ""
        if name in _QUOTING and self.size > start:
            closing = element.get("endQuote") or ""
            if closing:
                self.parts[-1] = self.parts[-1][:-1] + closing + "\n"
                self.size += len(closing)
            self.quoted = [q for q in self.quoted if q.start < start]
            self.quoted.append(Span(start, self.size - 1))
            inner = next((e for e in element.iter() if local(e) in _UNIT_ORDER), None)
            if inner is not None and self.inside:
                label = _words(_child(inner, "num"))
                self.quotes.append(Quote(label or "quotation", start, self.size - 1))

    def _row(self, row: etree._Element) -> None:
        cells = [_fold("".join(map(str, cell.itertext()))).strip() for cell in row if local(cell) in ("td", "th")]
        self._put(" | ".join(c for c in cells if c))

    def flush(self, *, keep_blank: bool = False) -> None:
        """End the block."""
        text = "".join(self.line)
        self.line.clear()
        kept, self.kept = self.kept, False
        if kept and (text.strip() or keep_blank):
            text = text.replace("\v", "\n")
            if self.prefix:
                text = f"{self.prefix} {text}"
                self.prefix = ""
            self._raw(text + "\n")
        elif text.strip():
            pieces = _ITEM.sub("\v", text).split("\v")
            text = "\n".join(line for piece in pieces if (line := _fold(piece).strip()))
            if self.prefix:
                if not text.startswith(self.prefix):
                    text = self._after_prefix(text)
                self.prefix = ""
            self._put(text)
        if self.waiting:
            notes, self.waiting = self.waiting, []
            for mark, note in notes:
                self.prefix = f"[{mark}]"
                self.flow(note)
                self.flush()
                self.prefix = ""

    def _after_prefix(self, text: str) -> str:
        """Give a text after the number, or the quotation mark, that waits for it."""
        glue = "" if not self.prefix or self.prefix[-1] in "«“\"'‘„" else " "
        return f"{self.prefix}{glue}{text}"

    def _put(self, line: str) -> None:
        if line:
            self._raw(line + "\n")

    def _raw(self, text: str) -> None:
        if text:
            self.parts.append(text)
            self.size += len(text)

    def text_from(self, start: int) -> str:
        """Give what was set down from an offset on."""
        out: list[str] = []
        size = self.size
        i = len(self.parts)
        while size > start and i:
            i -= 1
            size -= len(self.parts[i])
            out.append(self.parts[i])
        return "".join(reversed(out))[max(start - size, 0) :]

    # -- what was found -----------------------------------------------------------------------------------------------

    @property
    def _doubted(self) -> bool:
        """Whether titles and chapters stand apart from the articles: most are empty."""
        return self.empty >= 3 and self.empty > 2 * self.filled

    def provisions(self) -> tuple[Provision, ...]:
        if not self._doubted:
            return tuple(self.units)
        return tuple(
            Provision(p.id, p.kind, p.label, p.heading, p.start, p.end, None, (), p.quotes) for p in self.units
        )

    def notices(self) -> Iterator[Notice]:
        if self._doubted:
            yield Notice(
                "chapters-doubted",
                f"{self.empty} titles and chapters of the file hold no article while {self.filled} hold all: they are "
                "kept as headings, but not as the place of the articles.",
            )
        if self.outside and self.units:
            yield Notice(
                "text-outside",
                f"{self.outside} characters of the body stand in no article; they belong to no provision.",
            )
        if self.struck:
            yield Notice(
                "struck-text",
                f"Deleted text was left out ({sum(map(len, self.struck))} characters, the first: {self.struck[0][:60]!r}).",
            )


def _unit_names(document: etree._Element) -> tuple[str, ...]:
    """Tell which element makes the provisions: articles where there are any, else sections, and so on."""
    body = next((e for e in document if local(e) in ("body", "mainBody")), None)
    if body is None:
        return ()
    if OWN in document.nsmap.values():
        # a file of our own says so itself: a section in it is a heading
        return ("article",)
    found: dict[str, int] = {}
    stack = [body]
    while stack:
        element = stack.pop()
        name = local(element)
        if name in _QUOTING:
            continue
        if name in _UNIT_ORDER:
            found[name] = found.get(name, 0) + 1
        stack.extend(element)
    return next(((name,) for name in _UNIT_ORDER if found.get(name)), ())


def _identifier(element: etree._Element) -> str:
    whole = element.get("eId") or element.get("id") or ""
    return whole.rpartition("__")[2] or whole


def _number(element: etree._Element, num: str) -> str:
    """Give a provision's number as it stands in ids: from its identifier, else from its number as printed."""
    id_ = _identifier(element)
    tail = _ID_PREFIX.sub("", id_) if _ID_PREFIX.match(id_) else re.sub(r"^[A-Za-z]+[_\-.]", "", id_)
    if any(c.isdigit() for c in tail):
        key = re.sub(r"[^a-z0-9]+", "_", tail.lower())
        return re.sub(r"(?<=\d)(?=[a-z])", "_", key).strip("_")
    if m := _NUMBER.search(num):
        return "_".join(p for p in (m[1], (m[2] or "").lower()) if p)
    return ""


def _says(element: etree._Element, num: str) -> bool:
    """Tell whether a provision's first paragraph begins with its number."""
    first = next((e for e in element.iter() if local(e) in ("p", "block")), None)
    if first is None:
        return False
    words = _fold("".join(map(str, first.itertext()))).strip()
    bare = num.rstrip(". ")
    return len(bare) > 3 and words.casefold().startswith(bare.casefold())


# -- writing ----------------------------------------------------------------------------------------------------------

_CODES = {
    two: three for three, two in _LANGUAGES.items() if three not in ("cze", "dut", "fre", "ger", "gre", "rum", "slo")
}
_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_GLUE = re.compile(r"[\s.\-–—:;•(º°]*")
_AFTER = re.compile(r"[ \t\u00a0.\-–—:;)]*\n?")
_PLAIN_GLUE = re.compile(r"[ \t\u00a0.\-–—:;]*\n?")
_PARAGRAPH = re.compile(r"(\d{1,3}[.)]) (?=\S)")
_CONTAINER_NUMBER = re.compile(
    r"(\S+\s+(?:[IVXLCDM]+|\d+|[A-Z])(?:[.ºª°]+|-\w+)?|\S+\s+\S+(?=\s+[-–—]))(?:\s+[-–—]\s+|\s*[.:–—]\s+|\s+)(?=\S)"
)
# The words that name a division, folded, and the element and prefix that stand for it (naming convention, section 5.4)
_DIVISIONS = (
    (r"t[íi]t(?:ulo|ol|re|le|olo|lul)|τ[ίι]τλοσ|τ[ίι]τλος|дял|tytuł", "title", "title"),
    (r"cap[íi]t(?:ulo|ol|olul)|capo|chap(?:itre|ter)|κεφ[άα]λαιο|глава|rozdział|hlava", "chapter", "chp"),
    (r"sec(?:ción|ció|ção|tion|țiunea|ţiunea)|seção|sezione|τμ[ήη]μα|раздел|oddział|oddiel", "section", "sec"),
    (r"parte?|partie|partea|μ[έε]ρος|част|część|časť", "part", "part"),
    (r"libro|livro|livre|book|llibre|księga|βιβλ[ίι]ο|книга", "book", "book"),
    (r"subt[íi]tulo|subtitle", "subtitle", "subtitle"),
    (r"subsección|subsecção|subseção|subsection|sous-section", "subsection", "subsec"),
    (r"divisi[óo]n", "division", "dvs"),
)
_DIVISION_WORDS = tuple((re.compile(rf"(?:{p})\b", re.I), name, prefix) for p, name, prefix in _DIVISIONS)


def write_akomantoso(law: Law) -> bytes:
    """Write a law as Akoma Ntoso 3.0, which parliaments' systems read.

    The law is an ``act`` with its front page, preamble, body, conclusions and annexes in the standard's order. Element
    identifiers follow the naming convention (``chp_I__sec_2``, ``art_4``, ``art_4__para_1``, ``att_1``). Read again with
    `read_akomantoso` it gives provisions with the same text, ids, kinds, labels, headings and paths; control characters,
    which XML cannot hold, become blanks.

    Parameters
    ----------
    law : Law

    Returns
    -------
    bytes
        UTF-8, with an XML declaration.

    Examples
    --------
    >>> from ssetext.law import Law, Provision
    >>> law = Law("Article 1\\nUnits are free.", "en", (Provision("art_1", "article", "Article 1", "", 0, 25),))
    >>> b'<article eId="art_1">' in write_akomantoso(law)
    True
    """
    return _Writing(law).write()


class _Writing:
    """One law being written."""

    def __init__(self, law: Law) -> None:
        self.law = law
        self.source = _ILLEGAL.sub(" ", law.text)
        self.eids: set[str] = set()

    def write(self) -> bytes:
        law = self.law
        names: dict[Any, str] = {None: NAMESPACE, "ssetext": OWN}
        root = etree.Element(f"{{{NAMESPACE}}}akomaNtoso", nsmap=names)
        act = _add(root, "act", name="act")
        self._meta(act, "main")
        provisions = list(law.provisions)
        last_body = max((i for i, p in enumerate(provisions) if p.kind != "annex"), default=-1)
        annexes = provisions[last_body + 1 :]
        rest = provisions[: last_body + 1]
        preamble = rest[0] if rest and rest[0].kind == "preamble" and len(rest) > 1 else None
        bound = rest[0].start if rest else annexes[0].start if annexes else len(self.source)
        body_items = rest[1:] if preamble else rest
        if not body_items:
            # a body must not be empty
            body_items, annexes = annexes[:1], annexes[1:]
        front = [line.strip() for line in self._between(0, bound) if line.strip()]
        containers = {" ".join(x.split()) for p in provisions[:1] for x in p.path}
        front = [line for line in front if " ".join(line.split()) not in containers]
        if front:
            preface = _add(act, "preface")
            title = " ".join(law.title.split())
            for line in front:
                p = _add(preface, "p")
                if title and line == title:
                    _set(_add(p, "docTitle"), line)
                else:
                    _set(p, line)
        at = bound
        if preamble is not None:
            element = _add(act, "preamble", eId=self._eid("preamble"))
            self._unit(element, preamble, derived="preamble", bare=True)
            at = preamble.end
        body = _add(act, "body")
        at = self._body(body, body_items, at)
        closing = annexes[0].start if annexes else len(self.source)
        after = [line for line in self._between(at, closing) if line.strip()]
        annex_paths = {" ".join(x.split()) for p in annexes[:1] for x in p.path}
        after = [line for line in after if " ".join(line.split()) not in annex_paths]
        if after:
            conclusions = _add(act, "conclusions")
            for line in after:
                _set(_add(conclusions, "p"), line.strip())
        if annexes:
            self._annexes(act, annexes)
        etree.indent(root, space=" ")
        return etree.tostring(root, encoding="UTF-8", xml_declaration=True)

    # -- parts --------------------------------------------------------------------------------------------------------

    def _between(self, start: int, end: int) -> list[str]:
        return self.source[start:end].split("\n") if end > start else []

    def _body(self, body: etree._Element, items: list[Provision], at: int) -> int:
        open_: list[tuple[str, etree._Element, str]] = []
        for p in items:
            shared = 0
            while shared < min(len(open_), len(p.path)) and open_[shared][0] == p.path[shared]:
                shared += 1
            del open_[shared:]
            parent, prefix = (open_[-1][1], open_[-1][2]) if open_ else (body, "")
            loose = [line.strip() for line in self._between(at, p.start) if line.strip()]
            said = " ".join(" ".join(x.split()) for x in p.path[shared:])
            loose = [line for line in loose if " ".join(line.split()) not in said]
            if loose:
                # text between provisions that is no heading of theirs (a heading of another kind, a note)
                note = _add(parent, "hcontainer", name="note", eId=self._eid(_join(prefix, "hcontainer_1")))
                note.set(f"{{{OWN}}}kind", "none")
                content = _add(note, "content")
                for line in loose:
                    _set(_add(content, "p"), line)
            for label in p.path[shared:]:
                name, number, stem = _division(label)
                eid = self._eid(_join(prefix, f"{stem}_{number or 1 + sum(1 for e in parent if local(e) == name)}"))
                element = _add(parent, name, eId=eid)
                if name == "hcontainer":
                    element.set("name", "division")
                _container_words(element, label)
                open_.append((label, element, eid))
                parent, prefix = element, eid
            self._provision(parent, p)
            at = max(at, p.end)
        return at

    def _provision(self, parent: etree._Element, p: Provision) -> None:
        if p.kind == "article":
            element = _add(parent, "article", eId=self._eid(_article_eid(p.id)))
            derived = "art"
        elif p.kind == "transitional":
            element = _add(parent, "transitional", eId=self._eid(f"transitional_{_tail(p.id)}"))
            derived = "transitional"
        else:
            element = _add(
                parent, "hcontainer", name=p.kind, eId=self._eid(f"{p.kind}_{_tail(p.id)}" if _tail(p.id) else p.kind)
            )
            derived = p.kind
        self._unit(element, p, derived=derived)

    def _annexes(self, act: etree._Element, annexes: list[Provision]) -> None:
        attachments = _add(act, "attachments")
        for i, p in enumerate(annexes, 1):
            element = _add(attachments, "attachment", eId=self._eid(f"att_{i}"))
            body = self._unit(element, p, derived="annex", annex=i)
            if p.path:
                element.set(f"{{{OWN}}}path", json.dumps(p.path, ensure_ascii=False))
            assert body is not None

    def _unit(
        self, element: etree._Element, p: Provision, *, derived: str, bare: bool = False, annex: int = 0
    ) -> etree._Element | None:
        """Write a provision, and note on it what would be read otherwise."""
        text = self.source[p.start : p.end]
        body = text.rstrip("\n")
        tail = text[len(body) :]
        label, heading = _ILLEGAL.sub(" ", p.label), _ILLEGAL.sub(" ", p.heading)
        element.set(f"{{{OWN}}}id", p.id)
        if bare:
            num, shown, lead, offset = "", "", "", 0
            element.set(f"{{{OWN}}}label", label)
        else:
            num, shown, lead, offset = _lead(body, label, heading)
            if num:
                _set(_add(element, "num"), num)
            if shown:
                _set(_add(element, "heading"), shown)
            default = ("{num}\n" if num else "") + ("{heading}\n" if shown else "")
            # a number that the first paragraph says again is told apart only where the break is noted
            if lead != default or (num and _same_start(body[offset:], num)):
                element.set(f"{{{OWN}}}lead", lead)
            if label != num or not label:
                element.set(f"{{{OWN}}}label", label)
        if heading != shown:
            element.set(f"{{{OWN}}}heading", heading)
        if tail:
            element.set(f"{{{OWN}}}tail", tail)
        if p.quotes:
            quotes = [[q.label, q.start - p.start, q.end - p.start, q.amends] for q in p.quotes]
            element.set(f"{{{OWN}}}quotes", json.dumps(quotes, ensure_ascii=False))
        if bare and p.path:
            element.set(f"{{{OWN}}}path", json.dumps(p.path, ensure_ascii=False))
        if (
            local(element) == "article"
            and f"{derived}_{_tail(p.id)}" == p.id
            and element.get("eId") == _article_eid(p.id)
            and ("__" not in p.id and _number(element, "") == _tail(p.id))
        ):
            # the identifier says it already
            del element.attrib[f"{{{OWN}}}id"]
        lines = body[offset:].split("\n") if len(body) > offset else []
        if bare:
            for line in lines or [""]:
                _set(_add(element, "p"), line)
            return None
        if annex:
            doc = _add(element, "doc", name="annex")
            self._meta(doc, f"annex_{annex}")
            main = _add(doc, "mainBody")
            for line in lines or [""]:
                _set(_add(main, "p"), line)
            return main
        self._lines(element, lines)
        return None

    def _lines(self, element: etree._Element, lines: list[str]) -> None:
        """Write the lines of a provision, as numbered paragraphs where they count 1, 2, 3."""
        starts: list[int] = []
        for i, line in enumerate(lines):
            m = _PARAGRAPH.match(line)
            if m and int(m[1][:-1]) == len(starts) + 1:
                starts.append(i)
        plain = all(_fold(line).strip() == line for i in starts for line in (lines[i],))
        if len(starts) < 2 or not plain:
            if lines:
                content = _add(element, "content", eId=f"{element.get('eId')}__content")
                for line in lines:
                    _set(_add(content, "p"), line)
            return
        eid = element.get("eId") or ""
        if starts[0] > 0:
            intro = _add(element, "intro", eId=f"{eid}__intro")
            for line in lines[: starts[0]]:
                _set(_add(intro, "p"), line)
        for n, (start, end) in enumerate(zip(starts, [*starts[1:], len(lines)], strict=True), 1):
            paragraph = _add(element, "paragraph", eId=f"{eid}__para_{n}")
            m = _PARAGRAPH.match(lines[start])
            assert m is not None
            _set(_add(paragraph, "num"), m[1])
            content = _add(paragraph, "content", eId=f"{eid}__para_{n}__content")
            for line in (lines[start][m.end() :], *lines[start + 1 : end]):
                _set(_add(content, "p"), line)

    def _meta(self, parent: etree._Element, component: str) -> None:
        law = self.law
        stem = Path(law.source).stem if law.source else ""
        country = stem[:2] if re.match(r"[a-z]{2}-", stem) else "zz"
        year = re.search(r"(?<!\d)(1[89]\d\d|20\d\d)(?!\d)", f"{stem} {law.title}")
        date = f"{year[1]}-01-01" if year else "1000-01-01"
        name = re.sub(r"[^a-z0-9]+", "-", (stem or law.title or "law").lower()).strip("-")[:60] or "law"
        code = _CODES.get(law.language, "und")
        work = f"/akn/{country}/act/{year[1] if year else 'nd'}/{name}"
        expression = f"{work}/{code}@"
        meta = _add(parent, "meta")
        identification = _add(meta, "identification", source="#ssetext")
        for element, uri, ending in (
            ("FRBRWork", work, ""),
            ("FRBRExpression", expression, ""),
            ("FRBRManifestation", expression, ".xml"),
        ):
            frbr = _add(identification, element)
            _add(frbr, "FRBRthis", value=f"{uri}/!{component}{ending}")
            _add(frbr, "FRBRuri", value=f"{uri}{ending}")
            if element == "FRBRWork" and law.title and component == "main":
                _add(frbr, "FRBRalias", name="title", value=_ILLEGAL.sub(" ", law.title))
            _add(frbr, "FRBRdate", date=date, name="generation" if year else "unknown")
            _add(frbr, "FRBRauthor", href="#ssetext" if element == "FRBRManifestation" else "#author")
            if element == "FRBRWork":
                _add(frbr, "FRBRcountry", value=country)
            elif element == "FRBRExpression":
                _add(frbr, "FRBRlanguage", language=code)
        if component == "main":
            references = _add(meta, "references", source="#ssetext")
            for eid, shown in (("author", "the legislator"), ("ssetext", "ssetext")):
                _add(
                    references,
                    "TLCOrganization",
                    eId=self._eid(eid),
                    href=f"/ontology/organization/{eid}",
                    showAs=shown,
                )

    def _eid(self, wanted: str) -> str:
        """Give an identifier that no other element has."""
        eid, n = wanted, 1
        while eid in self.eids:
            n += 1
            eid = f"{wanted}-{n}"
        self.eids.add(eid)
        return eid


def _add(parent: etree._Element, tag: str, /, **attributes: str) -> etree._Element:
    element = etree.SubElement(parent, f"{{{NAMESPACE}}}{tag}")
    for key, text in attributes.items():
        element.set(key, text)
    return element


def _set(element: etree._Element, text: str) -> None:
    """Set an element's words, and say so where their blanks matter."""
    element.text = text
    if _fold(text).strip() != text or not text:
        element.set(_SPACE, "preserve")


def _join(prefix: str, eid: str) -> str:
    return f"{prefix}__{eid}" if prefix else eid


def _tail(id_: str) -> str:
    return id_.partition("_")[2]


def _article_eid(id_: str) -> str:
    """Give the identifier of an article: art_10_bis is art_10bis by the naming convention."""
    number = _tail(id_) or id_
    joined = re.sub(r"(?<=\d)_(?=[a-z])", "", number.partition("__")[0])
    again = number.partition("__")[2]
    return f"art_{joined}" + (f"-{again}" if again else "")


def _division(label: str) -> tuple[str, str, str]:
    """Give the element, number and identifier's prefix that stand for a title or chapter."""
    for pattern, name, prefix in _DIVISION_WORDS:
        if m := pattern.match(label):
            number = re.match(r"\s+([IVXLCDM]+|\d+(?:-\w+)?|[A-Z])\b", label[m.end() :])
            return name, number[1] if number else "", prefix
    return "hcontainer", "", "hcontainer"


def _container_words(element: etree._Element, label: str) -> None:
    label = _ILLEGAL.sub(" ", label)
    m = _CONTAINER_NUMBER.match(label)
    if m is None:
        _set(_add(element, "heading"), label)
        if element[-1].get(_SPACE):
            element.set(f"{{{OWN}}}label", label)
        return
    num, heading = m[1], label[m.end() :]
    _set(_add(element, "num"), num)
    _set(_add(element, "heading"), heading)
    if f"{num} {heading}" != label:
        element.set(f"{{{OWN}}}label", label)


def _lead(text: str, label: str, heading: str) -> tuple[str, str, str, int]:
    """Take a provision's beginning apart: number, heading, how they are set, and where the rest begins."""
    numbers = [label]
    at = label.rfind(heading) if heading else -1
    if at > 0:
        numbers.append(label[:at].rstrip(" \t\u00a0\n(-–—:"))
        numbers.append(label[:at].rstrip(" \t\u00a0\n(-–—:."))
    numbers = [n for n in dict.fromkeys(numbers) if n.strip()]
    if heading:
        for num in numbers:
            if not text.startswith(num):
                continue
            glue = _GLUE.match(text, len(num))
            assert glue is not None
            if text.startswith(heading, glue.end()) and not text[glue.end() + len(heading) :][:1].isalnum():
                after = _AFTER.match(text, glue.end() + len(heading))
                assert after is not None
                return num, heading, f"{{num}}{glue[0]}{{heading}}{after[0]}", after.end()
        # the caption above the number
        if label.startswith(heading) and text.startswith(heading + "\n"):
            num = label[len(heading) :].strip()
            if num and text.startswith(num, len(heading) + 1):
                after = _PLAIN_GLUE.match(text, len(heading) + 1 + len(num))
                assert after is not None
                return num, heading, f"{{heading}}\n{{num}}{after[0]}", after.end()
    for num in numbers:
        if text.startswith(num):
            after = _PLAIN_GLUE.match(text, len(num))
            assert after is not None
            return num, "", f"{{num}}{after[0]}", after.end()
    return label, "", "", 0


def _same_start(rest: str, num: str) -> bool:
    bare = num.rstrip(". ")
    return len(bare) > 3 and _fold(rest).strip().casefold().startswith(bare.casefold())
