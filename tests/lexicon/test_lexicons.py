"""The lexicons that ship: each entry does what its own sentences say, in every language."""

from __future__ import annotations

from pathlib import Path

import pytest

from ssetext._paths import SEEDS
from ssetext.errors import LanguageError, LexiconError
from ssetext.framework import load_frame
from ssetext.law import Span
from ssetext.lexicon import languages, load_concepts, load_lexicon
from ssetext.lexicon.check import check_file, check_lexicon


@pytest.mark.parametrize("language", languages())
def test_every_entry_does_what_its_sentences_say(language: str) -> None:
    lexicon, failures = check_file(SEEDS / "lexicon" / f"{language}.yaml")
    assert [str(f) for f in failures] == []
    assert set(load_concepts()) == {e.concept for e in lexicon.entries}


def test_the_concepts_code_the_elements_of_the_codebook() -> None:
    """What an own lexicon may code is taken from them."""
    assert {e for c in load_concepts().values() for e in c.codes} == {e.id for e in load_frame().elements}


def test_a_language_without_lexicon_names_those_that_there_are() -> None:
    with pytest.raises(LanguageError, match="es"):
        load_lexicon("zz")


def test_a_users_own_entry_is_found(tmp_path: Path, own_lexicon: str) -> None:
    path = tmp_path / "mine.yaml"
    path.write_text(own_lexicon)
    lexicon = load_lexicon("en", extra=[path])
    text = "The water of the commons is shared."
    assert "water_rights" in {h.concept for h in lexicon.match(text, [Span(0, len(text))])}
    assert lexicon.concepts["water_rights"].codes == {"care_people_planet": 3}
    assert check_lexicon(lexicon) == []


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("patterns: [water of the commons]", "patern: [x]", "mine.yaml:5"),
        ("codes: {care_people_planet: 3}", "codes: {care_people_planet: 7}", "mine.yaml:4"),
        ("water of the commons]", "water (of the commons]", "bracket|missing"),
        ("language: en", "language: [en", "mine.yaml:"),
        ("{care_people_planet: 3}", "{care_peple_planet: 3}", "mine.yaml:4.*'care_peple_planet'.*care_people_planet"),
        ("{care_people_planet: 3}", "{xyz: 3}", "mine.yaml:4.*'xyz'.*integrity"),
        ("water_rights", "one_member_one_vote", "mine.yaml:4.*'one_member_one_vote' is there already"),
    ],
)
def test_a_broken_file_is_named_with_its_line(tmp_path: Path, old: str, new: str, said: str, own_lexicon: str) -> None:
    path = tmp_path / "mine.yaml"
    path.write_text(own_lexicon.replace(old, new))
    with pytest.raises(LexiconError, match=said):
        load_lexicon("en", extra=[path])


def test_a_pattern_cut_by_a_comment_is_told(tmp_path: Path, own_lexicon: str) -> None:
    path = tmp_path / "cut.yaml"
    path.write_text(
        own_lexicon.replace("patterns: [water of the commons]", "patterns:\n      - water of the commons .. # per cent")
    )
    with pytest.raises(LexiconError):  # what is left ends in a gap
        check_file(path)
    path.write_text(
        own_lexicon.replace("patterns: [water of the commons]", "patterns:\n      - water of the commons # per cent")
    )
    _, failures = check_file(path)
    assert [f.problem for f in failures] == ["what follows ` #` is lost; write `(#)`"]


def test_the_same_codes_may_be_given_again_and_others_only_once(tmp_path: Path, own_lexicon: str) -> None:
    path = tmp_path / "mine.yaml"
    entry = own_lexicon[own_lexicon.index("  - concept") :]
    path.write_text(own_lexicon + entry)
    assert len(load_lexicon("en", extra=[path]).entries) == len(load_lexicon("en").entries) + 2
    path.write_text(own_lexicon + entry.replace("care_people_planet: 3", "integrity: 2"))
    with pytest.raises(LexiconError, match=r"mine.yaml:10.*codes \{care_people_planet: 3\}, not \{integrity: 2\}"):
        load_lexicon("en", extra=[path])
    path.write_text(own_lexicon + entry.replace("    codes:", "    contrary: true\n    codes:"))
    with pytest.raises(LexiconError, match="not against"):
        load_lexicon("en", extra=[path])


def test_a_file_without_endings_has_those_of_its_language(tmp_path: Path, own_lexicon: str) -> None:
    """The check compiled it without any, so that a file failed there that worked in an audit."""
    path = tmp_path / "mine.yaml"
    path.write_text(own_lexicon.replace("water of the commons]", "water of the common]"))
    _, failures = check_file(path)
    assert failures == []
    assert check_lexicon(load_lexicon("en", extra=[path])) == []


def test_endings_of_a_users_own_file_leave_the_shipped_entries_alone(tmp_path: Path, own_lexicon: str) -> None:
    """They took the place of the language's for all entries."""
    path = tmp_path / "mine.yaml"
    path.write_text(own_lexicon.replace("entries:", "endings: ['', xyz]\nentries:"))
    lexicon, shipped = load_lexicon("en", extra=[path]), load_lexicon("en")
    text = "The reserves are indivisible and each member has one vote."
    own = lexicon.match(text, [Span(0, len(text))])
    assert own == shipped.match(text, [Span(0, len(text))])
    assert own
    assert check_lexicon(lexicon) == []
