"""The report as a Word file, for advisers who comment and track changes."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx import Document
from docx.enum.section import WD_ORIENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor

from ssetext.auditing import Audit
from ssetext.coding.finding import Finding
from ssetext.reporting.doubt import is_doubtful, is_unsure, places
from ssetext.reporting.html import _cut, element_names
from ssetext.reporting.labels import law_title, short_label
from ssetext.reporting.notices import Told, tell_notices
from ssetext.reporting.words import report_words

if TYPE_CHECKING:
    from ssetext.comparison.precedents import Precedents

__all__ = ["write_audit"]

_FILLS = {0: "FFFFFF", 1: "CFE0EF", 2: "6FA3CF", 3: "174A7C"}
_AGAINST = "D55E00"
#: XML 1.0 has no place for these; a PDF's text may hold them.
_FORBIDDEN = dict.fromkeys([*range(9), 11, 12, *range(14, 32), 0xFFFE, 0xFFFF], " ")


def _clean(words: str) -> str:
    return words.translate(_FORBIDDEN)


def _fill(cell: Any, colour: str) -> None:
    properties = cell._tc.get_or_add_tcPr()
    shade = OxmlElement("w:shd")
    shade.set(qn("w:val"), "clear")
    shade.set(qn("w:color"), "auto")
    shade.set(qn("w:fill"), colour)
    properties.append(shade)


def _write(cell: Any, words: str, *, bold: bool = False, white: bool = False) -> None:
    paragraph = cell.paragraphs[0]
    run = paragraph.add_run(_clean(words))
    run.bold = bold
    run.font.size = Pt(9)
    if white:
        run.font.color.rgb = RGBColor(0xFF, 0xFF, 0xFF)


def _table(document: Any, heads: list[str], widths: list[float]) -> Any:
    table = document.add_table(rows=1, cols=len(heads))
    table.style = "Table Grid"
    table.autofit = False
    for column, width in zip(table.columns, widths, strict=True):  # Word goes by the cells, LibreOffice by the columns
        column.width = Cm(width)
    for cell, head, width in zip(table.rows[0].cells, heads, widths, strict=True):
        cell.width = Cm(width)
        _write(cell, head, bold=True)
    repeat = OxmlElement("w:tblHeader")
    repeat.set(qn("w:val"), "true")
    table.rows[0]._tr.get_or_add_trPr().append(repeat)
    return table


def _row(table: Any, widths: list[float]) -> Any:
    row = table.add_row()
    row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
    for cell, width in zip(row.cells, widths, strict=True):
        cell.width = Cm(width)
    return row.cells


def _doubt(finding: Finding, words: dict[str, Any]) -> str:
    return f"{100 * finding.confidence:.0f} % {words['sure']}: " if is_unsure(finding) else ""


def _notice(paragraph: Any, told: Told) -> None:
    paragraph.add_run(_clean(told.words + (f" ({told.where})" if told.where else "")))
    code = paragraph.add_run(f" {told.code}")
    code.font.size = Pt(7)
    code.font.color.rgb = RGBColor(0x8A, 0x94, 0x9F)


def _precedents(document: Any, audit: Audit, found: Precedents, words: dict[str, Any], language: str) -> None:
    """Write how other laws say what is missing: law and article, then the whole passage, to be copied or cited."""
    document.add_heading(words["precedents"], level=1)
    document.add_paragraph(words["precedents_lead"])
    for element, rows in found.items():
        if not rows:
            continue
        document.add_heading(audit.frame[element].name(language), level=2)
        for p in rows:
            paragraph = document.add_paragraph()
            paragraph.paragraph_format.keep_with_next = True
            paragraph.add_run(_clean(p.cited)).bold = True
            page = f", {words['page']} {p.page}" if p.page else ""
            grade = f", {words['strengths'][p.strength]}" if p.strength else ""
            paragraph.add_run(f" ({p.language}{page}{grade})")
            document.add_paragraph(_clean(p.passage), style="Quote")
    none = [audit.frame[e].name(language) for e, rows in found.items() if not rows]
    if none:
        document.add_paragraph(f"{words['none_at_hand']}: {', '.join(none)}")


def write_audit(audit: Audit, path: str | Path, *, language: str = "en", precedents: Precedents | None = None) -> None:
    """Write the report of one audit as a Word file: overview, what is missing, what runs against, evidence by provision."""
    words = report_words(language)
    names = element_names(audit.frame, language)
    document = Document()
    document.core_properties.title = f"{words['audit_of']}: {law_title(audit)}"
    document.core_properties.author = "ssetext"
    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Cm(29.7), Cm(21.0)
    section.left_margin = section.right_margin = Cm(1.8)
    section.top_margin = section.bottom_margin = Cm(1.6)
    document.styles["Normal"].font.name = "Calibri"
    document.styles["Normal"].font.size = Pt(10)

    document.add_heading(_clean(law_title(audit)), level=0)
    pages = f" · {audit.law.pages} {words['pages']}" if audit.law.pages else ""
    document.add_paragraph(
        f"{words['language']}: {audit.law.language} · {len(audit.law)} {words['provisions']}{pages}\n"
        f"{words['against_frame']}: {audit.frame.name(language)}"
    )
    total = document.add_paragraph()
    run = total.add_run(f"{words['score']}: {audit.score:.0f} {words['of_100']}")
    run.bold = True
    run.font.size = Pt(16)
    told = tell_notices(audit.notices, words, audit.law)
    for n in told:
        if not n.routine:
            _notice(document.add_paragraph(style="Intense Quote"), n)

    document.add_heading(words["overview"], level=1)
    widths = [5.2, 2.3, 2.4, 4.8, 11.2]
    for group in audit.frame.groups:
        if not group.graded:
            continue
        heads = [group.name(language), words["grade"], words["score"], words["where"], words["evidence"]]
        table = _table(document, heads, widths)
        for element in audit.frame.of_group(group.id):
            c = audit.coverage[element.id]
            name, grade, score, where, evidence = _row(table, widths)
            _write(name, element.name(language), bold=True)
            _fill(grade, _FILLS[c.grade])
            against = f", {words['contrary']}" if c.contrary and not c.grade else ""
            _write(grade, words["strengths"][c.grade] + against, white=c.grade == 3)
            _write(score, f"{c.score:.0f}")
            cited = [short_label(audit.law[p]) + (" ?" if doubtful else "") for p, doubtful in places(c)]
            more = f" +{len(cited) - 5}" if len(cited) > 5 else ""
            _write(where, ", ".join(cited[:5]) + more)
            if c.best:
                _write(evidence, f"{_doubt(c.best, words)}“{_cut(audit.words(c.best))}”")
            for f in c.contrary[:2]:
                paragraph = evidence.add_paragraph() if evidence.text else evidence.paragraphs[0]
                run = paragraph.add_run(
                    _clean(
                        f"{words['contrary']}, {short_label(audit.law[f.provision])}: "
                        f"{_doubt(f, words)}“{_cut(audit.words(f))}”"
                    )
                )
                run.font.size = Pt(9)
                run.font.color.rgb = RGBColor.from_string(_AGAINST)
        document.add_paragraph()

    document.add_heading(words["missing"], level=1)
    weak = [e for e in audit.frame.graded if audit.coverage[e.id].grade < 2]
    if weak:
        document.add_paragraph(words["missing_lead"])
        for element in weak:
            paragraph = document.add_paragraph(style="List Bullet")
            paragraph.add_run(element.name(language)).bold = True
            c = audit.coverage[element.id]
            paragraph.add_run(f" ({words['strengths'][c.grade]}): {element.describe(language)}")
            if c.contrary and not c.grade:
                cited = list(dict.fromkeys(short_label(audit.law[f.provision]) for f in c.contrary[:3]))
                paragraph.add_run(_clean(f" {words['absent_against']} {', '.join(cited)}."))
    else:
        document.add_paragraph(words["nothing_missing"])

    if precedents:
        _precedents(document, audit, precedents, words, language)

    document.add_heading(words["against"], level=1)
    if not audit.contrary:
        document.add_paragraph(words["nothing_against"])
    for f in audit.contrary:
        paragraph = document.add_paragraph(style="List Bullet")
        name = names.get(f.element, f.element.replace("_", " "))
        paragraph.add_run(_clean(f"{short_label(audit.law[f.provision])}, {name}")).bold = True
        paragraph.add_run(_clean(f": {_doubt(f, words)}“{_cut(audit.words(f))}”"))

    document.add_heading(words["others"], level=1)
    for group in audit.frame.groups:
        if group.graded:
            continue
        found = [e.name(language) for e in audit.frame.of_group(group.id) if audit.coverage[e.id].grade]
        absent = [e.name(language) for e in audit.frame.of_group(group.id) if not audit.coverage[e.id].grade]
        paragraph = document.add_paragraph()
        paragraph.add_run(f"{group.name(language)}: ").bold = True
        paragraph.add_run(", ".join(found) or "—")
        if absent:
            paragraph.add_run(f" ({words['not_found']}: {', '.join(absent)})")

    document.add_heading(words["by_provision"], level=1)
    widths = [4.6, 5.2, 2.3, 2.2, 11.6]
    heads = [words[key] for key in ("where", "element", "grade", "confidence", "evidence")]
    table = _table(document, heads, widths)
    for f in audit.findings:
        place, element_cell, grade, sure, evidence = _row(table, widths)
        page = audit.law.page(f.start)
        _write(place, short_label(audit.law[f.provision]) + (f" ({words['page']} {page})" if page else ""), bold=True)
        _write(element_cell, names.get(f.element, f.element.replace("_", " ")))
        said = words["contrary"] if f.contrary else words["strengths"][f.strength] if f.strength else words["found"]
        if is_doubtful(f):  # without fill: it does not count alone
            _write(grade, f"? {said}")
        elif f.contrary:
            _fill(grade, _AGAINST)
            _write(grade, said, white=True)
        else:
            _fill(grade, _FILLS[f.strength or 0])
            _write(grade, said, white=f.strength == 3)
        _write(sure, f"{100 * f.confidence:.0f} %", bold=is_unsure(f))
        _write(evidence, f"“{_cut(audit.words(f), 400)}”")

    document.add_heading(words["how"], level=1)
    for line in words["how_text"]:
        document.add_paragraph(line)
    routine = [n for n in told if n.routine]
    if routine:
        document.add_heading(words["routine"], level=2)
        for n in routine:
            _notice(document.add_paragraph(), n)
    _save(document, path)


def _save(document: Any, path: str | Path) -> None:
    """Write a Word file whose bytes are the same each time: python-docx puts the hour into every part of it."""
    raw = BytesIO()
    document.save(raw)
    with ZipFile(raw) as written, ZipFile(path, "w", ZIP_DEFLATED) as out:
        for name in written.namelist():
            part = ZipInfo(name)  # of the first day of 1980, which is the format's zero
            part.compress_type = ZIP_DEFLATED
            out.writestr(part, written.read(name))
