"""Vietnamese encodings of before Unicode: TCVN3 (ABC), VNI-Windows, VIQR.

A legacy text is bytes that a font drew as Vietnamese. Read as Latin-1 it is "Thñ t­íng ChÝnh phñ"
(TCVN3) or "Thuû töôùng Chính phuû" (VNI); in VIQR it is plain ASCII, "Thu? tu+o+'ng Chi'nh phu?".
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from itertools import islice
from typing import Literal

Legacy = Literal["tcvn3", "vni", "viqr"]
LEGACY_NAMES: dict[Legacy, str] = {
    "tcvn3": "TCVN3 (ABC)",
    "vni": "VNI-Windows",
    "viqr": "VIQR",
}

_TCVN3: dict[str, str | int | None] = dict(
    zip(
        "µ\u00b8¶·¹¨»¾¼½Æ©ÇÊÈÉË®ÌÐÎÏÑªÒÕÓÔÖ×ÝØÜÞßãáâä«åèæçé¬êíëìîïóñòô\u00adõøö÷ùúýûüþ¡¢§£¤¥¦",
        "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵĂÂĐÊÔƠƯ",
        strict=True,
    )
)
_VNI_SINGLE = dict(zip("ìíæóòôöîñÌÍÆÓÒÔÖÎÑ", "ìíỉĩịơưỵđÌÍỈĨỊƠƯỴĐ", strict=True))
_VNI_TONES = dict(zip("øùûõï", "\u0300\u0301\u0309\u0303\u0323", strict=True))
_VNI_HAT = dict(zip("âàáåãä", ("", "\u0300", "\u0301", "\u0309", "\u0303", "\u0323"), strict=True))
_VNI_BREVE = dict(
    zip("êèéúüë", ("", "\u0300", "\u0301", "\u0309", "\u0303", "\u0323"), strict=True)
)
_VIQR_SHAPES = {"^": "\u0302", "(": "\u0306", "+": "\u031b", "*": "\u031b"}
_VIQR_TONES = {"'": "\u0301", "`": "\u0300", "?": "\u0309", "~": "\u0303", ".": "\u0323"}

_SYLLABLE = re.compile(
    r"""
    (?: ngh | ng | nh | ch | gh | gi | kh | ph | qu | th | tr | [bcdđghklmnpqrstvx] )?
    (?: iêu | yêu | oai | oay | oeo | uây | uôi | uyê | uyu | uya | ươi | ươu
      | ai | ao | au | ay | âu | ây | eo | êu | ia | iê | iu | oa | oă | oe | oi | oo | ôi | ơi
      | ua | uâ | uê | ui | uô | uơ | uy | ưa | ưi | ươ | ưu | yê | [aăâeêioôơuưy] )
    (?: ng | nh | ch | [cmnpt] )?
    """,
    re.VERBOSE,
)
_TONE_MARKS = "\u0300\u0301\u0309\u0303\u0323"
_WORD = re.compile(r"[^\W\d_]+")
_UNICODE_ONLY = re.compile(r"[ăđơưĂĐƠƯ\u1ea0-\u1ef9\u0300-\u0323]")
_VIQR_SIGN = re.compile(
    r"[aeouAEOU][\^(+][^\s)]?|\b[dD][dD](?=[aeiouy])|[aeiouyAEIOUY]['`?~](?=[a-z ])"
)
_ENOUGH = 0.85
"""Share of the marked words that must be well-formed syllables after decoding."""


def is_syllable(word: str) -> bool:
    """Tell whether a word has the form of a Vietnamese syllable, with at most one tone."""
    loose = unicodedata.normalize("NFD", word.lower())
    tones = sum(char in _TONE_MARKS for char in loose)
    if tones > 1:
        return False
    plain = unicodedata.normalize("NFC", "".join(c for c in loose if c not in _TONE_MARKS))
    return bool(_SYLLABLE.fullmatch(plain))


def detect_legacy(text: str) -> Legacy | None:
    """Name the legacy encoding that ``text`` (bytes read as Latin-1) was typed in, if any.

    Text with letters that only Unicode has is none, nor is text whose marks OCR made up.
    """
    sample = text[:20_000]
    few = len(sample) // 200
    only_unicode = len(list(islice(_UNICODE_ONLY.finditer(sample), few + 1)))
    if only_unicode > few:
        return None
    letters = sum(map(str.isalpha, sample))
    if not letters or only_unicode * 200 > letters:
        return None
    high = sum("\u00a0" <= char <= "\u00ff" for char in sample)
    if high * 25 >= letters:
        return _detect_font(sample, high)
    signs = len(_VIQR_SIGN.findall(sample))
    if signs * 12 >= letters / 2 and _well_formed(sample, "viqr") >= _ENOUGH:
        return "viqr"
    return None


def _detect_font(sample: str, high: int) -> Legacy | None:
    """Tell TCVN3 from VNI; each has codes that garbled OCR next to never makes."""
    symbols = len(
        re.findall(
            r"[µ¶·\u00b8¹»¼½¾®©ª«¬¨§\u00ad](?=\w)|(?<=\w)[µ¶·\u00b8¹»¼½¾©ª«¬¨\u00ad]", sample
        )
    )
    pairs = sum(len(pair) == 2 for pair in _vni_codes().findall(sample))
    if symbols * 7 >= high and _well_formed(sample, "tcvn3") >= _ENOUGH:
        return "tcvn3"
    own = len(re.findall(r"[ñöøïåäûõÑÖØÏ]", sample))
    if pairs * 3 >= high and own * 10 >= high and _well_formed(sample, "vni") >= _ENOUGH:
        return "vni"
    return None


def _well_formed(sample: str, legacy: Legacy) -> float:
    """Return the share of the words with marks that decode to syllables."""
    words = [word for word in _WORD.findall(decode_legacy(sample, legacy)) if not word.isascii()]
    return sum(map(is_syllable, words)) / len(words) if words else 0.0


def decode_legacy(text: str, legacy: Legacy, *, capitals: bool = False) -> str:
    """Return ``text`` (bytes read as Latin-1) in Unicode.

    ``capitals`` is for fonts such as ``.VnTimeH`` that draw small letters as capitals.
    """
    if legacy == "tcvn3":
        decoded = text.translate(str.maketrans(_TCVN3))
    elif legacy == "vni":
        decoded = _decode_vni(text)
    else:
        decoded = _decode_viqr(text)
    decoded = unicodedata.normalize("NFC", decoded)
    return decoded.upper() if capitals else decoded


def legacy_of_font(font: str) -> tuple[Legacy, bool] | None:
    """Name the encoding that a font asks for, and whether it draws capitals: ".VnTimeH"."""
    name = font.split("+", 1)[-1].strip().lower()
    if name.startswith(".vn"):
        return "tcvn3", name.removesuffix("-bold").endswith("h")
    if name.startswith(("vni-", "vni_")):
        return "vni", False
    return None


@cache
def _vni_codes() -> re.Pattern[str]:
    singles = "".join(_VNI_SINGLE)
    tones, hats, breves = "".join(_VNI_TONES), "".join(_VNI_HAT), "".join(_VNI_BREVE)
    every = f"[aeouyôö][{tones}]|[aeo][{hats}]|a[{breves}]|[{singles}]"
    return re.compile(every, re.IGNORECASE)


def _decode_vni(text: str) -> str:
    return _vni_codes().sub(_vni_letter, text)


def _vni_letter(match: re.Match[str]) -> str:
    if len(match.group()) == 1:
        return _VNI_SINGLE[match.group()]
    base, mark = match.group()[0], match.group()[1].lower()
    if mark in _VNI_TONES:
        base = {"ô": "ơ", "ö": "ư", "Ô": "Ơ", "Ö": "Ư"}.get(base, base)
        letter = base + _VNI_TONES[mark]
    elif mark in _VNI_HAT:
        letter = base + "\u0302" + _VNI_HAT[mark]
    else:
        letter = base + "\u0306" + _VNI_BREVE[mark]
    return unicodedata.normalize("NFC", letter)


_VIQR_LETTER = re.compile(r"([aeiouyAEIOUY])([\^(+*]?)(['`?~.]?)|([dD])[dD](?![^\W\d_]?\\)|\\(.)")


def _decode_viqr(text: str) -> str:
    return _VIQR_LETTER.sub(_viqr_letter, text)


def _viqr_letter(match: re.Match[str]) -> str:
    base, shape, tone, stroke, escaped = match.groups()
    if escaped:
        return escaped
    if stroke:
        return "đ" if stroke == "d" else "Đ"
    horned, breved = shape in ("+", "*"), shape == "("
    if (breved and base not in "aA") or (horned and base not in "ouOU"):
        return match.group()
    after = match.string[match.end() : match.end() + 2]
    if tone == "." and not shape and not re.match(r"[\w.,;:)]|\s[a-z\d(]", after):
        tone_mark, rest = "", tone
    else:
        tone_mark, rest = _VIQR_TONES.get(tone, ""), ""
    letter = base + _VIQR_SHAPES.get(shape, "") + tone_mark
    return unicodedata.normalize("NFC", letter) + rest
