"""Which language a text is in: a doubtful one is taken for a language that has a heading grammar, whichever those are."""

from __future__ import annotations

from pathlib import Path

import pytest

from ssetext.language import identify
from ssetext.structure import grammar


def test_a_doubtful_text_is_taken_for_a_language_that_has_a_grammar(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The languages stood in the code, so that a new grammar was not enough."""
    assert identify("Art. 1. A.")[0] in grammar.known_languages()
    (tmp_path / "nl.yaml").touch()
    monkeypatch.setattr(grammar, "HEADINGS", tmp_path)
    assert identify("Art. 1. A.")[0] == "nl"
