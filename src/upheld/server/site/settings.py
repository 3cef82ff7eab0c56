"""Django's settings, all of them derived from the data directory and the table in `config.py`.

Without UPHELD_DATA (tests, type checking, `makemigrations`) a throw-away directory takes the place of the data
directory; `wsgi.py` and the commands refuse to serve from it.
"""

from __future__ import annotations

import atexit
import os
import secrets
import shutil
import tempfile
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from upheld.server.site import keys
from upheld.server.site.config import DATA_VARIABLE, Config, load_config
from upheld.server.site.log_format import logging_settings

_PACKAGE = Path(__file__).resolve().parent.parent
_OWN_APPS = (
    "site",
    "trust",
    "incidents",
    "access",
    "privacy",
    "code_security",
    "compliance",
    "education",
    "audits",
    "assessment",
    "policy",
    "intake",
    "accounts",
    "evidence",
)


def _data_dir() -> Path:
    if given := os.environ.get(DATA_VARIABLE):
        return Path(given).resolve()
    # Only named, not made: a type checker that loads these settings ends without tidying up.
    scratch = Path(tempfile.gettempdir()) / f"upheld-scratch-{secrets.token_hex(8)}"
    atexit.register(shutil.rmtree, scratch, ignore_errors=True)
    return scratch


def _databases(config: Config) -> dict[str, Any]:
    url = config.text("database_url")
    if url:
        parts = urlsplit(url)
        return {
            "ENGINE": "django.db.backends.postgresql",
            "NAME": unquote(parts.path.removeprefix("/")),
            "USER": unquote(parts.username or ""),
            "PASSWORD": unquote(parts.password or ""),
            "HOST": parts.hostname or "",
            "PORT": str(parts.port or ""),
            "CONN_MAX_AGE": None,
            "CONN_HEALTH_CHECKS": True,
        }
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": DATA_DIR / "upheld.sqlite3",
        "CONN_MAX_AGE": None,
        "OPTIONS": {
            # A read that later writes fails at once under DEFERRED, whatever the timeout says.
            "transaction_mode": "IMMEDIATE",
            "timeout": 20,
            # FULL: an acknowledged report is on the disk, not in the page cache, when its receipt is shown.
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;",
        },
    }


DATA_DIR = _data_dir()
CONFIG = load_config(DATA_DIR, os.environ)
IS_SCRATCH = DATA_VARIABLE not in os.environ

# Never a default: read from a file that `upheld init` generates, or random for a throw-away directory.
SECRET_KEY = secrets.token_urlsafe(64) if IS_SCRATCH else keys.read_django_key(DATA_DIR)
RECEIPT_KEY = secrets.token_bytes(48) if IS_SCRATCH else keys.read_receipt_key(DATA_DIR)
DEBUG = False
ALLOWED_HOSTS = list(CONFIG.hosts)

INSTALLED_APPS = [
    *(f"upheld.server.{name}" for name in _OWN_APPS if (_PACKAGE / name / "apps.py").is_file()),
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "allauth",
    "allauth.account",
    "allauth.mfa",
]
MIDDLEWARE = [
    # First of all, so that the front page is served from memory before anything else is done; see its docstring.
    "upheld.server.trust.cache.serve_warm",
    "upheld.server.site.middleware.headers",
    "upheld.server.site.middleware.refuse_oversized",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "upheld.server.site.middleware.explain_errors",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "allauth.account.middleware.AccountMiddleware",
]
ROOT_URLCONF = "upheld.server.site.urls"
WSGI_APPLICATION = "upheld.server.site.wsgi.application"
AUTH_USER_MODEL = "accounts.User"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
SILENCED_SYSTEM_CHECKS: list[str] = []

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "upheld.server.site.context.frame",
            ],
            "string_if_invalid": "",
        },
    }
]

DATABASES = {"default": _databases(CONFIG)}
# Rate limits must count over all processes, so the default cache is a table; it holds nothing else of weight.
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "upheld_cache",
    },
    "memory": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"},
}

USE_TZ = True
TIME_ZONE = "UTC"
USE_I18N = False
LANGUAGE_CODE = "en"
DATE_FORMAT = "j F Y"
DATETIME_FORMAT = "j F Y, H:i"
TIME_FORMAT = "H:i"

STATIC_URL = "/static/"
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = False
WHITENOISE_MAX_AGE = 3600

# Limits, each answered in words by `explain_errors`.
DATA_UPLOAD_MAX_MEMORY_SIZE = CONFIG.number("max_body_bytes")
DATA_UPLOAD_MAX_NUMBER_FIELDS = 1000
DATA_UPLOAD_MAX_NUMBER_FILES = 10
FILE_UPLOAD_MAX_MEMORY_SIZE = CONFIG.number("max_body_bytes")
FILE_UPLOAD_PERMISSIONS = 0o600

# Sessions and cookies.
SESSION_COOKIE_AGE = CONFIG.number("session_hours") * 3600
SESSION_COOKIE_NAME = "__Host-upheld-session" if CONFIG.is_https else "upheld-session"
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_SECURE = CONFIG.is_https
CSRF_COOKIE_NAME = "__Host-upheld-csrf" if CONFIG.is_https else "upheld-csrf"
CSRF_COOKIE_HTTPONLY = True
CSRF_COOKIE_SAMESITE = "Strict"
CSRF_COOKIE_SECURE = CONFIG.is_https
CSRF_TRUSTED_ORIGINS = [CONFIG.text("public_url")]
CSRF_FAILURE_VIEW = "upheld.server.site.errors.csrf_failure"
MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"

SECURE_PROXY_SSL_HEADER = (
    ("HTTP_X_FORWARDED_PROTO", "https") if CONFIG.is_https and CONFIG.number("trusted_proxies") else None
)
ALLAUTH_TRUSTED_PROXY_COUNT = CONFIG.number("trusted_proxies")

# Accounts: staff only, by invitation; see accounts/adapter.py.
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.ScryptPasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
AUTH_PASSWORD_VALIDATORS = [
    # NIST SP 800-63B-4, section 3.1.1.2: at least 15 characters where a password can be the only factor, no
    # composition rules, and a blocklist.
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 15},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "upheld.server.accounts.passwords.BlocklistValidator"},
]
LOGIN_URL = "/console/sign-in/"
LOGIN_REDIRECT_URL = "/console/"
ACCOUNT_ADAPTER = "upheld.server.accounts.adapter.AccountAdapter"
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_LOGOUT_REDIRECT_URL = "/"
ACCOUNT_SESSION_REMEMBER = True
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_RATE_LIMITS = {"login": "30/m/ip", "login_failed": "10/m/ip,5/5m/key", "reauthenticate": "10/m/user"}
MFA_ADAPTER = "upheld.server.accounts.adapter.MFAAdapter"
# Addresses are not verified by mail, since nothing is mailed: an owner hands the one-time link over.
MFA_ALLOW_UNVERIFIED_EMAIL = True
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes"]
MFA_TOTP_ISSUER = CONFIG.text("vendor_name")
# No mail leaves the server until the notices connector is configured.
EMAIL_BACKEND = "django.core.mail.backends.dummy.EmailBackend"

LOGGING = logging_settings(log_requests=CONFIG.flag("log_requests"))
