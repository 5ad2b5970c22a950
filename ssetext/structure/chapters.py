"""Which headings of titles, parts and chapters group the provisions."""

from __future__ import annotations

import re
from bisect import bisect_right

from .articles import Outline
from .captions import caption_above, is_caption, line_above, skip_space, titles_below
from .headings import HEADING_BLOCK, Candidate, Role, place

__all__ = ["CLOSING_KINDS", "with_chapters"]

CLOSING_KINDS = ("additional", "transitional", "repealing", "final")
_UNNUMBERED = 6
_ENUMERATED = re.compile(r"\(?(?:\d{1,3}|[a-zα-ωа-я]|[ivx]{1,5})[.)\]ºª°]")


def with_chapters(outline: Outline, open_: list[Candidate], events: list[Candidate]) -> list[Candidate]:
    """Put the chapter headings that hold among the provisions, and what only the file marks as a heading."""
    taken = {e.start for e in events}
    containers = [c for c in open_ if c.role == "container" and c.start not in taken and c.start < outline.closed]
    if outline.captioned or any(c.lined for c in events):
        containers += _groups_above(outline.text, sorted([*events, *containers], key=place))
    if outline.preamble is not None:
        containers = [c for c in containers if c.start != outline.preamble.start]
    hinted = _hinted(outline, events, containers)
    events = [*events, *(c for c in hinted if c.role == "annex")]
    containers += [c for c in hinted if c.role == "container"]
    return _titled(outline.text, _soon_followed(events, containers))


def _groups_above(text: str, events: list[Candidate]) -> list[Candidate]:
    """Give the unnumbered headings above captions: "Her Majesty" over "Binding on Her Majesty", "4 Subject to"."""
    out = []
    opened = len(text) - len(text.lstrip())
    starts = {e.start for e in events}
    lines = {e.line_end for e in events}
    titles = titles_below(text, events)
    for c in events:
        if c.role != "bare":
            continue
        begin = caption_above(text, c.start)
        if begin is None or begin <= opened or begin in starts or skip_space(text, begin) in titles:
            continue
        above = line_above(text, begin)
        line_end = text.find("\n", begin)
        # the line above a heading must be finished, or be a heading itself
        if (
            above is None
            or line_end in lines
            or line_end - begin > 100
            or not (
                above[1][-1] in ".;)]:"
                or above[0] <= opened
                or above[0] in starts
                or skip_space(text, above[0]) in titles
            )
        ):
            continue
        out.append(Candidate("container", begin, line_end, line_end, None, True, 0, "", _UNNUMBERED))
    return out


def _hinted(outline: Outline, events: list[Candidate], containers: list[Candidate]) -> list[Candidate]:
    """Give the headings that only the file marks as such ("Of members", in HTML ``h5``): they end the article before.

    One that an article soon follows groups articles; one behind the last article heads what is added there. The
    title of a chapter, the caption of an article, what stands deeper than the articles' own headings and what is
    numbered like a paragraph are none.
    """
    known = sorted([*events, *containers], key=place)
    # an amendment's quoted headings and a table of contents have headings of their own
    hints = [
        h
        for h in outline.hints.values()
        if outline.zones.at(h.start) is None
        and not (outline.listed and outline.listed.start <= h.start < outline.listed.end)
        and h.start < outline.closed
    ]
    if not hints or not events:
        return []
    lines = {outline.text.rfind("\n", 0, c.end - 1) + 1: c for c in known}
    units = [
        outline.hints[at].level for at, c in lines.items() if at in outline.hints and c.role in ("unit", "closing")
    ]
    deepest = max(units) if len(units) * 2 >= len(events) else None
    levels: dict[int, set[int]] = {}
    for at, c in lines.items():
        if at in outline.hints and c.role == "container":
            levels.setdefault(outline.hints[at].level, set()).add(c.level)
    begin = outline.preamble.line_end if outline.preamble is not None else 0
    if not outline.text[: min(outline.hints)].strip():
        # the file's first line is the law's name
        begin = max(begin, min(outline.hints) + 1)
    starts = [c.start for c in known]
    out: list[Candidate] = []
    for h in sorted(hints, key=lambda h: h.start):
        i = bisect_right(starts, h.start) - 1
        line = outline.text[h.start : h.end].strip(" *_#")
        if (
            h.start < begin
            or h.start in lines
            or any(c.start <= h.start < c.line_end for c in known[max(i, 0) : i + 1])
            or (deepest is not None and h.level > deepest)
            or not is_caption(line)
            or _ENUMERATED.match(line)
        ):
            continue
        before = known[i] if i >= 0 else None
        after = known[i + 1].start if i + 1 < len(known) else None
        if before is not None:
            if before.role == "annex" or (before.role == "container" and before.kind in CLOSING_KINDS):
                continue
            bare = not outline.text[before.end : before.line_end].strip(" .:-–—*_#")
            if bare and not outline.text[before.line_end : h.start].strip():
                continue
        elif after is None or outline.text[h.end : after].strip():
            # sub-headings of the preamble
            continue
        same = levels.get(h.level, set())
        above = [n for at, ns in levels.items() if at <= h.level for n in ns]
        # files that give all headings one level do not say which stands under which
        level = min(same) if len(same) == 1 else max(above, default=h.level - 1) + 1
        level = _UNNUMBERED if outline.captioned else level
        role: Role = "container"
        if after is None:
            if not outline.text[h.end :].strip() or (out and out[-1].role == "annex"):
                continue
            role = "annex"
        elif after - h.end > HEADING_BLOCK:
            continue
        out.append(Candidate(role, h.start, h.end, h.end, None, True, 0, "annex" if after is None else "", level))
    return out


def _soon_followed(events: list[Candidate], containers: list[Candidate]) -> list[Candidate]:
    """Keep a chapter heading only where a provision or heading soon follows, so that no text is lost to it."""
    merged = sorted([*events, *containers], key=place)
    out: list[Candidate] = []
    following = -1
    fresh = {id(c) for c in containers}
    for c in reversed(merged):
        if id(c) in fresh and (following < 0 or following - c.line_end > HEADING_BLOCK):
            continue
        following = c.start
        out.append(c)
    out.reverse()
    return out


def _titled(text: str, events: list[Candidate]) -> list[Candidate]:
    """Let "Final provisions" right below a bare "Chapter 5" be the title of that chapter."""
    out: list[Candidate] = []
    for c in events:
        last = out[-1] if out else None
        if (
            last is not None
            and last.role == c.role == "container"
            and last.number is not None
            and c.number is None
            and c.kind in CLOSING_KINDS
            and not text[last.end : c.start].strip(" .:-–—*_#\r\n\t\u00a0")
        ):
            last.kind = c.kind
            continue
        out.append(c)
    return out
