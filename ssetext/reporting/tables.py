"""Tables: rows as pandas, as CSV."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import pandas as pd

__all__ = ["AUDIT_COLUMNS", "data_frame", "write_csv"]

#: The columns of `Audit.rows`, for a table without any row.
AUDIT_COLUMNS = (
    "law", "source", "language", "frame", "law_score", "group", "element", "element_name", "grade", "score",
    "provision", "label", "path", "page", "strength", "contrary", "confidence", "start", "end", "words", "key", "concepts",
)  # fmt: skip


def data_frame(rows: Sequence[dict[str, Any]]) -> pd.DataFrame:
    """Give rows as a pandas table.

    Raises
    ------
    ImportError
        pandas is not installed.
    """
    try:
        import pandas as pd
    except ImportError as e:
        raise ImportError('Tables need pandas: pip install "ssetext[figures]"') from e
    table: pd.DataFrame = pd.DataFrame(list(rows))
    return table


def write_csv(rows: Iterable[dict[str, Any]], path: str | Path, *, columns: Sequence[str] = ()) -> None:
    """Write rows as CSV (UTF-8 with a byte order mark, so that Excel shows accents).

    The first row gives the columns; where there is no row, `columns` are those of the empty table.
    """
    rows = list(rows)
    with open(path, "w", newline="", encoding="utf-8-sig") as file:
        writer = csv.DictWriter(file, fieldnames=list(rows[0]) if rows else columns)
        writer.writeheader()
        writer.writerows(rows)
