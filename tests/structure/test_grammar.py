"""Grammar files: all that are shipped hold, and a wrong one is refused with its name and the field."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from ssetext.errors import LanguageError
from ssetext.structure.grammar import alternatives, fold, known_languages, load_grammar, read_grammar, union

LANGUAGES = {"bg", "ca", "el", "en", "es", "fr", "gl", "it", "pl", "pt", "ro", "sk"}
GOOD = "language: xx\nname: Test\nunit_words:\n  - [article]\ncontainers: {}\nnumbers:\n  1: [one]\n"


def test_the_twelve_languages_are_there() -> None:
    assert set(known_languages()) >= LANGUAGES


@pytest.mark.parametrize("language", sorted(LANGUAGES))
def test_shipped(language: str) -> None:
    grammar = load_grammar(language)
    assert grammar.language == language
    assert grammar.name[0].isupper()
    assert {"additional", "transitional", "final"} <= set(grammar.provisions)
    assert grammar.annex
    assert grammar.preamble
    assert grammar.link_words
    assert grammar.amending_cues


def test_union_has_every_word() -> None:
    words = set(union().unit_words[0])
    assert {"artículo", "article", "чл.", "άρθρο", "section"} <= words


def test_read(tmp_path: Path) -> None:
    path = tmp_path / "xx.yaml"
    path.write_text(GOOD, encoding="utf-8")
    assert read_grammar(path).unit_words == (("article",),)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (("name: Test\n", ""), "name"),
        (("  - [article]", "  - []"), "unit_words"),
        (("containers: {}", "containers: {part: first}"), "containers.part"),
        (("numbers:", "nombres:"), "nombres|numbers"),
        (("  1: [one]", "  one: [one]"), "numbers"),
        (("containers: {}", "containers: {"), "not YAML"),
        (("containers: {}", "containers: {}\nprovisions: {closing: {one: [x]}}"), "provisions.closing"),
    ],
)
def test_bad_file(tmp_path: Path, change: tuple[str, str], said: str) -> None:
    path = tmp_path / "xx.yaml"
    path.write_text(GOOD.replace(*change), encoding="utf-8")
    with pytest.raises(LanguageError, match=said) as error:
        read_grammar(path)
    assert str(path) in str(error.value)


def test_missing_file(tmp_path: Path) -> None:
    with pytest.raises(LanguageError, match="no heading grammar for 'xx'"):
        read_grammar(tmp_path / "xx.yaml")


def test_unknown_language_names_the_known_ones() -> None:
    with pytest.raises(LanguageError, match=r"'xx'.*bg, ca, el"):
        load_grammar("xx")


@pytest.mark.parametrize(
    ("word", "printed"),
    [
        ("artículo", "ARTICULO"),
        ("artículo", "Arti\u0301culo"),
        ("secțiunea", "Secţiunea"),
        ("άρθρο", "ΑΡΘΡΟ"),
        ("άρθρο", "Aρθρο"),
        ("άρθρο", "\u1f0cρθρο".replace("\u1f0c", "Ά")),
        ("глава", "ГЛABA"),
        ("título preliminar", "Título\u00a0preliminar"),
    ],
)
def test_words_are_found_as_they_are_printed(word: str, printed: str) -> None:
    assert re.fullmatch(alternatives([word]), printed, re.I)


def test_fold() -> None:
    assert fold("ÁΡΘΡΟ Čl. ţară") == "aρθρο cl. tara"
