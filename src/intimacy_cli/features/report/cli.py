"""`intimacy report`: options to work. What is shown lives in view.py."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from ...errors import WrongUse
from ...shell.command import HELP, leaf
from ...shell.identity import the_only_one
from ...shell.invocation import Invocation, Raw
from . import view
from .answers import Report, ReportContents
from .therapist import lines_of, therapist_document, without
from .year import year_document

if TYPE_CHECKING:
    from ...packs.instrument import Instrument
    from .document import ReportDocument

A_YEAR = 365

app = typer.Typer(rich_markup_mode=None, add_completion=False, pretty_exceptions_enable=False)


@app.command(epilog="Example: intimacy report --html our-year.html", context_settings=HELP)
@leaf("report", view.report)
def report(
    call: Invocation,
    html: Annotated[
        str | None, typer.Option("--html", metavar="FILE", help="Write one self-contained page.")
    ] = None,
    markdown: Annotated[bool, typer.Option("--markdown", help="Answer in Markdown.")] = False,
    since: Annotated[
        str | None,
        typer.Option("--since", metavar="DAY", help="From this day on; default: the past year."),
    ] = None,
    for_therapist: Annotated[
        bool,
        typer.Option(
            "--for-therapist",
            help="Make the page for a therapist; each of you says yes or no to each line.",
        ),
    ] = False,
    strike: Annotated[
        list[str] | None,
        typer.Option("--strike", metavar="LINE", help="Leave out this line, by its id in --json."),
    ] = None,
    add: Annotated[
        list[str] | None,
        typer.Option("--add", metavar="TEXT", help="Add a line of your own to that page."),
    ] = None,
    keep_all: Annotated[
        bool, typer.Option("--keep-all", help="Ask no questions: only --strike leaves out a line.")
    ] = False,
    replace_it: Annotated[
        bool, typer.Option("--replace", help="With --html: replace a file that's there already.")
    ] = False,
) -> Report | Raw | None:
    """A year together on one page, or what you'd both like a therapist to know.

    It shows only what you can both see: nothing that's sealed, and nothing that's private.
    """
    _refuse_odd(html, markdown, replace_it, for_therapist, bool(strike) or bool(add) or keep_all)
    if for_therapist and not (keep_all or strike or call.json):
        call.must_ask("which lines to put on the page", "--keep-all or --strike LINE")
    path = _place(call, html, replace_it=replace_it)
    found = _gathered(call, call.since(since, A_YEAR - 1))
    answer = found.report
    if for_therapist:
        answer = _chosen(call, answer, tuple(strike or ()), tuple(add or ()), keep_all=keep_all)
    document = _document(replace(found, report=answer))
    if path is not None and html is not None:
        from ...shell.output_file import write
        from .page import as_page

        write(path, as_page(document))
        call.talk(view.render_written(html))
        return answer if call.json else None
    if markdown and not call.json:
        from .markdown import as_markdown

        return Raw(as_markdown(document))
    return answer


def _refuse_odd(
    html: str | None, markdown: bool, replace_it: bool, for_therapist: bool, chosen: bool
) -> None:
    if replace_it and html is None:
        raise WrongUse("--replace goes with --html FILE.")
    if markdown and html is not None:
        raise WrongUse("--markdown and --html can't go together.", "Give one of them.")
    if chosen and not for_therapist:
        raise WrongUse("--strike, --add and --keep-all go with --for-therapist.")


def _place(call: Invocation, html: str | None, *, replace_it: bool) -> str | None:
    if html is None:
        return None
    from ...shell.output_file import new_place

    return new_place(call.env.places(), html, "--html", replace=replace_it)


def _gathered(call: Invocation, since: date) -> ReportContents:
    from .gather import gather_report

    log = call.log
    alone = the_only_one(log)
    return gather_report(log, alone.id if alone else None, since, call.today, _instruments(call))


def _instruments(call: Invocation) -> dict[str, Instrument]:
    """The questionnaires in the packs folder, by name; one that is damaged is nobody's here."""
    from ...errors import BadFile
    from ...packs.instrument import read_instrument
    from ...packs.loader import load_pack, own_paths

    found = {}
    for path in own_paths(call.env.places().packs):
        try:
            pack = load_pack(path)
            if pack.kind == "questionnaire":
                found[pack.name] = read_instrument(pack.tables, path)
        except BadFile:
            continue
    return found


def _chosen(
    call: Invocation,
    answer: Report,
    strike: tuple[str, ...],
    added: tuple[str, ...],
    *,
    keep_all: bool,
) -> Report:
    """The report with the lines that are left; each partner is asked for theirs."""
    lines = without(lines_of(answer), strike)
    if not (keep_all or strike or call.json):
        from .striking import struck

        lines = without(lines, struck(call, lines, answer.partners))
    return replace(answer, lines=lines, added=added)


def _document(found: ReportContents) -> ReportDocument:
    answer = found.report
    if answer.lines is None:
        return year_document(found)
    return therapist_document(answer, answer.lines, answer.added)
