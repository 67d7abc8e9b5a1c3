"""Who says a number: the voice of its sentence, of its quotation, of its list or table, and no further."""

from __future__ import annotations

from bisect import bisect_left
from itertools import pairwise
from typing import TYPE_CHECKING

from ...lexicon import letter_of
from ...lexicon.gazetteer import gazetteer
from ...lexicon.speech import going_on, sayings, voice_nouns
from ...morphology import Tag, guess, is_finite_verb
from ...persons import is_person
from ...words import CLOSING_QUOTES, word_set
from .coverage import Voice, number_letters
from .naming import DETERMINERS, TITLES, is_small_word, named_at
from .quoted import give_to_speakers
from .rivals import elided, leads, right_one
from .speakers import AUXILIARIES
from .voices import find_voices

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from ...found import Quantity
    from ...scan import Scan

__all__ = ["attach"]

# `la même source`, `l’agence`: any voice before may be meant.
GENERAL = word_set("""
    source sources agence organisation organisme institution association ong département structure
    collectif instance intéressé intéressée responsable
""")
# Of these only a body is meant, where one has spoken.
_BODIES = GENERAL - {"source", "sources", "intéressé", "intéressée", "responsable"}
_FREE = word_set("association ong collectif")
_STATE = word_set("""
    ministère préfecture gouvernement police mairie parquet tribunal cour justice armée marine garde gardes
    gendarmerie douane parlement sénat préfet préfète ministre maire procureur procureure gouverneur
""")
POINTING = word_set("le la l' ce cet cette les ces même")
_BACK = 120
_RECENT = 20
_WIDEST = 250  # words: a voice reaches no further even in a sentence without end, so time stays linear


def attach(page: Scan, quantities: Sequence[Quantity]) -> None:
    """Set `source` (words of the text, without article) and `source_name` of each quantity.

    `51 naufragés sauvés, indique la préfecture maritime` -> préfecture maritime

    A pronoun or `la même source` keeps its own words as `source`; `source_name` is whom it stands for.
    """
    voices = find_voices(page)
    _resolve(page, voices)
    firsts = [q.first for q in quantities]
    held: dict[int, list[Voice]] = {}
    for voice in voices:
        for at in _answered(firsts, voice):
            held.setdefault(at, []).append(voice)
    for at, mine in held.items():
        quantity = quantities[at]
        if said := _voice(page, quantity, mine):
            quantity.source, quantity.source_name = (said.who.first, said.who.last), said.name
            tells = said.style == "subject" or page.folds[said.at] == "pour"
            if tells and (other := elided(page, quantity, said)):
                quantity.source, quantity.source_name = other, page.slice(*other)
    give_to_speakers(page, quantities)
    _answer_of(page, quantities)


def _answered(firsts: list[int], voice: Voice) -> Iterable[int]:
    """Indices of the quantities that a voice may answer for, `firsts` being their first words."""
    near, far = max(voice.reach[0], voice.at - _WIDEST), min(voice.reach[1], voice.end + _WIDEST)
    first, last = bisect_left(firsts, near), bisect_left(firsts, far)
    if voice.style == "narrow":
        return range(max(first, last - 1), last)
    return [i for i in range(first, last) if firsts[i] < voice.at or firsts[i] >= voice.end]


def _voice(page: Scan, quantity: Quantity, voices: Sequence[Voice]) -> Voice | None:
    """Of the voices that may answer for a number, the one that does."""
    at = quantity.first
    voices = [v for v in voices if v.style != "denied" or quantity.negated]
    if narrow := [v for v in voices if v.style == "narrow"]:
        return narrow[-1]
    held = [v for v in voices if (v.style != "subject" or v.at < at) and not _describes(page, v, at)]
    held = [v for v in held if not _is_circumstance(page, v, at)]
    if any(_closes_quotation(page, v) for v in held):
        held = [
            v for v in held if v.who.kind != "pronoun" or v.end > at
        ]  # `« Elle dit … », rapporte l’avocat`
    if len(held) > 1:
        if tied := right_one(page, quantity, held):
            return tied
        small = min(v.reach[1] - v.reach[0] for v in held)
        held = [v for v in held if v.reach[1] - v.reach[0] == small]
    return held[0] if len(held) == 1 else _beside(page, at, held)


