"""Structure is found in texts of many manners: each case is a text and the units it must become."""

from __future__ import annotations

import re

import pytest

from upheld.core.errors import InputError
from upheld.proof.sentence import digest_sentence
from upheld.reading.structure import parse_policy
from upheld.reading.units import Unit

CASES: dict[str, tuple[str, list[str]]] = {
    "one sentence": ("We use SSO.", ["We use SSO."]),
    "two sentences": ("We use SSO. We use MFA.", ["We use SSO.", "We use MFA."]),
    "no full stop": ("We use SSO", ["We use SSO"]),
    "e.g. and i.e.": ("We keep logs, e.g. of access, i.e. who.", ["We keep logs, e.g. of access, i.e. who."]),
    "company": ("Run by Acme Pty Ltd. We use it.", ["Run by Acme Pty Ltd.", "We use it."]),
    "company inside": ("Acme Inc. Security Team answers.", ["Acme Inc. Security Team answers."]),
    "Polish company": (
        "Run by Foo sp. z o.o., ul. Długa 5. We use it.",
        ["Run by Foo sp. z o.o., ul. Długa 5.", "We use it."],
    ),
    "street": ("We sit at Musterstr. 12. Come in.", ["We sit at Musterstr. 12.", "Come in."]),
    "register": ("Acme OÜ, Reg. No. HRB 12, Bonn. Hello.", ["Acme OÜ, Reg. No. HRB 12, Bonn.", "Hello."]),
    "answer no and a name": ("No. AWS is.", ["No.", "AWS is."]),
    "states": ("Data is in the U.S. We copy it.", ["Data is in the U.S.", "We copy it."]),
    "article": ("As Art. 32 GDPR says. Done.", ["As Art. 32 GDPR says.", "Done."]),
    "answer no": ("No. We store nothing.", ["No.", "We store nothing."]),
    "number sign": ("See No. 5 of the list.", ["See No. 5 of the list."]),
    "version": ("We use TLS 1.2. We test v1.2.3 first.", ["We use TLS 1.2.", "We test v1.2.3 first."]),
    "file name": ("It stands in manifest.yml. We keep it.", ["It stands in manifest.yml.", "We keep it."]),
    "mail address": ("Mail s@acme.example. We answer.", ["Mail s@acme.example.", "We answer."]),
    "web address": ("See https://acme.example/a.b?c=1. Then ask.", ["See https://acme.example/a.b?c=1.", "Then ask."]),
    "time of day": ("We answer from 9 a.m. UTC on.", ["We answer from 9 a.m. UTC on."]),
    "etc inside": ("Logs, metrics, etc. are kept.", ["Logs, metrics, etc. are kept."]),
    "etc at the end": ("We keep logs etc. We delete them.", ["We keep logs etc.", "We delete them."]),
    "missing space": ("We store no data.We only read it.", ["We store no data.", "We only read it."]),
    "lower case start": ("we store no data. we only read it.", ["we store no data.", "we only read it."]),
    "space before stop": ("We store no data . We read it .", ["We store no data .", "We read it ."]),
    "brackets": ("We sign (see below. It helps) all.", ["We sign (see below. It helps) all."]),
    "quotes": ("“We care.” So we say.", ["“We care.”", "So we say."]),
    "question in prose": ("Unsure? Ask us.", ["Unsure?", "Ask us."]),
    "exclamation": ("Security first! We mean it.", ["Security first!", "We mean it."]),
    "ellipsis": ("Wait… we check. OK… We go.", ["Wait… we check.", "OK…", "We go."]),
    "semicolons stay": ("We a; we b; we c.", ["We a; we b; we c."]),
    "japanese": ("データは保存しません。暗号化します。", ["データは保存しません。", "暗号化します。"]),
    "footnote": ("It is kept.[1] We check.", ["It is kept.[1]", "We check."]),
    "wrapped": (
        "We encrypt all data at rest and\nin transit, on all of our\nsystems. We test it.\n",
        ["We encrypt all data at rest and in transit, on all of our systems.", "We test it."],
    ),
    "hyphenated wrap": (
        "This policy protects the infor-\nmation of our customers.",
        ["This policy protects the information of our customers."],
    ),
    "compound at line end": (
        "It covers all customer-\nfacing systems of ours.",
        ["It covers all customer-facing systems of ours."],
    ),
    "hash heading": ("# Access\nWe use SSO.", ["We use SSO."]),
    "underlined heading": ("Access\n======\nWe use SSO.\n\nData\n----\nNone.", ["We use SSO.", "None."]),
    "capitals": ("ACCESS CONTROL\nWe use SSO.\n\nDATA\nNone is kept.", ["We use SSO.", "None is kept."]),
    "title case": ("Access Controls\n\nWe use SSO.", ["We use SSO."]),
    "title case, no gap": (
        "Access Controls\nWe use SSO.\nData Privacy\nNone is kept.",
        ["We use SSO.", "None is kept."],
    ),
    "sentence case heading": ("Data retention\n\nLogs are kept for 30 days.", ["Logs are kept for 30 days."]),
    "colon heading": ("Access Controls:\nWe use SSO.\nData Privacy:\nNone is kept.", ["We use SSO.", "None is kept."]),
    "bold heading": ("**Access**\n\nWe use SSO.", ["We use SSO."]),
    "bold sentence": ("**We use SSO.**", ["We use SSO."]),
    "numbered headings": ("1. Access\nWe use SSO.\n2. Data Privacy\n2.1 Storage\nNone.", ["We use SSO.", "None."]),
    "numbered heading with colon": ("4.2 Access Controls:\nWe use SSO.", ["We use SSO."]),
    "numbered clauses": ("1.1 We use SSO.\n1.2 We use MFA. We test.", ["We use SSO.", "We use MFA.", "We test."]),
    "lettered clauses": ("(a) We use SSO.\n(b) We use MFA.", ["We use SSO.", "We use MFA."]),
    "roman clauses": ("i. We use SSO.\nii. We use MFA.\niii. We test.", ["We use SSO.", "We use MFA.", "We test."]),
    "section sign": ("§ 3 We use SSO.", ["We use SSO."]),
    "percent is no clause": ("99.9 % of the time we are up.", ["99.9 % of the time we are up."]),
    "days are no clause": ("30 days after that we delete.", ["30 days after that we delete."]),
    "numbered list": ("1. First thing\n2. Second thing", ["First thing", "Second thing"]),
    "hyphen bullets": ("- SSO\n- MFA for all. Tested.", ["SSO", "MFA for all.", "Tested."]),
    "other bullets": ("• SSO\n▪ MFA\n○ Logs\n– Tests\n✓ Audits", ["SSO", "MFA", "Logs", "Tests", "Audits"]),
    "word bullets": ("·\tSSO\no\tMFA", ["SSO", "MFA"]),
    "tight bullets": ("•SSO\n•MFA", ["SSO", "MFA"]),
    "bullets on one line": ("We will: • use SSO • use MFA", ["We will:", "use SSO", "use MFA"]),
    "wrapped bullet": ("- We encrypt\n  all data\n- We test", ["We encrypt all data", "We test"]),
    "lazy bullet": ("- We encrypt\nall data", ["We encrypt all data"]),
    "check boxes": ("- [x] SSO\n- [ ] MFA", ["SSO", "MFA"]),
    "list without marks": ("We will:\nuse SSO\nuse MFA", ["We will:", "use SSO", "use MFA"]),
    "list without marks, gap": ("We will:\n\nUse SSO\nUse MFA", ["We will:", "Use SSO", "Use MFA"]),
    "lettered list": (
        "We will:\na) use SSO;\nb) use MFA; and\nc) test.",
        ["We will:", "use SSO;", "use MFA; and", "test."],
    ),
    "pipe table": ("| A | B |\n|---|---|\n| x | 1 |\n| y | 2 |", ["x | 1", "y | 2"]),
    "pipes without edges": ("Severity | Days\nCritical | 28\nHigh | 42", ["Critical | 28", "High | 42"]),
    "tabs": ("Severity\tDays\nCritical\t28\nHigh\t42", ["Critical | 28", "High | 42"]),
    "drawn table": ("+---+----+\n| A | B  |\n+===+====+\n| x | 1  |\n|   | 2  |\n+---+----+", ["x | 1 2"]),
    "empty cells": ("| A | B |\n|---|---|\n| x | |", ["x"]),
    "links": ("See [our *docs*](https://acme.example/a_(b)) now.", ["See our docs now."]),
    "inline marks": ("We **never** use `eval` or _shortcuts_.", ["We never use eval or shortcuts."]),
    "snake case": ("Set min_length_of_key to 12.", ["Set min_length_of_key to 12."]),
    "placeholder stays": ("We are [Company Name].", ["We are [Company Name]."]),
    "fenced code": ("We scan.\n\n```\nforge lint\n```\n", ["We scan."]),
    "quotation": ("> We use SSO.\n> We test.", ["We use SSO.", "We test."]),
    "front matter": ("---\ntitle: Security\n---\nWe use SSO.", ["We use SSO."]),
    "rule": ("We use SSO.\n\n***\n\nWe test.", ["We use SSO.", "We test."]),
    "contents": (
        "Contents\n- Access\n- Data\n- Audits\n\n# Access\nWe a.\n# Data\nWe b.\n# Audits\nWe c.",
        ["We a.", "We b.", "We c."],
    ),
    "page numbers": ("We use SSO.\n\nPage 2 of 6\n\nWe test.\n\n3\n", ["We use SSO.", "We test."]),
    "questions": ("Q: Encrypted?\nA: Yes, AES-256.\nQ: Where?\nA: In the EU.", ["Yes, AES-256.", "In the EU."]),
    "bold question": ("**Do you log?**\n\nYes. For 30 days.", ["Yes.", "For 30 days."]),
    "plain question": ("Do you log?\nYes.\n\nDo you train?\nNo.", ["Yes.", "No."]),
    "numbered question": ("1. Do you log?\nYes, we do.\n2. Do you train?\nNo.", ["Yes, we do.", "No."]),
    "run-in bold": ("**Access.** We use SSO.", ["We use SSO."]),
    "label stays": ("- **Access:** We use SSO.", ["Access: We use SSO."]),
    "address under heading": ("Contact\nsecurity@acme.example", ["security@acme.example"]),
    "sections in words": ("Section 1 - Access\n1.\tWe use SSO.\n2.\tWe test.", ["We use SSO.", "We test."]),
    "picture headings": ("🔐 Encryption\nWe use TLS.\n\n📦 Storage\nWe use Forge.", ["We use TLS.", "We use Forge."]),
    "picture bullets": ("🔐 Data is encrypted\n📦 Data stays on Forge", ["Data is encrypted", "Data stays on Forge"]),
    "labels": (
        "Hosting\nApps run on the platform\n\nStorage\nForge, encrypted at rest",
        ["Apps run on the platform", "Forge, encrypted at rest"],
    ),
    "titled bullet": ("- **Data**\n  We encrypt it.\n- **Cases**\n  - We tell you", ["We encrypt it.", "We tell you"]),
    "lettered headings": (
        "A. Access\n\n1) We use SSO\n2) We test\n\nB. Data\n\nNone.",
        ["We use SSO", "We test", "None."],
    ),
    "html paragraphs": ("<p>We use SSO.</p><p>We test.</p>", ["We use SSO.", "We test."]),
    "html source wraps": ("<p>We use\n   SSO.</p>", ["We use SSO."]),
    "html headings": ("<h2>Access</h2><p>We use SSO.</p>", ["We use SSO."]),
    "html bold heading": ("<p><b>Access</b><br>We use SSO.</p><p>We test.</p>", ["We use SSO.", "We test."]),
    "html script": ("<p>We use SSO.</p><script>alert('We never test.')</script>", ["We use SSO."]),
    "html broken": ("<div><p>We use SSO.<p>We <b>test.</div>", ["We use SSO.", "We test."]),
    "html list": ("<p>We will:</p><ul><li>use SSO<li>test</ul>", ["We will:", "use SSO", "test"]),
    "html table": ("<table><tr><th>A<th>B<tr><td>x<td>1</table>", ["x | 1"]),
    "html layout table": ("<table><tr><td><h2>Access</h2><p>We use SSO.</p></td></tr></table>", ["We use SSO."]),
    "html definition": ("<dl><dt>Do you log?</dt><dd>Yes.</dd></dl>", ["Yes."]),
    "html entities": ("<p>We &amp; you &lt;3&nbsp;TLS.</p>", ["We & you <3\xa0TLS."]),
    "html breaks": ("<div>We use SSO.<br>We test.</div>", ["We use SSO.", "We test."]),
    "html menu": (
        (
            "<html><body><nav><a href='/'>Home</a></nav><main><p>We use SSO.</p></main>"
            "<footer>Imprint</footer></body></html>"
        ),
        ["We use SSO."],
    ),
    "html menu without main": (
        (
            "<html><div class='menu'><ul><li><a href='/'>Home</a><li><a href='/b'>Blog</a></ul></div>"
            "<p>We use SSO.</p></html>"
        ),
        ["We use SSO."],
    ),
    "html stars are text": ("<p>We *never* use | or # signs.</p>", ["We *never* use | or # signs."]),
    "clause number before a quote": (
        '3. DEFINITIONS\n\n3.1 "Data" means any content.\n3.2 “Apps” are our products.\n',
        ['"Data" means any content.', "“Apps” are our products."],
    ),
    "lettered headings in sentence case": (
        (
            "A. Staff access\n\nOnly named engineers can reach the live systems, and each visit is recorded.\n\n"
            "B. Our suppliers\n\nEach of them is assessed before the contract is signed, and every year after that.\n"
        ),
        [
            "Only named engineers can reach the live systems, and each visit is recorded.",
            "Each of them is assessed before the contract is signed, and every year after that.",
        ],
    ),
    "title in capitals with a colon": ("ACME CHARTS: QUESTIONS\n\nWe use SSO.", ["We use SSO."]),
    "bold line with a full stop": ("**Strong ciphers.**\nWe use AES-256.\n", ["We use AES-256."]),
    "bold line with a picture": ("**Safe and sound** 🚀\n\nWe use AES-256.\n", ["We use AES-256."]),
    "bold sentence before others": (
        "- **No database.** All is kept in Jira.\n- **Strong ciphers.** We use AES.\n",
        ["No database.", "All is kept in Jira.", "We use AES."],
    ),
    "markdown with tags": ("## Access\nWe use<br>SSO. <b>We</b> test.", ["We use SSO.", "We test."]),
}


