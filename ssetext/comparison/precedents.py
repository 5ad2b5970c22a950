"""Precedents: how other laws say what a draft does not."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ssetext.auditing import Audit
from ssetext.coding.finding import Finding
from ssetext.coding.sentences import sentences
from ssetext.comparison.matrix import short_name
from ssetext.framework import Element
from ssetext.law import Law, Span

__all__ = ["Precedent", "Precedents", "precedents"]

#: How sure a provision must be to be shown as an example.
_SURE = 0.6
#: The words say the element where what the lexicon finds in them weighs so much for it (log-odds of the classifier).
_SAID = 0.4
#: A sentence is shown with its neighbours of the same paragraph as long as they are no longer than this together; characters.
_PARAGRAPH = 600
_TITLE = 90
_ITEM = re.compile(r"[-–—•▪*]\s|\(?[^\W\d_]{1,4}\)")


@dataclass(frozen=True, slots=True)
class Precedent:
    """A provision of another law that gives effect to an element.

    ``words`` are those that carry it, on one line, ``passage`` the whole sentence or paragraph that they stand in;
    ``cited`` is law and article as a reader would cite them.
    """

    element: str
    law: str
    language: str
    provision: str
    cited: str
    strength: int | None
    confidence: float
    words: str
    passage: str
    page: int | None
    source: str | None


Precedents = Mapping[str, Sequence[Precedent]]


def weak_elements(audit: Audit) -> list[Element]:
    """List the elements that a draft lacks: graded ones below a principle, others not found."""
    return [e for e in audit.frame.elements if audit.coverage[e.id].grade < (2 if e.graded else 1)]


def precedents(draft: Audit, laws: Sequence[Audit], *, most: int = 3) -> dict[str, list[Precedent]]:
    """Give for each element that a draft lacks or only mentions the strongest provisions of other laws that give it
    effect.

    Parameters
    ----------
    draft : Audit
    laws : sequence of Audit
        The laws at hand; the draft itself is passed over.
    most : int
        How many for each element, from as many laws.

    Returns
    -------
    dict of str to list of Precedent
        For each weak element, in the frame's order: the draft's language first, then those whose words themselves say
        the element (the lexicon finds it there), then by strength and confidence. Empty lists where no law at hand
        gives it effect.
    """
    out: dict[str, list[Precedent]] = {}
    others = [a.under(draft.frame) for a in laws if a.law.text != draft.law.text]
    for element in weak_elements(draft):
        found: list[tuple[tuple[bool, bool, int, float, str], Audit, Finding]] = []
        for a in others:
            good = [
                (_rank(f), f)
                for f in a.coverage[element.id].findings
                if f.confidence >= _SURE
                and (not element.graded or (f.strength or 0) >= 2)
                and a.law[f.provision].kind != "preamble"  # which gives effect to nothing
            ]
            if good:
                rank, best = min(good, key=lambda g: (g[0], g[1].start))
                found.append(((a.law.language != draft.law.language, *rank, short_name(a)), a, best))
        found.sort(key=lambda x: x[0])
        out[element.id] = [_precedent(element, a, f) for _, a, f in found[:most]]
    return out


def _rank(finding: Finding) -> tuple[bool, int, float]:
    """Rank provisions as examples: whose words say the element, then the strongest, then the surest and plainest."""
    inside = {
        r.name: r.weight
        for r in finding.why
        if r.key == "lexicon" and r.start is not None and finding.start <= r.start < finding.end
    }
    said = sum(w for w in inside.values() if w > 0)
    return said < _SAID, -(finding.strength or 0), -finding.confidence * said


def _precedent(element: Element, audit: Audit, finding: Finding) -> Precedent:
    law = audit.law
    provision = law[finding.provision]
    label = " ".join(provision.label.split())
    if provision.heading and provision.heading in label and len(label) > 60:
        label = label[: label.index(provision.heading)].strip(" .-–—:()") or label
    title = law.name if len(law.name) <= _TITLE else law.name[:_TITLE].rsplit(maxsplit=1)[0] + " …"
    return Precedent(
        element.id,
        short_name(audit),
        law.language,
        finding.provision,
        f"{title}, {label}",
        finding.strength,
        finding.confidence,
        audit.words(finding),
        _passage(law, finding),
        law.page(finding.start),
        law.source,
    )


def _passage(law: Law, finding: Finding) -> str:
    """Give the sentences that a finding stands in, with the rest of a short paragraph and the words that open its list."""
    provision = law[finding.provision]
    label = provision.start + (len(provision.label) if law.words(provision).startswith(provision.label) else 0)
    spans = list(sentences(law.text, label if label <= finding.start else provision.start, provision.end))
    touched = [i for i, s in enumerate(spans) if s.start < finding.end and finding.start < s.end]
    if not touched:
        return " ".join(law.text[finding.start : finding.end].split())
    first, last = touched[0], touched[-1]
    while first > 0 and _same_paragraph(law, spans[first - 1], spans[last]):
        first -= 1
    while last + 1 < len(spans) and _same_paragraph(law, spans[first], spans[last + 1]):
        last += 1
    said = " ".join(law.text[spans[first].start : spans[last].end].split()).lstrip(" .-–—:")
    opening = _opening(law, spans[: first + 1])
    return f"{opening} {said}" if opening else said


def _same_paragraph(law: Law, first: Span, last: Span) -> bool:
    """Say whether two sentences stand in one paragraph that is short enough to be shown whole."""
    return last.end - first.start <= _PARAGRAPH and "\n" not in law.text[first.start : last.end].strip()


def _opening(law: Law, spans: Sequence[Span]) -> str:
    """Give the words that open the list of which the last sentence is an item: "The members have a right to: […]"."""
    for back, span in enumerate(reversed(spans)):
        words = " ".join(law.text[span.start : span.end].split())
        if back and words.endswith(":") and len(words) <= _PARAGRAPH:
            return words if back == 1 else f"{words} […]"
        if not _ITEM.match(words):
            break
    return ""
