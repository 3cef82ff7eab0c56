"""Draft answers to what the Marketplace asks about an app, each with its evidence, or that a person must answer."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from upheld.catalog.forge import Audience
from upheld.catalog.marketplace_questions import Question, load_questions
from upheld.core.check import Place
from upheld.core.light_dataclasses import dataclass
from upheld.core.outcomes import Outcome
from upheld.forge.app import AppModel
from upheld.forge.flow.facts import EntryKind, Mode, Outbound, ProductCall, StoreWrite
from upheld.forge.gaps import Topic
from upheld.forge.report import AppReport, PromiseVerdict, Verdict

PERSON = "a person must answer"
NOT_APPLICABLE = "does not apply"
MAX_PLACES = 10


@dataclass(frozen=True, kw_only=True, slots=True)
class Evidence:
    """What speaks for an answer."""

    rule: str
    """Id of the promise; empty for a fact of the manifest or the code."""
    verdict: str
    """`proven`, `refuted`, `unknown`; `fact`."""
    text: str
    places: tuple[Place, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class DraftAnswer:
    """One question with the answer that the app's code supports."""

    set_title: str
    source: str
    id: str
    asks: str
    signal: str
    answer: str
    """`yes`, `no`, `none`, `does not apply` or `a person must answer`."""
    why: str
    """One sentence; for a person why the code does not tell."""
    evidence: tuple[Evidence, ...]

    @property
    def is_for_a_person(self) -> bool:
        """Whether the code does not answer it."""
        return self.answer == PERSON


Fact = tuple[bool, tuple[Place, ...]]


def draft_answers(report: AppReport) -> tuple[DraftAnswer, ...]:
    """An answer for every question, in the order of the pages that ask.

    A fact counts as absent only where the code was followed whole; else a person must look.
    """
    verdicts = {str(verdict.rule.meta.id): verdict for verdict in report.verdicts}
    found: list[DraftAnswer] = []
    for page in load_questions():
        for question in page.questions:
            answer, why, evidence = _answer(question, report.model, verdicts)
            found.append(
                DraftAnswer(
                    set_title=page.title,
                    source=page.source,
                    id=question.id,
                    asks=question.asks,
                    signal=question.signal,
                    answer=answer,
                    why=why,
                    evidence=evidence,
                )
            )
    return tuple(found)


def _answer(
    question: Question, model: AppModel, verdicts: Mapping[str, PromiseVerdict]
) -> tuple[str, str, tuple[Evidence, ...]]:
    if model.manifest is None:
        return PERSON, "The manifest could not be read.", ()
    if question.applies_if:
        applies, places = _FACTS[question.applies_if](model)
        if not applies and _is_sure(question.applies_if, model):
            return NOT_APPLICABLE, _NEGATIVE[question.applies_if], ()
        if not applies:
            why = "Whether this applies is not known: parts of the app were not followed."
            return PERSON, why, _of_gaps(model)
    if question.fact:
        applies, places = _FACTS[question.fact](model)
        if not applies and not _is_sure(question.fact, model):
            return PERSON, "Parts of the app were not followed.", _of_gaps(model)
        text = _POSITIVE[question.fact] if applies else _NEGATIVE[question.fact]
        return ("yes" if applies else "no"), text, (Evidence(rule="", verdict="fact", text=text, places=places),)
    if question.person:
        return PERSON, question.person, _for_a_person(question.evidence, model)
    return _by_rules(question, [verdicts[rule] for rule in question.rules if rule in verdicts], len(question.rules))


def _by_rules(question: Question, verdicts: list[PromiseVerdict], wanted: int) -> tuple[str, str, tuple[Evidence, ...]]:
    evidence = tuple(_evidence(verdict) for verdict in verdicts)
    if len(verdicts) < wanted:
        return PERSON, "Not every promise that decides this was judged.", evidence
    if any(verdict.verdict is Verdict.REFUTED for verdict in verdicts):
        if question.if_refuted:
            return question.if_refuted, "A promise that decides this is refuted.", evidence
        return PERSON, "What was found needs a person's judgment.", evidence
    if all(verdict.verdict is Verdict.PROVEN for verdict in verdicts) and question.if_proven:
        return question.if_proven, "Every promise that decides this is proven.", evidence
    return PERSON, "The analysis could not decide.", evidence


def _evidence(verdict: PromiseVerdict) -> Evidence:
    deciding = [result for result in verdict.results if result.outcome is not Outcome.PASS] or verdict.results
    places = tuple(dict.fromkeys(result.place for result in deciding if result.place is not None))
    return Evidence(
        rule=verdict.rule.meta.id,
        verdict=verdict.verdict.value,
        text=deciding[0].message if deciding else "",
        places=places[:MAX_PLACES],
    )


def _of_gaps(model: AppModel) -> tuple[Evidence, ...]:
    return tuple(
        Evidence(rule="", verdict="unknown", text=gap.reason, places=() if gap.place is None else (gap.place,))
        for gap in model.gaps[:MAX_PLACES]
    )


def _for_a_person(wanted: str, model: AppModel) -> tuple[Evidence, ...]:
    manifest = model.manifest
    if manifest is None:
        return ()
    if wanted == "scopes":
        places = tuple(Place(file=manifest.file, line=scope.line) for scope in manifest.scopes)
        names = ", ".join(scope.name for scope in manifest.scopes) or "none"
        return (Evidence(rule="", verdict="fact", text=f"Scopes: {names}.", places=places[:MAX_PLACES]),)
    if wanted == "storage":
        writes = model.flow.of(StoreWrite)
        stores = ", ".join(sorted({fact.store.value.replace("_", " ") for fact in writes})) or "none"
        places = tuple(dict.fromkeys(fact.place for fact in writes))[:MAX_PLACES]
        return (Evidence(rule="", verdict="fact", text=f"Stores that the code writes to: {stores}.", places=places),)
    return ()


