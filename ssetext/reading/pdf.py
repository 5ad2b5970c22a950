"""PDF: text in reading order, without running heads, with the way back to page and box."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

from ssetext.errors import DamagedFileError, EncryptedFileError, LimitExceededError, NoTextLayerError
from ssetext.law import Notice, Text
from ssetext.reading.limits import Limits
from ssetext.reading.pdf_columns import Habits, order_lines
from ssetext.reading.pdf_heads import remove_heads
from ssetext.reading.pdf_lines import Lines, PdfLayout
from ssetext.reading.pdf_page import read_page
from ssetext.reading.pdf_paragraphs import join_lines

__all__ = ["read_pdf"]


def read_pdf(data: bytes, *, source: str | None, limits: Limits) -> Text:
    document = pypdfium2.PdfDocument(data)
    lines = Lines(); habits = Habits()
    for index in range(len(document)):
        page = read_page(document, index, page_characters=limits.page_characters, name="x")
        lines.add_page(page, order_lines(page, habits))
    heads = remove_heads(lines)
    joined = join_lines(lines)
    return Text(joined.text, "pdf", source, layout=joined.layout, pages=len(document))
