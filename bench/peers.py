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
DAYS = {"D": 86400, "W": 7 * 86400, "M": 30 * 86400, "Y": 365 * 86400}
TIMES = {"S": 1, "M": 60, "H": 3600}
PART = re.compile(r"([\d.]+)([A-Z])")
SUBUNIT = re.compile(
    r"""\s*(?:de\ )?(?:cents?|centimes?|pence|penn(?:y|ies)|pesewas?|kopecks?|kobos?|grosz|groszy|satangs?|[öø]re
    |pfennigs?)\b""",
    re.IGNORECASE | re.VERBOSE,
)
COUNTED = ("il y a", "dans ")
KINDS = {"percent": "percent", "money": "money", "age": "age", "measure": "dimension"}


def read(text: str, reference: str | None, *, dated: bool) -> Iterator[dict[str, Any]]:
    """Every number, quantity, duration and date of `text`, in the types of the cases.

    dated: dates are asked for beside durations, so that `dans deux ans` is but a date.
    """
    for number in migstats.numbers(text):
        if not text[number.end : number.end + 1].isalpha():  # `180ml` is but a measure to the cases
            kind = "ordinal" if number.form == "ordinal" else "number"
            yield {"start": number.start, "end": number.end, "type": kind, "value": plain(number.value)}
    document = migstats.extract(text, published=reference)
    for statistic in document.statistics:
        yield from quantity(statistic)
    for mention in document.dates:
        yield day_or_range(mention)
    for duration in migstats.durations(text):
        taken = any(d.start < duration.end and duration.start < d.end for d in document.dates)
        if not (dated and taken):
            yield stretch(duration)


def seconds(iso: str) -> Decimal:
    """`P1Y21D` -> 33350400; a month has 30 days and a year 365, as in the cases."""
    days, _, times = iso.removeprefix("P").partition("T")
    parts = [(part, DAYS) for part in PART.findall(days)] + [(part, TIMES) for part in PART.findall(times)]
    return sum((Decimal(count) * sizes[letter] for (count, letter), sizes in parts), Decimal(0))


def stretch(duration: migstats.Duration) -> dict[str, Any]:
    """A duration in seconds; an open one, or one that is bounded by two, has no value."""
    value = seconds(duration.iso) if duration.iso else None
    return {"start": duration.start, "end": duration.end, "type": "duration", "value": plain(value)}


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
        pred = list(read(case["text"], case["reference"], dated="date" in (case["scope"] or ())))
        sys.stdout.write(json.dumps({"id": case["id"], "pred": pred}, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
