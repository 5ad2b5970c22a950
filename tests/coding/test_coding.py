"""Coding: findings on small texts, the classifier's file, and how laws are left out."""

from __future__ import annotations

import json
import unicodedata
import zipfile
from pathlib import Path

import numpy as np
import pytest

import ssetext
from ssetext._paths import CORPORA
from ssetext.coding.decision import _hold_back
from ssetext.coding.evaluation import Evaluation
from ssetext.coding.finding import Finding
from ssetext.coding.gold import load_laws, load_samples
from ssetext.coding.model import load_model, save_model, shipped_model
from ssetext.coding.sentences import sentences
from ssetext.coding.training import leave_out, prepare, train
from ssetext.errors import AnnotationError, ModelError
from ssetext.law import Law

CODED = {
    "en": (
        "Article 1. Votes\nEach member of the co-operative shall have one vote, whatever the capital held.\n"
        "Article 2. Reserve\nThe reserves of the co-operative may not be distributed among the members.\n",
        {"democratic_governance": 3, "limited_profit_distribution": 3},
    ),
    "es": (
        "Artículo 1. Voto\nCada socio de la cooperativa tendrá un voto.\n"
        "Artículo 2. Reserva\nLas reservas de la cooperativa no podrán repartirse entre los socios.\n",
        {"democratic_governance": 3, "limited_profit_distribution": 3},
    ),
    "fr": (
        "Article 1er. Vote\nChaque associé de la coopérative dispose d'une voix à l'assemblée générale.\n"
        "Article 2. Réserves\nLes réserves de la coopérative sont impartageables entre les associés.\n",
        {"democratic_governance": 3, "limited_profit_distribution": 3},
    ),
}


@pytest.mark.parametrize("language", sorted(CODED))
@pytest.mark.parametrize("model", ["shipped", None])
def test_rules_are_found_with_both_keys_and_with_the_lexicon_alone(language: str, model: str | None) -> None:
    text, expected = CODED[language]
    report = ssetext.audit(text.encode(), language=language, model=model)  # type: ignore[arg-type]
    for element, grade in expected.items():
        assert report[element].grade == grade, element


def test_the_same_twice(draft: Law) -> None:
    assert ssetext.audit(draft).to_json() == ssetext.audit(draft).to_json()


def test_evidence_stands_in_its_provision(draft: Law) -> None:
    report = ssetext.audit(draft)
    assert report.findings
    for finding in report.findings:
        place = draft[finding.provision]
        assert place.start <= finding.start < finding.end <= place.end
        assert 0 <= finding.confidence <= 1


def test_words_are_shown_with_what_turns_their_sense() -> None:
    """The lexicon knows "distinction between members"; the sentence says that there shall be none."""
    text = "Artículo 1. Trato\n2. En la cooperativa no cabrá distinción entre los socios por razón de sexo.\n"
    report = ssetext.audit(text.encode(), language="es")
    [found] = [f for f in report.findings if f.element == "egalitarianism"]
    words = report.law.text[found.start : found.end]
    assert words == "En la cooperativa no cabrá distinción entre los socios por razón de sexo"


def test_decomposed_accents_change_nothing() -> None:
    """Some systems save "ó" as a letter and an accent of its own."""
    text = "".join(words for words, _ in (CODED["es"], CODED["fr"]))
    text += "Artículo 3. Gestión\nLa gestión será democrática y autónoma; la adhesión, libre.\n"
    composed = ssetext.audit(unicodedata.normalize("NFC", text).encode(), language="es")
    decomposed = ssetext.audit(unicodedata.normalize("NFD", text).encode(), language="es")
    assert [(f.element, f.strength, f.provision, f.confidence) for f in composed.findings] == [
        (f.element, f.strength, f.provision, f.confidence) for f in decomposed.findings
    ]
    assert len(composed.findings) > 3


def test_a_law_about_something_else_scores_near_zero() -> None:
    text = "\n".join(
        f"Section {n}. Permits\nThe holder of a permit shall store explosives in a magazine approved by the Minister."
        for n in range(1, 12)
    )
    report = ssetext.audit(text.encode(), language="en")
    assert report.score <= 8
    assert {"about-something-else"} <= {n.code for n in report.notices}