def _people_use_it(model: AppModel) -> Fact:
    modules = () if model.manifest is None else model.manifest.modules
    return _modules(model, [module.line for module in modules if module.audience is not Audience.SYSTEM])


def _modules(model: AppModel, lines: list[int]) -> Fact:
    file = model.manifest_file
    return bool(lines), tuple(Place(file=file, line=line) for line in lines[:MAX_PLACES])


def _has_remotes(model: AppModel) -> Fact:
    return _modules(model, [remote.line for remote in (() if model.manifest is None else model.manifest.remotes)])


def _has_web_triggers(model: AppModel) -> Fact:
    modules = () if model.manifest is None else model.manifest.modules
    return _modules(model, [module.line for module in modules if module.type == "webtrigger"])


def _has_display_conditions(model: AppModel) -> Fact:
    modules = () if model.manifest is None else model.manifest.modules
    lines = [module.display_conditions_line for module in modules if module.display_conditions_line is not None]
    return _modules(model, lines)


def _calls(model: AppModel, modes: frozenset[Mode]) -> Fact:
    places = [
        call.place
        for call in model.flow.of(ProductCall)
        if isinstance(call, ProductCall) and call.mode in modes and call.reach.entry.kind is not EntryKind.UNREACHED
    ]
    return bool(places), tuple(dict.fromkeys(places))[:MAX_PLACES]


def _talks_to_outside(model: AppModel) -> Fact:
    manifest = model.manifest
    lines = [entry.line for entry in (() if manifest is None else manifest.egress)]
    lines.extend(remote.line for remote in (() if manifest is None else manifest.remotes))
    declared = tuple(Place(file=model.manifest_file, line=line) for line in lines)
    used = tuple(dict.fromkeys(fact.place for fact in model.flow.of(Outbound)))
    return bool(declared or used), (*declared, *used)[:MAX_PLACES]


_FACTS: Mapping[str, Callable[[AppModel], Fact]] = MappingProxyType(
    {
        "people_use_it": _people_use_it,
        "has_remotes": _has_remotes,
        "has_web_triggers": _has_web_triggers,
        "has_display_conditions": _has_display_conditions,
        "calls_the_product": lambda model: _calls(model, frozenset(Mode)),
        "calls_as_app": lambda model: _calls(model, frozenset({Mode.APP, Mode.OTHER_USER, Mode.UNKNOWN})),
        "talks_to_outside": _talks_to_outside,
    }
)
_POSITIVE: Mapping[str, str] = MappingProxyType(
    {
        "people_use_it": "Modules of the app are opened or called by people.",
        "has_remotes": "The manifest names remotes.",
        "has_web_triggers": "The manifest has web triggers.",
        "has_display_conditions": "Modules have display conditions.",
    }
)
_NEGATIVE: Mapping[str, str] = MappingProxyType(
    {
        "people_use_it": "Only the platform calls the app.",
        "has_remotes": "The manifest names no remote.",
        "has_web_triggers": "The manifest has no web trigger.",
        "has_display_conditions": "No module has display conditions.",
        "calls_the_product": "The app does not call the product.",
        "calls_as_app": "The app never calls the product in its own name.",
        "talks_to_outside": "The app talks to no address outside.",
    }
)
_TOPICS: Mapping[str, Topic] = MappingProxyType(
    {
        "calls_the_product": Topic.SCOPES,
        "calls_as_app": Topic.AUTHORIZATION,
        "talks_to_outside": Topic.EGRESS,
    }
)
"""What must have been looked at whole for the fact to be surely absent; for the others it is the manifest."""


def _is_sure(fact: str, model: AppModel) -> bool:
    """Whether it is sure that the fact is not there: nothing that could show it was left out."""
    return not model.gaps_touching(_TOPICS.get(fact, Topic.PERMISSIONS))


def answers_as_text(answers: tuple[DraftAnswer, ...]) -> str:
    """All answers for a person, page by page."""
    lines: list[str] = []
    title = ""
    for answer in answers:
        if answer.set_title != title:
            title = answer.set_title
            lines.extend((*([""] if lines else ()), title, f"Source: {answer.source}"))
        lines.extend(("", f"{answer.asks} [{answer.signal}]", f"  Draft: {answer.answer}. {answer.why}"))
        for evidence in answer.evidence:
            places = ", ".join(str(place) for place in evidence.places)
            said = " ".join(part for part in (evidence.rule, evidence.verdict) if part)
            lines.append(f"  {said}: {evidence.text}" + (f" ({places})" if places else ""))
    return "\n".join(lines)


def answers_as_json(answers: tuple[DraftAnswer, ...]) -> list[dict[str, object]]:
    """All answers as values of JSON."""
    return [
        {
            "id": answer.id,
            "page": answer.set_title,
            "source": answer.source,
            "question": answer.asks,
            "signal": answer.signal,
            "answer": answer.answer,
            "why": answer.why,
            "evidence": [
                {
                    "rule": evidence.rule,
                    "verdict": evidence.verdict,
                    "text": evidence.text,
                    "places": [{"file": place.file, "line": place.line} for place in evidence.places],
                }
                for evidence in answer.evidence
            ],
        }
        for answer in answers
    ]
