"""Markdown: the words without their marks, and the way back to the marked file."""

from __future__ import annotations

import html
import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field

from ..law import Heading, Span, Text
from .limits import Limits
from .plain import decode, one_line_end
from .sourcemap import Pen, SourceMap

__all__ = ["read_markdown"]

_FENCE = re.compile(r"[ ]{0,3}(```+|~~~+)")
_HEADING = re.compile(r"[ ]{0,3}(#{1,6})(?:[ \t]+|$)")
_RULE = re.compile(r"[ ]{0,3}(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$")
_UNDERLINE = re.compile(r"[ ]{0,3}(=+|-{2,})[ \t]*$")
_QUOTE = re.compile(r"[ ]{0,3}>[ ]?")
_BULLET = re.compile(r"[ \t]*([-*+•])[ \t]+(?=\S)")
_ENUMERATOR = re.compile(r"\(?(?:[^\W_]{1,4}|\d+(?:\.\d+)*)[ºª°]?[.)\-](?:\s|$)|[-–—•§*+]|\d+\s*[ºª°]")
_TABLE_RULE = re.compile(r"[ ]{0,3}\|?[ \t]*:?-{2,}:?[ \t]*(?:\|[ \t]*:?-*:?[ \t]*)*$")
_DEFINITION = re.compile(r"[ ]{0,3}\[([^\]\n^][^\]\n]*)\]:[ \t]*\S+(?:[ \t]+[\"'(].*[\"')])?[ \t]*$")
_DIRECTIVE = re.compile(r"[ ]{0,3}\{[:#.][^{}]*\}[ \t]*$")
_FRONT_KEY = re.compile(r"^([A-Za-z_][\w\-]*)[ \t]*[:=][ \t]*(.*)$", re.M)

_TAG = re.compile(r"</?([A-Za-z][A-Za-z0-9]*)(?:\s[^<>]{0,2000})?/?>")
_AUTOLINK = re.compile(r"<((?:https?|ftp|mailto):[^<>\s]{1,2000}|[^\s<>@]{1,100}@[^\s<>@]{1,100})>")
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_ADDRESS = re.compile(
    r"\([ \t\n]*(?:<[^<>\n]*>|(?:[^\s()]|\([^\s()]*\))*)"
    r"(?:[ \t\n]+(?:\"[^\"]*\"|'[^']*'|\([^()]*\)))?[ \t\n]*\)"
)
_REFERENCE = re.compile(r"\[([^\[\]]{0,500})\]")
_HIDDEN = re.compile(r"<(script|style)\b[^>]*>.*?(?:</\1\s*>|\Z)", re.I | re.S)
_SPECIAL = re.compile(r"[\\`*_\[\]!<&\u00ad\u200b\ufeff]")
_PUNCTUATION = frozenset("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~")
_BREAKING = frozenset(["br", "p", "div", "tr", "li", "ul", "ol", "table", "hr", "h1", "h2", "h3", "h4", "h5", "h6"])
_CELLS = frozenset(["td", "th"])


def read_markdown(data: bytes, *, source: str | None, limits: Limits) -> Text:
    """Read a markdown file: the law's words, with headings as hints and quoted blocks marked.

    Parameters
    ----------
    data : bytes
    source : str or None
        The file's name.
    limits : Limits

    Returns
    -------
    Text
        One paragraph a line. The front matter is left out; its ``title`` and ``language`` are kept. ``layout`` leads
        back to the decoded file with its line ends as they are.

    Examples
    --------
    >>> text = read_markdown(b"## **Article 1**\\nSee [the *list*](http://x.org).", source=None, limits=Limits())
    >>> text.text, text.hints[0].level
    ('Article 1\\nSee the list.\\n', 2)
    """
    decoded, notices = decode(data, source=source)
    marked, line_ends = one_line_end(decoded)
    front, body_at = _front_matter(marked)
    writer = _Writer(marked)
    writer.definitions = {m[1].lower() for m in map(_DEFINITION.match, marked[body_at:].split("\n")) if m}
    writer.write(_lines(marked, body_at))
    text = writer.pen.text()
    quoted = tuple(writer.quoted)
    if sum(len(q) for q in quoted) > 0.8 * len(text):
        # a whole law set as one block quote is not a quotation
        quoted = ()
    title = front.get("title") or None
    return Text(
        text=text,
        format="markdown",
        source=source,
        layout=_through(writer.pen.layout(), line_ends),
        hints=tuple(writer.hints),
        quoted=quoted,
        language=_language(front),
        title=title,
        notices=notices,
    )


