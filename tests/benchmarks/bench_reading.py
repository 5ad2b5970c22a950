"""How long reading takes: PDF to provisions against pypdfium2's bare text and pdfplumber's; plain text to provisions.

    python tests/benchmarks/bench_reading.py [--no-pdfplumber] [--rounds 5]

Prints, over the PDFs of ``../shared/sources/rendered``: seconds, characters a second, and the ratios. The best of
some rounds counts, taken in turn, because other work on the machine slows one and not the other.
"""

from __future__ import annotations

import argparse
import io
import json
import time
from collections.abc import Callable
from pathlib import Path

import pypdfium2

from ssetext.law import Text
from ssetext.reading.limits import Limits
from ssetext.reading.pdf import read_pdf
from ssetext.structure import segment

SHARED = Path(__file__).resolve().parents[3] / "shared"
Files = list[tuple[bytes, str]]


def bare(files: Files) -> int:
    """pypdfium2's own text of every page."""
    characters = 0
    for data, _ in files:
        document = pypdfium2.PdfDocument(data)
        for index in range(len(document)):
            page = document[index]
            text = page.get_textpage()
            characters += len(text.get_text_range())
            text.close()
            page.close()
        document.close()
    return characters


def ours(files: Files) -> int:
    """PDF to Text."""
    return sum(len(read_pdf(data, source=None, limits=Limits()).text) for data, _ in files)


def provisions(files: Files) -> int:
    """PDF to provisions."""
    return sum(len(segment(read_pdf(data, source=None, limits=Limits()), language=lang)) for data, lang in files)


def plumbed(files: Files) -> int:
    """pdfplumber's extract_text of every page."""
    import pdfplumber

    characters = 0
    for data, _ in files:
        with pdfplumber.open(io.BytesIO(data)) as document:
            for page in document.pages:
                characters += len(page.extract_text())
                page.close()
    return characters


def seconds(work: Callable[[Files], int], files: Files) -> float:
    start = time.perf_counter()
    work(files)
    return time.perf_counter() - start


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--no-pdfplumber", action="store_true")
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    files: Files = []
    texts: list[tuple[str, str]] = []
    for path in sorted((SHARED / "sources/rendered").glob("*.pdf")):
        language = json.loads((SHARED / "laws" / path.stem / "meta.json").read_text(encoding="utf-8"))["language"]
        files.append((path.read_bytes(), language))
        texts.append(((SHARED / "laws" / path.stem / "text.txt").read_text(encoding="utf-8"), language))
    works = (bare, ours, provisions)
    best = {work.__name__: 1e9 for work in works}
    for work in works:
        work(files)
    for _ in range(options.rounds):
        for work in works:
            best[work.__name__] = min(best[work.__name__], seconds(work, files))
    size = bare(files)
    print(f"{len(files)} PDFs, {size:,} characters; best of {options.rounds} rounds")
    print(f"pypdfium2's bare text   {best['bare']:7.2f} s  {size / best['bare'] / 1e6:6.2f} M characters/s")
    for work, name in (("ours", "PDF to text"), ("provisions", "PDF to provisions")):
        print(
            f"{name:22}  {best[work]:7.2f} s  {size / best[work] / 1e6:6.2f} M characters/s  "
            f"{best[work] / best['bare']:5.2f} x bare text"
        )
    if not options.no_pdfplumber:
        some = files[::6]
        slow, fast = seconds(plumbed, some), min(seconds(provisions, some) for _ in range(3))
        print(
            f"pdfplumber extract_text {slow:7.2f} s on {len(some)} of them: PDF to provisions {slow / fast:.0f} x faster"
        )
    megabytes = sum(len(text.encode()) for text, _ in texts) / 1e6
    least = 1e9
    for _ in range(options.rounds):
        start = time.perf_counter()
        for text, language in texts:
            segment(Text(text, "plain"), language=language)
        least = min(least, time.perf_counter() - start)
    print(f"plain text to provisions {least:6.2f} s  {megabytes / least:6.1f} MB/s")


if __name__ == "__main__":
    main()
