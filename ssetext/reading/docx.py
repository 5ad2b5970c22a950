"""Word: the words of a draft as it stands when its changes are accepted, with the numbers that Word writes itself.

The file's XML is read directly: python-docx opens every part, pictures too, without bounds, and knows neither automatic
numbers nor tracked changes.
"""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from lxml import etree

from ..errors import DamagedFileError, EncryptedFileError, LimitExceededError
from ..law import Notice, Text
from .autonumbers import AutoNumbers, Styles, child, first, value
from .blocks import Blocks, fold, raised
from .limits import Limits
from .xmlfile import local, parse_xml

__all__ = ["read_docx"]

_RATIO = 250
_RATIO_FROM = 20_000_000
_ENTRIES = 50_000
_CELL_LIMIT = 1000
_SHORT_CELL = 24
_OFF = ("0", "false", "off", "none")
_HEADING_NAME = re.compile(r"(?:heading|título|titulo|titre|titolo|überschrift|nadpis|επικεφαλίδα|заглавие)\s*([1-9])$")
_CONTENTS_NAME = re.compile(r"(?:toc|tdc|tm|índice|sumário|sommario|contents)\s*[1-9]$")
_QUOTE_NAMES = frozenset(["quote", "intense quote", "block text", "cita", "cita destacada", "citation", "citação"])
_MARKER = re.compile(
    r"\(?(?:[^\W_]{1,5}|\d+(?:[.\d]+)?)\s*[ºª°]?\s*[.)\]\-–—](?:\s|$)|[-–—•·](?:\s|$)|[^\W\d_]+\.?\s+\d+\S*$"
)
_TAB = re.compile(r"\t(?!\s*\d{1,4}\s*$)")
_GONE = frozenset(["del", "moveFrom"])
_THROUGH = frozenset(
    ["hyperlink", "smartTag", "fldSimple", "dir", "bdo", "customXml", "ins", "moveTo", "sdt", "sdtContent", "oMathPara"]
)
# the marks of Word's symbol fonts that a law uses
_SYMBOLS = {0xF0B7: "•", 0xF0A7: "•", 0xF02D: "-", 0xF0A8: "☐", 0xF0FE: "☒", 0xF0B0: "°", 0xF0B3: "≥", 0xF0A3: "≤"}


def read_docx(data: bytes, *, source: str | None, limits: Limits) -> Text:
    """Read a Word file: its words with automatic numbers, as it stands when the tracked changes are accepted.

    Notes are set after the paragraph that calls them (endnotes at the end), text boxes after the paragraph that they
    hang on; page heads and feet are left out. Notices say what a reader should know: ``tracked-changes``, ``comments``,
    ``struck-text``, ``hidden-text``, ``contents-dropped``, ``embedded-part``.

    Parameters
    ----------
    data : bytes
    source : str or None
        The file's name.
    limits : Limits

    Raises
    ------
    EncryptedFileError
        The file asks for a password.
    DamagedFileError
        The archive or its XML is broken.
    LimitExceededError
        It unpacks to more than the limits allow, or so much more than its size that it is taken for a bomb.
    """
    package = _Package(data, source, limits)
    styles = Styles(package.part("styles"))
    root = package.main()
    body = child(root, "body")
    if body is None:
        raise DamagedFileError(f"{package.shown}: the Word file has no body; export it again.")
    numbers = AutoNumbers(package.part("numbering"), styles)
    language = _language(package.part("styles"), root)
    if numbers.in_words:
        from ..language import identify

        numbers.language = identify(_sample(body))[0]
    writer = _Writer(styles, numbers, _notes(package, "footnotes"), _notes(package, "endnotes"))
    try:
        writer.blocks_of(body)
        writer.finish()
    except RecursionError:
        raise LimitExceededError(f"{package.shown}: tables and text boxes are nested too deep to read.") from None
    comments = sum(1 for _ in first(package.part("comments"), "comment"))
    return Text(
        text=writer.out.text(),
        format="docx",
        source=source,
        hints=tuple(writer.out.hints),
        quoted=tuple(writer.out.quoted),
        language=language,
        title=writer.title,
        notices=tuple(writer.notices(comments)),
    )


