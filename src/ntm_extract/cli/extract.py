"""``ntm-extract extract``: one file in, one record out."""

from __future__ import annotations

from typing import Annotated

import typer

from ntm_extract.cli.failure import plain_errors


def extract(
    file: Annotated[str, typer.Argument(help="The notice; - reads standard input.")],
    ocr: Annotated[
        str, typer.Option(help="auto: read the picture where the text layer lies; always; never.")
    ] = "auto",
) -> None:
    """Print the record of one notice as JSON.

    Example: ntm-extract extract thong-bao-64.pdf > thong-bao-64.json
    """
    from ntm_extract.cli.reading import read_record  # noqa: PLC0415  (heavy: when needed)

    with plain_errors():
        record = read_record(file, ocr)
    typer.echo(record.model_dump_json(indent=2))