def _is_circumstance(page: Scan, voice: Voice, at: int) -> bool:
    """`Le ministre a annoncé sa démission après la mort de` | 12 migrants: when, not what is told."""
    behind = page.folds[voice.end : at] if voice.style == "subject" and at - voice.end < _TOLD else []
    when = next((i for i, word in enumerate(behind) if word in ("après", "avant", "lors")), 0)
    told = number_letters().isdisjoint(page.kinds[voice.end : voice.end + when])
    return when > 0 and told and _SAYS.isdisjoint(behind[:when])


_TOLD = 20  # words from a verb to a figure in which `après` is looked for
_SAYS = frozenset(("que", "qu'", ":", "avoir", "«", "d'", "être"))


def _describes(page: Scan, voice: Voice, at: int) -> bool:
    """`d’après l’ONG (enquête auprès de 103 familles)`, `souffle Michèle, 71 ans`: it is about the voice."""
    if voice.end >= at or page.words[voice.end].text not in ("(", ",", "."):
        return False
    if page.words[voice.end].text == ".":  # `compte Michel L.` | `Il manque 8 000 euros`
        return len(page.words[voice.end - 1].text) == 1 and page.words[voice.end + 1].capital
    if page.words[voice.end].text == ",":
        return _is_told_of(page, voice, at)
    return not any(page.words[i].text == ")" for i in range(voice.end, at))


def _is_told_of(page: Scan, voice: Voice, at: int) -> bool:
    """`, 71 ans, qui a perdu deux fils`: about the voice; `, qui évoque sept cas`: it goes on speaking."""
    start = voice.end + 1
    if page.folds[start + 1 : start + 2] == ["ans"]:
        if at == start:
            return True
        start += 3 if page.folds[start + 2 : start + 3] == [","] else 2
    if at == start:
        return False  # `…, reconnaît le HCR,` | `une quarantaine de familles s’étant désistées`
    if _closes_quotation(page, voice):
        behind = page.folds[start:at]
        return not (behind[:1] == ["contre"] or ("pour", "qui") in pairwise(behind) or _speaks(behind))
    if leads(page, voice):
        return False
    if voice.style == "free" and voice.who.kind == "name" and _is_bare_person(page.folds[start]):
        return _is_in_apposition(page.folds[start:at])
    if page.folds[start] not in _DESCRIBING or "," in page.folds[start:at]:
        return False
    return page.folds[start] != "qui" or not _speaks(page.folds[start + 1 : start + _VERB])


def _closes_quotation(page: Scan, voice: Voice) -> bool:
    """`« On tient », soupire un agent, dans le métier depuis 19 ans`: behind it nothing is said any more."""
    at = voice.at - 1 - (page.before(voice.at) == ",")
    return voice.style == "free" and at >= 0 and page.words[at].text in CLOSING_QUOTES


_DESCRIBING = frozenset(("un", "une", "qui", "âgé", "âgée"))
def _is_bare_person(word: str) -> bool:
    """`dit Rhissa,` | épicier: a trade or a tie without article, behind a name."""
    return is_person(word) or voice_nouns().get(word) == "person"


def _is_in_apposition(words: Sequence[str]) -> bool:
    """`mère de` | six enfants, `épicier, qui vend` | 40 gourdes; not `procureur de Nice, précisant que`."""
    if not _CLAUSE_ENDS.isdisjoint(words) or _speaks(words):
        return False
    comma = next((i for i, word in enumerate(words) if word == ","), len(words) - 1)
    return "," not in words[comma + 1 :] and (words[comma] != "," or words[comma + 1 : comma + 2] == ["qui"])


