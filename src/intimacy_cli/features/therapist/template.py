"""The documented form of a list of one's own, to start from."""


def template(kind: str) -> str:
    """Give the text of an example list, `toml` or `csv`; ValueError for anything else."""
    if kind == "toml":
        from .readers.own_toml import TEMPLATE as TOML

        return TOML
    if kind == "csv":
        from .readers.own_csv import TEMPLATE as CSV

        return CSV
    raise ValueError(f"no template of this kind: {kind}")
