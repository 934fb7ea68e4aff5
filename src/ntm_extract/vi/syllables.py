"""Which strings are Vietnamese syllables, and how often official texts write each."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from functools import cache, lru_cache
from importlib.resources import files
from types import MappingProxyType

from ntm_extract.vi.unicode import bare


def _listed(text: str) -> frozenset[str]:
    return frozenset(text.split())


_ONSETS = _listed("ngh ch gh gi kh ng nh ph qu th tr b c d đ g h k l m n p r s t v x")
_RHYMES = _listed(
    """
    a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
    e ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ia ich im in inh ip it iu
    iêc iêm iên iêng iêp iêt iêu o oc oi om on ong op ot ooc oong
    oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oe oem oen oeo oet
    ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uc ui um un ung up ut uân uâng uât uây
    uê uêch uên uênh uôc uôi uôm uôn uông uôt uơ uy uya uych uyên uyêt uyn uynh uyp uyt uyu
    ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu y yêm yên yêng yêt yêu
    """
)
_AFTER_QU = _listed(
    """
    a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng ât âu ây
    e en eo et ê ên êch ênh êt êu i it in ôc ôn ôt ơ ơn ơt y ych yên yêt ynh yt yp
    """
)
_AFTER_GI = _RHYMES | {"êm", "ên", "êng", "êt", "êc", "êu", ""}
_STOPS = ("p", "t", "c", "ch")
_TONES = frozenset("\u0300\u0301\u0309\u0303\u0323")
_STOP_TONES = frozenset("\u0301\u0323")


def _split_tone(syllable: str) -> tuple[str, set[str]]:
    parts = unicodedata.normalize("NFD", syllable)
    tones = {char for char in parts if char in _TONES}
    plain = "".join(char for char in parts if char not in _TONES)
    return unicodedata.normalize("NFC", plain), tones


@lru_cache(maxsize=1 << 15)
def is_syllable(word: str) -> bool:
    """Tell whether ``word`` (any case, NFC) is built as Vietnamese syllables are.

    "nghiêng" and "HÒA" are; "két" is too, whatever it stands for; "ngudi", "dugc", "sft" are not.
    """
    plain, tones = _split_tone(word.lower())
    if len(tones) > 1 or not plain:
        return False
    if not any(_is_rhyme_after(onset, plain) for onset in ("", *_ONSETS)):
        return False
    return not plain.endswith(_STOPS) or bool(tones & _STOP_TONES) or plain in _STOPS


def _is_rhyme_after(onset: str, plain: str) -> bool:
    if not plain.startswith(onset):
        return False
    rhyme = plain[len(onset) :]
    if onset == "qu":
        return rhyme in _AFTER_QU
    return rhyme in (_AFTER_GI if onset == "gi" else _RHYMES)


@cache
def syllable_counts() -> Mapping[str, int]:
    """Return how often official texts write each syllable (lower case), from vi/data."""
    table = files("ntm_extract.vi").joinpath("data/syllables.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in table.splitlines() if line and not line.startswith("#"))
    return MappingProxyType({syllable: int(count) for syllable, count in rows})


@cache
def _counts_without_marks() -> Mapping[str, int]:
    sums: dict[str, int] = {}
    for syllable, count in syllable_counts().items():
        plain = bare(syllable)
        sums[plain] = sums.get(plain, 0) + count
    return MappingProxyType(sums)


@lru_cache(maxsize=1 << 15)
def mark_share(word: str) -> float | None:
    """Return the share of ``word`` among the syllables that differ from it in marks only.

    Clean text is full of high shares ("của" 0.99), text that lost its marks of low ones ("cua"
    0.003). None for what is no known syllable even without marks.
    """
    lowered = word.lower()
    whole = _counts_without_marks().get(bare(lowered), 0)
    return syllable_counts().get(lowered, 0) / whole if whole else None


@cache
def misread_syllables() -> frozenset[str]:
    """Return the syllables that are rather a commoner one misread ("triến"), from vi/data."""
    table = files("ntm_extract.vi").joinpath("data/misread_syllables.tsv").read_text("utf-8")
    return frozenset(line for line in table.splitlines() if not line.startswith("#"))
