"""Markdown: what is left when the marks are off, and the way back."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import ssetext
from ssetext.reading import Limits, read_text
from ssetext.reading.markdown import read_markdown


def clean(source: str) -> str:
    return read_markdown(source.encode(), source=None, limits=Limits()).text


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        # emphasis
        ("**Article 1** and *aid*", "Article 1 and aid\n"),
        ("__Article 1__ and _aid_", "Article 1 and aid\n"),
        ("***both***", "both\n"),
        ("snake_case_name and 5 * 3 * 2", "snake_case_name and 5 * 3 * 2\n"),
        ("a note (*) and ________ to fill in", "a note (*) and ________ to fill in\n"),
        (r"1\. not a list, \*kept\*", "1. not a list, *kept*\n"),
        ("`code` and ``a ` b``", "code and a ` b\n"),
        # links
        ('See [the *list*](http://x.org/a_(b) "t").', "See the list.\n"),
        ("[*Law 1*](http://x.org)*B.O. 2/1/2001).*", "Law 1B.O. 2/1/2001).\n"),
        ("[law][1] and [other]\n\n[1]: http://x.org\n[other]: http://y.org", "law and other\n"),
        ("[1] is no link, [x] neither", "[1] is no link, [x] neither\n"),
        ("![seal](seal.png)", "seal\n"),
        ("<http://x.org>", "http://x.org\n"),
        ("a note[^1]\n\n[^1]: The note.", "a note[1]\n[1]: The note.\n"),
        # headings
        ("# Law #\n\n## Article 1 ##\n\ntext", "Law\nArticle 1\ntext\n"),
        ("Law\n===\n\nPart\n---\n\ntext", "Law\nPart\ntext\n"),
        ("#hashtag", "#hashtag\n"),
        # blocks
        ("one\n\n---\n\ntwo\n\n***\n\nthree", "one\ntwo\nthree\n"),
        ("```\nkept  as is\n```", "kept  as is\n"),
        ("- one\n* two\n+ three\n1. four\na) five", "- one\n- two\n- three\n1. four\na) five\n"),
        ("> quoted\n> text\n\nafter", "quoted text\nafter\n"),
        ("| a | b |\n|---|:-:|\n| 1 | **2** |", "a | b\n1 | 2\n"),
        ("a | b\n--|--\n1 | 2", "a | b\n1 | 2\n"),
        # hard-wrapped lines
        ("the law\n applies to\nall of us.\nArticle 2", "the law applies to all of us.\nArticle 2\n"),
        ("the following:\na) one,\nb) two", "the following:\na) one,\nb) two\n"),
        ("a verse  \nand another\\\nand one", "a verse\nand another\nand one\n"),
        # HTML inside
        ("Art. 1<sup>er</sup> <a href='x'>of</a> <!-- no --> law<br>next", "Art. 1er of  law\nnext\n"),
        ("a<script>alert(1)</script>b &amp; c&nbsp;d &copy; 3 < 4", "ab & c\u00a0d © 3 < 4\n"),
        ("<table><tr><td>a</td><td>b</td></tr></table>", "a | b\n"),
    ],
)
def test_marks_are_removed(source: str, expected: str) -> None:
    assert clean(source) == expected


def test_front_matter_gives_title_and_language_and_is_no_text() -> None:
    text = read_text(b"---\ntitle: 'Law on aid'\nlanguage: fr\n---\n# Law\n", format="markdown")
    assert (text.text, text.title, text.language) == ("Law\n", "Law on aid", "fr")
    text = read_text(b"---\ntitle: Law\nlanguage: no\n---\nText\n", format="markdown")
    assert text.language == "no"
    assert read_text(b"---\n\nText\n\n---\nMore", format="markdown").text == "Text\nMore\n"
    assert read_text(b'+++\ntitle = "T"\n+++\nText', format="markdown").title == "T"


def test_headings_are_hints_and_quotes_are_marked() -> None:
    text = read_text(
        b"# Law\n\n### *Article* 1\n\nIt reads:\n\n> Article 9\n>\n> New.\n\nEnd of a long enough text.",
        format="md",
    )
    assert [(h.level, h.label, text.text[h.start : h.end]) for h in text.hints] == [
        (1, "Law", "Law"),
        (3, "Article 1", "Article 1"),
    ]
    assert [text.text[q.start : q.end] for q in text.quoted] == ["Article 9\nNew."]
    assert read_text(b"> all of it\n> is quoted", format="md").quoted == ()


_PIECES = st.sampled_from(
    ["Article 1", "**", "*", "_", "\n", "\r\n", "\n\n", "> ", "# ", "- ", "1. ", "[", "](x)", "`", "&amp;", "<b>", "</b>", "<br>",
     "|", "|---|", "\\", "é", " ", "  \n", "word", "2.", "---", "```", "~~~", "a) ", "\t", "<!--", "-->", "![", "]"]
)  # fmt: skip


@settings(max_examples=300)
@given(st.lists(_PIECES, max_size=25).map("".join))
def test_every_character_leads_back_to_itself(source: str) -> None:
    text = read_markdown(source.encode(), source=None, limits=Limits())
    assert text.layout is not None
    last = -1
    for i, char in enumerate(text.text):
        places = text.layout.locate(i, i + 1)
        if not places:
            # put there by the reader: a line's end, a list's mark, an entity's letter
            assert char in "\n -|&"
            continue
        (place,) = places
        assert place.start is not None
        assert place.end == place.start + 1
        assert source[place.start] == char
        assert place.start > last
        last = place.start


@settings(max_examples=100)
@given(
    st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs"), include_characters="\n\r\t"), max_size=200)
)
def test_any_text_is_read_and_no_letter_is_lost(source: str) -> None:
    plain = "".join(c for c in source if c.isalnum())
    if all(c.isalnum() or c in " \n" for c in source):
        assert "".join(c for c in clean(source) if c.isalnum()) == plain
    else:
        clean(source)


@pytest.mark.parametrize("piece", ["[", "](", "*a", "`", "<!--", "> ", "<a ", "![a](", "_", "&", "|", "***a** "])
def test_hostile_marks_are_read_in_linear_time(piece: str) -> None:
    clean(piece * (200_000 // len(piece)))


@pytest.mark.parametrize(
    ("name", "count"), [("ar-1973-ley-20321", 44), ("es-2011-ley-5", 29), ("uy-2019-ley-19848", 20)]
)
def test_official_markdown(shared: Path, name: str, count: int) -> None:
    law = ssetext.read(shared / "sources" / "official" / f"{name}.md", language="es")
    assert len(law) == count
    assert law.title
    assert "**" not in law.text
    assert "](http" not in law.text
