"""PDFs written on the spot: order, heads, hyphens, turned pages, what cannot be read; and the way back to the page."""

from __future__ import annotations

import sys
from collections import Counter
from contextlib import suppress
from pathlib import Path

import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ssetext.errors import (
    DamagedFileError,
    EmptyFileError,
    EncryptedFileError,
    LimitExceededError,
    NoTextLayerError,
    SseTextError,
)
from ssetext.law import Text
from ssetext.reading.limits import Limits
from ssetext.reading.pdf import draw, read_pdf
from ssetext.reading.pdf_hyphens import Hyphens

sys.path.insert(0, str(Path(__file__).parent))
from pdf_writer import LETTER, Line, Page, column, grid, wrapped, write_pdf

HYPHENS = set("-\u2010\u2011\xad\ufffe")
FILLER = [
    "units",
    "elect",
    "their",
    "board",
    "each",
    "year",
    "by",
    "vote",
    "of",
    "all",
    "who",
    "work",
    "there",
    "and",
    "share",
    "what",
    "is",
    "left",
    "among",
    "them",
]


def read(data: bytes, **bounds: int) -> Text:
    return read_pdf(data, source="draft.pdf", limits=Limits(**bounds))


def prose(opening: str, count: int, letters: int) -> list[str]:
    """Lines of a paragraph that begins with the words given."""
    words = opening.split() + [FILLER[n % len(FILLER)] for n in range(count)]
    return wrapped([*words[:-1], words[-1] + "."], letters)


def joined(lines: list[str]) -> str:
    return " ".join(lines)


def page_texts(data: bytes) -> list[str]:
    document = pypdfium2.PdfDocument(data)
    try:
        return [page.get_textpage().get_text_range() for page in document]
    finally:
        document.close()


def letters_of(text: str) -> str:
    return "".join(c for c in text if not c.isspace() and c not in HYPHENS)


def assert_nothing_lost(data: bytes, text: Text) -> None:
    """Every letter of the pages is in the text or among what was taken out."""
    source = Counter(letters_of("".join(page_texts(data))))
    removed = "".join(line.words for line in text.layout.removed)
    assert source == Counter(letters_of(text.text)) + Counter(letters_of(removed))


# -- order ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("drawn", ["columns", "rows"])
@pytest.mark.parametrize(("edges", "letters"), [((50, 310), 38), ((40, 215, 390), 26)])
def test_columns_are_read_one_after_the_other_below_a_title(drawn, edges, letters):
    columns = [prose(f"Article {n}. Unit{n}", 120, letters) for n, _ in enumerate(edges, 1)]
    lines = [Line(60, 60, "Act on the units that belong to all who work in them, one and all", 12)]
    blocks = [column(x, 100, words) for x, words in zip(edges, columns, strict=True)]
    lines += [line for block in blocks for line in block]
    if drawn == "rows":  # as some printers draw, line by line over all columns
        lines.sort(key=lambda line: (line.y, line.x))
    data = write_pdf([lines])
    text = read(data)
    assert text.text.split("\n") == [lines[0].words, *[joined(words) for words in columns]]
    assert_nothing_lost(data, text)


def test_full_width_lines_part_the_columns_in_bands():
    top = [prose("First", 60, 38), prose("Second", 60, 38)]
    low = [prose("Third", 60, 38), prose("Fourth", 60, 38)]
    title = "CHAPTER II - on the board of the units and how its members are chosen"
    lines = [*column(50, 80, top[0]), *column(310, 80, top[1]), Line(60, 240, title)]
    lines += [*column(50, 280, low[0]), *column(310, 280, low[1])]
    assert read(write_pdf([lines])).text.split("\n") == [joined(p) for p in top] + [title] + [joined(p) for p in low]


def test_labels_of_a_list_are_no_column():
    items = [prose(f"item{n}", 30, 60) for n in range(8)]
    lines: list[Line] = []
    y = 80.0
    for n, words in enumerate(items):
        lines += [Line(50, y, f"{'abcdefgh'[n]})"), *column(90, y, words)]
        y += 12 * len(words) + 6
    text = read(write_pdf([lines]))
    assert text.text.split("\n") == [f"{'abcdefgh'[n]}) {joined(words)}" for n, words in enumerate(items)]