@pytest.mark.parametrize("name", CASES)
def test_units_of_a_text(name: str) -> None:
    text, expected = CASES[name]
    assert [unit.text for unit in parse_policy(text).units] == expected


@pytest.mark.parametrize("name", CASES)
def test_units_have_valid_ids_and_true_digests(name: str) -> None:
    units = parse_policy(CASES[name][0]).units
    assert len({unit.id for unit in units}) == len(units)
    for unit in units:
        assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*\.[1-9][0-9]*", unit.id)
        assert unit.sha256 == digest_sentence(unit.text)


@pytest.mark.parametrize("name", [name for name in CASES if not name.startswith("html")])
def test_line_ends_of_other_systems_change_nothing(name: str) -> None:
    text = CASES[name][0]
    assert parse_policy(text.replace("\n", "\r\n")) == parse_policy(text)


def by_text(text: str) -> dict[str, Unit]:
    return {unit.text: unit for unit in parse_policy(text).units}


def test_lead_ins_of_nested_lists_are_joined() -> None:
    units = by_text("We will:\n\n- protect data:\n  - at rest\n  - in transit\n- test")
    assert units["at rest"].context.lead_in == "We will: protect data:"
    assert units["test"].context.lead_in == "We will:"


def test_lead_in_ends_with_its_list() -> None:
    units = by_text("We will:\n- test\n\nWe also train staff.\n\n- Other")
    assert units["Other"].context.lead_in == ""


