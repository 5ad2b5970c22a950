"""HTML: the words of a page as they are seen."""

from __future__ import annotations

from pathlib import Path

import pytest

from ssetext.law import Text
from ssetext.reading import read_text


def page(source: str) -> Text:
    return read_text(source.encode(), format="html")


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("<p>one</p><p>two\n three</p>four", "one\ntwo three\nfour\n"),
        ("<p>caf&eacute;&nbsp;1 soft&shy;hyphen &#147;q&#148;</p>", "café 1 softhyphen “q”\n"),
        ("<p>\u0093Art. 1\u0094</p>", "“Art. 1”\n"),
        ("a<br>b<br/>c", "a\nb\nc\n"),
        # raised signs
        ("<p>Art. 1<sup>er</sup></p>", "Art. 1er\n"),
        ("<p>Art. 1<SUP><b>o</b></SUP> x</p>", "Art. 1o x\n"),
        ("<p>Art. 15<sup>1</sup></p>", "Art. 15^1\n"),
        ("<p>the fund<sup><a href='#n1'>1</a></sup> and 10 m<sup>2</sup></p>", "the fund[1] and 10 m²\n"),
        # lists
        ("<ol><li>a<li>b</ol>", "1. a\n2. b\n"),
        ("<ol type=a start=3><li>x<li>y</ol>", "c. x\nd. y\n"),
        ("<ol type=I><li><p>one</p><p>more</p><li>two</ol>", "I. one\nmore\nII. two\n"),
        ("<ol reversed><li>x<li>y</ol>", "2. x\n1. y\n"),
        ("<ol><li value=7>x<li>y</ol>", "7. x\n8. y\n"),
        ("<ol><li>1) has its own<li>a) too</ol>", "1) has its own\na) too\n"),
        ("<ol style='list-style-type: lower-roman'><li>x<li>y</ol>", "i. x\nii. y\n"),
        ("<ul style='list-style: none'><li>bare</ul><ul><li>dash</ul>", "bare\n- dash\n"),
        ("<ul><li>out<ul><li>in</ul><li>out again</ul>", "- out\n- in\n- out again\n"),
        ("<dl><dt>term<dd>meaning</dl>", "term\nmeaning\n"),
        # tables
        ("<table><tr><th>a<th>b<tr><td>1<td><p>2</p><p>3</p></table>", "a | b\n1 | 2 3\n"),
        ("<table><tr><td>a)<td>Aid to members</table>", "a) Aid to members\n"),
        ("<table><tr><td>Article 3<td>Aid to members</table>", "Article 3 Aid to members\n"),
        ("<table><tr><td><p>one</p><p>two</p></table>", "one\ntwo\n"),
        (f"<table><tr><td>menu<td><p>{'long ' * 300}</p><p>end</p></table>", f"menu\n{('long ' * 300).strip()}\nend\n"),
        # what is not the law
        ("<script>x()</script><style>p{}</style><p>x</p><noscript>y</noscript>", "x\n"),
        ("<select><option>a</select><textarea>b</textarea><button>c</button><p>x</p>", "x\n"),
        ("<pre>Article 1\n  a\n\nArticle 2</pre>", "Article 1\n  a\n\nArticle 2\n"),
        ("<p>he said <q>yes</q></p>", "he said “yes”\n"),
    ],
)
def test_words(source: str, expected: str) -> None:
    assert page(source).text == expected


def test_headings_and_quotes() -> None:
    text = page(
        "<title>Law</title><h1>Law on aid</h1><h3><a name=a1></a>Article 1<br>Aim</h3><p>It reads:</p>"
        "<blockquote><p>Article 9</p><blockquote>New</blockquote></blockquote><p>And it goes on for some words more.</p>"
    )
    assert [(h.level, h.label) for h in text.hints] == [(1, "Law on aid"), (3, "Article 1 Aim")]
    assert [text.text[h.start : h.end] for h in text.hints] == ["Law on aid", "Article 1\nAim"]
    assert [text.text[q.start : q.end] for q in text.quoted] == ["Article 9\nNew"]
    assert text.title == "Law on aid"
    assert page("<blockquote><p>Article 1</p><p>Aim</p></blockquote>").quoted == ()


@pytest.mark.parametrize(
    ("source", "kept", "code"),
    [
        ("<nav><a href=/>Home</a></nav><p>Article 1</p>", "Article 1\n", "navigation-dropped"),
        ("<div role=navigation>Home</div><p>Article 1</p>", "Article 1\n", "navigation-dropped"),
        ("<div class='main-menu'><a href=a>One</a> <a href=b>Two</a></div><p>x</p>", "x\n", "navigation-dropped"),
        ("<ul>" + "".join(f"<li><a href='#a{i}'>Article {i}</a>" for i in range(6)) + "</ul><p>x</p>", "x\n",
         "navigation-dropped"),
        ("<p>in force <strike>repealed</strike></p>", "in force\n", "struck-text"),
        ("<p>in force <span style='text-decoration: line-through'>repealed</span></p>", "in force\n", "struck-text"),
        ("<p>shown<span style='display:none'>hidden</span></p>", "shown\n", "hidden-text"),
    ],
)  # fmt: skip
def test_what_is_left_out_is_said(source: str, kept: str, code: str) -> None:
    text = page(source)
    assert text.text == kept
    assert [n.code for n in text.notices] == [code]


@pytest.mark.parametrize(
    "source",
    [
        "<div class=header><h1>Law on aid</h1><p>of 1 May 2001</p></div>",
        "<div class=menu><p>The canteen's menu is set by the members in assembly.</p></div>",
        "<ul><li><a href='#1'>Article 1</a> applies<li>Article 2</ul>",
    ],
)
def test_words_are_not_taken_for_navigation(source: str) -> None:
    text = page(source)
    assert text.notices == ()
    assert len(text.text) > 20


@pytest.mark.parametrize(
    ("data", "text", "codes"),
    [
        ("<meta charset=iso-8859-1><p>año “x”".encode("cp1252"), "año “x”\n", []),
        ("<?xml version='1.0' encoding='iso-8859-2'?><html><p>łąka".encode("iso-8859-2"), "łąka\n", []),
        ('<meta http-equiv=Content-Type content="text/html; charset=windows-1253"><p>Άρθρο'.encode("cp1253"), "Άρθρο\n", []),
        ("<meta charset=iso-8859-1><p>año".encode(), "año\n", []),
        ("<p>El año de la unión, según la acción española".encode("cp1252"),
         "El año de la unión, según la acción española\n", ["encoding-guessed"]),
        ("<p>año".encode("utf-16"), "año\n", []),
    ],
)  # fmt: skip
def test_encodings(data: bytes, text: str, codes: list[str]) -> None:
    read = read_text(data, format="html")
    assert (read.text, [n.code for n in read.notices]) == (text, codes)


def test_language() -> None:
    assert page("<html lang=pt-BR><p>x").language == "pt"
    assert page("<html><p>x").language is None


@pytest.mark.parametrize("count", [400, 3000])
def test_fonts_that_are_never_closed_cut_nothing_off(count: int) -> None:
    text = page("".join(f"<font><b><p>paragraph {i}" for i in range(count)))
    assert text.text.count("\n") == count


def test_official_page(shared: Path) -> None:
    import ssetext

    law = ssetext.read(shared / "sources" / "official" / "br-1990-lei-8078.html", language="pt")
    assert [p.id for p in law][:3] == ["art_1", "art_2", "art_3"]
    assert len([p for p in law if p.kind == "article"]) >= 119
    assert "\x93" not in law.text
