"""Training the classifier on coded laws, and measuring it on laws that it has not seen."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ssetext.coding.decision import GRADED
from ssetext.coding.features import Features, Rows, features
from ssetext.coding.gold import Code, CodedLaw
from ssetext.coding.model import FORMAT, Linear, Model, joined, sentence_scores
from ssetext.coding.observation import Observation, observe
from ssetext.coding.strength import direction_features, strength_features
from ssetext.errors import AnnotationError
from ssetext.framework import load_frame
from ssetext.lexicon import Concept, load_lexicon

__all__ = ["Prepared", "leave_out", "prepare", "train"]

_C_PRESENCE = 0.25
_C_STRENGTH = 0.3
_C_DIRECTION = 0.3
_FREE_INTERCEPT = 8.0
_FOLDS = 5
_LEAST = 3
#: How much surface features count beside those that carry over: all words little, the words that an entry matched more.
_SURFACE = {"w": 0.35, "h": 1.3}
_MIN_PROVISIONS = 3


@dataclass(frozen=True, slots=True)
class Prepared:
    """A coded law with its observations and features, ready to train on or to be coded."""

    coded: CodedLaw
    observations: list[Observation]
    rows: Rows
    codes: list[list[Code]]
    concepts: dict[str, Concept]


def prepare(laws: Sequence[CodedLaw]) -> list[Prepared]:
    """Observe coded laws and make their features."""
    out = []
    for coded in laws:
        lexicon = load_lexicon(coded.law.language)
        observations = observe(coded.law, lexicon)
        rows = features(coded.law, observations, lexicon.concepts)
        out.append(Prepared(coded, observations, rows, coded.by_provision(), lexicon.concepts))
    return out


def _columns(rows: Sequence[Features]) -> tuple[str, ...]:
    count: Counter[str] = Counter()
    for row in rows:
        count.update(row.keys())
    return tuple(sorted(n for n, k in count.items() if k >= _MIN_PROVISIONS))


def _matrix(rows: Sequence[Features], names: Sequence[str]) -> Any:
    from scipy.sparse import csr_matrix

    index = {n: i for i, n in enumerate(names)}
    scale = _scale(names)
    data: list[float] = []
    columns: list[int] = []
    pointers = [0]
    for row in rows:
        for name, value in row.items():
            at = index.get(name)
            if at is not None:
                columns.append(at)
                data.append(value * scale[at])
        pointers.append(len(columns))
    return csr_matrix((data, columns, pointers), shape=(len(rows), len(names)), dtype=np.float64)


def _scale(names: Sequence[str]) -> list[float]:
    return [_SURFACE.get(name.partition(":")[0], 1.0) for name in names]


def _logistic(x: Any, y: NDArray[Any], c: float, weights: NDArray[Any] | None = None) -> tuple[NDArray[Any], float]:
    """One logistic regression: weights and bias; a constant where only one class is there."""
    from sklearn.linear_model import LogisticRegression

    if y.min() == y.max():
        return np.zeros(x.shape[1]), (6.0 if y.min() == 1 else -6.0)
    # liblinear draws the intercept to zero like any weight, which drowns elements with few codes; scaling frees it. The
    # dual problem has the same solution and is four times as fast with so many features.
    model = LogisticRegression(
        C=c, solver="liblinear", dual=True, random_state=0, max_iter=2000, tol=1e-3, intercept_scaling=_FREE_INTERCEPT
    )
    model.fit(x, y, sample_weight=weights)
    return model.coef_[0], float(model.intercept_[0])


def _by_element(
    rows: Sequence[Features], elements: Sequence[str], labels: Callable[[str], NDArray[np.int64]]
) -> Linear:
    """One logistic regression an element. ``labels`` gives 1 or 0 for each row, or -1 where nothing is learnt from it."""
    if not rows:
        return Linear(
            tuple(elements), (), np.zeros((len(elements), 0), np.float32), np.zeros(len(elements), np.float32)
        )
    names = _columns(rows)
    x = _matrix(rows, names)
    weights, bias = [], []
    for element in elements:
        y = labels(element)
        known = y >= 0
        w, b = _logistic(x[known], y[known], _C_PRESENCE)
        weights.append(w)
        bias.append(b)
    return Linear(
        tuple(elements),
        names,
        np.asarray(np.array(weights) * np.array(_scale(names)), dtype=np.float32),
        np.asarray(bias, dtype=np.float32),
    )


def _presence(laws: Sequence[Prepared], elements: Sequence[str]) -> Linear:
    rows = [row for law in laws for row in law.rows.provisions]
    return _by_element(rows, elements, lambda element: _labels(laws, element))


def _sentence(laws: Sequence[Prepared], elements: Sequence[str]) -> Linear:
    rows = [row for law in laws for provision in law.rows.sentences for row in provision]

    def labels(element: str) -> NDArray[np.int64]:
        found = [
            label
            for law in laws
            for observation, codes in zip(law.observations, law.codes, strict=True)
            for label in _sentence_labels(observation, [c for c in codes if c.element == element])
        ]
        return np.array(found, dtype=np.int64)

    return _by_element(rows, elements, labels)


def _sentence_labels(observation: Observation, codes: Sequence[Code]) -> list[int]:
    """Say for each sentence of a provision whether it carries an element: 1, 0, or -1 where nobody can tell.

    A coder marks the words that carry an element best. The provision's other sentences may carry it too, so nothing is
    learnt from them.
    """
    if not codes:
        return [0] * len(observation.segments)
    shares = []
    for segment in observation.segments:
        overlaps = [max(0, min(segment.end, c.end) - max(segment.start, c.start)) for c in codes]
        of_code = max(o / (c.end - c.start) for o, c in zip(overlaps, codes, strict=True))
        shares.append(max(of_code, max(overlaps) / (segment.end - segment.start)))
    best = max(shares, default=0.0)
    return [1 if share >= min(0.5, best) and share > 0 else -1 for share in shares]


def _labels(laws: Sequence[Prepared], element: str) -> NDArray[np.int64]:
    return np.array(
        [int(any(c.element == element for c in codes)) for law in laws for codes in law.codes], dtype=np.int64
    )


def _strength(laws: Sequence[Prepared]) -> Linear:
    rows: list[Features] = []
    y: list[int] = []
    for law in laws:
        for observation, codes in zip(law.observations, law.codes, strict=True):
            for code in codes:
                if code.strength and not code.contrary:
                    rows.append(strength_features(code.element, observation, law.concepts))
                    y.append(code.strength)
    names = _columns(rows)
    x = _matrix(rows, names)
    target = np.array(y)
    parts = [_logistic(x, (target == s).astype(int), _C_STRENGTH) for s in (1, 2, 3)]
    return Linear(
        ("1", "2", "3"),
        names,
        np.asarray([p[0] for p in parts], dtype=np.float32),
        np.asarray([p[1] for p in parts], dtype=np.float32),
    )


def _direction(laws: Sequence[Prepared]) -> Linear:
    """Whether a provision that carries an element runs against it."""
    rows: list[Features] = []
    y: list[int] = []
    for law in laws:
        for observation, codes in zip(law.observations, law.codes, strict=True):
            for element in GRADED:
                mine = [c for c in codes if c.element == element]
                if mine:
                    strength = strength_features(element, observation, law.concepts)
                    rows.append(direction_features(strength, element, observation, law.concepts))
                    y.append(int(all(c.contrary for c in mine)))
    names = _columns(rows)
    w, b = _logistic(_matrix(rows, names), np.array(y), _C_DIRECTION)
    return Linear(("contrary",), names, np.asarray([w], dtype=np.float32), np.asarray([b], dtype=np.float32))


def _folds(laws: Sequence[Prepared], folds: int) -> list[list[int]]:
    """Laws dealt into folds, the same each time, so that each fold has some of every size."""
    order = sorted(range(len(laws)), key=lambda i: (laws[i].coded.control, -len(laws[i].coded.codes), laws[i].coded.id))
    out: list[list[int]] = [[] for _ in range(min(folds, len(laws)))]
    for position, i in enumerate(order):
        out[position % len(out)].append(i)
    return [f for f in out if f]


def _best_threshold(p: NDArray[Any], y: NDArray[Any], beta: float, prior: float, prior_weight: float) -> float:
    """The probability from which on F-beta is best, drawn to a prior where there are few codes."""
    grid = np.arange(0.1, 0.81, 0.02)
    gains = []
    for t in grid:
        tp = float(((p >= t) & (y == 1)).sum())
        fp = float(((p >= t) & (y == 0)).sum())
        fn = float(((p < t) & (y == 1)).sum())
        b2 = beta * beta
        gains.append((1 + b2) * tp / ((1 + b2) * tp + b2 * fn + fp + 1e-9))
    smooth = np.convolve(np.pad(gains, 3, mode="edge"), np.ones(7) / 7, mode="valid")
    best = float(grid[int(np.argmax(smooth))])
    n = float(y.sum())
    return (n * best + prior_weight * prior) / (n + prior_weight)


def train(laws: Sequence[Prepared], *, progress: Callable[[str], None] | None = None) -> Model:
    """Train the classifier on coded laws.

    Each element's calibration and thresholds come from laws left out in turn inside the training set, so that they are
    not set on what the weights were fitted to.

    Raises
    ------
    AnnotationError
        Fewer than three laws.
    """
    if len(laws) < _LEAST:
        raise AnnotationError(f"{len(laws)} coded laws: a classifier needs {_LEAST} at least, to set its thresholds.")
    say = progress or (lambda _: None)
    elements = tuple(e.id for e in load_frame().elements)
    say("presence")
    held = np.zeros((sum(len(law.observations) for law in laws), len(elements)))
    offsets = np.cumsum([0, *[len(law.observations) for law in laws]])
    for fold in _folds(laws, _FOLDS):
        say("calibration")
        rest = [law for i, law in enumerate(laws) if i not in fold]
        provision, part = _presence(rest, elements), _sentence(rest, elements)
        for i in fold:
            held[offsets[i] : offsets[i + 1]] = joined(
                provision.scores(laws[i].rows.provisions), sentence_scores(part, laws[i].rows.sentences)
            )
    presence, sentence = _presence(laws, elements), _sentence(laws, elements)
    calibration = np.zeros((len(elements), 2), dtype=np.float32)
    thresholds = {s: np.zeros(len(elements), dtype=np.float32) for s in ("strict", "balanced", "generous")}
    for j, element in enumerate(elements):
        y = _labels(laws, element)
        a, b = _platt(held[:, j], y)
        calibration[j] = a, b
        p = 1 / (1 + np.exp(-np.clip(a * held[:, j] + b, -30, 30)))
        thresholds["balanced"][j] = _best_threshold(p, y, 1.0, 0.5, 60)
        thresholds["strict"][j] = max(_best_threshold(p, y, 0.5, 0.6, 20), thresholds["balanced"][j])
        thresholds["generous"][j] = min(_best_threshold(p, y, 2.0, 0.25, 20), thresholds["balanced"][j])
    say("strength")
    strength, direction = _strength(laws), _direction(laws)
    card = {
        "format": FORMAT,
        "laws": [
            {
                "id": law.coded.id,
                "sha256": law.coded.sha256,
                "provisions": len(law.observations),
                "codes": len(law.coded.codes),
            }
            for law in laws
        ],
        "settings": {
            "C presence": _C_PRESENCE,
            "C strength": _C_STRENGTH,
            "C direction": _C_DIRECTION,
            "surface": _SURFACE,
            "folds": _FOLDS,
        },
        "elements": list(elements),
        "graded": list(GRADED),
    }
    return Model(presence, sentence, strength, direction, calibration, thresholds, card)


def _platt(scores: NDArray[Any], y: NDArray[Any]) -> tuple[float, float]:
    """Slope and intercept of calibration; the identity where there are too few codes to tell."""
    if y.sum() < 5:
        return 1.0, 0.0
    w, b = _logistic(scores.reshape(-1, 1), y, 1.0)
    return (float(w[0]), b) if w[0] > 0.2 else (1.0, 0.0)


def leave_out(laws: Sequence[Prepared], by: str) -> list[tuple[str, list[int]]]:
    """Name the laws to leave out together: by ``law``, ``language`` or ``country``."""
    groups: dict[str, list[int]] = {}
    for i, law in enumerate(laws):
        key = {"law": law.coded.id, "language": law.coded.law.language, "country": law.coded.jurisdiction}[by]
        groups.setdefault(key, []).append(i)
    return sorted(groups.items())
