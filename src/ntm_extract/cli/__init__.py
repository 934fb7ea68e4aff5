"""The commands: each parses, calls, prints and exits; JSON goes to stdout, all else to stderr."""

from __future__ import annotations

import importlib
from typing import Annotated

import typer

from ntm_extract import __version__
from ntm_extract.core.collector import look_seldom

app = typer.Typer(
    name="ntm-extract",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
    help="Read Vietnamese administrative notices into JSON: who does what, until when, with which "
    "numbers.\n\nExample: ntm-extract run inbox/ --out out/",
)

COMMANDS = (
    "run",
    "watch",
    "extract",
    "tasks",
    "export",
    "repair",
    "dedup",
    "evaluate",
    "schema",
    "doctor",
)
for _name in COMMANDS:
    _module = importlib.import_module(f"ntm_extract.cli.{_name}")
    app.command(name=_name)(getattr(_module, _name))


def _print_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"ntm-extract {__version__}")
        raise typer.Exit


@app.callback()
def _root(
    version: Annotated[
        bool,
        typer.Option(
            "--version", callback=_print_version, is_eager=True, help="Print the version."
        ),
    ] = False,
) -> None:
    """Hold the options that stand before the command."""


def main() -> None:
    """Run the command line; the console script of the package."""
    look_seldom()
    app()
