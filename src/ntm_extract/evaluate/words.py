"""How texts are made comparable: one case, one spelling, abbreviations opened."""

from __future__ import annotations

import re
import unicodedata

_ABBREVIATIONS = (
    (re.compile(r"\bptnt\b"), "phát triển nông thôn"),
    (re.compile(r"\bnn\b"), "nông nghiệp"),
    (re.compile(r"ủy ban nhân dân"), "ubnd"),
    (re.compile(r"hội đồng nhân dân"), "hđnd"),
    (re.compile(r"nông thôn mới"), "ntm"),
    (re.compile(r"mục tiêu quốc gia"), "mtqg"),
    (re.compile(r"\bban chỉ đạo\b"), "bcđ"),
    (re.compile(r"\bvpđp\b"), "văn phòng điều phối"),
)
_TONES = {
    "oà": "òa", "oá": "óa", "oả": "ỏa", "oã": "õa", "oạ": "ọa",
    "oè": "òe", "oé": "óe", "oẻ": "ỏe", "oẽ": "õe", "oẹ": "ọe",
    "uỳ": "ùy", "uý": "úy", "uỷ": "ủy", "uỹ": "ũy", "uỵ": "ụy",
}  # fmt: skip
_OLD_TONE = re.compile(r"(?<!q)(" + "|".join(_TONES) + r")\b")


def normalize_words(text: str | None) -> str:
    """Return the text as it is compared: lower case, one spelling, no punctuation around words."""
    plain = unicodedata.normalize("NFC", text or "").lower()
    plain = _OLD_TONE.sub(lambda match: _TONES[match.group(1)], plain)
    plain = re.sub(r"[^\w%/.,]+", " ", plain)
    for pattern, full in _ABBREVIATIONS:
        plain = pattern.sub(full, plain)
    return re.sub(r"\s+", " ", plain).strip(" .,;")


def normalize_agency(text: str) -> str:
    """Return the name of an agency as it is compared, without "các"."""
    return re.sub(r"^(các|cac|những)\s+", "", normalize_words(text))
