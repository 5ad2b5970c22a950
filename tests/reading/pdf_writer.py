"""A PDF writer of a page or two of code, so that the tests hold no file and no law."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

WIDTH, HEIGHT = 595.0, 842.0
# Courier: every letter is 0.6 of the size wide, so that a test can tell where a line ends.
LETTER = 0.6
_CODES = {"\u2010": 1, "\xad": 173}


class Line(NamedTuple):
    """Words at a place, in points from the left and from the top to the foot of the letters."""

    x: float
    y: float
    words: str
    size: float = 10.0
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Page:
    """Lines in the order in which they are drawn; ``turn`` is the page's rotation, ``picture`` a grey image on it.

    ``rules`` are straight strokes (x, y, x, y from the top), ``sideways`` writes all lines turned by a quarter, as a landscape table on an upright page is.
    """

    lines: Sequence[Line] = ()
    turn: int = 0
    picture: bool = False
    sideways: bool = False
    rules: Sequence[tuple[float, float, float, float]] = ()
    size: tuple[float, float] = (WIDTH, HEIGHT)


def grid(xs: Sequence[float], ys: Sequence[float]) -> list[tuple[float, float, float, float]]:
    """Rule a table."""
    return [(x, ys[0], x, ys[-1]) for x in xs] + [(xs[0], y, xs[-1], y) for y in ys]


def column(x: float, y: float, lines: Sequence[str], *, step: float = 12.0, size: float = 10.0) -> list[Line]:
    """Put lines one under the other."""
    return [Line(x, y + n * step, words, size) for n, words in enumerate(lines)]


def write_pdf(
    pages: Sequence[Page | Sequence[Line]],
    *,
    title: str | None = None,
    outline: Sequence[tuple[str, int]] = (),
    encrypted: bool = False,
) -> bytes:
    """Give the bytes of a PDF; ``outline`` holds titles and pages (from 0)."""
    objects: list[bytes] = []

    def add(body: bytes) -> int:
        objects.append(body)
        return len(objects)

    def stream(data: bytes, entries: str = "") -> bytes:
        return f"<< {entries} /Length {len(data)} >>\nstream\n".encode() + data + b"\nendstream"

    names = add(
        stream(
            b"/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n"
            b"1 begincodespacerange <00> <ff> endcodespacerange\n"
            b"3 beginbfrange <20> <7e> <0020> <a0> <ff> <00a0> <01> <01> <2010> endbfrange\n"
            b"endcmap end end"
        )
    )
    fonts = [
        add(
            f"<< /Type /Font /Subtype /Type1 /BaseFont /{name} /ToUnicode {names} 0 R /Encoding << /Type /Encoding "
            "/BaseEncoding /WinAnsiEncoding /Differences [1 /hyphen] >> >>".encode()
        )
        for name in ("Courier", "Courier-Bold")
    ]
    image = add(
        stream(
            b"\x80",
            "/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8",
        )
    )
    tree = len(objects) + 1
    add(b"")
    kids: list[int] = []
    for page in pages:
        if not isinstance(page, Page):
            page = Page(page)
        width, height = page.size
        marks = []
        if page.picture:
            marks.append(f"q {width - 40} 0 0 {height - 40} 20 20 cm /Im Do Q".encode())
        marks += [f"{a} {height - b} m {c} {height - d} l S".encode() for a, b, c, d in page.rules]
        for x, y, words, size, bold in page.lines:
            coded = bytes(_CODES.get(c, 0) or c.encode("cp1252")[0] for c in words)
            coded = coded.replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")
            place = f"1 0 0 1 {x:.2f} {height - y:.2f}" if not page.sideways else f"0 1 -1 0 {y:.2f} {x:.2f}"
            marks.append(f"BT /F{int(bold)} {size} Tf {place} Tm (".encode() + coded + b") Tj ET")
        content = add(stream(b"\n".join(marks)))
        kids.append(
            add(
                f"<< /Type /Page /Parent {tree} 0 R /MediaBox [0 0 {width} {height}] /Rotate {page.turn} /Contents "
                f"{content} 0 R /Resources << /Font << /F0 {fonts[0]} 0 R /F1 {fonts[1]} 0 R >> /XObject << /Im {image} "
                "0 R >> >> >>".encode()
            )
        )
    objects[tree - 1] = f"<< /Type /Pages /Count {len(kids)} /Kids [{' '.join(f'{k} 0 R' for k in kids)}] >>".encode()
    catalog = f"/Type /Catalog /Pages {tree} 0 R"
    if outline:
        root = len(objects) + 1
        add(
            f"<< /Type /Outlines /First {root + 1} 0 R /Last {root + len(outline)} 0 R /Count {len(outline)} >>".encode()
        )
        for n, (words, page_number) in enumerate(outline):
            links = f"/Prev {root + n} 0 R " if n else ""
            links += f"/Next {root + n + 2} 0 R " if n + 1 < len(outline) else ""
            named = words.encode("utf-16-be").hex()
            add(f"<< /Title <feff{named}> /Parent {root} 0 R {links}/Dest [{kids[page_number]} 0 R /Fit] >>".encode())
        catalog += f" /Outlines {root} 0 R"
    root_object = add(f"<< {catalog} >>".encode())
    trailer = f"/Root {root_object} 0 R"
    if title is not None:
        named = title.encode("utf-16-be").hex()
        trailer += f" /Info {add(f'<< /Title <feff{named}> >>'.encode())} 0 R"
    if encrypted:
        # No password opens this: the check words are made up.
        lock = add(f"<< /Filter /Standard /V 1 /R 2 /P -4 /O <{'5a' * 32}> /U <{'a5' * 32}> >>".encode())
        trailer += f" /Encrypt {lock} 0 R /ID [<{'01' * 16}> <{'01' * 16}>]"
    out = bytearray(b"%PDF-1.5\n")
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n".encode() + body + b"\nendobj\n"
    start = len(out)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode()
    out += b"".join(f"{place:010} 00000 n \n".encode() for place in places)
    out += f"trailer << /Size {len(objects) + 1} {trailer} >>\nstartxref\n{start}\n%%EOF\n".encode()
    return bytes(out)


def wrapped(words: Sequence[str], letters: int, *, hyphen: str = "-", broken: Sequence[bool] = ()) -> list[str]:
    """Set words in lines of at most so many letters; where ``broken`` says so a word that does not fit is divided."""
    lines: list[str] = []
    line = ""
    for n, word in enumerate(words):
        if len(line) + bool(line) + len(word) <= letters:
            line += (" " if line else "") + word
            continue
        room = letters - len(line) - bool(line) - 1
        if n < len(broken) and broken[n] and 2 <= room < len(word) - 1:
            lines.append(line + (" " if line else "") + word[:room] + hyphen)
            line = word[room:]
        else:
            lines.append(line)
            line = word
    return [*lines, line]
