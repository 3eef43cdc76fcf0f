"""Texts as values of content lines (RFC 5545, RFC 2426)."""

from __future__ import annotations

from intimacy_cli.core.content_lines import escaped, folded


def test_a_character_is_never_cut_in_two() -> None:
    assert all(piece.encode() for piece in folded("é" * 200).split("\r\n "))
    assert folded("é" * 200).replace("\r\n ", "") == "é" * 200


def test_control_characters_reach_no_file() -> None:
    assert escaped("a\x1b[2Jb\u202ec") == "a[2Jbc"