def _language(front: dict[str, str]) -> str | None:
    for key in ("language", "lang", "locale"):
        code = front.get(key, "").strip().lower()
        if re.fullmatch(r"[a-z]{2}(?:[-_].*)?", code):
            return code[:2]
    return None


def _front_matter(text: str) -> tuple[dict[str, str], int]:
    """Give the front matter's keys and where the body begins."""
    for fence in ("---", "+++"):
        if not text.startswith(fence + "\n"):
            continue
        closing = re.compile(rf"^(?:{re.escape(fence)}|\.\.\.)[ \t]*$", re.M)
        end = closing.search(text, 4)
        if end is None:
            return {}, 0
        inside = text[4 : end.start()]
        keys = _FRONT_KEY.findall(inside)
        if not keys and inside.strip():
            # a rule, then text, then a rule: no front matter
            return {}, 0
        return _front_values(inside, keys, fence), end.end()
    return {}, 0


def _front_values(inside: str, keys: list[tuple[str, str]], fence: str) -> dict[str, str]:
    if fence == "---" and len(inside) < 100_000:
        import yaml

        try:
            loaded = yaml.safe_load(inside)
        except (yaml.YAMLError, RecursionError, ValueError):
            loaded = None
        if isinstance(loaded, dict):
            # `language: no` is Norwegian, not false
            named = {k.lower(): v.strip().strip("\"'") for k, v in keys}
            return {
                str(k).lower(): v if isinstance(v, str) else named.get(str(k).lower(), "") for k, v in loaded.items()
            }
    return {k.lower(): v.strip().strip("\"'") for k, v in keys}


def _through(inner: SourceMap, outer: SourceMap) -> SourceMap:
    """Lead a map into the text with one line end on to the file with its own."""
    if outer.source in ((), (0,)):
        return inner
    runs: list[tuple[int, int, int]] = []
    for clean, at, length in zip(inner.clean, inner.source, inner.length, strict=True):
        i = bisect_right(outer.clean, at) - 1
        done = 0
        while done < length:
            shift = at + done - outer.clean[i]
            piece = min(length - done, outer.length[i] - shift)
            runs.append((clean + done, outer.source[i] + shift, piece))
            done += piece
            i += 1
    a, b, c = zip(*runs, strict=True) if runs else ((), (), ())
    return SourceMap(a, b, c)


@dataclass(slots=True)
class _Line:
    """A line of the file, or what is left of it when its quote marks are off."""

    text: str
    at: int


def _lines(text: str, start: int) -> list[_Line]:
    out = []
    at = start
    for line in text[start:].split("\n"):
        out.append(_Line(line, at))
        at += len(line) + 1
    return out


