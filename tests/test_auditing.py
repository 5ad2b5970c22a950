"""The audit as a table: what a script does with it."""

from __future__ import annotations

import ssetext
from ssetext.law import Law


def test_what_runs_against_the_definition_can_be_taken_out_of_the_table(draft: Law) -> None:
    """The column held None for absent elements, and pandas took it for names of columns."""
    report = ssetext.audit(draft)
    table = report.to_frame()
    assert table["contrary"].dtype == "boolean"
    assert (table["contrary"].isna() == table["provision"].isna()).all()
    assert table["contrary"].isna().any()
    assert len(table[table["contrary"]]) == len(report.contrary)
