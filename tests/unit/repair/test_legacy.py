import pytest

from ntm_extract.core.stages import ReadText, undo_edits
from ntm_extract.repair import NoisyChannelRestorer, load_restorer
from ntm_extract.vi.unicode import nfc

AROUND = (
    "Ủy ban nhân dân tỉnh ban hành kế hoạch phòng, chống thiên tai trên địa bàn toàn tỉnh.\n",
    "\nCác sở, ngành căn cứ chức năng, nhiệm vụ tổ chức thực hiện và báo cáo kết quả.\n",
)
TRUE = (
    "Đề nghị các địa phương khẩn trương triển khai thực hiện công điện này trước ngày 20/12/2026."
)
LEGACY = {
    "tcvn3": (
        "§Ò nghÞ c¸c ®Þa ph\u00ad¬ng khÈn tr\u00ad¬ng triÓn khai thùc hiÖn c«ng ®iÖn nµy "
        "tr\u00adíc ngµy 20/12/2026."
    ),
    "vni": (
        "Ñeà nghò caùc ñòa phöông khaån tröông trieån khai thöïc hieän coâng ñieän naøy "
        "tröôùc ngaøy 20/12/2026."
    ),
    "viqr": (
        "DDe^` nghi. ca'c ddi.a phu+o+ng kha^?n tru+o+ng trie^?n khai thu+.c hie^.n co^ng ddie^.n "
        "na`y tru+o+'c nga`y 20/12/2026."
    ),
}


@pytest.fixture(scope="module")
def restorer() -> NoisyChannelRestorer:
    return load_restorer()


@pytest.mark.parametrize("legacy", LEGACY)
def test_passage_in_an_old_encoding_becomes_unicode(
    restorer: NoisyChannelRestorer, legacy: str
) -> None:
    read = nfc(LEGACY[legacy].join(AROUND))
    repaired = restorer.repair(ReadText(read))
    assert repaired.text == TRUE.join(AROUND)
    assert undo_edits(repaired.text, repaired.edits) == read
    assert {edit.reason for edit in repaired.edits} == {"legacy encoding"}


def test_short_passages_follow_the_long_ones(restorer: NoisyChannelRestorer) -> None:
    read = f"{AROUND[0]}{LEGACY['tcvn3']}\nN¬i nhËn:\nThñ t\u00adíng\n{AROUND[1]}"
    assert "\nNơi nhận:\nThủ tướng\n" in restorer.repair(ReadText(nfc(read))).text


@pytest.mark.parametrize(
    "text",
    [
        "Les communes de la région ont réalisé leurs objectifs dès l'année 2024, à temps.",
        "Die Gemeinden müssen größere Flächen für öffentliche Gebäude zur Verfügung stellen.",
        "Why? Because the council didn't answer; who's to blame? It's a question. Isn't it?",
        "Grüße aus Köln, señor Muñoz, à bientôt, São Paulo, Malmö, Ångström, naïve café.",
    ],
)
def test_other_languages_are_no_old_encoding(restorer: NoisyChannelRestorer, text: str) -> None:
    read = text.join(AROUND)
    assert restorer.repair(ReadText(read)).text == read
