"""What a provision is called: its number as printed and the caption on, below or above that line."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from ..law import Provision
from .headings import Candidate

__all__ = [
    "caption_above",
    "caption_starts",
    "captions_above",
    "heading_line",
    "is_caption",
    "line_above",
    "name",
    "skip_space",
    "titles_below",
    "without_chance_captions",
]

_CAPTION_LIMIT = 200
_MARKS = " \t\r\u00a0.:-–—*_)º°"
_PARENTHESIS = re.compile(r"\(?([^()\n]{3,120})\)[ .]*[-–—.]")
# a second sentence, a heading of another kind ("First.- ..."), or no word at all ("(1)", "I")
_NO_CAPTION = re.compile(r"\.[-–—]|[^\W\d_]{4}\.[ ]+[^\W\d_a-z]|^[\W\d_]*[^\W\d_]?[\W\d_]*$|^[IVX]+$")
_SHARE = 0.4
_BRACKET = re.compile(r"^(?:\(\(|\d{0,2}\[)")
_RUN_IN = re.compile(r"([^\W\d_][^.\n]{1,120}?)\.[ \u00a0]?(?:[—–]|-(?=[ (]))")
"""A caption that the text follows on the same line: "Short title.—(1) This Act ..."."""
_CAPITALS = re.compile(r"([^a-zß-öø-ÿ.\n]{4,120})\.[ \u00a0]+(?=[^\W\d_])")


def is_caption(line: str) -> bool:
    """Say whether a line can name a provision: short, from a capital, with words, and not a sentence or two.

    >>> is_caption("Aim and scope"), is_caption("The aim of this Act is the following:")
    (True, False)
    """
    if not line or len(line) > _CAPTION_LIMIT or line[-1] in ":;,":
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
    if (c.role != "bare" or c.lined) and len(line) <= _CAPTION_LIMIT and printed[-1] not in ":;,":
        # a caption ends with its line; running text that a page breaks goes on in small letters
        below, _ = _lines_below(text, c.line_end, end)
        caption = rest.rstrip(".") if "." not in rest[:-1] else rest
        if below and not below[0].islower() and is_caption(caption):
            return line, rest.rstrip(". "), "line"
    if (m := _RUN_IN.match(rest)) and is_caption(m[1]):
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
        out.append(text[position : min(stop, position + 2 * _CAPTION_LIMIT)].strip(" \t\r#*_"))
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


def line_above(text: str, start: int) -> tuple[int, str] | None:
    """Give where the line above begins, and its words; one blank line between is passed over."""
    if start < 2:
        return None
    end = start - 1
    begin = text.rfind("\n", 0, end) + 1
    line = text[begin:end].strip()
    if not line and begin > 1:
        end = begin - 1
        begin = text.rfind("\n", 0, end) + 1
        line = text[begin:end].strip()
    return (begin, line) if line else None


def caption_above(text: str, start: int, *, dot: bool = False) -> int | None:
    """Give where the caption line right above begins, None where the line above is no caption."""
    above = line_above(text, start)
    if above is None:
        return None
    begin, line = above
    if len(line) > 160 or not (line[0].isupper() or line[0] in '“"‘'):
        return None
    if line[-1] in ".;:,)]—-" and not line.endswith("etc.") and not (dot and line[-1] == "." and len(line) < 90):
        return None
    return begin


def caption_starts(text: str, chain: list[Candidate], containers: list[Candidate]) -> bool:
    """Let sections begin at their marginal headings, where most have one above and not on their own line; say if so."""
    if _captions_on_line(text, chain):
        for c in chain:
            c.lined = True
        return False
    starts = {c.start for c in containers}
    titled = starts | titles_below(text, containers)

    def captions(*, dot: bool) -> list[int | None]:
        found = [caption_above(text, c.start, dot=dot) for c in chain]
        # the title of a chapter ends in no full stop
        taken = starts if dot else titled
        return [None if a is None or {a, skip_space(text, a)} & taken else a for a in found]

    above = captions(dot=False)
    if sum(a is not None for a in above) * 2 < len(chain):
        above = captions(dot=True)
        if sum(a is not None for a in above) < 0.9 * len(chain):
            return False
    for c, a in zip(chain, above, strict=True):
        if a is not None:
            c.start = a
    return True


def _captions_on_line(text: str, chain: list[Candidate]) -> bool:
    """Say whether nearly all sections have their caption behind the number: "1 Overview", "1. Short title.—(1)"."""
    ends = [*(c.start for c in chain[1:]), len(text)]
    own = dotted = run_in = 0
    for c, end in zip(chain, ends, strict=True):
        words = text[c.end : c.line_end].strip(" \t\r\u00a0*_").lstrip(".—–- ")
        if _RUN_IN.match(words):
            run_in += 1
        elif not is_caption(words.rstrip(".")) or words[-1] in "—–-" or not text[c.line_end : end].strip():
            continue
        elif words[-1] != ".":
            own += 1
        else:
            # "2. A garden is a place." is the text of its section where the caption stands above
            dotted += len(words) < 80 and caption_above(text, c.start) is None
    return run_in > 0.6 * len(chain) or own + run_in >= 0.8 * len(chain) or own + dotted >= 0.95 * len(chain)


def captions_above(text: str, units: list[Candidate], taken: set[int]) -> None:
    """Let articles begin at the caption above them, where nearly all have one and none has its caption elsewhere."""
    if len(units) < 4:
        return
    above = [None if (a := caption_above(text, c.start)) in taken else a for c in units]
    # notes of later reforms ("Article amended, 1 May 2020") and page heads have figures, or come again and again
    words = [None if a is None else text[a : c.start].strip() for a, c in zip(above, units, strict=True)]
    words = [None if w is None or any(ch.isdigit() for ch in w) else w for w in words]
    above = [a if w else None for a, w in zip(above, words, strict=True)]
    if len({w for w in words if w}) < 0.7 * len(units):
        return
    ends = [*(c.start if a is None else a for a, c in zip(above[1:], units[1:], strict=True)), len(text)]
    if sum(name(text, c, end)[2] != "" for c, end in zip(units, ends, strict=True)) > 0.3 * len(units):
        return
    for c, a in zip(units, above, strict=True):
        # a line of capitals is the title of the chapter
        if a is not None and not text[a : c.start].isupper():
            c.start = a


def titles_below(text: str, events: list[Candidate]) -> set[int]:
    """Give where the titles below bare headings like "PART 1" begin."""
    return {
        skip_space(text, c.line_end)
        for c in events
        if c.role in ("container", "annex") and not text[c.end : c.line_end].strip(" .:-–—*_#\r\t")
    }


def skip_space(text: str, position: int) -> int:
    """Give where the next word begins."""
    while position < len(text) and text[position].isspace():
        position += 1
    return position
