"""Many files: audited in parallel, journalled, resumed; one bad file never stops the others."""

from __future__ import annotations

import builtins
import hashlib
import json
import os
import threading
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures.process import BrokenProcessPool
from contextlib import suppress
from dataclasses import asdict, dataclass, field, replace
from functools import cache
from pathlib import Path
from string import hexdigits
from typing import TYPE_CHECKING, Any

from ssetext._paths import CORPORA, SEEDS
from ssetext.auditing import Audit, audit, read
from ssetext.coding.finding import Strictness
from ssetext.errors import MissingFileError, ReadingError, SseTextError
from ssetext.framework import Frame, load_frame
from ssetext.law import Law
from ssetext.lexicon import load_lexicon

if TYPE_CHECKING:
    from ssetext.coding.model import Model

__all__ = [
    "SUFFIXES",
    "Outcome",
    "audit_files",
    "law_files",
    "left_out",
    "read_audits",
    "read_law",
    "read_laws",
    "shown",
]

#: What a folder is searched for.
SUFFIXES = (".akn", ".docx", ".htm", ".html", ".md", ".markdown", ".pdf", ".text", ".txt", ".xhtml", ".xml")
#: Texts in formats that are not read: taken from a folder all the same, so that each is named with what to do.
_UNREAD = (".doc", ".dot", ".odt", ".pages", ".rtf", ".wpd")


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one file.

    Attributes
    ----------
    path : str
        The file's name as it can be written: bytes that are no UTF-8 stand as ``\\xe9``.
    audit : dict or None
        As `Audit.to_dict` gives it; None where the file could not be audited.
    rows : list of dict
        As `Audit.rows` gives them.
    error, error_type : str or None
        Why it could not be audited, and the kind of error.
    resumed : bool
        Taken from the journal of an earlier run.
    """

    path: str
    audit: dict[str, Any] | None = None
    rows: list[dict[str, Any]] = field(default_factory=list)
    error: str | None = None
    error_type: str | None = None
    resumed: bool = False


def law_files(paths: str | Path | Iterable[str | Path]) -> list[Path]:
    """List the files that a user named: files as they are, folders searched for texts of any format.

    One path alone may be given as it is.

    Raises
    ------
    MissingFileError
        A path that does not exist, or a folder without any file of a known format.
    """
    out: dict[Path, None] = {}
    for path in map(Path, _listed(paths)):
        if path.is_dir():
            inside = [p for p in _inside(path) if _is_taken(p)]
            if not inside:
                raise MissingFileError(
                    f"{path}: no file of a known format in this folder ({', '.join(SUFFIXES)}). Name the files themselves."
                )
            out.update(dict.fromkeys(inside))
        elif path.exists():
            out[path] = None
        else:
            raise MissingFileError(f"{path}: there is no such file or folder. Check the name.")
    return list(out)


def _inside(folder: Path) -> list[Path]:
    """List what stands in a folder and below: no folders, nothing hidden, no lock files of Word."""
    return sorted(p for p in folder.rglob("*") if not p.is_dir() and not p.name.startswith((".", "~$")))


def _is_taken(path: Path) -> bool:
    return path.suffix.lower() in SUFFIXES + _UNREAD and path.is_file()


def left_out(paths: str | Path | Iterable[str | Path]) -> list[Path]:
    """List the files in the folders named that `law_files` does not take: other formats, links to nothing."""
    out: dict[Path, None] = {}
    for path in map(Path, _listed(paths)):
        if path.is_dir():
            out.update(dict.fromkeys(p for p in _inside(path) if not _is_taken(p)))
    named = {Path(p) for p in _listed(paths)}
    return [p for p in out if p not in named]


def _listed(paths: str | Path | Iterable[str | Path]) -> list[str | Path]:
    return [paths] if isinstance(paths, str | Path) else list(paths)


def _checked(
    frame: str | Path | Frame,
    language: str | None,
    lexicon: str | Path | Sequence[str | Path],
    model: Model | str | Path | None,
    strictness: Strictness,
    jobs: int,
) -> dict[str, Any]:
    """Check the options once, before the work: a wrong one is the user's to mend, not every file's fault."""
    from ssetext.coding.model import load_model
    from ssetext.lexicon.schema import LexiconFile, load_yaml, validate
    from ssetext.structure.grammar import load_grammar

    if strictness not in ("strict", "balanced", "generous"):
        raise ValueError(f"strictness {strictness!r}: take strict, balanced or generous.")
    if jobs == 0:
        raise ValueError("jobs 0: take a number of processes, or -1 for one a processor.")
    own: dict[str, list[str]] = {}
    for path in map(Path, _listed(lexicon)):
        own.setdefault(validate(LexiconFile, load_yaml(path), path).language, []).append(str(path))
    for code, files in own.items():
        load_lexicon(code, extra=files)
    if language is not None:
        language = language.strip().lower()
        load_grammar(language)
        load_lexicon(language, extra=own.get(language, ()))
    if isinstance(model, str | Path) and model != "shipped":
        load_model(model)
    return {
        "frame": load_frame(frame),
        "language": language,
        "lexicon": own,
        "model": str(model) if isinstance(model, Path) else model,
        "strictness": strictness,
    }


def _settings(options: dict[str, Any]) -> bytes:
    """Name how the work is done: the options with the whole frame, and the bytes of all lexicons and the model.

    Those that ship are among them: a lawyer edits them between two runs.
    """
    import joblib

    from ssetext import __version__

    model = options["model"]
    named = [Path(f) for files in options["lexicon"].values() for f in files]
    if isinstance(model, str) and model != "shipped":
        named.append(Path(model))
    told = {**options, "model": model if model is None or isinstance(model, str) else joblib.hash(model)}
    digest = hashlib.sha256(json.dumps([__version__, told], sort_keys=True, default=repr).encode())
    shipped = [SEEDS / "concepts.yaml", CORPORA / "model.zip"]
    shipped += [f for folder in ("frames", "headings", "lexicon") for f in sorted((SEEDS / folder).glob("*.yaml"))]
    for file in (*shipped, *named):
        digest.update(hashlib.sha256(file.read_bytes()).digest())
    return digest.digest()


def _key(path: Path, settings: bytes) -> str | None:
    """Name a piece of work by what goes into it: the file's name and bytes, and how it is done; None where the file
    cannot be read."""
    try:
        # The name too, since it stands in the outcome: a copy of a file is not given out as the file that it was copied from.
        return hashlib.sha256(settings + os.fsencode(path) + b"\0" + path.read_bytes()).hexdigest()
    except OSError:
        return None


#: The errors of a process that was killed, and of a file that was there a moment before.
_PASSING = ("BrokenProcessPool", "MissingFileError", "TerminatedWorkerError")


def _is_passing(outcome: Outcome) -> bool:
    """Say whether a file failed for want of memory or by a fault of the disk, so that another run may do better."""
    kind = getattr(builtins, outcome.error_type or "", None)
    return outcome.error_type in _PASSING or (isinstance(kind, type) and issubclass(kind, OSError | MemoryError))


def shown(path: str | Path) -> str:
    """Give a file's name so that it can be written: a name in another encoding than UTF-8 shows its bytes as ``\\xe9``."""
    return os.fsencode(path).decode("utf-8", "backslashreplace")


