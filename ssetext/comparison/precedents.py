"""Precedents: how other laws say what a draft does not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ssetext.auditing import Audit
from ssetext.coding.finding import Finding
from ssetext.comparison.matrix import short_name
from ssetext.framework import Element

__all__ = ["Precedent", "precedents"]

#: How sure a provision must be to be shown as an example.
_SURE = 0.5


@dataclass(frozen=True, slots=True)
class Precedent:
    """A provision of another law that gives effect to an element.

    ``words`` are those that carry it, on one line; ``cited`` is law and article as a reader would cite them.
    """

    element: str
    law: str
    language: str
    provision: str
    cited: str
    strength: int | None
    confidence: float
    words: str
    page: int | None
    source: str | None


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
        For each weak element, in the frame's order: the draft's language first, then by strength and confidence.
        Empty lists
        where no law at hand gives it effect.
    """
    out: dict[str, list[Precedent]] = {}
    others = [a.under(draft.frame) for a in laws if a.law.text != draft.law.text]
    for element in weak_elements(draft):
        found: list[tuple[tuple[bool, int, float, str], Audit, Finding]] = []
        for a in others:
            good = [
                f
                for f in a.coverage[element.id].findings
                if f.confidence >= _SURE and (not element.graded or (f.strength or 0) >= 2)
            ]
            if good:
                best = max(good, key=lambda f: (f.strength or 0, f.confidence, -f.start))
                rank = (a.law.language != draft.law.language, -(best.strength or 0), -best.confidence, short_name(a))
                found.append((rank, a, best))
        found.sort(key=lambda x: x[0])
        out[element.id] = [_precedent(element, a, f) for _, a, f in found[:most]]
    return out


def _precedent(element: Element, audit: Audit, finding: Finding) -> Precedent:
    law = audit.law
    provision = law[finding.provision]
    label = " ".join(provision.label.split())
    if provision.heading and provision.heading in label and len(label) > 60:
        label = label[: label.index(provision.heading)].strip(" .-–—:()") or label
    return Precedent(
        element.id,
        short_name(audit),
        law.language,
        finding.provision,
        f"{law.name}, {label}",
        finding.strength,
        finding.confidence,
        audit.words(finding),
        law.page(finding.start),
        law.source,
    )
