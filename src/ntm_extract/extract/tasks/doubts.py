"""How sure a task and the agencies in it are, by a decider trained on notices left out."""

from __future__ import annotations

import re
from datetime import date

from ntm_extract.core.decider import load_deciders
from ntm_extract.core.found import FoundDoubt
from ntm_extract.core.span import Span
from ntm_extract.extract.agencies import Mention
from ntm_extract.extract.tasks.find import TaskDraft
from ntm_extract.extract.tasks.leaves import begins_with_verb, is_narrative
from ntm_extract.extract.tasks.subjects import is_predicate
from ntm_extract.vi.successors import is_known, was_valid

_FOR_WHOM = re.compile(r"\W*(?:\w{1,3}[.)]\s*)?(?:Đối với|Riêng)\s")
MODEL = "review"
SURE_TASK = 0.98
SURE_ROLE = 0.964
_LONG_NAME = 70
_LATE = 200
_MANY = 4

_UNLABELLED = re.compile(r"^(?:[-+•*]|\(?\w{1,3}(?:\.\w{1,2})*[.)])\s*")
# what says more about the body that was named, or about which of them is meant
_CUT = re.compile(r"\s+(?:[-–]\s|được\s|phụ trách|đầu tư|trực thuộc|nhà\s|đối với)")
_BEFORE = re.compile(r"((?:với|,|;|và|cho|về|báo cáo|trình|gửi|tham mưu|qua)\s+)\Z", re.IGNORECASE)
_FAR = 2500
_FRAMED = re.compile(
    r"\W*(?:\w{1,3}[.)]\s*)*(?:Căn cứ|Trong quá trình|Trên cơ sở|Về|Trên đây|Để|Nhằm|Định kỳ)\s"
)
_QUANTIFIED = re.compile(r"(?:các|những|từng|mỗi|tất cả|toàn thể|một số|\d+)\s", re.IGNORECASE)

_REASONS = {
    "lead": "who leads is not certain",
    "coordinating": "who coordinates is not certain",
    "report_to": "who receives the product is not certain",
}


def task_features(draft: TaskDraft, body: str, doc_type: str | None) -> dict[str, float]:
    """Return what the decider weighs of a task."""
    names = [
        "bias",
        f"rule={draft.rule}",
        f"part={draft.part}",
        f"doc={doc_type}",
        "labelled" if draft.labelled else "unlabelled",
        "inherited" if draft.inherited else "own",
        "led" if draft.roles.lead else "leaderless",
    ]
    plain = _UNLABELLED.sub("", body)
    if begins_with_verb(plain):
        names.append("verb")
    elif draft.inherited:
        names.append("inherited&no_verb")
    if _FOR_WHOM.match(body) or plain[:1] in '([{"“':
        names.append("odd_start")
    if is_narrative(body):
        names.append("narrative")
    if len(body) < 60:
        names.append("short")
    if body.rstrip().endswith(":"):
        names.append("opens")
    return dict.fromkeys(names, 1.0)


def role_features(
    role: str, one: Mention, draft: TaskDraft, mentions: tuple[Mention, ...], text: str
) -> dict[str, float]:
    """Return what the decider weighs of an agency in a role; ``text`` is the whole text."""
    names = [
        "bias",
        f"role={role}",
        f"kind={one.kind}",
        f"{role}&{one.kind}",
        f"rule={draft.rule}",
        f"after={_what_follows(text, one)}",
        f"{role}&after={_what_follows(text, one)}",
        f"{role}&{'known' if is_known(one.name) else 'unknown'}",
        f"{role}&rule={draft.rule}",
        f"words={min(len(one.name.split()), 9)}",
        f"{role}&{'last' if one is mentions[-1] else 'first' if one is mentions[0] else 'inner'}",
    ]
    if role == "lead":
        names.append("inherited" if draft.inherited else "own")
    names += _of_task(role, one, draft, text)
    if len(one.name) > _LONG_NAME:
        names.append("long")
    if one.span.start - draft.span.start > _LATE:
        names.append(f"{role}&late")
    if one.span.end == 0:
        names.append("by_default")
    if len(mentions) > _MANY:
        names.append("many")
    if role == "lead" and _FOR_WHOM.match(draft.span.text_in(text)[:40]):
        names.append("for_whom")
    if any(char.isdigit() for char in one.name):
        names.append("digits")
    return dict.fromkeys(names, 1.0)


