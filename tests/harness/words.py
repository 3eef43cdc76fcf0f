"""Answers to the list under words of their own, as two would give them; and what lies there."""

from __future__ import annotations

import base64
import json
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import apsw

from intimacy_cli.store.age import unseal_data
from intimacy_cli.store.connection import connect
from intimacy_cli.store.keyfile import VaultKey, read_key
from intimacy_cli.store.log import Log
from intimacy_cli.store.wrapped import as_payload
from tests.harness.cheap_age import cheap_age
from tests.harness.locks import scripted

WORDS = {"Ana": "seven purple ladders hum", "Ben": "nine quiet kettles sing"}


def hand_in(cli: Callable[..., Any], who: str, wishes: Mapping[str, str], *more: str) -> Any:
    """Answer the list as a script does, under this person's word."""
    line = ("chemistry", "--as", who, "--answers", "-", *more)
    return scripted(cli, *line, lines=(WORDS[who],), stdin=json.dumps({"answers": wishes}))


def reveal(cli: Callable[..., Any], *more: str) -> Any:
    """Both type their words."""
    return scripted(cli, "chemistry", "reveal", *more, lines=(WORDS["Ana"], WORDS["Ben"]))


def vault_of(home: Path) -> apsw.Connection:
    """The vault, open."""
    key = read_key(str(home / "config" / "key"))
    assert isinstance(key, VaultKey)
    return connect(str(home / "data" / "vault.db"), key)


def wrapped_in(home: Path) -> list[tuple[str, dict[str, Any]]]:
    """Every wrapped answer that is there, dead or alive: its id and its payload."""
    db = vault_of(home)
    rows = db.execute("SELECT id, payload FROM record WHERE form = 'wrapped' AND payload NOT NULL")
    found = [(record, json.loads(payload)) for record, payload in rows]
    db.close()
    return found


def seal_cheaply(home: Path) -> None:
    """Wrap the answers anew under the same words, without the seconds of scrypt."""
    db = vault_of(home)
    rows = db.execute(
        "SELECT id, payload FROM record WHERE form = 'wrapped' AND payload NOT NULL ORDER BY seq"
    )
    for record, payload in list(rows):
        held = json.loads(payload)
        sealed = base64.b64decode(held["sealed"])
        word, text = next(_opened(sealed))
        held |= as_payload(cheap_age(text, word))
        db.execute("UPDATE record SET payload = ? WHERE id = ?", (json.dumps(held), record))
    db.close()


def _opened(sealed: bytes) -> Iterator[tuple[str, bytes]]:
    from intimacy_cli.errors import WrongPassphrase

    for word in WORDS.values():
        try:
            yield word, unseal_data(sealed, word)
        except WrongPassphrase:
            continue


def pages_of(home: Path) -> bytes:
    """The vault's pages in the clear, free ones too."""
    log = Log.open(f"{home}/data/vault.db", f"{home}/config/key", create=False)
    return log.copied()[0]


def left_off(home: Path, who: str, count: int) -> bytes:
    """Leave the list after `count` answers, as the keys do; what was wrapped."""
    from intimacy_cli.features.chemistry.content import listing_for
    from intimacy_cli.features.chemistry.overlap import OwnAnswer
    from intimacy_cli.features.chemistry.rounds import ChemistryRounds, SealedWishes
    from intimacy_cli.features.chemistry.sheet import write_sheet
    from intimacy_cli.shell.env import real_env
    from intimacy_cli.shell.invocation import Invocation

    call = Invocation(real_env())
    listing, log = listing_for(call), call.vault
    rounds = ChemistryRounds(log)
    person = next(each for each in rounds.partners if each.name == who)
    wishes = {item.id: OwnAnswer.YES for item in listing.items[:count]}
    text = write_sheet(listing, rounds.place(person), wishes, frozenset())
    sealed = cheap_age(text, WORDS[who])
    with log.writing():
        rounds.leave_off(call.env.now(), person, call.today, SealedWishes(sealed, listing.version))
    return base64.b64encode(sealed)
