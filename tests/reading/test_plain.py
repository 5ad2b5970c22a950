"""Plain text and the dispatch: encodings, line ends, and one error for each way a file can be wrong."""

from __future__ import annotations

import io
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ssetext.errors import (
    DamagedFileError,
    EmptyFileError,
    EncryptedFileError,
    LimitExceededError,
    MissingFileError,
    ReadingError,
    UnknownFormatError,
)
from ssetext.reading import FORMATS, Limits, read_text
from ssetext.reading.formats import detect
from ssetext.reading.plain import guess

SPANISH = "Artículo 1.º Las cooperativas españolas serán autónomas. ¿Quién decide? Sección única.\n" * 3
POLISH = "Artykuł 1. Spółdzielnia jest zrzeszeniem członków, którzy dążą do wspólnych celów.\n" * 3
SLOVAK = "Článok 1. Družstvo je spoločenstvom neuzavretého počtu osôb, ktoré slúži členom; ľudia, ťažkosti.\n" * 3
BULGARIAN = "Член 1. Кооперацията е сдружение на физически лица с променлив капитал.\n" * 3
GREEK = "Άρθρο 1. Ο συνεταιρισμός είναι αυτόνομη ένωση προσώπων που συγκροτείται εθελοντικά.\n" * 3


def zipped(**parts: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name.replace("__", "/"), data)
    return out.getvalue()


@pytest.mark.parametrize(
    ("text", "encoding", "codes"),
    [
        (SPANISH, "utf-8", ()),
        (SPANISH, "utf-8-sig", ()),
        (SPANISH, "utf-16", ()),
        (SPANISH, "utf-32", ()),
        (SPANISH, "utf-16-le", ("encoding-guessed",)),
        (SPANISH, "utf-16-be", ("encoding-guessed",)),
        (SPANISH, "cp1252", ("encoding-guessed",)),
        (SPANISH, "iso-8859-1", ("encoding-guessed",)),
        ("Llei de col·laboració. L´économie sociale «à l'école»\n" * 3, "cp1252", ("encoding-guessed",)),
        (POLISH, "cp1250", ("encoding-guessed",)),
        (POLISH, "iso-8859-2", ("encoding-guessed",)),
        (SLOVAK, "cp1250", ("encoding-guessed",)),
        (BULGARIAN, "cp1251", ("encoding-guessed",)),
        (BULGARIAN, "iso-8859-5", ("encoding-guessed",)),
        (GREEK, "cp1253", ("encoding-guessed",)),
        (GREEK, "iso-8859-7", ("encoding-guessed",)),
    ],
)
def test_encodings(text: str, encoding: str, codes: tuple[str, ...]) -> None:
    read = read_text(text.encode(encoding))
    assert read.text == text
    assert tuple(n.code for n in read.notices) == codes


def test_utf8_with_stray_bytes_is_not_taken_for_a_legacy_encoding() -> None:
    read = read_text(SPANISH.encode() + b"A\xf1o 1990\n")
    assert read.text == SPANISH + "Año 1990\n"
    assert [n.code for n in read.notices] == ["encoding-damaged"]


def test_guess_prefers_the_common_encoding_where_both_read_well() -> None:
    assert guess("el niño".encode("cp1252")) == "cp1252"


@given(st.text(st.sampled_from("aé\r\n x€"), min_size=1).filter(str.strip))
def test_offsets_lead_back_to_the_file(source: str) -> None:
    text = read_text(source.encode())
    assert text.text == source.replace("\r\n", "\n").replace("\r", "\n")
    assert text.layout is not None
    for start in range(len(text.text)):
        (place,) = text.layout.locate(start, start + 1)
        assert place.start is not None
        assert place.end == place.start + 1
        assert source[place.start] in (text.text[start], "\r")
    (whole,) = text.layout.locate(0, len(text.text))
    assert source[whole.start : whole.end].replace("\r\n", "\n").replace("\r", "\n") == text.text


@pytest.mark.parametrize(
    ("data", "name", "format_"),
    [
        (b"Article 1", None, "plain"),
        (b"Article 1", "law.md", "markdown"),
        (b"Article 1", "law.html", "html"),
        (b"Article 1", "law.unknown", "plain"),
        (b"BMW is a firm", "law.txt", "plain"),
        (b"%PDF-1.7\n", "law.txt", "pdf"),
        (b"<!DOCTYPE html><p>x", None, "html"),
        (b"\n <html><p>x", "law.txt", "html"),
        (b"<?xml version='1.0'?><html xmlns='http://www.w3.org/1999/xhtml'/>", None, "html"),
        (b"<?xml version='1.0'?><!-- x --><akomaNtoso/>", None, "akomantoso"),
        (b"<an:akomaNtoso xmlns:an='x'/>", "law.xml", "akomantoso"),
        ("<?xml version='1.0' encoding='UTF-16'?><akomaNtoso/>".encode("utf-16"), None, "akomantoso"),
        (b"<?xml version='1.0'?><Statute/>", None, "canada"),
        (b"<p>Article 1</p> and *more*", "law.md", "markdown"),
        (zipped(word__document=b""), "law", "docx"),
    ],
)
def test_detect(data: bytes, name: str | None, format_: str) -> None:
    assert detect(data, name=name, shown="x") == format_


