"""Opening XML that may be hostile: no entities, no network, bounded in depth and number of elements."""

from __future__ import annotations

import re
from pathlib import Path

from lxml import etree

from ..errors import DamagedFileError, LimitExceededError
from .limits import Limits

__all__ = ["check_depth", "check_nodes", "local", "parse_xml"]

_DECLARATION = re.compile(r"<!ENTITY|<!DOCTYPE[^>\[]{0,2000}\[", re.I)
_LIBRARY_DEPTH = 256


def parse_xml(data: bytes, *, source: str | None, limits: Limits, part: str = "") -> etree._Element:
    """Open an XML file without following anything that it names outside itself.

    Parameters
    ----------
    data : bytes
    source : str or None
        The file's name, for messages.
    limits : Limits
    part : str
        The part of a Word file, for messages.

    Raises
    ------
    DamagedFileError
        Not well formed, or with a document type that declares entities.
    LimitExceededError
        Too many elements, or nested too deep.
    """
    shown = (Path(source).name if source else "the input") + (f" ({part})" if part else "")
    check_nodes(data, shown=shown, limits=limits)
    if _declares_entities(data):
        raise DamagedFileError(
            f"{shown}: the XML declares entities of its own, which are not followed (they can be made to fill the "
            "memory or to read other files); save it without a document type."
        )
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        dtd_validation=False,
        huge_tree=limits.depth >= _LIBRARY_DEPTH,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        reason = str(error)
        if "depth" in reason:
            raise LimitExceededError(_too_deep(shown, limits)) from None
        if "limit" in reason.lower() or "amplification" in reason:
            raise LimitExceededError(f"{shown}: the XML is larger than is safe to open ({reason}).") from None
        raise DamagedFileError(f"{shown}: the XML is not well formed ({reason}); fetch or export it again.") from None
    except (ValueError, LookupError) as error:
        raise DamagedFileError(f"{shown}: the XML cannot be opened ({error}); fetch or export it again.") from None
    if root is None:
        raise DamagedFileError(f"{shown}: the XML has no element; fetch or export it again.")
    check_depth(root, shown=shown, limits=limits)
    return root


def local(element: etree._Element) -> str:
    """Give an element's name without its namespace; empty for comments and entities."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def check_nodes(data: bytes, *, shown: str, limits: Limits) -> None:
    """Stop before a tree is built that has more elements than the limits allow."""
    # an element has at least one "<", mostly two; attributes and namespaces cost as much as elements
    count = data.count(b"<")
    if count > 2 * limits.nodes + 2:
        raise LimitExceededError(
            f"{shown}: some {count // 2:,} elements, {limits.nodes:,} are allowed; raise Limits(nodes=…) or split the file."
        )


def check_depth(root: etree._Element, *, shown: str, limits: Limits) -> None:
    """Stop where elements are nested deeper than the limits allow."""
    depth = 0
    for event, _ in etree.iterwalk(root, events=("start", "end")):
        depth += 1 if event == "start" else -1
        if depth > limits.depth:
            raise LimitExceededError(_too_deep(shown, limits))


def _too_deep(shown: str, limits: Limits) -> str:
    return (
        f"{shown}: elements are nested more than {limits.depth} deep, which is the limit; "
        "raise Limits(depth=…) if the file is to be trusted."
    )


def _declares_entities(data: bytes) -> bool:
    head = data[:1_000_000]
    if head[:2] in (b"\xff\xfe", b"\xfe\xff") or b"\0" in head[:16]:
        wide = "utf-16" if head[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-16-be" if head[:1] == b"\0" else "utf-16-le"
        text = head.decode(wide, errors="ignore")
    else:
        text = head.decode("latin-1")
    return bool(_DECLARATION.search(text))
