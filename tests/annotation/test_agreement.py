"""Agreement: against worked examples of the literature and another implementation."""

from __future__ import annotations

import hashlib
import math
import random
from dataclasses import replace
from pathlib import Path

import pandas as pd
import pytest
from sklearn.metrics import cohen_kappa_score

import ssetext
from ssetext.annotation import Gold
from ssetext.annotation.agreement import cohen_kappa, krippendorff_alpha, weighted_kappa
from ssetext.coding.gold import Code
from ssetext.errors import AnnotationError

_ = None
#: Krippendorff (2011), Computing Krippendorff's alpha-reliability, part C: four observers, twelve units.
KRIPPENDORFF = list(
    zip(
        (1, 2, 3, 3, 2, 1, 4, 1, 2, _, _, _),
        (1, 2, 3, 3, 2, 2, 4, 1, 2, 5, _, 3),
        (_, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, _),
        (1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, _),
        strict=True,
    )
)


def test_alpha_is_that_of_krippendorff_s_example() -> None:
    assert krippendorff_alpha(KRIPPENDORFF) == pytest.approx(0.743, abs=0.0005)
    assert krippendorff_alpha(KRIPPENDORFF, interval=True) == pytest.approx(0.849, abs=0.0005)


@pytest.mark.parametrize("seed", range(5))
def test_kappas_are_those_of_scikit_learn(seed: int) -> None:
    rng = random.Random(seed)
    pairs = [(g := rng.randrange(4), g if rng.random() < 0.6 else rng.randrange(4)) for _ in range(60)]
    first, second = zip(*pairs, strict=True)
    assert cohen_kappa(pairs) == pytest.approx(cohen_kappa_score(first, second))
    assert weighted_kappa(pairs) == pytest.approx(cohen_kappa_score(first, second, weights="quadratic"))


@pytest.mark.parametrize("pairs", [[(2, 2)], [(0, 0), (3, 3)], [(1, 1)] * 5])
def test_the_same_codes_agree_wholly(pairs: list[tuple[int, int]]) -> None:
    assert cohen_kappa(pairs) == weighted_kappa(pairs) == krippendorff_alpha(pairs) == 1


def test_without_codes_there_is_no_agreement_to_speak_of() -> None:
    assert math.isnan(cohen_kappa([]))
    assert math.isnan(weighted_kappa([]))
    assert math.isnan(krippendorff_alpha([]))
    assert math.isnan(krippendorff_alpha([[1, None], [None, None]]))


def test_big_differences_weigh_more() -> None:
    base = [(0, 0), (1, 1), (2, 2), (3, 3)] * 3
    assert weighted_kappa([*base, (0, 1)]) > weighted_kappa([*base, (0, 3)])


def test_order_of_coders_does_not_matter() -> None:
    pairs = [(0, 1), (2, 2), (3, 1), (0, 0)]
    turned = [(b, a) for a, b in pairs]
    assert weighted_kappa(pairs) == pytest.approx(weighted_kappa(turned))
    assert cohen_kappa(pairs) == pytest.approx(cohen_kappa(turned))
    assert krippendorff_alpha(pairs) == pytest.approx(krippendorff_alpha(turned))


def test_gold_codes_are_bound_to_their_text_alone() -> None:
    gold = ssetext.load_gold("es-2011-ley-5")
    assert not isinstance(gold, dict)
    assert len(gold.rows()) == len(gold.codes)
    with pytest.raises(AnnotationError, match="not the one that was coded"):
        gold.words("Another text.")
    with pytest.raises(AnnotationError, match="no gold codes"):
        ssetext.load_gold("xx-2000-none")


@pytest.mark.parametrize("pair", [(5, 1), (1, 4), (-1, 0), (None, 1), ("1", "1"), (1.5, 1), (math.nan, 1)])
def test_what_is_no_grade_is_refused(pair: tuple[int, int]) -> None:
    """It was left out of the sums: (5, 1) was full agreement."""
    with pytest.raises(ValueError, match="from 0 to 3"):
        weighted_kappa([(1, 1), pair])


@pytest.mark.parametrize("nothing", [math.nan, pd.NA])
def test_nan_is_a_missing_code(nothing: float) -> None:
    """It was a category of its own, on which coders could even agree."""
    units = [[nothing if c is None else c for c in unit] for unit in KRIPPENDORFF]
    assert krippendorff_alpha(units) == krippendorff_alpha(KRIPPENDORFF)
    assert math.isnan(krippendorff_alpha([[nothing, nothing], [1, nothing]]))


def test_gold_codes_bound_to_a_law_name_its_own_provisions() -> None:
    """One in ten named a provision that the law as read does not have."""
    text = "Artículo 1. Las huertas son libres.\nDisposición adicional primera. Las huertas son de todos."
    law = ssetext.read(text.encode(), language="es")
    start = text.index("son de todos")
    code = Code("disp_adicional_primera", "integrity", 2, False, start, start + 12)
    gold = Gold("es-huertas", "Huertas", "es", "ES", "", hashlib.sha256(text.encode()).hexdigest(), (code,))
    (bound,) = gold.bind(law).codes
    assert bound == replace(code, provision="additional_1")
    assert law[bound.provision].kind == "additional"
    assert gold.bind(law).rows()[0]["provision"] == "additional_1"
    with pytest.raises(AnnotationError, match="not the one that was coded"):
        gold.bind(replace(law, text="Otro texto."))


def test_every_gold_code_finds_its_provision(shared: Path) -> None:
    found = ssetext.load_gold()
    assert isinstance(found, dict)
    for id, gold in found.items():
        path = shared / "laws" / id / "text.txt"
        if path.is_file():
            law = ssetext.read(path, language=gold.language)
            for code in gold.bind(law).codes:
                assert law[code.provision].start <= code.start
