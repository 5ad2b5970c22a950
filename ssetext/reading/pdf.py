"""PDF: text in reading order, without running heads, with the way back to page and box.

Characters come from pdfium; what is read after what is decided here, because pdfium gives characters in the order in
which they were drawn. The stages: characters of a page (`pdf_page`), columns and order (`pdf_columns`), running heads
(`pdf_heads`), paragraphs (`pdf_paragraphs`, `pdf_hyphens`), outline (`pdf_outline`).
"""

from __future__ import annotations

import ctypes
import re
import threading
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pypdfium2
import pypdfium2.raw as pdfium

from ssetext.errors import DamagedFileError, EmptyFileError, EncryptedFileError, LimitExceededError, NoTextLayerError
from ssetext.law import Notice, Text
from ssetext.reading.limits import Limits
from ssetext.reading.pdf_columns import Habits, order_lines
from ssetext.reading.pdf_heads import remove_heads
from ssetext.reading.pdf_lines import Lines, PdfLayout
from ssetext.reading.pdf_outline import outline_headings
from ssetext.reading.pdf_page import read_page
from ssetext.reading.pdf_paragraphs import join_lines

if TYPE_CHECKING:
    from PIL.Image import Image

__all__ = ["draw", "read_pdf"]

# pdfium keeps state of its own and must not be called from two threads at once.
_PDFIUM = threading.Lock()

# What the letters of a scan look like after a bad recognition: specks, digits and capitals inside words.
_ODD = re.compile(
    r"[~•|\\{}^<>¬\ufffd\ue000-\uf8ff]|[^\W\d_][0-9]+[^\W\d_]{2}|[^\W\d_]{3}[A-ZÀ-Þ][a-zà-ÿ]"
    r"|[a-zà-ÿ][:;!~*][a-zà-ÿ]{2}|\s[.·'_`]{1,3}(?=\s)"
)
_SPARSE = 300  # characters: so few may be a stamp on a picture
_SAMPLE = 1000  # characters of a page that are looked at
_ODD_IN_SCAN, _ODD_ANYWHERE = 0.8, 12.0  # in a thousand characters
_NO_TITLE = re.compile(
    r"\.(?:docx?|pdf|rtf|odt|tex|indd|qxd|wpd|html?|txt|p65|pmd)\b|^microsoft word|^untitled|^sin t[ií]tulo|^slide \d|^\W*$|[\\/]",
    re.IGNORECASE,
)


def read_pdf(data: bytes, *, source: str | None, limits: Limits) -> Text:
    """Read a law from a PDF: its paragraphs in reading order, one a line, with page and place for every word.

    Columns are read one after the other, running heads and folios are taken out (`PdfLayout.removed` keeps them),
    words broken at line ends are made whole, notes at the foot of a page go behind the paragraph they interrupt.

    Parameters
    ----------
    data : bytes
        The file.
    source : str or None
        Its name, for messages.
    limits : Limits
        ``file_bytes``, ``pages``, ``page_characters`` and ``characters`` are kept to.

    Returns
    -------
    Text
        With a `PdfLayout`, the outline as hints, and notices: ``no-text-layer``, ``poor-text-layer``,
        ``columns-guessed``, ``running-heads-removed``, ``footnotes-moved``, ``damaged-page``.

    Raises
    ------
    DamagedFileError, EncryptedFileError, NoTextLayerError, LimitExceededError
        The message names the file, the reason and the next step.
    """
    name = Path(source).name if source else "the PDF"
    if len(data) > limits.file_bytes:
        raise LimitExceededError(
            f"{name}: {len(data):,} bytes, {limits.file_bytes:,} are allowed; raise Limits(file_bytes=…) or split the file."
        )
    if not data:
        raise EmptyFileError(f"{name}: the file is empty; fetch or save it again.")
    with _PDFIUM:
        document = _open(data, name)
        try:
            return _read(document, source, name, limits)
        finally:
            document.close()


def _open(data: bytes, name: str) -> Any:
    if b"%PDF" not in data[:2048]:
        raise DamagedFileError(
            f"{name}: the file does not begin as a PDF does (%PDF); check what was saved, or fetch it again."
        )
    try:
        return pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        code = getattr(error, "err_code", None)
        if code in (pdfium.FPDF_ERR_PASSWORD, pdfium.FPDF_ERR_SECURITY):
            raise EncryptedFileError(
                f"{name}: the PDF asks for a password; open it in a reader and save a copy without one "
                "(`qpdf --password=… --decrypt FILE COPY`)."
            ) from None
        raise DamagedFileError(
            f"{name}: the PDF is damaged and cannot be opened ({error}); fetch it again, or mend it with "
            "`qpdf FILE COPY` or by printing it to a new PDF."
        ) from None


