"""The law-by-element matrix: how laws differ in what they cover, which are alike, what each has that the others lack."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from ssetext.auditing import Audit, audit
from ssetext.framework import Frame, load_frame
from ssetext.law import Law, Notice

if TYPE_CHECKING:
    import pandas as pd

__all__ = ["Comparison", "compare"]

Array = NDArray[np.float64]
#: Laws whose mean distance is below this stand in one cluster.
CLUSTER_DISTANCE = 0.2


@dataclass(frozen=True, slots=True)
class Comparison:
    """Laws side by side, against one frame.

    Attributes
    ----------
    audits : tuple of Audit
        In the order given.
    names : tuple of str
        One a law, each once: title, or file name, with a number where two are the same.
    frame : Frame
    notices : tuple of Notice
        What to mind: the same law twice, one law alone, laws without provisions.
    """

    audits: tuple[Audit, ...]
    names: tuple[str, ...]
    frame: Frame
    notices: tuple[Notice, ...] = ()

    def __len__(self) -> int:
        return len(self.audits)

    def __repr__(self) -> str:
        return f"<Comparison of {len(self)} laws against {self.frame.id}>"

    def _repr_html_(self) -> str:
        from ssetext.reporting.comparison import comparison_summary

        return comparison_summary(self)

    def scores(self) -> Array:
        """Give the scores, shape (laws, elements of the frame), 0 to 100."""
        return np.array(
            [[a.coverage[e.id].score for e in self.frame.elements] for a in self.audits], dtype=float
        ).reshape(len(self.audits), len(self.frame.elements))

    def grades(self) -> NDArray[np.int64]:
        """Give the grades, shape (laws, graded elements), 0 to 3."""
        return np.array(
            [[a.coverage[e.id].grade for e in self.frame.graded] for a in self.audits], dtype=np.int64
        ).reshape(len(self.audits), len(self.frame.graded))

    def similarity(self) -> Array:
        """Give how alike the laws are in what they cover, shape (laws, laws), 0 to 1.

        One minus the mean distance of the scores over the frame's elements; graded elements (values, principles) and
        the
        others count half each.
        """
        scores = self.scores() / 100
        graded = np.array([e.graded for e in self.frame.elements])
        parts = [scores[:, mask] for mask in (graded, ~graded) if mask.any()]
        distances = [np.abs(p[:, None, :] - p[None, :, :]).mean(axis=2) for p in parts]
        return np.asarray(1 - sum(distances) / max(1, len(distances)), dtype=float)

    def linkage(self) -> Array:
        """Give the tree of clusters in scipy's form (average linkage), shape (laws - 1, 4)."""
        from scipy.cluster.hierarchy import linkage
        from scipy.spatial.distance import squareform

        if len(self) < 2:
            return np.zeros((0, 4))
        distance = 1 - self.similarity()
        np.fill_diagonal(distance, 0.0)
        return np.asarray(linkage(squareform(np.maximum(distance, 0.0), checks=False), method="average"))

    def clusters(self, *, distance: float = CLUSTER_DISTANCE, number: int | None = None) -> list[list[str]]:
        """Give groups of laws that are alike, the largest first.

        Parameters
        ----------
        distance : float
            Laws nearer than this on average stand together.
        number : int, optional
            Give so many groups instead.
        """
        from scipy.cluster.hierarchy import fcluster

        if len(self) < 2:
            return [[n] for n in self.names]
        tree = self.linkage()
        labels = (
            fcluster(tree, t=number, criterion="maxclust")
            if number
            else fcluster(tree, t=distance, criterion="distance")
        )
        groups: dict[int, list[str]] = {}
        for name, label in zip(self.names, labels, strict=True):
            groups.setdefault(int(label), []).append(name)
        return sorted(groups.values(), key=lambda g: (-len(g), g))

    def distinct(self) -> dict[str, list[tuple[str, str]]]:
        """Give for each law what it alone has, and what it alone lacks.

        Returns
        -------
        dict of str to list of (str, str)
            Name of the law to pairs of ``"alone has"`` or ``"alone lacks"`` and element id. Graded elements count as
            had from
            principle (2) up.
        """
        out: dict[str, list[tuple[str, str]]] = {n: [] for n in self.names}
        if len(self) < 2:
            return out
        for element in self.frame.elements:
            least = 2 if element.graded else 1
            has = [a.coverage[element.id].grade >= least for a in self.audits]
            if sum(has) == 1:
                out[self.names[has.index(True)]].append(("alone has", element.id))
            elif len(self) > 2 and sum(has) == len(has) - 1:
                out[self.names[has.index(False)]].append(("alone lacks", element.id))
        return out

    def under(self, frame: str | Path | Frame) -> Comparison:
        """Give the same laws under another definition, without coding them again."""
        chosen = load_frame(frame)
        return replace(self, audits=tuple(a.under(chosen) for a in self.audits), frame=chosen)

    def rows(self) -> list[dict[str, Any]]:
        """Give one row a law and element: law, language, law_score, group, element, grade, score, findings, contrary, provisions."""
        return [
            {
                "law": name,
                "source": a.law.source,
                "language": a.law.language,
                "frame": self.frame.id,
                "law_score": a.score,
                "group": e.group,
                "element": e.id,
                "element_name": e.name(),
                "grade": a.coverage[e.id].grade,
                "score": a.coverage[e.id].score,
                "findings": len(a.coverage[e.id].findings),
                "contrary": len(a.coverage[e.id].contrary),
                "provisions": " ".join(dict.fromkeys(f.provision for f in a.coverage[e.id].findings)),
            }
            for name, a in zip(self.names, self.audits, strict=True)
            for e in self.frame.elements
        ]

    def to_frame(self) -> pd.DataFrame:
        """Give the matrix as a tidy table, one row a law and element (pandas; see `rows`)."""
        from ssetext.reporting.tables import data_frame

        return data_frame(self.rows())

    def to_json(self, path: str | Path | None = None) -> str:
        """Give matrix, similarity, clusters and what is distinct as JSON; written to a file where one is named."""
        out = json.dumps(
            {
                "frame": self.frame.id,
                "laws": [
                    {"name": n, "source": a.law.source, "language": a.law.language, "score": a.score}
                    for n, a in zip(self.names, self.audits, strict=True)
                ],
                "matrix": self.rows(),
                "similarity": np.round(self.similarity(), 4).tolist(),
                "clusters": self.clusters(),
                "distinct": self.distinct(),
                "warnings": [{"code": n.code, "message": n.message} for n in self.notices],
            },
            ensure_ascii=False,
            indent=1,
        )
        if path is not None:
            Path(path).write_text(out + "\n", encoding="utf-8")
        return out

    def to_csv(self, path: str | Path) -> None:
        """Write the matrix as CSV, one row a law and element."""
        from ssetext.reporting.tables import write_csv

        write_csv(self.rows(), path)

    def to_html(self, path: str | Path | None = None, *, language: str = "en") -> str:
        """Give the comparison as one HTML page; written to a file where one is named."""
        from ssetext.reporting.comparison import comparison_report

        out = comparison_report(self, language=language)
        if path is not None:
            Path(path).write_text(out, encoding="utf-8")
        return out

    def to_xlsx(self, path: str | Path, *, language: str = "en") -> None:
        """Write the comparison as an Excel workbook."""
        from ssetext.reporting.excel import write_comparison

        write_comparison(self, path, language=language)


