"""Guides: public pages for everyone, confirmation for staff, publishing in the console."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from upheld.core.clock import SystemClock
from upheld.core.errors import Conflict, InputError
from upheld.server.accounts.api import actor_of
from upheld.server.accounts.permissions import Permission, may, public, requires
from upheld.server.education.forms import GuideForm
from upheld.server.education.markdown import render_markdown
from upheld.server.education.queries import acknowledgements, guide, published_guides
from upheld.server.education.services import acknowledge_guide, publish_guide, withdraw_guide
from upheld.server.education.shapes import GuideKind, GuideView

_HEADINGS = {
    GuideKind.GUIDE: "Using our apps securely",
    GuideKind.PROCESS: "How we handle incidents",
    GuideKind.DISCLOSURE: "How we handle vulnerabilities",
}


@public
@require_safe
def guides(request: HttpRequest) -> HttpResponse:
    """All published guides by kind."""
    found = published_guides()
    groups = [(words, [entry for entry in found if entry.kind is kind]) for kind, words in _HEADINGS.items()]
    return render(request, "education/guides.html", {"groups": [group for group in groups if group[1]]})


@public
@require_safe
def guide_page(request: HttpRequest, slug: str) -> HttpResponse:
    """One guide; staff who are signed in can confirm that they read a process."""
    found = _find(slug)
    can_confirm = found.kind is GuideKind.PROCESS and request.user.is_authenticated
    has_read = can_confirm and any(
        entry.user_id == request.user.pk and entry.revision == found.revision for entry in acknowledgements(slug)
    )
    return render(
        request,
        "education/guide.html",
        {
            "guide": found,
            "html": render_markdown(found.markdown, title=found.title),
            "can_confirm": can_confirm,
            "has_read": has_read,
        },
    )


@requires(Permission.READ_CONSOLE)
@require_POST
def acknowledge(request: HttpRequest, slug: str) -> HttpResponse:
    """Confirm having read the revision that was on the page."""
    revision = request.POST.get("revision", "")
    if not (revision.isascii() and revision.isdigit() and len(revision) < 10):  # noqa: PLR2004 - no guide has more revisions
        raise InputError("education.revision_form", "No revision was named.", hint="Open the guide again.")
    acknowledge_guide(actor=actor_of(request), slug=slug, revision=int(revision), clock=SystemClock())
    messages.success(request, "Noted: you read this revision.")
    return redirect("guide", slug)


@requires(Permission.READ_CONSOLE)
@require_http_methods(["GET", "HEAD", "POST"])
def console_guides(request: HttpRequest) -> HttpResponse:
    """The published guides, and a form to publish one or its next revision (`?edit=` fills it)."""
    actor = actor_of(request)
    form = GuideForm(request.POST or None, initial=_initial(request.GET.get("edit", "")))
    if request.method == "POST" and form.is_valid():
        fields = form.cleaned_data
        try:
            done = publish_guide(
                actor=actor,
                slug=fields["slug"],
                kind=GuideKind(fields["kind"]),
                title=fields["title"],
                markdown=fields["markdown"],
                app=fields["app"],
                app_version=fields["app_version"],
                clock=SystemClock(),
            )
        except (InputError, Conflict) as error:
            form.add_error(None, str(error))
        else:
            messages.success(request, f"Published: {done.title}, revision {done.revision}.")
            return redirect("console-guides")
    rows = [(entry, len(_readers(entry))) for entry in published_guides()]
    context = {"rows": rows, "form": form, "can_edit": may(actor, Permission.EDIT_POLICY)}
    return render(request, "education/console.html", context, status=400 if form.errors else 200)


@requires(Permission.EDIT_POLICY)
@require_POST
def withdraw(request: HttpRequest, slug: str) -> HttpResponse:
    """Take a guide off the public pages."""
    withdraw_guide(actor=actor_of(request), slug=slug, clock=SystemClock())
    messages.success(request, "Withdrawn. Its revisions are kept.")
    return redirect("console-guides")


def _readers(found: GuideView) -> set[int]:
    return {entry.user_id for entry in acknowledgements(found.slug) if entry.revision == found.revision}


def _initial(slug: str) -> dict[str, str]:
    found = next((entry for entry in published_guides() if entry.slug == slug), None)
    if found is None:
        return {}
    return {
        "kind": found.kind.value,
        "slug": found.slug,
        "title": found.title,
        "app": found.app,
        "app_version": found.app_version,
        "markdown": found.markdown,
    }


def _find(slug: str) -> GuideView:
    try:
        return guide(slug)
    except InputError as error:
        raise Http404(slug) from error
