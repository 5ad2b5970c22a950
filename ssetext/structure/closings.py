"""What stands before and behind the articles: preamble and reasons, closing provisions, annexes."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from .articles import Outline, announced, quote_guessed
from .headings import Candidate, place

__all__ = ["with_closings"]


def with_closings(outline: Outline, open_: list[Candidate], units: list[Candidate]) -> list[Candidate]:
    """Put the closing provisions and annexes that hold among the articles, and find the preamble."""
    last: dict[str, int] = {}
    closings = []
    for c in open_:
        if c.role != "closing":
            continue
        if c.number is None and c.strong and _heads_items(outline, c):
            c.role = "group"
            continue
        n = c.main or 1
        if announced(outline, c.start) and n != last.get(c.kind, 0) + 1:
            quote_guessed(outline, c)
            continue
        last[c.kind] = n
        closings.append(c)
    events = sorted([*units, *closings], key=place)
    first = events[0].start if events else len(outline.text)
    events += [c for c in open_ if c.role == "annex" and c.start > first]
    outline.preamble = next((c for c in open_ if c.role == "preamble" and c.start < first), None)
    events.sort(key=place)
    if events and (memo := next((c for c in open_ if _is_memorandum(c, events[-1])), None)):
        # the reasons that a draft gives behind its articles
        memo.kind = "preamble"
        events.append(memo)
    events = _annexes(events)
    groups = _groups(outline, [c for c in open_ if c.role == "group" and c.start > first], events, units)
    starts = [e.start for e in events]
    added: list[Candidate] = []
    last_item = 0
    for g, c in enumerate(groups):
        i = bisect_right(starts, c.start)
        end = starts[i] if i < len(starts) else len(outline.text)
        if g + 1 < len(groups):
            end = min(end, groups[g + 1].start)
        items = _items(outline, c, end, last_item)
        if items:
            last_item = items[-1].main
            c.role = "container"
            added += [*items, c]
        elif (
            end < len(outline.text)
            and not outline.text[c.line_end : end].strip("* _#\n\t.").count("\n") > 3
            and end - c.line_end < 300
        ):
            c.role = "container"
            added.append(c)
        elif c.strong:
            c.role = "closing"
            added.append(c)
    events += added
    _second_scheme(outline, events, units)
    events.sort(key=place)
    return events


def _is_memorandum(c: Candidate, last: Candidate) -> bool:
    return c.role == "preamble" and c.strong and c.start > last.line_end


def _heads_items(outline: Outline, c: Candidate) -> bool:
    """Say whether a numbered provision stands right below: "Final provision" over "Sole paragraph."."""
    first = bisect_left(outline.other_starts, c.line_end)
    below = outline.other_starts[first : first + 1] + [
        i.start
        for i in outline.headings.items(outline.text, c.line_end, min(c.line_end + 40, len(outline.text)))
        if i.main == 1
    ]
    return any(b > c.start and not outline.text[c.line_end : b].strip(" .:*_#\n\r\t") for b in below)


def _groups(
    outline: Outline, groups: list[Candidate], events: list[Candidate], units: list[Candidate]
) -> list[Candidate]:
    """Find where the decrees that reformed the act begin to be printed after it, and end the act's own units there.

    Mexican consolidations print after the act its "TRANSITORIOS", then one decree after the other, each with
    transitional articles of its own. All of that is one provision, from the act's own heading to the end.
    """
    own = [c for c in groups if c.kind == "transitional" and c.strong]
    if len(own) < 2:
        return groups
    begin = own[0].start
    before = max((c.main for c in units if c.start < begin), default=0)
    after = [c for c in units if c.start > begin]
    if not before or any(c.main == before + 1 and c.strong and not c.number.spelled for c in after if c.number):
        return groups
    if not all(_first_item(outline, c) for c in own[1:]):
        return groups
    own[0].role = "closing"
    outline.note(
        "decrees-after-act",
        "the decrees that reformed the act are printed after it; they are one provision with its transitional articles",
        begin,
    )
    events[:] = [e for e in events if e.start < begin or e.role == "annex"]
    events.append(own[0])
    events.sort(key=place)
    outline.closed = begin
    return [g for g in groups if g.start < begin]


def _first_item(outline: Outline, group: Candidate) -> bool:
    found = next(
        outline.headings.items(outline.text, group.line_end, min(group.line_end + 400, len(outline.text))), None
    )
    if found is not None and found.main == 1:
        return True
    words = outline.text[group.line_end : group.line_end + 80].strip()
    number = outline.headings.numbers.read(words, len(words.split(" ")[0]) + 1)
    return number is not None and number.main == 1


def _second_scheme(outline: Outline, events: list[Candidate], units: list[Candidate]) -> None:
    """Take in paragraphs of a second scheme behind the last article: "§ 1." after "Чл. 80."."""
    if not units or not outline.others:
        return
    taken = {e.start for e in events}
    rest = [c for c in outline.others if c.start > units[-1].start and c.start not in taken and c.role == "unit"]
    last = units[-1]
    if not rest or rest[0].main != 1 or not outline.text[last.end : rest[0].start].strip(" .:-–—*_º°\r\n\t"):
        return
    for c in rest:
        c.kind = "final" if "§" in outline.headings.grammar.unit_words[c.scheme] else "article"
    events += rest


def _items(outline: Outline, group: Candidate, end: int, before: int) -> list[Candidate]:
    """Give the provisions under a heading like "Final provisions": "First.-", or "§ 1." in a law of articles."""
    out: list[Candidate] = []
    own = outline.others[bisect_left(outline.other_starts, group.line_end) : bisect_left(outline.other_starts, end)]
    if own:
        # consolidated texts print the closing provisions of later acts too, whose numbers go on from elsewhere
        for c in own:
            c.kind = group.kind
            c.role = "item"
        return own
    last = 0
    for c in outline.headings.items(outline.text, group.line_end, end):
        if outline.zones.at(c.start) is not None:
            continue
        n = c.main
        if n == last + 1 or (out and n == last + 2) or (not out and n == before + 1):
            c.kind = group.kind
            out.append(c)
            last = n
    return out


def _annexes(events: list[Candidate]) -> list[Candidate]:
    """Let an annex that has articles of its own group them."""
    out: list[Candidate] = []
    count = 0
    for c in reversed(events):
        if c.role == "annex":
            if count > 2:
                c.role = "container"
            count = 0
        else:
            count += 1
        out.append(c)
    out.reverse()
    return out
