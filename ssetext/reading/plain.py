"""Plain text: which encoding it is in, and its lines."""

from __future__ import annotations

import codecs
import re
from pathlib import Path

from ..errors import DamagedFileError, UnknownFormatError
from ..law import Notice, Text
from .limits import Limits
from .sourcemap import Pen, SourceMap

__all__ = ["decode", "read_plain"]

_BOMS: tuple[tuple[bytes, str], ...] = (
    # UTF-32 first: its little-endian mark begins like that of UTF-16
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

_MARKS = "«»“”„‘’‚–—…€°§·\u00a0\u00ad"
_WESTERN = "áéíóúüñçàèìòùâêîôûëïöœæãõäßåøýŀ" + "ÁÉÍÓÚÜÑÇÀÈÌÒÙÂÊÎÔÛËÏÖŒÆÃÕÄÅØÝ" + "ºª¿¡½¼¾"
_CENTRAL = "ąćęłńóśźżáäčďéěíĺľňôŕřšťúůýžăâîşţșțöőüű"
_CYRILLIC = "абвгдежзийклмнопрстуфхцчшщъыьэюяіїєґ№"
_GREEK = "αβγδεζηθικλμνξοπρσςτυφχψωάέήίόύώϊϋΐΰ"

# What each legacy encoding is used to write. Where two read a file equally well the earlier is taken.
_LEGACY: tuple[tuple[str, frozenset[str]], ...] = tuple(
    (name, frozenset(letters + letters.upper() + _MARKS))
    for name, letters in (
        ("cp1252", _WESTERN),
        ("cp1250", _CENTRAL),
        ("cp1251", _CYRILLIC),
        ("cp1253", _GREEK),
        ("iso-8859-15", _WESTERN),
        ("iso-8859-2", _CENTRAL),
        ("iso-8859-16", _CENTRAL),
        ("iso-8859-7", _GREEK),
        ("iso-8859-5", _CYRILLIC),
        ("koi8-r", _CYRILLIC),
        ("cp850", _WESTERN),
    )
)
_SAMPLE = 200_000
_LETTER_SIGN = re.compile(r"[^\W\d_][^\w\s.,;:'’´`·()\[\]/\-«»“”„‘–—…°ºª\u00ad\u00a0][^\W\d_]")
_ORDINAL_INSIDE = re.compile(r"[^\W\d_][ºª][^\W\d_]|¿[^\W\d_]*[a-z]¿|[a-z][¿¡¹³¾½¼]|[¹³¾½¼][a-z]")
_CASE = re.compile(r"[a-zß-öø-ÿа-яα-ωά-ώ][A-ZÀ-ÖØ-ÞА-ЯΑ-Ω]")
_MIXED = re.compile(r"[A-Za-z][Ͱ-ϿЀ-ӿ]|[Ͱ-ϿЀ-ӿ][A-Za-z]")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x19\x1b-\x1f\x7f-\x84\x86-\x9f]")
_RETURN = re.compile(r"\r\n?")


def read_plain(data: bytes, *, source: str | None, limits: Limits) -> Text:
    """Read a plain text: what the file says, with its line ends made one.

    Parameters
    ----------
    data : bytes
    source : str or None
        The file's name.
    limits : Limits

    Raises
    ------
    UnknownFormatError
        The bytes are no text.
    DamagedFileError
        The file begins as UTF-16 or UTF-32 but does not go on so.
    """
    decoded, notices = decode(data, source=source)
    text, layout = one_line_end(decoded)
    return Text(text=text, format="plain", source=source, layout=layout, notices=notices)


