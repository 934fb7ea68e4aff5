"""The reasons of ``review`` in Vietnamese, for the page that officials read.

A record keeps them in English, which other systems may test for; a reason that is not listed here
stands on the page as it is in the record.
"""

from __future__ import annotations

import re

_PLAIN = {
    # tasks and who does them
    "it is not certain that this paragraph assigns work": "chưa chắc đoạn này có giao việc",
    "a paragraph without a number was taken as work that is assigned": (
        "đoạn không đánh số được coi là nhiệm vụ"
    ),
    "who leads is not certain": "chưa chắc cơ quan chủ trì",
    "who coordinates is not certain": "chưa chắc cơ quan phối hợp",
    "who receives the product is not certain": "chưa chắc nơi nhận báo cáo",
    "the item names nobody; the agency was taken from what stands above it": (
        "mục này không nêu cơ quan; lấy theo đề mục ở trên"
    ),
    "the name was completed from a list; the text has only a part of it": (
        "tên được bổ sung theo liệt kê; văn bản chỉ ghi một phần"
    ),
    "the name was opened from an abbreviation": "tên được viết đủ từ chữ viết tắt",
    "the name may begin before where it was begun": "tên có thể bắt đầu sớm hơn",
    "the name may go on behind where it was ended": "tên có thể còn tiếp phía sau",
    "a verb may have been taken into the name": "tên có thể lẫn động từ",
    "the agency stands in two roles of one task": "một cơ quan ở hai vai trong một nhiệm vụ",
    "no rule and no list knows this agency; its name was taken as it stands": (
        "cơ quan không có trong danh mục; giữ tên như văn bản ghi"
    ),
    "nobody was taken to lead this, but it names a body": "có nêu cơ quan nhưng chưa rõ chủ trì",
    "the agency did not have this name on the day of the notice": (
        "vào ngày ban hành cơ quan không mang tên này"
    ),
    "no work was found, but the text has words that assign it": (
        "không thấy nhiệm vụ nào, dù văn bản có lời giao việc"
    ),
    "a row of a task table was not understood; its words are no task": (
        "không đọc được dòng này của bảng phân công; chưa lấy thành nhiệm vụ"
    ),
    # deadlines, numbers, references
    "it is not certain that this is a deadline": "chưa chắc đây là thời hạn",
    "no day could be worked out for this": "không tính được ngày",
    "the deadline lies before the day of the notice": "thời hạn sớm hơn ngày ban hành",
    "it is not certain what this number says: a target, a result or neither": (
        "chưa rõ con số này là chỉ tiêu, kết quả hay không phải cả hai"
    ),
    "a figure here was read from a poor scan": "con số đọc từ bản quét kém",
    "number, date or issuer of the cited document is not certain": (
        "chưa chắc số, ngày hoặc nơi ban hành văn bản được dẫn"
    ),
    "the document is dated after the notice": "văn bản được dẫn có ngày sau văn bản này",
    "the year in the number and the year of the date differ": (
        "năm trong số và năm của ngày khác nhau"
    ),
    # head and foot
    "the number of the notice is blank": "số văn bản để trống",
    "the day or month of issue is blank or cannot be read": (
        "ngày hoặc tháng ban hành để trống hoặc không đọc được"
    ),
    "this line of the head or foot may be cut wrongly": (
        "dòng này ở phần đầu hoặc cuối có thể bị cắt sai"
    ),
    "there is no letterhead: the body was concluded from symbol, place or formula": (
        "không có tên cơ quan ở đầu; suy từ ký hiệu, địa danh hoặc câu kết"
    ),
    "the notice has a number, and no date of issue was found": (
        "có số nhưng không thấy ngày ban hành"
    ),
    "the subject is too long, or it breaks off": "trích yếu quá dài hoặc bị ngắt",
    "the name of who signed could not be read; the post above it may have lost words too": (
        "không đọc được tên người ký; chức vụ phía trên có thể thiếu chữ"
    ),
    "the place is none of the known ones, nor that of the body": (
        "địa danh không có trong danh mục, cũng không phải của cơ quan"
    ),
    "the issuing body begins like none that is known": (
        "tên cơ quan ban hành không giống cơ quan nào đã biết"
    ),
    "neither a head nor work was found: is this a notice, and is its text whole?": (
        "không thấy phần đầu và nhiệm vụ: đây có phải văn bản hành chính, có đủ nội dung không?"
    ),
    # reading and repair
    "print under a seal was read unsurely": "chữ dưới con dấu, đọc chưa chắc",
    "this passage is too garbled to be repaired": "đoạn hỏng nặng, không phục hồi được",
    "this passage of a garbled reading is left as it was read": "đoạn giữ nguyên như đã đọc",
    "this code may be misread": "số hiệu có thể đọc sai",
}

_QUOTING = (
    ("was repaired without being sure", "đã phục hồi nhưng chưa chắc"),
    ("was read as a number and taken for letters", "đọc ra là số, được coi là chữ"),
    ("may be letters taken for a number", "có thể là chữ bị đọc thành số"),
    ("holds a figure that no reading accounts for", "có con số chưa rõ từ đâu"),
    (
        "may hold a day, a month or a year that cannot be read for certain",
        "có thể chứa ngày, tháng hoặc năm đọc không chắc",
    ),
    ("could not be read for certain", "đọc không chắc"),
    ("was read from a poor scan", "đọc từ bản quét kém"),
)
"""Ends of reasons that begin with what was read, in quotes."""

_HEAD = re.compile(r"it is not certain that this is what the head says \((\w+)\)")
_QUOTED = re.compile(r"(?P<read>'.*'|\".*\")\s(?P<said>\D+)", re.DOTALL)


def in_vietnamese(reason: str) -> str:
    """Return a reason of ``review`` in Vietnamese, or as it is.

    >>> in_vietnamese("who leads is not certain")
    'chưa chắc cơ quan chủ trì'
    >>> in_vietnamese("'1&' was read as a number and taken for letters")
    "'1&' đọc ra là số, được coi là chữ"
    >>> in_vietnamese("something new")
    'something new'
    """
    if said := _HEAD.fullmatch(reason):
        return f"chưa chắc phần đầu hoặc cuối ghi như vậy ({said[1]})"
    if quoted := _QUOTED.fullmatch(reason):
        return f"{quoted['read']} {dict(_QUOTING).get(quoted['said'], quoted['said'])}"
    return _PLAIN.get(reason, reason)
