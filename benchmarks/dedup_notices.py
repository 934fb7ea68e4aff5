"""Notices made by a program, for measuring how versions are found.

The bodies are paragraphs of a text given as an option; letterhead, number, date, closing and foot
follow Decree 30/2020/NĐ-CP. Everything follows from a seed.
"""

from __future__ import annotations

import lzma
import random
import re
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path

from ntm_extract.dedup.identity import NoticeFacts

PROVINCES = (
    "Hà Giang",
    "Cao Bằng",
    "Bắc Kạn",
    "Lào Cai",
    "Yên Bái",
    "Thái Nguyên",
    "Quảng Ninh",
    "Bắc Giang",
    "Phú Thọ",
    "Vĩnh Phúc",
    "Hải Dương",
    "Hưng Yên",
    "Thái Bình",
    "Nam Định",
    "Ninh Bình",
    "Quảng Bình",
    "Quảng Trị",
    "Phú Yên",
    "Khánh Hòa",
    "Ninh Thuận",
    "Gia Lai",
    "Lâm Đồng",
    "Bình Phước",
    "Tây Ninh",
    "Long An",
    "Bến Tre",
    "Trà Vinh",
    "An Giang",
    "Kiên Giang",
    "Cà Mau",
)
KINDS = (("TB", "THÔNG BÁO"), ("KH", "KẾ HOẠCH"), ("CT", "CHỈ THỊ"), ("BC", "BÁO CÁO"))
CLOSING = (
    "Trên đây là nội dung kết luận; yêu cầu các sở, ban, ngành, địa phương và các cơ quan liên "
    "quan biết, triển khai thực hiện; kịp thời báo cáo khó khăn, vướng mắc (nếu có)./."
)
FOOT = (
    "Nơi nhận:\n- Như trên;\n- Thường trực Tỉnh ủy, HĐND tỉnh;\n- Chủ tịch, các PCT UBND tỉnh;\n"
    "- Các sở, ban, ngành cấp tỉnh;\n- UBND các huyện, thành phố, thị xã;\n- Lưu: VT, TH.\n"
    "TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH"
)


@dataclass(frozen=True, slots=True)
class Made:
    """A made notice: what its letterhead says and what its body holds."""

    number: int
    kind: tuple[str, str]
    province: str
    issued_on: date
    subject: str
    body: tuple[str, ...]

    def text(self, *, letterhead: bool = True) -> str:
        """Return the notice as text, with its letterhead or from the title on."""
        day = self.issued_on
        when = f"ngày {day.day:02} tháng {day.month:02} năm {day.year}"
        head = (
            f"ỦY BAN NHÂN DÂN\nTỈNH {self.province.upper()}\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
            f"Độc lập - Tự do - Hạnh phúc\nSố: {self.number}/{self.kind[0]}-UBND\n"
            f"{self.province}, {when}\n"
        )
        parts = [head] if letterhead else []
        parts += [self.kind[1], self.subject, "", *self.body, CLOSING, FOOT]
        return "\n".join(parts)


