"""HTML: the words of a page as a reader sees them, without what belongs to the web site."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path

from lxml import etree

from ..errors import DamagedFileError, LimitExceededError
from ..law import Notice, Text
from .blocks import Blocks, fold, raised
from .limits import Limits
from .numerals import counted
from .plain import decode
from .xmlfile import check_nodes

__all__ = ["read_html"]

_INLINE = frozenset(
    [
        "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "img",
        "ins", "kbd", "label", "mark", "nobr", "q", "rb", "rp", "rt", "ruby", "s", "samp", "small", "span", "strike",
        "strong", "sub", "sup", "time", "tt", "u", "var", "wbr",
    ]
)  # fmt: skip
# libxml2 lets these nest where their ends are missing, so that they say nothing of a page's depth
_SHALLOW = _INLINE | {"p", "center", "li", "dd", "dt", "h1", "h2", "h3", "h4", "h5", "h6"}
_FONTS = re.compile(r"</?(?:font|b|i|u|em|strong|span|big|small|center|basefont|tt)(?:\s[^<>]{0,2000})?>", re.I)
_HIDDEN = frozenset(
    [
        "script", "style", "noscript", "template", "head", "iframe", "object", "embed", "applet", "svg", "canvas", "audio",
        "video", "button", "select", "input", "textarea", "datalist", "map", "dialog", "noframes", "frameset",
    ]
)  # fmt: skip
_STRUCK = frozenset(["del", "s", "strike"])
_HEADINGS = {f"h{i}": i for i in range(1, 7)}
_NAVIGATION_ROLES = frozenset(
    ["navigation", "menu", "menubar", "banner", "search", "contentinfo", "toolbar", "tablist"]
)
_NAVIGATION_WORDS = re.compile(
    r"(?:^|[\s_-])(?:nav|navbar|navigation|menu|menus|breadcrumbs?|migas|pagination|pager|sidebar|side-bar|cookies?|share|"
    r"social|skip|toolbar|topbar|footer|header|masthead|banner|toc|sumario|indice|related|widget|login|searchbox)"
    r"(?:$|[\s_-])",
    re.I,
)
_BLOCK_LANDMARKS = frozenset(["header", "footer", "aside"])
_NOT_SHOWN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.I)
_NO_MARKER = re.compile(r"list-style(?:-type)?\s*:\s*none", re.I)
_LIST_STYLE = re.compile(
    r"list-style(?:-type)?\s*:\s*(decimal-leading-zero|decimal|lower-alpha|upper-alpha|lower-latin|"
    r"upper-latin|lower-roman|upper-roman|disc|circle|square)",
    re.I,
)
_STRUCK_STYLE = re.compile(r"text-decoration[\w-]*\s*:[^;]*line-through", re.I)
_CSS_TYPES = {
    "decimal": "1", "decimal-leading-zero": "1", "lower-alpha": "a", "lower-latin": "a", "upper-alpha": "A",
    "upper-latin": "A", "lower-roman": "i", "upper-roman": "I",
}  # fmt: skip
_MARKER = re.compile(
    r"\(?(?:[^\W_]{1,5}|\d+(?:[.\d]+)?)\s*[ºª°]?\s*[.)\]\-–—]|[-–—•·*►▪§]|\((?:\w{1,4})\)|[^\W\d_]+\.?\s+\d+"
)
_SHORT_CELL = 24
_CELL_LIMIT = 1000
_LINK_SHARE = 0.6
_MENU_LIMIT = 3000


def read_html(data: bytes, *, source: str | None, limits: Limits) -> Text:
    """Read an HTML page: the law's words, with headings as hints and quoted blocks marked.

    Scripts, styles, forms and the site's navigation are left out, and so is what is struck out or hidden, with a notice
    (``navigation-dropped``, ``struck-text``, ``hidden-text``) that says how much it was.

    Parameters
    ----------
    data : bytes
    source : str or None
        The file's name.
    limits : Limits

    Returns
    -------
    Text
        One paragraph or table row a line.

    Raises
    ------
    LimitExceededError
        Too many elements, or nested too deep.
    DamagedFileError
        There is no element in it.

    Examples
    --------
    >>> page = b"<h2>Article 1<sup>er</sup></h2><ol type=a><li>Aid<li>Trade</ol>"
    >>> read_html(page, source=None, limits=Limits()).text
    'Article 1er\\na. Aid\\nb. Trade\\n'
    """
    shown = Path(source).name if source else "the input"
    check_nodes(data, shown=shown, limits=limits)
    decoded, notices = decode(data, source=source, named=_named_encoding(data))
    root, cut = _parse(decoded, shown)
    if cut:
        # old pages open a font for every paragraph and close none
        root, cut = _parse(_FONTS.sub("", decoded), shown)
    if cut:
        raise LimitExceededError(f"{shown}: the page is nested too deep to open ({cut}).")
    if root is None:
        raise DamagedFileError(f"{shown}: no HTML in it; fetch or save the page again.")
    page = _Page(shown, limits)
    page.walk(root)
    text = page.blocks.text()
    quoted = tuple(page.blocks.quoted)
    if sum(len(q) for q in quoted) > 0.8 * len(text):
        # a page set as one block quote (for its margins) is not a quotation
        quoted = ()
    return Text(
        text=text,
        format="html",
        source=source,
        hints=tuple(page.blocks.hints),
        quoted=quoted,
        language=_language(root),
        title=_title(root, page),
        notices=(*notices, *page.notices()),
    )


def _parse(decoded: str, shown: str) -> tuple[etree._Element | None, str]:
    """Give the page's tree, and why the library stopped before its end where it did."""
    # huge_tree: libxml2 bounds depth itself then too (2048); its smaller bound cuts old pages off in silence
    parser = etree.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True, huge_tree=True)
    try:
        root = etree.fromstring(decoded.replace("\0", "").encode("utf-8", "replace"), parser)
    except etree.XMLSyntaxError as error:
        raise DamagedFileError(f"{shown}: no HTML in it ({error}); fetch or save the page again.") from None
    return root, next((e.message for e in parser.error_log if "XML_PARSE_HUGE" in e.message), "")