def test_the_classifier_is_written_the_same_twice_and_refused_when_tampered_with(tmp_path: Path) -> None:
    laws = prepare(load_samples()[:4])
    if len(laws) < 3:
        pytest.skip("too few samples")
    first, second = tmp_path / "a.zip", tmp_path / "b.zip"
    save_model(train(laws), first)
    save_model(train(laws), second)
    assert first.read_bytes() == second.read_bytes()
    assert load_model(first).presence.outputs == train(laws).presence.outputs
    bad = tmp_path / "bad.zip"
    with zipfile.ZipFile(first) as old, zipfile.ZipFile(bad, "w") as new:
        for name in old.namelist():
            data = old.read(name)
            new.writestr(name, data.replace(b"integrity", b"intrigues") if name == "presence/outputs.json" else data)
    with pytest.raises(ModelError, match="presence/outputs"):
        load_model(bad)
    bad.write_bytes(b"not a zip")
    with pytest.raises(ModelError):
        load_model(bad)


def test_the_shipped_classifier_says_on_what_it_was_trained() -> None:
    model = shipped_model()
    if model is None:
        pytest.skip("no classifier ships in this checkout")
    gold = json.loads((CORPORA / "gold" / "laws.json").read_text(encoding="utf-8"))
    trained = {law["id"]: law["sha256"] for law in model.card["laws"]}
    for id, meta in gold.items():
        assert trained[id] == meta["sha256"]


def test_leaving_out_puts_each_law_in_one_group() -> None:
    laws = prepare(load_samples())
    for by in ("law", "language", "country"):
        groups = leave_out(laws, by)
        assert sorted(i for _, out in groups for i in out) == list(range(len(laws)))


def test_no_character_is_lost_between_sentences() -> None:
    text = "The assembly is sovereign. It elects:\na) the board;\nb) the auditors (art. 5). Done"
    spans = list(sentences(text, 0, len(text)))
    assert "".join(text.split()) == "".join("".join(text[s.start : s.end].split()) for s in spans)


def test_codes_outside_their_text_are_named_with_their_line(tmp_path: Path) -> None:
    folder = tmp_path / "xx-law"
    folder.mkdir()
    (folder / "text.txt").write_text("Article 1. Units are free.")
    (folder / "meta.json").write_text('{"language": "en"}')
    (folder / "codes.jsonl").write_text(
        '{"provision": "art_1", "element": "integrity", "strength": 2, "start": 5, "end": 900}\n'
    )
    with pytest.raises(AnnotationError, match=r"codes\.jsonl:1"):
        load_laws(tmp_path)


def test_gold_binds_to_its_text_and_to_no_other(shared: Path) -> None:
    gold = ssetext.load_gold("es-2011-ley-5")
    assert not isinstance(gold, dict)
    text = (shared / "laws" / "es-2011-ley-5" / "text.txt").read_text(encoding="utf-8")
    assert len(gold.words(text)) == len(gold.codes)
    with pytest.raises(AnnotationError, match="not the one that was coded"):
        gold.words(text + " ")


def test_a_concept_of_the_users_own_counts_beside_the_classifier(tmp_path: Path, draft: Law) -> None:
    mine = tmp_path / "mine.yaml"
    mine.write_text(
        "language: en\nentries:\n  - concept: governed\n    codes: {care_people_planet: 3}\n"
        "    patterns: [this act governs]\n    match: This Act governs all.\n    no_match: It rains.\n    source: mine\n"
    )
    report = ssetext.audit(draft, lexicon=mine)
    assert [f.provision for f in report["care_people_planet"].findings if "governed" in f.concepts] == ["art_1"]


def test_the_evaluation_sees_direction() -> None:
    """A tool that gives the coder's codes is right in all, and one that turns them round is not."""
    laws = prepare([law for law in load_samples() if law.id in ("es-votos-capital", "pt-pseudo-cooperativas")])

    def measured(turned: bool) -> dict[str, float]:
        result = Evaluation()
        for law in laws:
            result.add(
                law,
                [
                    Finding(c.element, c.strength, c.contrary != turned, c.provision, c.start, c.end, 1.0)
                    for c in law.coded.codes
                ],
            )
        return result.summary()

    right, wrong = measured(False), measured(True)
    assert (right["grade exact"], right["contrary precision"], right["contrary recall"]) == (1, 1, 1)
    assert wrong["grade exact"] < 1
    assert wrong["contrary recall"] == 0


def test_a_doubtful_finding_claims_no_more_than_the_sure_ones() -> None:
    probabilities = np.array([[0.95], [0.5], [0.7]], dtype=np.float32)
    strengths = {(0, 0): 2, (1, 0): 3, (2, 0): 3}
    _hold_back(strengths, probabilities, set())
    assert strengths == {(0, 0): 2, (1, 0): 2, (2, 0): 3}