class _Package:
    """The zip that a Word file is, opened with care."""

    def __init__(self, data: bytes, source: str | None, limits: Limits) -> None:
        self.shown = Path(source).name if source else "the input"
        self.source, self.limits = source, limits
        try:
            self.zip = zipfile.ZipFile(io.BytesIO(data))
            entries = self.zip.infolist()
        except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError) as error:
            raise DamagedFileError(f"{self.shown}: the Word file is damaged ({error}); export it again.") from error
        self._check(entries)
        self.names = {e.filename.lstrip("/").lower(): e for e in entries}
        self.left = limits.unpacked_bytes
        self._parts: dict[str, etree._Element | None] = {}
        self._main = self._find_main()
        self._targets = self._relations(self._main)

    def _check(self, entries: list[zipfile.ZipInfo]) -> None:
        total = sum(e.file_size for e in entries)
        if total > self.limits.unpacked_bytes:
            raise LimitExceededError(
                f"{self.shown}: the file unpacks to {total:,} bytes, {self.limits.unpacked_bytes:,} are allowed; "
                "raise Limits(unpacked_bytes=…) if it is to be trusted."
            )
        if len(entries) > _ENTRIES:
            raise LimitExceededError(f"{self.shown}: the file has {len(entries):,} parts, which no Word file has.")
        for e in entries:
            if e.file_size > _RATIO_FROM and e.file_size > _RATIO * max(e.compress_size, 1):
                raise LimitExceededError(
                    f"{self.shown}: the part {e.filename[:80]} unpacks to {e.file_size:,} bytes from "
                    f"{e.compress_size:,}, which is what a zip bomb does; save the file again in Word."
                )

    def _read(self, name: str) -> bytes | None:
        entry = self.names.get(name.lstrip("/").lower())
        if entry is None:
            return None
        if entry.flag_bits & 1:
            raise EncryptedFileError(f"{self.shown}: the file is protected with a password; save it without one.")
        try:
            with self.zip.open(entry) as file:
                data = file.read(self.left + 1)
        except (zipfile.BadZipFile, zlib.error, NotImplementedError, EOFError, OSError, RuntimeError) as error:
            raise DamagedFileError(f"{self.shown}: {name} is damaged ({error}); export the file again.") from error
        self.left -= len(data)
        if self.left < 0:
            raise LimitExceededError(f"{self.shown}: the file unpacks to more than it says; save it again in Word.")
        return data

    def _xml(self, name: str) -> etree._Element | None:
        if name not in self._parts:
            data = self._read(name)
            self._parts[name] = (
                parse_xml(data, source=self.source, limits=self.limits, part=name) if data is not None else None
            )
        return self._parts[name]

    def _relations(self, part: str) -> dict[str, str]:
        """Give the parts that a part points to, by the last word of the relation's type."""
        path = PurePosixPath(part)
        root = self._xml(str(path.parent / "_rels" / f"{path.name}.rels"))
        out: dict[str, str] = {}
        for relation in first(root, "Relationship"):
            if value(relation, "TargetMode") == "External":
                continue
            target = value(relation, "Target") or ""
            full = target.lstrip("/") if target.startswith("/") else _joined(path.parent, target)
            out.setdefault((value(relation, "Type") or "").rpartition("/")[2], full)
        return out

    def _find_main(self) -> str:
        for relation in first(self._xml("_rels/.rels"), "Relationship"):
            if (value(relation, "Type") or "").endswith("/officeDocument"):
                target = (value(relation, "Target") or "").lstrip("/")
                if target.lower() in self.names:
                    return target
        return "word/document.xml"

    def main(self) -> etree._Element:
        root = self._xml(self._main)
        if root is None:
            raise DamagedFileError(f"{self.shown}: the Word file has no document in it; export it again.")
        return root

    def part(self, kind: str) -> etree._Element | None:
        """Give a part by its kind (styles, numbering, footnotes, endnotes, comments), None where there is none."""
        name = self._targets.get(kind) or str(PurePosixPath(self._main).parent / f"{kind}.xml")
        return self._xml(name)


