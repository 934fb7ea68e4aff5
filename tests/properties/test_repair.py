import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ntm_extract.core.stages import ReadText, Word, undo_edits
from ntm_extract.repair import NoisyChannelRestorer, load_restorer
from ntm_extract.repair.figures import free_figures

GARBLED = "Uy ban nhan dan tinh giao Sé Tai chinh chu tri, phéi hgp véi cac don vi lién quan\n"
LETTERS = st.text(alphabet="aàăâbcdđeêghiklmnoôơpqrstuưvxy éếộ016&¢|'.,;:/-()\n\tABĐN", max_size=80)


@pytest.fixture(scope="module")
def restorer() -> NoisyChannelRestorer:
    return load_restorer()


relaxed = settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


@relaxed
@given(noise=st.one_of(LETTERS, st.text(max_size=60)))
def test_every_repair_can_be_undone(restorer: NoisyChannelRestorer, noise: str) -> None:
    text = GARBLED + noise
    repaired = restorer.repair(ReadText(text))
    assert undo_edits(repaired.text, repaired.edits) == text


@relaxed
@given(day=st.integers(1, 28), month=st.integers(1, 12), share=st.integers(0, 99))
def test_figures_and_dates_stay_as_read(
    restorer: NoisyChannelRestorer, day: int, month: int, share: int
) -> None:
    date, figure = f"{day:02d}/{month:02d}/2024", f"{share},5%"
    text = f"{GARBLED}thuc hién dat {figure} truéc ngay {date}."
    repaired = restorer.repair(ReadText(text)).text
    assert figure in repaired
    assert date in repaired


@relaxed
@given(noise=LETTERS)
def test_repair_is_the_same_every_time(restorer: NoisyChannelRestorer, noise: str) -> None:
    read = ReadText(GARBLED + noise)
    assert restorer.repair(read) == restorer.repair(read)


PIECES = st.lists(
    st.sampled_from(
        [
            "28 thdngpz",
            "quan...1",
            "16 trinh",
            "7I|en",
            "nam2024",
            "ngay 3",
            "3,01%",
            "1&",
            "d6i",
            "sé6",
            "(2)",
            "thang9",
            "a,b 4",
            "1.Phat",
            "04/2022/QB-TTg",
            "tr 5",
            "1 l",
            "5 6",
            "th 1 ém",
            "x4,12",
            "muc 4-6",
            "- 9",
        ]
    ),
    max_size=8,
).map(" ".join)


@relaxed
@given(noise=st.one_of(PIECES, LETTERS))
def test_no_free_figure_is_lost_but_for_those_listed(
    restorer: NoisyChannelRestorer, noise: str
) -> None:
    text = GARBLED + noise
    repaired = restorer.repair(ReadText(text))
    listed = {figure for doubt in repaired.doubts for figure in free_figures(doubt.read)}
    left = iter(free_figures(repaired.text))
    assert all(figure in left for figure in free_figures(text) if figure not in listed)


CLEAN = "Sở Xây dựng chủ trì, phối hợp với các đơn vị liên quan thực hiện nhiệm vụ được giao. "
SCANNED = st.lists(
    st.one_of(
        st.sampled_from(
            ["địa", "bản", "phấn", "đầu", "thế", "tổ", "chúc", "triến", "khái", "Ủy", "bán", "04/6"]
        ),
        LETTERS,
    ),
    max_size=12,
).map(" ".join)


def scanned(text: str, confidence: float) -> ReadText:
    """Return ``text`` as OCR reads it, all words equally sure."""
    found = re.finditer(r"\S+", text)
    words = tuple(Word(one.start(), one.end(), 1, (0, 0, 0, 0), confidence) for one in found)
    return ReadText(text, words)


@relaxed
@given(noise=SCANNED, confidence=st.floats(0, 1))
def test_repair_of_a_scan_can_be_undone_and_keeps_every_digit(
    restorer: NoisyChannelRestorer, noise: str, confidence: float
) -> None:
    read = scanned(CLEAN + noise, confidence)
    repaired = restorer.repair(read)
    assert undo_edits(repaired.text, repaired.edits) == read.text
    slips = [edit for edit in repaired.edits if edit.reason == "slip"]
    assert all(edit.before.isalpha() and edit.after.isalpha() for edit in slips)
    assert len(slips) == sum(edit.before != edit.after for edit in slips)
