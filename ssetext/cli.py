"""The command line: `ssetext parse`, `audit`, `compare`, `diff`, `borrow`, `precedents`, `lexicon`, `train`, `evaluate`."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from ssetext.errors import ReadingError, SseTextError

if TYPE_CHECKING:
    from ssetext.auditing import Audit
    from ssetext.batch import Outcome
    from ssetext.comparison import Precedent

__all__ = ["app", "main"]

DONE, BAD_USE, UNREADABLE = 0, 2, 3

#: What the command line refuses: click's ClickException, or that of the copy of click inside newer versions of typer.
_Refused: type[Exception] = next(c for c in typer.BadParameter.__mro__ if c.__name__ == "ClickException")

app = typer.Typer(
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    help="Read laws on the social and solidarity economy and say how far each covers its definition.",
)
lexicon_app = typer.Typer(no_args_is_help=True, help="Check and show the annotated lexicon.")
app.add_typer(lexicon_app, name="lexicon")

Language = Annotated[
    str | None,
    typer.Option("--lang", "-l", help="Language of the law (es, fr, pt, en, …); identified when not given."),
]
FrameName = Annotated[
    str,
    typer.Option(
        "--frame",
        "-f",
        help="Definition: ilo-2022-office, ilc-2022, or a YAML file of your own; it changes which values and principles "
        "are asked for, and so the score.",
    ),
]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON, for scripts.")]
OwnLexicon = Annotated[
    list[Path] | None,
    typer.Option(
        "--lexicon",
        help="A lexicon file of your own, taken besides the one that ships; of many laws, by those in its language.",
    ),
]
ModelFile = Annotated[
    str, typer.Option("--model", help="A classifier of your own, or 'none' to let the lexicon decide alone.")
]
StrictnessName = Annotated[
    str,
    typer.Option(
        "--strictness",
        "-s",
        help="strict, balanced or generous: how sure a finding must be to count; strict gives fewer and surer ones.",
    ),
]


def _some(jobs: int) -> int:
    if jobs == 0:
        raise typer.BadParameter("take a number of processes, or -1 for one a processor.")
    return jobs


Jobs = Annotated[int, typer.Option("--jobs", "-j", help="Processes; -1 for one a processor.", callback=_some)]
ReportLanguage = Annotated[str, typer.Option("--report-lang", help="Language of the report: en, es, fr or pt.")]


class _BadUse(SseTextError):
    """An option that cannot be taken."""


def _fail(message: str, code: int) -> None:
    from rich.markup import escape

    from ssetext.batch import shown
    from ssetext.reporting.terminal import console

    console(stderr=True).print(f"[bold red]ssetext:[/bold red] {escape(shown(message))}", soft_wrap=True)
    raise SystemExit(code)


def _check(strictness: str, report_language: str = "en") -> Any:
    if strictness not in ("strict", "balanced", "generous"):
        raise _BadUse(f"--strictness {strictness}: take strict, balanced or generous.")
    if report_language not in ("en", "es", "fr", "pt"):
        raise _BadUse(f"--report-lang {report_language}: take en, es, fr or pt.")
    return strictness


def _model(name: str) -> str | None:
    return None if name == "none" else name


#: The suffixes of each kind of output: a Word report named .html would be opened by the wrong program.
_SUFFIXES = {
    "--html": (".html", ".htm"),
    "--docx": (".docx",),
    "--xlsx": (".xlsx",),
    "--csv": (".csv",),
    "--akn": (".xml", ".akn"),
}


def _writable(outputs: dict[str, Path | None], inputs: Iterable[Path] = ()) -> None:
    """Refuse an output that cannot be written, or that would replace what is read, before the work is done."""
    taken = {path.resolve() for path in inputs if not path.is_dir()}
    for option, path in outputs.items():
        if path is None:
            continue
        folder = path.parent
        if not folder.is_dir():
            raise _BadUse(f"{path}: there is no folder {folder}. Make it, or name another file.")
        if path.is_dir() or not os.access(path if path.exists() else folder, os.W_OK):
            raise _BadUse(f"{path}: cannot be written. Name another file.")
        allowed = _SUFFIXES.get(option, (path.suffix.lower(),))
        if path.suffix.lower() not in allowed:
            raise _BadUse(f"{option} {path}: name a file that ends in {' or '.join(allowed)}.")
        if path.resolve() in taken:
            raise _BadUse(
                f"{option} {path}: this file is read, or written by another option, and would be lost. Name another file."
            )
        taken.add(path.resolve())


def _write(path: Path | None, write: Callable[[Path], object]) -> None:
    """Write an output where one is named; a disk that is full is told with the file's name."""
    if path is None:
        return
    from xlsxwriter.exceptions import FileCreateError

    try:
        write(path)
    except (OSError, FileCreateError) as e:
        # a half-written Word or Excel file cannot be closed either, which Python would tell in a traceback at the end
        sys.unraisablehook = lambda _: None
        raise _BadUse(f"{path}: cannot be written ({getattr(e, 'strerror', None) or e}). Name another file.") from e


