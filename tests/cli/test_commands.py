"""Every command explains itself, is in the README, and keeps standard output for JSON."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest
from typer.testing import CliRunner

from ntm_extract import __version__
from ntm_extract.cli import COMMANDS, app
from ntm_extract.core.record import NoticeRecord

ROOT = Path(__file__).parents[2]
SAMPLES = ROOT / "samples"
SHORT = SAMPLES / "vpcp_2025_expressways" / "notice.txt"
MAX_OPTIONS = {"run": 12, "watch": 10}
"""Eight for all others; these two have the limits of a long run to set."""


def run(*arguments: str, stdin: bytes | None = None) -> tuple[int, str, str]:
    result = CliRunner().invoke(app, list(arguments), input=stdin)
    return result.exit_code, result.stdout, result.stderr


@pytest.mark.parametrize("command", COMMANDS)
def test_help_of_a_command_has_an_example(command: str) -> None:
    code, out, _ = run(command, "--help")
    assert code == 0
    assert f"Example: ntm-extract {command}" in " ".join(out.split())


@pytest.mark.parametrize("command", COMMANDS)
def test_readme_names_the_command(command: str) -> None:
    assert f"ntm-extract {command}" in (ROOT / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("command", COMMANDS)
def test_a_command_has_few_options(command: str) -> None:
    _, out, _ = run(command, "--help")
    options = [line for line in out.splitlines() if line.lstrip().startswith("--")]
    assert len(options) <= MAX_OPTIONS.get(command, 8)


def test_version_is_printed() -> None:
    assert run("--version")[1] == f"ntm-extract {__version__}\n"


def test_schema_in_docs_is_the_schema_of_the_program() -> None:
    written = (ROOT / "docs" / "schema" / "notice-v1.json").read_text(encoding="utf-8")
    assert run("schema")[1] == written


def test_extract_prints_one_valid_record_and_nothing_else() -> None:
    code, out, _ = run("extract", str(SHORT))
    assert code == 0
    schema = json.loads((ROOT / "docs" / "schema" / "notice-v1.json").read_text(encoding="utf-8"))
    jsonschema.validate(json.loads(out), schema)
    assert NoticeRecord.model_validate_json(out).header.number == "11414/VPCP-CN"


def test_standard_input_gives_the_record_of_the_file() -> None:
    from_file = json.loads(run("extract", str(SHORT))[1])
    from_pipe = json.loads(run("extract", "-", stdin=SHORT.read_bytes())[1])
    assert from_pipe["source"].pop("path") == "-"
    from_file["source"].pop("path")
    assert from_pipe == from_file


@pytest.mark.parametrize(
    ("name", "content", "advice"),
    [
        ("empty.txt", b"", "holds no text"),
        ("text.pdf", "Đây không phải PDF".encode(), "damaged or incomplete"),
        ("program.exe", b"MZ\x90\x00\x03\x00\x00\x00" + bytes(200), "give a PDF, DOCX"),
    ],
)
def test_a_bad_file_ends_with_advice(
    tmp_path: Path, name: str, content: bytes, advice: str
) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    exit_code, out, err = run("extract", str(path))
    assert exit_code == 3
    assert out == ""
    assert str(path) in err
    assert err.startswith("error: ")
    assert advice in err


def test_a_missing_file_ends_with_advice(tmp_path: Path) -> None:
    exit_code, out, err = run("extract", str(tmp_path / "none.pdf"))
    assert (exit_code, out) == (3, "")
    assert "check the path" in err


def test_repair_explains_its_edits_as_json() -> None:
    garbled = SAMPLES / "ha_tinh_2024_garbled" / "notice.txt"
    code, out, _ = run("repair", str(garbled), "--explain")
    assert code == 0
    edits = json.loads(out)["edits"]
    assert edits
    assert {"start", "before", "after", "confidence", "reason"} == set(edits[0])


def test_repair_leaves_a_clean_text_alone() -> None:
    code, out, _ = run("repair", str(SHORT), "--explain")
    assert code == 0
    assert json.loads(out)["edits"] == []


def test_an_unknown_ocr_mode_is_wrong_usage() -> None:
    code, _, err = run("extract", str(SHORT), "--ocr", "sometimes")
    assert code == 2
    assert "auto, always, never" in err


def test_doctor_finds_everything() -> None:
    code, out, _ = run("doctor")
    assert code == 0
    assert "everything is there" in out