_CLAUSE_ENDS = frozenset((".", ";", ":", "!", "?", "«", "»"))
_COUNTS_ITSELF = word_set("compte comptent comptait comptaient")  # `l’ONG, qui compte 40 salariés`


def _speaks(words: Sequence[str]) -> bool:
    """`qui évoque`, `qui a évoqué`, `qui fait observer que`; not `contre le prévenu`."""
    for i, word in enumerate(words):
        form = sayings().get(word)
        led = AUXILIARIES.intersection(words[max(i - _VERB, 0) : i]) and words[i - 1] not in DETERMINERS
        told = form and (form.finite or led)
        if word not in _COUNTS_ITSELF and (
            told or word in going_on() or tuple(words[i : i + 2]) in _LETS_KNOW
        ):
            return True
    return False


_LETS_KNOW = frozenset(
    (fait, know)
    for fait in ("fait", "font", "faisait")
    for know in ("observer", "remarquer", "savoir", "valoir", "état")
)


_VERB = 4  # words from `qui` to the end of its verb: `qui a aussi évoqué`


def _beside(page: Scan, at: int, voices: Sequence[Voice]) -> Voice | None:
    """Of several voices of a sentence, the one whose clause holds word `at`."""
    before = [v for v in voices if v.end <= at]
    after = [v for v in voices if v.at > at and v.style != "subject"]
    if before and (not after or leads(page, before[-1])):
        return before[-1]
    if after and not _parts(page, at, after[0].at):
        return after[0]
    return before[-1] if before and not after else None


def _parts(page: Scan, first: int, last: int) -> bool:
    """Whether a colon or semicolon stands between two words."""
    return any(page.words[i].text in ":;" for i in range(first, last))


def _resolve(page: Scan, voices: Sequence[Voice]) -> None:
    """Give each voice its name: that of an earlier one where it only points back."""
    for i, voice in enumerate(voices):
        who = voice.who
        voice.name = page.slice(who.first, who.last)
        if who.kind == "pronoun":
            voice.name = _antecedent(page, voice, voices[:i]) or voice.name
        elif who.kind == "paper" and page.folds[who.start] in ("leurs", "leur", "ses", "son", "sa"):
            voice.name = next((v.name for v in reversed(voices[:i]) if not v.paper), voice.name)
        elif _points_back(page, voice):
            voice.name = _same(page, voice, voices[:i]) or voice.name


def _points_back(page: Scan, voice: Voice) -> bool:
    """`le collectif`, `la même source`, `le ministère`: a bare noun with a definite article."""
    who = voice.who
    head = page.words[who.first]
    short = who.last == who.first + 1 or (who.last == who.first + 2 and not page.words[who.first + 1].capital)
    bare = short and (not head.capital or head.folded in GENERAL) and who.first > who.start
    return bare and page.words[who.first - 1].folded in POINTING


def _same(page: Scan, voice: Voice, before: Sequence[Voice]) -> str | None:
    """The name of the last voice with the same noun, or of any voice for `la même source`."""
    noun = page.words[voice.who.first].folded
    for other in reversed(before[-_RECENT:]):
        if other.who.kind != "pronoun" and other.name.lower().split()[0] == noun:
            return other.name
    if voice.who.kind == "paper":
        names = [v.name for v in before[-_RECENT:] if v.paper and v.who.kind != "paper"]
    else:
        known = [v for v in before[-_RECENT:] if v.who.kind != "pronoun"] if noun in GENERAL else []
        if noun in _FREE:  # `le ministère annonce …, l’association n’en recense que`
            known = [v for v in known if v.name.split()[0].lower() not in _STATE]
        bodies = [v for v in known if v.who.kind == "body" or v.name.isupper()] if noun in _BODIES else []
        names = [v.name for v in bodies or known]
    return names[-1] if names else None