def _named_encoding(data: bytes) -> str | None:
    head = data[:4096].decode("latin-1")
    m = re.search(r"<meta[^>]{0,400}?charset\s*=\s*[\"']?\s*([\w.:-]+)", head, re.I) or re.search(
        r"<\?xml[^>]{0,200}encoding\s*=\s*[\"']([\w.:-]+)", head
    )
    return m[1] if m else None


def _language(root: etree._Element) -> str | None:
    for name in ("lang", "{http://www.w3.org/XML/1998/namespace}lang"):
        code = (root.get(name) or "").lower()
        if re.match(r"[a-z]{2}(?:[-_]|$)", code):
            return code[:2]
    return None


def _title(root: etree._Element, page: _Page) -> str | None:
    first = [h.label for h in page.blocks.hints if h.level == 1]
    if len(first) == 1:
        return first[0]
    title = root.find(".//title")
    words = " ".join(fold("".join(map(str, title.itertext()))).split()) if title is not None else ""
    return words or None


@dataclass(slots=True)
class _List:
    """A list that is open: how its items are marked, and the number of the next."""

    kind: str
    number: int
    step: int = 1


@dataclass(slots=True)
class _Row:
    """A table row that is open: its cells, each a list of lines."""

    cells: list[list[str]] = field(default_factory=list)


