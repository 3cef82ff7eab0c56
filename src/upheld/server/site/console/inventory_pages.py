"""The inventory in the console: what promises speak about *all* of."""

from __future__ import annotations

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from upheld.core.errors import InputError
from upheld.server.accounts.api import actor_of
from upheld.server.accounts.permissions import Permission, may, require, requires
from upheld.server.policy import api as policy

_KIND_WORDS = {
    policy.InventoryKind.APP: ("Apps", "a Forge app"),
    policy.InventoryKind.REPOSITORY: ("Repositories", "a git repository"),
    policy.InventoryKind.SYSTEM: ("Systems", "a system"),
    policy.InventoryKind.ROLE: ("Roles", "a role; never a person's name"),
    policy.InventoryKind.CUSTOMER: ("Customers", "a customer, under a number or short name of yours"),
}


class ItemForm(forms.Form):
    """One thing of the inventory."""

    kind = forms.ChoiceField(
        choices=[(kind.value, words) for kind, (_, words) in _KIND_WORDS.items()], label="What it is"
    )
    slug = forms.SlugField(
        max_length=60, label="Short name", help_text="Lower-case letters, digits and hyphens; it stands in the log."
    )
    name = forms.CharField(max_length=120, label="Name", help_text="As pages call it.")
    path = forms.CharField(
        required=False,
        max_length=400,
        label="Folder",
        help_text="On the server: the app's folder, or a clone of the repository.",
    )
    version = forms.CharField(required=False, max_length=40, label="Version")
    branch = forms.CharField(
        required=False, max_length=100, label="Release branch", help_text="For a repository; main if empty."
    )
    since = forms.RegexField(
        "^[0-9a-f]{7,64}$",
        required=False,
        label="Look at changes since",
        help_text="For a repository: a commit. Empty: all.",
    )


@requires(Permission.READ_CONSOLE)
@require_http_methods(["GET", "HEAD", "POST"])
def inventory(request: HttpRequest) -> HttpResponse:
    """Everything listed, and a form to list one thing more or anew."""
    actor = actor_of(request)
    if request.method == "POST":
        require(actor, Permission.EDIT_INVENTORY)
    form = ItemForm(request.POST or None, initial=_prefilled(request))
    if request.method == "POST" and form.is_valid():
        data = form.cleaned_data
        extra = {name: data[name] for name in ("branch", "since") if data[name]}
        try:
            policy.put_item(
                policy.InventoryEntry(
                    kind=policy.InventoryKind(data["kind"]),
                    slug=data["slug"],
                    name=data["name"],
                    path=data["path"],
                    version=data["version"],
                    extra=extra,
                ),
                actor=actor,
            )
        except InputError as error:
            form.add_error(None, str(error))
        else:
            messages.success(request, f"{data['name']} is listed. Checks look at it from their next run on.")
            return redirect("console-inventory")
    entries = policy.inventory_entries()
    groups = [(words[0], kind.value, [e for e in entries if e.kind is kind]) for kind, words in _KIND_WORDS.items()]
    can_edit = may(actor, Permission.EDIT_INVENTORY)
    status = 400 if form.errors else 200
    return render(
        request, "console/inventory.html", {"groups": groups, "form": form, "can_edit": can_edit}, status=status
    )


@requires(Permission.EDIT_INVENTORY)
@require_POST
def retire(request: HttpRequest) -> HttpResponse:
    """Take a thing out of what checks look at; its evidence stays."""
    entry = _listed(request.POST.get("kind", ""), request.POST.get("slug", ""))
    if entry is None:
        raise Http404("nothing of that name is listed")
    policy.retire_item(entry.kind, entry.slug, actor=actor_of(request))
    messages.success(request, "Taken out of the inventory. What was recorded about it stays in the log.")
    return redirect("console-inventory")


def _listed(kind: str, slug: str) -> policy.InventoryEntry | None:
    return next((e for e in policy.inventory_entries() if e.kind.value == kind and e.slug == slug), None)


def _prefilled(request: HttpRequest) -> dict[str, str]:
    """What stands in the form at first: the entry that `?kind=&slug=` names, to be changed."""
    entry = _listed(request.GET.get("kind", ""), request.GET.get("slug", ""))
    if entry is None:
        return {}
    known = {"kind": entry.kind.value, "slug": entry.slug, "name": entry.name}
    return {**entry.extra, **known, "path": entry.path, "version": entry.version}