def read_law(path: Path, *, language: str | None = None) -> Law:
    """Read a law from a file, and name the file so that it can be written in a report."""
    law = read(path, language=language)
    return replace(law, source=shown(law.source)) if law.source else law


def _failed(path: Path, error: Exception) -> Outcome:
    said = str(error) or type(error).__name__
    if not isinstance(error, SseTextError | OSError | MemoryError | RecursionError):
        said = f"{type(error).__name__}: {said} (please report this)"
    if not isinstance(error, SseTextError):
        said = f"{path}: {said}"
    return Outcome(shown(path), error=shown(said), error_type=type(error).__name__)


def _audited(path: Path, options: dict[str, Any]) -> Audit:
    """Audit one file of many, with the lexicon files that are in its language."""
    law = read_law(path, language=options["language"])
    return audit(law, **{**options, "lexicon": options["lexicon"].get(law.language, ())})


def _one(path: Path, options: dict[str, Any]) -> Outcome:
    try:
        report = _audited(path, options)
        return Outcome(shown(path), report.to_dict(), report.rows())
    except Exception as e:  # one bad file never stops a batch, whatever is wrong with it
        return _failed(path, e)


def _in_parallel(
    work: Callable[[Path, dict[str, Any]], Any], files: Sequence[Path], options: dict[str, Any], jobs: int
) -> Iterator[Any]:
    """Do the same with many files in parallel, in their order; a process that is killed (no memory left, a crash) stops
    nothing but the file that it dies of.

    Which file the process had in hand is not told, so the next ones are done one at a time, in new processes.
    """
    from joblib import Parallel, delayed, effective_n_jobs

    at = 0
    while at < len(files):
        tasks = (delayed(_in_process)(work, p, options, os.getpid()) for p in files[at:])
        try:
            for result in Parallel(n_jobs=jobs, return_as="generator")(tasks):
                at += 1
                yield result
        except BrokenProcessPool:
            for path in files[at : at + 2 * effective_n_jobs(jobs)]:
                try:
                    (result,) = Parallel(n_jobs=jobs)([delayed(_in_process)(work, path, options, os.getpid())])
                except BrokenProcessPool as e:
                    result = Outcome(shown(path), error=f"{shown(path)}: {_DIED}", error_type=type(e).__name__)
                at += 1
                yield result


