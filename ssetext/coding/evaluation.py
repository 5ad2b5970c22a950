"""Evaluation: how far the tool gives the codes that a coder gives, on laws that the classifier has not seen."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Literal

from ssetext.annotation.agreement import cohen_kappa, krippendorff_alpha, weighted_kappa
from ssetext.coding.decision import GRADED, code_observations
from ssetext.coding.features import Rows
from ssetext.coding.finding import Finding, Strictness
from ssetext.coding.training import Prepared, leave_out, train
from ssetext.framework import load_frame
from ssetext.scoring import cover, law_score

__all__ = ["By", "Evaluation", "Miss", "Way", "evaluate", "learning_curve"]

By = Literal["law", "language", "country"]
Way = Literal["both", "lexicon", "classifier"]


@dataclass(frozen=True, slots=True)
class Miss:
    """One code that the tool and the coder do not share, with its words, for people to read."""

    kind: Literal["missed", "false alarm", "strength"]
    law: str
    provision: str
    element: str
    words: str
    confidence: float | None = None
    why: str = ""


@dataclass
class Evaluation:
    """What a coder gave and what the tool gave, side by side.

    Attributes
    ----------
    counts : dict of str to list of int
        For each element: provisions where both found it, the tool alone, the coder alone.
    strengths, grades : list of (int, int)
        Coder and tool: strength where both found the element; grade of each law and element (what runs against an
        element gives it no grade).
    contrary : list of int
        Provisions and elements that run against the element: for both, for the tool alone, for the coder alone.
    evidence : list of int
        Laws and elements whose strongest finding stands where the coder saw the element too, and all of them.
    controls : dict of str to float
        Score of each control law.
    laws : dict of str to list of int
        As counts, for each law over the graded elements.
    calibration : list of (float, bool)
        Confidence of each finding, and whether the coder gave the code too.
    misses : list of Miss
    """

    counts: dict[str, list[int]] = field(default_factory=lambda: defaultdict(lambda: [0, 0, 0]))
    strengths: list[tuple[int, int]] = field(default_factory=list)
    grades: list[tuple[int, int]] = field(default_factory=list)
    contrary: list[int] = field(default_factory=lambda: [0, 0, 0])
    evidence: list[int] = field(default_factory=lambda: [0, 0])
    controls: dict[str, float] = field(default_factory=dict)
    laws: dict[str, list[int]] = field(default_factory=lambda: defaultdict(lambda: [0, 0, 0]))
    calibration: list[tuple[float, bool]] = field(default_factory=list)
    decisions: list[tuple[bool, bool]] = field(default_factory=list)
    misses: list[Miss] = field(default_factory=list)

    def summary(self) -> dict[str, Any]:
        """Give precision, recall and F1 (micro and macro) by group, strengths, grades, agreement and calibration."""
        frame = load_frame()
        out: dict[str, Any] = {}
        groups: list[tuple[str, list[str]]] = [("principles and values", list(GRADED))]
        groups += [(g.id, [e.id for e in frame.of_group(g.id)]) for g in frame.groups]
        for name, elements in groups:
            seen = [e for e in elements if any(self.counts[e])]
            total = [sum(self.counts[e][i] for e in seen) for i in range(3)]
            p, r, f = prf(total)
            macro = sum(prf(self.counts[e])[2] for e in seen) / len(seen) if seen else 0.0
            out[name] = {"precision": p, "recall": r, "f1": f, "macro_f1": macro}
        out["contrary precision"], out["contrary recall"], _ = prf(self.contrary)
        out["strength exact"] = _share(a == b for a, b in self.strengths)
        out["grade kappa"] = weighted_kappa(self.grades)
        out["grade exact"] = _share(a == b for a, b in self.grades)
        out["best evidence right"] = self.evidence[0] / self.evidence[1] if self.evidence[1] else float("nan")
        out["cohen kappa"] = cohen_kappa(self.decisions)
        out["krippendorff alpha"] = krippendorff_alpha(self.decisions)
        out["highest control"] = max(self.controls.values(), default=0.0)
        out["calibration error"] = self.calibration_error()
        return out

    def elements(self) -> dict[str, dict[str, float]]:
        """Give precision, recall, F1 and number of codes of each element."""
        out = {}
        for element in load_frame().elements:
            counts = self.counts[element.id]
            p, r, f = prf(counts)
            out[element.id] = {"precision": p, "recall": r, "f1": f, "codes": counts[0] + counts[2]}
        return out

    def calibration_error(self, bins: int = 10) -> float:
        """Give the mean distance between confidence and share of right findings, over bins of confidence."""
        if not self.calibration:
            return float("nan")
        rows: dict[int, list[tuple[float, bool]]] = defaultdict(list)
        for c, right in self.calibration:
            rows[min(int(c * bins), bins - 1)].append((c, right))
        total = len(self.calibration)
        return sum(
            abs(sum(c for c, _ in row) / len(row) - sum(r for _, r in row) / len(row)) * len(row) / total
            for row in rows.values()
        )

    def add(self, law: Prepared, findings: Sequence[Finding]) -> None:
        """Add one law with what the tool found in it."""
        frame = load_frame()
        if law.coded.control:
            kinds = {p.id: p.kind for p in law.coded.law.provisions}
            coverage = {e.id: cover(e, findings, kinds) for e in frame.elements}
            self.controls[law.coded.id] = law_score(frame, coverage)
            return
        text = law.coded.law.text
        gold: dict[tuple[str, str], int] = {}
        grades: dict[str, int] = dict.fromkeys(GRADED, 0)
        against: set[tuple[str, str]] = set()
        words: dict[tuple[str, str], str] = {}
        for observation, codes in zip(law.observations, law.codes, strict=True):
            for code in codes:
                key = (observation.provision.id, code.element)
                gold[key] = max(gold.get(key, 0), code.strength or 1)
                words[key] = " ".join(text[code.start : code.end].split())
                if code.contrary:
                    against.add(key)
                elif code.element in grades:
                    grades[code.element] = max(grades[code.element], code.strength or 1)
        found: dict[tuple[str, str], Finding] = {}
        for f in findings:
            key = (f.provision, f.element)
            if key not in found or (f.strength or 1) > (found[key].strength or 1):
                found[key] = f
        for key in sorted(set(gold) | set(found)):
            provision, element = key
            slot = 0 if key in gold and key in found else 1 if key in found else 2
            self.counts[element][slot] += 1
            if element in GRADED:
                self.laws[law.coded.id][slot] += 1
            if key in found:
                f = found[key]
                self.calibration.append((f.confidence, key in gold))
                said = " ".join(text[f.start : f.end].split())
                why = ", ".join(dict.fromkeys(f.concepts))
                if slot == 1:
                    self.misses.append(Miss("false alarm", law.coded.id, provision, element, said, f.confidence, why))
                elif element in GRADED:
                    self.strengths.append((gold[key], f.strength or 1))
                    if gold[key] != (f.strength or 1):
                        change = f"coder {gold[key]}, tool {f.strength}; {why}"
                        self.misses.append(
                            Miss("strength", law.coded.id, provision, element, words[key], f.confidence, change)
                        )
            else:
                self.misses.append(Miss("missed", law.coded.id, provision, element, words[key]))
        for observation in law.observations:
            for element in GRADED:
                key = (observation.provision.id, element)
                self.decisions.append((key in gold, key in found))
        turned = {(f.provision, f.element) for f in findings if f.contrary}
        for slot, keys in enumerate((against & turned, turned - against, against - turned)):
            self.contrary[slot] += len(keys)
        for element in GRADED:
            self.grades.append((grades[element], cover(frame[element], findings).grade))
            mine = [f for f in findings if f.element == element]
            if any(e == element for _, e in gold):
                self.evidence[1] += 1
                if mine:
                    best = max(mine, key=lambda f: (f.strength or 1, f.confidence))
                    self.evidence[0] += (best.provision, element) in gold


def prf(counts: Sequence[int]) -> tuple[float, float, float]:
    """Give precision, recall and F1 from the counts of both, tool alone, coder alone."""
    both, tool, coder = counts
    p = both / (both + tool) if both + tool else 0.0
    r = both / (both + coder) if both + coder else 0.0
    return p, r, 2 * p * r / (p + r) if p + r else 0.0


def _share(values: Iterable[bool]) -> float:
    count = Counter(bool(v) for v in values)
    return count[True] / count.total() if count else float("nan")


def _without_lexicon(rows: Rows) -> Rows:
    """Leave what a classifier would see without a lexicon: words, kind, length."""
    return Rows(
        [{k: v for k, v in row.items() if k.startswith(("w:", "k:", "n:"))} for row in rows.provisions],
        [[] for _ in rows.sentences],
    )


def evaluate(
    laws: Sequence[Prepared],
    *,
    by: By = "law",
    way: Way = "both",
    strictness: Strictness = "balanced",
    besides: Sequence[Prepared] = (),
    progress: Callable[[str], None] | None = None,
    jobs: int = 1,
) -> Evaluation:
    """Measure the tool on laws left out: each group of laws is coded by a classifier trained on all the others.

    Parameters
    ----------
    laws : sequence of Prepared
    by : {"law", "language", "country"}
        What is left out together.
    way : {"both", "lexicon", "classifier"}
        Both keys, the lexicon alone, or a classifier on words alone, without lexicon.
    strictness : {"strict", "balanced", "generous"}
    besides : sequence of Prepared
        Trained on too, never measured on. Where languages are left out, so are those in the same language.
    progress : callable, optional
        Called with the name of what is done.
    jobs : int
        Processes.
    """
    if way == "classifier":
        laws = [replace(p, rows=_without_lexicon(p.rows)) for p in laws]
        besides = [replace(p, rows=_without_lexicon(p.rows)) for p in besides]
    result = Evaluation()
    groups = leave_out(laws, by)
    if jobs not in (0, 1) and way != "lexicon":
        from joblib import Parallel, delayed

        coded = Parallel(n_jobs=jobs, return_as="generator")(
            delayed(_code_left_out)(laws, besides, out, by, way, strictness) for _, out in groups
        )
    else:
        coded = (_code_left_out(laws, besides, out, by, way, strictness) for _, out in groups)
    for (name, out), findings in zip(groups, coded, strict=True):
        for i, found in zip(out, findings, strict=True):
            result.add(laws[i], found)
        if progress:
            progress(name)
    return result


def _code_left_out(
    laws: Sequence[Prepared], besides: Sequence[Prepared], out: Sequence[int], by: By, way: Way, strictness: Strictness
) -> list[tuple[Finding, ...]]:
    model = None
    if way != "lexicon":
        rest = [law for i, law in enumerate(laws) if i not in out]
        languages = {laws[i].coded.law.language for i in out} if by == "language" else set()
        model = train([*rest, *(law for law in besides if law.coded.law.language not in languages)])
    return [
        code_observations(
            laws[i].coded.law,
            laws[i].observations,
            laws[i].concepts,
            model=model,
            strictness=strictness,
            rows=laws[i].rows,
        )
        for i in out
    ]


def learning_curve(laws: Sequence[Prepared], *, sizes: Sequence[int] = (2, 4, 8, 16)) -> list[tuple[int, float]]:
    """Measure how F1 on principles and values grows with the number of coded laws that are trained on.

    Laws are taken in a fixed order and each law is coded by classifiers that never saw it.

    Returns
    -------
    list of (int, float)
        Number of coded laws trained on, and micro F1 over all laws.
    """
    out = []
    for size in sizes:
        result = Evaluation()
        for i, law in enumerate(laws):
            if law.coded.control:
                continue
            others = [p for j, p in enumerate(laws) if j != i]
            coded = [p for p in others if not p.coded.control]
            start = i * 7 % len(coded)
            taken = [coded[(start + k * 3) % len(coded)] for k in range(len(coded))][:size]
            model = train(taken + [p for p in others if p.coded.control])
            result.add(
                law,
                code_observations(law.coded.law, law.observations, law.concepts, model=model, rows=law.rows),
            )
        out.append((size, result.summary()["principles and values"]["f1"]))
    return out
