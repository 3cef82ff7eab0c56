"""The portal's pages. They need no account, no cookie and no script.

The forms are exempt from Django's cross-site check: it needs a cookie, and there is no session here that another
site could abuse. The report form carries a signed token of its own.
"""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_safe

from upheld.core.clock import SystemClock
from upheld.core.errors import InputError
from upheld.server.accounts.permissions import public
from upheld.server.intake import queries, security_txt, services
from upheld.server.intake.forms import CodeForm, ReportForm, is_own_token, new_token
from upheld.server.intake.receipts import show_code

_BAD_REQUEST = 400
_FIELD_OF_CODE = {"intake.kind": "kind", "intake.empty": "body"}


@public
@csrf_exempt
@never_cache
@sensitive_post_parameters()
@require_http_methods(["GET", "HEAD", "POST"])
def report(request: HttpRequest) -> HttpResponse:
    """The report form, and for a sent one the receipt.

    The answer to the POST is the receipt page itself. A redirect would need the code in an address or in a session.
    """
    if request.method != "POST":
        return _form_page(request, ReportForm(initial={"token": new_token()}))
    form = ReportForm(request.POST)
    if not form.is_valid():
        return _form_page(request, form, status=_BAD_REQUEST)
    if request.FILES:
        form.add_error(None, "Files are not taken here. Describe what they show, or say where they can be found.")
        return _form_page(request, form, status=_BAD_REQUEST)
    fields = form.cleaned_data
    if not is_own_token(fields["token"]):
        again = ReportForm({**request.POST.dict(), "token": new_token()})
        again.add_error(None, "The form was not complete. Your text is below: please send it once more.")
        return _form_page(request, again, status=_BAD_REQUEST)
    new = services.NewReport(
        form_token=fields["token"],
        kind=fields["kind"],
        body=fields["body"],
        app=fields["app"],
        contact=fields["contact"],
        language=fields["language"],
    )
    try:
        receipt = services.receive(new)
    except InputError as error:
        form.add_error(_field_of(error), str(error))
        return _form_page(request, form, status=_BAD_REQUEST)
    context = {"code": show_code(receipt.code), "receipt": receipt, **_promise()}
    return render(request, "intake/receipt.html", context)


@public
@csrf_exempt
@never_cache
@sensitive_post_parameters()
@require_http_methods(["GET", "HEAD", "POST"])
def status(request: HttpRequest) -> HttpResponse:
    """Where a reporter reads, with the code, what became of the report."""
    if request.method != "POST":
        return render(request, "intake/status.html", {"form": CodeForm()})
    form = CodeForm(request.POST)
    if not form.is_valid():
        return render(request, "intake/status.html", {"form": form}, status=_BAD_REQUEST)
    try:
        found = queries.report_by_code(form.cleaned_data["code"])
    except InputError as error:
        form.add_error("code", str(error))
        return render(request, "intake/status.html", {"form": form}, status=_BAD_REQUEST)
    if found is None:
        form.add_error("code", "No report has this code. Compare it sign by sign with your receipt page.")
        return render(request, "intake/status.html", {"form": form}, status=404)
    return render(request, "intake/status.html", {"report": found, **_promise()})


@public
@require_safe
def security_text(_request: HttpRequest) -> HttpResponse:
    """RFC 9116's file, written anew from the settings for every request."""
    return HttpResponse(security_txt.write(SystemClock().now()), content_type="text/plain; charset=utf-8")


def _form_page(request: HttpRequest, form: ReportForm, *, status: int = 200) -> HttpResponse:
    return render(request, "intake/report.html", {"form": form, **_promise()}, status=status)


def _promise() -> dict[str, object]:
    """Who reads a report and by when, as every page of the portal says it."""
    return {
        "readers": settings.CONFIG.text("report_readers"),
        "answer_hours": settings.CONFIG.number("report_answer_hours"),
    }


def _field_of(error: InputError) -> str | None:
    if error.code in _FIELD_OF_CODE:
        return _FIELD_OF_CODE[error.code]
    named = error.message.partition(" ")[0].lower()
    return {"what": "body", "app": "app", "contact": "contact", "language": "language"}.get(named)
