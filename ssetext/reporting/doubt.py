"""How sure a finding is, as a reader is told: what is less likely than not is doubtful, and is drawn pale with a "?"."""

from __future__ import annotations

from collections.abc import Iterable

from ssetext.coding.finding import Finding
from ssetext.scoring import _LIKELY, Coverage

__all__ = ["is_doubtful", "is_unsure", "places"]

#: Below this confidence the percentage is printed beside a finding: one of 41 % must not look as sure as one of 99 %.
_PLAIN = 0.6


def is_doubtful(finding: Finding) -> bool:
    """Say whether a finding is less likely than not: alone it does not lift a grade (see `ssetext.scoring`).

    Examples
    --------
    >>> is_doubtful(Finding("integrity", 3, False, "art_9", 0, 5, 0.46))
    True
    """
    return finding.confidence < _LIKELY


def is_unsure(finding: Finding) -> bool:
    """Say whether a finding is so unsure that its confidence must be read with it, also where the report is printed."""
    return finding.confidence < _PLAIN


def places(coverage: Coverage) -> list[tuple[str, bool]]:
    """List the provisions that speak for an element, each with whether it does so but doubtfully: those last, else the
    strongest first.
    """
    ids = dict.fromkeys(f.provision for f in coverage.findings)
    rows = [(id, all_doubtful(f for f in coverage.findings if f.provision == id)) for id in ids]
    return sorted(rows, key=lambda row: row[1])


def all_doubtful(findings: Iterable[Finding]) -> bool:
    """Say whether every one of some findings is doubtful."""
    return all(is_doubtful(f) for f in findings)
