"""Token patterns: they find their words in an audit, and what spaCy does not take is refused with file and entry."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import ssetext
from ssetext._paths import SEEDS
from ssetext.errors import LexiconError
from ssetext.law import Span
from ssetext.lexicon import load_lexicon
from ssetext.lexicon.check import check_file

OWN = """language: en
entries:
  - concept: water_rights
    codes: {care_people_planet: 3}
    tokens:
      - TOKENS
    match: The water of the old commons belongs to all.
    no_match: The water is cold.
    source: my own reading
"""


def _write(folder: Path, tokens: str) -> Path:
    path = folder / "mine.yaml"
    path.write_text(OWN.replace("TOKENS", tokens), encoding="utf-8")
    return path


def test_a_token_pattern_with_a_gap_finds_its_words_in_an_audit(tmp_path: Path) -> None:
    path = _write(tmp_path, '[{LOWER: water}, {OP: "{1,4}"}, {LOWER: commons}]')
    assert check_file(path)[1] == []
    draft = b"Article 1. Co-operatives are societies.\nArticle 2. The Water of the old commons may not be sold."
    report = ssetext.audit(draft, language="en", lexicon=path, model=None)
    (finding,) = report["care_people_planet"].findings
    assert finding.provision == "art_2"
    reason = next(r for r in finding.why if r.name == "water_rights")
    assert reason.start is not None
    assert report.law.text[reason.start : reason.end] == "Water of the old commons"


@pytest.mark.parametrize(
    ("tokens", "text", "words"),
    [
        ("[{LOWER: Water}, {IS_DIGIT: true}]", "the water 12 runs", "water 12"),
        ("[{LOWER: water}, {IS_DIGIT: false}]", "the water 12, water runs", "water runs"),
        ("[{LOWER: water}, {LENGTH: 3}]", "water runs, water ran", "water ran"),
        ('[{LOWER: water}, {LENGTH: {">=": "5"}}]', "water ran, water flows", "water flows"),
        ("[{LOWER: {IN: [water, No]}}, {LOWER: runs}]", "no runs", "no runs"),
        ('[{LOWER: water}, {TEXT: {REGEX: "^r.n$"}}]', "water runs, water ran", "water ran"),
        ('[{LOWER: water, OP: "+"}]', "the water", "water"),
    ],
)
def test_what_a_token_matches(tmp_path: Path, tokens: str, text: str, words: str) -> None:
    lexicon = load_lexicon("en", extra=[_write(tmp_path, tokens)])
    found = [text[h.start : h.end] for h in lexicon.match(text, [Span(0, len(text))]) if h.concept == "water_rights"]
    assert found == [words]


@pytest.mark.parametrize(
    ("tokens", "said"),
    [
        ("[{LOWER: water}, {LEMMA: run}]", "LEMMA needs a trained pipeline"),
        ("[{LOWER: water}, {LOWR: runs}]", "'LOWR' is none of LOWER"),
        ("[{LOWER: water}, {REGEX: r.n}]", "REGEX stands under LOWER"),
        ('[{LOWER: water}, {LOWER: {REGEX: "r(n"}}]', "no regular expression"),
        ("[{LOWER: water}, {LOWER: {REGX: r}}]", "'REGX' is none of"),
        ("[{LOWER: water}, {LOWER: {IN: runs}}]", "IN takes a list"),
        ("[{LOWER: water}, {IS_DIGIT: perhaps}]", "neither true nor false"),
        ("[{LOWER: water}, {LENGTH: three}]", "LENGTH"),
        ('[{LOWER: water}, {LENGTH: {"=>": 3}}]', "LENGTH"),
        ('[{LOWER: water}, {OP: "**"}]', "OP"),
        ("[{LOWER: water of the commons}]", "not one word"),
        ('[{LOWER: ""}]', "not one word"),
        ("[{LOWER: {}}]", "no word"),
        ('[{LOWER: water, OP: "?"}]', "one token with LOWER"),
        ('[{LOWER: ","}]', "one token with LOWER"),
        ("[{TEXT: water}]", "one token with LOWER"),
        ("[]", "one token with LOWER"),
    ],
)
def test_a_token_pattern_that_cannot_be_read_is_refused(tmp_path: Path, tokens: str, said: str) -> None:
    with pytest.raises(LexiconError, match=rf"mine.yaml: entry 'water_rights', tokens .*{re.escape(said)}"):
        load_lexicon("en", extra=[_write(tmp_path, tokens)])


def test_the_examples_of_the_readme_can_be_read(tmp_path: Path) -> None:
    readme = (SEEDS / "lexicon" / "README.md").read_text(encoding="utf-8")
    examples = re.findall(r"^ *- (\[\{LOWER.*\])$", readme, re.M)
    assert examples
    for tokens in examples:
        load_lexicon("en", extra=[_write(tmp_path, tokens)])
