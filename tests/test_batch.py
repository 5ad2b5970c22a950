"""Batches: in order, resumed after a crash, and no bad file stops them."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from ssetext import audit, audit_files, batch
from ssetext.batch import Outcome, law_files, left_out, read_audits
from ssetext.coding.model import shipped_model
from ssetext.errors import FrameError, LanguageError, LexiconError, MissingFileError, ModelError, ReadingError
from ssetext.framework import load_frame

LAW = "Article 1. Object\nThis Act governs co-operatives.\nArticle 2. Votes\nEach member shall have one vote.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    laws = tmp_path / "laws"
    laws.mkdir()
    for name in ("c", "a", "d"):
        (laws / f"{name}.txt").write_text(LAW + f"Article 3. Name\nThis is the {name} Act.\n", encoding="utf-8")
    (laws / "b.txt").write_bytes(b"")
    (laws / "e.pdf").write_bytes(b"%PDF-1.7 broken")
    (laws / "notes.xyz").write_text("passed over")
    (laws / "~$d.docx").write_bytes(b"lock file of Word")
    return laws


def _run(paths: Path | list[Path], journal: Path | None = None, **options: Any) -> list[Outcome]:
    return list(audit_files(paths, language="en", jobs=1, journal=journal, **options))


def test_the_order_is_the_one_named_and_bad_files_are_passed_over(folder: Path) -> None:
    outcomes = _run(folder)
    assert [Path(o.path).name for o in outcomes] == ["a.txt", "b.txt", "c.txt", "d.txt", "e.pdf"]
    assert [o.audit is None for o in outcomes] == [False, True, False, False, True]
    empty = outcomes[1]
    assert empty.error_type == "EmptyFileError"
    assert "b.txt" in (empty.error or "")


def test_a_folder_gives_what_the_readers_read_and_names_the_rest(folder: Path) -> None:
    act = "<akomaNtoso xmlns='http://docs.oasis-open.org/legaldocml/ns/akn/3.0'><act/></akomaNtoso>"
    (folder / "f.akn").write_text(act)
    (folder / "g.TEXT").write_text(LAW)
    (folder / "LAW").write_text(LAW)
    (folder / "moved.pdf").symlink_to(folder / "nowhere.pdf")
    (folder / "ring.txt").symlink_to(folder / "ring.txt")
    assert [p.name for p in law_files(folder)] == ["a.txt", "b.txt", "c.txt", "d.txt", "e.pdf", "f.akn", "g.TEXT"]
    assert [p.name for p in left_out([folder, folder])] == ["LAW", "moved.pdf", "notes.xyz", "ring.txt"]
    assert left_out([folder / "a.txt"]) == []
    assert [p.name for p in left_out([folder, folder / "LAW"])] == ["moved.pdf", "notes.xyz", "ring.txt"]


def test_files_named_twice_are_done_once(folder: Path) -> None:
    assert law_files([folder / "c.txt", folder / "a.txt", folder / "c.txt"]) == [folder / "c.txt", folder / "a.txt"]


def test_one_path_stands_for_itself(folder: Path) -> None:
    for path in (folder / "a.txt", str(folder / "a.txt")):
        assert [o.error for o in audit_files(path, language="en")] == [None]
        assert len(read_audits(path, frame="ilc-2022", language="en")[0]) == 1


OWN = """\
language: {language}
entries:
  - concept: my_concept
    codes: {{interdependence: 2}}
    patterns: ["{words}"]
    match: "So it stands: {words}."
    no_match: "Nothing."
    source: test
