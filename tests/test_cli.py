"""The command line: exit codes, messages without traceback, JSON for scripts, reports written."""

from __future__ import annotations

import csv
import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from ssetext import cli
from ssetext.cli import main

LAW = (
    "Article 1. Object\nThis Act governs co-operatives.\n"
    "Article 2. Principles\nCo-operatives are based on voluntary and open membership and on solidarity.\n"
    "Article 3. Votes\nEach member shall have one vote, whatever the capital held.\n"
    "Article 4. Entry into force\nThis Act comes into force on the day of its publication.\n"
)


@pytest.fixture
def law(tmp_path: Path) -> Path:
    path = tmp_path / "law.txt"
    path.write_text(LAW, encoding="utf-8")
    return path


def run(*arguments: object) -> int:
    with pytest.raises(SystemExit) as caught:
        main([str(a) for a in arguments])
    assert isinstance(caught.value.code, int)
    return caught.value.code


def test_parse_prints_provisions_that_fit_the_text(law: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("parse", law, "--lang", "en", "--json") == 0
    out = json.loads(capsys.readouterr().out)
    assert out["language"] == "en"
    assert out["text"] == LAW
    assert isinstance(out["warnings"], list)
    assert [p["id"] for p in out["provisions"]] == ["art_1", "art_2", "art_3", "art_4"]
    for p in out["provisions"]:
        assert p["kind"] == "article"
        assert LAW[p["start"] : p["end"]].startswith(p["label"])


def test_audit_prints_what_score_py_reads(law: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("audit", law, "--lang", "en", "--json") == 0
    out = json.loads(capsys.readouterr().out)
    assert 0 < out["score"] <= 100
    assert out["coverage"]["democratic_governance"]["grade"] == 3
    assert all(0 <= c["grade"] <= 3 and 0 <= c["score"] <= 100 for c in out["coverage"].values())
    assert out["findings"]
    for f in out["findings"]:
        assert f["strength"] in (None, 1, 2, 3)
        assert isinstance(f["contrary"], bool)
        assert f["provision"] in {"art_1", "art_2", "art_3", "art_4"}
        assert 0 <= f["start"] < f["end"] <= len(LAW)
        assert 0 <= f["confidence"] <= 1


def test_the_language_may_be_left_out(law: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("parse", law, "--json") == 0
    assert json.loads(capsys.readouterr().out)["language"] == "en"


def test_json_is_read_from_the_process_as_it_stands(law: Path) -> None:
    code = "from ssetext.cli import main; main()"
    done = subprocess.run(
        [sys.executable, "-c", code, "audit", str(law), "--json"], capture_output=True, check=False, timeout=60
    )
    assert done.returncode == 0
    assert json.loads(done.stdout)["language"] == "en"


def test_every_report_is_written(law: Path, tmp_path: Path) -> None:
    out = {kind: tmp_path / f"report.{kind}" for kind in ("html", "docx", "xlsx", "csv")}
    options = [x for kind, path in out.items() for x in (f"--{kind}", path)]
    assert run("audit", law, "--report-lang", "es", *options) == 0
    assert out["html"].read_text(encoding="utf-8").lstrip().lower().startswith("<!doctype html>")
    assert zipfile.is_zipfile(out["docx"])
    assert zipfile.is_zipfile(out["xlsx"])
    with out["csv"].open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert {r["element"] for r in rows} >= {"democratic_governance", "integrity"}


def _bad(folder: Path) -> dict[str, Path]:
    files = {
        "missing": b"",
        "empty": b"",
        "blank": b" \n\t\n",
        "binary.xyz": bytes(range(256)) * 40,
        "broken.pdf": b"%PDF-1.7\nnothing more",
        "broken.docx": b"PK\x03\x04 nothing more",
        "words.txt": b"Dear friend, the weather is fine.",
    }
    paths = {}
    for name, data in files.items():
        paths[name] = folder / name
        if name != "missing":
            paths[name].write_bytes(data)
    return paths


@pytest.mark.parametrize(
    "name", ["missing", "empty", "blank", "binary.xyz", "broken.pdf", "broken.docx", "words.txt", "folder"]
)
@pytest.mark.parametrize("command", ["parse", "audit"])
def test_what_cannot_be_read_is_named_with_exit_code_3(
    tmp_path: Path, command: str, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    path = {**_bad(tmp_path), "folder": tmp_path / "folder"}[name]
    if name == "folder":
        path.mkdir()
    assert run(command, path, "--json") == 3
    shown = capsys.readouterr()
    assert path.name in shown.err
    assert "Traceback" not in shown.err
    assert shown.out == ""


@pytest.mark.parametrize(
    "options",
    [
        ["--lang", "xx"],
        ["--frame", "ilo-1919"],
        ["--strictness", "harsh"],
        ["--report-lang", "de"],
        ["--lexicon", "no/such.yaml"],
        ["--model", "no/such.zip"],
        ["--html", "no/such/folder/report.html"],
        ["--no-such-option"],
    ],
)
def test_bad_use_is_exit_code_2(law: Path, options: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert run("audit", law, *options) == 2
    shown = capsys.readouterr()
    assert shown.err.strip()
    assert "Traceback" not in shown.err


@pytest.mark.parametrize(
    "options",
    [
        ["--lang", "xx"],
        ["--frame", "ilo-1919"],
        ["--lexicon", "no/such.yaml"],
        ["--model", "no/such.zip"],
        ["--jobs", "0"],
    ],
)
def test_bad_use_with_a_folder_is_told_once_before_the_work(
    law: Path, options: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("audit", law.parent, *options) == 2
    shown = capsys.readouterr()
    assert options[1] in shown.err or options[0] in shown.err
    assert "passed over" not in shown.err
    assert "Traceback" not in shown.err


def test_a_folder_with_a_bad_file_is_done_to_the_end(
    law: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "empty.txt").write_bytes(b"")
    (tmp_path / "two.txt").write_text(LAW.replace("Object", "Scope"), encoding="utf-8")
    out = {kind: tmp_path / f"all.{kind}" for kind in ("html", "xlsx", "csv")}
    options = [x for kind, path in out.items() for x in (f"--{kind}", path)]
    journal = tmp_path / "run.jsonl"
    assert run("audit", tmp_path, "--lang", "en", "--jobs", 1, "--json", "--journal", journal, *options) == 3
    shown = capsys.readouterr()
    lines = [json.loads(line) for line in shown.out.splitlines()]
    assert ["score" in line for line in lines] == [False, True, True]
    assert "empty.txt" in shown.err
    assert all(path.stat().st_size > 200 for path in out.values())
    assert len(journal.read_text(encoding="utf-8").splitlines()) == 3


def test_compare_diff_borrow_and_precedents_print_json(
    law: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    other = tmp_path / "other.txt"
    other.write_text(LAW.replace("one vote, whatever the capital held", "votes as the board decides"), encoding="utf-8")
    assert run("compare", law, other, "--json", "--jobs", 1) == 0
    assert len(json.loads(capsys.readouterr().out)["laws"]) == 2
    assert run("diff", law, other, "--json", "--html", tmp_path / "diff.html") == 0
    found = json.loads(capsys.readouterr().out)
    assert [p["kind"] for p in found["provisions"]] == ["same", "same", "edited", "same"]
    assert (tmp_path / "diff.html").exists()
    assert run("borrow", law, other, "--json") == 0
    assert json.loads(capsys.readouterr().out)["share"] > 0.5
    other.write_text("Article 1. Name\nThis Act is the Sector Act of the territory.\n", encoding="utf-8")
    assert run("precedents", other, law, "--lang", "en", "--json", "--jobs", 1) == 0
    assert json.loads(capsys.readouterr().out)["democratic_governance"][0]["provision"] == "art_3"


def test_compare_takes_lexicon_model_and_strictness_as_audit_does(
    law: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lexicon = tmp_path / "mine.yaml"
    lexicon.write_text(
        "language: en\nentries:\n  - concept: my_concept\n    codes: {egalitarianism: 2}\n"
        '    patterns: ["comes into force"]\n    match: "It comes into force."\n    no_match: "Nothing."\n    source: test\n',
        encoding="utf-8",
    )
    for options in ([], ["--lexicon", lexicon], ["--model", "none"], ["--strictness", "strict"]):
        assert run("audit", law, "--lang", "en", "--json", *options) == 0
        one = json.loads(capsys.readouterr().out)
        assert run("compare", law, "--lang", "en", "--json", *options) == 0
        matrix = json.loads(capsys.readouterr().out)["matrix"]
        assert {r["element"]: r["score"] for r in matrix} == {e: c["score"] for e, c in one["coverage"].items()}
        assert (one["coverage"]["egalitarianism"]["grade"] > 0) == ("--lexicon" in options)
    for options in (["--model", "no/such.zip"], ["--strictness", "harsh"], ["--lexicon", "no/such.yaml"]):
        assert run("compare", law, *options) == 2
        assert "passed over" not in capsys.readouterr().err


@pytest.mark.parametrize("command", ["parse", "audit", "compare"])
def test_markup_in_names_and_words_does_not_break_the_terminal(
    tmp_path: Path, command: str, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "law [red] [b].txt"
    path.write_text(LAW.replace("one vote", "one vote [/bold] [red]"), encoding="utf-8")
    assert run(command, path, "--lang", "en") == 0
    assert "[red]" in capsys.readouterr().out


@pytest.mark.parametrize(
    "arguments",
    [
        ["audit", "{law}", "--csv", "{law}"],
        ["audit", "{law}", "--html", "{folder}/report.docx"],
        ["audit", "{law}", "--html", "{folder}/a.html", "--csv", "{folder}/a.html"],
        ["parse", "{law}", "--akn", "{law}"],
        ["diff", "{law}", "{folder}/new.html", "--html", "{folder}/new.html"],
    ],
)
def test_no_output_replaces_what_is_read_or_another_output(
    law: Path, arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    (law.parent / "new.html").write_text("<p>Article 1. Members are free.</p>", encoding="utf-8")
    before = {p: p.read_bytes() for p in law.parent.iterdir()}
    assert run(*(a.format(law=law, folder=law.parent) for a in arguments)) == 2
    assert {p: p.read_bytes() for p in law.parent.iterdir()} == before
    assert "Traceback" not in capsys.readouterr().err


def test_a_text_that_cannot_be_read_is_named_in_a_folder(law: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (law.parent / "b").mkdir()
    (law.parent / "b" / "law.txt").write_bytes(b"")
    (law.parent / "draft.doc").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600))
    assert run("audit", law.parent) == 3
    said = capsys.readouterr().err
    assert "draft.doc" in said
    assert "Save it as Word" in said
    assert str(law.parent / "b" / "law.txt") in said, "two files of one name are told apart"


def test_files_of_a_folder_that_are_no_texts_are_named(law: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name in ("b.jpg", "c.jpg", "LAW", "[d].jpg"):
        (law.parent / name).write_bytes(b"\xff\xd8\xff")
    out = law.parent / "all.csv"
    for command in ("audit", "compare"):
        for _ in range(2):  # the second time the table of the first is there
            assert run(command, law.parent, "--lang", "en", "--csv", out) == 0
            assert "4 other files in the folder are no texts: LAW, [d].jpg, b.jpg, …\n" in capsys.readouterr().err
    assert run("audit", law, "--lang", "en") == 0
    assert "no text" not in capsys.readouterr().err


def test_a_wrong_language_is_not_passed_over(law: Path, capsys: pytest.CaptureFixture[str]) -> None:
    law.write_text(LAW * 3, encoding="utf-8")
    assert run("audit", law, "--lang", "FR", "--json") == 0
    assert "another-language" in [w["code"] for w in json.loads(capsys.readouterr().out)["warnings"]]


@pytest.mark.skipif(sys.platform != "linux", reason="file names are bytes on Linux alone")
def test_a_name_in_another_encoding_is_written_with_its_bytes(
    law: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / os.fsdecode(b"leyes espa\xf1olas")
    folder.mkdir()
    good, empty = folder / os.fsdecode(b"cr\xe9dito.txt"), folder / os.fsdecode(b"vac\xedo.txt")
    good.write_text(LAW, encoding="utf-8")
    empty.write_bytes(b"")
    out = {kind: tmp_path / f"all.{kind}" for kind in ("html", "xlsx", "csv")}
    options = [x for kind, path in out.items() for x in (f"--{kind}", path)]
    for _ in range(2):  # the second time from the journal
        assert run("audit", folder, "--lang", "en", "--json", "--journal", tmp_path / "run.jsonl", *options) == 3
        shown = capsys.readouterr()
        assert json.loads(shown.out.splitlines()[0])["source"].endswith(r"espa\xf1olas/cr\xe9dito.txt")
        assert r"espa\xf1olas/vac\xedo.txt: there is nothing" in shown.err
    assert r"cr\xe9dito" in out["csv"].read_text(encoding="utf-8-sig")
    assert run("audit", good, "--html", out["html"], "--csv", out["csv"], "--docx", tmp_path / "a.docx") == 0
    assert r"cr\xe9dito" in out["csv"].read_text(encoding="utf-8-sig")
    for command in ("parse", "compare", "borrow"):
        assert run(command, good, *([law] if command == "borrow" else []), "--json") == 0
        capsys.readouterr().out.encode()
    assert run("parse", empty) == 3
    assert r"vac\xedo.txt" in capsys.readouterr().err


needs_full = pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no full disk to write to")


@needs_full
@pytest.mark.parametrize("option", ["html", "docx", "xlsx", "csv", "journal"])
def test_a_file_that_a_full_disk_does_not_take_is_named(law: Path, tmp_path: Path, option: str) -> None:
    full = tmp_path / f"all.{option}"
    full.symlink_to("/dev/full")
    code = "from ssetext.cli import main; main()"
    done = subprocess.run(
        [sys.executable, "-c", code, "audit", str(law), "--lang", "en", f"--{option}", str(full)],
        capture_output=True,
        check=False,
    )
    assert done.returncode == 2
    assert full.name in done.stderr.decode()
    assert b"No space left" in done.stderr
    assert b"Traceback" not in done.stderr


@needs_full
def test_a_full_disk_behind_what_is_printed_is_told(law: Path) -> None:
    code = "from ssetext.cli import main; main()"
    with open("/dev/full", "w") as full:
        done = subprocess.run(
            [sys.executable, "-c", code, "parse", str(law), "--json"], stdout=full, stderr=subprocess.PIPE, check=False
        )
    assert done.returncode == 2
    assert b"cannot be written" in done.stderr
    assert b"Traceback" not in done.stderr


def test_a_table_of_laws_none_of_which_could_be_read_has_its_columns(law: Path, tmp_path: Path) -> None:
    out = tmp_path / "all.csv"
    assert run("audit", law, "--csv", out) == 0
    columns = out.read_text(encoding="utf-8-sig").splitlines()[0]
    law.write_bytes(b"")
    assert run("audit", tmp_path, "--csv", out) == 3
    assert out.read_text(encoding="utf-8-sig").splitlines() == [columns]


@pytest.mark.parametrize("meta", ["{", "[]", "{}", '{"language": 3}', None])
def test_coded_laws_without_a_language_are_named(
    tmp_path: Path, meta: str | None, capsys: pytest.CaptureFixture[str]
) -> None:
    place = tmp_path / "xx-law"
    place.mkdir()
    (place / "text.txt").write_text(LAW, encoding="utf-8")
    if meta is not None:
        (place / "meta.json").write_text(meta)
    assert run("evaluate", "--laws", tmp_path, "--no-drafts") == 2
    shown = capsys.readouterr().err
    assert str(place / "meta.json") in shown
    assert "Traceback" not in shown


def test_help_and_version(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("--version") == 0
    assert capsys.readouterr().out.startswith("ssetext ")
    assert run("audit", "--help") == 0
    shown = " ".join(capsys.readouterr().out.replace("│", " ").split())
    assert "--frame" in shown
    assert "which values and principles are asked for" in shown
    assert "how sure a finding must be" in shown


def test_every_command_is_named_where_the_module_begins() -> None:
    names = [c.name or (c.callback.__name__ if c.callback else "") for c in cli.app.registered_commands]
    assert len(names) >= 8
    for name in [*names, *(g.name for g in cli.app.registered_groups)]:
        assert f"{name}`" in (cli.__doc__ or "")
