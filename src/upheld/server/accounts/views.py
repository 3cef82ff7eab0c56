"""Pages of accounts that django-allauth does not bring: one-time links and the list of staff."""

from __future__ import annotations

from typing import Final

from django import forms
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from upheld.core.errors import Conflict, InputError, NotPermitted
from upheld.proof.statements import Role
from upheld.server.accounts import services
from upheld.server.accounts.api import StaffAccount, actor_of, staff_accounts
from upheld.server.accounts.models import ROLE_CHOICES, User
from upheld.server.accounts.permissions import Permission, public, requires

_MAX_TOKEN: Final = 200
_MAX_DATABASE_ID: Final = 2**63 - 1


class WelcomeForm(forms.Form):
    """The address and password of a new account."""

    token = forms.CharField(max_length=_MAX_TOKEN, widget=forms.HiddenInput)
    email = forms.EmailField(
        max_length=254,
        label="Your e-mail address",
        help_text="You sign in with it. Only your colleagues see it, in the console; nothing is mailed to it.",
        widget=forms.EmailInput(attrs={"autocomplete": "username"}),
    )
    password = forms.CharField(
        max_length=1000,
        strip=False,
        label="A password",
        help_text="At least 15 characters, without the vendor's, the product's or your own name. "
        "Four or five random words do. Pasting from a password keeper is welcome.",
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )


class OfficeForm(forms.Form):
    """The office of a member of staff."""

    role = forms.ChoiceField(choices=ROLE_CHOICES, label="Office")


@public
@never_cache
@sensitive_post_parameters()
@require_http_methods(["GET", "HEAD", "POST"])
def welcome(request: HttpRequest) -> HttpResponse:
    """Where a one-time link leads: opening it uses nothing up, sending the form does."""
    if request.method != "POST":
        token = request.GET.get("token", "")[:_MAX_TOKEN]
        services.open_invitation(token)
        return _welcome_page(request, WelcomeForm(initial={"token": token}))
    form = WelcomeForm(request.POST)
    if form.is_valid():
        try:
            services.accept_invitation(
                form.cleaned_data["token"], email=form.cleaned_data["email"], password=form.cleaned_data["password"]
            )
        except InputError as error:
            form.add_error("password" if error.code == "accounts.password" else "email", str(error))
        except Conflict as error:
            form.add_error("email", str(error))
        else:
            return redirect("account_login")
    return _welcome_page(request, form, status=400)


def _welcome_page(request: HttpRequest, form: WelcomeForm, *, status: int = 200) -> HttpResponse:
    return render(request, "accounts/welcome.html", {"form": form}, status=status)


@public
@require_safe
def closed(_request: HttpRequest) -> HttpResponse:
    """Where someone lands whose account was closed."""
    raise NotPermitted("accounts.closed", "This account is closed.", hint="Ask an owner.")


@public
def no_sign_up(_request: HttpRequest) -> HttpResponse:
    """There is no sign-up: accounts come from one-time links."""
    raise NotPermitted(
        "accounts.no_sign_up", "Accounts cannot be made here.", hint="An owner sends you a one-time link."
    )


@requires(Permission.OWN_ACCOUNT)
@require_POST
def sign_out(request: HttpRequest) -> HttpResponse:
    """End the session."""
    logout(request)
    return redirect("/")


@requires(Permission.MANAGE_STAFF)
@require_safe
def staff(request: HttpRequest) -> HttpResponse:
    """Who has an account, in which office, with or without a second factor."""
    return _staff_page(request)


@requires(Permission.MANAGE_STAFF)
@require_POST
def invite(request: HttpRequest) -> HttpResponse:
    """Make a one-time link; it stands on this page once and nowhere else."""
    link = services.invite(_office(request), actor=actor_of(request))
    return _staff_page(request, link=link)


@requires(Permission.MANAGE_STAFF)
@require_POST
def change_office(request: HttpRequest, user_id: int) -> HttpResponse:
    """Give an account another office."""
    services.change_role(_account_id(user_id), _office(request), actor=actor_of(request))
    return redirect("staff")


@requires(Permission.MANAGE_STAFF)
@require_POST
def close(request: HttpRequest, user_id: int) -> HttpResponse:
    """Shut an account out."""
    services.close_account(_account_id(user_id), actor=actor_of(request))
    return redirect("staff")


def _office(request: HttpRequest) -> Role:
    form = OfficeForm(request.POST)
    if not form.is_valid():
        raise InputError("accounts.office", "No office was chosen.", hint="Choose one of the list.")
    return Role(form.cleaned_data["role"])


def _account_id(user_id: int) -> int:
    if user_id > _MAX_DATABASE_ID:
        raise InputError("accounts.id", "There is no account with such a number.", hint="Open the list of staff again.")
    return user_id


def _office_form(account: StaffAccount, email: str) -> OfficeForm:
    form = OfficeForm(initial={"role": account.role.value}, auto_id=f"office-{account.user_id}-%s")
    form.fields["role"].widget.attrs["aria-label"] = f"Office of {email}"
    return form


def _staff_page(request: HttpRequest, link: services.OneTimeLink | None = None) -> HttpResponse:
    addresses = dict(User.objects.values_list("pk", "email"))
    accounts = [
        {
            "account": account,
            "email": addresses[account.user_id],
            "office_form": _office_form(account, addresses[account.user_id]),
        }
        for account in staff_accounts()
    ]
    context = {
        "accounts": accounts,
        "link": link,
        "invite_form": OfficeForm(initial={"role": Role.ENGINEER.value}, auto_id="invite-%s"),
    }
    return render(request, "accounts/staff.html", context)