@app.callback(invoke_without_command=True)
def _root(version: Annotated[bool, typer.Option("--version", help="Print the version.")] = False) -> None:
    if version:
        from ssetext import __version__

        print(f"ssetext {__version__}")
        raise typer.Exit


@app.command()
def parse(
    file: Annotated[Path, typer.Argument(help="The law: PDF, Word, HTML, XML, markdown or text.")],
    lang: Language = None,
    as_json: AsJson = False,
    skeleton: Annotated[
        bool, typer.Option("--skeleton", help="Print the tree of headings and provisions, with pages and warnings.")
    ] = False,
    akn: Annotated[Path | None, typer.Option("--akn", help="Write the law as Akoma Ntoso.")] = None,
) -> None:
    """Show how a law was read: its provisions, and what could not be read for sure."""
    from ssetext.auditing import notice_row
    from ssetext.batch import read_law

    _writable({"--akn": akn}, [file])
    law = read_law(file, language=lang)
    _write(akn, lambda p: p.write_text(law.to_akomantoso(), encoding="utf-8"))
    if as_json:
        out = {
            "law": law.name,
            "source": law.source,
            "language": law.language,
            "provisions": [
                {
                    "id": p.id,
                    "kind": p.kind,
                    "label": p.label,
                    "heading": p.heading,
                    "start": p.start,
                    "end": p.end,
                    "page": p.page,
                    "path": list(p.path),
                    "quotes": [
                        {"label": q.label, "start": q.start, "end": q.end, "amends": q.amends} for q in p.quotes
                    ],
                }
                for p in law
            ],
            "warnings": [notice_row(n) for n in law.notices],
            "text": law.text,
        }
        print(json.dumps(out, ensure_ascii=False, indent=1))
        return
    from ssetext.structure import skeleton as tree

    lines = tree(law)
    if not skeleton:
        kinds: dict[str, int] = {}
        for p in law:
            kinds[p.kind] = kinds.get(p.kind, 0) + 1
        print(f"{law.name} ({law.language}): " + ", ".join(f"{n} {kind}" for kind, n in kinds.items()))
    for line in lines:
        print(line)


