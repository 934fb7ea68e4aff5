"""How a command ends when a document cannot be read: one plain line and the exit code."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import typer

from ntm_extract.core.errors import NtmExtractError


@contextmanager
def plain_errors() -> Iterator[None]:
    """Turn an error of the family into a line on standard error and its exit code."""
    try:
        yield
    except NtmExtractError as error:
        typer.echo(f"error: {error}", err=True)
        raise typer.Exit(int(error.exit_code)) from error