def compare(
    laws: Iterable[str | Path | Law | Audit],
    *,
    frame: str | Path | Frame = "ilo-2022-office",
    language: str | None = None,
) -> Comparison:
    """Compare laws by what they cover: the law-by-element matrix, what is alike, what is distinct.

    Parameters
    ----------
    laws : iterable of path, Law or Audit
        Files are read and audited; audits are taken as they are (`audit_files` makes them in parallel).
    frame : str, Path or Frame
    language : str, optional
        Of all files; identified from each when not given.

    Raises
    ------
    ValueError
        No law at all.
    SseTextError
        A file that cannot be read.

    Examples
    --------
    >>> one = b"Article 1. Each member of a co-operative has one vote."
    >>> two = b"Article 1. The society publishes its accounts each year."
    >>> import ssetext
    >>> both = compare([ssetext.audit(one, language="en"), ssetext.audit(two, language="en")])
    >>> both.grades().shape
    (2, 10)
    """
    chosen = load_frame(frame)
    audits = [
        item.under(chosen) if isinstance(item, Audit) else audit(item, frame=chosen, language=language) for item in laws
    ]
    if not audits:
        raise ValueError("compare: no law was given; give files, laws or audits.")
    notices = []
    if len(audits) == 1:
        notices.append(Notice("one-law", "There is one law alone: nothing to compare it with."))
    texts = Counter(a.law.text for a in audits)
    for a in {id(a.law.text): a for a in audits if texts[a.law.text] > 1}.values():
        notices.append(Notice("same-law", f"{a.law.name}: the same text stands here {texts[a.law.text]} times."))
        break
    return Comparison(tuple(audits), _names(audits), chosen, tuple(notices))


def _names(audits: Sequence[Audit]) -> tuple[str, ...]:
    """Name each law once: a source's file name where titles are the same, a number where that does not help."""
    titles = [short_name(a) for a in audits]
    count = Counter(titles)
    out: list[str] = []
    for a, title in zip(audits, titles, strict=True):
        named = f"{title} ({Path(a.law.source).stem})" if count[title] > 1 and a.law.source else title
        name, number = named, 1
        while name in out or (number > 1 and name in count):
            number += 1
            name = f"{named} ({number})"
        out.append(name)
    return tuple(out)


def short_name(audit: Audit) -> str:
    """Give a law's name, short enough to label a row: the file's name, or its folder's where the file is ``text.txt``."""
    source = audit.law.source
    if source:
        path = Path(source)
        return path.parent.name if path.stem.lower() in ("text", "law", "draft") and path.parent.name else path.stem
    name = audit.law.name
    return name if len(name) <= 60 else name[:57].rstrip() + "…"
