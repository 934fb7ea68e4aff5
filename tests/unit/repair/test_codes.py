import pytest

from ntm_extract.core.resources import models_dir
from ntm_extract.repair import load_restorer
from ntm_extract.repair.codes import read_code
from ntm_extract.repair.model import RepairModel, load_model


@pytest.fixture(scope="module")
def model() -> RepairModel:
    return load_model(models_dir() / "repair")


@pytest.mark.parametrize(
    ("read", "meant"),
    [
        ("321/QD-TTg", "321/QĐ-TTg"),
        ("04/2022/QB-TTg", "04/2022/QĐ-TTg"),
        ("15/NQ-HPND", "15/NQ-HĐND"),
        ("12-NQ/TU", "12-NQ/TU"),
        ("30/2020/ND-CP", "30/2020/NĐ-CP"),
        ("99/KH-UBND,", "99/KH-UBND,"),
        ("31/HD-BNV", "31/HD-BNV"),
        ("31/QD-BNV", "31/QĐ-BNV"),
        ("8/TTr-SNV", "8/TTr-SNV"),
    ],
)
def test_symbol_is_repaired_and_the_number_kept(model: RepairModel, read: str, meant: str) -> None:
    code = read_code(read, model.symbols, model.channel)
    assert code is not None
    assert code.written == meant


def test_symbol_of_no_list_stays(model: RepairModel) -> None:
    code = read_code("7/XKCD-ZZZQ", model.symbols, model.channel)
    assert code is not None
    assert code.written == "7/XKCD-ZZZQ"


def test_what_has_no_number_is_no_code(model: RepairModel) -> None:
    assert read_code("TTg/QD", model.symbols, model.channel) is None


def test_version_names_the_model() -> None:
    assert load_restorer().version().startswith("noisy-channel ")


@pytest.mark.parametrize(
    ("code", "written"), [("1973/UBND-NLs", "1973/UBND-NL5"), ("12/VPCP-KTl", "12/VPCP-KT1")]
)
def test_number_of_a_section_is_read_from_a_small_letter_and_never_sure(
    model: RepairModel, code: str, written: str
) -> None:
    reading = read_code(code, model.symbols, model.channel)
    assert reading is not None
    assert reading.written == written
    assert reading.confidence <= 0.5
