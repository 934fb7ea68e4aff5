import pytest

from ntm_extract.core.stages import ReadText
from ntm_extract.repair import NoisyChannelRestorer, load_restorer

GARBLED = (
    "Uy ban nhan dan tinh giao Sé Tai chinh chu tri, phéi hgp véi cac don vi lién quan "
    "thuc hién nhiém vu duoc giao, cai thién canh quan. "
)


@pytest.fixture(scope="module")
def restorer() -> NoisyChannelRestorer:
    return load_restorer()


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("Xac dinh day 4 nhiém vu trong tam cua ca nam.", "4"),
        ("Ghi nhan su nd luc 6 gang rat lén cua cac don vi.", "6"),
    ],
)
def test_figure_in_the_place_of_a_word_is_kept_and_listed(
    restorer: NoisyChannelRestorer, text: str, figure: str
) -> None:
    repaired = restorer.repair(ReadText(GARBLED + text))
    assert any(
        doubt.read == figure and any(map(str.isalpha, doubt.alternatives))
        for doubt in repaired.doubts
    )


@pytest.mark.parametrize("text", ["Hoan thanh trude ngay 28 thang 2.", "Toan tinh cé 13 huyén."])
def test_figure_that_counts_or_dates_is_not_listed(
    restorer: NoisyChannelRestorer, text: str
) -> None:
    repaired = restorer.repair(ReadText(GARBLED + text))
    assert not [doubt for doubt in repaired.doubts if doubt.read.isdigit()]
