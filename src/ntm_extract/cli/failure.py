"""How a command ends when a document cannot be read: one plain line and the exit code."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import NoReturn

import typer

from ntm_extract.core.errors import ExitCode, NtmExtractError


@contextmanager
def plain_errors() -> Iterator[None]:
    """Turn an error of the family into a line on standard error and its exit code."""
    try:
        yield
    except NtmExtractError as error:
        typer.echo(f"error: {error}", err=True)
        raise typer.Exit(int(error.exit_code)) from error


def end_with(message: str) -> NoReturn:
    """Say on standard error what is wrong with what was given, and end with exit code 3."""
    typer.echo(f"error: {message}", err=True)
    raise typer.Exit(int(ExitCode.INPUT))