@dataclass(slots=True)
class _Page:
    """Sets down a page, element by element, without recursion."""

    shown: str
    limits: Limits
    blocks: Blocks = field(default_factory=Blocks)
    line: list[str] = field(default_factory=list)
    lists: list[_List] = field(default_factory=list)
    rows: list[_Row | None] = field(default_factory=list)
    level: int | None = None
    pre: int = 0
    prefix: str = ""
    dropped: dict[str, list[str]] = field(default_factory=dict)

    def walk(self, root: etree._Element) -> None:
        """Set down everything under root."""
        depth = 0
        skipping: etree._Element | None = None
        quotes: list[int] = []
        walker = etree.iterwalk(root, events=("start", "end"))
        for event, element in walker:
            tag = element.tag.lower() if isinstance(element.tag, str) else ""
            if event == "start":
                if tag not in _SHALLOW:
                    depth += 1
                    if depth > self.limits.depth:
                        raise LimitExceededError(
                            f"{self.shown}: elements are nested more than {self.limits.depth} deep, which is the limit; "
                            "raise Limits(depth=…) if the page is to be trusted."
                        )
                if skipping is not None:
                    continue
                if self._skips(element, tag):
                    skipping = element
                    continue
                if tag == "sup":
                    self._raise(element)
                    skipping = element
                    continue
                if tag == "blockquote":
                    self.flush()
                    quotes.append(self.blocks.size)
                self._enter(element, tag)
                if element.text:
                    self._say(element.text)
            else:
                if tag not in _SHALLOW:
                    depth -= 1
                if skipping is element:
                    skipping = None
                    if tag not in _INLINE:
                        self.flush()
                elif skipping is None:
                    self._leave(element, tag)
                    if tag == "blockquote" and quotes:
                        self.blocks.quote(quotes.pop())
                if skipping is None and element.tail:
                    self._say(element.tail)
        self.flush()

    def notices(self) -> list[Notice]:
        """Give what was left out."""
        words = {
            "navigation-dropped": "The page's navigation was left out",
            "hidden-text": "What the page does not show was left out",
            "struck-text": "What is struck out was left out, as no longer in force",
        }
        out = []
        for code, texts in self.dropped.items():
            size = sum(map(len, texts))
            out.append(Notice(code, f"{words[code]} ({size} characters, the first: {texts[0][:60]!r})."))
        return out

    def flush(self) -> None:
        """End the block."""
        if not self.line:
            return
        text = "".join(self.line)
        self.line.clear()
        lines = text.split("\v")
        text = "\n".join(lines if self.pre else [fold(line).strip() for line in lines])
        text = text.strip("\n")
        if not text.strip():
            return
        if self.prefix:
            if not _MARKER.match(text.lstrip()):
                text = self.prefix + text.lstrip()
            self.prefix = ""
        row = self.rows[-1] if self.rows else None
        if row is not None and row.cells:
            row.cells[-1].append(text)
        else:
            self.blocks.put(text, level=self.level)

    def _say(self, text: str) -> None:
        self.line.append(text if self.pre else text.replace("\v", " "))

    def _skips(self, element: etree._Element, tag: str) -> bool:
        if not tag or tag in _HIDDEN:
            return True
        style = element.get("style") or ""
        if element.get("hidden") is not None or (style and _NOT_SHOWN.search(style)):
            return self._drop("hidden-text", element)
        if tag in _STRUCK or (style and _STRUCK_STYLE.search(style)):
            return self._drop("struck-text", element)
        if tag == "nav" or (element.get("role") or "").lower() in _NAVIGATION_ROLES:
            return self._drop("navigation-dropped", element)
        named = f"{element.get('id') or ''} {element.get('class') or ''}"
        if (
            tag in _BLOCK_LANDMARKS
            or (named.strip() and tag not in ("body", "html") and _NAVIGATION_WORDS.search(named))
        ) and (_mostly_links(element)):
            return self._drop("navigation-dropped", element)
        if (
            (tag in ("ul", "ol", "table") or element.find("a") is not None)
            and tag not in _INLINE
            and _contents(element)
        ):
            return self._drop("navigation-dropped", element)
        return False

    def _drop(self, code: str, element: etree._Element) -> bool:
        words = " ".join("".join(map(str, element.itertext())).split())
        if words:
            self.dropped.setdefault(code, []).append(words)
        return True

    def _enter(self, element: etree._Element, tag: str) -> None:
        if tag == "br":
            self.line.append("\v")
        elif tag == "q":
            self.line.append("“")
        elif tag == "hr":
            self.flush()
        elif tag not in _INLINE:
            self.flush()
            if tag in _HEADINGS:
                self.level = _HEADINGS[tag]
            elif tag == "pre":
                self.pre += 1
            elif tag in ("ul", "ol", "menu", "dir"):
                self.lists.append(_list(element, tag))
            elif tag == "li":
                self.prefix = self._next_marker(element)
            elif tag == "tr":
                self.rows.append(_Row() if _data_row(element) else None)
            elif tag in ("td", "th") and self.rows and (row := self.rows[-1]) is not None:
                row.cells.append([])

    def _leave(self, element: etree._Element, tag: str) -> None:
        if tag == "q":
            self.line.append("”")
        elif tag not in _INLINE and tag != "br":
            self.flush()
            if tag in _HEADINGS:
                self.level = None
            elif tag == "pre":
                self.pre -= 1
            elif tag in ("ul", "ol", "menu", "dir") and self.lists:
                self.lists.pop()
            elif tag == "li":
                self.prefix = ""
            elif tag == "tr" and self.rows:
                row = self.rows.pop()
                if row is not None:
                    self._set_row(row)

    def _raise(self, element: etree._Element) -> None:
        """Set a raised sign down: an ordinal's ending joins its number, a note's number is set apart."""
        words = fold("".join(map(str, element.itertext()))).strip()
        before = next((p for p in reversed(self.line) if p), "")
        self.line.append(raised(before[-4:], words))

    def _set_row(self, row: _Row) -> None:
        cells = [" ".join(" ".join(lines).split()) for lines in row.cells]
        cells = [c for c in cells if c]
        if len(cells) == 2 and len(cells[0]) <= _SHORT_CELL and _MARKER.match(cells[0] + " "):
            # number and text of a provision in two columns
            text = " ".join(cells)
        else:
            text = " | ".join(cells)
        outer = self.rows[-1] if self.rows else None
        if outer is not None and outer.cells:
            outer.cells[-1].append(text)
        else:
            self.blocks.put(text)

    def _next_marker(self, element: etree._Element) -> str:
        if not self.lists:
            return ""
        open_ = self.lists[-1]
        if open_.kind in ("", "-"):
            return "- " if open_.kind else ""
        value = element.get("value") or ""
        if value.strip().lstrip("-").isdigit():
            open_.number = int(value)
        formats = {"1": "decimal", "a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}
        kind = element.get("type") if element.get("type") in formats else open_.kind
        marker = counted(open_.number, formats[kind or "1"])
        open_.number += open_.step
        return f"{marker}. "


def _list(element: etree._Element, tag: str) -> _List:
    style = element.get("style") or ""
    classes = (element.get("class") or "").lower()
    if _NO_MARKER.search(style) or "unstyled" in classes or "list-none" in classes:
        return _List("", 0)
    css = _LIST_STYLE.search(style)
    kind = _CSS_TYPES.get(css[1].lower(), "-") if css else ("-" if tag != "ol" else element.get("type") or "1")
    if kind not in ("1", "a", "A", "i", "I", "-"):
        kind = "1" if tag == "ol" else "-"
    start = (element.get("start") or "1").strip()
    number = int(start) if re.fullmatch(r"-?\d{1,6}", start) else 1
    step = 1
    if tag == "ol" and element.get("reversed") is not None:
        step = -1
        if element.get("start") is None:
            number = sum(1 for child in element if child.tag == "li")
    return _List(kind, number, step)


def _data_row(row: etree._Element) -> bool:
    """Tell a row of a table from one that only lays out the page: several cells with little in each."""
    cells = 0
    for cell in row:
        if cell.tag not in ("td", "th"):
            continue
        size = 0
        for node in cell.iter():
            if node is not cell and node.tag in ("table", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote"):
                return False
            size += len(node.text or "") + (len(node.tail or "") if node is not cell else 0)
            if size > _CELL_LIMIT:
                return False
        if size:
            cells += 1
    return cells >= 2


def _linked(element: etree._Element) -> tuple[int, int, int, bool]:
    """Give the characters under an element, those of them in links, the links, and whether all lead into the page.

    An element too large for a menu is not looked through: (0, 0, 0, False).
    """
    whole = linked = links = 0
    inside = True
    for i, node in enumerate(element.iter()):
        if i > _MENU_LIMIT:
            return 0, 0, 0, False
        whole += len((node.text or "").strip())
        if node is not element:
            whole += len((node.tail or "").strip())
        if node.tag == "a" and node.get("href"):
            links += 1
            linked += len("".join(map(str, node.itertext())).strip())
            inside = inside and (node.get("href") or "").startswith("#")
    return whole, linked, links, inside


def _mostly_links(element: etree._Element) -> bool:
    whole, linked, links, _ = _linked(element)
    return links > 0 and (linked >= _LINK_SHARE * whole or whole < 40)


def _contents(element: etree._Element) -> bool:
    """Tell a table of contents: a list of nothing but links into the page."""
    whole, linked, links, inside = _linked(element)
    return inside and links >= 5 and whole <= 200 * links and linked >= 0.9 * whole
