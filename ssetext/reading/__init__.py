"""Reading: from a file of any known kind to clean text, with the way back to the source."""

from __future__ import annotations

import os
import stat
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO

from ..errors import EmptyFileError, LimitExceededError, MissingFileError, ReadingError
from ..law import Text
from .formats import FORMATS, detect, reader
from .limits import Limits

__all__ = ["FORMATS", "Limits", "read_text"]


def read_text(
    source: str | Path | bytes | BinaryIO, *, format: str | None = None, limits: Limits | None = None
) -> Text:
    """Read the words of a file, whatever its kind: PDF, Word, HTML, XML, markdown or plain text.

    Parameters
    ----------
    source : str, Path, bytes or binary file
        A string is a path; text that is already in memory is passed as bytes (``text.encode()``).
    format : str, optional
        One of `FORMATS`; told from the content and then from the name where it is not given.
    limits : Limits, optional
        How large, deep and long a file may be.

    Returns
    -------
    Text

    Raises
    ------
    MissingFileError, EmptyFileError, UnknownFormatError, EncryptedFileError, DamagedFileError, NoTextLayerError
        See `ssetext.errors`.
    LimitExceededError
        The file is larger than the limits allow.

    Examples
    --------
    >>> read_text(b"Article 1. Units are free.").format
    'plain'
    """
    limits = limits or Limits()
    data, name = _load(source, limits)
    shown = Path(name).name if name else "the input"
    if not data.strip(b"\0 \t\r\n\f\v") or not data.removeprefix(b"\xef\xbb\xbf").strip():
        raise EmptyFileError(f"{shown}: there is nothing in the file; check that it was saved or fetched whole.")
    read = reader(format) if format is not None else reader(detect(data, name=name, shown=shown))
    text = read(data, source=name, limits=limits)
    if not text.text.strip():
        raise EmptyFileError(f"{shown}: the file was read as {text.format} and has no text in it.")
    if len(text.text) > limits.characters:
        raise LimitExceededError(
            f"{shown}: {len(text.text):,} characters of text, {limits.characters:,} are allowed; "
            "raise Limits(characters=…) or split the file."
        )
    return text if text.source == name else replace(text, source=name)


def _load(source: str | Path | bytes | BinaryIO, limits: Limits) -> tuple[bytes, str | None]:
    """Give the bytes and the name of a source, never more bytes than the limits allow."""
    if isinstance(source, bytes | bytearray | memoryview):
        data = bytes(source)
        _check_size(len(data), "the input", limits)
        return data, None
    if isinstance(source, str | os.PathLike):
        return _load_path(source, limits)
    if not hasattr(source, "read"):
        raise TypeError(f"a source is a path, bytes or a binary file, not {type(source).__name__}.")
    name = getattr(source, "name", None)
    name = name if isinstance(name, str) else None
    data = _read_bounded(source, Path(name).name if name else "the input", limits)
    return data, name


def _load_path(source: str | os.PathLike[str], limits: Limits) -> tuple[bytes, str]:
    path = os.fspath(source)
    shown = os.path.basename(path) or path
    if "\n" in path or len(path) > 4096:
        raise MissingFileError(
            f"{path[:60]!r}… is text, not the name of a file; pass text as bytes: read(text.encode())."
        )
    try:
        status = os.stat(path)
    except FileNotFoundError:
        raise MissingFileError(
            f"{path}: there is no such file; check the name and the folder (looked from {os.getcwd()})."
        ) from None
    except (OSError, ValueError) as error:
        raise MissingFileError(f"{path[:200]!r}: the file cannot be reached ({error}).") from error
    if stat.S_ISDIR(status.st_mode):
        raise ReadingError(
            f"{path}: this is a folder; name a file in it; `ssetext audit` and `compare` take whole folders."
        )
    _check_size(status.st_size, shown, limits)
    try:
        with open(path, "rb") as file:
            return _read_bounded(file, shown, limits), path
    except PermissionError as error:
        raise ReadingError(f"{path}: no permission to read the file; change its rights or copy it.") from error
    except OSError as error:
        raise ReadingError(f"{path}: the file cannot be read ({error}).") from error


def _read_bounded(file: BinaryIO, shown: str, limits: Limits) -> bytes:
    """Read to the end or to one byte over the limit, so that endless input (a pipe, a device) stops."""
    parts = []
    left = limits.file_bytes + 1
    while left > 0:
        part = file.read(min(left, 1 << 20))
        if not part:
            break
        if isinstance(part, str):
            raise TypeError("the file was opened as text; open it in binary mode: open(path, 'rb').")
        parts.append(part)
        left -= len(part)
    data = b"".join(parts)
    _check_size(len(data), shown, limits)
    return data


def _check_size(size: int, shown: str, limits: Limits) -> None:
    if size > limits.file_bytes:
        raise LimitExceededError(
            f"{shown}: more than {limits.file_bytes:,} bytes, which is the limit; "
            "raise Limits(file_bytes=…) or split the file."
        )
