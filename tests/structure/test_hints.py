"""Headings that only the file marks as such: they end the article before them, whatever their words."""

from __future__ import annotations

import pytest

from ssetext import read

HTML = (
    "<html><body><h1>Ley de huertos</h1><h2>PREÁMBULO</h2><p>Hay huertos.</p><h3>Razones</h3><p>Muchas.</p>"
    "<h4>Bases</h4><h5>Artículo 1</h5><h5>Objeto</h5><p>Hay huertos.</p><h5>Artículo 2. Ámbito</h5><p>Todos.</p>"
    "<h6>Detalle</h6><p>Más.</p><h4>De los socios</h4><h5>Artículo 3</h5><p>Socios.</p><h5>1. Apartado</h5><p>Más.</p>"
    "<h5>De las cuotas</h5><h5>Artículo 4</h5><p>Cuotas.</p><h4>Información</h4><p>Otra web.</p></body></html>"
)
MARKDOWN = (
    "# Ley de huertos\n\n## De los huertos\n\nArtículo 1. Hay huertos.\n\nArtículo 2. Son libres.\n\n## De los socios\n\n"
    "### Altas\n\nArtículo 3. Socios.\n\n## Capítulo V\n\n## Del fin\n\nArtículo 4. Fin.\n\n> ## Citado\n\nArtículo 5. Más.\n"
)
CASES = {
    "html": (HTML.encode(), "preamble art_1 art_2 art_3 art_4 annex_1", "Bases | De los socios | De las cuotas"),
    "markdown": (
        MARKDOWN.encode(),
        "art_1 art_2 art_3 art_4 art_5",
        "De los huertos | De los socios | Altas | Capítulo V Del fin",
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_headings_of_the_file(case: str) -> None:
    data, ids, headings = CASES[case]
    law = read(data, language="es", format=case)
    assert " ".join(p.id for p in law) == ids
    assert " | ".join(h.label for h in law.headings) == headings
    for heading in law.headings:
        assert law.at(heading.start) is None


def test_the_heading_is_in_the_path_of_what_follows() -> None:
    law = read(HTML.encode(), language="es")
    assert law["art_3"].path == ("De los socios",)
    assert law.words("art_2").endswith("Detalle\nMás.\n")
    assert law["art_1"].heading == "Objeto"
    assert law["art_4"].path == ("De los socios", "De las cuotas")


def test_headings_of_one_level_stand_under_the_chapter() -> None:
    text = "# Título I\n\nArtículo 1. A.\n\n# Capítulo II\n\nArtículo 2. B.\n\n# De más\n\nArtículo 3. C.\n"
    law = read(text.encode(), language="es", format="markdown")
    assert law["art_3"].path == ("Título I", "Capítulo II", "De más")


def test_the_first_line_is_the_name_of_the_law() -> None:
    text = "Ley de huertos\n\n# De los huertos\n\nArtículo 1. A.\n\nArtículo 2. B.\n"
    law = read(text.encode(), language="es", format="markdown")
    assert [h.label for h in law.headings] == ["De los huertos"]
    law = read(text.removeprefix("Ley de huertos\n\n").encode(), language="es", format="markdown")
    assert not law.headings
