"""Writes small Word files part by part, with what python-docx cannot make: lists, changes, notes."""

from __future__ import annotations

import io
import zipfile

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
MC = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
STRICT = 'xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"'


def p(text: str = "", *, style: str = "", num: tuple[int, int] | None = None, inner: str = "", mark: str = "") -> str:
    """Give a paragraph: with a style, a place in a list (list, level), raw runs, properties of its mark."""
    properties = f'<w:pStyle w:val="{style}"/>' if style else ""
    if num is not None:
        properties += f'<w:numPr><w:ilvl w:val="{num[1]}"/><w:numId w:val="{num[0]}"/></w:numPr>'
    if mark:
        properties += f"<w:rPr>{mark}</w:rPr>"
    run = f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>' if text else ""
    return f"<w:p><w:pPr>{properties}</w:pPr>{run}{inner}</w:p>"


def r(text: str, properties: str = "") -> str:
    """Give a run."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def lvl(at: int, format: str, text: str, *, start: int | None = 1, extra: str = "", suff: str = "space") -> str:
    """Give a level of a list."""
    begin = f'<w:start w:val="{start}"/>' if start is not None else ""
    return (
        f'<w:lvl w:ilvl="{at}">{begin}<w:numFmt w:val="{format}"/>{extra}<w:suff w:val="{suff}"/>'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
    )


def abstract(id: int, *levels: str, extra: str = "") -> str:
    """Give an abstract list."""
    return f'<w:abstractNum w:abstractNumId="{id}">{extra}{"".join(levels)}</w:abstractNum>'


def num(id: int, abstract_id: int, extra: str = "") -> str:
    """Give a list."""
    return f'<w:num w:numId="{id}"><w:abstractNumId w:val="{abstract_id}"/>{extra}</w:num>'


def style(
    id: str, *, name: str = "", based_on: str = "", properties: str = "", kind: str = "paragraph", default: bool = False
) -> str:
    """Give a style."""
    based = f'<w:basedOn w:val="{based_on}"/>' if based_on else ""
    first = ' w:default="1"' if default else ""
    return (
        f'<w:style w:type="{kind}" w:styleId="{id}"{first}><w:name w:val="{name or id}"/>{based}'
        f"<w:pPr>{properties}</w:pPr></w:style>"
    )


def word(body: str, *, namespace: str = W, **parts: str) -> bytes:
    """Give a Word file; parts are the insides of numbering, styles, footnotes, endnotes, comments."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", f"<w:document {namespace} {MC}><w:body>{body}</w:body></w:document>")
        for name, inside in parts.items():
            archive.writestr(f"word/{name}.xml", f"<w:{name} {namespace} {MC}>{inside}</w:{name}>")
    return out.getvalue()
