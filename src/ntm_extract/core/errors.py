"""The errors that end one document, each with an exit code and a sentence of advice."""

from __future__ import annotations

from enum import IntEnum
from pathlib import PurePath
from typing import ClassVar


class ExitCode(IntEnum):
    """What the program returns to the shell."""

    OK = 0
    BUG = 1
    USAGE = 2
    INPUT = 3
    DEPENDENCY = 4
    OCR = 5
    RECORD = 6
    SOME_FAILED = 7
    BUSY = 8
    OUTPUT = 9
    INTERRUPTED = 130


class NtmExtractError(Exception):
    """Base of the family; surfaces bare only when there is a bug.

    ``code`` is stable: other systems may test for it. Subclasses add words, not constructor
    arguments, so that an error survives the way back from a worker process.
    """

    code: ClassVar[str] = "bug"
    exit_code: ClassVar[ExitCode] = ExitCode.BUG
    advice: ClassVar[str] = "this is a bug; please report it with the file that caused it"

    def __init__(self, path: PurePath | str, detail: str = "") -> None:
        super().__init__(str(path), detail)
        self.path = str(path)
        self.detail = detail

    def __str__(self) -> str:
        """Return ``path: what went wrong: what to do``."""
        return ": ".join(part for part in (self.path, self.detail, self.advice) if part)


class InputError(NtmExtractError):
    """The file cannot be read as a notice."""

    code = "input"
    exit_code = ExitCode.INPUT
    advice = "check that the file opens in another program"


class MissingFileError(InputError):
    """There is no such file, or it vanished while the run was under way."""

    code = "missing_file"
    advice = "there is no such file; check the path"


class UnreadableFileError(InputError):
    """The operating system refuses to open the file."""

    code = "unreadable_file"
    advice = "the file cannot be opened; check its permissions"


class UnsupportedFormatError(InputError):
    """The content is of a kind that is not read."""

    code = "unsupported_format"
    advice = "give a PDF, DOCX, plain text, Markdown, PNG, JPEG or TIFF file"


class EncryptedPdfError(InputError):
    """The PDF asks for a password."""

    code = "encrypted_pdf"
    advice = "the PDF is password-protected; remove the password first"


class DamagedFileError(InputError):
    """The file is of a known kind but broken: cut off, or not what its name says."""

    code = "damaged_file"
    advice = "the file is damaged or incomplete; ask for it again or save it anew"


class EmptyDocumentError(InputError):
    """There is nothing to read: 0 bytes, no page, or no text on any page."""

    code = "empty_document"
    advice = "the file holds no text; check that it is the right one"


class TooLargeError(InputError):
    """The file, a page of it, or what it unpacks to is beyond the limits."""

    code = "too_large"
    advice = "the file is beyond the limits for one document; split it or reduce its images"


class ChangedFileError(InputError):
    """The file was being written while it was read."""

    code = "changed_file"
    advice = "the file was still being written; run again when it is complete"


class LinkOutsideError(InputError):
    """A link found in an input folder leads out of that folder."""

    code = "link_outside"
    advice = "links out of an input folder are not followed; give their target as an input"


class NotADocumentError(InputError):
    """A file found in a folder that by its name is no document (hidden, temporary, JSON)."""

    code = "not_a_document"
    advice = "the file was left out by its name; name it as an input of its own to read it"


class OutputLimitError(InputError):
    """The record would be beyond the limit for one record."""

    code = "output_limit"
    advice = "the record is beyond the limit for one document; split the file"


class DependencyError(NtmExtractError):
    """Something that the program needs is not installed."""

    code = "dependency"
    exit_code = ExitCode.DEPENDENCY
    advice = "run `ntm-extract doctor` to see what is missing"


class MissingProgramError(DependencyError):
    """A program such as Tesseract is not installed."""

    code = "missing_program"
    advice = "install it with: sudo apt-get install tesseract-ocr"


class MissingModelError(DependencyError):
    """A file of ``models/`` is not there."""

    code = "missing_model"
    advice = "the models folder is incomplete; install the package again"


class ModelChecksumError(DependencyError):
    """A file of ``models/`` is not the one that was measured."""

    code = "model_checksum"
    advice = "the model file differs from its record; install the package again"


class OcrError(NtmExtractError):
    """The OCR program failed on a page."""

    code = "ocr"
    exit_code = ExitCode.OCR
    advice = "the OCR program failed on this file; try again, or scan the page anew"


class OcrCrashedError(OcrError):
    """The OCR program ended with an error."""

    code = "ocr_crashed"


class OcrTimeoutError(OcrError):
    """The OCR program did not end in the time allowed for a page."""

    code = "ocr_timeout"
    advice = "a page took too long to recognise; raise the limit or scan it at 300 dpi"


class WorkerError(NtmExtractError):
    """The worker process that read the document was lost."""

    code = "worker"
    advice = "the file ended its reader; leave it out or report it"


class WorkerCrashedError(WorkerError):
    """The worker process died."""

    code = "worker_crashed"


class DocumentTimeoutError(WorkerError):
    """The document took longer than the limit for one document."""

    code = "document_timeout"
    advice = "the document took longer than allowed; raise --timeout or split the file"


class MemoryLimitError(WorkerError):
    """The document needed more memory than the limit for one document."""

    code = "memory_limit"
    advice = "the document needed more memory than allowed; raise --memory or split the file"


class RecordError(NtmExtractError):
    """The assembled record breaks its own schema."""

    code = "record"
    exit_code = ExitCode.RECORD
    advice = "this is a bug; please report it with the file that caused it"


class BusyError(NtmExtractError):
    """Another run is writing into the same output folder."""

    code = "busy"
    exit_code = ExitCode.BUSY
    advice = "another run is writing into this folder; wait for it or choose another --out"


class OutputError(NtmExtractError):
    """The output folder cannot be written: full disk, read-only, no permission."""

    code = "output"
    exit_code = ExitCode.OUTPUT
    advice = "nothing that was done is lost; make room or choose another --out, and run again"
