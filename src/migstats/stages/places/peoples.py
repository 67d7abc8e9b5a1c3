"""`pour la plupart marocains`, `surtout des Maliens`: whence some of those counted come, and nobody else."""

from __future__ import annotations

from ...persons import is_person
from ...words import THE, A, word_set
from .mentions import PlaceMention
from .sentences import Sentence

# Peoples of several countries: `des Kurdes d’Irak`, `les Peuls du Mali`
STATELESS = word_set("""
    kurdes kurde peuls peul touaregs touareg rohingyas rohingya yézidis yézidi hazaras ouïghours ouïghour tamouls
    tamoul berbères roms rom toubous haoussas arabes palestiniens tibétains druzes
""")
_MOSTLY = word_set("""
    majoritairement essentiellement principalement surtout notamment rarement minoritairement

""")
# `pour la` | plupart, `en grande` | majorité: not `la plupart des Français`, `une majorité de Suisses`
_SHARES = word_set("plupart majorité partie moitié essentiel")
_FRACTIONS = word_set("tiers quarts quart cinquième dixièmes moitié")
_LEADING = word_set("pour en dont")
_HALFWAY = _SHARES | word_set(
    "la l' grande large grosse écrasante immense une bonne quasi totalité - mais aussi"
)
_LISTING = word_set("et ou , de d' des du les la le plusieurs certains quelques aussi mais en") | STATELESS
_NEAR, _FAR = 7, 12
_BEHIND = 4
_SOME = word_set("dont parmi")


def are_some(sentence: Sentence, mention: PlaceMention) -> bool:
    """`, pour la plupart` | marocains, `, dont plusieurs` | Français, | Égyptiens `en majorité`."""
    far = _NEAR if mention.kind == "demonym" else _FAR
    before = sentence.words[max(mention.first - far - sentence.first, 0) : mention.first - sentence.first]
    if mention.kind != "demonym":
        return mention.origin and not (_MOSTLY | _SHARES | _FRACTIONS).isdisjoint(before)
    after = mention.last - sentence.first
    if sentence.words[after : after + 1] == [":"]:
        return False  # `dont Maliens : 261 950`
    return _is_led(before) or _is_share(sentence.words[after : after + _BEHIND])


def is_somebody(sentence: Sentence, mention: PlaceMention) -> bool:
    """`une victime` | nigériane, `un retraité` | belge: one person, not counted; not `un ministre` | belge."""
    led = sentence.words[max(mention.first - 2 - sentence.first, 0) : mention.first - sentence.first]
    if mention.kind != "demonym" or len(led) < _ONE:
        return False
    if led == ["de", "nationalité"]:
        return _is_one(sentence, mention.first - _ONE)
    if led[0] in ("le", "la", "l'") and not _is_named(sentence, mention):
        return False  # `le migrant` | malien; `l’astronome` | allemand `Karl Roth` is somebody
    if led[0] not in A and led[0] not in ("le", "la", "l'"):
        return False
    counted = any(q.first <= mention.first - _ONE < q.last for q in sentence.quantities)
    return not counted and is_person(led[1]) and led[1] not in _OFFICIALS


def _is_one(sentence: Sentence, at: int) -> bool:
    """`Le chauffeur` | de nationalité belge, `un homme`: one person before word `at`; not `trois hommes`."""
    led = sentence.words[max(at - _ONE - sentence.first, 0) : at - sentence.first]
    if len(led) < _ONE or led[0] not in A | THE - {"les"} or not is_person(led[1]):
        return False
    return not any(q.first <= at - 1 < q.last for q in sentence.quantities)


def _is_named(sentence: Sentence, mention: PlaceMention) -> bool:
    """Whether a name of two capitals stands right behind."""
    words = sentence.page.words[mention.last : min(mention.last + 2, sentence.last)]
    return len(words) > 1 and all(word.capital and word.folded[0].isalpha() for word in words)


_ONE = 2  # words of `une victime`
_OFFICIALS = word_set("""
    ministre président présidente maire député députée élu élue préfet préfète procureur procureure juge policier
    policière gendarme militaire soldat douanier officier responsable dirigeant dirigeante ambassadeur
    roi reine sénateur sénatrice gouverneur conseiller chef cheffe public secteur population peuple
""")


def _is_led(before: list[str]) -> bool:
    """`en majorité des`, `et, plus rarement,`, `dont plusieurs`: a cue, and only small words behind it."""
    for at in range(len(before) - 1, -1, -1):
        word = before[at]
        if word in _MOSTLY or word in _SOME:
            return True
        if word in _SHARES:
            return not _LEADING.isdisjoint(before[max(at - 3, 0) : at])
        if word not in _LISTING:
            return False
    return False


def _is_share(after: list[str]) -> bool:
    """`pour la plupart`, `en grande majorité` behind the people."""
    if after[:1] not in (["pour"], ["en"]):
        return False
    at = next((i for i, word in enumerate(after) if word in _SHARES), 0)
    return at > 0 and _HALFWAY.issuperset(after[1:at])