@app.command()
def audit(
    files: Annotated[list[Path], typer.Argument(help="Laws, or folders of them.")],
    frame: FrameName = "ilo-2022-office",
    lang: Language = None,
    html: Annotated[Path | None, typer.Option("--html", help="Write the report as an HTML page.")] = None,
    docx: Annotated[Path | None, typer.Option("--docx", help="Write the report as a Word file.")] = None,
    xlsx: Annotated[Path | None, typer.Option("--xlsx", help="Write the tables as an Excel workbook.")] = None,
    csv: Annotated[Path | None, typer.Option("--csv", help="Write one row a finding as CSV.")] = None,
    as_json: AsJson = False,
    lexicon: OwnLexicon = None,
    model: ModelFile = "shipped",
    strictness: StrictnessName = "balanced",
    report_lang: ReportLanguage = "en",
    jobs: Jobs = -1,
    journal: Annotated[
        Path | None, typer.Option("--journal", help="Keep what is done in this file, and go on from it when run again.")
    ] = None,
    precedents_in: Annotated[
        Path | None,
        typer.Option(
            "--precedents", help="Show how the laws of this folder say what the draft lacks or only mentions."
        ),
    ] = None,
) -> None:
    """Say how far a law covers each value and principle, on which words, with what force.

    With several files or a folder: in parallel, one table of all; what cannot be read is named and passed over.
    """
    import ssetext
    from ssetext.batch import audit_files, law_files, read_law
    from ssetext.framework import load_frame
    from ssetext.reporting.tables import AUDIT_COLUMNS, write_csv

    level = _check(strictness, report_lang)
    paths = law_files(files)
    at_hand = law_files([precedents_in]) if precedents_in else []
    _writable({"--html": html, "--docx": docx, "--xlsx": xlsx, "--csv": csv, "--journal": journal}, [*paths, *at_hand])
    if precedents_in and as_json:
        raise _BadUse("--precedents with --json: take `ssetext precedents --json`.")
    chosen = load_frame(frame)
    if len(paths) == 1 and not files[0].is_dir() and journal is None:
        law = read_law(paths[0], language=lang)
        report = ssetext.audit(law, frame=chosen, lexicon=lexicon or (), model=_model(model), strictness=level)
        found, failed = _precedents(report, [precedents_in], most=2, jobs=jobs) if precedents_in else (None, [])
        _write(html, lambda p: report.to_html(p, language=report_lang, precedents=found))
        _write(docx, lambda p: report.to_docx(p, language=report_lang, precedents=found))
        _write(xlsx, lambda p: report.to_xlsx(p, language=report_lang))
        _write(csv, lambda p: write_csv(report.rows(), p, columns=AUDIT_COLUMNS))
        if as_json:
            print(report.to_json())
        else:
            from ssetext.reporting.terminal import audit_table, console, precedents_table

            console().print(audit_table(report, language=report_lang))
            if found is not None:
                console().print(precedents_table(report, found, language=report_lang))
            _say_written(html, docx, xlsx, csv)
        _report_failures(failed)
        return

    if docx:
        raise _BadUse("--docx: a Word report is of one law. Name one file, or take --html, --xlsx or --csv.")
    if precedents_in:
        raise _BadUse("--precedents: they are shown for one draft. Name one file.")
    _say_left_out(files, html, xlsx, csv, journal)
    outcomes = list(
        _bar(
            audit_files(
                paths,
                frame=chosen,
                language=lang,
                lexicon=lexicon or (),
                model=_model(model),
                strictness=level,
                jobs=jobs,
                journal=journal,
            ),
            len(paths),
        )
    )
    good = [o for o in outcomes if o.audit is not None]
    _write(csv, lambda p: write_csv((row for o in good for row in o.rows), p, columns=AUDIT_COLUMNS))
    if html:
        from ssetext.reporting.html import batch_report

        _write(html, lambda p: p.write_text(batch_report(outcomes, chosen, language=report_lang), encoding="utf-8"))
    if xlsx:
        from ssetext.reporting.excel import write_outcomes

        _write(xlsx, lambda p: write_outcomes(outcomes, chosen, p, language=report_lang))
    if as_json:
        for o in outcomes:
            print(
                json.dumps(
                    o.audit or {"source": o.path, "error": o.error, "error_type": o.error_type}, ensure_ascii=False
                )
            )
    else:
        from ssetext.reporting.terminal import batch_table, console

        console().print(batch_table([o.audit for o in good if o.audit], chosen, language=report_lang))
        _say_written(html, xlsx, csv, journal)
    _report_failures(outcomes)


