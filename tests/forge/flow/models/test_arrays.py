"""Arrays: elements known one by one, or what any may be; answers of callbacks prove what they imply."""

from __future__ import annotations

import pytest

from upheld.forge.flow.guards import GuardKind

from .conftest import Evaluate, Hold, shown

KNOWN = {
    "[1, 2, 3].map((x) => x * 2).join('+')": "2+4+6",
    "[1, 2, 3, 4].filter((x) => x > 2).join()": "3,4",
    "[[1, 2], [3]].flat().length": "3",
    "[1, 2].concat([3], 4).join()": "1,2,3,4",
    "Array.from({ length: 3 }, (_, i) => i).join()": "0,1,2",
    "Array.from(new Set(['a', 'b', 'a'])).join()": "a,b",
    "['a', 'b'].reduce((all, x) => all + x, '')": "ab",
    "['c', 'a', 'b'].sort().join('')": "abc",
    "['a', 'b'].find((x) => x === 'b')": "b",
    "['a', 'b', 'c'].indexOf('c')": "2",
    "['a', 'b'].includes('z')": "False",
    "[].every((x) => x)": "True",
    "[].some((x) => x)": "False",
}


@pytest.mark.parametrize("expression", KNOWN)
def test_known_arrays_are_folded(evaluate: Evaluate, expression: str) -> None:
    assert shown(evaluate(expression)) == KNOWN[expression]


def test_changes_in_place_are_seen(evaluate: Evaluate) -> None:
    before = "const l = ['b']; l.push('c'); l.unshift('a'); const last = l.pop(); l.splice(0, 1, 'x')"
    assert shown(evaluate("l.join('') + last", before=before)) == "xbc"


def test_elements_pushed_in_a_loop_are_what_any_element_may_be(evaluate: Evaluate) -> None:
    before = "const l = []; for (const item of payload.items) { l.push(item.name); }"
    assert shown(evaluate("l[0]", before=before)) == "{payload.items.*.name}"


PROVES = {
    "every_of_known": "if (![caller].every((one) => ADMINS.includes(one))) return;",
    "find": "if (!ADMINS.find((one) => one === caller)) return;",
    "filter_length": "if (ADMINS.filter((one) => one === caller).length === 0) return;",
    "filter_length_negated": "if (!ADMINS.filter((one) => one === caller).length) return;",
    "first_of_filter": "if (!ADMINS.filter((one) => one === caller)[0]) return;",
    "find_index": "if (ADMINS.findIndex((one) => one === caller) < 0) return;",
    "index_of": "if (ADMINS.indexOf(caller) === -1) return;",
    "missing_ones": "const missing = [caller].filter((one) => !ADMINS.includes(one)); if (missing.length > 0) return;",
    "some": "if (!ADMINS.some((one) => one === caller)) return;",
    "set": "if (!new Set(ADMINS).has(caller)) return;",
}
PROVES_NOTHING = {
    "every_of_any": "if (!payload.items.every(() => ADMINS.includes(caller))) return;",
    "some_ignored": "ADMINS.some((one) => one === caller);",
    "some_inverted": "if (ADMINS.some((one) => one === caller)) return;",
    "index_of_as_truth": "if (!ADMINS.indexOf(caller)) return;",
    "length_compared_the_wrong_way": "if (ADMINS.filter((one) => one === caller).length >= 0) { } else return;",
    "not_the_caller": "if (!ADMINS.includes(payload.accountId)) return;",
    "callers_own_list": "if (!payload.admins.includes(caller)) return;",
    "callback_of_each": "payload.items.forEach(() => { if (!ADMINS.includes(caller)) throw new Error('no'); });",
}
LIST = "const ADMINS = ['id-1', 'id-2']; const caller = context.accountId;"


@pytest.mark.parametrize("code", PROVES.values(), ids=PROVES.keys())
def test_answers_on_a_list_of_the_app_are_a_guard(holds: Hold, code: str) -> None:
    assert holds(f"{LIST} {code}").decides(GuardKind.LIST)


@pytest.mark.parametrize("code", PROVES_NOTHING.values(), ids=PROVES_NOTHING.keys())
def test_what_does_not_decide_is_no_guard(holds: Hold, code: str) -> None:
    assert not holds(f"{LIST} {code}").decides(GuardKind.LIST)


def test_a_tag_of_the_app_gets_texts_and_values_in_turn(evaluate: Evaluate) -> None:
    put = "(all, text, i) => all + text + (i < values.length ? values[i] : '')"
    before = f"const tag = (texts, ...values) => texts.reduce({put}, '')"
    assert shown(evaluate("tag`${payload.a}/${payload.b}`", before=before)) == "{payload.a}/{payload.b}"