_DIED = "the process that read it was killed or crashed, perhaps for want of memory. Try the file alone, or in another format."


def _in_process(work: Callable[[Path, dict[str, Any]], Any], path: Path, options: dict[str, Any], starter: int) -> Any:
    _end_with(starter)
    return work(path, options)


@cache
def _end_with(starter: int) -> None:
    """End this process as soon as the one that started it is gone, which can no longer end it when it is killed."""
    if os.getppid() != starter:  # the starter itself, or a worker on another machine (Dask)
        return

    def watch() -> None:
        while os.getppid() == starter:
            time.sleep(1)
        os._exit(1)

    threading.Thread(target=watch, daemon=True).start()


def audit_files(
    paths: str | Path | Iterable[str | Path],
    *,
    frame: str | Path | Frame = "ilo-2022-office",
    language: str | None = None,
    lexicon: str | Path | Sequence[str | Path] = (),
    model: Model | str | Path | None = "shipped",
    strictness: Strictness = "balanced",
    jobs: int = -1,
    journal: str | Path | None = None,
) -> Iterator[Outcome]:
    """Audit many files, in parallel, in the order named; what cannot be read is reported and passed over.

    Parameters
    ----------
    paths : path or iterable of path
        Files and folders.
    frame, language, lexicon, model, strictness
        See `ssetext.audit`; they are checked before the work begins. Each law takes, of the lexicon files, those in
        its own language.
    jobs : int
        Processes; -1 for one a processor. Another joblib backend (Dask) is taken from ``joblib.parallel_config``.
    journal : path, optional
        A file of JSON lines to which each outcome is added when it is there. A later run with the same journal takes
        from it what was done with the same file, options, lexicons and model, and does the rest. What failed for want
        of memory or by a fault of the disk is not kept there.

    Returns
    -------
    iterator of Outcome
        The work is done as it is gone through.

    Raises
    ------
    MissingFileError
        A path that does not exist.
    LanguageError, FrameError, LexiconError, ModelError, ValueError
        An option that cannot be taken, or 0 as jobs.
    ReadingError
        A journal that is none.
    SseTextError
        A journal that cannot be written any more, for want of room.
    """
    options = _checked(frame, language, lexicon, model, strictness, jobs)
    files = law_files(paths)
    done = _journalled(Path(journal)) if journal is not None else {}
    return _outcomes(files, options, jobs, journal, done)


