"""The lines of a vCard as properties: unfolded, divided, decoded. Knows no card and no person.

Lines are taken as bytes, each in the disguise of a character (Latin-1): a line may be folded within
a letter, and each property may say its own character set. Only what is whole is decoded.

Sources: vCard 2.1 (versit, 1996), RFC 2426, RFC 6350.
"""

import re
from collections.abc import Iterator

from ....core.frozen import frozen
from ...fields import clean
from ...reading.encoding import Encoding

_LONGEST = 64 * 1024
_MARK = "\ufeff".encode().decode("latin-1")
_FOLDED_TOO = re.compile(r" =[0-9A-Fa-f]{2}")
"""Some programs fold what is quoted-printable with a blank besides."""
_WINDOWS = Encoding("utf-8", "intimacy-windows")


@frozen
class Property:
    """One property: its name, its parameters in upper case and its raw value."""

    name: str
    kinds: frozenset[str]
    parameters: dict[str, str]
    raw: str

    @property
    def is_of_home(self) -> bool:
        """True for what belongs to a home that is not said to be a place of work too."""
        return "HOME" in self.kinds and "WORK" not in self.kinds

    @property
    def text(self) -> str:
        """The value as text, with escapes and quoted-printable undone."""
        if (
            "QUOTED-PRINTABLE" in self.kinds
            or self.parameters.get("ENCODING") == "QUOTED-PRINTABLE"
        ):
            return clean.paragraphs(_unquoted(self.raw, self.parameters.get("CHARSET", "")))
        return clean.paragraphs(unescape_value(self.raw))

    @property
    def parts(self) -> list[str]:
        """The parts of a structured value; an escaped or quoted `;` does not divide."""
        raw = self.raw
        if (
            "QUOTED-PRINTABLE" in self.kinds
            or self.parameters.get("ENCODING") == "QUOTED-PRINTABLE"
        ):
            raw = _unquoted(raw, self.parameters.get("CHARSET", ""))
        return [clean.clean_text(unescape_value(part)) for part in re.split(r"(?<!\\);", raw)]


def _unquoted(raw: str, charset: str) -> str:
    import binascii
    import codecs

    data = binascii.a2b_qp(raw.encode("utf-8", "replace"))
    try:
        name = codecs.lookup(charset or "utf-8").name
        return data.decode(name)
    except (LookupError, UnicodeDecodeError, ValueError):
        return data.decode("utf-8", "intimacy-windows")


def unescape_value(raw: str) -> str:
    """Give a value with its escapes undone: line breaks, commas, semicolons, colons."""
    return re.sub(r"\\([nN,;:\\\"])", lambda match: {"n": "\n", "N": "\n"}.get(
        match.group(1), match.group(1)), raw)  # fmt: skip


def unfold_lines(lines: Iterator[str]) -> Iterator[tuple[int, str]]:
    """Whole lines with the number of their first part; pictures are not kept."""
    held, start, size = [""], 0, 0
    quoted = False
    for number, line in enumerate(lines, 1):
        text = line.rstrip("\r\n").removeprefix(_MARK)
        if quoted and _FOLDED_TOO.match(text):
            text = text[1:]
        folded = text[:1] in {" ", "\t"} and start
        if folded or quoted:
            size += len(text)
            if size <= _LONGEST:
                held.append(text if quoted else text[1:])
        else:
            if start:
                yield start, "".join(held)
            held, start, size = [text], number, len(text)
        soft = "QUOTED-PRINTABLE" in held[0][:300].upper() and text.endswith("=")
        if soft and size <= _LONGEST:
            held[-1] = held[-1][:-1]
        quoted = soft
    if start:
        yield start, "".join(held)


def disguise_text(lines: Iterator[str]) -> Iterator[str]:
    """Give lines of text as lines of their bytes in UTF-8, as `unfolded` takes them."""
    return (line.encode("utf-8", "replace").decode("latin-1") for line in lines)


def decode_value(raw: str, charset: str, otherwise: Encoding) -> tuple[str, bool]:
    """Give the text of bytes in disguise, and whether their character set had to be guessed.

    What a property says of its own wins, if it is true; then UTF-8; then what the file is in.
    """
    if raw.isascii():
        return raw, False
    data = raw.encode("latin-1", "replace")
    for name in (charset, "utf-8"):
        try:
            return data.decode(name or "utf-8"), False
        except (LookupError, UnicodeError):
            continue
    return (_WINDOWS if otherwise.name.startswith("utf") else otherwise).text(data), True


def property_of(text: str) -> Property | None:
    """Give the property that a whole line says, or None for what is no line of a vCard."""
    match = re.match(r'((?:[^":]|"[^"]*")+):(.*)', text[: _LONGEST * 2], re.DOTALL)
    if not match or len(match.group(1)) > 2000:
        return None
    head, raw = match.groups()
    name, *parameters = (
        re.split(r';(?=(?:[^"]*"[^"]*")*[^"]*$)', head) if '"' in head else head.split(";")
    )
    name = name.rsplit(".", 1)[-1].strip().upper()
    if not re.fullmatch(r"[A-Z0-9-]{1,60}", name):
        return None
    kinds: set[str] = set()
    named: dict[str, str] = {}
    for each in parameters:
        key, equals, value = each.partition("=")
        values_ = value.replace('"', "") if equals else key
        if not equals or key.strip().upper() == "TYPE":
            kinds.update(part.strip().upper() for part in values_.split(","))
        else:
            named[key.strip().upper()] = values_.strip().upper()
    return Property(name, frozenset(kinds), named, raw)
