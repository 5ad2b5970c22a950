"""Word: automatic numbers, tracked changes, notes, tables, and what else a draft is made of."""

from __future__ import annotations

import io
import sys
import zipfile
from pathlib import Path

import pytest

from ssetext import read
from ssetext.errors import DamagedFileError, EmptyFileError, EncryptedFileError
from ssetext.law import Text
from ssetext.reading import read_text

sys.path.insert(0, str(Path(__file__).parent))
from word_writer import STRICT, abstract, lvl, num, p, r, style, word


def lines(data: bytes) -> list[str]:
    return read_text(data).text.splitlines()


def codes(text: Text) -> list[str]:
    return [n.code for n in text.notices]


ARTICLES = abstract(
    0, lvl(0, "decimal", "Article %1."), lvl(1, "decimal", "%1.%2"), lvl(2, "lowerLetter", "%3)")
) + num(1, 0)


@pytest.mark.parametrize(
    ("body", "numbering", "expected"),
    [
        # one level, several, and the lower ones beginning anew
        (p("a", num=(1, 0)) + p("b", num=(1, 0)), ARTICLES, ["Article 1. a", "Article 2. b"]),
        (
            p("a", num=(1, 0)) + p("b", num=(1, 1)) + p("c", num=(1, 2)) + p("d", num=(1, 2)) + p("e", num=(1, 1))
            + p("f", num=(1, 2)) + p("g", num=(1, 0)) + p("h", num=(1, 1)),
            ARTICLES,
            ["Article 1. a", "1.1 b", "a) c", "b) d", "1.2 e", "a) f", "Article 2. g", "2.1 h"],
        ),
        # plain paragraphs between do not stop a list; numbers stand in empty paragraphs too
        (p(num=(1, 0)) + p("text") + p(num=(1, 0)), ARTICLES, ["Article 1.", "text", "Article 2."]),
        # no number
        (p("a", num=(0, 0)) + p("b", num=(9, 0)) + p("c", num=(1, 7)), ARTICLES, ["a", "b", "c"]),
        # two lists from one abstract list go on together, a start of its own begins anew
        (
            p("a", num=(1, 0)) + p("b", num=(2, 0)) + p("c", num=(3, 0)) + p("d", num=(3, 0)),
            ARTICLES + num(2, 0) + num(3, 0, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'),
            ["Article 1. a", "Article 2. b", "Article 1. c", "Article 2. d"],
        ),
        # a level replaced
        (
            p("a", num=(2, 0)),
            ARTICLES + num(2, 0, f'<w:lvlOverride w:ilvl="0">{lvl(0, "upperRoman", "Part %1 –", start=4)}</w:lvlOverride>'),
            ["Part IV – a"],
        ),
        # a level that does not begin anew, and one that does only after the outermost
        (
            p("a", num=(1, 0)) + p("b", num=(1, 1)) + p("c", num=(1, 0)) + p("d", num=(1, 1)),
            abstract(0, lvl(0, "upperRoman", "Chapter %1"), lvl(1, "decimal", "Article %2", extra='<w:lvlRestart w:val="0"/>'))
            + num(1, 0),
            ["Chapter I a", "Article 1 b", "Chapter II c", "Article 2 d"],
        ),
        (
            p("a", num=(1, 0)) + p("b", num=(1, 1)) + p("c", num=(1, 2)) + p("d", num=(1, 1)) + p("e", num=(1, 2)),
            abstract(0, lvl(0, "decimal", "%1"), lvl(1, "decimal", "%2"), lvl(2, "decimal", "Article %3",
                     extra='<w:lvlRestart w:val="1"/>')) + num(1, 0),
            ["1 a", "1 b", "Article 1 c", "2 d", "Article 2 e"],
        ),
        # formats
        (p("a", num=(1, 0)), abstract(0, lvl(0, "upperRoman", "TÍTULO %1", start=9)) + num(1, 0), ["TÍTULO IX a"]),
        (p("a", num=(1, 0)), abstract(0, lvl(0, "decimalZero", "%1)")) + num(1, 0), ["01) a"]),
        (p("a", num=(1, 0)), abstract(0, lvl(0, "bullet", "\uf0b7")) + num(1, 0), ["- a"]),
        (p("a", num=(1, 0)), abstract(0, lvl(0, "none", "")) + num(1, 0), ["a"]),
        (p("a", num=(1, 0)), abstract(0, lvl(0, "decimal", "%1.", suff="nothing")) + num(1, 0), ["1.a"]),
        (p("a", num=(1, 0)), abstract(0, lvl(0, "decimal", "%1.", suff="tab")) + num(1, 0), ["1. a"]),
        (p("a", num=(1, 0)), abstract(0, lvl(0, "decimal", "%1", start=None)) + num(1, 0), ["0 a"]),
        (
            p("a", num=(1, 1)),
            abstract(0, lvl(0, "upperRoman", "%1", start=3), lvl(1, "decimal", "%1.%2", extra="<w:isLgl/>")) + num(1, 0),
            ["3.1 a"],
        ),
        (
            p("La ley regula las cooperativas y las mutualidades de trabajo asociado.", num=(1, 0)),
            abstract(0, lvl(0, "ordinalText", "Artículo %1.-", start=2)) + num(1, 0),
            ["Artículo Segundo.- La ley regula las cooperativas y las mutualidades de trabajo asociado."],
        ),
    ],
)  # fmt: skip
def test_automatic_numbers(body: str, numbering: str, expected: list[str]) -> None:
    assert lines(word(body, numbering=numbering)) == expected


def test_numbers_by_style() -> None:
    numbering = abstract(
        0,
        lvl(0, "upperRoman", "TITLE %1", extra='<w:pStyle w:val="Title1"/>'),
        lvl(1, "decimal", "Article %2", extra='<w:pStyle w:val="Art"/><w:lvlRestart w:val="0"/>'),
    )
    numbering += num(5, 0) + abstract(1, extra='<w:numStyleLink w:val="Linked"/>') + num(6, 1) + num(7, 2)
    numbering += abstract(2, lvl(0, "lowerLetter", "%1)"))
    styles = (
        style("Title1", properties='<w:numPr><w:numId w:val="5"/></w:numPr>')
        + style("Art", properties='<w:numPr><w:ilvl w:val="1"/><w:numId w:val="5"/></w:numPr>')
        + style("ArtBold", based_on="Art")
        + style("NoNumber", based_on="Art", properties='<w:numPr><w:numId w:val="0"/></w:numPr>')
        + style("Linked", kind="numbering", properties='<w:numPr><w:numId w:val="7"/></w:numPr>')
        + style("Loop", based_on="Pool")
        + style("Pool", based_on="Loop")
    )
    body = (
        p("a", style="Title1") + p("b", style="Art") + p("c", style="ArtBold") + p("d", style="NoNumber")
        + p("e", style="Title1") + p("f", style="Art") + p("g", style="Art", num=(0, 0)) + p("h", num=(6, 0))
        + p("i", style="Loop")
    )  # fmt: skip
    assert lines(word(body, numbering=numbering, styles=styles)) == [
        "TITLE I a", "Article 1 b", "Article 2 c", "d", "TITLE II e", "Article 3 f", "g", "a) h", "i",
    ]  # fmt: skip


def test_headings_title_quotes_and_contents() -> None:
    styles = (
        style("H1", name="heading 1")
        + style("H2", name="Mine", based_on="H1", properties='<w:outlineLvl w:val="1"/>')
        + style("T", name="Title")
        + style("Q", name="Quote")
        + style("C", name="toc 1")
    )
    body = (
        p("Law on aid", style="T") + p("Article 1\t3", style="C") + p("Part", style="H1") + p("Article 1", style="H2")
    )
    text = read_text(word(body + p("It reads:") + p("New one", style="Q") + p("and more", style="Q"), styles=styles))
    assert [(h.level, h.label) for h in text.hints] == [(1, "Part"), (2, "Article 1")]
    assert [text.text[q.start : q.end] for q in text.quoted] == ["New one\nand more"]
    assert (text.title, codes(text)) == ("Law on aid", ["contents-dropped"])
    assert text.text.splitlines()[:2] == ["Law on aid", "Part"]


INS = '<w:ins w:id="1" w:author="Ana">'
DEL = '<w:del w:id="2" w:author="Bob">'


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (p("a ", inner=f"{INS}{r('new')}</w:ins>{DEL}<w:r><w:delText>old</w:delText></w:r></w:del>"), ["a new"]),
        # a deleted paragraph end joins two paragraphs, and its number is not counted
        (p("a ", mark=f"{DEL}</w:del>") + p("b"), ["a b"]),
        (p("a", num=(1, 0)) + p("x", num=(1, 0), mark=f"{DEL}</w:del>") + p("b", num=(1, 0)), ["Article 1. a", "Article 2. xb"]),
        (
            p("a", num=(1, 0)) + p(num=(1, 0), mark=f"{DEL}</w:del>", inner=f"{DEL}<w:r><w:delText>x</w:delText></w:r></w:del>")
            + p("b", num=(1, 0)),
            ["Article 1. a", "Article 2. b"],
        ),
        (p("a ", mark=f"{DEL}</w:del>"), ["a"]),
        # moved text stands once, where it was moved to
        (
            p(inner=f'<w:moveFrom w:id="1" w:author="A">{r("moved")}</w:moveFrom>') + p("b")
            + p(inner=f'<w:moveTo w:id="2" w:author="A">{r("moved")}</w:moveTo>'),
            ["b", "moved"],
        ),
        (f"<w:tbl><w:tr><w:trPr>{DEL}</w:del></w:trPr><w:tc>{p('gone')}</w:tc></w:tr><w:tr><w:tc>{p('kept')}</w:tc></w:tr></w:tbl>",
         ["kept"]),
        # a change of form is no change of words
        (p(inner=f'{INS}<w:r><w:rPr><w:rPrChange w:id="3"><w:rPr><w:strike/></w:rPr></w:rPrChange></w:rPr><w:t>x</w:t></w:r></w:ins>'),
         ["x"]),
    ],
)  # fmt: skip
def test_tracked_changes_are_accepted(body: str, expected: list[str]) -> None:
    text = read_text(word(body, numbering=ARTICLES))
    assert text.text.splitlines() == expected
    assert codes(text) == ["tracked-changes"]