def test_wide_labels_of_articles_are_no_column():
    lines: list[Line] = []
    expected = []
    for n in range(30, 36):
        label, words = f"ARTICLE {n}. ", prose("Units", 40, 72)
        lines += [Line(50, 80 + 60 * (n - 30), label), Line(140, 80 + 60 * (n - 30), words[0][:57])]
        lines += column(50, 92 + 60 * (n - 30), words[1:])
        expected.append(f"{label}{joined([words[0][:57], *words[1:]])}")
    assert read(write_pdf([lines])).text.split("\n") == expected


def test_rows_of_a_table_stay_on_lines_of_their_own():
    rows = [("Members", "Votes"), ("workers", "60"), ("consumers", "30"), ("others", "10")]
    lines = column(50, 60, prose("Article 9.", 60, 80))
    for n, (a, b) in enumerate(rows):
        lines += [Line(60, 200 + 14 * n, a), Line(460, 200 + 14 * n, b)]
    assert read(write_pdf([lines])).text.split("\n")[1:] == [f"{a}\t{b}" for a, b in rows]


@pytest.mark.parametrize("turn", [0, 90])
def test_cells_of_a_ruled_table_are_read_whole(turn):
    cells = [[prose(f"{a}{b}", 10 + 9 * b, 32) for b in range(2)] for a in ("old", "new", "next")]
    cells[1][0] = ["the coop\u2010", "eration", "of units"]
    xs, ys = [50.0, 270.0, 500.0], [200.0, 280.0, 360.0, 440.0]
    lines = column(50, 60, prose("Article 9.", 60, 80))
    for row, y in zip(cells, ys, strict=False):
        for x, words in zip(xs, row, strict=False):
            lines += column(x + 4, y + 14, words)
    lines += column(50, 470, prose("Article 10.", 60, 80))
    data = write_pdf([Page(lines, turn=turn, rules=grid(xs, ys))])
    text = read(data)
    rows = text.text.split("\n")[1:-1]
    assert rows == ["\t".join(joined(c) for c in row).replace("coop\u2010 eration", "cooperation") for row in cells]
    assert_nothing_lost(data, text)


def test_a_rule_between_columns_is_no_table():
    columns = [prose("First", 100, 38), prose("Second", 100, 38)]
    lines = [*column(50, 80, columns[0]), *column(310, 80, columns[1])]
    rules = [(295.0, 60.0, 295.0, 700.0), *grid([40, 550], [50, 720])]
    assert read(write_pdf([Page(lines, rules=rules)])).text.split("\n") == [joined(p) for p in columns]


def test_paragraphs_end_at_short_lines_gaps_and_indents():
    lines = [
        *column(50, 60, prose("One", 40, 60)),
        *column(50, 200, [*prose("Two", 40, 60)]),  # a gap
        Line(50, 400, "Article 3. Votes", 10, bold=True),
        *column(50, 412, prose("Each", 40, 60)),
    ]
    assert [p.split()[0] for p in read(write_pdf([lines])).text.split("\n")] == ["One", "Two", "Article", "Each"]


def test_a_paragraph_runs_over_the_page():
    words = prose("Article 1. Units", 200, 80)
    data = write_pdf([column(50, 700, words[:6]), column(50, 60, words[6:])])
    text = read(data)
    assert text.text == joined(words)
    assert text.layout.page(0) == 1
    assert text.layout.page(len(text.text) - 1) == 2


# -- heads ----------------------------------------------------------------------------------------------------------


def test_running_heads_and_folios_go_and_are_kept_aside():
    pages = [
        [
            Line(50, 30, "OFFICIAL PAPER"),
            Line(480, 30, f"No. 76 Page {n + 11}"),
            *column(50, 80, prose(f"Article {n}." + " more" * n, 300, 80)),
            Line(290, 820, f"- {n + 1} -"),
        ]
        for n in range(5)
    ]
    data = write_pdf(pages)
    text = read(data)
    assert "OFFICIAL" not in text.text
    assert "Page" not in text.text
    assert len(text.layout.removed) == 15
    (notice,) = [n for n in text.notices if n.code == "running-heads-removed"]
    assert notice.message.startswith("15 running heads")
    assert_nothing_lost(data, text)