def _say_left_out(files: Iterable[Path], *outputs: Path | None) -> None:
    """Say which files of the folders named were not taken for laws, apart from what this command writes."""
    from rich.markup import escape

    from ssetext.batch import left_out, shown
    from ssetext.reporting.terminal import console

    written = {p.absolute() for p in outputs if p is not None}
    others = [p for p in left_out(files) if p.absolute() not in written]
    if not others:
        return
    names = ", ".join(shown(p.name) for p in others[:3]) + (", …" if len(others) > 3 else "")
    said = (
        "1 other file in the folder is no text"
        if len(others) == 1
        else f"{len(others)} other files in the folder are no texts"
    )
    console(stderr=True).print(f"{said}: {escape(names)}", soft_wrap=True)


def _precedents(
    report: Audit, laws: Iterable[Path], *, most: int, jobs: int
) -> tuple[dict[str, list[Precedent]], list[Outcome]]:
    """Find how laws at hand say what a draft lacks, and name apart from them the laws that could not be read."""
    from ssetext.batch import read_audits
    from ssetext.comparison import precedents as find

    others, failed = read_audits(laws, frame=report.frame, jobs=jobs, progress=_bar)
    return find(report, others, most=most), failed


def _report_failures(outcomes: Iterable[Outcome]) -> None:
    failed = [o for o in outcomes if o.audit is None]
    if not failed:
        return
    from rich.markup import escape

    from ssetext.reporting.terminal import console

    err = console(stderr=True)
    for o in failed:
        # messages begin with the file's own name, which does not tell two folders apart
        said = f"{o.path}: " + (o.error or "").removeprefix(f"{o.path}: ").removeprefix(f"{Path(o.path).name}: ")
        err.print(f"[yellow]passed over[/yellow] {escape(said)}", soft_wrap=True)
    err.print(f"{len(failed)} of the files could not be audited.")
    raise SystemExit(UNREADABLE)


def _bar(items: Iterator[Any], total: int) -> Iterator[Any]:
    """Draw a progress bar on a terminal; draw nothing elsewhere."""
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    from ssetext.reporting.terminal import console

    err = console(stderr=True)
    if not err.is_terminal:
        yield from items
        return
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=err, transient=True) as bar:
        task = bar.add_task("reading", total=total)
        for item in items:
            bar.update(task, advance=1)
            yield item


def _say_written(*paths: Path | None) -> None:
    from ssetext.batch import shown

    for path in paths:
        if path is not None:
            print(f"written: {shown(path)}")


@app.command()
def compare(
    files: Annotated[list[Path], typer.Argument(help="Laws, or folders of them.")],
    frame: FrameName = "ilo-2022-office",
    lang: Language = None,
    html: Annotated[Path | None, typer.Option("--html", help="Write the comparison as an HTML page.")] = None,
    xlsx: Annotated[Path | None, typer.Option("--xlsx", help="Write the tables as an Excel workbook.")] = None,
    csv: Annotated[Path | None, typer.Option("--csv", help="Write one row a law and element as CSV.")] = None,
    as_json: AsJson = False,
    figures: Annotated[
        Path | None, typer.Option("--figures", help="Write the figures as PDF, SVG and PNG into this folder.")
    ] = None,
    lexicon: OwnLexicon = None,
    model: ModelFile = "shipped",
    strictness: StrictnessName = "balanced",
    report_lang: ReportLanguage = "en",
    jobs: Jobs = -1,
) -> None:
    """Compare laws by what they cover: matrix, what is alike, what each has that the others lack."""
    from ssetext.batch import law_files, read_audits
    from ssetext.comparison import compare as side_by_side
    from ssetext.framework import load_frame

    level = _check(strictness, report_lang)
    _writable({"--html": html, "--xlsx": xlsx, "--csv": csv}, law_files(files))
    chosen = load_frame(frame)
    _say_left_out(files, html, xlsx, csv)
    audits, failed = read_audits(
        files,
        frame=chosen,
        language=lang,
        lexicon=lexicon or (),
        model=_model(model),
        strictness=level,
        jobs=jobs,
        progress=_bar,
    )
    if not audits:
        _report_failures(failed)
    comparison = side_by_side(audits, frame=chosen)
    _write(html, lambda p: comparison.to_html(p, language=report_lang))
    _write(xlsx, lambda p: comparison.to_xlsx(p, language=report_lang))
    _write(csv, comparison.to_csv)
    if figures:
        from ssetext.reporting.figures import write_figures

        _write(figures, lambda p: write_figures(comparison, p, language=report_lang))
    if as_json:
        print(comparison.to_json())
    else:
        from ssetext.reporting.terminal import comparison_table, console

        console().print(comparison_table(comparison, language=report_lang))
        _say_written(html, xlsx, csv, figures)
    _report_failures(failed)


