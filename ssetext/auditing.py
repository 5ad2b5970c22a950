"""Reading and auditing: from a file to how far it covers a definition, in one call each."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO, Literal

from ssetext.coding.finding import Finding, Strictness
from ssetext.framework import Element, Frame, load_frame, require_concepts
from ssetext.law import Law, Notice, Provision
from ssetext.scoring import Coverage, cover, law_score

if TYPE_CHECKING:
    import pandas as pd

    from ssetext.coding.model import Model
    from ssetext.comparison.precedents import Precedents
    from ssetext.reading.limits import Limits

__all__ = ["Audit", "audit", "read"]

Source = str | Path | bytes | BinaryIO
_SURE = 0.8
_ENOUGH = 500  # characters, fewer look like many languages


@dataclass(frozen=True, slots=True)
class Audit:
    """How far a law covers a definition, with every finding traced to its words.

    Attributes
    ----------
    law : Law
    frame : Frame
        The definition it was audited against.
    findings : tuple of Finding
        In the law's order.
    coverage : dict of str to Coverage
        For each element of the frame: grade, score, findings.
    score : float
        0 to 100; see `ssetext.scoring` for the formula. It says how far the text goes, not how good the law is.
    notices : tuple of Notice
        What could not be read or coded for sure.
    strictness : str
        How sure a finding had to be.
    own_concepts : tuple of str
        What a lexicon of the user's own brought: ids of concepts that a frame may take from besides those that ship.

    Examples
    --------
    >>> import ssetext
    >>> draft = "Article 1. Each member of a co-operative has one vote.\\nArticle 2. Membership is voluntary and open."
    >>> report = ssetext.audit(draft.encode(), language="en")
    >>> report["democratic_governance"].grade
    3
    """

    law: Law
    frame: Frame
    findings: tuple[Finding, ...]
    coverage: dict[str, Coverage]
    score: float
    notices: tuple[Notice, ...] = ()
    strictness: str = "balanced"
    own_concepts: tuple[str, ...] = ()

    def __getitem__(self, element: str) -> Coverage:
        if element not in self.coverage:
            raise KeyError(f"the frame {self.frame.id} has no element {element!r}; it has {', '.join(self.coverage)}")
        return self.coverage[element]

    def __repr__(self) -> str:
        return (
            f"<Audit of {self.law.name!r}: score {self.score:g} of 100 against {self.frame.id}, "
            f"{len(self.findings)} findings in {len(self.law)} provisions>"
        )

    def _repr_html_(self) -> str:
        from ssetext.reporting.html import audit_summary

        return audit_summary(self)

    @property
    def missing(self) -> tuple[Element, ...]:
        """The frame's graded elements of which nothing was found."""
        return tuple(e for e in self.frame.graded if not self.coverage[e.id].grade)

    @property
    def contrary(self) -> tuple[Finding, ...]:
        """What runs against the definition."""
        return tuple(f for f in self.findings if f.contrary)

    def found(self, group: str) -> int:
        """Count the elements of a group of the frame of which something was found."""
        return sum(bool(self.coverage[e.id].grade) for e in self.frame.of_group(group))

    def words(self, finding: Finding) -> str:
        """Give the words of a finding, on one line."""
        return " ".join(self.law.text[finding.start : finding.end].split())

    def provision(self, finding: Finding) -> Provision:
        """Give the provision in which a finding stands."""
        return self.law[finding.provision]

    def explain(self, finding: Finding) -> str:
        """Say in words, in English, why a finding was made: which entries of the lexicon, which weights."""
        from ssetext.coding.explanation import explain

        return explain(finding, self.law)

    def under(self, frame: str | Path | Frame) -> Audit:
        """Give the same findings under another definition, without coding the law again."""
        chosen = load_frame(frame)
        if chosen == self.frame:
            return self
        require_concepts(chosen, self.own_concepts)
        return _assemble(self.law, self.findings, chosen, self.notices, self.strictness, self.own_concepts)

    def rows(self) -> list[dict[str, Any]]:
        """Give one row a finding and element of the frame, and one for each element that is absent: nothing is left
        out.

        Returns
        -------
        list of dict
            Keys: law, source, language, frame, law_score, group, element, element_name, grade, score, provision, label,
            path, page, strength, contrary, confidence, start, end, words, key, concepts.
        """
        out = []
        for element in self.frame.elements:
            coverage = self.coverage[element.id]
            head = {
                "law": self.law.name,
                "source": self.law.source,
                "language": self.law.language,
                "frame": self.frame.id,
                "law_score": self.score,
                "group": element.group,
                "element": element.id,
                "element_name": element.name(),
                "grade": coverage.grade,
                "score": coverage.score,
            }
            findings = (*coverage.findings, *coverage.contrary)
            for finding in findings:
                place = self.law[finding.provision]
                out.append(
                    {
                        **head,
                        "provision": finding.provision,
                        "label": place.label,
                        "path": " / ".join(place.path),
                        "page": self.law.page(finding.start),
                        "strength": finding.strength,
                        "contrary": finding.contrary,
                        "confidence": finding.confidence,
                        "start": finding.start,
                        "end": finding.end,
                        "words": self.words(finding),
                        "key": finding.key,
                        "concepts": " ".join(dict.fromkeys(finding.concepts)),
                    }
                )
            if not findings:
                out.append({**head, **dict.fromkeys(_FINDING_COLUMNS)})
        return out

    def to_frame(self) -> pd.DataFrame:
        """Give the audit as a tidy table, one row a finding and element (pandas; see `rows` for the columns).

        Raises
        ------
        ImportError
            pandas is not installed: ``pip install "ssetext[figures]"``.
        """
        from ssetext.reporting.tables import data_frame

        table = data_frame(self.rows())
        for column in ("page", "strength", "start", "end"):
            table[column] = table[column].astype("Int64")
        # with None for what is absent it would be no mask: table[table["contrary"]]
        table["contrary"] = table["contrary"].astype("boolean")
        return table

    def to_dict(self) -> dict[str, Any]:
        """Give the audit as plain data: findings, coverage, score, warnings (the form of ``ssetext audit --json``)."""
        from ssetext import __version__

        return {
            "ssetext": __version__,
            "law": self.law.name,
            "source": self.law.source,
            "language": self.law.language,
            "frame": self.frame.id,
            "strictness": self.strictness,
            "score": self.score,
            "coverage": {
                id: {
                    "grade": c.grade,
                    "score": c.score,
                    "findings": len(c.findings),
                    "contrary": len(c.contrary),
                    "provisions": list(dict.fromkeys(f.provision for f in c.findings)),
                }
                for id, c in self.coverage.items()
            },
            "findings": [self._finding(f) for f in self.findings],
            "warnings": [notice_row(n) for n in self.notices],
        }

    def _finding(self, finding: Finding) -> dict[str, Any]:
        return {
            "element": finding.element,
            "strength": finding.strength,
            "contrary": finding.contrary,
            "provision": finding.provision,
            "label": self.law[finding.provision].label,
            "page": self.law.page(finding.start),
            "start": finding.start,
            "end": finding.end,
            "words": self.words(finding),
            "confidence": finding.confidence,
            "key": finding.key,
            "why": [
                {"key": r.key, "name": r.name, "weight": round(r.weight, 3), "start": r.start, "end": r.end}
                for r in finding.why
            ],
        }

    def to_json(self, path: str | Path | None = None) -> str:
        """Give the audit as JSON, and write it to a file where one is named."""
        out = json.dumps(self.to_dict(), ensure_ascii=False, indent=1)
        if path is not None:
            Path(path).write_text(out + "\n", encoding="utf-8")
        return out

    def to_html(
        self, path: str | Path | None = None, *, language: str = "en", precedents: Precedents | None = None
    ) -> str:
        """Give the report as one HTML page with nothing outside it, and write it to a file where one is named.

        Parameters
        ----------
        path : str or Path, optional
        language : {"en", "es", "fr", "pt"}
            Of the names of the elements and the report's own words.
        precedents : dict of str to list of Precedent, optional
            How other laws say what this one lacks, as `ssetext.comparison.precedents` gives it; shown where given.
        """
        from ssetext.reporting.html import audit_report

        out = audit_report(self, language=language, precedents=precedents)
        if path is not None:
            Path(path).write_text(out, encoding="utf-8")
        return out

    def to_docx(self, path: str | Path, *, language: str = "en", precedents: Precedents | None = None) -> None:
        """Write the report as a Word file, for comments and tracked changes; see `to_html`."""
        from ssetext.reporting.word import write_audit

        write_audit(self, path, language=language, precedents=precedents)

    def to_xlsx(self, path: str | Path, *, language: str = "en") -> None:
        """Write the report as an Excel workbook: overview, findings, provisions."""
        from ssetext.reporting.excel import write_audits

        write_audits([self], path, language=language)


