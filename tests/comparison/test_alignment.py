"""Provisions that do the same job: one law in two languages, in order, in part, in another order; laws of their own order."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

import ssetext
from ssetext import Audit
from ssetext.comparison import align, align_element, alignment
from ssetext.comparison.alignment import _in_context, _same_order

ENGLISH = """Section 1. Name
This is the Harbour Societies Act.
Section 2. Votes
Each member of a co-operative has one vote, whatever the number of shares held.
Section 3. Joining
Membership is open and voluntary to all who can use the services of the co-operative.
Section 4. Reserve
At least 20 per cent of the surplus goes to a reserve, which may not be shared out among the members.
Section 5. Training
The co-operative sets aside 5 per cent of the surplus for the education and training of its members.
Section 6. Books
The books are kept for 7 years, under the conditions of section 4.
Section 7. Clock
A clock of 12 hours hangs in the hall.
Section 8. Ending
When the co-operative is dissolved, what remains goes to another co-operative under sections 4 and 6.
"""
FRENCH = """Article 1. Nom
La présente loi est la loi sur les sociétés du port.
Article 2. Voix
Chaque membre d'une coopérative dispose d'une voix, quel que soit le nombre de parts qu'il détient.
Article 3. Entrée
L'adhésion est libre et volontaire et ouverte à tous ceux qui peuvent utiliser les services de la coopérative.
Article 4. Réserve
20 pour cent au moins des excédents vont à une réserve, qui ne peut être partagée entre les membres.
Article 5. Formation
La coopérative affecte 5 pour cent des excédents à l'éducation et à la formation de ses membres.
Article 6. Livres
Les livres sont gardés 7 ans, aux conditions de l'article 4.
Article 7. Horloge
Une horloge de 12 heures est au mur de la salle.
Article 8. Fin
Lorsque la coopérative est dissoute, ce qui reste va à une autre coopérative selon les articles 4 et 6.
"""


@pytest.fixture(scope="module")
def english() -> Audit:
    return ssetext.audit(ENGLISH.encode(), language="en")


@pytest.fixture(scope="module")
def french() -> Audit:
    return ssetext.audit(FRENCH.encode(), language="fr")


def numbers(*numbers: int) -> set[str]:
    return {f"art_{n}" for n in numbers}


def only(audit: Audit, ids: list[str]) -> Audit:
    return replace(audit, law=replace(audit.law, provisions=tuple(audit.law[id] for id in ids)))


def test_one_law_in_two_languages(english: Audit, french: Audit) -> None:
    for one, two in ((english, french), (french, english)):
        found = align(one, two, most=3)
        assert all(id in [a.other for a in rows] for id, rows in found.items() if id != "art_1")
        assert found["art_2"][0].other == "art_2"
        assert found["art_4"][0].other == "art_4"
        assert all(0 <= a.score <= 1 for rows in found.values() for a in rows)


def test_a_part_of_a_law_finds_its_place(english: Audit, french: Audit) -> None:
    found = align(only(english, ["art_4", "art_5", "art_8"]), french, most=3)
    assert all(id in [a.other for a in rows] for id, rows in found.items())


def test_another_order_misleads_nobody(english: Audit, french: Audit) -> None:
    turned = only(french, [p.id for p in reversed(french.law.provisions)])
    found = align(english, turned, most=3)
    for id in numbers(2, 3, 4, 5, 8):
        assert id in [a.other for a in found[id]]


def test_laws_without_provisions_and_asked_for_few(english: Audit, french: Audit) -> None:
    none = only(french, [])
    assert all(rows == [] for rows in align(english, none).values())
    assert align(none, english) == {}
    assert list(align(english, french, provisions=["art_5"])) == ["art_5"]
    assert align(english, french, provisions=["art_5"])["art_5"] == align(english, french)["art_5"]


def test_a_provision_s_own_number_is_no_reason() -> None:
    one = ssetext.audit(b"Section 1. Bees\nHives are white.\nSection 2. Wax\nWax is sold.", language="en")
    two = ssetext.audit(
        b"Article 1. Abeilles\nLes ruches sont bleues.\nArticle 2. Cire\nLa cire est vendue.", language="fr"
    )
    assert all("figures" not in a.reason for rows in align(one, two).values() for a in rows)


def test_same_order_is_told_from_chance() -> None:
    order, expected = _same_order(np.eye(40))
    assert order == 1
    assert expected.tolist() == list(range(40))
    chance = [_same_order(np.random.default_rng(seed).random((40, 40)))[0] for seed in range(20)]
    assert max(chance) < 0.1
    assert _same_order(np.eye(40)[::-1])[0] == 0


def test_neighbours_decide_between_two_that_are_alike() -> None:
    """Provision 5 is as like 5 as 12; what stands before and after it is like 4 and 6."""
    wording = np.eye(20) * 0.8 + 0.05
    wording[5, 5] = wording[5, 12] = 0.5
    parts = {"wording": wording, "concepts": wording, "elements": wording, "figures": wording}
    nothing = np.zeros((20, 20))
    scores = _in_context({**parts, "place": nothing, "length": nothing})
    assert scores[5].argmax() == 5


def test_reasons_are_put_into_words_for_what_is_given_alone(
    english: Audit, french: Audit, monkeypatch: pytest.MonkeyPatch
) -> None:
    """They were made for every pair of two laws, and most thrown away: half a minute for laws of 3,000 articles."""
    made = []
    reason = alignment._reason
    monkeypatch.setattr(alignment, "_reason", lambda *about: made.append(1) or reason(*about))
    given = align_element(english, french, "democratic_governance", most=1)
    assert len(made) == sum(map(len, given.values())) > 0
    carriers = {f.provision for f in french["democratic_governance"].findings}
    everything = align(english, french, most=len(french.law))
    assert given == {id: [a for a in everything[id] if a.other in carriers][:1] for id in given}