@app.command("diff")
def diff_command(
    old: Annotated[Path, typer.Argument(help="The older version.")],
    new: Annotated[Path, typer.Argument(help="The newer version.")],
    frame: FrameName = "ilo-2022-office",
    lang: Language = None,
    html: Annotated[Path | None, typer.Option("--html", help="Write both versions side by side as HTML.")] = None,
    as_json: AsJson = False,
    report_lang: ReportLanguage = "en",
) -> None:
    """Say what became of each provision between two versions, and what that does to coverage."""
    from ssetext.comparison import diff

    _check("balanced", report_lang)
    _writable({"--html": html}, [old, new])
    found = diff(old, new, frame=frame, language=lang)
    if html:
        found.to_html(html, language=report_lang)
    if as_json:
        print(found.to_json())
        return
    from ssetext.reporting.terminal import console, diff_table

    console().print(diff_table(found, language=report_lang))
    _say_written(html)


@app.command()
def borrow(
    draft: Annotated[Path, typer.Argument(help="The draft.")],
    sources: Annotated[list[Path], typer.Argument(help="Laws it may have taken from, or folders of them.")],
    lang: Language = None,
    as_json: AsJson = False,
) -> None:
    """Trace passages of a draft to other laws in its language."""
    from dataclasses import asdict

    from ssetext.batch import read_law, read_laws
    from ssetext.comparison import borrowing

    law = read_law(draft, language=lang)
    _say_left_out(sources)
    laws, failed = read_laws(sources, language=lang)
    found = borrowing(law, laws)
    if as_json:
        passages = [{**asdict(p), "words": " ".join(law.text[p.start : p.end].split())} for p in found.passages]
        out = {"draft": law.name, "share": found.share, "by_source": found.by_source, "passages": passages}
        print(json.dumps(out, ensure_ascii=False, indent=1))
    else:
        from ssetext.reporting.terminal import borrowing_table, console

        console().print(borrowing_table(law, found))
    _report_failures(failed)


@app.command()
def precedents(
    draft: Annotated[Path, typer.Argument(help="The draft.")],
    laws: Annotated[list[Path], typer.Argument(help="Laws at hand, or folders of them.")],
    frame: FrameName = "ilo-2022-office",
    lang: Annotated[str | None, typer.Option("--lang", "-l", help="Language of the draft.")] = None,
    most: Annotated[int, typer.Option("--most", min=1, help="How many for each element.")] = 3,
    html: Annotated[Path | None, typer.Option("--html", help="Write them as an HTML page.")] = None,
    as_json: AsJson = False,
    report_lang: ReportLanguage = "en",
    jobs: Jobs = -1,
) -> None:
    """Show how other laws say what a draft does not, in the draft's language first."""
    from dataclasses import asdict

    import ssetext
    from ssetext.batch import law_files

    _check("balanced", report_lang)
    _writable({"--html": html}, [draft, *law_files(laws)])
    report = ssetext.audit(draft, frame=frame, language=lang)
    found, failed = _precedents(report, laws, most=most, jobs=jobs)
    if html:
        from ssetext.reporting.html import precedents_report

        page = precedents_report(report, found, language=report_lang)
        _write(html, lambda p: p.write_text(page, encoding="utf-8"))
    if as_json:
        print(json.dumps({e: [asdict(p) for p in rows] for e, rows in found.items()}, ensure_ascii=False, indent=1))
    else:
        from ssetext.reporting.terminal import console, precedents_table

        console().print(precedents_table(report, found, language=report_lang))
        _say_written(html)
    _report_failures(failed)


