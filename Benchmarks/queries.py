"""Makes queries from the texts that will be searched: what a person types who remembers some of a notice."""

import json
import random
import re

from corpus import accented, fold, lines

ASKED = (
    "được quy định như thế nào", "thực hiện như thế nào", "là gì", "gồm những gì", "do ai chịu trách nhiệm",
    "vào thời gian nào", "ở đâu", "có phải nộp tiền không", "cần giấy tờ gì", "bao nhiêu",
)  # fmt: skip
NUMBER_PARTS = re.compile(r"[/\-]")
# How the peers read a class: every word, any word, or the words in a row.
MODES = {"questions": "or", "questions, unaccented": "or", "phrases": "phrase"}


def sample(path, count, wanted, seed):
    """`wanted` records from places chosen evenly; reads the file once."""
    places = set(random.Random(seed).sample(range(count), min(wanted, count)))
    return [json.loads(line) for place, line in enumerate(lines(path)) if place in places]


def run(chosen, record, length):
    """Words in a row from anywhere in the text, fewer where no line has so many; None where there are no words."""
    found = [words for line in record["text"].split("\n") if (words := accented(line))]
    if not found:
        return None
    words = chosen.choice([words for words in found if len(words) >= length] or [max(found, key=len)])
    start = chosen.randrange(max(len(words) - length, 0) + 1)
    return words[start : start + length]


def apart(chosen, record):
    """Two to four pairs of words from different places of one text."""
    pairs = [run(chosen, record, 2) for _ in range(chosen.randint(2, 4))]
    return list(dict.fromkeys(word for pair in pairs if pair for word in pair))


def spelled(number, way):
    return (number, number.lower(), fold(number), NUMBER_PARTS.sub(" ", fold(number)), f"số {number}")[way % 5]


def make(texts, each, seed):
    """`each` queries of every class that the texts allow, in a shuffled order that the seed decides."""
    chosen, made = random.Random(seed), []

    def add(name, place, text, **more):
        if text:
            made.append({"_id": f"{name}/{place}", "class": name, "mode": MODES.get(name, "and"), "text": text, **more})

    numbered = [record for record in texts if record.get("number")]
    dated = [record for record in texts if record.get("issued_on")]
    for place in range(each):
        text = " ".join(run(chosen, chosen.choice(texts), 1 + place % 5) or [])
        add("1–5 syllables", place, text)
        add("1–5 syllables, unaccented", place, fold(text))
        add("words apart", place, " ".join(apart(chosen, chosen.choice(texts))))
        question = " ".join(run(chosen, chosen.choice(texts), chosen.randint(6, 14)) or [])
        question = question and f"{question} {ASKED[place % len(ASKED)]}"
        add("questions", place, question)
        add("questions, unaccented", place, fold(question))
        phrase = run(chosen, chosen.choice(texts), chosen.randint(2, 6))
        add("phrases", place, phrase and f'"{" ".join(phrase)}"')
        if numbered:
            add("numbers", place, spelled(chosen.choice(numbered)["number"], place))
        if dated:
            record = chosen.choice(dated)
            year = record["issued_on"][:4]
            words = " ".join(run(chosen, record, chosen.randint(1, 4)) or [])
            add("filtered by year", place, words, **{"from": f"{year}-01-01", "to": f"{year}-12-31"})
    chosen.shuffle(made)
    return made


def write(path, queries):
    with open(path, "w", encoding="utf-8") as file:
        file.writelines(json.dumps(query, ensure_ascii=False) + "\n" for query in queries)