@dataclass(slots=True)
class _Writer:
    """Sets down the blocks of one file."""

    marked: str
    pen: Pen = field(default_factory=Pen)
    hints: list[Heading] = field(default_factory=list)
    quoted: list[Span] = field(default_factory=list)
    definitions: set[str] = field(default_factory=set)

    def write(self, lines: list[_Line], *, depth: int = 0) -> None:
        i = 0
        paragraph: list[_Line] = []
        fence = ""

        def flush() -> None:
            if paragraph:
                self._paragraph(paragraph)
                paragraph.clear()

        while i < len(lines):
            line = lines[i]
            if fence:
                if line.text.strip().startswith(fence):
                    fence = ""
                else:
                    self._verbatim(line)
                i += 1
                continue
            if not line.text.strip():
                flush()
            elif m := _FENCE.match(line.text):
                flush()
                fence = m[1]
            elif _QUOTE.match(line.text):
                flush()
                j = i
                inner = []
                while j < len(lines) and (q := _QUOTE.match(lines[j].text)):
                    inner.append(_Line(lines[j].text[q.end() :], lines[j].at + q.end()))
                    j += 1
                start = self.pen.size
                if depth < 20:
                    self.write(inner, depth=depth + 1)
                else:
                    bare = [x.text.lstrip("> ") for x in inner]
                    self._paragraph([_Line(t, x.at + len(x.text) - len(t)) for t, x in zip(bare, inner, strict=True)])
                if depth == 0 and self.pen.size - 1 > start:
                    self.quoted.append(Span(start, self.pen.size - 1))
                i = j
                continue
            elif m := _HEADING.match(line.text):
                flush()
                end = len(line.text.rstrip())
                stripped = line.text[:end].rstrip("#")
                if stripped != line.text[:end] and (stripped.endswith((" ", "\t")) or len(stripped) < m.end()):
                    end = max(len(stripped.rstrip()), m.end())
                self._heading([_Line(line.text[m.end() : end], line.at + m.end())], len(m[1]))
            elif paragraph and (m := _UNDERLINE.match(line.text)) and "|" not in paragraph[-1].text:
                self._heading(paragraph, 1 if m[1][0] == "=" else 2)
                paragraph = []
            elif _RULE.match(line.text) or _DIRECTIVE.match(line.text):
                flush()
            elif _DEFINITION.match(line.text) and not paragraph:
                pass
            elif line.text.strip().startswith("|") or self._table_begins(lines, i):
                flush()
                while i < len(lines) and "|" in lines[i].text and lines[i].text.strip():
                    if not (_TABLE_RULE.match(lines[i].text) and "-" in lines[i].text):
                        self._row(lines[i])
                    i += 1
                continue
            else:
                if paragraph and not _runs_on(paragraph[-1].text, line.text):
                    if paragraph[-1].text.endswith("\\"):
                        # the mark of a line break
                        paragraph[-1].text = paragraph[-1].text[:-1]
                    flush()
                paragraph.append(line)
            i += 1
        flush()

    def _table_begins(self, lines: list[_Line], i: int) -> bool:
        return (
            "|" in lines[i].text
            and i + 1 < len(lines)
            and "|" in lines[i + 1].text
            and bool(_TABLE_RULE.match(lines[i + 1].text))
        )

    def _heading(self, lines: list[_Line], level: int) -> None:
        start = self.pen.size
        self._paragraph(lines)
        if self.pen.size > start:
            label = self.pen.tail(self.pen.size - start)
            self.hints.append(Heading(level, " ".join(label.split()), start, self.pen.size - 1))

    def _verbatim(self, line: _Line) -> None:
        stripped = line.text.strip()
        if stripped:
            self.pen.copy(stripped, line.at + line.text.index(stripped))
            self.pen.add("\n")

    def _row(self, line: _Line) -> None:
        text = line.text.strip()
        at = line.at + line.text.index(text)
        inside = text[1:] if text.startswith("|") else text
        at += len(text) - len(inside)
        if inside.endswith("|") and not inside.endswith("\\|"):
            inside = inside[:-1]
        cells = re.split(r"(?<!\\)\|", inside)
        wrote = False
        for cell in cells:
            if wrote:
                self.pen.add(" | ")
            lead = len(cell) - len(cell.lstrip())
            self._inline([_Line(cell.strip(), at + lead)])
            wrote = True
            at += len(cell) + 1
        self.pen.add("\n")

    def _paragraph(self, lines: list[_Line]) -> None:
        before = self.pen.size
        self._inline(lines)
        if self.pen.size > before and self.pen.last != "\n":
            self.pen.add("\n")

    def _inline(self, lines: list[_Line]) -> None:
        """Write a paragraph's words without their marks."""
        first = lines[0]
        if m := _BULLET.match(first.text):
            self.pen.add("- ")
            lines = [_Line(first.text[m.end() :], first.at + m.end()), *lines[1:]]
        pieces: list[str] = []
        starts: list[int] = []
        places: list[int] = []
        size = 0
        for k, line in enumerate(lines):
            text = line.text.rstrip() if k == len(lines) - 1 else line.text
            lead = len(text) - len(text.lstrip())
            text = text[lead:]
            starts.append(size)
            places.append(line.at + lead)
            pieces.append(text)
            size += len(text) + 1
        joined = "\n".join(pieces)
        for start, end, put in _words(joined, self.definitions):
            if put is not None:
                if put == "\n":
                    if self.pen.size and self.pen.last != "\n":
                        self.pen.add("\n")
                elif put != " | " or self.pen.last not in ("", "\n"):
                    self.pen.add(put)
                continue
            k = bisect_right(starts, start) - 1
            at = start
            while at < end:
                line_end = starts[k] + len(pieces[k])
                stop = min(end, line_end)
                piece = joined[at:stop]
                if end > line_end:
                    piece_end = piece.rstrip(" \t\\")
                    hard = piece.endswith("  ") or piece.endswith("\\")
                    self.pen.copy(piece_end, places[k] + at - starts[k])
                    if self.pen.size and self.pen.last not in " \n":
                        self.pen.add("\n" if hard else " ")
                else:
                    self.pen.copy(piece, places[k] + at - starts[k])
                at = stop + 1 if end > line_end else stop
                k += 1