def test_heads_of_left_and_right_pages_differ():
    pages = [
        [
            Line(50 if n % 2 else 420, 30, f"{n + 1} Paper" if n % 2 else f"Paper {n + 1}"),
            *column(50, 80, prose("x", 250, 80)),
        ]
        for n in range(8)
    ]
    assert "Paper" not in read(write_pdf(pages)).text


def test_headings_at_the_top_of_pages_stay():
    pages = [
        [
            Line(50, 30, "OFFICIAL PAPER"),
            Line(50, 60, f"Article {3 * n + 1}."),
            *column(50, 74, prose("Members", 250 + n, 80)),
        ]
        for n in range(4)
    ]
    text = read(write_pdf(pages))
    assert [f"Article {3 * n + 1}." in text.text.split("\n") for n in range(4)] == [True] * 4
    assert len(text.layout.removed) == 4


def test_annexes_that_each_open_a_page_are_no_folios():
    pages = [column(50, 60, prose(" more" * n, 300, 80)) for n in range(6)]
    pages += [
        [Line(280, 60, f"ANNEX {n}"), *column(50, 90, prose(" other" * len(n), 200, 80))] for n in ("I", "II", "III")
    ]
    lines = read(write_pdf(pages)).text.split("\n")
    assert [line for line in lines if line.startswith("ANNEX")] == ["ANNEX I", "ANNEX II", "ANNEX III"]


def test_a_repeated_line_in_the_body_stays():
    pages = [
        [*column(50, 60, prose("Body", 150, 80)), Line(50, 420, "Repealed."), *column(50, 440, ["The end."])]
        for _ in range(5)
    ]
    text = read(write_pdf(pages))
    assert text.text.split("\n").count("Repealed.") == 5


def test_one_page_has_no_running_heads():
    text = read(write_pdf([[Line(50, 30, "OFFICIAL PAPER 12"), *column(50, 90, prose("Body", 90, 80))]]))
    assert text.text.startswith("OFFICIAL PAPER 12\n")


# -- hyphens --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("first", "second", "whole"),
    [
        ("the co\u2010", "operation of all", "the cooperation of all"),
        ("the re\xad", "turn on capital", "the return on capital"),
        ("the mem-", "bers vote once", "the members vote once"),
        ("the Anglo-", "Saxon way of it", "the Anglo-Saxon way of it"),
        ("the years 2010-", "2012 and later", "the years 2010-2012 and later"),
        ("paid to all -", "and to no other", "paid to all - and to no other"),
    ],
)
def test_words_broken_at_line_ends(first, second, whole):
    opening = "Article 1. In these units members hold and have "
    text = read(write_pdf([column(50, 60, [opening + first, second])])).text
    assert text.replace("\n", " ") == opening + whole


def test_a_hyphen_stays_where_the_word_has_it_elsewhere():
    lines = [
        "Any socio-economic end counts here as an end, and so any socio-",
        "economic end is one for all the units that we have.",
    ]
    assert "any socio-economic end is one" in read(write_pdf([column(50, 60, lines)])).text


@pytest.mark.parametrize(
    ("texts", "line", "after", "between"),
    [
        (["aplica-se, deve-se, torna"], "aplicam-", "se os termos", "-"),
        (["cooperative\r\nco-owner, co-author"], "co-", "operative", ""),
        (["a\u2010\r\nb\u2010\r\nc\u2010\r\n"], "CEP\ufffe", "CEMAF", "-"),
        (["a\u2010\r\nb\u2010\r\nc\u2010\r\n"], "PRE\u2010", "AMBLE", ""),
        ([""], "28\ufffe", "bis", "-"),
        ([""], "ON SOLIDAR-", "ITY OF ALL", ""),
        ([""], "under the EKAS-", "Act of the year", "-"),
    ],
)
def test_hyphens_follow_the_document(texts, line, after, between):
    assert Hyphens(texts).between(line, after) == between


# -- notes, outline, title ------------------------------------------------------------------------------------------


def test_notes_at_the_foot_go_behind_the_paragraph_they_interrupt():
    words = prose("Article 1. Units", 260, 80)
    note = ["1 As the assembly of the units", "resolved in its first year."]
    data = write_pdf(
        [[*column(50, 60, words[:10]), *column(50, 780, note, size=7, step=9)], column(50, 60, words[10:])]
    )
    text = read(data)
    assert text.text.split("\n") == [joined(words), joined(note)]
    assert [n.code for n in text.notices] == ["footnotes-moved"]
    assert_nothing_lost(data, text)