def _joined(folder: PurePosixPath, target: str) -> str:
    parts: list[str] = []
    for step in (folder / target).parts:
        if step == "..":
            if parts:
                parts.pop()
        elif step != ".":
            parts.append(step)
    return "/".join(parts)


def _notes(package: _Package, kind: str) -> dict[str, etree._Element]:
    out = {}
    for note in package.part(kind) if package.part(kind) is not None else ():  # type: ignore[union-attr]
        if value(note, "type") in (None, "normal"):
            out[value(note, "id") or ""] = note
    return out


def _language(styles: etree._Element | None, root: etree._Element) -> str | None:
    """Give the language that most of the text is marked with, else that of the file's defaults."""
    marked: Counter[str] = Counter()
    for element in root.iter("{*}lang"):
        if code := value(element):
            marked[code[:2].lower()] += 1
    if marked:
        return marked.most_common(1)[0][0]
    code = value(child(styles, "docDefaults", "rPrDefault", "rPr", "lang"))
    return code[:2].lower() if code else None


def _sample(body: etree._Element) -> str:
    words: list[str] = []
    size = 0
    for element in body.iter("{*}t"):
        words.append(element.text or "")
        size += len(words[-1])
        if size > 20_000:
            break
    return " ".join(words)


def _on(properties: etree._Element | None, name: str) -> bool:
    element = child(properties, name)
    return element is not None and value(element) not in _OFF


@dataclass(slots=True)
class _Paragraph:
    """A paragraph as it is set down: its words, and the blocks that hang on it."""

    words: list[str] = field(default_factory=list)
    boxes: list[etree._Element] = field(default_factory=list)
    notes: list[tuple[str, etree._Element]] = field(default_factory=list)
    caps: bool = False


