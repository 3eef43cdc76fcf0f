"""`intimacy therapist` and its subcommands: options to work. What is shown lives in the views."""

from __future__ import annotations

from typing import Annotated

import typer

from ...directory.options import Options
from ...directory.search.query import Sort
from ...errors import WrongUse
from ...shell.command import group, leaf
from ...shell.invocation import Coded, Invocation, Raw
from . import view, view_lists
from .answers import (
    CheckedFiles,
    FoundPeople,
    Overview,
    PlaceFiles,
    PlacesAdded,
    Shortlist,
    Shortlisted,
    ShownPerson,
)
from .ready.cli import register

app = group(
    "Find the right help in the directories you have: a friend's list, a clinic's spreadsheet, "
    "your country's registry. Everything is searched on this machine.",
    epilog="Example: intimacy therapist find --near 'Portland, OR' --within 20 --modality EFT",
)
places_app = group(
    "The places and postcodes that --near knows, without a network.",
    epilog="Example: intimacy therapist places add NL.zip",
)
app.add_typer(places_app, name="places")

_Directories = Annotated[
    list[str] | None,
    typer.Option(
        "--directory", "-d", metavar="FILE",
        help="A directory: a file, folder, .zip or .gz; '-' is stdin. You can repeat this.",
    ),
]  # fmt: skip
_Encoding = Annotated[
    str | None,
    typer.Option("--encoding", metavar="NAME", help="The file's encoding, if it's misread."),
]
_Map = Annotated[
    list[str] | None,
    typer.Option(
        "--map", metavar="OURS=COLUMN", help="Say which column is which. You can repeat this."
    ),
]
_Several = list[str] | None
_Id = Annotated[
    str,
    typer.Argument(metavar="N|ID", help="Somebody's number on the last list, or their id."),
]
_KeptOne = Annotated[
    str,
    typer.Argument(
        metavar="N|ID|NAME",
        help="Somebody on your shortlist: their number on the last list, id or name.",
    ),
]
_Note = Annotated[
    str | None,
    typer.Option("--note", metavar="TEXT", help="A note of your own; '-' reads it from stdin."),
]


def _options(call: Invocation, encoding: str | None, mapping: _Several) -> Options:
    import codecs

    pairs = []
    for each in mapping or []:
        ours, mark, column = each.partition("=")
        if not mark or not ours.strip() or not column.strip():
            raise WrongUse(f"--map {each!r} isn't OURS=COLUMN.", "Example: --map name=Therapist")
        pairs.append((ours.strip(), column.strip()))
    if encoding is not None:
        try:
            codecs.lookup(encoding)
        except LookupError:
            raise WrongUse(
                f"--encoding {encoding!r} isn't one we know.", "Example: latin-1"
            ) from None
    return Options(encoding or "", tuple(pairs), call.today.isoformat())


@app.callback()
@leaf("therapist", view_lists.overview)
def therapist(call: Invocation) -> Overview:
    """Show which directories are searched, and what to type."""
    from .shortlist import list_shortlist

    named = call.env.settings().texts("therapist.directories")
    return Overview(named, len(list_shortlist(call).kept))