def _outcomes(
    files: list[Path], options: dict[str, Any], jobs: int, journal: str | Path | None, done: dict[str, dict[str, Any]]
) -> Iterator[Outcome]:
    settings = _settings(options) if journal is not None else b""
    keys = {path: _key(path, settings) for path in files} if journal is not None else {}
    known = {path: done[key] for path, key in keys.items() if key in done}
    pending = [p for p in files if p not in known]
    # one file alone needs no other process; the last one left of many may be the one that ended a process before
    results = _in_parallel(_one, pending, options, 1 if len(files) < 2 else jobs)
    book = open(journal, "a", encoding="utf-8") if journal is not None else None  # noqa: SIM115
    try:
        for path in files:
            if path in known:
                row = known[path]
                yield Outcome(shown(path), row["audit"], row["rows"], row["error"], row["error_type"], True)
                continue
            outcome = next(results)
            if book is not None and keys[path] is not None and not _is_passing(outcome):
                try:
                    book.write(json.dumps({"key": keys[path], **asdict(outcome)}, ensure_ascii=False) + "\n")
                    book.flush()
                except OSError as e:
                    raise SseTextError(
                        f"{journal}: cannot be written ({e.strerror or e}). What was done before stands in it; make room and run again."
                    ) from e
            yield outcome
    finally:
        if book is not None:
            with suppress(OSError):  # what could not be written was told above
                book.close()


def _journalled(path: Path) -> dict[str, dict[str, Any]]:
    """Read a journal; a last line that was cut off by a crash is taken away, since its file is done again.

    Nothing is taken from a file that is no journal: it may be somebody's own, named by mistake.
    """
    out: dict[str, dict[str, Any]] = {}
    if not path.is_file():
        return out
    data = path.read_bytes()
    whole = data.rfind(b"\n") + 1
    rest = data[whole:]
    for number, line in enumerate(data[:whole].split(b"\n"), 1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
            out[row["key"]] = {k: row[k] for k in ("audit", "rows", "error", "error_type")}
        except (ValueError, KeyError, TypeError, RecursionError) as e:
            raise _no_journal(path, number, str(e)) from e
    if rest:
        begins = all(c in hexdigits if t == "?" else c == t for c, t in zip(rest.decode("latin-1"), _ROW, strict=False))
        # the first line alone must show more than its bracket, which begins any JSON
        if not begins or (not out and len(rest) < len(_ROW)):
            raise _no_journal(path, data.count(b"\n") + 1, "a line without an end that does not begin like a row")
        with path.open("r+b") as book:
            book.truncate(whole)
    return out


#: How a row of the journal begins; a question mark stands for a digit of the key.
_ROW = '{"key": "' + "?" * 64 + '", "path": "'


def _no_journal(path: Path, number: int, why: str) -> ReadingError:
    return ReadingError(f"{path}:{number}: not a journal of ssetext ({why}). Name another file with --journal.")


def _read_and_audit(path: Path, options: dict[str, Any]) -> Audit | Outcome:
    try:
        return _audited(path, options)
    except Exception as e:
        return _failed(path, e)


def read_audits(
    paths: str | Path | Iterable[str | Path],
    *,
    frame: str | Path | Frame,
    language: str | None = None,
    lexicon: str | Path | Sequence[str | Path] = (),
    model: Model | str | Path | None = "shipped",
    strictness: Strictness = "balanced",
    jobs: int = -1,
    progress: Callable[[Iterator[Any], int], Iterator[Any]] = lambda items, _: items,
) -> tuple[list[Audit], list[Outcome]]:
    """Audit files in parallel and give the audits themselves, and apart from them what could not be read.

    The options are those of `audit_files`.
    """
    options = _checked(frame, language, lexicon, model, strictness, jobs)
    files = law_files(paths)
    work = _in_parallel(_read_and_audit, files, options, 1 if len(files) < 3 else jobs)
    results = list(progress(work, len(files)))
    return [r for r in results if isinstance(r, Audit)], [r for r in results if isinstance(r, Outcome)]


def read_laws(
    paths: str | Path | Iterable[str | Path], *, language: str | None = None
) -> tuple[list[Law], list[Outcome]]:
    """Read files as laws, and give apart from them what could not be read."""
    laws, failed = [], []
    for path in law_files(paths):
        try:
            laws.append(read_law(path, language=language))
        except (SseTextError, OSError) as e:
            failed.append(_failed(path, e))
    return laws, failed