def test_column_heads_go_with_each_row() -> None:
    units = by_text("| Severity | Days |\n|---|---|\n| High | 42 |")
    assert units["High | 42"].context.column_heads == ("Severity", "Days")


def test_question_goes_with_its_answers_only() -> None:
    units = by_text("## FAQ\n\n**Do you log?**\n\nYes. For a month.\n\n## Other\n\nWe test.")
    assert units["For a month."].context.question == "Do you log?"
    assert units["We test."].context.question == ""


def test_question_in_a_cell() -> None:
    units = by_text("Question | Answer\nDo you log? | Yes")
    assert units["Do you log? | Yes"].context.question == "Do you log?"


def test_headings_nest() -> None:
    unit = parse_policy("# Policy\n## 1. Access\n### Staff\nWe use SSO.\n## 2. Data\nNone.").units
    assert unit[0].context.headings == ("Policy", "Access", "Staff")
    assert unit[1].context.headings == ("Policy", "Data")
    assert unit[1].section == "Data"


def test_repeated_and_foreign_headings_get_ids_of_their_own() -> None:
    units = parse_policy("# Data\nWe a.\n# Data\nWe b.\n# データ\nWe c.\n# Größe & Maß\nWe d.").units
    assert [unit.id for unit in units] == ["data.1", "data-2.1", "section-3.1", "grosse-and-mass.1"]


def test_title_is_found() -> None:
    assert parse_policy("Security Policy\n\nAccess Controls\n\nWe use SSO.").title == "Security Policy"
    assert parse_policy("<title>Trust | Acme</title><p>We use SSO.</p>").title == "Trust"


def test_what_was_left_out_is_said() -> None:
    page = "<html><nav><p>Our products and prices</p></nav><main><p>We use SSO.</p></main></html>"
    assert [note.code for note in parse_policy(page).notes] == ["text.frame_left_out"]


@pytest.mark.parametrize("text", ["# Only a heading", "***", "<p></p>", "   \n "])
def test_text_without_a_sentence_is_refused(text: str) -> None:
    with pytest.raises(InputError) as caught:
        parse_policy(text)
    assert caught.value.code == "policy.empty"


def test_form_can_be_given() -> None:
    assert [unit.text for unit in parse_policy("<b>We</b> use SSO.", form="html").units] == ["We use SSO."]
