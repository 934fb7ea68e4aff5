"""PDFs that are broken, locked, misnamed, or carry what must not be run."""

from __future__ import annotations

from collections.abc import Iterator

from doubles.hostile import Case
from doubles.hostile.mutation import mutations
from doubles.hostile.pdf_writer import (
    BOX,
    CATALOG,
    encrypted_pdf,
    good_pdf,
    notice_objects,
    page,
    pdf,
    stream,
)


def cases() -> Iterator[Case]:
    yield Case("pdf_good.pdf", good_pdf(), "good")
    yield Case("pdf_good_5_pages.pdf", good_pdf(5), "good")
    yield Case("pdf_named_txt.txt", good_pdf(), "good")
    yield Case("pdf_without_suffix", good_pdf(), "good")
    yield Case("pdf_after_rubbish.pdf", b"rubbish\n" * 20 + good_pdf(), "any")
    yield Case("pdf_locked.pdf", encrypted_pdf(b"secret"), "bad")
    yield Case("pdf_locked_with_nothing.pdf", encrypted_pdf(b""), "good")
    yield from mutations("pdf", ".pdf", good_pdf(), cuts=24, rounds=20)
    yield from mutations("pdf_5_pages", ".pdf", good_pdf(5), cuts=12, rounds=8)
    yield from _cross_references()
    yield from _page_trees()
    yield from _boxes()
    yield from _actions()


def _cross_references() -> Iterator[Case]:
    good = notice_objects()
    for number, start in enumerate((0, -1, 9, 5, 10**9, 10**30)):
        yield Case(f"pdf_start_{number}.pdf", pdf(good, start=start), "any")
    whole = pdf(good)
    at = whole.rindex(b"xref\n0")
    own = pdf(good, b"/Root 1 0 R /Prev %d" % at)
    yield Case("pdf_xref_own_loop.pdf", own, "any")
    yield Case("pdf_xref_prev_out.pdf", pdf(good, b"/Root 1 0 R /Prev 99999999"), "any")
    yield Case("pdf_xref_stm_loop.pdf", pdf(good, b"/Root 1 0 R /XRefStm %d" % at), "any")
    yield Case("pdf_size_huge.pdf", whole.replace(b"/Size 10", b"/Size 2147483647"), "any")
    yield Case("pdf_xref_huge.pdf", whole.replace(b"xref\n0 10", b"xref\n0 4294967295"), "any")
    yield Case("pdf_without_root.pdf", pdf(good, b""), "any")
    yield Case("pdf_root_itself.pdf", pdf({1: b"1 0 R"}), "bad")
    yield Case("pdf_root_is_page.pdf", pdf(good, b"/Root 3 0 R"), "any")
    loop = pdf(notice_objects(o4=b"<< /Length 4 0 R >>\nstream\nx\nendstream"))
    yield Case("pdf_length_itself.pdf", loop, "any")
    for length in (-1, 2**31, 10**18):
        body = b"<< /Length %d >>\nstream\nBT ET\nendstream" % length
        yield Case(f"pdf_length_{length}.pdf", pdf(notice_objects(o4=body)), "any")
    parts = b"<< /Type /ObjStm /N 1000000000 /First 10 /Length 5 >>\nstream\n1 0 <<\nendstream"
    yield Case("pdf_object_stream_lies.pdf", pdf(notice_objects(o11=parts)), "any")
    yield Case("pdf_header_only.pdf", b"%PDF-1.7\n", "bad")
    yield Case("pdf_header_and_noise.pdf", b"%PDF-1.7\n" + bytes(range(256)) * 40, "bad")


def _page_trees() -> Iterator[Case]:
    trees = {
        "own_kid": b"<< /Type /Pages /Kids [2 0 R] /Count 1 >>",
        "kid_twice": b"<< /Type /Pages /Kids [2 0 R 2 0 R 2 0 R] /Count 2000000000 >>",
        "count_huge": b"<< /Type /Pages /Kids [3 0 R] /Count 2147483647 >>",
        "count_negative": b"<< /Type /Pages /Kids [3 0 R] /Count -5 >>",
        "count_lies": b"<< /Type /Pages /Kids [3 0 R] /Count 10000 >>",
        "no_kids": b"<< /Type /Pages /Kids [] /Count 0 >>",
        "kids_no_array": b"<< /Type /Pages /Kids 3 0 R /Count 1 >>",
        "kids_missing": b"<< /Type /Pages /Kids [77 0 R 78 0 R] /Count 2 >>",
    }
    for name, tree in trees.items():
        yield Case(f"pdf_tree_{name}.pdf", pdf(notice_objects(o2=tree)), "any")
    deep = notice_objects(o2=b"<< /Type /Pages /Kids [100 0 R] /Count 1 >>")
    for number in range(100, 5100):
        deep[number] = b"<< /Type /Pages /Parent 2 0 R /Kids [%d 0 R] /Count 1 >>" % (number + 1)
    deep[5100] = page()
    yield Case("pdf_tree_deep.pdf", pdf(deep), "any")
    yield Case("pdf_page_parent_itself.pdf", pdf(notice_objects(o3=page(extra=b"/P 3 0 R"))), "any")


def _boxes() -> Iterator[Case]:
    boxes = (
        b"[0 0 1000000000 1000000000]",
        b"[0 0 200000 200000]",
        b"[0 0 0 0]",
        b"[600 800 0 0]",
        b"[-1e30 -1e30 1e30 1e30]",
        b"[0 0 0.001 0.001]",
        b"[0 0 595]",
        b"[/a /b /c /d]",
        b"[3 0 R 3 0 R 3 0 R 3 0 R]",
        b"[0 0 1 50000]",
    )
    for number, box in enumerate(boxes):
        yield Case(f"pdf_box_{number}.pdf", pdf(notice_objects(o3=page(box))), "any")
        empty = notice_objects(o3=page(box), o4=stream(b""))
        yield Case(f"pdf_box_{number}_empty.pdf", pdf(empty), "any")
    for number, extra in enumerate((b"/UserUnit 100000", b"/Rotate 45", b"/Rotate 90000000000")):
        yield Case(f"pdf_page_{number}.pdf", pdf(notice_objects(o3=page(BOX, extra))), "any")


def _actions() -> Iterator[Case]:
    actions = {
        "javascript": b"<< /S /JavaScript /JS (app.launchURL('http://127.0.0.1:9/')) >>",
        "launch": b"<< /S /Launch /F (/bin/touch) /Unix << /F (/bin/sh) >> >>",
        "uri": b"<< /S /URI /URI (http://127.0.0.1:9/) >>",
        "remote": b"<< /S /GoToR /F (//127.0.0.1/share/x.pdf) /D [0 /Fit] >>",
        "submit": b"<< /S /SubmitForm /F (http://127.0.0.1:9/) >>",
    }
    for name, action in actions.items():
        catalog = CATALOG[:-2] + b"/OpenAction " + action + b" >>"
        yield Case(f"pdf_action_{name}.pdf", pdf(notice_objects(o1=catalog)), "good")
    form = b"<< /XFA 12 0 R /Fields [] >>"
    entity = b'<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>'
    catalog = CATALOG[:-2] + b"/AcroForm " + form + b" >>"
    objects = notice_objects(o1=catalog, o12=stream(entity))
    yield Case("pdf_form_entity.pdf", pdf(objects), "good")
    outside = stream(b"", b"/F (/etc/passwd)")
    yield Case("pdf_stream_from_file.pdf", pdf(notice_objects(o4=outside)), "any")