def _runs_on(before: str, line: str) -> bool:
    """Tell whether a line goes on the sentence of the line before (hard-wrapped text)."""
    if before.endswith(("  ", "\\")):
        return False
    end = before.rstrip()
    begin = line.lstrip()
    if _ENUMERATOR.match(begin) or begin.startswith(("<", "**", "__")):
        return False
    if end.endswith("-") and begin[:1].islower():
        return True
    return begin[:1].islower() and not end.endswith((".", ":", ";", "!", "?"))


def _words(text: str, definitions: set[str]) -> Iterator[tuple[int, int, str | None]]:
    """Give what a paragraph says, piece by piece: (start, end, None) to copy, (at, at, words) to put in."""
    skip = _marks(text, definitions)
    at = 0
    for start, end, put in skip:
        if start > at:
            yield at, start, None
        if put:
            yield start, start, put
        at = max(at, end)
    if at < len(text):
        yield at, len(text), None


def _marks(text: str, definitions: set[str]) -> list[tuple[int, int, str]]:
    """Give the marks of a paragraph: where they stand and what stands for them."""
    out: list[tuple[int, int, str]] = []
    runs: list[tuple[int, int, str, bool, bool]] = []
    brackets: list[int] = []
    i = 0
    for hidden in _HIDDEN.finditer(text) if "<" in text else ():
        out.append((hidden.start(), hidden.end(), ""))
    covered = [(a, b) for a, b, _ in out]
    ticks = _ticks(text)
    while (m := _SPECIAL.search(text, i)) is not None:
        at = m.start()
        sign = m[0]
        i = at + 1
        if covered and (inside := next((b for a, b in covered if a <= at < b), None)) is not None:
            i = inside
        elif sign == "\\":
            if at + 1 < len(text) and text[at + 1] in _PUNCTUATION:
                out.append((at, at + 1, ""))
                i = at + 2
        elif sign == "`":
            if at in ticks:
                open_end, close, close_end = ticks[at]
                out.append((at, open_end, ""))
                out.append((close, close_end, ""))
                i = close_end
            else:
                while i < len(text) and text[i] == "`":
                    i += 1
        elif sign in "*_":
            while i < len(text) and text[i] == sign:
                i += 1
            runs.append((at, i, sign, *_flanks(text, at, i, sign)))
        elif sign == "!":
            if text.startswith("[", i):
                brackets.append(at)
                i += 1
        elif sign == "[":
            brackets.append(at)
        elif sign == "]":
            if brackets:
                i = _link(text, brackets.pop(), at, definitions, out)
        elif sign == "<":
            if auto := _AUTOLINK.match(text, at):
                out.append((at, at + 1, ""))
                out.append((auto.end() - 1, auto.end(), ""))
                i = auto.end()
            elif tag := _TAG.match(text, at):
                name = (tag[1] or "").lower()
                put = "\n" if name in _BREAKING else " | " if name in _CELLS and not text.startswith("</", at) else ""
                out.append((at, tag.end(), put))
                i = tag.end()
            elif text.startswith("<!--", at) and (close := text.find("-->", at + 4)) >= 0:
                out.append((at, close + 3, ""))
                i = close + 3
        elif sign == "&":
            if entity := _ENTITY.match(text, at):
                meant = html.unescape(entity[0])
                if meant != entity[0]:
                    out.append((at, entity.end(), "" if meant in "\u00ad\u200b" else meant))
                    i = entity.end()
        else:
            out.append((at, at + 1, ""))
    out.extend(_emphasis(runs))
    out.sort()
    return out