def _antecedent(page: Scan, voice: Voice, before: Sequence[Voice]) -> str | None:
    """Whom `il` or `elle` stands for: the last voice of that gender, else the last name that is a subject."""
    said = page.words[voice.who.first].folded
    pronoun = {"ce": "il", "cette": "elle", "ces": "ils"}.get(said, said)
    for other in reversed(before[-_RECENT:]):
        if other.at > voice.at - _BACK and _agrees(page, other, pronoun):
            nearer = _acts_before(page, voice.at, other) if other.who.kind == "name" else None
            return nearer or _aged_since(page, other.end, voice.at) or other.name
    if voice.who.last - voice.who.first > 1:  # `ce dernier`: who was named last
        return _subject_before(page, voice.at, pronoun)
    own = _own_subject(page, voice.at, pronoun) or _opens_before(page, voice.at, pronoun)
    return own or _subject_before(page, voice.at, pronoun)


def _acts_before(page: Scan, at: int, other: Voice) -> str | None:
    """`À la barre, Moussa D. minimise. | Il parle de`: a full name nearer than a voice whose gender is not known."""
    first = page.layout.sentence(at)[0]
    start = page.layout.sentence(first - 1)[0] if first else 0
    if not other.end <= start < first or page.folds[other.who.first] in _GENDER:
        return None
    if page.folds[start] in ("à", "dans", "devant", "en", "pour"):
        start = next((i + 1 for i in range(start, min(start + _LED, first)) if page.folds[i] == ","), start)
    last = start
    while last < first and (page.words[last].capital or page.words[last].text == "."):
        last += 1
    named = last - start > 1 and page.kinds[start] == letter_of()["name"] and page.folds[start] not in _GENDER
    acts = last < first and Tag.FINITE_VERB in guess(page.folds[last])
    return page.slice(start, last) if named and acts else None


_LED = 7  # words of `À la barre,` before a subject


def _own_subject(page: Scan, at: int, pronoun: str) -> str | None:
    """`L’Agence spatiale a perdu 12 satellites, a-t-elle indiqué`: the subject of the same sentence."""
    first = page.layout.sentence(at)[0]
    named = named_at(page, first, at) if first < at else None
    if named is None or named.kind != "body" or named.last >= at or named.first == named.start:
        return None
    article = page.folds[named.start]
    suits = article == "l'" or (article == "la") == pronoun.startswith("elle")
    acts = page.folds[named.last] in ("a", "va") or is_finite_verb(page.folds[named.last])
    return page.slice(named.first, named.last) if suits and acts and pronoun in ("il", "elle") else None


def _opens_before(page: Scan, at: int, pronoun: str) -> str | None:
    """`L’ARES, qui fédère …, a publié son rapport. | Elle dénombre …`, `Le préfet est venu. | Il évoque`."""
    first = page.layout.sentence(at)[0]
    start = page.layout.sentence(first - 1)[0] if first else 0
    named = named_at(page, start, first) if start < first else None
    if named is None or pronoun not in ("il", "elle"):
        return None
    title = _GENDER.get(page.folds[named.first]) if page.words[named.first].capital else None
    if named.first == named.start and title is None:
        return None
    article = page.folds[named.start]
    known = named.kind in ("body", "person") or (named.kind == "name" and page.words[named.first].upper)
    suits = article == "l'" or article in _ARTICLES[pronoun]
    if title is not None:  # `Mme Braun a rencontré M. Durand. | « … », a-t-elle dit`
        known, suits = True, title == pronoun
    verb = named.last
    while verb < first and page.folds[verb] in _CLITICS:
        verb += 1
    acts = verb < first and (page.folds[verb] in (",", "a", "va", "est") or is_finite_verb(page.folds[verb]))
    acts = acts or page.folds[named.last] in ("ne", "n'", "se", "s'")
    return page.slice(named.first, named.last) if known and suits and acts else None


