"""`62 passagers … Les 68 passagers ont été ramenés`: one fact told with two values."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

from ...layout import head_end
from ...morphology import is_finite_verb
from ...words import THIS
from .clauses import clause, content_of, explained, is_plain, new_names, one_place, same_count, set_apart
from .figures import Sheet, finding, grouped, interval, stem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ...found import Quantity

_DEFINITE = frozenset(("les", "ces", "le", "la", "l'", "cet", "cette", "ce"))
_NARROWS = frozenset("qui que qu' dont autres encore seuls seules".split())
_FEWEST = 5  # of two and three anything may be said
_NEAREST = 12
_LIKE = Decimal("0.5")
_BODY = 8


def find(sheet: Sheet) -> Iterator[dict[str, Any]]:
    """Findings: figures taken up again, ages, facts told in full twice, titles."""
    by_noun: dict[str, list[int]] = {}
    for i, q in enumerate(sheet.quantities):
        if q.noun is None or q.value is None:
            continue
        earlier = by_noun.setdefault(q.noun, [])
        told = next((j for j in reversed(earlier[-_NEAREST:]) if _is_contradiction(sheet, j, i)), None)
        if told is not None and not _said_before(sheet, earlier, i):
            yield _told(sheet, told, i)
        earlier.append(i)
    yield from _titles(sheet, head_end(sheet.page))


def _said_before(sheet: Sheet, earlier: list[int], i: int) -> bool:
    return any(sheet.quantities[j].value == sheet.quantities[i].value for j in earlier[-4 * _NEAREST :])


def _is_contradiction(sheet: Sheet, one: int, other: int) -> bool:
    """The two figures are of one fact, and have two values of one order."""
    a, b = sheet.quantities[one], sheet.quantities[other]
    if a.kind != b.kind or a.unit != b.unit or not (is_plain(a) and is_plain(b)) or not _two(a, b):
        return False
    if b.same_as == one:
        return False  # one fact, rounded once
    apart = sheet.number(b.first) - sheet.number(a.first)
    if not 1 <= apart <= 3 or set_apart(sheet, one, other):
        return False
    again = apart == 1 and (_taken_up(sheet, one, other) or _of_age(sheet, one, other))
    return (again or _in_full(sheet, one, other)) and not explained(sheet, one, other)


def _two(a: Quantity, b: Quantity) -> bool:
    """Two values that no rounding explains, of one order, and not of a handful."""
    one, other = interval(a), interval(b)
    assert a.value is not None and b.value is not None and one is not None and other is not None
    low, high = sorted((a.value, b.value))
    few = a.kind != "age" and low < _FEWEST
    return not few and low >= high * _LIKE and one.apart(other)


def _taken_up(sheet: Sheet, one: int, other: int) -> bool:
    """`Les 68 passagers ont été ramenés`, `cette subvention de 5,4 millions`: nothing narrows what was said."""
    b = sheet.quantities[other]
    if b.kind == "money":
        return b.phrase is not None and 0 < b.phrase[0] < b.first and _word(sheet, b.phrase[0] - 1) in THIS
    if b.kind != "count" or b.elided or sheet.quantities[one].elided:
        return False
    if not sheet.before(other, 1) or sheet.before(other, 1)[0] not in _DEFINITE:
        return False
    end = _extent(sheet, other)
    if end is None or new_names(sheet, one, other, b.first):
        return False
    return sheet.content(b.last, end) <= content_of(sheet, one) and not _others(sheet, one)


def _others(sheet: Sheet, one: int) -> bool:
    """The sentence before counts that noun more than once: which of them is meant?"""
    noun = sheet.quantities[one].noun
    here = sheet.within(sheet.number(sheet.quantities[one].first))
    return any(i != one and sheet.quantities[i].noun == noun for i in here)


def _word(sheet: Sheet, at: int) -> str:
    return sheet.page.folds[at]


def _extent(sheet: Sheet, i: int) -> int | None:
    """One past the noun phrase of figure `i`, where a verb or a comma ends it; None where it is narrowed."""
    q = sheet.quantities[i]
    last = sheet.page.layout.sentence(q.first)[1]
    for at in range(q.last, min(q.last + 10, last)):
        word = _word(sheet, at)
        if word in _NARROWS:
            return None
        verb = is_finite_verb(word) and stem(word) not in sheet.content(*(q.phrase or (0, 0)))
        if word == "," or (verb and at > q.last):
            return at
    return None


def _of_age(sheet: Sheet, one: int, other: int) -> bool:
    """`Un adolescent de 15 ans …`, `L’adolescent, âgé de 17 ans`."""
    a, b = sheet.quantities[one], sheet.quantities[other]
    if a.kind != "age" or a.phrase is None or b.phrase is None or not a.phrase[0] or not b.phrase[0]:
        return False
    articles = _word(sheet, a.phrase[0] - 1), _word(sheet, b.phrase[0] - 1)
    near = b.phrase[0] < b.first and sheet.page.layout.sentence(b.first)[0] <= b.phrase[0]
    return near and articles[0] in ("un", "une") and articles[1] in {*_DEFINITE} - {"les", "ces"}


def _in_full(sheet: Sheet, one: int, other: int) -> bool:
    """`103 164 demandes d’asile en 2021 … Avec 130 164 demandes d’asile enregistrées en 2021`: all words again."""
    a, b = sheet.quantities[one], sheet.quantities[other]
    if a.elided or b.elided or a.kind not in ("count", "money", "percent") or not _one_time(a, b):
        return False
    if not one_place(a, b) or (a.source_name and b.source_name and a.source_name != b.source_name):
        return False
    if new_names(sheet, one, other):
        return False
    again, known = sheet.content(*clause(sheet, b.first)), content_of(sheet, one)
    unknown = len(again - known)
    if a.kind == "percent":
        subject = sheet.content(clause(sheet, b.first)[0], b.left) & sheet.content(
            clause(sheet, a.first)[0], a.left
        )
        return unknown <= 1 and bool(subject) and len(again) > 2
    return unknown == 0 and len(again) > 1


def _one_time(a: Quantity, b: Quantity) -> bool:
    value = a.period_value or ""
    return bool(value) and value == b.period_value and "X" not in value


def _told(sheet: Sheet, one: int, other: int) -> dict[str, Any]:
    first, second = sheet.said(one), sheet.said(other)
    noun = sheet.quantities[other].noun or ""
    return finding(
        "two_values",
        f"Le texte donne deux valeurs du même fait ({noun}) : {first}, puis {second}.",
        f"The text gives two values of one fact ({noun}): {first}, then {second}.",
        (one, other),
        f"{_figure(sheet, one)} ≠ {_figure(sheet, other)}",
    )


def _figure(sheet: Sheet, i: int) -> str:
    q = sheet.quantities[i]
    return sheet.said(i) if q.kind != "count" or q.value is None else grouped(q.value)


# ------------------------------------------------------------------ titles


def _titles(sheet: Sheet, body: int) -> Iterator[dict[str, Any]]:
    """`Quatorze morts dans un naufrage` over `le naufrage a coûté la vie à 19 personnes`."""
    if not body:
        return
    below = [i for i, q in enumerate(sheet.quantities) if q.first >= body][:_BODY]
    for i, q in enumerate(sheet.quantities[:_BODY]):
        if q.first < body and q.kind == "count" and q.noun and not q.elided and is_plain(q):
            same = [j for j in below if same_count(sheet, i, j)]
            if len(same) == 1 and _is_title_of(sheet, i, same[0], body):
                yield _told(sheet, i, same[0])


def _is_title_of(sheet: Sheet, title: int, i: int, body: int) -> bool:
    """The first sentences of the body speak of the same, and no figure of theirs is the title's."""
    a, b = sheet.quantities[title], sheet.quantities[i]
    if b.same_as == title or not is_plain(b) or not _two(a, b):
        return False
    if sheet.number(b.first) > sheet.number(body) + 1:
        return False
    if set_apart(sheet, title, i) or _in_body(sheet, a.value, body):
        return False
    if a.period_value and b.period_value and a.period_value != b.period_value:
        return False
    shared = content_of(sheet, title) & content_of(sheet, i)
    return len(shared - {stem(a.noun or "")}) > 1 and not explained(sheet, title, i)


def _in_body(sheet: Sheet, value: Decimal | None, body: int) -> bool:
    """The title's figure stands in the body, or two figures there make it."""
    below = [q.value for q in sheet.quantities if q.first >= body and q.value is not None][: 2 * _BODY]
    return value in below or any(one + two == value for k, one in enumerate(below) for two in below[k + 1 :])