def test_the_notice_names_the_authors() -> None:
    (notice,) = read_text(word(p("a", inner=f"{INS}{r('b')}</w:ins>{DEL}</w:del>"))).notices
    assert "Ana, Bob" in notice.message
    assert "1 insertions, 1 deletions" in notice.message


@pytest.mark.parametrize(
    ("inner", "expected"),
    [
        (r("a") + "<w:r><w:tab/></w:r>" + r("b"), ["a b"]),
        ("<w:r><w:t>a</w:t><w:br/><w:t>b</w:t></w:r>", ["a", "b"]),
        ('<w:r><w:t>a</w:t><w:br w:type="page"/><w:t>b</w:t></w:r>', ["a b"]),
        ("<w:r><w:t>co</w:t><w:noBreakHyphen/><w:t>op</w:t><w:softHyphen/><w:t>erative</w:t></w:r>", ["co-operative"]),
        (r("co\u00adoperative"), ["cooperative"]),
        ('<w:r><w:sym w:font="Symbol" w:char="F0B7"/></w:r>' + r(" aid"), ["• aid"]),
        ('<w:r><w:sym w:font="x" w:char="00A7"/></w:r>' + r(" 2"), ["§ 2"]),
        (r("Art. 1") + r("er", '<w:vertAlign w:val="superscript"/>'), ["Art. 1er"]),
        (r("Art. 15") + r("1", '<w:vertAlign w:val="superscript"/>'), ["Art. 15^1"]),
        (f'<w:hyperlink w:anchor="x">{r("link")}</w:hyperlink>', ["link"]),
        (f'<w:fldSimple w:instr="PAGE">{r("3")}</w:fldSimple>', ["3"]),
        (
            '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>REF x</w:instrText></w:r>'
            '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
            + r("article 4")
            + '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
            ["article 4"],
        ),
        (f"<w:sdt><w:sdtContent>{r('control')}</w:sdtContent></w:sdt>", ["control"]),
        (f"<w:smartTag><w:smartTag>{r('tag')}</w:smartTag></w:smartTag>", ["tag"]),
    ],
)
def test_runs(inner: str, expected: list[str]) -> None:
    assert lines(word(p(inner=inner))) == expected


