"""Frames: both that ship load, and a user's own that is wrong says where."""

from __future__ import annotations

from pathlib import Path

import pytest

import ssetext
from ssetext.errors import FrameError
from ssetext.framework import Frame, frames, load_frame

GOOD = """id: mine
title: Mine
source: my own
groups:
  - id: principles
    graded: true
    names: {en: Principles}
elements:
  - id: votes
    group: principles
    names: {en: One member one vote, es: Un socio un voto}
    description: Each member has one vote.
    source: my own
    from: [democratic_governance]
"""


@pytest.mark.parametrize("name", frames())
def test_a_shipped_frame_is_named_in_four_languages(name: str) -> None:
    frame = load_frame(name)
    assert frame.graded
    for thing in (*frame.groups, *frame.elements):
        for language in ("en", "es", "fr", "pt"):
            assert thing.names[language].strip(), (thing.id, language)
    assert all(e.source and e.description for e in frame.elements)
    for language in ("es", "fr", "pt"):
        assert frame.name(language) != frame.title
        for element in frame.elements:
            assert element.describe(language) not in ("", element.description), (element.id, language)


def test_both_frames_ship() -> None:
    assert set(frames()) == {"ilc-2022", "ilo-2022-office"}
    assert len(load_frame("ilo-2022-office").graded) == 10
    assert load_frame().id == "ilo-2022-office"


def _write(folder: Path, text: str) -> Path:
    path = folder / "mine.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_frame_of_ones_own_takes_findings_from_the_codebook(tmp_path: Path) -> None:
    frame = load_frame(_write(tmp_path, GOOD))
    assert isinstance(frame, Frame)
    assert frame["votes"].codes == ("democratic_governance",)
    assert frame["votes"].name("es") == "Un socio un voto"
    assert frame["votes"].name("fr") == "One member one vote"
    assert frame["votes"].describe("fr") == "Each member has one vote."
    assert frame.name("fr") == "Mine"


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("graded: true", "graded: perhaps", ":6: "),
        ("    source: my own\n", "    sauce: my own\n", ":13: "),
        ("title: Mine", "title: [Mine", ":3: not readable as YAML"),
        ("group: principles", "group: virtues", "'virtues'"),
        ("names: {en: One member one vote, es: Un socio un voto}", "names: {es: Un socio un voto}", "English"),
        ("from: [democratic_governance]", "from: [democracy]", "democracy"),
        ("    from: [democratic_governance]\n", "", "from:"),
        ("names: {en: Principles}", "names: {es: Principios}", "group 'principles'"),
        ("elements:", "  - {id: principles, graded: true, names: {en: Again}}\nelements:", "twice"),
        (GOOD, "", ":1: "),
        (GOOD, "just words", ":1: "),
    ],
)
def test_a_broken_frame_says_file_place_and_reason(tmp_path: Path, old: str, new: str, said: str) -> None:
    assert old in GOOD
    path = _write(tmp_path, GOOD.replace(old, new))
    with pytest.raises(FrameError) as caught:
        load_frame(path)
    assert str(path) in str(caught.value)
    assert said in str(caught.value)


def test_an_element_that_stands_twice_is_refused(tmp_path: Path) -> None:
    path = _write(tmp_path, GOOD + GOOD[GOOD.index("  - id: votes") :])
    with pytest.raises(FrameError, match="twice"):
        load_frame(path)


@pytest.mark.parametrize("name", ["ilo-2023", "", "no/such/file.yaml"])
def test_an_unknown_frame_names_those_there_are(name: str) -> None:
    with pytest.raises(FrameError, match="ilo-2022-office"):
        load_frame(name)


def test_a_frame_that_was_edited_is_read_again(tmp_path: Path) -> None:
    path = _write(tmp_path, GOOD)
    assert load_frame(path).title == "Mine"
    _write(tmp_path, GOOD.replace("title: Mine", "title: Mended"))
    assert load_frame(path).title == "Mended"


DRAFT = b"Article 1. Co-operatives are societies.\nArticle 2. The water of the commons may not be sold."


def test_a_frame_takes_from_a_concept_of_the_users_own_lexicon(tmp_path: Path, own_lexicon: str) -> None:
    """It was refused: a frame knew the concepts that ship alone."""
    lexicon = tmp_path / "words.yaml"
    lexicon.write_text(own_lexicon)
    frame = _write(tmp_path, GOOD.replace("from: [democratic_governance]", "concepts: [water_rights]"))
    report = ssetext.audit(DRAFT, language="en", lexicon=lexicon, frame=frame, model=None)
    assert [f.provision for f in report["votes"].findings] == ["art_2"]
    shipped = ssetext.audit(DRAFT, language="en", lexicon=lexicon, model=None)
    assert shipped.under(frame)["votes"].grade == report["votes"].grade == 3


@pytest.mark.parametrize("concept", ["water_right", "no_such_concept"])
def test_a_concept_that_no_lexicon_has_is_refused(tmp_path: Path, concept: str, own_lexicon: str) -> None:
    lexicon = tmp_path / "words.yaml"
    lexicon.write_text(own_lexicon)
    frame = _write(tmp_path, GOOD.replace("from: [democratic_governance]", f"concepts: [{concept}]"))
    said = f"'mine': element 'votes' takes from '{concept}'"
    with pytest.raises(FrameError, match=said):
        ssetext.audit(DRAFT, language="en", lexicon=lexicon, frame=frame, model=None)
    with pytest.raises(FrameError, match=said):
        ssetext.audit(DRAFT, language="en", model=None).under(frame)
