"""The FHIR resources of a whole directory by key, and references resolved among them.

References cross files, pages and Bundles, and dangling ones are normal: they are counted, and
what they say in words is kept.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from ....core.frozen import frozen
from ....core.normalise import words_in
from ...fields import clean
from ...findings import Finding, Weight, note, part_of
from ...reading.json_text import at, obj, objects
from .restricted import for_everybody

Resource = Mapping[str, Any]

WANTED = words_in(
    "PractitionerRole Practitioner Organization Location HealthcareService VerificationResult "
    "InsurancePlan OrganizationAffiliation Endpoint"
)


@frozen
class FoundResource:
    """A resource and where it stands; `included` ones came along and are no hits of a search."""

    file: str
    line: int | None
    resource: Resource
    bundle: str = ""
    included: bool = False
    alias: str = ""

    @property
    def key(self) -> str:
        """`Type/id`, the form that references use; an alias where the resource has no own id."""
        if self.alias:
            return self.alias
        kind = clean.clean_text(self.resource.get("resourceType"))
        return f"{kind}/{clean.clean_text(self.resource.get('id'))}"


@dataclass(slots=True)
class Pool:
    """All resources of one reading, in order, and the references that led nowhere."""

    by_key: dict[str, FoundResource] = field(default_factory=dict)
    by_url: dict[tuple[str, str], FoundResource] = field(default_factory=dict)
    missing: dict[str, None] = field(default_factory=dict)
    anonymous: int = 0
    _by_kind: dict[str, dict[str, FoundResource]] = field(default_factory=dict)
    _attested: dict[str, str] | None = None

    def add(self, found: FoundResource, url: str = "") -> None:
        """Keep what of a resource is for everybody; a later version replaces the earlier."""
        kind = found.resource.get("resourceType")
        if not isinstance(kind, str) or kind not in WANTED:
            return
        found = replace(found, resource=for_everybody(found.resource))
        key = found.key
        if key.endswith("/"):
            self.anonymous += 1
            key = f"{key}{url or f'without-id-{self.anonymous}'}"
            found = replace(found, alias=key)
        self.by_key[key] = found
        self._by_kind.setdefault(kind, {})[key] = found
        self._attested = None
        if url:
            self.by_url[found.bundle, url] = found

    def each(self, kind: str) -> Iterator[tuple[str, FoundResource]]:
        """Give the resources of one type with their keys."""
        yield from self._by_kind.get(kind, {}).items()

    def attested(self, key: str) -> str:
        """Give the date on which somebody attested a resource (VerificationResult), or nothing."""
        if self._attested is None:
            # Every record asks, so the targets are gone through once for all of them.
            self._attested = {}
            for _, each in self.each("VerificationResult"):
                self._note_attested(each.resource, self._attested)
        return self._attested.get(key, "")

    @staticmethod
    def _note_attested(resource: Resource, dates: dict[str, str]) -> None:
        when = clean.iso_date(resource.get("lastPerformed"))
        when = when or clean.iso_date(at(resource, "attestation", "date"))
        for target in objects(resource.get("target")) if when else ():
            dates.setdefault(reference_key(clean.clean_text(target.get("reference"))), when)

    def resolve(self, reference: object, owner: FoundResource) -> FoundResource | None:
        """Follow a Reference: by id, address, `urn:uuid:`, or inside its own resource."""
        text = clean.clean_text(obj(reference).get("reference"))
        if not text:
            return None
        if text.startswith("#"):
            for inner in objects(owner.resource.get("contained")):
                if clean.clean_text(inner.get("id")) == text[1:]:
                    # Many resources call what they contain by the same few names.
                    alias = f"{owner.key}{text}"
                    return FoundResource(owner.file, owner.line, inner, owner.bundle, alias=alias)
            return None
        found = self.by_url.get((owner.bundle, text)) or self.by_key.get(reference_key(text))
        if found is None:
            self.missing[text] = None
        return found

    def findings(self, file: str) -> Iterator[Finding]:
        """Give what there is to say about references, once."""
        if self.missing:
            kinds: dict[str, int] = {}
            for text in self.missing:
                kind = reference_key(text).split("/")[0]
                kinds[kind] = kinds.get(kind, 0) + 1
            told = ", ".join(f"{many} {kind}" for kind, many in sorted(kinds.items())[:6])
            yield note(file, None, f"refers to resources that aren't in the file: {told}")


def reference_key(text: str) -> str:
    """`Type/id` from a relative or absolute reference, with or without a version."""
    parts = text.split("?", maxsplit=1)[0].rstrip("/").split("/")
    if len(parts) >= 4 and parts[-2] == "_history":
        parts = parts[:-2]
    return "/".join(parts[-2:])


_MOST_ISSUES = 10


def unbundle(
    file: str, document: Any, line: int | None = None
) -> Iterator[tuple[FoundResource, str] | Finding]:
    """Give the resources of a document: itself, or the entries of a Bundle or of its Bundles."""
    for number, whole in enumerate(objects(document)):
        if whole.get("resourceType") == "OperationOutcome":
            yield from _outcome(file, line, whole)
            continue
        if whole.get("resourceType") != "Bundle" and "entry" not in whole:
            yield FoundResource(file, line, whole), ""
            continue
        name = f"{file}#{line or 0}.{number}"
        yield from _entries(file, whole, line, name)
        for link in objects(whole.get("link")):
            if clean.clean_text(link.get("relation")) == "next":
                yield part_of(file, line, "is one page of a search; the other pages aren't here")


def _outcome(file: str, line: int | None, outcome: Resource) -> Iterator[Finding]:
    """Say what a server said went wrong (OperationOutcome); its hints and warnings are no error."""
    for issue in objects(outcome.get("issue"))[:_MOST_ISSUES]:
        said = clean.clean_text(issue.get("diagnostics")) or clean.clean_text(
            at(issue, "details", "text")
        )
        said = said or clean.clean_text(issue.get("code")) or "no reason given"
        grave = clean.clean_text(issue.get("severity")) in {"error", "fatal", ""}
        what = f"is an error from the server: {said[:200]}" if grave else f"says: {said[:200]}"
        yield Finding(file, line, what, Weight.BAD if grave else Weight.NOTE, partial=grave)


def _entries(
    file: str, bundle: Resource, line: int | None, name: str
) -> Iterator[tuple[FoundResource, str] | Finding]:
    for entry in objects(bundle.get("entry")):
        resource = obj(entry.get("resource"))
        mode = clean.clean_text(at(entry, "search", "mode"))
        if clean.clean_text(at(entry, "request", "method")).upper() == "DELETE":
            continue
        if resource.get("resourceType") == "OperationOutcome":
            yield from _outcome(file, line, resource)
        if mode == "outcome" or not resource:
            continue
        if resource.get("resourceType") == "Bundle":
            for inner in objects(resource.get("entry")):
                if nested := obj(inner.get("resource")):
                    yield (
                        FoundResource(file, line, nested, name),
                        clean.clean_text(inner.get("fullUrl")),
                    )
            continue
        found = FoundResource(file, line, resource, name, included=mode == "include")
        yield found, clean.clean_text(entry.get("fullUrl"))
