"""The classifier as a file: weights as plain numbers in a zip, every part with its hash, nothing that runs code.

Four decisions are stored: whether a provision carries an element, whether a sentence does (one logistic regression an
element each), with which strength, and whether against it (one for all elements). Applying them takes numpy alone;
scikit-learn is needed to train.
"""

from __future__ import annotations

import hashlib
import io
import json
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ssetext._paths import CORPORA
from ssetext.coding.features import Features, Rows
from ssetext.errors import ModelError

__all__ = [
    "FORMAT",
    "Known",
    "Linear",
    "Model",
    "joined",
    "load_model",
    "save_model",
    "sentence_scores",
    "shipped_model",
]

FORMAT = "ssetext-model-3"
_MAX_BYTES = 200_000_000
Array = NDArray[np.float32]
#: The names, columns and values of what a decision weighs in a row.
Known = tuple[list[str], NDArray[np.int64], Array]


@dataclass(frozen=True, slots=True)
class Linear:
    """Linear decisions over named features.

    ``weights`` has shape (decisions, features), ``bias`` shape (decisions,), in log-odds.
    """

    outputs: tuple[str, ...]
    names: tuple[str, ...]
    weights: Array
    bias: Array
    _index: dict[str, int] = field(init=False, repr=False, compare=False)
    _by_feature: Array = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_index", {n: i for i, n in enumerate(self.names)})
        object.__setattr__(self, "_by_feature", np.ascontiguousarray(self.weights.T))

    def scores(self, rows: Sequence[Features]) -> Array:
        """Give the log-odds, shape (rows, decisions)."""
        out = np.tile(self.bias, (len(rows), 1)).astype(np.float32)
        for i, row in enumerate(rows):
            _, columns, values = self.known(row)
            if len(columns):
                out[i] += values @ self._by_feature[columns]
        return out

    def known(self, row: Features) -> Known:
        """Give the row's features that the decisions weigh: names, columns, values."""
        names = [n for n in row if n in self._index]
        columns = np.fromiter((self._index[n] for n in names), dtype=np.int64, count=len(names))
        return names, columns, np.fromiter((row[n] for n in names), dtype=np.float32, count=len(names))

    def reasons(self, known: Known, output: int) -> dict[str, float]:
        """Give the features that weigh in one decision (see `known`), with their part of the log-odds."""
        names, columns, values = known
        parts = self.weights[output, columns] * values
        return {names[k]: float(parts[k]) for k in np.flatnonzero(np.abs(parts) > 0.05)}


@dataclass(frozen=True, slots=True)
class Model:
    """The trained classifier.

    Attributes
    ----------
    presence, sentence : Linear
        Whether a provision, and one of its sentences, carries an element. Outputs are the codebook's elements.
    strength : Linear
        Outputs are ``"1"``, ``"2"``, ``"3"``.
    direction : Linear
        Its output is ``"contrary"``: the provision runs against the element that it carries.
    calibration : array, shape (elements, 2)
        Slope and intercept that turn log-odds into calibrated ones.
    thresholds : dict of str to array, shape (elements,)
        For each strictness, the calibrated probability from which an element counts as found.
    card : dict
        On what it was trained (ids and hashes), with what, and how well it does.
    """

    presence: Linear
    sentence: Linear
    strength: Linear
    direction: Linear
    calibration: Array
    thresholds: dict[str, Array]
    card: dict[str, Any]

    def weigh(self, rows: Rows) -> tuple[Array, list[Array]]:
        """Weigh a law.

        Returns
        -------
        probabilities : array, shape (provisions, elements)
            Calibrated.
        sentences : list of array, shape (sentences, elements)
            For each provision, the log-odds of its sentences.
        """
        sentences = sentence_scores(self.sentence, rows.sentences)
        scores = joined(self.presence.scores(rows.provisions), sentences)
        scores = scores * self.calibration[:, 0] + self.calibration[:, 1]
        return np.asarray(1 / (1 + np.exp(-np.clip(scores, -30, 30))), dtype=np.float32), sentences


def sentence_scores(linear: Linear, rows: Sequence[Sequence[Features]]) -> list[Array]:
    """Give the log-odds of each sentence of each provision: arrays of shape (sentences, elements)."""
    scores = linear.scores([row for provision in rows for row in provision])
    return np.split(scores, np.cumsum([len(provision) for provision in rows])[:-1]) if rows else []


def joined(provisions: Array, sentences: Sequence[Array]) -> Array:
    """Join what a provision as a whole says with what its strongest sentence says: the mean of their log-odds."""
    strongest = [s.max(axis=0) if len(s) else p for s, p in zip(sentences, provisions, strict=True)]
    return np.asarray((provisions + np.array(strongest)) / 2) if strongest else provisions


