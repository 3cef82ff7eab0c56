"""Settings and answers decide together; plain http on the machine itself shows nothing."""

from __future__ import annotations

import datetime as dt
import ipaddress
import ssl
import threading
from collections.abc import Callable, Iterable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec

from upheld.core.check import Context, Item, Result
from upheld.core.clock import SystemClock
from upheld.core.outcomes import Outcome
from upheld.server.privacy.checks.transport_settings_strict import CHECK, collect, run
from upheld.server.privacy.facts import TransportItem

SAMPLES = sorted((Path(__file__).parent / "samples" / CHECK.id).glob("*.yaml"))


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_sample(
    path: Path,
    read_sample: Callable[[Path, type[Item]], Context[Any]],
    overall: Callable[[Iterable[Result]], Outcome],
) -> None:
    assert overall(run(read_sample(path, TransportItem))) == path.stem.partition("-")[0]


STRICT = {
    "Strict-Transport-Security": "max-age=31536000; includeSubDomains",
    "Content-Security-Policy": "default-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
}


class Answering(BaseHTTPRequestHandler):
    """Answers everything with the headers of its server."""

    def do_GET(self) -> None:
        self.send_response(200)
        for name, value in getattr(self.server, "given", {}).items():
            self.send_header(name, value)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *_arguments: object) -> None:
        """Stay silent."""


def write_certificate(path: Path) -> None:
    """A certificate for 127.0.0.1 with its key, good for a day."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "Test of the transport check")])
    now = SystemClock().now()
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - dt.timedelta(hours=1))
        .not_valid_after(now + dt.timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.IPAddress(ipaddress.ip_address("127.0.0.1"))]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    form = serialization.Encoding.PEM
    path.write_bytes(
        certificate.public_bytes(form)
        + key.private_bytes(form, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    )


@pytest.fixture
def https_server(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[ThreadingHTTPServer]:
    """A real server with TLS on loopback, whose certificate this process trusts."""
    pem = tmp_path / "server.pem"
    write_certificate(pem)
    monkeypatch.setenv("SSL_CERT_FILE", str(pem))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(pem)
    server = ThreadingHTTPServer(("127.0.0.1", 0), Answering)
    server.socket = context.wrap_socket(server.socket, server_side=True)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield server
    server.shutdown()
    server.server_close()
    thread.join()


def look(server: ThreadingHTTPServer, settings: Any, set_public_url: Callable[[str], None]) -> Result:  # noqa: ANN401 - pytest-django's wrapper
    settings.SESSION_COOKIE_SECURE = settings.CSRF_COOKIE_SECURE = True
    set_public_url(f"https://127.0.0.1:{server.server_address[1]}")
    now = SystemClock().now()
    (result,) = run(Context(now=now, items=collect(now)))
    return result


def test_strict_server_passes(
    https_server: ThreadingHTTPServer,
    settings: Any,  # noqa: ANN401 - pytest-django's wrapper
    set_public_url: Callable[[str], None],
) -> None:
    https_server.given = STRICT  # type: ignore[attr-defined]  # read by the handler above
    assert look(https_server, settings, set_public_url).outcome is Outcome.PASS


def test_headers_that_a_proxy_dropped_are_missed(
    https_server: ThreadingHTTPServer,
    settings: Any,  # noqa: ANN401 - pytest-django's wrapper
    set_public_url: Callable[[str], None],
) -> None:
    result = look(https_server, settings, set_public_url)
    assert result.outcome is Outcome.FAIL
    assert "Strict-Transport-Security" in result.message
    assert "Content-Security-Policy" in result.message


def test_certificate_that_is_not_trusted_is_unknown(
    https_server: ThreadingHTTPServer,
    settings: Any,  # noqa: ANN401 - pytest-django's wrapper
    set_public_url: Callable[[str], None],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv("SSL_CERT_FILE")
    assert look(https_server, settings, set_public_url).outcome is Outcome.UNKNOWN


@pytest.mark.django_db
def test_this_server_on_loopback_is_unknown() -> None:
    now = SystemClock().now()
    (result,) = run(Context(now=now, items=collect(now)))
    assert result.outcome is Outcome.UNKNOWN
    assert "this machine only" in result.message