def test_struck_and_hidden_text_is_said() -> None:
    text = read_text(
        word(p("kept", inner=r(" old", "<w:strike/>") + r(" none", "<w:vanish/>") + r(" on", '<w:strike w:val="0"/>')))
    )
    assert (text.text, codes(text)) == ("kept on\n", ["struck-text", "hidden-text"])


def test_notes_stand_after_their_paragraph_and_endnotes_at_the_end() -> None:
    notes = "".join(
        f'<w:{{0}} w:id="{i}"{kind}>{p(words)}</w:{{0}}>'
        for i, kind, words in ((-1, ' w:type="separator"', ""), (2, "", "First note."), (3, "", "Second."))
    )
    body = p("a", inner='<w:r><w:footnoteReference w:id="2"/></w:r>') + p(
        "b", inner='<w:r><w:endnoteReference w:id="3"/></w:r>'
    )
    called = p("x", inner='<w:r><w:footnoteReference w:id="3"/></w:r>')
    body += f"<w:tbl><w:tr><w:tc>{called}</w:tc><w:tc>{p('y')}</w:tc></w:tr></w:tbl>"
    data = word(body + p("c"), footnotes=notes.format("footnote"), endnotes=notes.format("endnote"))
    assert lines(data) == ["a[1]", "[1] First note.", "b[e1]", "x[2] | y", "[2] Second.", "c", "[e1] Second."]


