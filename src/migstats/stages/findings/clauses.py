"""Whether two figures tell one fact: clauses, names and words that both have, words that set them apart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...morphology import Tag, guess
from .figures import Sheet, has_interval

if TYPE_CHECKING:
    from ...found import Quantity

_DEAD = frozenset("mort décès tué disparu victime cadavre".split())
_DYING = frozenset(
    "mort morts morte mortes mortel péri tué tués tuée tuées noyés noyées décédé décédés".split()
)
_GRAMMAR = (
    Tag.DETERMINER
    | Tag.PREPOSITION
    | Tag.PRONOUN
    | Tag.CONJUNCTION
    | Tag.ADVERB
    | Tag.RELATIVE
    | Tag.AUXILIARY
)
_BREAKS = frozenset((",", ";", ":", ".", "!", "?", "…", "(", ")", "–", "—", "«", "»", "\n"))
# A text that corrects, updates or counts on says two values on purpose; one that compares says one value twice.
_UPDATES = frozenset(
    """autre autres nouveau nouveaux nouvelle nouvelles supplémentaire supplémentaires provisoire définitif définitive
    actualisé révisé revu corrigé rectificatif erreur alourdi alourdit porté passe passé passée finalement initial
    initialement prévu prévus second seconde seconds restant restants restantes chacun chacune respectivement""".split()
)
# In another clause of the sentence these say nothing of the figure.
_GOES_ON = frozenset(
    "désormais encore deuxième suivant suivants puis premier premiers première premières aujourd' hui".split()
)
STABLE = frozenset(
    "stable stables même mêmes autant comme identique inchangé coïncidence nouveau encore aussi également égal".split()
)


def is_plain(q: Quantity) -> bool:
    """A figure of its own, counted exactly: no part, step, rate, rumour or rounding."""
    links = q.part_of is None and q.compared_with is None
    bare = not (q.change or q.per or q.negated or q.hedged)
    return links and bare and q.qualifier == "exact" and q.value is not None and has_interval(q)


def clause(sheet: Sheet, at: int) -> tuple[int, int]:
    """First and last (exclusive) word of the clause around word `at`: from break to break."""
    first, last = sheet.page.layout.sentence(at)
    start = next((i + 1 for i in range(at - 1, first - 1, -1) if sheet.page.words[i].text in _BREAKS), first)
    end = next((i for i in range(at, last) if sheet.page.words[i].text in _BREAKS), last)
    return start, end


def names(sheet: Sheet, first: int, last: int) -> set[str]:
    """Words with a capital among words `first` to `last`; at the head of a sentence only where grammar knows none."""
    words = sheet.page.words
    starts = sheet.page.layout.sentence(first)[0] if first < len(words) else -1
    return {
        w.folded
        for at, w in enumerate(words[first:last], first)
        if w.capital and len(w.folded) > 3 and at not in sheet.dated and (at != starts or _is_name(sheet, at))
    }


def _is_name(sheet: Sheet, at: int) -> bool:
    return not guess(sheet.page.folds[at]) & _GRAMMAR


def new_names(sheet: Sheet, one: int, other: int, end: int | None = None) -> set[str]:
    """Names of the later figure's sentence, up to the end of its clause, that the earlier one's does not have.

    end: one past the last word to look at, where it is not the clause's.
    """
    first, _ = sheet.page.layout.sentence(sheet.quantities[other].first)
    end = end or clause(sheet, max(sheet.quantities[other].last - 1, first))[1]
    start, stop = sheet.page.layout.sentence(sheet.quantities[one].first)
    if start == first:  # one sentence: what stands after the earlier figure
        first = stop = clause(sheet, max(sheet.quantities[one].right, sheet.quantities[one].last))[1]
    known = names(sheet, start, stop) | _source_words(sheet, one) | _source_words(sheet, other)
    return names(sheet, first, end) - known


def _source_words(sheet: Sheet, i: int) -> set[str]:
    run = sheet.quantities[i].source
    return set(sheet.page.folds[run[0] : run[1]]) if run else set()


def set_apart(sheet: Sheet, *figures: int) -> bool:
    """The text says of one of the figures that it corrects, updates or adds to another."""
    return any(
        not _UPDATES.isdisjoint(words_of(sheet, i)) or not _GOES_ON.isdisjoint(_clause_words(sheet, i))
        for i in figures
    )


def one_place(a: Quantity, b: Quantity) -> bool:
    """Nothing that is known of the places of both tells them apart."""
    return not (a.places and b.places) or not set(a.places).isdisjoint(b.places)


def _clause_words(sheet: Sheet, i: int) -> set[str]:
    return set(sheet.page.folds[slice(*clause(sheet, sheet.quantities[i].first))])


def words_of(sheet: Sheet, i: int) -> set[str]:
    """All folded words of the sentence of figure `i`."""
    return set(sheet.page.folds[slice(*sheet.page.layout.sentence(sheet.quantities[i].first))])


def content_of(sheet: Sheet, i: int) -> set[str]:
    """Stems of the words that carry meaning in the sentence of figure `i`."""
    return sheet.content(*sheet.page.layout.sentence(sheet.quantities[i].first))


def explained(sheet: Sheet, one: int, other: int) -> bool:
    """The later value is said elsewhere near, or is a sum or difference of figures near."""
    value = sheet.quantities[other].value
    near = [
        q.value for i in sheet.around(other, 2) if i != other and (q := sheet.quantities[i]).value is not None
    ]
    known = [v for v in near if v is not None]
    first = sheet.quantities[one].value
    assert value is not None and first is not None
    if value in known or any(a + b == value for k, a in enumerate(known) for b in known[k + 1 :]):
        return True
    return any(abs(first - b) == value or first + b == value for b in known)


def same_count(sheet: Sheet, title: int, i: int) -> bool:
    """The same noun, or the dead under another name: `14 morts`, `la vie à 14 personnes`."""
    q, other = sheet.quantities[title], sheet.quantities[i]
    if other.kind != q.kind:
        return False
    return q.noun == other.noun or (q.noun in _DEAD and _is_toll(sheet, i))


def _is_toll(sheet: Sheet, i: int) -> bool:
    """`a coûté la vie à 19 personnes`, `19 personnes ont péri`, `19 morts`."""
    before, after = sheet.before(i, 4), sheet.after(i, 5)
    return (
        sheet.quantities[i].noun in _DEAD
        or before == ["coûté", "la", "vie", "à"]
        or not _DYING.isdisjoint(after)
        or "la vie" in " ".join(after)
    )
