"""Datasette over a table with stock FTS5: what a person would publish the same texts with in an afternoon."""

import sqlite3
import sys
from contextlib import closing
from urllib.parse import urlencode

from corpus import fold, records
from service_load import Server


class Datasette(Server):
    name = "Datasette"

    def __init__(self, work):
        self.database = work / "datasette.db"
        if not self.database.exists():
            self._build(work / "records")

    def _build(self, source):
        made = self.database.with_suffix(".new")
        made.unlink(missing_ok=True)
        with closing(sqlite3.connect(made)) as connection, connection:
            connection.execute("CREATE TABLE texts (id INTEGER PRIMARY KEY, title TEXT, text TEXT)")
            connection.execute(
                "CREATE VIRTUAL TABLE texts_fts USING fts5(title, text, content=texts, content_rowid=id,"
                " tokenize='unicode61 remove_diacritics 2')"
            )
            connection.executemany(
                "INSERT INTO texts VALUES (?, ?, ?)", ((int(r["id"]), r["title"], r["text"]) for r in records(source))
            )
            connection.execute("INSERT INTO texts_fts (texts_fts) VALUES ('rebuild')")
        made.rename(self.database)

    def command(self, port):
        return [sys.executable, "-m", "datasette", "serve", "--port", str(port), self.database]

    def search(self, text):
        """The table's own search; its count of all hits is left on, as ours is."""
        return "/datasette/texts.json?" + urlencode({"_search": fold(text), "_size": 10, "_shape": "objects"})
