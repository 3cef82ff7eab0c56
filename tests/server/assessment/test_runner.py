"""From a check's run to rows, entries and states, in one transaction or not at all."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from server.assessment.conftest import MFA, bind
from server.assessment.made_checks import steady, uncollected
from upheld import __version__
from upheld.catalog.forge import load_forge_platform
from upheld.core.check import AppItem, Confidence, Context, Place, Severity, Step
from upheld.core.clock import FixedClock
from upheld.core.discovery import find_checks
from upheld.core.errors import Conflict, InputError, NotPermitted
from upheld.core.outcomes import Outcome, State
from upheld.forge.analyzer_digest import analyzer_sha256
from upheld.proof.statements import CheckResultStatement, ItemKind, Role
from upheld.server.accounts.api import Actor
from upheld.server.assessment import api as assessment
from upheld.server.assessment.child import Produced
from upheld.server.assessment.models import CheckResult, CheckRun
from upheld.server.assessment.runner import details_blob
from upheld.server.assessment.verdicts import summarize
from upheld.server.evidence import api as evidence
from upheld.server.policy import api as policy
from upheld.server.policy.registry import known_checks

STEADY = "access.steady_made"
APPS = Path(__file__).parents[3] / "src/upheld/server/site/demo/apps"


def entries() -> list[CheckResultStatement]:
    return [statement for _, statement in evidence.entries() if isinstance(statement, CheckResultStatement)]


def state(clock: FixedClock) -> str:
    document = policy.policy_document()
    assert document is not None
    return str(evidence.ledger().assess(document, clock.now()).sentences[0].state)


@pytest.mark.django_db
def test_a_run_becomes_row_entry_details_and_source(
    sentence: policy.SentenceView, engineer: Actor, clock: FixedClock
) -> None:
    (run,) = assessment.run_now(STEADY, actor=engineer, clock=clock)
    (entry,) = entries()
    check = known_checks()[STEADY]
    assert (entry.sentence, entry.sentence_sha256) == (sentence.id, sentence.sha256)
    assert (entry.run, entry.check, entry.outcome) == (run.run_id, STEADY, Outcome.PASS)
    assert (entry.looked_at, entry.in_scope, run.sentences) == (1, 1, 1)
    assert (entry.observed_at, entry.fresh_until) == (run.observed_at, run.fresh_until)
    assert [(thing.kind, thing.id) for thing in entry.observed] == [(ItemKind.SERVER, "one")]
    assert evidence.get_blob(entry.check_sha256) == ("text/x-python", check.source)
    details = json.loads(evidence.get_blob(entry.details_sha256)[1])
    assert details == {
        "format": "upheld.details/1",
        "check": STEADY,
        "results": [
            {"item": "one", "name": "One", "outcome": "pass", "message": "It is pass.", "remedy": "", "place": None}
        ],
    }
    assert [one.message for one in assessment.run_results(run.run_id)] == ["It is pass."]
    assert assessment.latest_run(STEADY) == assessment.find_run(run.run_id) == run


@pytest.mark.django_db
def test_the_way_to_a_place_is_kept_and_published(
    sentence: policy.SentenceView, engineer: Actor, clock: FixedClock
) -> None:
    steps = (Step(Place(file="manifest.yml", line=3), "a panel"), Step(Place(file="src/a.js", line=7), "fetch(to)"))
    steady.OUTCOMES[:] = [Outcome.FAIL]
    steady.MORE.update(code="undeclared", severity=Severity.HIGH, confidence=Confidence.LOW, trace=steps)
    (run,) = assessment.run_now(STEADY, actor=engineer, clock=clock)
    (kept,) = assessment.run_results(run.run_id)
    assert (kept.code, kept.severity, kept.confidence) == ("undeclared", Severity.HIGH, Confidence.LOW)
    assert kept.trace == steps
    (published,) = json.loads(evidence.get_blob(run.details_sha256)[1])["results"]
    assert (published["code"], published["severity"], published["confidence"]) == ("undeclared", "high", "low")
    assert published["trace"][1] == {"file": "src/a.js", "line": 7, "text": "fetch(to)"}
    assert sentence.id


def test_details_of_an_app_say_what_analyzed_it(clock: FixedClock) -> None:
    check = find_checks(("upheld.forge.rules",))["forge.supported_runtime"]
    app = AppItem(id="notes", name="Notes", path=APPS / "sprint-digest")
    produced = Produced(results=tuple(check.run(Context(now=clock.now(), items=(app,)))))
    details = json.loads(details_blob(check, summarize(check.meta, (app,), produced, clock.now()), (app,)).body)
    assert details["results"][0]["place"] == {"file": "manifest.yml", "line": 7}
    assert details["analyzer"] == {
        "version": __version__,
        "sha256": analyzer_sha256(),
        "platform_data_on": load_forge_platform().read_on,
    }
    assert details["results"][0]["excerpt"] == "name: nodejs18.x"
    assert details["coverage"] == [
        {
            "item": "notes",
            "counts": [{"what": "modules", "looked_at": 2, "of": 2}],
            "not_looked_at": [],
            "more_not_looked_at": 0,
            "trusted": [],
        }
    ]


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("outcome", "expected"),
    [(Outcome.PASS, State.UPHELD), (Outcome.FAIL, State.BROKEN), (Outcome.UNKNOWN, State.UNPROVEN)],
)
def test_the_state_follows_from_the_run(
    sentence: policy.SentenceView, engineer: Actor, clock: FixedClock, outcome: Outcome, expected: State
) -> None:
    assert state(clock) == State.UNPROVEN
    steady.OUTCOMES[:] = [outcome]
    assessment.run_now(STEADY, actor=engineer, clock=clock)
    assert state(clock) == expected
    clock.advance(days=5, seconds=1)
    assert state(clock) == (State.STALE if outcome is Outcome.PASS else expected)
    assert sentence.id


@pytest.mark.django_db
def test_a_run_of_a_check_that_nothing_is_bound_to_is_kept_but_not_logged(engineer: Actor, clock: FixedClock) -> None:
    (run,) = assessment.run_now(STEADY, actor=engineer, clock=clock)
    assert (run.outcome, run.sentences) == (Outcome.PASS, 0)
    assert entries() == []
    assert CheckResult.objects.count() == 1


@pytest.mark.django_db
def test_each_set_of_parameters_is_a_run_of_its_own(lead: Actor, engineer: Actor, clock: FixedClock) -> None:
    text = "# A\n\nTwo factors.\n\nTwo factors always.\n\nTwo factors everywhere.\n"
    view = policy.import_text(text, name="p", actor=lead, clock=clock)
    for sentence, days in zip(view.sentences, (1, 30, 30), strict=True):
        bind(sentence.id, [STEADY], lead, clock, max_days=days, max_hours=7)
    runs = assessment.run_now(STEADY, actor=engineer, clock=clock)
    assert [(dict(run.parameters), run.outcome, run.sentences) for run in runs] == [
        ({"max_days": 1}, Outcome.FAIL, 1),
        ({"max_days": 30}, Outcome.PASS, 2),
    ]
    assert [entry.outcome for entry in entries()] == [Outcome.FAIL, Outcome.PASS, Outcome.PASS]
    assert len({entry.parameters_sha256 for entry in entries()}) == 2


@pytest.mark.django_db
def test_one_sentence_with_two_sets_of_parameters_gets_a_result_for_each(
    lead: Actor, engineer: Actor, clock: FixedClock
) -> None:
    """A result counts only for the parameters it was made for, so each set needs its own."""
    for slug, days in (("security", 30), ("privacy", 1)):
        view = policy.import_text("Two factors for all.", name="p", actor=lead, clock=clock, policy=slug)
        bound = {STEADY: known_checks()[STEADY].meta.speaks_for[MFA]}
        commitment = policy.NewCommitment(
            kind=MFA, parameters={"max_days": days}, argument=policy.ArgumentTexts(because="So.", checks=bound)
        )
        policy.confirm_sentence(view.sentences[0].id, [commitment], actor=lead, clock=clock, policy=slug)
    runs = assessment.run_now(STEADY, actor=engineer, clock=clock)
    assert {run.outcome for run in runs} == {Outcome.PASS, Outcome.FAIL}
    assert {(entry.outcome, entry.parameters_sha256) for entry in entries()} == {
        (Outcome.PASS, policy.parameters_digest({"max_days": 30})),
        (Outcome.FAIL, policy.parameters_digest({"max_days": 1})),
    }


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("check", "hangs", "code"),
    [
        ("access.crashing_made", False, "run.crash"),
        ("access.uncollected_made", False, "run.collect"),
        ("access.uncollected_made", True, "run.collect_time"),
    ],
)
def test_a_check_that_cannot_run_is_an_error_in_the_log(
    sentence: policy.SentenceView,
    lead: Actor,
    engineer: Actor,
    clock: FixedClock,
    check: str,
    hangs: bool,  # noqa: FBT001 - a value of the table
    code: str,
) -> None:
    uncollected.HANGS[:] = [hangs]
    bind(sentence.id, [check], lead, clock)
    (run,) = assessment.run_now(check, actor=engineer, clock=clock)
    assert (run.outcome, run.error_code) == (Outcome.ERROR, code)
    (entry,) = entries()
    assert entry.outcome is Outcome.ERROR
    assert b"jane" not in evidence.get_blob(entry.details_sha256)[1]
    assert state(clock) == State.UNPROVEN


@pytest.mark.django_db
def test_who_may_run_checks(engineer: Actor, clock: FixedClock) -> None:
    with pytest.raises(NotPermitted):
        assessment.run_now(STEADY, actor=Actor(user_id=None, role=Role.AUDITOR), clock=clock)
    with pytest.raises(NotPermitted):
        assessment.request_run(STEADY, actor=Actor(user_id=None, role=Role.SUPPORT), clock=clock)
    for verb in (assessment.run_now, assessment.request_run):
        with pytest.raises(InputError, match=r"no check 'access\.no_such'"):
            verb("access.no_such", actor=engineer, clock=clock)
    assert not CheckRun.objects.exists()


@pytest.mark.django_db
def test_a_run_that_lost_its_lease_writes_nothing(
    sentence: policy.SentenceView, engineer: Actor, clock: FixedClock
) -> None:
    def take_it_away() -> None:
        clock.advance(hours=1)
        assessment.run_now(STEADY, actor=engineer, clock=clock)

    steady.MEANWHILE.append(take_it_away)
    with pytest.raises(Conflict) as refused:
        assessment.run_now(STEADY, actor=engineer, clock=clock)
    assert refused.value.code == "check.lease_lost"
    assert CheckRun.objects.count() == 1
    assert len(entries()) == 1
    assert sentence.id


@pytest.mark.django_db
def test_runs_are_paged_newest_first(engineer: Actor, clock: FixedClock) -> None:
    made = []
    for _ in range(5):
        clock.advance(minutes=1)
        made += [run.run_id for run in assessment.run_now(STEADY, actor=engineer, clock=clock)]
    page = assessment.runs(STEADY, limit=2)
    assert [run.run_id for run in page] == made[:2:-1]
    rest = assessment.runs(limit=10, before=page[-1].run_id)
    assert [run.run_id for run in rest] == made[2::-1]
    assert assessment.run_results("0" * 32) == ()
    assert assessment.find_run("0" * 32) is None