_FINDING_COLUMNS = (
    "provision",
    "label",
    "path",
    "page",
    "strength",
    "contrary",
    "confidence",
    "start",
    "end",
    "words",
    "key",
    "concepts",
)


def notice_row(notice: Notice) -> dict[str, Any]:
    """Give a coded warning as plain data."""
    return {"code": notice.code, "message": notice.message, "page": notice.page, "start": notice.start}


def read(
    source: Source,
    *,
    language: str | None = None,
    format: str | None = None,
    limits: Limits | None = None,
) -> Law:
    """Read a law from a file: its text, its provisions, and the way back to page and place.

    Parameters
    ----------
    source : str, Path, bytes or binary file
        PDF, Word (.docx), HTML, Akoma Ntoso or other XML, markdown or plain text.
    language : str, optional
        Two-letter code (``es``, ``fr``, …); identified from the text when not given.
    format : str, optional
        Of the file; told from its content and name when not given.
    limits : Limits, optional
        How large, deep and long a file may be.

    Raises
    ------
    ReadingError
        The file is missing, empty, damaged, encrypted, a scan without text layer, too large, or no law.
    LanguageError
        No heading grammar for the language.

    Examples
    --------
    >>> law = read(b"Article 1. Units are free.\\nArticle 2. They are democratic.", language="en")
    >>> [p.id for p in law]
    ['art_1', 'art_2']
    """
    from ssetext.language import identify
    from ssetext.reading import read_text
    from ssetext.reading.limits import Limits as Default
    from ssetext.structure import segment

    text = read_text(source, format=format, limits=limits or Default())
    notices: list[Notice] = []
    if language is not None:
        language = language.strip().lower()
        looks, sure = identify(text.text)
        if looks != language and sure >= _SURE and len(text.text) >= _ENOUGH:
            notices.append(
                Notice("another-language", f"The text was read as {language!r}, as told, but looks like {looks!r}.")
            )
    else:
        known = text.language
        language, sure = identify(text.text)
        if known and known != language and sure < _SURE:
            language = known
        elif sure < _SURE:
            notices.append(
                Notice("language-guessed", f"The language was taken to be {language!r}; name it if it is another.")
            )
    law = segment(text, language=language)
    if notices:
        law = replace(law, notices=(*law.notices, *notices))
    return law


