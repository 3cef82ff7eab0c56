"""Numbers, truth values, dates and chance."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping

from upheld.core.light_dataclasses import replace
from upheld.forge.flow.machine_port import CallSite, Machine, Model
from upheld.forge.flow.models.reading import derive, derive_from, give_data, number_of, over
from upheld.forge.flow.values import (
    A_NUMBER,
    UNDEFINED_VALUE,
    Constant,
    Data,
    Origin,
    Truth,
    Value,
    constant_text,
    data,
)

_TIME = data(Origin.TIME)
_RANDOM = data(Origin.RANDOM)
_MAX_BASE = 36
_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"


def _float_of(value: Value | None) -> float | None:
    if isinstance(value, Constant) and isinstance(value.value, int | float):
        return float(value.value)
    return None


def _plain(number: float) -> Constant:
    return Constant(int(number)) if number.is_integer() and abs(number) < 2**53 else Constant(number)


def _number(machine: Machine, site: CallSite) -> Value:
    return over(site.argument(0) or Constant(0), lambda value: _to_number(machine, site, value))


def _to_number(machine: Machine, site: CallSite, value: Value) -> Value:
    if isinstance(value, Constant):
        found = value.value
        if isinstance(found, bool) or found is None:
            return Constant(int(bool(found)))
        if isinstance(found, int | float):
            return value
        if isinstance(found, str):
            return _read_number(found.strip(), whole=False)
        return Constant(math.nan)
    return _as_number(derive_from(machine, CallSite((site.path[-1],), value, (), site.node, is_new=False)))


def _as_number(made: Data) -> Data:
    """What was turned into a number, also where it has no identity."""
    return made if made.path else replace(made, path=(A_NUMBER,))


def _read_number(text: str, *, whole: bool) -> Constant:
    if not text:
        return Constant(math.nan if whole else 0)
    try:
        return _plain(float(text)) if "_" not in text and text.lower() not in {"inf", "nan"} else Constant(math.nan)
    except (ValueError, OverflowError):
        return Constant(math.nan)


def _parse(machine: Machine, site: CallSite) -> Value:
    def parse(value: Value) -> Value:
        text = constant_text(value) if isinstance(value, Constant) else None
        if text is None:
            return _as_number(derive_from(machine, CallSite((site.path[-1],), value, (), site.node, is_new=False)))
        base = 10 if site.argument(1) is None else number_of(site.argument(1))
        if base != 10 or text.lower().lstrip("+- ").startswith("0x"):  # noqa: PLR2004 - other bases are rare
            return derive(machine, value)
        allowed = "+-0123456789" + ("." if site.path[-1] == "parseFloat" else "")
        kept = text.strip()
        end = next((index for index, letter in enumerate(kept) if letter not in allowed), len(kept))
        return _read_number(kept[:end], whole=True)

    return over(site.argument(0) or UNDEFINED_VALUE, parse)


def _boolean(machine: Machine, site: CallSite) -> Value:
    value = site.argument(0) or UNDEFINED_VALUE
    if site.is_new:
        return machine.make_object({}, rest=derive(machine, value))
    when_true, when_false = machine.imply(value, truthy=True), machine.imply(value, truthy=False)
    if when_true is None:
        return Constant(value=False)
    if when_false is None:
        return Constant(value=True)
    return Truth(when_true, when_false, machine.origins(value))


def _is_nan(machine: Machine, site: CallSite) -> Value:
    value = site.argument(0) or UNDEFINED_VALUE
    number = _float_of(value)
    if number is None:
        return Truth(origins=machine.origins(value))
    tests: Mapping[str, Callable[[float], bool]] = {
        "isNaN": math.isnan,
        "isFinite": math.isfinite,
        "isInteger": float.is_integer,
        "isSafeInteger": float.is_integer,
    }
    return Constant(tests[site.path[-1]](number))


def _math(work: Callable[[float], float]) -> Model:
    def model(machine: Machine, site: CallSite) -> Value:
        number = _float_of(site.argument(0))
        if number is None or len(site.arguments) > 1:
            return replace(derive(machine, *site.arguments), path=(A_NUMBER,))
        try:
            return _plain(float(work(number)))
        except (ValueError, OverflowError):
            return Constant(math.nan)

    return model


def _extreme(pick: Callable[[list[float]], float]) -> Model:
    def model(machine: Machine, site: CallSite) -> Value:
        numbers = [_float_of(argument) for argument in site.arguments]
        known = [number for number in numbers if number is not None]
        if not known or len(known) < len(numbers):
            return replace(derive(machine, *site.arguments), path=(A_NUMBER,))
        return _plain(pick(known))

    return model


def _to_text(machine: Machine, site: CallSite) -> Value:
    number, base = number_of(site.this), number_of(site.argument(0) or Constant(10))
    if isinstance(site.this, Constant) and not isinstance(site.this.value, float) and number is not None:
        if base == 10:  # noqa: PLR2004 - the base people count in
            return Constant(constant_text(site.this))
        if base is not None and 1 < base <= _MAX_BASE and number >= 0:
            return Constant(_in_base(number, base))
    return derive_from(machine, site) if not isinstance(site.this, Constant) else Constant(constant_text(site.this))


def _in_base(number: int, base: int) -> str:
    digits = ""
    while number or not digits:
        number, digit = divmod(number, base)
        digits = _DIGITS[digit] + digits
    return digits


def _to_fixed(machine: Machine, site: CallSite) -> Value:
    number, digits = _float_of(site.this), number_of(site.argument(0) or Constant(0))
    if number is None or digits is None or not 0 <= digits <= 20:  # noqa: PLR2004 - more digits are refused anyway
        return derive_from(machine, site)
    return Constant(f"{number:.{digits}f}")


def _boolean_text(machine: Machine, site: CallSite) -> Value:
    if isinstance(site.this, Constant):
        return Constant(constant_text(site.this))
    return derive(machine, site.this)


def _now(_machine: Machine, _site: CallSite) -> Value:
    return _TIME


def _random(_machine: Machine, _site: CallSite) -> Value:
    return _RANDOM


def _date(machine: Machine, site: CallSite) -> Value:
    """A date: of now, or of what it is made of."""
    if not site.arguments:
        return _TIME
    made = derive(machine, *site.arguments)
    return Data(made.origins or frozenset({Origin.TIME}), classes=made.classes)


def _big(machine: Machine, site: CallSite) -> Value:
    value = site.argument(0) or UNDEFINED_VALUE
    return value if number_of(value) is not None else derive(machine, value)


def _collator(machine: Machine, _site: CallSite) -> Value:
    return machine.make_object({}, rest=Data(frozenset()))


_TESTS = ("isNaN", "isFinite", "isInteger", "isSafeInteger")
METHODS: Mapping[str, Mapping[str, Model]] = {
    "number": {
        "toString": _to_text,
        "toFixed": _to_fixed,
        "toPrecision": give_data,
        "toExponential": give_data,
        "toLocaleString": give_data,
        "valueOf": lambda _, site: site.this or UNDEFINED_VALUE,
    },
    "boolean": {"toString": _boolean_text, "valueOf": lambda _, site: site.this or UNDEFINED_VALUE},
}
_FUNCTIONS = ("pow", "log", "log2", "log10", "exp", "sign", "sin", "cos", "tan", "atan2", "hypot", "cbrt", "imul")
_INTL = (
    "DateTimeFormat",
    "NumberFormat",
    "RelativeTimeFormat",
    "Collator",
    "PluralRules",
    "ListFormat",
    "DisplayNames",
    "Segmenter",
)
GLOBALS: Mapping[tuple[str, ...], Model] = {
    ("global", "Number"): _number,
    ("global", "Number", "parseInt"): _parse,
    ("global", "Number", "parseFloat"): _parse,
    ("global", "parseInt"): _parse,
    ("global", "parseFloat"): _parse,
    ("global", "Boolean"): _boolean,
    ("global", "BigInt"): _big,
    **{("global", name): _is_nan for name in _TESTS[:2]},
    **{("global", "Number", name): _is_nan for name in _TESTS},
    ("global", "Math", "floor"): _math(math.floor),
    ("global", "Math", "ceil"): _math(math.ceil),
    ("global", "Math", "round"): _math(lambda number: math.floor(number + 0.5)),
    ("global", "Math", "trunc"): _math(math.trunc),
    ("global", "Math", "abs"): _math(abs),
    ("global", "Math", "sqrt"): _math(math.sqrt),
    ("global", "Math", "max"): _extreme(max),
    ("global", "Math", "min"): _extreme(min),
    ("global", "Math", "random"): _random,
    **{
        ("global", "Math", name): give_data
        for name in (
            "pow",
            "log",
            "log2",
            "log10",
            "exp",
            "sign",
            "sin",
            "cos",
            "tan",
            "atan2",
            "hypot",
            "cbrt",
            "imul",
        )
    },
    ("global", "Date"): _date,
    ("global", "Date", "now"): _now,
    ("global", "Date", "parse"): _date,
    ("global", "Date", "UTC"): _date,
    ("global", "performance", "now"): _now,
    ("process", "hrtime"): _now,
    ("global", "process", "hrtime"): _now,
    ("global", "process", "hrtime", "bigint"): _now,
    ("global", "process", "uptime"): _now,
    ("perf_hooks", "performance", "now"): _now,
    **{("global", "Intl", name): _collator for name in _INTL},
    ("uuid", "v1"): _random,
    ("uuid", "v3"): give_data,
    ("uuid", "v4"): _random,
    ("uuid", "v5"): give_data,
    ("uuid", "v6"): _random,
    ("uuid", "v7"): _random,
    ("uuid",): _random,
    ("uuid", "validate"): lambda machine, site: Truth(origins=derive(machine, *site.arguments).origins),
    ("nanoid", "nanoid"): _random,
    ("nanoid",): _random,
    ("shortid", "generate"): _random,
    ("@paralleldrive/cuid2", "createId"): _random,
}
VALUES: Mapping[tuple[str, ...], Value] = {
    ("global", "Math", "PI"): Constant(math.pi),
    ("global", "Math", "E"): Constant(math.e),
    ("global", "Number", "MAX_SAFE_INTEGER"): Constant(2**53 - 1),
    ("global", "Number", "MIN_SAFE_INTEGER"): Constant(1 - 2**53),
    ("global", "Number", "MAX_VALUE"): Constant(1.7976931348623157e308),
    ("global", "Number", "EPSILON"): Constant(2.0**-52),
    ("global", "Number", "POSITIVE_INFINITY"): Constant(math.inf),
    ("global", "Number", "NaN"): Constant(math.nan),
}
