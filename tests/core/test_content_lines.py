"""Texts as values of content lines (RFC 5545, RFC 2426)."""

from __future__ import annotations

from intimacy_cli.core.ical_lines import escape_text, fold_line


def test_a_character_is_never_cut_in_two() -> None:
    assert all(piece.encode() for piece in fold_line("é" * 200).split("\r\n "))
    assert fold_line("é" * 200).replace("\r\n ", "") == "é" * 200


def test_control_characters_reach_no_file() -> None:
    assert escape_text("a\x1b[2Jb\u202ec") == "a[2Jbc"
