"""Versions: what became of each provision, and what that does to coverage."""

from __future__ import annotations

import re

import pytest
from rapidfuzz import fuzz

import ssetext
from ssetext._paths import CORPORA
from ssetext.comparison import Diff, diff
from ssetext.comparison.versions import _likeness, match_provisions, word_changes
from ssetext.law import Law, Provision

SPANISH = (CORPORA / "samples" / "es-marco-valdoro" / "text.txt").read_text(encoding="utf-8")

PARTS = {
    "Object": "This Act lays down the common rules of co-operatives and mutual societies of the territory.",
    "Votes": "Each member shall have one vote in the general assembly, whatever the capital held by that member.",
    "Books": "The board keeps books of account and lays them before the members in the first quarter of each year.",
    "Assets": (
        "On dissolution the assets left after payment of debts may not be shared among the members. "
        "They shall go to another co-operative with like aims, named by the last general assembly."
    ),
    "Force": "This Act comes into force on the first day of the month that follows its publication.",
}


def law(*parts: tuple[str, str]) -> ssetext.Law:
    text = "".join(f"Article {n}. {heading}\n{body}\n\n" for n, (heading, body) in enumerate(parts, 1))
    return ssetext.read(text.encode(), language="en")


def kinds(old: ssetext.Law, new: ssetext.Law) -> list[tuple[str, str, str]]:
    return [(" ".join(m.old), " ".join(m.new), m.kind) for m in match_provisions(old, new)]


ALL = tuple(PARTS.items())


@pytest.mark.parametrize(
    ("new", "expected"),
    [
        (ALL, [("art_1", "art_1", "same"), ("art_5", "art_5", "same")]),
        (ALL[1:], [("art_1", "", "removed"), ("art_2", "art_1", "renumbered"), ("art_5", "art_4", "renumbered")]),
        ((("New", "Nothing like it stands in the old version at all, whatever was said."), *ALL), [
            ("", "art_1", "added"), ("art_1", "art_2", "renumbered"), ("art_5", "art_6", "renumbered")]),
        ((ALL[0], ALL[1], ALL[3], ALL[2], ALL[4]), [("art_4", "art_3", "renumbered"), ("art_3", "art_4", "renumbered")]),
        ((ALL[0], ("Votes", PARTS["Votes"].replace("one vote", "two votes")), *ALL[2:]), [("art_2", "art_2", "edited")]),
        ((*ALL[:3], ("Assets", PARTS["Assets"].split(". ")[0] + "."), ("Heirs", PARTS["Assets"].split(". ")[1]), ALL[4]), [
            ("art_4", "art_4 art_5", "split"), ("art_5", "art_6", "renumbered")]),
        ((ALL[0], ("Votes", PARTS["Votes"] + " " + PARTS["Books"]), *ALL[3:]), [
            ("art_2 art_3", "art_2", "merged"), ("art_4", "art_3", "renumbered")]),
    ],
    ids=["same", "removed", "added", "swapped", "edited", "split", "merged"],
)  # fmt: skip
def test_what_became_of_each_provision(new: tuple[tuple[str, str], ...], expected: list[tuple[str, str, str]]) -> None:
    old = law(*ALL)
    later = law(*new)
    found = kinds(old, later)
    assert [row for row in expected if row not in found] == []
    assert sorted(i for a, _, _ in found for i in a.split()) == sorted(p.id for p in old)
    assert sorted(i for _, b, _ in found for i in b.split()) == sorted(p.id for p in later)


def test_an_article_that_moved_under_its_own_number_is_moved() -> None:
    def in_order(*numbers: int) -> Law:
        text, provisions = "", []
        for n in numbers:
            heading, body = ALL[n - 1]
            start = len(text)
            text += f"Article {n}. {heading}\n{body}\n"
            provisions.append(Provision(f"art_{n}", "article", f"Article {n}. {heading}", heading, start, len(text)))
        return Law(text, "en", tuple(provisions))

    found = kinds(in_order(1, 2, 3, 4, 5), in_order(1, 3, 4, 2, 5))
    assert found == [(f"art_{n}", f"art_{n}", "moved" if n == 2 else "same") for n in (1, 3, 4, 2, 5)]


def test_a_provision_that_stood_there_twice_is_not_lost_with_its_double() -> None:
    """A consolidated text may hold an article under its old and its new number; the later version keeps one of them."""
    old = law(ALL[0], ALL[3], ALL[1], ALL[3], ALL[4])
    new = law(
        ALL[0],
        ("Fees", "The registrar of the port asks ten crowns for each deed that a keeper signs."),
        ALL[1],
        *ALL[3:],
    )
    assert kinds(old, new)[1:4] == [
        ("", "art_2", "added"),
        ("art_3", "art_3", "same"),
        ("art_2 art_4", "art_4", "merged"),
    ]


def test_a_provision_cut_down_under_its_number_is_edited() -> None:
    long = (
        "1. Co-operatives that take on unemployed persons as working members are granted these rebates of social security "
        "contributions: a) 137 crowns a month in the first year; b) 66 crowns a month in the two years after it; c) where the "
        "person is below 30 years of age, or disabled, 80 crowns a month in all three years. 2. The rebates are paid back "
        "where the person leaves within a year, save for dismissal, death or retirement. 3. The ministry checks each quarter."
    )
    short = "Co-operatives that take on unemployed persons may have rebates of social security contributions as laid down by law."
    old = law(ALL[0], ("Rebates for the taking on of workers by entities", long), *ALL[1:])
    new = law(ALL[0], ("Rebates for the taking on of persons by co-operatives", short), *ALL[1:])
    assert kinds(old, new)[1] == ("art_2", "art_2", "edited")
    other = law(ALL[0], ("Council of the sector", PARTS["Books"] + " " + PARTS["Force"]), *ALL[1:])
    assert ("art_2", "", "removed") in kinds(old, other)