@app.command("find", epilog="Example: intimacy therapist find --near Berlin --max-fee 120 --online")
@leaf("therapist find", view.render_found)
def find(
    call: Invocation,
    words: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[WORDS]...", help="Words from names, places, specialties or approaches."
        ),
    ] = None,
    directory: _Directories = None,
    near: Annotated[
        str | None,
        typer.Option(
            "--near",
            metavar="PLACE",
            help="People near here: a place's name, a postcode or LAT,LON.",
        ),
    ] = None,
    within: Annotated[
        str | None,
        typer.Option(
            "--within", metavar="KM", help=("How far away they may be: 20, or 20mi for miles.")
        ),
    ] = None,
    modality: Annotated[
        _Several,
        typer.Option(
            "--modality", metavar="NAME", help="A way of working: EFT, Gottman, IBCT, Imago ..."
        ),
    ] = None,
    language: Annotated[
        _Several,
        typer.Option(
            "--language",
            metavar="LANG",
            help="A language they speak, by code or name: hi, Hindi.",
        ),
    ] = None,
    max_fee: Annotated[
        str | None,
        typer.Option(
            "--max-fee", metavar="AMOUNT", help="The most a session may cost: 120, or 120EUR."
        ),
    ] = None,
    couples: Annotated[
        bool, typer.Option("--couples", help="People who work with couples, as their entry says.")
    ] = False,
    online: Annotated[
        bool, typer.Option("--online", help="People who work by video or phone.")
    ] = False,
    insurance: Annotated[
        _Several,
        typer.Option("--insurance", metavar="NAME", help="People who take this insurance."),
    ] = None,
    specialty: Annotated[
        _Several,
        typer.Option("--specialty", metavar="WORDS", help="A specialty, such as couples or grief."),
    ] = None,
    sliding_scale: Annotated[
        bool, typer.Option("--sliding-scale", help="People whose fee depends on your income.")
    ] = False,
    lgbtq: Annotated[
        bool, typer.Option("--lgbtq", help="People who are LGBTQ+ affirming.")
    ] = False,
    accepts_new: Annotated[
        bool, typer.Option("--accepts-new", help="People who have room for new clients.")
    ] = False,
    accessible: Annotated[
        bool, typer.Option("--accessible", help="Places you can reach without steps.")
    ] = False,
    faith: Annotated[
        _Several,
        typer.Option("--faith", metavar="NAME", help="People of this faith or tradition."),
    ] = None,
    ipv_trained: Annotated[
        bool, typer.Option("--ipv-trained", help="People trained to deal with partner violence.")
    ] = False,
    country: Annotated[
        str | None,
        typer.Option(
            "--country",
            metavar="XX",
            help="The country of --near, and of addresses without one.",
        ),
    ] = None,
    known_only: Annotated[
        bool,
        typer.Option("--known-only", help="Leave out people if it isn't clear that they fit."),
    ] = False,
    everyone: Annotated[
        bool, typer.Option("--all", help="Include people who aren't therapists.")
    ] = False,
    sort: Annotated[
        Sort | None,
        typer.Option("--sort", help="The order; default: distance with --near, else fit."),
    ] = None,
    why: Annotated[
        bool,
        typer.Option("--why", help="Say which rows were taken for one person, and why."),
    ] = False,
    limit: Annotated[
        int, typer.Option("--limit", min=1, max=1000, help="The most people to show.")
    ] = 10,
    mapping: _Map = None,
    encoding: _Encoding = None,
) -> FoundPeople:
    """Search the directories; if it isn't clear that somebody fits, they're kept and marked."""
    from .find_options import FindOptions
    from .walk import walk_found

    asked = {
        "couples_first": couples,
        "online": online,
        "sliding_scale": sliding_scale,
        "lgbtq_affirming": lgbtq,
        "accepts_new": accepts_new,
        "accessible": accessible,
        "ipv_trained": ipv_trained,
    }
    typed = FindOptions(
        tuple(words or ()), near, within, tuple(modality or ()), tuple(language or ()),
        tuple(specialty or ()), tuple(insurance or ()), tuple(faith or ()), max_fee,
        tuple(each for each, on in asked.items() if on), country, known_only, everyone, sort, limit,
        why,
    )  # fmt: skip
    return walk_found(call, directory or [], typed, _options(call, encoding, mapping))


@app.command("show", epilog="Example: intimacy therapist show 2 --vcard them.vcf")
@leaf("therapist show", view.render_person)
def show(
    call: Invocation,
    wanted: _Id,
    directory: _Directories = None,
    vcard: Annotated[
        str | None,
        typer.Option(
            "--vcard", metavar="FILE", help="Save a card for your address book to this file."
        ),
    ] = None,
    mapping: _Map = None,
    encoding: _Encoding = None,
) -> ShownPerson:
    """Show everything known about one person, and where it's from."""
    from .find import show_person

    return show_person(call, directory or [], wanted, _options(call, encoding, mapping), vcard)