"""


def _lexicon(path: Path, language: str, words: str) -> Path:
    path.write_text(OWN.format(language=language, words=words), encoding="utf-8")
    return path


def test_options_are_those_of_one_audit(folder: Path, tmp_path: Path) -> None:
    lexicon = _lexicon(tmp_path / "mine.yaml", "en", "governs co-operatives")
    for options in (
        {"lexicon": str(lexicon)},
        {"lexicon": lexicon, "model": None},
        {"frame": load_frame("ilc-2022"), "strictness": "generous"},
        {"model": shipped_model(), "language": " EN "},
    ):
        options = {"language": "en", **options}
        (outcome,) = audit_files(folder / "a.txt", **options)  # type: ignore[arg-type]
        assert outcome.audit == audit(folder / "a.txt", **options).to_dict()  # type: ignore[arg-type]


def test_each_law_takes_the_lexicon_files_of_its_own_language(folder: Path, tmp_path: Path) -> None:
    (folder / "es.txt").write_text(
        "Artículo 1. Objeto.\nEsta ley rige las cooperativas.\nArtículo 2. Votos.\nCada socio tiene un voto.\n",
        encoding="utf-8",
    )
    files = [_lexicon(tmp_path / "es.yaml", "es", "rige las"), _lexicon(tmp_path / "en.yaml", "en", "governs co")]
    paths = [folder / "a.txt", folder / "es.txt"]
    for lexicon, expected in ((files, [True, True]), (files[0], [False, True])):
        outcomes = list(audit_files(paths, lexicon=lexicon, jobs=1))
        assert [o.error for o in outcomes] == [None, None]
        assert ["my_concept" in json.dumps(o.audit) for o in outcomes] == expected
        assert [len(x) for x in read_audits(paths, frame=load_frame(), lexicon=lexicon, jobs=1)] == [2, 0]


@pytest.mark.parametrize(
    ("options", "error"),
    [
        ({"strictness": "harsh"}, ValueError),
        ({"jobs": 0}, ValueError),
        ({"frame": "ilo-1919"}, FrameError),
        ({"lexicon": "no/such.yaml"}, LexiconError),
        ({"model": "no/such.zip"}, ModelError),
        ({"language": "xx"}, LanguageError),
    ],
)
def test_a_wrong_option_is_told_once_before_the_work(folder: Path, options: Any, error: type[Exception]) -> None:
    with pytest.raises(error):
        audit_files(folder, **options)


def test_processes_give_what_one_gives(folder: Path) -> None:
    assert list(audit_files([folder], language="en", jobs=2)) == _run(folder)


def test_a_second_run_takes_all_from_the_journal(folder: Path, tmp_path: Path) -> None:
    journal = tmp_path / "run.jsonl"
    first, second = _run(folder, journal), _run(folder, journal)
    assert not any(o.resumed for o in first)
    assert all(o.resumed for o in second)
    assert [(o.path, o.audit, o.rows, o.error) for o in first] == [(o.path, o.audit, o.rows, o.error) for o in second]
    assert len(journal.read_text(encoding="utf-8").splitlines()) == 5


def test_a_last_line_that_was_cut_off_is_done_again(folder: Path, tmp_path: Path) -> None:
    journal = tmp_path / "run.jsonl"
    first = _run(folder, journal)
    data = journal.read_bytes()
    journal.write_bytes(data[:-40])
    second = _run(folder, journal)
    assert [o.resumed for o in second] == [True, True, True, True, False]
    assert [o.error for o in second] == [o.error for o in first]
    assert all(json.loads(line) for line in journal.read_text(encoding="utf-8").splitlines())
    assert all(o.resumed for o in _run(folder, journal))


def test_what_changed_is_done_again(folder: Path, tmp_path: Path) -> None:
    journal = tmp_path / "run.jsonl"
    _run(folder, journal)
    (folder / "c.txt").write_text(LAW + "Article 3. Name\nAnother.\n", encoding="utf-8")
    assert [Path(o.path).name for o in _run(folder, journal) if not o.resumed] == ["c.txt"]
    assert not any(o.resumed for o in _run(folder, journal, frame="ilc-2022"))


needs_kill = pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="no process is killed so on Windows")


@needs_kill
@pytest.mark.parametrize("always", [False, True])
def test_a_killed_process_costs_no_more_than_its_file(tmp_path: Path, always: bool) -> None:
    once = tmp_path / "once"
    files = [tmp_path / f"{i:02}.txt" for i in range(16)]

    def work(path: Path, options: dict[str, Any]) -> str:
        if path.name == "05.txt" and (options["always"] or not once.exists()):
            once.touch()
            os.kill(os.getpid(), signal.SIGKILL)
        return path.name

    results = list(batch._in_parallel(work, files, {"always": always}, 2))
    dead = results[5]
    assert [r for r in results if r is not dead] == [f.name for f in files if f.name != "05.txt"]
    if always:
        assert isinstance(dead, Outcome)
        assert (dead.path, dead.audit) == (str(files[5]), None)
        assert "killed" in (dead.error or "")
        assert batch._is_passing(dead), "another machine may have the memory"
    else:
        assert dead == "05.txt"


_BEAT = """
import sys, time
from pathlib import Path
from ssetext.batch import _in_parallel

def work(path, options):
    while True:
        with path.open("a") as file:
            file.write(".")
        time.sleep(0.05)

