"""Files made to harm: every one ends in a clear error, or in its text, within bounded time and memory."""

from __future__ import annotations

import io
import sys
import time
import zipfile
from contextlib import suppress
from pathlib import Path

import pytest

from ssetext.errors import DamagedFileError, LimitExceededError, ReadingError
from ssetext.reading import Limits, read_text

sys.path.insert(0, str(Path(__file__).parent))
from word_writer import W, p, word

SECONDS = 20
LAUGHS = (
    '<!DOCTYPE x [<!ENTITY a "ha">' + "".join(f'<!ENTITY {b} "{f"&{a};" * 10}">' for a, b in zip("abcdefgh", "bcdefghi", strict=True))
    + "]>"
)  # fmt: skip
OUTSIDE = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]>'


def akn(inside: str, doctype: str = "") -> str:
    return (
        f"<?xml version='1.0' encoding='UTF-8'?>{doctype}<akomaNtoso><act><body><article><num>1</num><content><p>{inside}</p>"
        "</content></article></body></act></akomaNtoso>"
    )


@pytest.fixture(autouse=True)
def in_bounded_time() -> object:
    begun = time.monotonic()
    yield
    assert time.monotonic() - begun < SECONDS


@pytest.mark.parametrize(
    "doctype", [LAUGHS, OUTSIDE, '<!DOCTYPE x SYSTEM "http://x.org/x.dtd" [<!ENTITY % a "b"> %a;]>']
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_entities_are_refused(doctype: str, encoding: str) -> None:
    data = akn("&a;", doctype).replace("UTF-8", encoding).encode(encoding)
    with pytest.raises(DamagedFileError, match="entities"):
        read_text(data)
    inside = f"{doctype}<w:document {W}><w:body><w:p><w:r><w:t>&a;</w:t></w:r></w:p></w:body></w:document>"
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("word/document.xml", f"<?xml version='1.0' encoding='{encoding}'?>{inside}".encode(encoding))
    with pytest.raises(DamagedFileError, match="entities"):
        read_text(out.getvalue())


def test_html_follows_no_entity_either() -> None:
    text = read_text(f"{OUTSIDE}<html><p>x &a; y</p></html>".encode(), format="html")
    assert Path("/etc/hostname").read_text(encoding="utf-8").strip() not in text.text


@pytest.mark.parametrize(
    "data",
    [
        akn("<b>" * 300 + "x" + "</b>" * 300).encode(),
        akn("<b>" * 100_000 + "x" + "</b>" * 100_000).encode(),
        b"<html>" + b"<div>" * 300 + b"x",
        b"<html>" + b"<table><tr><td>" * 5000 + b"x",
        word("<w:tbl><w:tr><w:tc>" * 100 + p("x") + "</w:tc></w:tr></w:tbl>" * 100),
    ],
)
def test_deep_nesting_is_refused(data: bytes) -> None:
    with pytest.raises(LimitExceededError, match="deep"):
        read_text(data)


@pytest.mark.parametrize("depth", [2000, 100_000])
def test_depth_that_the_user_allows_never_ends_the_process(depth: int) -> None:
    limits = Limits(depth=10**6)
    for data in (
        akn("<b>" * depth + "x" + "</b>" * depth).encode(),
        word("<w:sdt>" * depth + p("x") + "</w:sdt>" * depth),
    ):
        with pytest.raises(LimitExceededError, match=r"deep|limit"):
            read_text(data, limits=limits)


def test_many_elements_are_refused() -> None:
    limits = Limits(nodes=1000)
    for data in (akn("<b/>" * 5000).encode(), b"<html>" + b"<p>" * 5000, word(p("x") * 1000)):
        with pytest.raises(LimitExceededError, match="nodes"):
            read_text(data, limits=limits)


@pytest.mark.parametrize(
    "data",
    [
        b"x" * 1_000_000,
        b"**" * 500_000,
        b"<p>" + b"x" * 1_000_000,
        akn("x " * 500_000).encode(),
        b"<html><p>" + b"<br>" * 300_000 + b"x",
        b"<html>" + b"<ul><li>" * 120 + b"x " * 500_000,
        b"<html>" + b"<table><tr><td>a<td>b" * 60 + b"<tr><td>x<td>y" * 20_000,
        word(p("x " * 500_000)),
        word("<w:tbl>" + f"<w:tr><w:tc>{p('a')}</w:tc><w:tc>{p('b')}</w:tc></w:tr>" * 5000 + "</w:tbl>"),
    ],
)
def test_long_elements_are_read_in_bounded_time(data: bytes) -> None:
    assert read_text(data).text


def test_zip_bombs_are_refused() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b" " * 30_000_000)
    with pytest.raises(LimitExceededError, match="bomb"):
        read_text(out.getvalue())
    with pytest.raises(LimitExceededError, match="unpacked_bytes"):
        read_text(out.getvalue(), limits=Limits(unpacked_bytes=1_000_000))


def test_a_zip_that_lies_about_its_size() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b" " * 3_000_000)
    data = bytearray(out.getvalue())
    at = data.find(b"PK\x01\x02")
    data[at + 24 : at + 28] = (100).to_bytes(4, "little")
    with pytest.raises(ReadingError):
        read_text(bytes(data))


@pytest.mark.parametrize("data", [akn("x")[:-20].encode(), b"<?xml version='1.0'?><akomaNtoso>\xff</akomaNtoso>"])
def test_broken_xml_is_damaged(data: bytes) -> None:
    with pytest.raises(DamagedFileError, match="well formed"):
        read_text(data)


@pytest.mark.parametrize("part", ["styles", "numbering", "footnotes", "comments"])
def test_broken_parts_of_a_word_file_are_named(part: str) -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("word/document.xml", f"<w:document {W}><w:body>{p('x')}</w:body></w:document>")
        archive.writestr(f"word/{part}.xml", "<broken")
    with pytest.raises(DamagedFileError, match=f"{part}.xml"):
        read_text(out.getvalue())


@pytest.mark.parametrize("cut", range(0, 1200, 97))
def test_a_word_file_with_a_flipped_byte_is_read_or_refused(cut: int) -> None:
    data = bytearray(word(p("text " * 50), styles="", numbering=""))
    if cut >= len(data):
        pytest.skip("beyond the file")
    data[cut] ^= 0xFF
    with suppress(ReadingError):
        read_text(bytes(data))
