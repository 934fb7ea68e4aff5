"""``ntm-extract schema``: the JSON Schema of a record."""

from __future__ import annotations

import json

import typer

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schema() -> None:
    """Print the JSON Schema (2020-12) of a record.

    Example: ntm-extract schema > notice-v1.json
    """
    from ntm_extract.core.record import NoticeRecord  # noqa: PLC0415  (pydantic: when needed)

    body = NoticeRecord.model_json_schema(mode="serialization")
    typer.echo(json.dumps({"$schema": DIALECT, **body}, ensure_ascii=False, indent=2))