@pytest.mark.parametrize(
    ("data", "name", "error", "says"),
    [
        (b"", None, EmptyFileError, "nothing"),
        (b" \n\t\r\n", None, EmptyFileError, "nothing"),
        (b"\xef\xbb\xbf\n", None, EmptyFileError, "nothing"),
        (b"\0\0\0\0", None, EmptyFileError, "nothing"),
        (b"abc\0\1\2\3def", None, UnknownFormatError, "no text"),
        (bytes(range(1, 32)) * 20, None, UnknownFormatError, "no text"),
        (b"\xd0\xcf\x11\xe0" + b"\0" * 600, "law.doc", UnknownFormatError, r"\.docx"),
        (b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16-le"), "law.docx", EncryptedFileError, "password"),
        (b"{\\rtf1 x}", "law.rtf", UnknownFormatError, r"\.docx"),
        (b"\x89PNG\r\n\x1a\n", "law.png", UnknownFormatError, "OCR"),
        (b"\xff\xd8\xff\xe0", "law.jpg", UnknownFormatError, "OCR"),
        (b"BM" + b"\0" * 40, "law.bmp", UnknownFormatError, "OCR"),
        (b"\x1f\x8b\x08", "law.gz", UnknownFormatError, "Unpack"),
        (zipped(mimetype=b"application/epub+zip"), "law.epub", UnknownFormatError, r"\.docx"),
        (zipped(xl__workbook=b"x"), "law.xlsx", UnknownFormatError, "spreadsheet"),
        (zipped(a=b"x"), "law.zip", UnknownFormatError, "archive"),
        (b"PK\x03\x04 broken", "law.docx", DamagedFileError, "damaged"),
        (b"not a pdf", "law.pdf", DamagedFileError, "name says pdf"),
        (b"<?xml version='1.0'?><feed/>", "law.xml", UnknownFormatError, "<feed>"),
        (b"\xff\xfe\x00", None, DamagedFileError, "utf-16"),
    ],
)
def test_refusals(tmp_path: Path, data: bytes, name: str | None, error: type[ReadingError], says: str) -> None:
    source: bytes | Path = data
    if name:
        source = tmp_path / name
        source.write_bytes(data)
    with pytest.raises(error, match=says) as raised:
        read_text(source)
    if name:
        assert name in str(raised.value)


def test_missing_folder_and_text_in_place_of_a_name(tmp_path: Path) -> None:
    with pytest.raises(MissingFileError, match="no such file"):
        read_text(tmp_path / "none.txt")
    with pytest.raises(FileNotFoundError):
        read_text(str(tmp_path / "none.txt"))
    with pytest.raises(ReadingError, match="folder"):
        read_text(tmp_path)
    with pytest.raises(MissingFileError, match="pass text as bytes"):
        read_text("Article 1\nUnits are free.")
    with pytest.raises(MissingFileError):
        read_text("a\0b")
    with pytest.raises(UnknownFormatError, match="plain, markdown"):
        read_text(b"x", format="wordperfect")
    with pytest.raises(TypeError, match="bytes"):
        read_text(3)  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="binary"):
        read_text(io.StringIO("x"))  # type: ignore[arg-type]


def test_limits_hold_before_all_is_read() -> None:
    class Endless(io.RawIOBase):
        def read(self, size: int = -1) -> bytes:
            return b"x" * size

    with pytest.raises(LimitExceededError, match="file_bytes"):
        read_text(Endless(), limits=Limits(file_bytes=5_000_000))  # type: ignore[arg-type]
    with pytest.raises(LimitExceededError, match="file_bytes"):
        read_text(b"x" * 11, limits=Limits(file_bytes=10))
    with pytest.raises(LimitExceededError, match="characters"):
        read_text(b"x" * 11, limits=Limits(characters=10))


def test_a_binary_file_keeps_its_name(tmp_path: Path) -> None:
    path = tmp_path / "law.md"
    path.write_bytes(b"# Law\n")
    with path.open("rb") as file:
        text = read_text(file)
    assert (text.format, text.source) == ("markdown", str(path))
    assert read_text(io.BytesIO(b"x")).source is None


def test_readers_are_imported_when_first_used() -> None:
    code = "import ssetext, ssetext.reading, sys; print(sorted(m for m in sys.modules if m.split('.')[0] in {names}))"
    names = {"lxml", "pypdfium2", "pdfplumber", "docx", "spacy", "sklearn"}
    out = subprocess.run([sys.executable, "-c", code.format(names=names)], capture_output=True, text=True, check=True)
    assert out.stdout.strip() == "[]"


@pytest.mark.parametrize("name", sorted(FORMATS))
def test_every_format_has_its_reader(name: str) -> None:
    from ssetext.reading.formats import reader

    assert callable(reader(name))
