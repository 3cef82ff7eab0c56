"""Each rule of RFC 9116 is broken alone, and found."""

from __future__ import annotations

import pytest
from sectxt import Parser

from upheld.core.clock import parse_time
from upheld.core.errors import InputError
from upheld.server.incidents.security_txt import expires_at, find_problems

NOW = parse_time("2026-11-24T09:00:00Z")
URL = "https://trust.vendor.example/.well-known/security.txt"
GOOD = f"""\
# Reports
Contact: https://trust.vendor.example/report
Expires: 2027-05-20T00:00:00Z
Canonical: {URL}
Policy: https://trust.vendor.example/
Preferred-Languages: en
"""


def test_good_file_has_no_problem_here_and_in_sectxt() -> None:
    assert find_problems(GOOD, url=URL, now=NOW) == ()
    assert find_problems(GOOD.replace("\n", "\r\n"), url=URL, now=NOW) == ()
    assert [error["code"] for error in Parser(GOOD.encode(), urls=URL).errors] == []
    assert expires_at(GOOD) == parse_time("2027-05-20T00:00:00Z")


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("Contact: https://trust.vendor.example/report\n", "", "no Contact"),
        ("Contact: https", "Contact: http", "Contact is no address"),
        ("Contact: https://trust.vendor.example/report", "Contact: security@vendor.example", "Contact is no address"),
        ("Expires: 2027-05-20T00:00:00Z\n", "", "no Expires"),
        ("2027-05-20T00:00:00Z", "2026-11-24T09:00:00Z", "expired on"),
        ("2027-05-20T00:00:00Z", "2026-12-08T08:59:59Z", "less than 14 days"),
        ("2027-05-20T00:00:00Z", "2027-11-26T09:00:00Z", "more than a year"),
        ("2027-05-20T00:00:00Z", "20 May 2027", "no date and time"),
        ("2027-05-20T00:00:00Z", "2027-02-30T00:00:00Z", "no date and time"),
        ("Preferred-Languages: en", "Preferred-Languages: en\nPreferred-Languages: de", "stands 2 times"),
        (f"Canonical: {URL}", "Canonical: https://other.vendor.example/security.txt", "No Canonical"),
        ("# Reports", "Reports", "Line 1 is neither"),
    ],
)
def test_broken_rule_is_found(old: str, new: str, said: str) -> None:
    assert old in GOOD
    (problem,) = find_problems(GOOD.replace(old, new), url=URL, now=NOW)
    assert said in problem


def test_other_offset_is_the_same_instant() -> None:
    assert expires_at(GOOD.replace("00:00:00Z", "02:00:00+02:00")) == parse_time("2027-05-20T00:00:00Z")


def test_signed_file_is_not_judged() -> None:
    with pytest.raises(InputError):
        find_problems("-----BEGIN PGP SIGNED MESSAGE-----\n", url=URL, now=NOW)