@lexicon_app.command("check")
def lexicon_check(
    files: Annotated[list[Path] | None, typer.Argument(help="Lexicon files; all that ship when none is named.")] = None,
) -> None:
    """Run the sentences that each entry must and must not match."""
    from ssetext._paths import SEEDS
    from ssetext.lexicon.check import check_file

    paths = files or sorted((SEEDS / "lexicon").glob("*.yaml"))
    bad = 0
    for path in paths:
        lexicon, failures = check_file(path)
        patterns = sum(len(e.patterns) + len(e.tokens) for e in lexicon.entries)
        print(f"{path}: {len(lexicon.entries)} entries, {patterns} patterns, {len(failures)} failures")
        for failure in failures:
            print(f"  {failure}")
        bad += len(failures)
    if bad:
        raise SystemExit(1)


@lexicon_app.command("show")
def lexicon_show(
    text: Annotated[str, typer.Argument(help="A sentence.")],
    lang: Annotated[str, typer.Option("--lang", "-l", help="Its language.")],
    lexicon: OwnLexicon = None,
) -> None:
    """Show which concepts the lexicon finds in a sentence, and on which words."""
    from ssetext.law import Span
    from ssetext.lexicon import load_lexicon

    words = load_lexicon(lang, extra=lexicon or ())
    hits = words.match(text, [Span(0, len(text))])
    for hit in hits:
        concept = words.concepts[hit.concept]
        codes = ", ".join(f"{e} {s or ''}".strip() for e, s in concept.codes.items()) or "cue"
        print(f"{hit.concept}: “{text[hit.start : hit.end]}” ({'against ' if concept.contrary else ''}{codes})")
    if not hits:
        print("nothing found")


@app.command()
def train(
    laws: Annotated[Path, typer.Option("--laws", help="A folder of coded laws.")],
    out: Annotated[Path, typer.Option("--out", help="Where to write the model.")] = Path("model.zip"),
    drafts: Annotated[
        bool, typer.Option("--drafts/--no-drafts", help="Train on the project's own coded drafts too.")
    ] = True,
    measure: Annotated[
        bool, typer.Option("--measure/--no-measure", help="Measure on laws left out, for the model card (minutes).")
    ] = True,
    jobs: Jobs = -1,
) -> None:
    """Train the classifier on coded laws; the same laws give the same file, byte for byte."""
    from ssetext.coding.card import build_model

    _writable({"--out": out})
    card = out.with_suffix(".md")
    with _status("training") as say:
        build_model(laws, out, card, drafts=drafts, measure=measure, jobs=jobs, progress=say)
    print(f"written: {out}\nwritten: {card}")


