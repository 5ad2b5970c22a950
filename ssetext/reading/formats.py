"""What kind of file this is: told from its first bytes, then from its name, and who reads it."""

from __future__ import annotations

import io
import re
import zipfile
from importlib import import_module
from pathlib import PurePath
from typing import Protocol, cast

from ..errors import DamagedFileError, EncryptedFileError, UnknownFormatError
from ..law import Text
from .limits import Limits

__all__ = ["FORMATS", "Reader", "detect", "reader"]


class Reader(Protocol):
    """What a reader looks like: bytes in, clean text out."""

    def __call__(self, data: bytes, *, source: str | None, limits: Limits) -> Text: ...


# One line a format: its module is imported when a file of that kind is first read.
FORMATS: dict[str, tuple[str, str]] = {
    "plain": ("ssetext.reading.plain", "read_plain"),
    "markdown": ("ssetext.reading.markdown", "read_markdown"),
    "html": ("ssetext.reading.html", "read_html"),
    "docx": ("ssetext.reading.docx", "read_docx"),
    "pdf": ("ssetext.reading.pdf", "read_pdf"),
    "akomantoso": ("ssetext.reading.akomantoso", "read_akomantoso"),
    "canada": ("ssetext.reading.canada", "read_canada"),
}

# Names that people use for the formats, and the suffixes of their files.
_ALIASES: dict[str, str] = {
    "txt": "plain",
    "text": "plain",
    "md": "markdown",
    "mkd": "markdown",
    "htm": "html",
    "xhtml": "html",
    "word": "docx",
    "docm": "docx",
    "dotx": "docx",
    "akn": "akomantoso",
}

_SAVE = "Save it as Word (.docx) or PDF and read that."
_OCR = "It is a picture: run a text recognition (OCR) over it first, and read the PDF or text that it gives."

# First bytes of files that are common beside laws and that are not read.
_FOREIGN: tuple[tuple[bytes, str, str], ...] = (
    (b"{\\rtf", "an RTF document", _SAVE),
    (b"\x89PNG", "a PNG picture", _OCR),
    (b"\xff\xd8\xff", "a JPEG picture", _OCR),
    (b"GIF8", "a GIF picture", _OCR),
    (b"II*\x00", "a TIFF picture", _OCR),
    (b"MM\x00*", "a TIFF picture", _OCR),
    (b"BM", "a BMP picture", _OCR),
    (b"AT&TFORM", "a DjVu document", "Save it as PDF and read that."),
    (b"%!PS", "a PostScript file", "Save it as PDF and read that."),
    (b"\x1f\x8b", "a gzip archive", "Unpack it and read the files in it."),
    (b"BZh", "a bzip2 archive", "Unpack it and read the files in it."),
    (b"\xfd7zXZ", "an xz archive", "Unpack it and read the files in it."),
    (b"7z\xbc\xaf", "a 7z archive", "Unpack it and read the files in it."),
    (b"Rar!", "a RAR archive", "Unpack it and read the files in it."),
    (b"\xd0\xcf\x11\xe0", "an old Office document (.doc, .xls or .ppt)", _SAVE),
)

_FOREIGN_SUFFIXES: dict[str, tuple[str, str]] = {
    "doc": ("an old Word document", _SAVE),
    "dot": ("an old Word document", _SAVE),
    "odt": ("an OpenDocument text", _SAVE),
    "rtf": ("an RTF document", _SAVE),
    "pages": ("a Pages document", _SAVE),
    "wpd": ("a WordPerfect document", _SAVE),
    "epub": ("an e-book (EPUB)", _SAVE),
    "xls": ("a spreadsheet", _SAVE),
    "xlsx": ("a spreadsheet", _SAVE),
    "ods": ("a spreadsheet", _SAVE),
    "ppt": ("a presentation", _SAVE),
    "pptx": ("a presentation", _SAVE),
    **dict.fromkeys(("png", "jpg", "jpeg", "gif", "tif", "tiff", "bmp", "webp", "heic"), ("a picture", _OCR)),
    **dict.fromkeys(("zip", "gz", "7z", "rar", "tar"), ("an archive", "Unpack it and read the files in it.")),
}

_ZIP_KINDS: tuple[tuple[str, str], ...] = (
    ("xl/", "a spreadsheet (.xlsx)"),
    ("ppt/", "a presentation (.pptx)"),
)

_DOCTYPE_HTML = re.compile(rb"<!doctype\s+html", re.I)
_TAG = re.compile(rb"<\s*((?:[A-Za-z_][\w.-]*:)?[A-Za-z_][\w.-]*)")
_HTML_TAGS = frozenset(
    ["html", "head", "body", "title", "meta", "div", "p", "table", "h1", "h2", "h3", "center", "font", "article"]
)


