"""Whether a JSON answer is one page of several, by what it says beside its list. Pure."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from ...fields.clean import number

_BESIDE = (
    "meta",
    "metadata",
    "pagination",
    "paging",
    "links",
    "_links",
    "page",
    "pageinfo",
    "info",
)
"""Objects in which programs put what they say of the page."""
_PAGES = ("totalpages", "pagecount", "lastpage", "pages", "numpages", "nbpages")
_COUNTS = ("total", "count", "totalcount", "totalresults", "recordcount", "totalitems", "nbhits",
           "totalelements", "numfound", "totalrecords")  # fmt: skip
_NEXT = ("next", "nextpage", "nexturl", "nextlink", "nextpagetoken", "nextcursor")
_MORE = ("hasmore", "hasnext", "hasnextpage", "more", "istruncated")


def more_of(document: Any, here: int) -> str:
    """Say that a document is one page of several, or nothing.

    >>> more_of({"count": 340, "next": "https://example.org?page=2", "results": []}, 2)
    "is one page of several; more pages aren't here"
    >>> more_of({"total": 2, "next": None, "people": []}, 2)
    ''
    """
    said = _said(document)
    pages = max((number(said.get(key)) or 0 for key in _PAGES), default=0)
    if pages > 1:
        return f"is one page of {pages:.0f}; more pages aren't here"
    if any(isinstance(said.get(key), str | int | dict) and said[key] for key in _NEXT) or any(
        said.get(key) is True for key in _MORE
    ):
        return "is one page of several; more pages aren't here"
    told = max((number(said.get(key)) or 0 for key in _COUNTS), default=0)
    # A count beside a list may be one of something else; of people it is never below those here.
    if told > here > 0 and _has_a_page(said):
        return f"holds {here} of {told:.0f}; the rest isn't here"
    return ""


def _has_a_page(said: Mapping[str, Any]) -> bool:
    return any(each in said for each in ("page", "perpage", "pagesize", "limit", "offset", "skip"))


def _said(document: Any) -> dict[str, Any]:
    """Give what stands beside the list, and in the objects that speak of the page, by plain key."""
    if not isinstance(document, Mapping):
        return {}
    said = {_plain(key): each for key, each in document.items() if not isinstance(each, list)}
    for key in _BESIDE:
        if isinstance(inner := said.get(_plain(key)), Mapping):
            said |= {_plain(name): each for name, each in inner.items()}
    return said


def _plain(key: object) -> str:
    return re.sub(r"[^a-z]", "", str(key).lower())
