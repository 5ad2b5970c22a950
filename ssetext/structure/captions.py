"""What a provision is called: its number as printed and the caption on, below or above that line."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from ..law import Provision
from .headings import Candidate

__all__ = ["CAPTION_LIMIT", "RUN_IN", "heading_line", "is_caption", "name", "without_chance_captions"]

CAPTION_LIMIT = 200
_MARKS = " \t\r\u00a0.:-–—*_)º°"
_PARENTHESIS = re.compile(r"\(?([^()\n]{3,120})\)[ .]*[-–—.]")
# a second sentence, a heading of another kind ("First.- ..."), or no word at all ("(1)", "I")
_NO_CAPTION = re.compile(r"\.[-–—]|[^\W\d_]{4}\.[ ]+[^\W\d_a-z]|^[\W\d_]*[^\W\d_]?[\W\d_]*$|^[IVX]+$")
_SHARE = 0.4
_BRACKET = re.compile(r"^(?:\(\(|\d{0,2}\[)")
RUN_IN = re.compile(r"([^\W\d_][^.\n]{1,120}?)\.[ \u00a0]?(?:[—–]|-(?=[ (]))")
"""A caption that the text follows on the same line: "Short title.—(1) This Act ..."."""
_CAPITALS = re.compile(r"([^a-zß-öø-ÿ.\n]{4,120})\.[ \u00a0]+(?=[^\W\d_])")


def is_caption(line: str) -> bool:
    """Say whether a line can name a provision: short, from a capital, with words, and not a sentence or two.

    >>> is_caption("Aim and scope"), is_caption("The aim of this Act is the following:")
    (True, False)
    """
    if not line or len(line) > CAPTION_LIMIT or line[-1] in ":;,":
        return False
    if not (line[0].isupper() or line[0] in "(«“") or _NO_CAPTION.search(line):
        return False
    return not (line[-1] == "." and len(line) > 120)


def heading_line(text: str, c: Candidate) -> str:
    """Give the line of a heading without its marks."""
    return _BRACKET.sub("", text[c.start : c.line_end].strip().strip("#*_ "))


def name(text: str, c: Candidate, end: int) -> tuple[str, str, str]:
    """Give label and caption of the provision that begins at c, and where the caption stands.

    The place is ``"line"``, ``"below"``, ``"above"`` or empty: most laws keep to one, so that a line which looks like
    a caption in one article only is text (see ``without_chance_captions``).
    """
    line = heading_line(text, c)
    above = text[c.start : c.end].strip().split("\n")
    if len(above) > 1:
        return " ".join(" ".join(above).split()), above[0].strip(" .#*_"), "above"
    number = _BRACKET.sub("", text[c.start : c.end].strip(" #*_\n\t"))
    printed = text[c.end : c.line_end].rstrip(" \t\r\u00a0*_")
    rest = printed.strip(_MARKS)
    if c.role == "annex" and rest[:1] in ("(", "[") and any(ch.isdigit() for ch in rest):
        rest = ""
    if not rest:
        below, next_ = _lines_below(text, c.line_end, end)
        if c.role == "annex" and below[:1] in ("(", "[") and any(ch.isdigit() for ch in below):
            # "(Section 4)" under "SCHEDULE" says where it belongs
            below = next_
        if below[:1] == "(" and (m := _PARENTHESIS.match(below)) and m[1][0].isupper():
            # "(Object).- This Act ..." opens the text
            return line, m[1].rstrip("."), ""
        if next_ and not next_[0].islower() and is_caption(below) and below[-1] != ".":
            return line, below.strip("() ."), "below"
        return line, "", ""
    if m := _PARENTHESIS.match(rest):
        return f"{number} ({m[1]})", m[1].rstrip("."), ""
    if (c.role != "bare" or c.lined) and len(line) <= CAPTION_LIMIT and printed[-1] not in ":;,":
        # a caption ends with its line; running text that a page breaks goes on in small letters
        below, _ = _lines_below(text, c.line_end, end)
        caption = rest.rstrip(".") if "." not in rest[:-1] else rest
        if below and not below[0].islower() and is_caption(caption):
            return line, rest.rstrip(". "), "line"
    if (m := RUN_IN.match(rest)) and is_caption(m[1]):
        return number, m[1].strip(), "run in"
    if (m := _CAPITALS.match(rest)) and m[1].isupper() and is_caption(m[1]):
        return number, m[1].strip(), "run in"
    return number, "", ""


def _lines_below(text: str, line_end: int, end: int) -> tuple[str, str]:
    """Give the next two lines with words on them, empty where the provision has none left."""
    out = []
    position = line_end
    for _ in range(2):
        while position < end and text[position] in " \t\r\n\u00a0":
            position += 1
        stop = text.find("\n", position, end)
        stop = end if stop < 0 else stop
        out.append(text[position : min(stop, position + 2 * CAPTION_LIMIT)].strip(" \t\r#*_"))
        position = stop
    return out[0], out[1]


def _usual(provisions: Sequence[Provision], places: dict[str, str]) -> set[str]:
    count = Counter(places.get(p.id, "") for p in provisions)
    return {place for place in ("line", "below", "above", "run in") if count[place] >= _SHARE * len(provisions)}


def without_chance_captions(provisions: Sequence[Provision], places: dict[str, str]) -> list[Provision]:
    """Take away captions that stand where this law's articles have none: what looks like one there is text."""
    articles = [p for p in provisions if p.kind == "article"]
    if len(articles) < 4:
        return list(provisions)
    usual = _usual(articles, places)
    # closing provisions may have captions where the articles have none, and the other way about
    closing = [p for p in provisions if p.kind not in ("article", "annex", "preamble")]
    allowed = usual | _usual(closing, places)
    out = []
    for p in provisions:
        place = places.get(p.id, "")
        kept = usual if p.kind == "article" else allowed
        if p.kind not in ("annex", "preamble") and place in ("line", "below", "run in") and place not in kept:
            label = p.label.split(p.heading)[0].rstrip(" \t.:-–—*_") if place == "line" else p.label
            p = replace(p, label=label, heading="")
        out.append(p)
    return out