list(_in_parallel(work, [Path(p) for p in sys.argv[1:]], {}, 2))
"""


@needs_kill
def test_workers_end_when_the_process_that_started_them_is_killed(tmp_path: Path) -> None:
    beats = [tmp_path / "one", tmp_path / "two"]
    (tmp_path / "beat.py").write_text(_BEAT)
    started = subprocess.Popen([sys.executable, tmp_path / "beat.py", *beats])
    until = time.monotonic() + 60
    while not all(b.exists() for b in beats) and time.monotonic() < until:
        time.sleep(0.1)
    started.kill()
    started.wait()
    time.sleep(3)
    before = [b.stat().st_size for b in beats]
    time.sleep(0.5)
    assert [b.stat().st_size for b in beats] == before


def test_what_a_lawyer_edited_in_what_ships_is_done_again(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seeds = shutil.copytree(batch.SEEDS, tmp_path / "seeds")
    monkeypatch.setattr(batch, "SEEDS", seeds)
    own = _lexicon(tmp_path / "mine.yaml", "en", "governs co-operatives")
    journal = tmp_path / "run.jsonl"
    _run(folder / "a.txt", journal, lexicon=own)
    assert _run(folder / "a.txt", journal, lexicon=own)[0].resumed
    for path in (seeds / "lexicon" / "en.yaml", seeds / "headings" / "en.yaml", seeds / "concepts.yaml", own):
        path.write_text(path.read_text(encoding="utf-8") + "# edited\n", encoding="utf-8")
        assert not _run(folder / "a.txt", journal, lexicon=own)[0].resumed, path
    strict = {"model": shipped_model(), "strictness": "strict"}
    assert [_run(folder / "a.txt", journal, **strict)[0].resumed for _ in range(2)] == [False, True]


@pytest.mark.parametrize("error", [MemoryError(), OSError(5, "Input/output error"), MissingFileError("moved away")])
def test_what_may_pass_is_not_kept_in_the_journal(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise error

    with monkeypatch.context() as patch:
        patch.setattr(batch, "read", fail)
        (failed,) = _run(folder / "a.txt", tmp_path / "run.jsonl")
    assert failed.error_type == type(error).__name__
    (again,) = _run(folder / "a.txt", tmp_path / "run.jsonl")
    assert (again.error, again.resumed) == (None, False)


def test_files_that_cannot_be_opened_keep_their_own_errors(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    paths = [tmp_path / "one.txt", tmp_path / "two.txt"]
    for path in paths:
        path.write_text(LAW, encoding="utf-8")
        path.chmod(0)
    monkeypatch.setattr(Path, "read_bytes", _refuse(Path.read_bytes, paths))  # a superuser may read all
    journal = tmp_path / "run.jsonl"
    _run(paths, journal)
    assert not any(o.resumed for o in _run(paths, journal))
    assert journal.read_text(encoding="utf-8") == ""


def _refuse(read_bytes: Callable[[Path], bytes], refused: list[Path]) -> Callable[[Path], bytes]:
    def read(path: Path) -> bytes:
        if path in refused:
            raise PermissionError(13, "Permission denied", str(path))
        return read_bytes(path)

    return read


def test_two_files_with_the_same_bytes_keep_their_own_names(tmp_path: Path) -> None:
    for name in ("one", "two"):
        (tmp_path / f"{name}.txt").write_text(LAW, encoding="utf-8")
    paths = [tmp_path / "one.txt", tmp_path / "two.txt"]
    for _ in range(2):
        outcomes = list(audit_files(paths, language="en", jobs=1, journal=tmp_path / "run.jsonl"))
        assert [(o.audit or {})["source"] for o in outcomes] == [str(p) for p in paths]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("what is this\n", 1),
        ("what is this\nand its last line without an end", 1),
        ("notes of a lawyer without any line end", 1),
        ("{", 1),
        ('{"key": "value", "path": "somewhere"}', 1),
        ("\n\nnotes", 3),
    ],
)
def test_a_file_that_is_no_journal_is_refused_with_its_line_and_stays_whole(
    folder: Path, tmp_path: Path, text: str, line: int
) -> None:
    journal = tmp_path / "run.jsonl"
    journal.write_text(text)
    with pytest.raises(ReadingError, match=rf"run\.jsonl:{line}"):
        _run(folder, journal)
    assert journal.read_text() == text


@pytest.mark.parametrize("left", [5, 60, 90])
def test_a_first_line_that_was_cut_off_is_taken_away_where_it_shows_that_it_is_a_row(
    folder: Path, tmp_path: Path, left: int
) -> None:
    journal = tmp_path / "run.jsonl"
    _run(folder, journal)
    first, *others = journal.read_bytes().splitlines(keepends=True)
    journal.write_bytes(first[:90])
    assert not any(o.resumed for o in _run(folder, journal))
    journal.write_bytes(b"".join([first, others[0][:left]]))
    assert [o.resumed for o in _run(folder, journal)] == [True, False, False, False, False]


def test_a_missing_path_is_told_before_the_work(tmp_path: Path) -> None:
    with pytest.raises(MissingFileError, match="nowhere"):
        list(audit_files([tmp_path / "nowhere.txt"]))
    (tmp_path / "empty").mkdir()
    with pytest.raises(MissingFileError, match="no file of a known format"):
        law_files([tmp_path / "empty"])


def test_audits_and_what_could_not_be_read_are_kept_apart(folder: Path) -> None:
    audits, failed = read_audits([folder], frame=load_frame(), language="en", jobs=1)
    assert [Path(a.law.source or "").name for a in audits] == ["a.txt", "c.txt", "d.txt"]
    assert [Path(o.path).name for o in failed] == ["b.txt", "e.pdf"]
