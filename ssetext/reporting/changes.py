"""What two versions of a law cover differently."""

from __future__ import annotations

from typing import Any

from ssetext.comparison.versions import Diff, Effect

__all__ = ["changed_rows"]


def changed_rows(diff: Diff) -> list[tuple[dict[str, Any], list[Effect]]]:
    """Give the elements that two versions cover differently, each with the changes of words that did it.

    Elements with grades are left out where neither grade nor score (in whole points) changed and nothing came or went that
    runs against them, the others where they are present in both versions or in neither.
    """
    out = []
    for row in diff.coverage_rows():
        element = diff.new.frame[row["element"]]
        mine = [x for x in diff.effects if x.element in element.codes]
        changed = row["grade_before"] != row["grade_after"]
        if element.graded and not changed:
            changed = round(row["score_before"]) != round(row["score_after"]) or any(x.contrary for x in mine)
        if changed:
            out.append((row, mine))
    return out