@app.command()
def evaluate(
    laws: Annotated[Path, typer.Option("--laws", help="A folder of coded laws.")],
    by: Annotated[str, typer.Option("--by", help="What is left out together: law, language or country.")] = "law",
    way: Annotated[str, typer.Option("--keys", help="both, lexicon (alone) or classifier (on words alone).")] = "both",
    ablation: Annotated[bool, typer.Option("--ablation", help="Measure each key alone, and both.")] = False,
    curve: Annotated[bool, typer.Option("--curve", help="Measure how F1 grows with the number of coded laws.")] = False,
    confusions: Annotated[
        Path | None, typer.Option("--confusions", help="Write what coder and tool do not share as CSV, with the words.")
    ] = None,
    strictness: StrictnessName = "balanced",
    drafts: Annotated[
        bool, typer.Option("--drafts/--no-drafts", help="Train on the project's own coded drafts too.")
    ] = True,
    as_json: AsJson = False,
    jobs: Jobs = -1,
) -> None:
    """Measure the tool against coded laws, each coded by a classifier that never saw it."""
    from ssetext.coding.card import coded_laws
    from ssetext.coding.evaluation import evaluate as measure
    from ssetext.coding.evaluation import learning_curve

    level = _check(strictness)
    if by not in ("law", "language", "country"):
        raise _BadUse(f"--by {by}: take law, language or country.")
    if way not in ("both", "lexicon", "classifier"):
        raise _BadUse(f"--keys {way}: take both, lexicon or classifier.")
    _writable({"--confusions": confusions})
    prepared, besides = coded_laws(laws, drafts=drafts)
    out: dict[str, Any] = {"by": by, "strictness": strictness}
    ways = ("lexicon", "classifier", "both") if ablation else (way,)
    result = None
    for each in ways:
        with _status(f"leaving out each {by}: {each}") as say:
            result = measure(
                prepared,
                by=by,  # type: ignore[arg-type]
                way=each,  # type: ignore[arg-type]
                strictness=level,
                besides=besides,
                progress=say,
                jobs=_cores(jobs),
            )
        out[each] = {"summary": result.summary(), "elements": result.elements(), "controls": result.controls}
    if curve:
        with _status("learning curve"):
            out["learning curve"] = learning_curve(prepared)
    if confusions is not None and result is not None:
        from dataclasses import asdict, fields

        from ssetext.coding.evaluation import Miss
        from ssetext.reporting.tables import write_csv

        misses = [asdict(m) for m in result.misses]
        _write(confusions, lambda p: write_csv(misses, p, columns=[f.name for f in fields(Miss)]))
    if as_json:
        print(json.dumps(out, indent=1))
        return
    from ssetext.reporting.terminal import console, evaluation_table

    for each in ways:
        console().print(f"\n[bold]Keys: {each}[/bold], leaving out one {by} at a time")
        console().print(evaluation_table(out[each]["summary"], out[each]["elements"]))
    if curve:
        print(
            "Learning curve (coded laws trained on: F1): "
            + ", ".join(f"{n}: {f:.3f}" for n, f in out["learning curve"])
        )
    _say_written(confusions)


def _cores(jobs: int) -> int:
    return max(1, os.cpu_count() or 1) if jobs < 0 else max(1, jobs)


@contextmanager
def _status(what: str) -> Iterator[Any]:
    """Say what is being done, on a terminal."""
    from ssetext.reporting.terminal import console

    err = console(stderr=True)
    if not err.is_terminal:
        yield None
        return
    with err.status(what) as status:
        yield lambda step: status.update(f"{what}: {step}")


def main(arguments: list[str] | None = None) -> None:
    """Run the command line; errors are a message and an exit code (0 done, 2 bad use, 3 unreadable), no traceback."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    try:
        code = app(args=arguments, standalone_mode=False)
        sys.stdout.flush()
        raise SystemExit(code or DONE)
    except typer.Abort:
        _fail("stopped.", 130)
    except _Refused as e:
        e.show()  # type: ignore[attr-defined]
        raise SystemExit(BAD_USE) from None
    except ReadingError as e:
        _fail(str(e), UNREADABLE)
    except SseTextError as e:
        _fail(str(e), BAD_USE)
    except ImportError as e:
        _fail(str(e), BAD_USE)
    except KeyboardInterrupt:
        _fail("stopped.", 130)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise SystemExit(DONE) from None
    except OSError as e:
        if e.filename is None:  # what has no name is what is printed, into a full disk
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            _fail(f"what is printed cannot be written: {e.strerror or e}. Send it to another file.", BAD_USE)
        _fail(f"{e.filename}: {e.strerror or e}. Check the name and the rights.", UNREADABLE)