def decode(data: bytes, *, source: str | None, named: str | None = None) -> tuple[str, tuple[Notice, ...]]:
    """Give the characters of a text file, in whatever encoding it was saved.

    Parameters
    ----------
    data : bytes
    source : str or None
        The file's name, for messages.
    named : str, optional
        The encoding that the file itself names (HTML); taken where the bytes fit it and are not UTF-8.

    Returns
    -------
    str
        Without byte order mark.
    tuple of Notice
        ``encoding-guessed`` where the file does not tell its encoding and is not UTF-8.

    Examples
    --------
    >>> decode("Artículo 1º".encode("cp1252"), source=None)[0]
    'Artículo 1º'
    """
    shown = Path(source).name if source else "the input"
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            try:
                return _clean(data[len(mark) :].decode(encoding), shown), ()
            except UnicodeDecodeError as error:
                if encoding == "utf-8":
                    data = data[len(mark) :]
                    break
                raise DamagedFileError(
                    f"{shown}: the file begins as {encoding} but does not go on so "
                    f"({error.reason} at byte {error.start}); save it as UTF-8."
                ) from error
    if (wide := _wide(data)) is not None:
        try:
            text = _clean(data.decode(wide), shown)
        except UnicodeDecodeError:
            pass
        else:
            return text, (_guessed(wide, None),)
    if b"\0" in data:
        raise _binary(shown)
    try:
        return _clean(data.decode("utf-8"), shown), ()
    except UnicodeDecodeError as error:
        bad = error.start
    if named is not None:
        try:
            # the web reads Latin-1 as Windows-1252
            latin = named.lower().replace("_", "-") in ("iso-8859-1", "latin-1", "latin1", "us-ascii", "ascii")
            return data.decode("cp1252" if latin else named), ()
        except (LookupError, UnicodeDecodeError):
            pass
    if (mended := _mostly_utf8(data)) is not None:
        text, count = mended
        return _clean(text, shown), (
            Notice(
                "encoding-damaged",
                f"{count} bytes are not UTF-8 (the first at byte {bad}) and were read as U+FFFD "
                "or in Windows-1252; check the letters there.",
                text.find("\ufffd"),
            ),
        )
    encoding = guess(data[max(bad - 2000, 0) : bad + _SAMPLE])
    return _clean(data.decode(encoding, errors="replace"), shown), (_guessed(encoding, bad),)


def guess(sample: bytes) -> str:
    """Guess the encoding of a text that is not UTF-8: the one under which its letters make words.

    Each encoding has the letters that its languages write with. A letter outside counts against it, and so does a
    sign between two letters, a capital inside a word and a word in two alphabets.

    Examples
    --------
    >>> guess("Ustawa o spółdzielniach, członków i żądań".encode("cp1250"))
    'cp1250'
    """
    best, chosen = float("-inf"), "cp1252"
    for encoding, letters in _LEGACY:
        text = sample.decode(encoding, errors="replace")
        odd = [c for c in text if c > "\x7f"]
        score = float(sum(1 if c in letters else -3 if c == "\ufffd" or c < "\xa0" else -1 for c in odd))
        score -= 3 * len(_LETTER_SIGN.findall(text)) + 3 * len(_ORDINAL_INSIDE.findall(text))
        score -= 2 * len(_CASE.findall(text)) + 3 * len(_MIXED.findall(text))
        if score > best:
            best, chosen = score, encoding
    return chosen


def one_line_end(decoded: str) -> tuple[str, SourceMap]:
    """Make every line end a newline, and keep the way back to the decoded file."""
    pen = Pen()
    at = 0
    for m in _RETURN.finditer(decoded):
        pen.copy(decoded[at : m.start()], at)
        if len(m[0]) == 2:
            pen.copy("\n", m.start() + 1)
        else:
            # one for one: an old Mac line end
            pen.copy("\n", m.start())
        at = m.end()
    pen.copy(decoded[at:], at)
    return pen.text(), pen.layout()


def _clean(text: str, shown: str) -> str:
    controls = len(_CONTROL.findall(text[:_SAMPLE]))
    if "\0" in text or controls > max(8, len(text[:_SAMPLE]) // 50):
        raise _binary(shown)
    return text


def _binary(shown: str) -> UnknownFormatError:
    return UnknownFormatError(
        f"{shown}: the bytes are no text and no known format "
        "(PDF, Word .docx, HTML, Akoma Ntoso, markdown, plain text). Save it as Word (.docx) or PDF and read that."
    )


def _guessed(encoding: str, at: int | None) -> Notice:
    where = f" (the first byte that is not stands at {at})" if at is not None else ""
    return Notice(
        "encoding-guessed",
        f"The file is not UTF-8{where}; it was read as {encoding}. If letters look wrong, save it as UTF-8.",
    )


def _wide(data: bytes) -> str | None:
    """Tell UTF-16 without a mark: every second byte is zero in what Latin letters, blanks and newlines there are."""
    sample = data[:4096]
    if len(sample) < 4 or len(data) % 2:
        return None
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    half = len(sample) // 2
    few = max(3, 0.1 * half)
    if odd > few and even == 0:
        return "utf-16-le"
    if even > few and odd == 0:
        return "utf-16-be"
    return None


def _mostly_utf8(data: bytes) -> tuple[str, int] | None:
    """Read UTF-8 with a few stray bytes in it, as files pasted together have; None where it is another encoding."""
    text = data.decode("utf-8", errors="surrogateescape")
    strays = sum(1 for c in text if "\udc80" <= c <= "\udcff")
    good = sum(1 for c in text if c > "\x7f") - strays
    if good < 10 * strays or good < 20:
        return None
    mend = "".join(
        bytes([ord(c) - 0xDC00]).decode("cp1252", errors="replace") if "\udc80" <= c <= "\udcff" else c for c in text
    )
    return mend, strays