@app.command("check", epilog="Example: intimacy therapist check registry.csv --strict")
@leaf("therapist check", view_lists.render_check)
def check(
    call: Invocation,
    files: Annotated[
        list[str] | None,
        typer.Argument(metavar="[FILE]...", help="The directory to check; '-' is stdin."),
    ] = None,
    directory: _Directories = None,
    strict: Annotated[
        bool,
        typer.Option("--strict", help=("Exit with 1 if anything in the file couldn't be used.")),
    ] = False,
    save: Annotated[
        bool,
        typer.Option("--save-map", help="Keep what --map says beside the file, for `find`."),
    ] = False,
    mapping: _Map = None,
    encoding: _Encoding = None,
) -> CheckedFiles | Coded:
    """Say how a file was read, what's in it and what was left out, with line numbers."""
    from .check import check_files, nothing_read

    named = [*(files or []), *(directory or [])]
    answer = check_files(call, named, _options(call, encoding, mapping), save=save)
    failed = (strict and answer.dropped) or nothing_read(answer)
    return Coded(answer, 1) if failed else answer


@app.command("template", epilog="Example: intimacy therapist template toml > therapists.toml")
@leaf("therapist template")
def template(
    call: Invocation,  # noqa: ARG001 - every leaf is handed its call
    kind: Annotated[str, typer.Argument(metavar="toml|csv")] = "toml",
) -> Raw:
    """Print an empty list to fill in, as TOML or CSV."""
    from .check import template_of

    try:
        return Raw(template_of(kind))
    except ValueError:
        raise WrongUse(f"there's no template {kind!r}.", "Give toml or csv.") from None


@app.command("keep", epilog="Example: intimacy therapist keep 2 --note -")
@leaf("therapist keep", view_lists.render_kept)
def keep(
    call: Invocation,
    wanted: _Id,
    note: _Note = None,
    directory: _Directories = None,
    mapping: _Map = None,
    encoding: _Encoding = None,
) -> Shortlisted:
    """Add somebody to your shortlist, which is kept in the vault."""
    from . import shortlist
    from .find import entry_with

    entry = entry_with(call, directory or [], wanted, _options(call, encoding, mapping))
    answer = shortlist.keep(call, entry, _note(call, note))
    call.say_saved()
    return answer


def _note(call: Invocation, note: str | None) -> str:
    return (call.read_stdin("--note") if note == "-" else note or "").strip()


@app.command("shortlist", epilog="Example: intimacy therapist shortlist --json")
@leaf("therapist shortlist", view_lists.shortlist)
def shortlist_(call: Invocation) -> Shortlist:
    """Show your shortlist, and your calls."""
    from .walk import shortlist

    return shortlist(call)


@app.command("called", epilog="Example: intimacy therapist called 2 --note 'back on Monday'")
@leaf("therapist called", view_lists.render_kept)
def call_command(
    call: Invocation,
    wanted: _KeptOne,
    note: _Note = None,
) -> Shortlisted:
    """Note a call to somebody on your shortlist, and what came of it."""
    from .shortlist import call_made

    answer = call_made(call, wanted, _note(call, note))
    call.say_saved()
    return answer


@app.command("drop", epilog="Example: intimacy therapist drop Stevens")
@leaf("therapist drop", view_lists.shortlist)
def drop(
    call: Invocation,
    wanted: _KeptOne,
) -> Shortlist:
    """Take somebody off your shortlist."""
    from . import shortlist
    from .as_written import name_as_written

    name, answer = shortlist.drop(call, wanted)
    call.say_saved(f"{name_as_written(name)} is off your shortlist.")
    return answer


@places_app.callback()
@leaf("therapist places", view_lists.place_files)
def places(call: Invocation) -> PlaceFiles:
    """Show the sources of the lists of places and postcodes, with their licences."""
    from .places_command import list_places

    return list_places(call)


@places_app.command("list", epilog="Example: intimacy therapist places list")
@leaf("therapist places list", view_lists.place_files)
def places_list(call: Invocation) -> PlaceFiles:
    """Show the sources of the lists of places and postcodes, with their licences."""
    from .places_command import list_places

    return list_places(call)


@places_app.command("add", epilog="Example: intimacy therapist places add NL_full.zip")
@leaf("therapist places add", view_lists.places_added)
def places_add(
    call: Invocation,
    file: Annotated[
        str, typer.Argument(metavar="FILE", help=("The GeoNames file: .txt, .zip or .gz."))
    ],
) -> PlacesAdded:
    """Add a GeoNames file of places or postcodes."""
    from .places_command import add_places

    return add_places(call, file)


register(app)
