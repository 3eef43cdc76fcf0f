"""What can be asked for with a plain yes: the option, the record's field, and the words. Pure."""

from __future__ import annotations

from ...core.frozen import frozen
from .facets import ACCEPTS, ACCESSIBLE


@frozen
class Condition:
    """One of them: `known` is said of who fulfils it, `unknown` names it where nothing is said."""

    option: str
    field: str
    known: str
    unknown: str


CONDITIONS = {
    each.field: each
    for each in (
        Condition("--online", "online", "works online", "online"),
        Condition("--sliding-scale", "sliding_scale", "has a sliding scale", "sliding scale"),
        Condition("--lgbtq", "lgbtq_affirming", "LGBTQ+ affirming", "LGBTQ+ affirming"),
        Condition("--accepts-new", ACCEPTS, "takes new clients", "new clients"),
        Condition("--accessible", ACCESSIBLE, "accessible", "access"),
        Condition(
            "--ipv-trained",
            "ipv_trained",
            "trained in partner violence",
            "training in partner violence",
        ),
    )
}
"""By the field; the order is that in which they are told."""