def test_outline_and_title():
    lines = [Line(50, 60, "Article 1. Aim"), Line(50, 90, "Article 10. End"), Line(50, 120, "As said.")]
    text = read(
        write_pdf(
            [lines], title="Act on the units of all", outline=[("Article_1", 0), ("ARTICLE 10", 0), ("No such", 0)]
        )
    )
    assert text.title == "Act on the units of all"
    assert [(h.level, text.text[h.start : h.end]) for h in text.hints] == [(1, "Article 1."), (1, "Article 10.")]


@pytest.mark.parametrize("title", ["DECREE 20-03.doc", "Microsoft Word - draft 3", "untitled document", "x", ""])
def test_titles_that_are_none(title):
    assert read(write_pdf([[Line(50, 60, "Article 1.")]], title=title)).title is None


# -- turned pages ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("page", [{"turn": 90}, {"turn": 180}, {"turn": 270}, {"sideways": True}])
def test_turned_pages_are_read_upright(page):
    words = prose("Article 1. Units", 120, 60)
    data = write_pdf([Page(column(50, 60, words), **page)])
    text = read(data)
    assert text.text == joined(words)
    width, height = (842.0, 595.0) if page.get("turn") in (90, 270) else (595.0, 842.0)
    for place in text.layout.locate(0, len(text.text)):
        x0, top, x1, bottom = place.box
        assert 0 <= x0 < x1 <= width
        assert 0 <= top < bottom <= height


# -- what cannot be read --------------------------------------------------------------------------------------------


def test_pages_that_are_pictures_are_named():
    written = Page([Line(50, 60, "Article 1. Units.")])
    text = read(write_pdf([written, Page(picture=True), Page(picture=True), written, Page()]))
    (notice,) = [n for n in text.notices if n.code == "no-text-layer"]
    assert notice.page == 2
    assert "pages 2–3" in notice.message
    assert "ocrmypdf" in notice.message


def test_a_stamp_on_every_page_of_a_scan_is_no_text():
    stamped = Page([Line(20, 20, "Printed from the register of laws")], picture=True)
    with pytest.raises(NoTextLayerError, match="ocrmypdf"):
        read(write_pdf([stamped] * 4))
    written = Page([*stamped.lines, *column(50, 60, prose("Article 1.", 90, 70))])
    text = read(write_pdf([stamped, stamped, stamped, written]))
    assert [n.page for n in text.notices if n.code == "no-text-layer"] == [1]


def test_pages_that_are_all_alike_keep_their_text():
    assert read(write_pdf([[Line(50, 60, "Reserved.")]] * 4)).text.count("Reserved.") == 4


@pytest.mark.parametrize(
    ("data", "error", "words"),
    [
        (b"", EmptyFileError, "empty"),
        (b"no such thing", DamagedFileError, "%PDF"),
        (write_pdf([[Line(50, 60, "Article 1.")]])[:300], DamagedFileError, "damaged"),
        (write_pdf([[Line(50, 60, "Article 1.")]], encrypted=True), EncryptedFileError, "password"),
        (write_pdf([Page(picture=True)]), NoTextLayerError, "ocrmypdf"),
        (write_pdf([Page()]), NoTextLayerError, "ocrmypdf"),
    ],
)
def test_errors_name_file_reason_and_next_step(data, error, words, capfd):
    with pytest.raises(error, match=words) as caught:
        read(data)
    assert "draft.pdf" in str(caught.value)
    assert capfd.readouterr() == ("", "")


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.floats(0, 0.999), st.binary(max_size=6)), min_size=1, max_size=6))
def test_damaged_files_give_text_or_an_error_of_ours(damage):
    data = bytearray(write_pdf([Page([Line(50, 60, "Article 1.")], rules=grid([40, 80, 90], [50, 70, 90]))] * 2))
    for place, bytes_ in damage:
        at = int(place * len(data))
        data[at : at + len(bytes_) + 1] = bytes_
    with suppress(SseTextError):
        read(bytes(data))


