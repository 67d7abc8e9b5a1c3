"""Our records in the form of neutral cases: `bench/peers.py CASES.jsonl > PREDICTIONS.jsonl`.

For the scorer that lies beside the cases; only the public functions are asked. A case names its kinds in
`scope`; what it does not look at is ignored by the scorer, so that everything read is written.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any

import migstats

if TYPE_CHECKING:
    from collections.abc import Iterator

TEMPERATURES = ("Cel", "[degF]", "K")
SECONDS = {
    "second": 1,
    "minute": 60,
    "hour": 3600,
    "day": 86400,
    "week": 7 * 86400,
    "month": 30 * 86400,
    "year": 365 * 86400,
}
SUBUNIT = re.compile(r"\s*(?:cents?|centimes?|pence|pesewas?|kopecks?|centavos?|öre)\b", re.I)
COUNTED = ("il y a", "dans ")
KINDS = {"percent": "percent", "money": "money", "age": "age", "measure": "dimension", "duration": "duration"}


def read(text: str, reference: str | None) -> Iterator[dict[str, Any]]:
    """Every number, quantity and date of `text`, in the types of the cases."""
    for number in migstats.numbers(text):
        if not text[number.end : number.end + 1].isalpha():  # `180ml` is but a measure to the cases
            kind = "ordinal" if number.form == "ordinal" else "number"
            yield {"start": number.start, "end": number.end, "type": kind, "value": plain(number.value)}
    document = migstats.extract(text, published=reference)
    for statistic in document.statistics:
        dated = any(d.start <= statistic.start and statistic.end <= d.end for d in document.dates)
        if not (dated and statistic.kind == "duration"):  # `dans deux ans` is but a date to the cases
            yield from quantity(statistic)
    for mention in document.dates:
        yield day_or_range(mention)


def quantity(statistic: migstats.Statistic) -> Iterator[dict[str, Any]]:
    """One statistic as its kind, and as a range of numbers where it has bounds."""
    span = {"start": statistic.mention.start, "end": statistic.mention.end}
    value, low, high = statistic.value, statistic.minimum, statistic.maximum
    if statistic.qualifier == "exact" and statistic.mention.text.casefold().startswith("égal"):
        low = high = value  # `égal à 20`: a range of one point to the cases
    if (low is not None or high is not None) and statistic.qualifier != "indefinite":
        yield {**span, "type": "number_range", "value": None, "min": plain(low), "max": plain(high)}
    kind = KINDS.get(statistic.kind)
    if kind is None:
        return
    if statistic.kind == "measure" and statistic.unit in TEMPERATURES:
        kind = "temperature"
    unit_word = statistic.mention.text[statistic.end - statistic.mention.start :]
    if value is not None and SUBUNIT.match(unit_word):
        value *= 100  # the cases keep the unit that is said: `34 cents`
    if statistic.kind == "duration" and value is not None and statistic.unit:
        value *= SECONDS[statistic.unit]
    yield {**span, "type": kind, "value": plain(value)}


def day_or_range(mention: migstats.DateMention) -> dict[str, Any]:
    """A date where it is one day or could be, else a stretch from its first to its last day."""
    span = {"start": mention.start, "end": mention.end}
    counted = mention.text.casefold().startswith(COUNTED)  # `dans deux ans`: a day to the cases
    if (mention.grain == "day" or counted) and "/" not in mention.value:
        return {**span, "type": "date", "value": mention.value}
    first, last = (day and day.isoformat() for day in (mention.first, mention.last))
    return {**span, "type": "daterange", "value": None, "min": first, "max": last}


def plain(value: Decimal | None) -> str | None:
    """Digits without exponent."""
    return None if value is None else format(value, "f")


def main() -> None:
    """Write one prediction a line to standard output."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("cases", type=Path)
    for line in parser.parse_args().cases.read_text(encoding="utf-8").splitlines():
        case = json.loads(line)
        pred = list(read(case["text"], case["reference"]))
        sys.stdout.write(json.dumps({"id": case["id"], "pred": pred}, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
