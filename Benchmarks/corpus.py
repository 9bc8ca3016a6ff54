"""Records that the benchmarks search, one JSON object a line, and the folding that every engine gets alike."""

import hashlib
import itertools
import json
import re
import subprocess
import unicodedata

WORD = re.compile(r"[^\W_]+")
PART = 40_000


def _fold_table():
    table = {}
    for code in (*range(0xC0, 0x250), *range(0x300, 0x370), *range(0x1E00, 0x1F00)):
        plain = "".join(c for c in unicodedata.normalize("NFD", chr(code).lower()) if not unicodedata.combining(c))
        table[code] = plain.replace("đ", "d").replace("ð", "d")
    return table


FOLDS = _fold_table()


def fold(text):
    """Lower case without diacritics, đ as d: what a person types who has no Vietnamese keyboard."""
    return unicodedata.normalize("NFC", text).lower().translate(FOLDS)


def syllables(text):
    return WORD.findall(fold(text))


def accented(text):
    """The same words with their diacritics."""
    return WORD.findall(unicodedata.normalize("NFC", text).lower())


def lines(path):
    """Of a file, or of every file in a folder in the order of their names."""
    for part in sorted(path.iterdir()) if path.is_dir() else [path]:
        with open(part, "rb") as file:
            yield from file


def records(path):
    return map(json.loads, lines(path))


def write_parts(made, folder):
    """Lines of records into files of PART records: an import reads a file whole, and an archive has its limits."""
    folder.mkdir(parents=True)
    made = iter(made)
    for place in itertools.count():
        if not (part := list(itertools.islice(made, PART))):
            break
        (folder / f"part-{place:04}.jsonl").write_text("".join(part), encoding="utf-8")


def day(record):
    """The date as a number such as 20130722, 0 where there is none: what the peers filter by."""
    return int((record.get("issued_on") or "0").replace("-", ""))


def unpacked(packed, limit):
    """Lines of records from texts (`id`, `t`, packed with zstd); the first line of a text is its title."""
    with subprocess.Popen(["zstd", "-dc", packed], stdout=subprocess.PIPE) as texts:
        for count, line in enumerate(itertools.islice(texts.stdout, limit)):
            text = json.loads(line)["t"].replace("\r", "").strip()
            title = " ".join(text.split("\n", 1)[0].split()[:30])
            yield json.dumps({"id": str(count), "title": title, "text": text}, ensure_ascii=False) + "\n"
        texts.kill()


def measure(path):
    """(records, bytes of title and text, sha256 of the lines)."""
    digest, count, size = hashlib.sha256(), 0, 0
    for line in lines(path):
        digest.update(line)
        record = json.loads(line)
        count, size = count + 1, size + len(record["title"].encode()) + len(record["text"].encode())
    return count, size, digest.hexdigest()
