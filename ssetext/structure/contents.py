"""Where a table of contents stands: headings in a run that the body repeats, and that head nothing."""

from __future__ import annotations

from ..law import Span
from .grammar import fold
from .headings import HEADING_BLOCK, Candidate

__all__ = ["contents_list", "listed_chapters", "outside"]

_CONTENTS_GAP = 350


def contents_list(text: str, open_: list[Candidate], units: list[Candidate]) -> Span | None:
    """Give where a table of contents stands: a run of headings with nothing between them that the body repeats."""
    if len(units) < 4:
        return None
    seen: set[tuple[int, str]] = set()
    again = -1
    for i, c in enumerate(units):
        key = (c.scheme, c.number.key if c.number else "")
        if key in seen:
            again = i
            break
        if i and c.start - units[i - 1].line_end > _CONTENTS_GAP:
            return None
        seen.add(key)
    titles = [c.start for c in open_ if c.role == "contents" and 0 <= units[0].start - c.start < HEADING_BLOCK]
    if again < (2 if titles else 3):
        return None
    listed = units[:again]
    repeated = {(c.scheme, c.number.key if c.number else "") for c in units[again:]}
    if sum(key in repeated for key in seen) < 0.8 * len(seen):
        return None
    span = (listed[-1].line_end - listed[0].start) / len(listed)
    body = (len(text) - units[again].start) / len(units[again:])
    if span > (0.8 if titles else 0.6) * body:
        return None
    if not titles and not _repeated(text, listed, units[again:]):
        return None
    first = titles[-1] if titles else listed[0].start
    inside: set[tuple[str, str, str]] = set()
    end = units[again].start
    for c in open_:
        if c.start < first:
            continue
        key_ = (c.role, c.kind, " ".join(text[c.start : c.end].split()))
        if c.start > listed[-1].start and (c.role == "preamble" or key_ in inside):
            end = min(end, c.start)
            break
        inside.add(key_)
    return Span(first, end)


def listed_chapters(text: str, open_: list[Candidate], first: int) -> Span | None:
    """Give where the chapters of a table of contents stand whose articles were none for their page numbers."""
    titles = [c.start for c in open_ if c.role == "contents" and c.start < first]
    if not titles:
        return None
    seen: set[str] = set()
    for c in open_:
        if c.role == "container" and titles[-1] < c.start < first:
            key = " ".join(text[c.start : c.end].split())
            if key in seen:
                return Span(titles[-1], c.start)
            seen.add(key)
    return None


def _repeated(text: str, listed: list[Candidate], body: list[Candidate]) -> bool:
    """Say whether the words of the list come again at the articles: a decree of few short articles that approves a
    regulation, printed below it, is no list of the regulation's articles."""
    later = {c.number.key: c for c in reversed(body) if c.number is not None}
    shared = 0
    for c in listed:
        words = text[c.end : c.line_end].strip(" .:-–—*_#\t\r") or text[c.line_end : c.line_end + 100].strip()
        other = later.get(c.number.key) if c.number is not None else None
        if other is not None and words:
            near = text[max(0, other.start - 120) : other.end + 200]
            shared += fold(words.split("\n")[0][:40]) in fold(near)
    return 2 * shared >= len(listed)


def outside(cands: list[Candidate], span: Span | None) -> list[Candidate]:
    """Give the candidates that do not stand in the span."""
    return cands if span is None else [c for c in cands if not span.start <= c.start < span.end]