def _read(document: Any, source: str | None, name: str, limits: Limits) -> Text:
    pages = len(document)
    if pages > limits.pages:
        raise LimitExceededError(
            f"{name}: {pages:,} pages, {limits.pages:,} are allowed; raise Limits(pages=…) or split the file."
        )
    lines, habits = Lines(), Habits()
    pictures: list[int] = []
    lost: list[int] = []
    guessed: list[int] = []
    columned = characters = 0
    sparse: list[int] = []
    odd: list[tuple[int, float]] = []
    for index in range(pages):
        page = read_page(document, index, page_characters=limits.page_characters, name=name)
        if page is None:
            lost.append(index + 1)
            lines.add_lost_page()
            continue
        characters += len(page.text)
        if characters > limits.characters:
            raise LimitExceededError(
                f"{name}: more than {limits.characters:,} characters of text by page {index + 1}; "
                "raise Limits(characters=…) or split the file."
            )
        reading = order_lines(page, habits)
        lines.add_page(page, reading)
        if reading.gutters:
            columned += 1
            if not reading.sure:
                guessed.append(index + 1)
        if not page.pieces and page.drawn:
            pictures.append(index + 1)
        elif 0 < len(page.text) < _SPARSE:
            sparse.append(index)
        if page.pieces and index % (pages // 25 + 1) == 0:
            sample = page.text[:_SAMPLE]
            odd.append((index, 1000 * len(_ODD.findall(sample)) / max(len(sample), 1)))
    if len(lost) == pages:
        raise DamagedFileError(f"{name}: none of its {pages} pages can be read; the PDF is damaged, fetch it again.")
    heads = remove_heads(lines)
    # A stamp on every page of a scan ("printed from …") is no text layer.
    pictures += [i + 1 for i in sparse if lines.is_bare(i) and _is_scan(document, i)]
    pictures.sort()
    if heads and lines.are_bare():
        heads = 0 if pictures else lines.restore()
    if not len(lines) or (pictures and lines.are_bare()):
        raise NoTextLayerError(
            f"{name}: none of its {pages} pages holds text, they are pictures (a scan) or blank; "
            f"make a text layer with `ocrmypdf -l LANGUAGE {name if source else 'FILE.pdf'} OUT.pdf` and read OUT.pdf."
        )
    notices = [
        Notice(
            "damaged-page",
            f"{_pages(run)} of {name} cannot be read and is left out; fetch the file again or mend it with qpdf.",
            page=run[0],
        )
        for run in _runs(lost)
    ]
    notices += [
        Notice(
            "no-text-layer",
            f"{_pages(run)} of {pages} in {name}: a picture without text, left out; make a text layer with "
            f"`ocrmypdf --force-ocr --pages {run[0]}-{run[-1]} {name if source else 'FILE.pdf'} OUT.pdf` and read OUT.pdf.",
            page=run[0],
        )
        for run in _runs(pictures)
    ]
    notices += _poor_layer(document, odd, name)
    if guessed:
        notices.append(
            Notice(
                "columns-guessed",
                f"{_pages(guessed)} of {name}: columns were found ({columned} pages with columns in all), but not "
                "beyond doubt; check the order of the text there (`ssetext.reading.pdf.draw` shows it).",
                page=guessed[0],
            )
        )
    joined = join_lines(lines)
    if heads:
        removed = joined.layout.removed
        shown = "; ".join(dict.fromkeys(" ".join(r.words.split())[:60] for r in removed[:3]))
        notices.append(
            Notice(
                "running-heads-removed",
                f"{heads} running heads and page numbers at the edges of pages are not part of the text ({shown} …); "
                "they stay in `layout.removed`.",
                page=removed[0].place.page,
            )
        )
    if joined.notes:
        notices.append(
            Notice(
                "footnotes-moved",
                f"{joined.notes} lines of notes at the foot of pages stand behind the paragraph they interrupted.",
            )
        )
    return Text(
        joined.text,
        "pdf",
        source,
        layout=joined.layout,
        hints=outline_headings(document, joined.text, joined.layout),
        pages=pages,
        title=_title(document),
        notices=tuple(notices),
    )


def _poor_layer(document: Any, odd: list[tuple[int, float]], name: str) -> list[Notice]:
    """Warn where the letters look like those of a bad recognition: pictures with odd words on top, or no code points."""
    poor = [
        (index, share)
        for index, share in odd
        if share > _ODD_ANYWHERE or (share > _ODD_IN_SCAN and _is_scan(document, index))
    ]
    if not poor or len(poor) < 0.1 * len(odd):
        return []
    worst = max(share for _, share in poor)
    some = "" if len(poor) == len(odd) else f" on {len(poor)} of {len(odd)} pages looked at"
    return [
        Notice(
            "poor-text-layer",
            f"{name}: the text layer of this scan is poor{some} (up to {worst:.0f} odd characters in a thousand), words "
            f"may be misread; recognise it anew with `ocrmypdf --redo-ocr {name} OUT.pdf`.",
            page=poor[0][0] + 1,
        )
    ]


def _is_scan(document: Any, index: int) -> bool:
    """Tell whether a picture covers most of the page."""
    page = pdfium.FPDF_LoadPage(document.raw, index)
    if not page:
        return False
    try:
        area = pdfium.FPDF_GetPageWidthF(page) * pdfium.FPDF_GetPageHeightF(page)
        covered = 0.0
        left, bottom, right, top = (ctypes.c_float() for _ in range(4))
        for i in range(min(pdfium.FPDFPage_CountObjects(page), 400)):
            shape = pdfium.FPDFPage_GetObject(page, i)
            if pdfium.FPDFPageObj_GetType(shape) == pdfium.FPDF_PAGEOBJ_IMAGE and pdfium.FPDFPageObj_GetBounds(
                shape, left, bottom, right, top
            ):
                covered += (right.value - left.value) * (top.value - bottom.value)
        return bool(covered > 0.5 * area)
    finally:
        pdfium.FPDF_ClosePage(page)


def _runs(pages: Sequence[int]) -> list[list[int]]:
    """Part page numbers into runs without a gap, so that a scan of a hundred pages is one warning."""
    out: list[list[int]] = []
    for page in pages:
        if out and page == out[-1][-1] + 1:
            out[-1].append(page)
        else:
            out.append([page])
    return out


def _pages(pages: Sequence[int]) -> str:
    """Name pages for people: page 3; pages 3–7; pages 2, 5, 9 …"""
    if len(pages) == 1:
        return f"page {pages[0]}"
    if pages[-1] - pages[0] == len(pages) - 1:
        return f"pages {pages[0]}–{pages[-1]}"
    return f"pages {', '.join(map(str, pages[:8]))}{' …' if len(pages) > 8 else ''}"


def _title(document: Any) -> str | None:
    """Give the title from the file's own description, unless it is a file's name or nothing."""
    try:
        title = " ".join(str(document.get_metadata_value("Title")).replace("\x00", "").split())
    except (pypdfium2.PdfiumError, UnicodeDecodeError):
        return None
    if len(title) < 8 or len(title) > 400 or " " not in title or _NO_TITLE.search(title):
        return None
    return title


def draw(path: str | Path, page: int, *, scale: float = 1.5) -> Image:
    """Show how a page was read: its lines numbered in reading order, its columns, and what was taken out, in red.

    Parameters
    ----------
    path : str or Path
        Of a PDF.
    page : int
        From 1.
    scale : float
        Pixels per point.

    Returns
    -------
    PIL.Image.Image
        In a notebook it shows itself; ``draw(...).save("page.png")`` keeps it.
    """
    from PIL import ImageDraw

    data = Path(path).read_bytes()
    text = read_pdf(data, source=str(path), limits=Limits())
    if not 1 <= page <= (text.pages or 0):
        raise ValueError(f"page {page}: {Path(path).name} has pages 1 to {text.pages}.")
    assert isinstance(text.layout, PdfLayout)
    with _PDFIUM:
        document = pypdfium2.PdfDocument(data)
        try:
            picture: Image = document[page - 1].render(scale=scale).to_pil().convert("RGB")
        finally:
            document.close()
    pen = ImageDraw.Draw(picture, "RGBA")
    number = 0
    for box, column, removed in text.layout.shown(page):
        x0, top, x1, bottom = (scale * v for v in box)
        if removed:
            pen.rectangle((x0, top, x1, bottom), fill=(220, 0, 0, 90), outline=(220, 0, 0, 255))
            continue
        number += 1
        pen.rectangle((x0, top, x1, bottom), outline=(0, 70, 200, 255))
        for edge in column:
            pen.line((scale * edge, top, scale * edge, bottom), fill=(0, 150, 0, 255), width=2)
        pen.text((max(x0 - 22, 0), top), str(number), fill=(0, 70, 200, 255))
    return picture