def _of_task(role: str, one: Mention, draft: TaskDraft, text: str) -> list[str]:
    """Name what speaks about the task around a name: how far it was handed down, how it begins."""
    body = draft.span.text_in(text)
    names = [f"{role}&inherits"] if draft.inherited else []
    if role == "lead" and draft.inherited:
        names += ["far"] if draft.span.start - one.span.end > _FAR else []
        names += [] if begins_with_verb(_UNLABELLED.sub("", body)) else ["inherited&no_verb"]
        names += ["inherited&names_agency"] if is_known(body[:120]) else []
    if _FRAMED.match(body):
        names += ["framed", f"{role}&framed"]
    if one.kind == "collective" and not _QUANTIFIED.match(one.name):
        names += ["bare", f"{role}&bare"]
    names.append(f"{one.kind}&after={_what_follows(text, one)}")
    if not draft.labelled:
        names.append(f"{role}&unlabelled")
    if one.span.end and _CUT.match(text, one.span.end):
        names.append("cut")
    if role != "lead":
        before = _BEFORE.search(text[max(0, one.span.start - 20) : one.span.start])
        names.append(f"{role}&before={before[1].strip().lower() if before else 'other'}")
    return names


def _what_follows(text: str, one: Mention) -> str:
    """Tell what stands behind a name: a word that fits no clause may be cut off from it."""
    rest = text[one.span.end : one.span.end + 60] if one.span.end else ""
    if not rest.strip():
        return "end"
    if rest[0] in ".,;:()/":
        return "punctuation"
    if rest.lstrip().startswith(("và ", "- ", "– ", "cùng ")):
        return "joint"
    return "clause" if is_predicate(rest, 0) else "word"


def how_sure(kind: str, features: dict[str, float]) -> float:
    """Return the probability that a fact with these features is right."""
    return round(load_deciders(MODEL)[kind].odds(features)["yes"], 3)


def role_doubts(draft: TaskDraft, text: str, on: date | None) -> list[FoundDoubt]:
    """Return the doubts about the agencies of a task."""
    found = []
    if not draft.roles.lead:
        found.append(
            FoundDoubt("agency", "the text names nobody who has to do this", "", _head(draft.span))
        )
    for role, mentions in (
        ("lead", draft.roles.lead),
        ("coordinating", draft.roles.coordinating),
        ("report_to", draft.roles.report_to),
    ):
        for one in mentions:
            features = role_features(role, one, draft, mentions, text)
            if how_sure("role", features) < SURE_ROLE:
                found.append(
                    FoundDoubt(role, _reason(role, one, draft), one.name, _place(one, draft))
                )
            elif not was_valid(one.name, on):
                reason = "the agency did not have this name on the day of the notice"
                found.append(FoundDoubt("agency", reason, one.name, _place(one, draft)))
    return found


def _reason(role: str, one: Mention, draft: TaskDraft) -> str:
    if one.kind == "open":
        return "no rule and no list knows this agency; its name was taken as it stands"
    if role == "lead" and draft.inherited:
        return "the item names nobody; the agency was taken from what stands above it"
    return _REASONS[role]


def _head(span: Span) -> Span:
    return Span(span.start, min(span.end, span.start + 60))


def _place(one: Mention, draft: TaskDraft) -> Span:
    """Return where the doubt is: the name itself, or the head of the task that takes it over."""
    return one.span if draft.span.covers(one.span) and one.span.end else _head(draft.span)