def _ticks(text: str) -> dict[int, tuple[int, int, int]]:
    """Give the code spans: opening run to (its end, the closing run's start and end)."""
    if "`" not in text:
        return {}
    open_: dict[int, tuple[int, int]] = {}
    out = {}
    for m in re.finditer(r"`+", text):
        length = len(m[0])
        if length in open_:
            start, end = open_.pop(length)
            out[start] = (end, m.start(), m.end())
        else:
            open_[length] = (m.start(), m.end())
    return out


def _flanks(text: str, start: int, end: int, sign: str) -> tuple[bool, bool]:
    """Tell whether a run of emphasis marks can open and can close (CommonMark 0.31, section 6.2)."""
    before = text[start - 1] if start else " "
    after = text[end] if end < len(text) else " "
    blank_before, blank_after = before.isspace(), after.isspace()
    sign_before = not before.isalnum() and not blank_before
    sign_after = not after.isalnum() and not blank_after
    left = not blank_after and (not sign_after or blank_before or sign_before)
    right = not blank_before and (not sign_before or blank_after or sign_after)
    if sign == "_":
        return left and (not right or sign_before), right and (not left or sign_after)
    return left, right


def _emphasis(runs: list[tuple[int, int, str, bool, bool]]) -> list[tuple[int, int, str]]:
    """Pair the runs of ``*`` and ``_`` that make emphasis; what finds no partner is a sign of the text."""
    out: list[tuple[int, int, str]] = []
    stacks: dict[str, list[list[int]]] = {"*": [], "_": []}
    for start, end, sign, opens, closes in runs:
        stack = stacks[sign]
        at = start
        if closes:
            while stack and at < end:
                top = stack[-1]
                size = min(top[1] - top[0], end - at)
                out.append((top[1] - size, top[1], ""))
                out.append((at, at + size, ""))
                top[1] -= size
                at += size
                if top[1] == top[0]:
                    stack.pop()
        if opens and at < end:
            stack.append([at, end])
    return out


def _link(text: str, open_: int, close: int, definitions: set[str], out: list[tuple[int, int, str]]) -> int:
    """Take the marks and the address off a link whose bracket closes here; give where to read on."""
    label = open_ + (2 if text[open_] == "!" else 1)
    if text.startswith("(", close + 1) and (address := _ADDRESS.match(text, close + 1)):
        out.append((open_, label, ""))
        out.append((close, address.end(), ""))
        return address.end()
    inside = text[label:close] if close - label <= 500 else ""
    if (ref := _REFERENCE.match(text, close + 1)) and (ref[1] or inside).lower() in definitions:
        out.append((open_, label, ""))
        out.append((close, ref.end(), ""))
        return ref.end()
    if inside.lower() in definitions:
        out.append((open_, label, ""))
        out.append((close, close + 1, ""))
    elif inside.startswith("^"):
        # a footnote's number
        out.append((label, label + 1, ""))
    return close + 1