class NoticeMaker:
    """Makes notices of paragraphs; the same seed makes the same notices."""

    def __init__(self, paragraphs: list[str], *, seed: int) -> None:
        self._paragraphs = paragraphs
        self._random = random.Random(seed)

    def notice(self, *, paragraphs: int | None = None) -> Made:
        """Return a notice of its own."""
        rnd = self._random
        count = paragraphs or rnd.choice((6, 9, 12, 16, 22, 30))
        body = self._numbered(rnd.sample(self._paragraphs, count))
        words = rnd.choice(self._paragraphs).split()[:18]
        return Made(
            number=rnd.randint(1, 900),
            kind=rnd.choice(KINDS),
            province=rnd.choice(PROVINCES),
            issued_on=date(2019, 1, 1) + timedelta(days=rnd.randrange(2000)),
            subject="Về việc " + " ".join(words),
            body=tuple(body),
        )

    def sibling(self, made: Made, *, replaced: float, renumbered: float) -> Made:
        """Return another notice of the same series.

        Other number and date, ``replaced`` of the paragraphs and ``renumbered`` of the numbers.
        """
        rnd = self._random
        body = list(made.body)
        for place in rnd.sample(range(len(body)), round(replaced * len(body))):
            body[place] = rnd.choice(self._paragraphs)
        years = rnd.choice((1, 1, 2))
        return replace(
            made,
            number=made.number + rnd.randint(1, 90),
            issued_on=made.issued_on + timedelta(days=365 * years + rnd.randint(-20, 20)),
            subject=_later(made.subject, years),
            body=tuple(self._renumbered(_later(text, years), renumbered) for text in body),
        )

    def of_other_body(self, made: Made) -> Made:
        """Return the same notice as another province would issue it, with its own figures."""
        rnd = self._random
        province = rnd.choice([name for name in PROVINCES if name != made.province])
        return replace(
            made,
            province=province,
            number=rnd.randint(1, 900),
            issued_on=made.issued_on + timedelta(days=rnd.randint(3, 60)),
            body=tuple(self._renumbered(text, 0.3) for text in made.body),
        )

    def revised(self, made: Made) -> Made:
        """Return a notice that replaces this one, a fifth of it and a tenth of its figures new."""
        rnd = self._random
        when = f"{made.issued_on.day:02}/{made.issued_on.month:02}/{made.issued_on.year}"
        kind = made.kind[1].capitalize()
        says = f"Thay thế {kind} số {made.number}/{made.kind[0]}-UBND ngày {when} của UBND tỉnh."
        body = list(made.body)
        for place in rnd.sample(range(len(body)), max(1, len(body) // 5)):
            body[place] = rnd.choice(self._paragraphs)
        return replace(
            made,
            number=made.number + rnd.randint(1, 60),
            issued_on=made.issued_on + timedelta(days=rnd.randint(20, 200)),
            subject=f"{made.subject} (sửa đổi, bổ sung)",
            body=(says, *(self._renumbered(text, 0.1) for text in body)),
        )

    def _numbered(self, body: list[str]) -> list[str]:
        """Give paragraphs the figures and dates that notices have."""
        rnd = self._random
        made = []
        for number, text in enumerate(body, start=1):
            tail = rnd.choice(
                (
                    f" Hoàn thành trước ngày {rnd.randint(1, 28)}/{rnd.randint(1, 12)}/2024.",
                    f" Phấn đấu đạt {rnd.randint(20, 98)}% kế hoạch năm 2024.",
                    f" Giao {rnd.randint(2, 40)} đơn vị thực hiện {rnd.randint(100, 9000)} ha.",
                    "",
                )
            )
            made.append(f"{number}. {text}{tail}")
        return made

    def _renumbered(self, text: str, share: float) -> str:
        rnd = self._random
        head, dot, rest = text.partition(". ")

        def other(match: re.Match[str]) -> str:
            if rnd.random() >= share:
                return match.group()
            return str(int(match.group()) + rnd.randint(1, 9))

        return head + dot + re.sub(r"\b\d{1,4}\b", other, rest)


def _later(text: str, years: int) -> str:
    return re.sub(r"\b20[12]\d\b", lambda match: str(int(match.group()) + years), text)


def facts_of(text: str, made: Made, *, notice_id: str, path: str) -> NoticeFacts:
    """Return the header as it can be read from a (garbled, cut) text, nothing else."""
    head = text[:500]
    letterhead = text[:220]
    number = re.search(r"S[ốo6]:?\s*(\d+)\s*/\s*([A-Z]{2})-UBND\n", letterhead)
    day = re.search(r", ng[aà]y (\d\d) th[aá]ng (\d\d) n[aă]m (\d{4})\n", letterhead)
    return NoticeFacts(
        notice_id=notice_id,
        path=path,
        number=f"{number[1]}/{number[2]}-UBND" if number else None,
        doc_type=made.kind[0] if made.kind[1] in head else None,
        issuing_body=f"UBND tỉnh {made.province}"
        if f"TỈNH {made.province.upper()}" in head
        else None,
        issued_on=_date(day),
        subject=made.subject if made.subject in head else None,
    )


def _date(match: re.Match[str] | None) -> date | None:
    if match is None:
        return None
    try:
        return date(int(match[3]), int(match[2]), int(match[1]))
    except ValueError:
        return None


def read_paragraphs(source: Path, *, limit: int) -> list[str]:
    """Return paragraphs of 80 to 900 characters from a text, an .xz text, or a folder of texts."""
    if source.is_dir():
        text = "\n".join(
            path.read_text(encoding="utf-8", errors="replace")
            for path in sorted(source.rglob("*.txt"))
        )
        joined = re.sub(r"(?<![.:;/])\n+(?=[a-zà-ỹ])", " ", text)
        lines = joined.splitlines()
    elif source.suffix == ".xz":
        with lzma.open(source, "rt", encoding="utf-8") as stream:
            lines = [line for line, _ in zip(stream, range(limit * 4), strict=False)]
    else:
        lines = source.read_text(encoding="utf-8").splitlines()
    return [line.strip() for line in lines if 80 <= len(line.strip()) <= 900][:limit]
