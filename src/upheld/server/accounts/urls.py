"""Addresses of sign-in and of one's own account. Each view of django-allauth is named, so that none slips in."""

from __future__ import annotations

from allauth.account import views as account_views
from allauth.mfa.base import views as mfa_views
from allauth.mfa.recovery_codes import views as recovery_views
from allauth.mfa.totp import views as totp_views
from django.urls import URLPattern, path

from upheld.server.accounts import views
from upheld.server.accounts.permissions import Permission, public, requires

_own = requires(Permission.OWN_ACCOUNT)

# The names are the ones that django-allauth looks up.
urlpatterns: list[URLPattern] = [
    path("console/sign-in/", public(account_views.login), name="account_login"),
    path("console/sign-in/second-factor/", public(mfa_views.authenticate), name="mfa_authenticate"),
    path("console/sign-in/closed/", views.closed, name="account_inactive"),
    path("console/sign-up/", views.no_sign_up, name="account_signup"),
    path("console/sign-out/", views.sign_out, name="account_logout"),
    path("console/welcome/", views.welcome, name="welcome"),
    path("console/account/", _own(mfa_views.index), name="mfa_index"),
    path("console/account/password/", _own(account_views.password_change), name="account_change_password"),
    path("console/account/again/", _own(account_views.reauthenticate), name="account_reauthenticate"),
    path("console/account/again/second-factor/", _own(mfa_views.reauthenticate), name="mfa_reauthenticate"),
    path("console/account/second-factor/add/", _own(totp_views.activate_totp), name="mfa_activate_totp"),
    path("console/account/second-factor/remove/", _own(totp_views.deactivate_totp), name="mfa_deactivate_totp"),
    path("console/account/codes/", _own(recovery_views.view_recovery_codes), name="mfa_view_recovery_codes"),
    path(
        "console/account/codes/new/", _own(recovery_views.generate_recovery_codes), name="mfa_generate_recovery_codes"
    ),
    path(
        "console/account/codes/file/", _own(recovery_views.download_recovery_codes), name="mfa_download_recovery_codes"
    ),
    path("console/staff/", views.staff, name="staff"),
    path("console/staff/invite/", views.invite, name="staff_invite"),
    path("console/staff/<int:user_id>/office/", views.change_office, name="staff_office"),
    path("console/staff/<int:user_id>/close/", views.close, name="staff_close"),
]