def test_comments_are_no_text() -> None:
    body = p(inner='<w:commentRangeStart w:id="0"/>' + r("a") + '<w:r><w:commentReference w:id="0"/></w:r>')
    text = read_text(word(body, comments=f'<w:comment w:id="0">{p("Is this so?")}</w:comment>'))
    assert (text.text, codes(text)) == ("a\n", ["comments"])


def test_tables_and_text_boxes() -> None:
    def cell(*inside: str, properties: str = "") -> str:
        return f"<w:tc><w:tcPr>{properties}</w:tcPr>{''.join(inside)}</w:tc>"

    merged, goes_on = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
    table = (
        f"<w:tbl><w:tr>{cell(p('Size'))}{cell(p('Fee'))}</w:tr>"
        f"<w:tr>{cell(p('Small'), p('firm'))}{cell(p('1'), properties=merged)}</w:tr>"
        f"<w:tr>{cell(p('Big'))}{cell(p(), properties=goes_on)}</w:tr>"
        f"<w:tr>{cell(p('a)'))}{cell(p('Aid'))}</w:tr>"
        f"<w:tr>{cell(p('left'))}{cell(p('long ' * 300), p('end'))}</w:tr></w:tbl>"
    )
    assert lines(word(table)) == [
        "Size | Fee",
        "Small firm | 1",
        "Big",
        "a) Aid",
        "left",
        ("long " * 300).strip(),
        "end",
    ]
    box = f"<w:txbxContent>{p('in the box')}</w:txbxContent>"
    both = f'<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>{box}</w:drawing></mc:Choice>'
    both += f"<mc:Fallback><w:pict>{box}</w:pict></mc:Fallback></mc:AlternateContent>"
    assert lines(word(p("a", inner=f"<w:r>{both}</w:r>") + p("b"))) == ["a", "in the box", "b"]


def test_strict_files_and_block_controls() -> None:
    assert lines(word(f"<w:sdt><w:sdtContent>{p('a')}</w:sdtContent></w:sdt>", namespace=STRICT)) == ["a"]


def test_files_of_python_docx() -> None:
    import docx

    document = docx.Document()
    document.add_heading("Law on aid", 0)
    document.add_heading("Part One", 1)
    document.add_paragraph("first", style="List Number")
    document.add_paragraph("second", style="List Number")
    document.add_paragraph("dash", style="List Bullet")
    document.sections[0].header.paragraphs[0].text = "running head"
    out = io.BytesIO()
    document.save(out)
    text = read_text(out.getvalue())
    assert text.text.splitlines() == ["Law on aid", "Part One", "1. first", "2. second", "- dash"]
    assert text.title == "Law on aid"
    assert [h.label for h in text.hints] == ["Part One"]


