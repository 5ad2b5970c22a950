"""The errors a user can meet, drawn as a tree.

SseTextError
├── ReadingError (ValueError)          a file that cannot be read; the command line ends with exit code 3
│   ├── MissingFileError (FileNotFoundError)
│   ├── EmptyFileError                 nothing in it
│   ├── UnknownFormatError             no reader for it
│   ├── EncryptedFileError             a password is needed
│   ├── DamagedFileError               the bytes are not what the format says
│   ├── NoTextLayerError               a scan: pictures of pages, no text
│   ├── LimitExceededError             larger, deeper or longer than the limits allow
│   └── NotALawError                   text without a single provision
├── LanguageError (ValueError)         no heading grammar or lexicon for the language; exit code 2
├── FrameError (ValueError)            a frame file is wrong; exit code 2
├── LexiconError (ValueError)          a lexicon or concept file is wrong; exit code 2
├── ModelError (ValueError)            a model file is damaged, tampered with or of another version; exit code 2
└── AnnotationError (ValueError)       codes that do not fit their text; exit code 2

Every message names the file (and line), the reason, what is allowed, and the next step.
"""

from __future__ import annotations

__all__ = [
    "AnnotationError",
    "DamagedFileError",
    "EmptyFileError",
    "EncryptedFileError",
    "FrameError",
    "LanguageError",
    "LexiconError",
    "LimitExceededError",
    "MissingFileError",
    "ModelError",
    "NoTextLayerError",
    "NotALawError",
    "ReadingError",
    "SseTextError",
    "UnknownFormatError",
]


class SseTextError(Exception):
    """Something that ssetext can explain; every error of the package is one of these."""


class ReadingError(SseTextError, ValueError):
    """A file that cannot be read as a law."""


class MissingFileError(ReadingError, FileNotFoundError):
    """There is no such file."""


class EmptyFileError(ReadingError):
    """The file has no text in it."""


class UnknownFormatError(ReadingError):
    """No reader for this kind of file."""


class EncryptedFileError(ReadingError):
    """The file asks for a password."""


class DamagedFileError(ReadingError):
    """The bytes are not what the format says they should be."""


class NoTextLayerError(ReadingError):
    """A scan: pictures of pages without text behind them."""


class LimitExceededError(ReadingError):
    """The file is larger, deeper or longer than the limits allow."""


class NotALawError(ReadingError):
    """The text has no provision in it."""


class LanguageError(SseTextError, ValueError):
    """No heading grammar or lexicon for this language."""


class FrameError(SseTextError, ValueError):
    """A frame file that does not follow the schema."""


class LexiconError(SseTextError, ValueError):
    """A lexicon or concept file that does not follow the schema."""


class ModelError(SseTextError, ValueError):
    """A model file that is damaged, tampered with, or of another version."""


class AnnotationError(SseTextError, ValueError):
    """Codes that do not fit the text they are bound to."""
