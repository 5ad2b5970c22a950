"""Articles quoted by amendments stay inside the provision that quotes them, and the law they belong to is named."""

from __future__ import annotations

import pytest

from ssetext.law import Span, Text
from ssetext.structure import segment
from ssetext.structure.quotes import Zones, amended_law, quoted_zones

# language, text, ids, (label, law named) of every quotation
QUOTED = {
    "Spanish, angled": (
        "es",
        "Artículo 1. A.\nUno.\nArtículo 2. Reforma.\nSe modifica la Ley 7/1990, de huertos, que queda redactada como sigue:\n"
        "«Artículo 9. Riego.\nSe riega.»\nArtículo 3. C.\nTres.",
        ["art_1", "art_2", "art_3"],
        [("Artículo 9", "Ley 7/1990, de huertos")],
    ),
    "Spanish, straight": (
        "es",
        'Artículo 1. A.\nUno.\nArtículo 2. Reforma.\nLa Ley 7/1990 queda así:\n"Artículo 9. Riego.\nSe riega.\nArtículo 10. Poda."\n'
        "Artículo 3. C.\nTres.",
        ["art_1", "art_2", "art_3"],
        [("Artículo 9", "Ley 7/1990"), ("Artículo 10", "Ley 7/1990")],
    ),
    "Spanish, no marks": (
        "es",
        "Artículo 1. A.\nUno.\nArtículo 2. El artículo 9 de la Ley 7/1990 queda redactado como sigue:\nArtículo 9. Riego.\nSe riega.\n"
        "Artículo 3. C.\nTres.",
        ["art_1", "art_2", "art_3"],
        [("Artículo 9", "Ley 7/1990")],
    ),
    "French": (
        "fr",
        "Article 1\nA.\nArticle 2\nLa loi n° 47-1 du 10 mai 1947 est ainsi modifiée :\n« Art. 7. - Tout jardin\n« est libre. »\nArticle 3\nC.",
        ["art_1", "art_2", "art_3"],
        [("Art. 7", "loi n° 47-1 du 10 mai 1947")],
    ),
    "Portuguese": (
        "pt",
        "Art. 1º A.\nArt. 2º A Lei nº 500, de 2000, passa a vigorar com a seguinte redação:\n“Art. 8º Hortas livres.”\nArt. 3º C.",
        ["art_1", "art_2", "art_3"],
        [("Art. 8º", "Lei nº 500, de 2000")],
    ),
    "Polish": (
        "pl",
        "Art. 1. A.\nArt. 2. W ustawie z dnia 5 maja 2000 r. o sadach wprowadza się następujące zmiany:\n„Art. 7. Sad.”\nArt. 3. C.",
        ["art_1", "art_2", "art_3"],
        [("Art. 7", "ustawie z dnia 5 maja 2000 r. o sadach")],
    ),
    "Bulgarian": (
        "bg",
        "Чл. 1. А.\nЧл. 2. В Закона за градините член 7 се изменя така:\n„Чл. 7. Градина.“\nЧл. 3. В.",
        ["art_1", "art_2", "art_3"],
        [("Чл. 7", "Закона за градините член 7")],
    ),
    "Italian": (
        "it",
        "Art. 1\n1. A.\nArt. 2\n1. L'articolo 7 della legge 5 maggio 2000, n. 12, è sostituito dal seguente:\n«Art. 7. - Orti.»\nArt. 3\n1. C.",
        ["art_1", "art_2", "art_3"],
        [("Art. 7", "legge 5 maggio 2000, n. 12")],
    ),
    "English": (
        "en",
        "Section 1. A.\nSection 2. The Open Gardens Act 1990 is amended to read as follows:\n“Section 7. Gardens are open.”\nSection 3. C.",
        ["art_1", "art_2", "art_3"],
        [("Section 7", "Open Gardens Act 1990")],
    ),
    "Greek": (
        "el",
        "Άρθρο 1\nΑ.\nΆρθρο 2\nΤο άρθρο 7 του ν. 2000/1990 αντικαθίσταται ως εξής:\n«Άρθρο 7\nΚήποι.»\nΆρθρο 3\nΓ.",
        ["art_1", "art_2", "art_3"],
        [("Άρθρο 7", "ν. 2000/1990")],
    ),
}


@pytest.mark.parametrize("case", QUOTED)
def test_quoted(case: str) -> None:
    language, text, ids, quotes = QUOTED[case]
    law = segment(Text(text, "plain"), language=language)
    assert [p.id for p in law] == ids
    assert [(q.label, q.amends) for q in law["art_2"].quotes] == quotes
    for q in law["art_2"].quotes:
        assert law["art_2"].start < q.start < q.end <= law["art_2"].end


def test_block_quotes_of_the_file_hold() -> None:
    text = "Art. 1. A.\nArt. 2. Así:\nArt. 3. De otra ley.\nArt. 3. C.\nArt. 4. D."
    start = text.index("Art. 3. De")
    law = segment(Text(text, "html", quoted=(Span(start, start + 20),)), language="es")
    assert [p.id for p in law] == ["art_1", "art_2", "art_3", "art_4"]
    assert [q.label for q in law["art_2"].quotes] == ["Art. 3"]


def test_a_mark_that_was_lost_does_not_swallow_articles() -> None:
    text = "Artículo 1. A «sin cerrar.\nArtículo 2. B.\nArtículo 3. C» sobrante.\nArtículo 4. D."
    law = segment(Text(text, "plain"), language="es")
    assert [p.id for p in law] == ["art_1", "art_2", "art_3", "art_4"]
    assert "quotation-not-closed" in {n.code for n in law.notices}


def test_guessed_quotations_are_told() -> None:
    language, text, _, _ = QUOTED["Spanish, no marks"]
    assert "quotes-guessed" in {n.code for n in segment(Text(text, "plain"), language=language).notices}


@pytest.mark.parametrize(
    ("text", "zones"),
    [
        ("El «huerto» es libre.", []),
        ("Dice:\n«Uno.\n«Dos.»\nFin.", ["«Uno.\n«Dos.»"]),
        ("Znie:\n„Jeden.\nDva.“\nKoniec.", ["„Jeden.\nDva.“"]),
        ('Reads:\n"One.\nTwo."\nEnd.', ['"One.\nTwo."']),
        ('"One.\nTwo."\nEnd.', ['"One.\nTwo."']),
        ("Nunca «cierra.\nFin.", []),
    ],
)
def test_zones(text: str, zones: list[str]) -> None:
    assert [text[z.start : z.end] for z in quoted_zones(text)] == zones


def test_zones_that_overlap_are_merged() -> None:
    zones = Zones([Span(5, 9), Span(0, 6), Span(20, 30)])
    assert list(zones.spans) == [Span(0, 9), Span(20, 30)]
    assert zones.at(8) == Span(0, 9)
    assert zones.at(9) is None


@pytest.mark.parametrize("words", ["", "Queda así: ", "El artículo 3 queda así: "])
def test_no_law_named(words: str) -> None:
    assert amended_law(words) is None


def test_a_term_defined_between_straight_marks_opens_no_quotation() -> None:
    text = (
        '1. Definitions\nIn this Act:\n"Panel" means the board;\n"unit" means a co-operative.\n2. Aim\nUnits share.\n'
        '3. Amendment\nThe Gardens Act is amended by adding at the end the words "or a unit".\n'
    )
    assert quoted_zones(text) == []