def test_refusals() -> None:
    with pytest.raises(EmptyFileError, match="no text"):
        read_text(word(""))
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("word/styles.xml", "<x/>")
    with pytest.raises(DamagedFileError, match="no document"):
        read_text(out.getvalue())
    whole = word(p("text " * 500))
    with pytest.raises(DamagedFileError):
        read_text(whole[: len(whole) // 2])
    flags = bytearray(whole)
    at = flags.find(b"PK\x01\x02")
    flags[at + 8] |= 1
    with pytest.raises(EncryptedFileError, match="password"):
        read_text(bytes(flags))


@pytest.mark.parametrize(
    ("name", "count"), [("es-cn-2022-ley-3", 26), ("pt-2013-lei-30", 14), ("uy-2019-ley-19848", 20)]
)
def test_word_files_give_the_provisions_of_the_text(shared: Path, name: str, count: int) -> None:
    sys.path.insert(0, str(Path(__file__).parents[1] / "benchmarks"))
    from bench_word import compare

    row = compare(shared / "sources" / "word" / f"{name}.docx", shared / "laws" / name)
    assert (row["same"], row["found"]) == (count, count)


def test_capitals_of_a_style_or_run_are_capitals() -> None:
    caps = style("Caps").replace("</w:style>", "<w:rPr><w:caps/></w:rPr></w:style>")
    body = p("capítulo i", style="Caps") + p(inner=r("artículo 1. ", "<w:caps/>") + r("Hay.")) + p("Artículo 2. Son.")
    body += p("capítulo ii", style="Caps", inner=r(": Fin", '<w:caps w:val="0"/>')) + p("Artículo 3. Duran.")
    law = read(word(body, styles=caps), language="es", format="docx")
    assert [h.label for h in law.headings] == ["CAPÍTULO I", "CAPÍTULO II: Fin"]
    assert [q.label for q in law] == ["ARTÍCULO 1", "Artículo 2", "Artículo 3"]


def test_numbered_headings_are_the_articles_and_the_lists_below_are_not() -> None:
    lists = abstract(0, lvl(0, "decimal", "%1.")) + abstract(1, lvl(0, "decimal", "%1.")) + num(1, 0) + num(2, 1)
    body = p("Proyecto", style="Title") + "".join(
        p(caption, style="Heading2", num=(1, 0)) + p("Son:") + p("Uno", num=(2, 0)) + p("Dos", num=(2, 0))
        for caption in ("Objeto", "Fines", "Socios")
    )
    styles = style("Title", name="title") + style("Heading2", name="heading 2")
    law = read(word(body, styles=styles, numbering=lists), language="es", format="docx")
    assert [q.label for q in law] == ["1. Objeto", "2. Fines", "3. Socios"]


def test_no_word_of_a_draft_is_lost() -> None:
    """Whatever holds a run, its words are in the text, but for what is deleted, hidden or struck out."""
    track = 'w:id="1" w:author="Ana" w:date="2024-01-01T00:00:00Z"'
    box = "<w:pict><v:group xmlns:v='urn:v'><v:shape><v:textbox><w:txbxContent>{}</w:txbxContent></v:textbox></v:shape></v:group></w:pict>"
    holders = [
        "{}",
        f"<w:ins {track}>{{}}</w:ins>",
        f"<w:moveTo {track}>{{}}</w:moveTo>",
        "<w:hyperlink>{}</w:hyperlink>",
        "<w:smartTag>{}</w:smartTag>",
        '<w:fldSimple w:instr="REF x">{}</w:fldSimple>',
        "<w:bdo>{}</w:bdo>",
        "<w:customXml>{}</w:customXml>",
        "<w:sdt><w:sdtPr/><w:sdtContent>{}</w:sdtContent></w:sdt>",
        "<w:bookmarkStart w:id='1' w:name='x'/>{}<w:bookmarkEnd w:id='1'/>",
        "<w:commentRangeStart w:id='0'/>{}<w:commentRangeEnd w:id='0'/><w:r><w:commentReference w:id='0'/></w:r>",
    ]
    count = 0

    def runs() -> str:
        nonlocal count
        out = ""
        for holder in holders:
            count += 1
            out += holder.format(r(f"w{count} "))
        return out

    inside = p(inner=runs())
    table = f"<w:tbl><w:tr><w:tc>{p(inner=runs())}</w:tc><w:tc>{p(inner=runs())}</w:tc></w:tr></w:tbl>"
    nested = f"<w:tbl><w:tr><w:tc>{table}{p(inner=runs())}</w:tc></w:tr></w:tbl>"
    boxed = p(inner=f"<w:r>{box.format(p(inner=runs()) + table)}</w:r>")
    held = f"<w:sdt><w:sdtContent>{p(inner=runs())}{table}</w:sdtContent></w:sdt>"
    gone = f"<w:del {track}><w:r><w:delText>gone</w:delText></w:r></w:del>"
    text = read_text(word(inside + nested + boxed + held + p(inner=gone)), format="docx").text
    found = set(text.replace("|", " ").split())
    assert found == {f"w{n}" for n in range(1, count + 1)}