def audit(
    source: Source | Law,
    *,
    frame: str | Path | Frame = "ilo-2022-office",
    language: str | None = None,
    format: str | None = None,
    lexicon: str | Path | Sequence[str | Path] = (),
    model: Model | str | Path | Literal["shipped"] | None = "shipped",
    strictness: Strictness = "balanced",
    limits: Limits | None = None,
) -> Audit:
    """Audit a law: how far it covers each value and principle of a definition, on which words, with what force.

    Parameters
    ----------
    source : str, Path, bytes, binary file or Law
        A file, or a law that was read already.
    frame : str, Path or Frame
        The definition: ``ilo-2022-office`` (default), ``ilc-2022``, or a YAML file of your own.
    language, format, limits
        See `read`.
    lexicon : path or sequence of paths
        Lexicon files of your own, taken besides the one that ships.
    model : Model, path, "shipped" or None
        The classifier; None lets the lexicon decide alone.
    strictness : {"strict", "balanced", "generous"}
        How sure a finding must be: fewer and surer, or more of them.

    Raises
    ------
    ReadingError, LanguageError, FrameError, LexiconError, ModelError
        See `ssetext.errors`; each message names the file, the reason and the next step.

    Examples
    --------
    >>> report = audit(b"Article 1. Each member has one vote, whatever the capital held.", language="en")
    >>> report["limited_profit_distribution"].grade
    0
    """
    from ssetext.coding.decision import code_observations, is_elsewhere
    from ssetext.coding.model import load_model, shipped_model
    from ssetext.coding.observation import observe
    from ssetext.lexicon import load_concepts, load_lexicon

    chosen = load_frame(frame)
    law = source if isinstance(source, Law) else read(source, language=language, format=format, limits=limits)
    if strictness not in ("strict", "balanced", "generous"):
        raise ValueError(f"strictness {strictness!r}: take strict, balanced or generous.")
    extra = [lexicon] if isinstance(lexicon, str | Path) else list(lexicon)
    words = load_lexicon(law.language, extra=extra)
    own = tuple(c for c in words.concepts if c not in load_concepts())
    require_concepts(chosen, own)
    if model == "shipped":
        classifier = shipped_model()
    elif isinstance(model, str | Path):
        classifier = load_model(model)
    else:
        classifier = model
    observations = observe(law, words)
    findings = code_observations(law, observations, words.concepts, model=classifier, strictness=strictness)
    notices = list(law.notices)
    if is_elsewhere(observations):
        notices.append(
            Notice(
                "about-something-else",
                "Few provisions speak of the social and solidarity economy or its units, so only those that name them "
                "were coded. If the law is about the sector, check its language and how it was read.",
            )
        )
    if not findings:
        notices.append(
            Notice(
                "nothing-found",
                "No value, principle or other element was found; if the law is about the social and solidarity "
                "economy, "
                "check its language and how it was read (`ssetext parse --skeleton`).",
            )
        )
    return _assemble(law, findings, chosen, tuple(notices), strictness, own)


def _assemble(
    law: Law, findings: Sequence[Finding], frame: Frame, notices: Sequence[Notice], strictness: str, own: Sequence[str]
) -> Audit:
    kinds: dict[str, str] = {p.id: p.kind for p in law.provisions}
    coverage = {e.id: cover(e, findings, kinds) for e in frame.elements}
    return Audit(
        law, frame, tuple(findings), coverage, law_score(frame, coverage), tuple(notices), strictness, tuple(own)
    )
