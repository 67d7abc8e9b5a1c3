"""`dans le Var`, `le préfet de la Loire`, `Oise : …`: departments that bear the name of a river or of a direction."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...words import OF, THE, word_set

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...scan import Scan
    from .mentions import PlaceMention

_BODIES = word_set("""
    préfet préfète préfecture département départemental départementale pompiers gendarmerie gendarmes
    sdis parquet procureur procureure élus maires agriculteurs éleveurs
    viticulteurs habitants communes collégiens policiers chambre académie conseil
    tribunal
""")
# Where a river, or a coast, is more likely
_WATER = word_set("""
    corps noyé noyée noyés noyées noyade noyades repêché repêchés repêchée poissons poisson baignade crue péniche
    bateau bateaux nageurs kayak rivière fleuve berges rives jeté jetée plongeurs canot bataille
""")
# Words of a text about the Channel, where `dans la Manche` is the sea
_CHANNEL = _WATER | word_set("""
    traversée traversées traverser traversé traversant traversent traversait migrant migrants migrante migrantes exilé
    exilés passeur passeurs embarcation embarcations navire navires naufrage naufrages naufragés passages marin marins
    secourus chalutier chalutiers ferry ferries mer eaux tunnel angleterre douvres britanniques britannique
    royaume anglais pêche pêcheurs cargo détroit large côtes eurotunnel
    décès mort morts morte mortes disparu disparus noyade
""")
_HEADS = word_set("ain aisne aube cher eure gers indre landes loire lot marne oise orne rhône somme var")
_ELSEWHERE = word_set("suisse souabe bernois vaudois du de -")


def is_department(page: Scan, mention: PlaceMention, *, french: bool) -> bool:
    """Whether a name that may be a river’s is told as that of a department.

    french: the text names no country, or France.
    """
    before = page.folds[max(mention.first - 3, 0) : mention.first]
    if page.folds[mention.last : mention.last + 1] != [] and page.folds[mention.last] in _ELSEWHERE:
        return False
    if before[-1:] in ([], ["\n"]):
        return is_head(page, mention.first)
    if before[-1:] in (["du"], ["de"]) and before[-2:-1] != [] and before[-2] in _BODIES:
        return True
    if len(before) > 2 and before[-1] in THE and before[-2] in OF and before[-3] in _BODIES:
        return True
    if before[-2:-1] != ["dans"]:
        return False
    first, last = page.layout.sentence(mention.first)
    return french and _WATER.isdisjoint(page.folds[first:last])


def settle_channel(page: Scan, found: Sequence[PlaceMention]) -> None:
    """`Dans la` | Manche, `40 écoles ont fermé`: the department, in a text that does not speak of the sea."""
    named = [m for m in found if m.kind == "sea" and page.folds[m.first : m.last] == ["manche"]]
    if (
        not named
        or not _CHANNEL.isdisjoint(page.folds)
        or any("GB" in m.codes for m in found if m not in named)
    ):
        return
    for mention in named:
        led = page.folds[max(mention.first - _LED, 0) : mention.first]
        head = led[-1:] in ([], ["\n"]) and page.folds[mention.last : mention.last + 1] == [":"]
        of_body = led[-2:] == ["de", "la"] and not _BODIES.isdisjoint(led)
        if head or of_body or led[-2:] == ["dans", "la"]:
            mention.kind, mention.codes = "region", ("FR",)


_LED = 5  # words of `la chambre d’agriculture de la`


def is_head(page: Scan, at: int) -> bool:
    """`Var :` at the head of a line; not `Vienne :`, `Nord :`, that may be others."""
    return page.folds[at] in _HEADS and page.folds[at + 1 : at + 2] == [":"]
