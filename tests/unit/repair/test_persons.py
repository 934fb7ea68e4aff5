from ntm_extract.core.resources import models_dir
from ntm_extract.core.stages import ReadText
from ntm_extract.repair import load_restorer
from ntm_extract.repair.model import load_model

BODY = (
    "Thuc hién két luan cia Chi tich Uy ban nhan dan tinh vé viéc trién khai nhiém vu, cac sé, "
    "nganh va dia phwong tiép tuc chi dao thuc hién theo quy dinh.\n\n"
)


def test_surnames_are_likelier_in_their_place() -> None:
    names = load_model(models_dir() / "repair").names
    assert names.cost("first", "đào") < names.cost("first", "đạo")
    assert names.cost("last", "cường") < names.cost("last", "cương")


def test_name_under_a_post_is_read_as_one() -> None:
    result = load_restorer().repair(ReadText(f"{BODY}PHO CHU TICH\nPham Manh Cuong\n"))
    assert "Phạm Mạnh Cường" in result.text


def test_titled_words_under_small_letters_are_no_name() -> None:
    result = load_restorer().repair(ReadText(f"{BODY}cac don vi\nTong Cuc Thué\n"))
    assert "Tổng" in result.text