_GENDER = {"m": "il", "mm": "ils", "mme": "elle", "mlle": "elle", "mmes": "elles"}
_ARTICLES = {"il": ("le", "un", "ce"), "elle": ("la", "une", "cette")}
_CLITICS = frozenset(("s'", "se", "n'", "ne", "y", "en", "l'", "lui"))


def _aged_since(page: Scan, first: int, last: int) -> str | None:
    """`Parmi elles, Ginette, 81 ans, …`: who is introduced by name and age behind the last voice."""
    for at in range(last - 1, first + 2, -1):
        aged = page.folds[at] == "ans" and page.before(at - 1) == ","
        if aged and page.words[at - 3].capital and page.kinds[at - 3] == letter_of()["name"]:
            start = at - 3
            while start - 1 >= first and page.words[start - 1].capital:
                start -= 1
            return page.slice(start, at - 2)
    return None


def _agrees(page: Scan, voice: Voice, pronoun: str) -> bool:
    """Whether gender and number of a voice, as far as its article tells, suit a pronoun."""
    if voice.who.kind == "pronoun":
        return page.words[voice.who.first].folded == pronoun
    if voice.who.start == voice.who.first:
        return pronoun in ("il", "elle")
    article = page.words[voice.who.start].folded
    feminine, plural = pronoun.startswith("elle"), pronoun.endswith("s") or pronoun == "eux"
    if article in ("le", "un", "du", "ce", "la", "une", "cette"):
        return not plural and feminine == (article in ("la", "une", "cette"))
    return plural == (article in ("les", "des", "ces", "plusieurs"))


def _subject_before(page: Scan, at: int, pronoun: str) -> str | None:
    """The nearest name before word `at` that is the subject of a sentence, or that has a title."""
    for i in range(at - 1, max(at - _BACK, 0) - 1, -1):
        if not _is_person(page, i) or _GENDER.get(page.folds[i], pronoun) != pronoun:
            continue
        last = i + 1
        while last < at and page.words[last].capital:
            last += 1
        return page.slice(i, last)
    return None


def _is_person(page: Scan, at: int) -> bool:
    """`Ousmane a quitté …`, `Mme Pope`, `Amy Pope`: not a place, a body or the first word of a sentence."""
    word = page.words[at]
    if page.kinds[at] != letter_of()["name"] or word.upper or word.folded in gazetteer():
        return False
    if word.folded in voice_nouns() or word.folded[-1] == "'" or is_small_word(page, at):
        return False
    following = page.words[at + 1] if at + 1 < len(page) else None
    if word.folded in TITLES:
        return True
    if at != page.layout.sentence(at)[0]:
        return page.kinds[at - 1] != letter_of()["name"] and bool(following and following.capital)
    return _opens_sentence(page, at)


def _opens_sentence(page: Scan, at: int) -> bool:
    """`Ousmane a quitté`, `Ousmane, 17 ans, a payé`, `Aly Diallo, procureur de Mopti, a lancé`."""
    end = at + 1
    while end < len(page) and page.words[end].capital:
        end += 1
    if page.folds[end : end + 1] != [","]:
        return end < len(page) and is_finite_verb(page.folds[end])
    aged = page.folds[end + 2 : end + 3] == ["ans"]
    return aged or (end + 1 < len(page) and voice_nouns().get(page.folds[end + 1]) == "person")


def _answer_of(page: Scan, quantities: Sequence[Quantity]) -> None:
    """A denied number that nobody is named for has the speaker of the text: `Réponse du ministre de …`."""
    denied = [q for q in quantities if q.negated and not q.source]
    if not denied or page.folded(0, 2) not in ("réponse du", "réponse de"):
        return
    last = page.layout.line(0)[1]
    while page.words[last - 1].text == "\n":
        last -= 1
    for quantity in denied:
        quantity.source, quantity.source_name = (2, last), page.slice(2, last)
