"""Mends what the judging of a reading found: garbled and unmarked passages, holes, slips.

All that needs the trained models stands here and is loaded with them, when the first passage needs
them: a clean notice is read without.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from pathlib import Path

from ntm_extract.core.stages import Edit
from ntm_extract.repair.case import Case
from ntm_extract.repair.codes import read_code
from ntm_extract.repair.confidences import Confidences
from ntm_extract.repair.figures import Change
from ntm_extract.repair.filing import keep_units
from ntm_extract.repair.garbled import LANGUAGE_WEIGHT, read_garbled, read_text
from ntm_extract.repair.holes import HoleFiller
from ntm_extract.repair.labels import repair_labels
from ntm_extract.repair.lattice import THOROUGH
from ntm_extract.repair.layers import LAYERS, has_slips_all_over, settle_by_text
from ntm_extract.repair.light import CHANCE_BESIDE_OCR, CHANCE_WITHOUT_OCR, SlipRepairer
from ntm_extract.repair.marks import repair_marks
from ntm_extract.repair.model import RepairModel, load_model
from ntm_extract.repair.passages import Faults, Passage
from ntm_extract.repair.plain import PlainProposer
from ntm_extract.repair.reader import Look, Reading
from ntm_extract.repair.review import find_foreign, find_hopeless
from ntm_extract.repair.slip_model import load_slips
from ntm_extract.repair.strays import repair_strays
from ntm_extract.repair.tokens import Token, cut_tokens, is_figure
from ntm_extract.vi.unicode import bare

PLAIN_DISTRUST = 0.05
"""Where only marks were lost the letters are sure, and the words around may be trusted more."""

SURE_FIGURE = 0.97
"""A figure that may be letters is listed below this."""

STRANGE, SURE_OF_STRANGE = 11.0, 0.75
"""A word that the channel hardly leaves so, with digits, is at most this sure: it is listed."""


class Mender:
    """Finds the changes that faulty passages need."""

    def __init__(self, models: Path, slips: Path) -> None:
        self._models = models
        self._slips = slips

    @cached_property
    def _model(self) -> RepairModel:
        return load_model(self._models)

    @cached_property
    def _slip_repairer(self) -> SlipRepairer:
        return SlipRepairer(self._model.lexicon, self._model.language, load_slips(self._slips))

    @cached_property
    def _layer_repairer(self) -> SlipRepairer:
        layers = load_slips(self._slips / LAYERS)
        return SlipRepairer(self._model.lexicon, self._model.language, layers, layered=True)

    @cached_property
    def _hole_filler(self) -> HoleFiller:
        return HoleFiller(self._model.lexicon, self._model.language, LANGUAGE_WEIGHT)

    def changes(
        self, text: str, faults: Faults, confidences: Confidences, made: Sequence[Edit]
    ) -> Iterator[Change]:
        """Yield the changes of all faulty passages; slips only where nothing else was changed.

        ``made`` are the edits that were made before.

        Raises:
            MissingModelError: a file of the model is not there.
            ModelChecksumError: a file of the model is not the one that was measured.
        """
        found = list(self._ruined(text, faults))
        yield from found
        yield from self._light(
            text, faults, confidences, [*made, *(change.edit for change in found)]
        )

    def _ruined(self, text: str, faults: Faults) -> Iterator[Change]:
        if faults.garbled:
            yield from keep_units(text, faults.garbled, self._garbled(text, faults))
            yield from (Change(edit) for edit in find_foreign(text, faults.all))
        if faults.plain:
            proposer = PlainProposer(self._model.lexicon)
            language = self._model.language.trusting(PLAIN_DISTRUST)
            case = Case.of(self._model.lexicon)
            look = Look(THOROUGH, context=self._model.context, case=case)
            readings = read_text(text, faults.plain, self._model, proposer, language, look)
            yield from self._changed(readings, "marks")
            yield from self._codes(text, faults.plain, marks_only=True)
        if faults.holed:
            spans = [(part.start, part.end) for part in faults.holed]
            yield from (Change(edit) for edit in self._hole_filler.edits(text, spans))

    def _light(
        self, text: str, faults: Faults, confidences: Confidences, made: Sequence[Edit]
    ) -> Iterator[Change]:
        if not (faults.doubtful or faults.foreign):
            return
        taken = {at for edit in made for at in range(edit.start, edit.end)}
        for change in self._slips_of(text, faults, confidences):
            if taken.isdisjoint(range(change.edit.start, change.edit.end)):
                yield change

    def _slips_of(self, text: str, faults: Faults, confidences: Confidences) -> Sequence[Change]:
        """Return the slips; a text that another engine may have read is one if it has many."""
        if faults.foreign:
            found = list(self._layer_repairer.changes(text, faults.foreign, confidences))
            if has_slips_all_over(text, faults.foreign, found):
                found = list(settle_by_text(text, found, self._layer_repairer.keeps))
                return [*found, *self._marks_of_codes(text, faults.foreign)]
        chance = CHANCE_BESIDE_OCR if faults.layered else CHANCE_WITHOUT_OCR
        return list(self._slip_repairer.changes(text, faults.doubtful, confidences, chance))

    def _marks_of_codes(self, text: str, passages: Sequence[Passage]) -> Iterator[Change]:
        """Yield the codes that only lost their marks ("QD-TTg"); the others stay as they are."""
        for change in self._codes(text, passages, marks_only=True):
            if change.edit.before != change.edit.after:
                yield change

    def _garbled(self, text: str, faults: Faults) -> Iterator[Change]:
        passages = faults.garbled
        readings = read_garbled(text, passages, self._model)
        hopeless = find_hopeless(readings, passages, len(faults.all) - len(passages))
        for passage in hopeless:
            part = text[passage.start : passage.end]
            yield Change(Edit(passage.start, part, part, 0.0, "beyond repair"))
        kept = [passage for passage in passages if passage not in hopeless]
        yield from self._changed(_inside(readings, kept), "garbled")
        yield from self._codes(text, kept)
        yield from (Change(edit) for edit in repair_marks(text, kept))
        yield from (Change(edit) for edit in repair_strays(text, kept))
        yield from (Change(edit) for edit in repair_labels(text, kept))

    def _changed(self, readings: Iterable[Reading], reason: str) -> Iterator[Change]:
        for reading in readings:
            token = reading.token
            if reading.written != token.text:
                sure = round(self._model.confidence(reading.posterior), 3)
                if reading.cost > STRANGE and any(map(str.isdigit, token.text)):
                    sure = min(sure, SURE_OF_STRANGE)
                edit = Edit(token.start, token.text, reading.written, sure, reason)
                yield Change(edit, reading.others)
            elif is_figure(token.text) and (
                token.kind == "word" or reading.posterior < SURE_FIGURE
            ):
                edit = Edit(token.start, token.text, token.text, reading.posterior, "figure")
                yield Change(edit, reading.others)

    def _codes(
        self, text: str, passages: Iterable[Passage], *, marks_only: bool = False
    ) -> Iterator[Change]:
        """Yield the codes; where only marks were lost, no letter of one becomes another."""
        for token in _code_tokens(text, passages):
            code = read_code(token.text, self._model.symbols, self._model.channel)
            if code is None or (marks_only and bare(code.written) != token.text):
                others = (code.written, *code.alternatives) if code else ()
                yield Change(Edit(token.start, token.text, token.text, 0.0, "code"), others)
            else:
                sure = round(code.confidence, 3)
                edit = Edit(token.start, token.text, code.written, sure, "code")
                yield Change(edit, code.alternatives)


def _code_tokens(text: str, passages: Iterable[Passage]) -> Iterator[Token]:
    for passage in passages:
        for start, end in passage.lines:
            yield from (token for token in cut_tokens(text, start, end) if token.kind == "code")


def _inside(readings: Sequence[Reading], passages: Sequence[Passage]) -> Iterator[Reading]:
    """Yield the readings that lie in one of ``passages``; both are in order."""
    at = iter(passages)
    passage = next(at, None)
    for reading in readings:
        while passage is not None and reading.token.start >= passage.end:
            passage = next(at, None)
        if passage is not None and reading.token.start >= passage.start:
            yield reading
