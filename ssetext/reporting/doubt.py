"""How sure a finding is, as a reader is told: what is less likely than not is doubtful, and is drawn pale with a "?"."""

from __future__ import annotations

from collections.abc import Iterable

from ssetext.coding.finding import Finding
from ssetext.scoring import _LIKELY, Coverage

__all__ = ["is_doubtful", "places"]


def is_doubtful(finding: Finding) -> bool:
    """Say whether a finding is less likely than not: alone it does not lift a grade (see `ssetext.scoring`).

    Examples
    --------
    >>> is_doubtful(Finding("integrity", 3, False, "art_9", 0, 5, 0.46))
    True
    """
    return finding.confidence < _LIKELY


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