@pytest.mark.parametrize("bounds", [{"file_bytes": 100}, {"pages": 1}, {"page_characters": 50}, {"characters": 100}])
def test_limits(bounds):
    data = write_pdf([column(50, 60, prose("Article 1.", 30, 80))] * 2)
    with pytest.raises(LimitExceededError, match=next(iter(bounds))):
        read(data, **bounds)


def test_a_poor_text_layer_is_named():
    words = ["wh~t", "u·nits", "d0es", "m:ake", "~~", "and", "sh4re", "·", "of", "ha|f", "th~m"] * 12
    page = Page(column(50, 60, wrapped(words, 70)), picture=True)
    assert "poor-text-layer" in [n.code for n in read(write_pdf([page])).notices]
    clean = Page(column(50, 60, prose("Article 1.", 90, 70)), picture=True)
    assert "poor-text-layer" not in [n.code for n in read(write_pdf([clean])).notices]


# -- the way back ---------------------------------------------------------------------------------------------------


def test_a_word_is_found_on_its_page():
    text = read(write_pdf([column(50, 60, ["Article 1. Every member has one vote in the assembly of the unit."])]))
    at = text.text.index("member")
    (place,) = text.layout.locate(at, at + 6)
    assert place.page == 1
    x0, top, x1, bottom = place.box
    assert x0 == pytest.approx(50 + 17 * 10 * LETTER, abs=8)
    assert x1 == pytest.approx(50 + 23 * 10 * LETTER, abs=8)
    assert top < 60 < bottom


_word = st.text(st.sampled_from("abcdeëfghiïlmnoñprstu"), min_size=1, max_size=14)
_paragraph = st.lists(_word, min_size=1, max_size=60)


@settings(max_examples=60, deadline=None)
@given(
    paragraphs=st.lists(_paragraph, min_size=1, max_size=8),
    broken=st.lists(st.booleans(), min_size=60, max_size=60),
    hyphen=st.sampled_from(["-", "\u2010", "\xad"]),
    columns=st.sampled_from([1, 2]),
    turn=st.sampled_from([0, 0, 90]),
    cut=st.tuples(st.floats(0, 1), st.floats(0, 1)),
)
def test_the_way_back_gives_the_pages_own_letters(paragraphs, broken, hyphen, columns, turn, cut):
    letters = 80 // columns - columns
    lines = [line for words in paragraphs for line in wrapped(words, letters, hyphen=hyphen, broken=broken)]
    size = 20
    blocks = [lines[n : n + size] for n in range(0, len(lines), size)]
    pages = []
    for n in range(0, len(blocks), columns):
        drawn = [line for k, block in enumerate(blocks[n : n + columns]) for line in column(50 + 260 * k, 80, block)]
        pages.append(Page(drawn, turn=turn))
    data = write_pdf(pages)
    text = read(data)
    assert_nothing_lost(data, text)
    start, end = sorted(round(c * len(text.text)) for c in cut)
    sources = page_texts(data)
    found = "".join(sources[p.page - 1][p.start : p.end] for p in text.layout.locate(start, end))
    assert letters_of(found) == letters_of(text.text[start:end])
    for place in text.layout.locate(start, end):
        assert place.box[0] <= place.box[2]
        assert place.box[1] <= place.box[3]


def test_draw_shows_a_page(tmp_path):
    path = tmp_path / "draft.pdf"
    path.write_bytes(write_pdf([column(50, 60, prose("Article 1.", 60, 70))]))
    picture = draw(path, 1, scale=1.0)
    assert picture.size == (595, 842)
    with pytest.raises(ValueError, match="pages 1 to 1"):
        draw(path, 2)


# -- real files -----------------------------------------------------------------------------------------------------


def test_real_files_lose_nothing(shared_pdf):
    path = shared_pdf
    data = path.read_bytes()
    text = read_pdf(data, source=str(path), limits=Limits())
    assert_nothing_lost(data, text)
    sources = page_texts(data)
    for start in range(0, len(text.text) - 300, 5003):
        found = "".join(sources[p.page - 1][p.start : p.end] for p in text.layout.locate(start, start + 300))
        assert letters_of(found) == letters_of(text.text[start : start + 300])
    codes = {n.code for n in text.notices}
    assert ("poor-text-layer" in codes) == ("gazette" in path.stem)
    assert "running-heads-removed" in codes