def detect(data: bytes, *, name: str | None, shown: str) -> str:
    """Tell what format a file has, from its content first and its name second.

    Parameters
    ----------
    data : bytes
    name : str or None
        The file's name or path; its suffix decides between formats that look alike (markdown and plain text).
    shown : str
        How messages call the file.

    Returns
    -------
    str
        One of `FORMATS`.

    Raises
    ------
    UnknownFormatError
        No reader for this kind of file; the message says what to save it as.
    EncryptedFileError
        A Word file with a password.
    """
    suffix = PurePath(name).suffix.lower().lstrip(".") if name else ""
    if b"%PDF-" in data[:1024]:
        return "pdf"
    if data[:4] in (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08"):
        return _zip_kind(data, shown)
    if data[:4] == b"\xd0\xcf\x11\xe0" and "EncryptedPackage".encode("utf-16-le") in data:
        raise EncryptedFileError(f"{shown}: the Word file is protected with a password; save it without one.")
    for magic, kind, step in _FOREIGN:
        # "BM" begins many a text; a bitmap has zero bytes in its header
        if data.startswith(magic) and (magic != b"BM" or b"\0" in data[:32]):
            raise UnknownFormatError(f"{shown}: this is {kind}, which is not read. {step}")
    if (markup := _markup_kind(data, suffix, shown)) is not None:
        return markup
    known = _ALIASES.get(suffix, suffix)
    if known in ("plain", "markdown", "html"):
        return known
    if suffix in _FOREIGN_SUFFIXES and not _looks_like_text(data):
        kind, step = _FOREIGN_SUFFIXES[suffix]
        raise UnknownFormatError(f"{shown}: this is {kind}, which is not read. {step}")
    if suffix in ("pdf", "docx") and data.strip():
        raise DamagedFileError(
            f"{shown}: the name says {suffix} but the content is not; fetch or export the file again, "
            "or name its format (plain, markdown, html …)."
        )
    return "plain"


def reader(format: str) -> Reader:
    """Give the function that reads a format, importing it when first used.

    Raises
    ------
    UnknownFormatError
        There is no such format.
    """
    known = _ALIASES.get(format.lower(), format.lower())
    if known not in FORMATS:
        raise UnknownFormatError(f"format {format!r} is not known; take one of {', '.join(FORMATS)}.")
    module, function = FORMATS[known]
    return cast(Reader, getattr(import_module(module), function))


def _zip_kind(data: bytes, shown: str) -> str:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = archive.namelist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError) as error:
        raise DamagedFileError(
            f"{shown}: the file begins like a Word file but is damaged ({error}); fetch or export it again."
        ) from error
    if any(n.startswith("word/") for n in names):
        return "docx"
    for folder, kind in _ZIP_KINDS:
        if any(n.startswith(folder) for n in names):
            raise UnknownFormatError(f"{shown}: this is {kind}, which is not read. {_SAVE}")
    if "mimetype" in names:
        raise UnknownFormatError(f"{shown}: this is an OpenDocument file or an e-book, which is not read. {_SAVE}")
    raise UnknownFormatError(f"{shown}: this is an archive (.zip). Unpack it and read the files in it.")


def _markup_kind(data: bytes, suffix: str, shown: str) -> str | None:
    """Give the kind of a file that begins with a tag, None where it is no markup."""
    head = data[:65536]
    if head[:2] in (b"\xff\xfe", b"\xfe\xff"):
        head = head.decode("utf-16", errors="ignore").encode()
    head = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    if not head.startswith(b"<"):
        # markdown and plain text may hold tags further on
        return None
    if _DOCTYPE_HTML.search(head[:4096]):
        return "html"
    prolog = head
    is_xml = head.startswith(b"<?xml")
    for _ in range(1000):
        if prolog.startswith(b"<?"):
            prolog = prolog.partition(b"?>")[2].lstrip()
        elif prolog.startswith(b"<!--"):
            prolog = prolog.partition(b"-->")[2].lstrip()
        elif prolog.startswith(b"<!"):
            # a doctype with an internal subset is refused by the XML readers; here only its end is sought
            inner = prolog.find(b"[")
            end = prolog.find(b">")
            closing = b"]>" if 0 <= inner < end else b">"
            prolog = prolog.partition(closing)[2].lstrip()
        else:
            break
    tag = _TAG.match(prolog)
    root = tag[1].decode("ascii", "replace").rpartition(":")[2] if tag else ""
    if root.lower() == "akomantoso":
        return "akomantoso"
    if root in ("Statute", "Regulation") and (is_xml or suffix == "xml" or b"lims" in head):
        return "canada"
    if suffix in ("md", "mkd", "markdown"):
        return None
    if root.lower() in ("html", "head", "body") or (not is_xml and root.lower() in _HTML_TAGS):
        return "html"
    if b"akomaNtoso" in head and is_xml:
        return "akomantoso"
    if is_xml or suffix == "xml":
        raise UnknownFormatError(
            f"{shown}: XML with the root element <{root or '?'}>, which is not known "
            "(known: akomaNtoso, Statute, html). Save it as HTML, Word or PDF, or name its format."
        )
    return None


def _looks_like_text(data: bytes) -> bool:
    return b"\0" not in data[:4096]
