"""Decides whether a number is a target, a result, or neither.

As for deadlines, rules that can be stated (``VERDICTS``, the first that fits) sit beside a
decider trained on annotated notices, which weighs the same cues and the rules' own verdict.
"""

from __future__ import annotations

from ntm_extract.core.decider import load_deciders
from ntm_extract.extract.targets.cues import cues_around, features_of
from ntm_extract.extract.targets.match import Role
from ntm_extract.extract.targets.quantity import Quantity
from ntm_extract.extract.targets.quota_lines import is_quota_line
from ntm_extract.extract.targets.setting import Setting
from ntm_extract.extract.targets.settled import SETTLED
from ntm_extract.extract.targets.verdict import Class, Verdicts
from ntm_extract.extract.targets.verdicts import VERDICTS

_BY_RULE, _SETTLED = Verdicts(VERDICTS), Verdicts(SETTLED)


def class_by_rule(cues: frozenset[str]) -> Class:
    """Return what the first fitting rule says."""
    verdict = _BY_RULE.first(cues)
    return verdict.says if verdict else "none"


_TRUST = 3.0
"""How large the rules' verdict stands beside a cue; the penalty on weights then bends it least."""


_SETTLED_SURE = 0.8
_ROLES: dict[str, Role] = {"target": "target", "result": "result"}


def judge_features(shade: str, one: Quantity, setting: Setting) -> dict[str, float]:
    """Return everything that the trained judge weighs, the rules' verdict among it."""
    return _weighed(cues_around(shade, one, setting), setting)


def _weighed(cues: frozenset[str], setting: Setting) -> dict[str, float]:
    return {**features_of(cues, setting.context), f"rules={class_by_rule(cues)}": _TRUST}


def decide(shade: str, one: Quantity, setting: Setting) -> tuple[Role | None, float]:
    """Return what the number is, None for neither, and how sure that is."""
    if is_quota_line(shade, one, setting):
        return "target", _SETTLED_SURE
    cues = cues_around(shade, one, setting)
    verdict = _SETTLED.first(cues)
    if verdict and not verdict.weighed:
        role = _ROLES.get(verdict.says)
        return role, _SETTLED_SURE if role else 1.0
    odds = load_deciders("extract")["quantity"].odds(_weighed(cues, setting))
    best = verdict.says if verdict else max(odds, key=lambda name: odds[name])
    least = _SETTLED_SURE if verdict else 0.0
    return _ROLES.get(best), max(least, odds[best])