def _members(model: Model) -> dict[str, bytes]:
    def array(values: NDArray[Any]) -> bytes:
        buffer = io.BytesIO()
        np.lib.format.write_array(buffer, np.ascontiguousarray(values), allow_pickle=False)
        return buffer.getvalue()

    def document(value: Any) -> bytes:
        return json.dumps(value, ensure_ascii=False, sort_keys=True, indent=0).encode()

    members: dict[str, bytes] = {}
    for part, linear in (
        ("presence", model.presence),
        ("sentence", model.sentence),
        ("strength", model.strength),
        ("direction", model.direction),
    ):
        members[f"{part}/names.json"] = document(list(linear.names))
        members[f"{part}/outputs.json"] = document(list(linear.outputs))
        members[f"{part}/weights.npy"] = array(linear.weights.astype(np.float16))
        members[f"{part}/bias.npy"] = array(linear.bias.astype(np.float32))
    members["calibration.npy"] = array(model.calibration.astype(np.float32))
    for name in sorted(model.thresholds):
        members[f"thresholds/{name}.npy"] = array(model.thresholds[name].astype(np.float32))
    members["card.json"] = document(model.card)
    return members


def save_model(model: Model, path: str | Path) -> None:
    """Write the model; the same model gives the same bytes."""
    members = _members(model)
    manifest = {
        "format": FORMAT,
        "sha256": {name: hashlib.sha256(data).hexdigest() for name, data in sorted(members.items())},
    }
    members["manifest.json"] = json.dumps(manifest, sort_keys=True, indent=0).encode()
    with zipfile.ZipFile(path, "w") as archive:
        for name in sorted(members):
            info = zipfile.ZipInfo(name, date_time=(1980, 1, 1, 0, 0, 0))
            info.compress_type = zipfile.ZIP_DEFLATED
            info.external_attr = 0o644 << 16
            archive.writestr(info, members[name], compresslevel=9)


def load_model(path: str | Path) -> Model:
    """Load a model file and check each part against its hash.

    Raises
    ------
    ModelError
        The file is missing, damaged, tampered with, or of another version.
    """
    path = Path(path)
    again = "Build it again with `ssetext train`, or install the package again."
    try:
        with zipfile.ZipFile(path) as archive:
            if sum(i.file_size for i in archive.infolist()) > _MAX_BYTES:
                raise ModelError(f"{path}: larger than a model can be. {again}")
            members = {i.filename: archive.read(i) for i in archive.infolist()}
    except FileNotFoundError as e:
        raise ModelError(f"{path}: there is no such model file. {again}") from e
    except (zipfile.BadZipFile, OSError, EOFError, ValueError, NotImplementedError, RuntimeError) as e:
        if isinstance(e, ModelError):
            raise
        raise ModelError(f"{path}: not a model file ({e}). {again}") from e
    except Exception as e:  # zlib.error has no common base with the others
        raise ModelError(f"{path}: damaged ({e}). {again}") from e
    try:
        manifest = json.loads(members["manifest.json"])
        if manifest.get("format") != FORMAT:
            raise ModelError(
                f"{path}: the format is {manifest.get('format')!r}, this version of ssetext reads {FORMAT!r}. {again}"
            )
        hashes = manifest["sha256"]
        if set(hashes) != set(members) - {"manifest.json"}:
            raise ModelError(f"{path}: its parts are not those that its manifest lists. {again}")
        for name, expected in hashes.items():
            if hashlib.sha256(members[name]).hexdigest() != expected:
                raise ModelError(f"{path}: the part {name} is not what its manifest says: damaged or changed. {again}")

        def array(name: str) -> Array:
            values = np.lib.format.read_array(io.BytesIO(members[name]), allow_pickle=False)
            return np.asarray(values, dtype=np.float32)

        def linear(part: str) -> Linear:
            return Linear(
                tuple(json.loads(members[f"{part}/outputs.json"])),
                tuple(json.loads(members[f"{part}/names.json"])),
                array(f"{part}/weights.npy"),
                array(f"{part}/bias.npy"),
            )

        thresholds = {
            name[len("thresholds/") : -len(".npy")]: array(name) for name in members if name.startswith("thresholds/")
        }
        return Model(
            linear("presence"),
            linear("sentence"),
            linear("strength"),
            linear("direction"),
            array("calibration.npy"),
            thresholds,
            json.loads(members["card.json"]),
        )
    except (KeyError, ValueError, TypeError) as e:
        if isinstance(e, ModelError):
            raise
        raise ModelError(f"{path}: damaged ({type(e).__name__}: {e}). {again}") from e


@lru_cache(maxsize=1)
def shipped_model() -> Model | None:
    """Load the model that ships with the package; None where none does (the lexicon then turns its key alone)."""
    path = CORPORA / "model.zip"
    return load_model(path) if path.is_file() else None