def test_the_same_words_under_several_headings_keep_their_headings() -> None:
    said = "This provision was repealed by the act on harbours, as amended, and has had no effect since."
    old = law(("Bees", said), ("Hives", said), ("Wax", said), ALL[0])
    new = law(("Hives", said), ("Wax", said), ALL[0])
    assert kinds(old, new)[:3] == [
        ("art_1", "", "removed"),
        ("art_2", "art_1", "renumbered"),
        ("art_3", "art_2", "renumbered"),
    ]


@pytest.mark.parametrize(
    ("one", "other"),
    [("es-marco-valdoro", "es-votos-capital"), ("en-principles-preamble", "en-social-enterprise-cove")],
)
def test_different_laws_in_one_language_are_no_versions(one: str, other: str) -> None:
    """Letters of any two texts are alike by a half; words are not."""
    old, new = (ssetext.read(CORPORA / "samples" / n / "text.txt") for n in (one, other))
    kept = [m for m in match_provisions(old, new) if m.old and m.new]
    assert len(kept) <= 3  # short title, object, entry into force


@pytest.fixture(scope="module")
def lost() -> Diff:
    """The Spanish draft without its article on dissolution, what follows renumbered, the votes by capital."""
    new = SPANISH[: SPANISH.index("Artículo 9. ")] + SPANISH[SPANISH.index("Artículo 10. ") :]
    new = re.sub(r"^Artículo (1\d|20)\. ", lambda m: f"Artículo {int(m[1]) - 1}. ", new, flags=re.M)
    rule = "Cada persona integrante dispondrá de un voto, con independencia de lo que haya aportado al capital."
    assert rule in new
    new = new.replace(rule, "Cada persona integrante dispondrá de votos en proporción al capital que haya aportado.")
    old = ssetext.audit(SPANISH.encode(), language="es")
    return diff(old, ssetext.audit(new.encode(), language="es"))


def test_a_lost_asset_lock_is_told_and_lowers_the_score(lost: Diff) -> None:
    gone = next(m for m in lost.matches if m.kind == "removed")
    assert gone.old == ("art_9",)
    assert "limited_profit_distribution" in {
        x.element for x in lost.effects if x.kind == "lost" and x.old and x.old.provision == "art_9"
    }
    assert lost.new.score < lost.old.score
    assert all(
        m.kind == "renumbered" and not m.edited for m in lost.matches if m.old and m.old[0] in ("art_10", "art_20")
    )
    assert lost.notices == ()


def test_a_vote_that_follows_capital_is_told_as_contrary(lost: Diff) -> None:
    effect = next(x for x in lost.effects if x.contrary)
    assert effect.kind == "gained"
    assert effect.element == "democratic_governance"
    assert lost.say(effect).startswith("against democratic governance")


def test_renumbering_alone_has_no_effect_on_coverage(lost: Diff) -> None:
    touched = {f.provision for x in lost.effects for f in (x.old, x.new) if f}
    assert touched <= {"art_6", "art_9"}


def test_rows_and_pages_give_every_provision(lost: Diff) -> None:
    assert len(lost.rows()) == len(lost.matches)
    assert len(lost.coverage_rows()) == len(lost.new.frame.elements)
    page = lost.to_html(language="es")
    assert "<del>" in page
    assert "<ins>" in page


@pytest.mark.parametrize(
    ("old", "new"),
    [("", ""), ("a b", ""), ("", "a b"), ("one vote each", "one share each"), ("a  b\nc", "a b c"), ("x", "y z x, y"),
     ("the board meets once of a year", "each of the keepers rows out of the bay"), ("a b c of d e f", "g h i of j k l")],
)  # fmt: skip
def test_the_words_kept_and_changed_make_up_both_versions(old: str, new: str) -> None:
    changes = word_changes(old, new)

    def squeezed(kinds: tuple[str, str]) -> str:
        return "".join("".join(c.words for c in changes if c.kind in kinds).split())

    assert squeezed(("kept", "deleted")) == "".join(old.split())
    assert squeezed(("kept", "inserted")) == "".join(new.split())


def test_a_rewritten_sentence_reads_in_one_piece() -> None:
    changes = word_changes(
        "Members pay ten crowns of dues each autumn here.", "Members sign the big book of names at noon here."
    )
    assert [(c.kind, c.words.strip()) for c in changes] == [
        ("kept", "Members"),
        ("deleted", "pay ten crowns of dues each autumn"),
        ("inserted", "sign the big book of names at noon"),
        ("kept", "here."),
    ]


def test_the_same_text_and_unrelated_or_foreign_laws_are_told() -> None:
    one = ssetext.audit(law(*ALL))
    assert [n.code for n in diff(one, one).notices] == ["same-text"]
    assert diff(one, one).effects == ()
    spanish = ssetext.audit(SPANISH.encode(), language="es")
    assert "languages-differ" in [n.code for n in diff(one, spanish).notices]
    other = ssetext.audit(b"Article 1. Bees\nHives stand a hundred paces from any road.", language="en")
    assert "unrelated" in [n.code for n in diff(one, other).notices]
    assert [m.kind for m in diff(one, other).matches] == ["removed"] * 5 + ["added"]


def test_one_against_all_is_pair_by_pair() -> None:
    texts = ["", "abc", "abcdefgh", "abcdefgx", "abxxxxxx", "hgfedcba", "xyz"]
    for text in texts:
        for least in (30.0, 75.0):
            assert list(_likeness(text, texts, least)) == [fuzz.ratio(text, t, score_cutoff=least) for t in texts]
