"""``ntm-extract doctor``: what is installed, which versions and models, what to do about gaps."""

from __future__ import annotations

import platform
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib import metadata

import typer

from ntm_extract import __version__
from ntm_extract.core.errors import ExitCode, NtmExtractError

PACKAGES = (
    "dateparser",
    "holidays",
    "icalendar",
    "jinja2",
    "lxml",
    "numpy",
    "opencv-python-headless",
    "pdfplumber",
    "pillow",
    "pydantic",
    "pypdfium2",
    "pytesseract",
    "rapidfuzz",
    "rich",
    "scipy",
    "typer",
    "underthesea",
    "xlsxwriter",
)
OPTIONAL = {"ray": "only for --engine ray", "fsspec": "only for --engine ray"}


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing looked at: ``good`` or not, and what to do when it is not."""

    name: str
    state: str
    good: bool
    advice: str = ""


def doctor() -> None:
    """Say what is installed, which versions and models, and what to do about what is missing.

    Example: ntm-extract doctor
    """
    findings = [*_packages(), *_tools()]
    typer.echo(f"ntm-extract {__version__}, Python {platform.python_version()}")
    for finding in findings:
        typer.echo(f"{'ok     ' if finding.good else 'MISSING'}  {finding.name}: {finding.state}")
        if finding.advice:
            typer.echo(f"         {finding.advice}")
    if all(finding.good for finding in findings):
        typer.echo("everything is there")
        return
    raise typer.Exit(int(ExitCode.DEPENDENCY))


def _packages() -> Iterator[Finding]:
    for name in PACKAGES:
        try:
            yield Finding(name, metadata.version(name), good=True)
        except metadata.PackageNotFoundError:
            yield Finding(name, "not installed", good=False, advice=f"pip install {name}")
    for name, use in OPTIONAL.items():
        try:
            yield Finding(name, metadata.version(name), good=True)
        except metadata.PackageNotFoundError:
            advice = "pip install 'ntm-extract[ray]'"
            yield Finding(name, f"not installed, {use}", good=True, advice=advice)


def _tools() -> Iterator[Finding]:
    from ntm_extract.ocr import TesseractEngine  # noqa: PLC0415  (heavy: when needed)
    from ntm_extract.repair import load_restorer  # noqa: PLC0415

    versions: tuple[tuple[str, Callable[[], str]], ...] = (
        ("Tesseract and its Vietnamese model", lambda: TesseractEngine().version()),
        ("repair model", lambda: load_restorer().version()),
    )
    for name, version in versions:
        try:
            yield Finding(name, version(), good=True)
        except NtmExtractError as error:
            yield Finding(name, error.detail or "not there", good=False, advice=error.advice)
