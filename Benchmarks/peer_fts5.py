"""SQLite's FTS5 as it comes: unicode61 folding diacritics, bm25 by `rank`, text stored in the table.

unicode61 leaves đ as it is; it is written d in texts and queries, else unaccented queries would find less here.
"""

import sqlite3
import time

from corpus import day, syllables

BATCH = 500
"""Documents in a transaction."""
TABLE = """CREATE VIRTUAL TABLE notices USING fts5
  (id UNINDEXED, day UNINDEXED, title, body, tokenize = 'unicode61 remove_diacritics 2')"""
STROKE = str.maketrans("đĐ", "dD")


def version():
    return f"SQLite {sqlite3.sqlite_version}"


def row(record):
    return record["id"], day(record), record["title"].translate(STROKE), record["text"].translate(STROKE)


def build(records, folder):
    """Time of the inserts and commits alone is `insert`; reading the records is not in it."""
    connection = sqlite3.connect(folder / "fts5.sqlite", isolation_level=None)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute(TABLE)
    insert, cpu, rows = 0.0, 0.0, []

    def flush():
        nonlocal insert, cpu
        began, began_cpu = time.perf_counter(), time.process_time()
        connection.execute("BEGIN")
        connection.executemany("INSERT INTO notices VALUES (?, ?, ?, ?)", rows)
        connection.execute("COMMIT")
        insert, cpu = insert + time.perf_counter() - began, cpu + time.process_time() - began_cpu
        rows.clear()

    for record in records:
        rows.append(row(record))
        if len(rows) == BATCH:
            flush()
    flush()
    began = time.perf_counter()
    connection.execute("INSERT INTO notices(notices) VALUES ('optimize')")
    optimise = time.perf_counter() - began
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    sizes = dict(connection.execute("SELECT name, sum(pgsize) FROM dbstat GROUP BY name"))
    connection.close()
    stored = sizes.get("notices_content", 0)
    return {
        "insert": insert, "insert_cpu": cpu, "optimise": optimise,
        "index": sum(sizes.values()) - stored, "stored": stored,
    }  # fmt: skip


def opened(folder):
    connection = sqlite3.connect(f"file:{folder / 'fts5.sqlite'}?mode=ro", uri=True)
    plain = "SELECT id FROM notices WHERE notices MATCH ? ORDER BY rank LIMIT 10"
    filtered = "SELECT id FROM notices WHERE notices MATCH ? AND day BETWEEN ? AND ? ORDER BY rank LIMIT 10"

    def search(query):
        words = syllables(query["text"])
        if query["mode"] == "phrase":
            match = f'"{" ".join(words)}"'
        else:
            match = f" {query['mode'].upper()} ".join(f'"{word}"' for word in dict.fromkeys(words))
        if "from" in query:
            return [row[0] for row in connection.execute(filtered, (match, *query["days"]))]
        return [row[0] for row in connection.execute(plain, (match,))]

    return search
