"""Repairs a reading passage by passage; clean passages come back untouched."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property
from pathlib import Path

from ntm_extract.core.stages import Doubt, Edit, ReadText, RepairedText, apply_edits
from ntm_extract.core.tools import Diagnosis
from ntm_extract.repair.adapt import adapt
from ntm_extract.repair.candidates import Proposer
from ntm_extract.repair.codes import read_code
from ntm_extract.repair.diagnosis import diagnose
from ntm_extract.repair.joints import recut
from ntm_extract.repair.model import RepairModel, load_model, read_card
from ntm_extract.repair.passages import Passage, cut_passages
from ntm_extract.repair.plain import PlainProposer
from ntm_extract.repair.reader import Proposes, Reading, read_passages
from ntm_extract.repair.shapes import settle_shapes
from ntm_extract.repair.tokens import Token, cut_tokens

DOUBTFUL = 0.8
"""Changes less sure than this are listed for review."""

LANGUAGE_WEIGHT = 0.9
PASSES = 1
"""How often the channel is fitted to the document before the last reading."""


class NoisyChannelRestorer:
    """The restorer that the package ships; its model loads when the first passage needs it."""

    def __init__(self, models: Path) -> None:
        self._models = models

    def version(self) -> str:
        """Return name and checksum of the model."""
        card = read_card(self._models)
        return f"{card['name']} {card['date']} {card['checksum'][:12]}"

    def diagnose(self, text: str) -> Diagnosis:
        """Tell what state a text is in; needs no model."""
        return diagnose(text)

    @cached_property
    def _model(self) -> RepairModel:
        return load_model(self._models)

    def repair(self, read: ReadText) -> RepairedText:
        """Repair passage by passage; clean text comes back unchanged, with no edits."""
        passages = list(cut_passages(read.text))
        changes = sorted(self._changes(read.text, passages), key=lambda change: change[0].start)
        edits = tuple(edit for edit, _ in changes)
        return RepairedText(
            read=read,
            text=apply_edits(read.text, edits),
            edits=edits,
            doubts=(*read.doubts, *_doubts(changes)),
            notes=read.notes,
        )

    def _changes(
        self, text: str, passages: list[Passage]
    ) -> Iterator[tuple[Edit, tuple[str, ...]]]:
        garbled = [part for part in passages if part.condition == "destroyed_diacritics"]
        plain = [part for part in passages if part.condition == "undiacritised"]
        if garbled:
            proposer = self._fitted(text, garbled)
            readings = self._readings(text, garbled, proposer)
            yield from self._changed(self._recut(text, readings, proposer), "garbled")
            yield from self._codes(text, garbled)
        if plain:
            readings = self._readings(text, plain, PlainProposer(self._model.lexicon))
            yield from self._changed(readings, "no marks")
            yield from self._codes(text, plain)

    def _fitted(self, text: str, passages: list[Passage]) -> Proposer:
        proposer = self._model.proposer()
        for _ in range(PASSES):
            proposer = adapt(proposer, self._readings(text, passages, proposer))
        return proposer

    def _readings(self, text: str, passages: list[Passage], proposer: Proposes) -> list[Reading]:
        model = self._model
        readings = read_passages(
            text,
            passages,
            proposer=proposer,
            language=model.language,
            lexicon=model.lexicon,
            weight=LANGUAGE_WEIGHT,
        )
        return list(settle_shapes(readings, model.capitals))

    def _recut(
        self, text: str, readings: list[Reading], proposer: Proposes
    ) -> list[Reading]:
        model = self._model
        return recut(
            text,
            readings,
            proposer=proposer,
            language=model.language,
            lexicon=model.lexicon,
            weight=LANGUAGE_WEIGHT,
        )

    def _changed(
        self, readings: Iterable[Reading], reason: str
    ) -> Iterator[tuple[Edit, tuple[str, ...]]]:
        for reading in readings:
            token = reading.token
            if reading.written != token.text:
                sure = round(self._model.confidence(reading.posterior), 3)
                yield Edit(token.start, token.text, reading.written, sure, reason), reading.others

    def _codes(
        self, text: str, passages: Iterable[Passage]
    ) -> Iterator[tuple[Edit, tuple[str, ...]]]:
        for token in _code_tokens(text, passages):
            code = read_code(token.text, self._model.symbols, self._model.channel)
            if code is not None and code.written != token.text:
                edit = Edit(token.start, token.text, code.written, round(code.confidence, 3), "code")
                yield edit, code.alternatives


def _code_tokens(text: str, passages: Iterable[Passage]) -> Iterator[Token]:
    for passage in passages:
        for start, end in passage.lines:
            yield from (token for token in cut_tokens(text, start, end) if token.kind == "code")


def _doubts(changes: list[tuple[Edit, tuple[str, ...]]]) -> Iterator[Doubt]:
    shift = 0
    for edit, others in changes:
        start = edit.start + shift
        shift += len(edit.after) - len(edit.before)
        if edit.confidence < DOUBTFUL:
            yield Doubt(
                reason=f"read as {edit.before!r} and repaired without being sure",
                start=start,
                end=start + len(edit.after),
                read=edit.before,
                alternatives=(edit.after, *others),
                kind="edit",
            )