@dataclass(slots=True)
class _Writer:
    """Sets down the body of a Word file."""

    styles: Styles
    numbers: AutoNumbers
    footnotes: dict[str, etree._Element]
    endnotes: dict[str, etree._Element]
    out: Blocks = field(default_factory=Blocks)
    title: str | None = None
    inserted: int = 0
    deleted: int = 0
    authors: set[str] = field(default_factory=set)
    dropped: dict[str, list[str]] = field(default_factory=dict)
    ends: list[tuple[str, etree._Element]] = field(default_factory=list)
    carried: str = ""
    cells: list[list[str]] = field(default_factory=list)
    pending: list[tuple[str, etree._Element]] = field(default_factory=list)
    note_count: int = 0
    end_count: int = 0
    fields: list[str] = field(default_factory=list)
    instructions: list[bool] = field(default_factory=list)

    # -- blocks -------------------------------------------------------------------------------------------------------

    def blocks_of(self, parent: etree._Element) -> None:
        """Set down paragraphs and tables, through content controls and tracked insertions."""
        for element in parent:
            name = local(element)
            if name == "p":
                self.paragraph(element)
            elif name == "tbl":
                self.table(element)
            elif name in ("sdt", "sdtContent", "customXml", "ins", "moveTo", "smartTag"):
                self._track(element, name)
                self.blocks_of(element)
            elif name in _GONE:
                self._track(element, name)
            elif name == "AlternateContent":
                chosen = _alternative(element)
                if chosen is not None:
                    self.blocks_of(chosen)
            elif name == "altChunk":
                self.dropped.setdefault("embedded-part", []).append(value(element, "id") or "")

    def finish(self) -> None:
        """Set down what was carried to the end: a paragraph without end, and the endnotes."""
        if self.carried.strip():
            self._put(self.carried, None)
            self.carried = ""
        ends, self.ends = self.ends, []
        for mark, note in ends:
            self._note(mark, note)

    def paragraph(self, element: etree._Element) -> None:
        """Set down one paragraph with its number, notes and text boxes."""
        properties = child(element, "pPr")
        mark = child(properties, "rPr")
        style = value(child(properties, "pStyle"))
        chain = self.styles.chain(style)
        name = chain[0].name if chain else ""
        p = _Paragraph(caps=next((s.caps for s in chain if s.caps is not None), False))
        self._runs(element, p)
        words = self.carried + "".join(p.words)
        gone = next((c for c in mark if local(c) in _GONE), None) if mark is not None else None
        if mark is not None and (made := next((c for c in mark if local(c) in ("ins", "moveTo")), None)) is not None:
            self._track(made, "ins")
        if gone is not None:
            # the paragraph's end is deleted: its words go on in the next one, and it has no number
            self._track(gone, "del")
            self.carried = words
            self.pending.extend(p.notes)
            self._hang(p)
            return
        self.carried = ""
        contents = _CONTENTS_NAME.match(name) or "TOC" in self.fields
        number = self.numbers.next(properties, style)
        level = self._heading_level(properties, chain)
        if contents and words.strip():
            self.dropped.setdefault("contents-dropped", []).append(words.strip())
        else:
            text = _TAB.sub(" ", words)
            text = "\n".join(_blanks(line) for line in text.split("\n")).strip("\n")
            if number and (text.strip() or number.strip(" -–—•·*.()")):
                text = number + text.lstrip()
            if name == "title" and self.title is None and text.strip():
                self.title = " ".join(text.split())
            self._put(text, level, quoted=name in _QUOTE_NAMES)
        self.pending.extend(p.notes)
        if not self.cells:
            self._set_notes()
        self._hang(p)

    def _hang(self, p: _Paragraph) -> None:
        for box in p.boxes:
            self.blocks_of(box)

    def _set_notes(self) -> None:
        notes, self.pending = self.pending, []
        for mark, note in notes:
            self._note(mark, note)

    def _note(self, mark: str, note: etree._Element) -> None:
        first_one = True
        for element in note.iter("{*}p"):
            p = _Paragraph()
            self._runs(element, p)
            text = _blanks("".join(p.words).replace("\n", " ")).strip()
            if text:
                self._put(f"[{mark}] {text}" if first_one else text, None)
                first_one = False

    def _heading_level(self, properties: etree._Element | None, chain: list) -> int | None:  # type: ignore[type-arg]
        own = value(child(properties, "outlineLvl"))
        if own is not None and own.isdigit():
            return int(own) + 1 if int(own) < 9 else None
        for style in chain:
            if style.outline is not None:
                return style.outline + 1 if style.outline < 9 else None
            if m := _HEADING_NAME.match(style.name):
                return int(m[1])
        return None

    def _put(self, text: str, level: int | None, *, quoted: bool = False) -> None:
        if self.cells:
            if text.strip():
                self.cells[-1].append(text)
            return
        start = self.out.size
        self.out.put(text, level=level)
        if quoted and self.out.size > start:
            joined = self.out.quoted and self.out.quoted[-1].end + 1 == start
            self.out.quote(self.out.quoted[-1].start if joined else start)

    # -- tables -------------------------------------------------------------------------------------------------------

    def table(self, table: etree._Element) -> None:
        """Set down a table row by row, the cells of a row on one line where they are short."""
        for row in _rows(table):
            properties = child(row, "trPr")
            gone = child(properties, "del")
            if gone is not None:
                self._track(gone, "del")
                continue
            cells = [c for c in _rows(row, "tc") if not _merged_away(c) and child(c, "tcPr", "cellDel") is None]
            if len(cells) > 1 and self._short(cells):
                lines = []
                for cell in cells:
                    self.cells.append([])
                    self.blocks_of(cell)
                    lines.append(" ".join(" ".join(self.cells.pop()).split()))
                lines = [line for line in lines if line]
                apart = " " if len(lines) == 2 and len(lines[0]) <= _SHORT_CELL and _MARKER.match(lines[0]) else " | "
                self._put(apart.join(lines), None)
            else:
                for cell in cells:
                    self.blocks_of(cell)
            if not self.cells:
                self._set_notes()

    def _short(self, cells: list[etree._Element]) -> bool:
        """Tell a row of a table from one that only lays out the page."""
        for cell in cells:
            if next(cell.iter("{*}tbl"), None) is not None:
                return False
            size = 0
            for t in cell.iter("{*}t"):
                size += len(t.text or "")
                if size > _CELL_LIMIT:
                    return False
        return True

    # -- runs ---------------------------------------------------------------------------------------------------------

    def _runs(self, parent: etree._Element, p: _Paragraph) -> None:
        for element in parent:
            name = local(element)
            if name == "r":
                self._run(element, p)
            elif name in _GONE:
                self._track(element, name)
            elif name in _THROUGH:
                if name in ("ins", "moveTo"):
                    self._track(element, name)
                self._runs(element, p)
            elif name == "oMath":
                p.words.append("".join(t.text or "" for t in element.iter("{*}t")))
            elif name == "AlternateContent":
                chosen = _alternative(element)
                if chosen is not None:
                    self._runs(chosen, p)

    def _run(self, run: etree._Element, p: _Paragraph) -> None:
        properties = child(run, "rPr")
        out: list[str] = []
        for element in run:
            self._run_child(element, out, p)
        words = "".join(out)
        if not words:
            return
        if self.instructions and self.instructions[-1]:
            # between a field's begin and its result stands what computes it
            return
        capitals = child(properties, "caps")
        if p.caps if capitals is None else value(capitals) not in _OFF:
            # what is typed in small letters and shown in capitals is printed so: "capítulo i" is a heading
            words = words.upper()
        if properties is not None and len(properties):
            if _on(properties, "vanish"):
                self.dropped.setdefault("hidden-text", []).append(words)
                return
            if (_on(properties, "strike") or _on(properties, "dstrike")) and words.strip():
                self.dropped.setdefault("struck-text", []).append(words)
                return
            if value(child(properties, "vertAlign")) == "superscript" and words.strip():
                before = "".join(p.words[-3:])
                words = raised(before[-4:], words.strip())
        p.words.append(words)

    def _run_child(self, element: etree._Element, out: list[str], p: _Paragraph) -> None:
        name = local(element)
        if name == "t":
            out.append(element.text or "")
        elif name in ("tab", "ptab"):
            out.append("\t")
        elif name in ("br", "cr"):
            out.append(" " if value(element, "type") in ("page", "column") else "\n")
        elif name == "noBreakHyphen":
            out.append("-")
        elif name == "sym":
            out.append(_symbol(value(element, "char")))
        elif name == "fldChar":
            self._field(value(element, "fldCharType"))
        elif name == "instrText":
            word = (element.text or "").split()
            if word and self.fields and not self.fields[-1]:
                self.fields[-1] = word[0].upper()
        elif name in ("footnoteReference", "endnoteReference"):
            self._reference(element, name, out, p)
        elif name in ("drawing", "pict", "object"):
            p.boxes.extend(_boxes(element))
        elif name == "AlternateContent":
            chosen = _alternative(element)
            for inner in chosen if chosen is not None else ():
                self._run_child(inner, out, p)
        elif name == "ruby":
            base = child(element, "rubyBase")
            out.extend(t.text or "" for t in (base.iter("{*}t") if base is not None else ()))

    def _field(self, kind: str | None) -> None:
        if kind == "begin":
            self.fields.append("")
            self.instructions.append(True)
        elif kind == "separate" and self.instructions:
            self.instructions[-1] = False
        elif kind == "end" and self.fields:
            self.fields.pop()
            self.instructions.pop()

    def _reference(self, element: etree._Element, name: str, out: list[str], p: _Paragraph) -> None:
        at_end = name == "endnoteReference"
        note = (self.endnotes if at_end else self.footnotes).get(value(element, "id") or "")
        if note is None:
            return
        if at_end:
            self.end_count += 1
            mark = str(self.end_count) if not self.footnotes else f"e{self.end_count}"
            self.ends.append((mark, note))
        else:
            self.note_count += 1
            mark = str(self.note_count)
            p.notes.append((mark, note))
        out.append(f"[{mark}]")

    # -- notices ------------------------------------------------------------------------------------------------------

    def _track(self, element: etree._Element, name: str) -> None:
        author = value(element, "author")
        if name in _GONE:
            self.deleted += 1
        elif name in ("ins", "moveTo"):
            self.inserted += 1
        else:
            return
        if author:
            self.authors.add(author)

    def notices(self, comments: int) -> Iterator[Notice]:
        """Give what a reader of the draft should know."""
        if self.inserted or self.deleted:
            by = f" by {', '.join(sorted(self.authors)[:5])}" if self.authors else ""
            yield Notice(
                "tracked-changes",
                f"The draft has tracked changes{by} ({self.inserted} insertions, {self.deleted} deletions); it was read "
                "as if all were accepted.",
            )
        if comments:
            yield Notice("comments", f"The draft has {comments} comments; they are not part of the text.")
        words = {
            "struck-text": "Text that is struck out was left out, as a deletion",
            "hidden-text": "Hidden text was left out",
            "contents-dropped": "The table of contents was left out",
            "embedded-part": "A document embedded in this one was left out; paste it as text",
        }
        for code, texts in self.dropped.items():
            size = sum(map(len, texts))
            yield Notice(code, f"{words[code]} ({size} characters, the first: {texts[0].strip()[:60]!r}).")


