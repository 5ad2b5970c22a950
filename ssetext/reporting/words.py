"""The report's own words, in the languages that a report can be written in (``seeds/report.yaml``)."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

import yaml

from ssetext._paths import SEEDS
from ssetext.errors import LanguageError

__all__ = ["report_words"]


@lru_cache(maxsize=1)
def _all() -> dict[str, dict[str, Any]]:
    words: dict[str, dict[str, Any]] = yaml.safe_load((SEEDS / "report.yaml").read_text(encoding="utf-8"))
    return words


def report_words(language: str) -> dict[str, Any]:
    """Give the words of a report.

    Raises
    ------
    LanguageError
        A report cannot be written in this language.
    """
    if language not in _all():
        raise LanguageError(f"A report cannot be written in {language!r}; take one of {', '.join(_all())}.")
    return _all()[language]
