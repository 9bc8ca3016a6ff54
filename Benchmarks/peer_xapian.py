"""Xapian through Debian's python3-xapian: folded terms with positions, the title also under S, text not stored."""

import shutil
import time

import xapian
from corpus import day, syllables

COMMIT = 50_000
"""Documents held in memory before they are written; Xapian's own 10,000 made the building slower."""


def version():
    return f"Xapian {xapian.version_string()}"


def build(records, folder):
    raw, place = folder / "xapian-raw", folder / "xapian"
    database = xapian.WritableDatabase(str(raw), xapian.DB_CREATE_OR_OVERWRITE)
    terms = xapian.TermGenerator()
    began = time.perf_counter()
    for count, record in enumerate(records, 1):
        document = xapian.Document()
        terms.set_document(document)
        terms.set_termpos(0)
        title = " ".join(syllables(record["title"]))
        terms.index_text(title, 1, "S")
        terms.index_text(title)
        terms.increase_termpos()
        terms.index_text(" ".join(syllables(record["text"])))
        document.add_value(0, xapian.sortable_serialise(day(record)))
        document.set_data(record["id"])
        database.add_document(document)
        if count % COMMIT == 0:
            database.commit()
    database.commit()
    insert = time.perf_counter() - began
    began = time.perf_counter()
    database.compact(str(place))
    optimise = time.perf_counter() - began
    database.close()
    shutil.rmtree(raw)
    size = sum(file.stat().st_size for file in place.iterdir())
    return {"insert": insert, "optimise": optimise, "index": size, "stored": 0}


def opened(folder):
    database = xapian.Database(str(folder / "xapian"))
    enquire = xapian.Enquire(database)
    operators = {"and": xapian.Query.OP_AND, "or": xapian.Query.OP_OR, "phrase": xapian.Query.OP_PHRASE}

    def search(query):
        words = syllables(query["text"])
        if query["mode"] != "phrase":
            words = list(dict.fromkeys(words))
        wanted = xapian.Query(operators[query["mode"]], words)
        if "from" in query:
            first, last = map(xapian.sortable_serialise, query["days"])
            within = xapian.Query(xapian.Query.OP_VALUE_RANGE, 0, first, last)
            wanted = xapian.Query(xapian.Query.OP_FILTER, wanted, within)
        enquire.set_query(wanted)
        return [match.document.get_data().decode() for match in enquire.get_mset(0, 10)]

    return search
