"""Kinds of papers that assign nothing, or next to nothing: requests, reports, invitations, rotas.

A request (tờ trình) asks those above, a report tells them, an invitation says when and where to
meet, a rota when somebody is to be found. What they ask of others is said with words of its own.
"""

from __future__ import annotations

import re

from ntm_extract.core.stages import Part
from ntm_extract.layout.minutes import parts_of_minutes
from ntm_extract.layout.nodes import Node

_ROTA = re.compile(
    r"(?:(?:[Tt]hông báo )?(?:về )?(?:việc )?)?(?:LỊCH|[Ll]ịch)\s(?!sử)", re.IGNORECASE
)
_ANSWERS = re.compile(r"(?:[Tt]rả lời|[Gg]iải quyết|[Gg]iải trình)[^.;]{0,60}\scử tri(?!\w)")
"""What voters asked is answered; only whom somebody told to do something is told anew."""
_MEETS = re.compile(r"(?:[Tt]hư )?(?:[Mm]ời|MỜI)\s|(?:[Vv]ề việc )?[Mm]ời\s")
_WORK_HEADING = re.compile(
    r"(?:nhiệm vụ|phương hướng|giải pháp|kiến nghị|phân công|tổ chức thực hiện|thời gian tới|"
    r"kế hoạch"
    r"\s)",
    re.IGNORECASE,
)
_TELLS_SOMEBODY = re.compile(
    r"(?:^|[,.;:]\s|\s)(?:[Gg]iao|[Yy]êu cầu|[Pp]hân công|chịu trách nhiệm|có trách nhiệm)\s"
)
_PREPARES = re.compile(
    r"(?<!\w)(?:[Gg]iao|[Cc]huẩn bị|[Gg]ửi|gởi|[Bb]áo cáo(?! kết quả rà)|đăng ký|bố trí|"
    r"[Xx]ây dựng|"
    r"[Hh]oàn thiện|[Ii]n ấn|[Tt]ham luận|cung cấp|mang theo)\s"
)
_ASKS_ABOVE = re.compile(r"(?:^|\s|,\s)(?:đề nghị|kính trình|xin|kính mong)\s[^:]{0,200}:\s*$")
_REQUESTS = re.compile(
    r"(?:(?:Rất |Kính |Trân trọng )?(?:[Gg]iao|[Yy]êu cầu|[Đđ]ề nghị|[Mm]ong)|"
    r"(?:Trong )?[Tt]hời gian tới,?|"
    r"Trước mắt,?)\s"
)
"""How a request begins that would be an order in any other paper."""


def without_orders(
    kind: str | None, subject: str | None, nodes: list[Node], parts: list[Part]
) -> list[Part]:
    """Return the parts of a paper whose kind assigns nothing: what is no order there is told."""
    if kind == "BB":
        return parts_of_minutes(nodes, parts)
    orders = _orders_of(kind, subject, nodes)
    if orders is None:
        return parts
    told: list[Part] = []
    asked = False
    for node, part in zip(nodes, parts, strict=True):
        asked = kind == "TTr" and (asked or bool(_ASKS_ABOVE.search(node.text)))
        if asked and part != "opening":
            told.append("closing")  # what is asked for was not reached
        elif kind == "GM" and part == "assigning" and not orders.search(node.text):
            told.append("closing")  # how many are to come is no result
        elif kind in {"BC", "TTr"} and part == "opening" and _REQUESTS.match(node.text):
            told.append("closing")
        elif part not in {"assigning", "reporting"} or orders.search(node.text):
            told.append(part)
        else:
            told.append("closing" if _REQUESTS.match(node.text) else "reporting")
    return told


_NOTHING = re.compile(r"(?!)")


def _orders_of(kind: str | None, subject: str | None, nodes: list[Node]) -> re.Pattern[str] | None:
    """Return what an order looks like in a paper of this kind; None where orders are expected."""
    if kind == "TTr":
        return _NOTHING
    if kind == "BC":
        headed = any(node.is_heading and _WORK_HEADING.search(node.body) for node in nodes)
        return None if headed else _TELLS_SOMEBODY
    if kind == "GM" or (subject and _MEETS.match(subject)):
        return _PREPARES
    if subject and _ANSWERS.search(subject):
        return _TELLS_SOMEBODY
    if subject and _ROTA.match(subject):
        return _TELLS_SOMEBODY
    return None