def _blanks(line: str) -> str:
    """Make blanks one blank but keep a tab, which tells a line of a table of contents."""
    return "\t".join(fold(piece) for piece in line.split("\t"))


def _rows(parent: etree._Element, name: str = "tr") -> Iterator[etree._Element]:
    """Give rows or cells, through content controls and revisions."""
    for element in parent:
        kind = local(element)
        if kind == name:
            yield element
        elif kind in ("sdt", "sdtContent", "customXml", "ins", "moveTo"):
            yield from _rows(element, name)


def _merged_away(cell: etree._Element) -> bool:
    merge = child(cell, "tcPr", "vMerge")
    return merge is not None and value(merge) in (None, "continue")


def _alternative(element: etree._Element) -> etree._Element | None:
    """Give the first of the alternatives: they say the same, the last of them for old versions of Word."""
    return next(iter([*first(element, "Choice"), *first(element, "Fallback")]), None)


def _boxes(element: etree._Element) -> Iterator[etree._Element]:
    """Give the contents of text boxes, the outermost ones, each once."""
    stack = [element]
    while stack:
        node = stack.pop()
        name = local(node)
        if name == "txbxContent":
            yield node
        elif name == "AlternateContent":
            chosen = _alternative(node)
            if chosen is not None:
                stack.append(chosen)
        else:
            stack.extend(reversed(node))


def _symbol(char: str | None) -> str:
    code = int(char, 16) if char and re.fullmatch(r"[0-9A-Fa-f]{1,6}", char) else 0
    if code in _SYMBOLS:
        return _SYMBOLS[code]
    if 0xF000 <= code <= 0xF0FF:
        return "•"
    return chr(code) if 0x20 <= code <= 0x10FFFF and not 0xD800 <= code <= 0xDFFF else ""
