"""tantivy through its Python package: folded title and body with positions, cut at white space, text not stored.

One writer thread with room for as few segments as it can, because the package cannot merge them on demand. Queries are
built directly, no parser; hits are not counted, so that the engine may skip documents that cannot be among the ten.
"""

import time

import tantivy
from corpus import day, syllables
from tantivy import Occur, Query

MEMORY = 3_000_000_000
FIELDS = ("title", "body")


def version():
    return tantivy.__version__.split(",")[0]


def build(records, folder):
    schema = (
        tantivy.SchemaBuilder()
        .add_text_field("id", stored=True, tokenizer_name="raw", index_option="basic")
        .add_integer_field("day", fast=True, indexed=True)
        .add_text_field("title", tokenizer_name="whitespace")
        .add_text_field("body", tokenizer_name="whitespace")
        .build()
    )
    place = folder / "tantivy"
    place.mkdir()
    index = tantivy.Index(schema, path=str(place))
    writer = index.writer(heap_size=MEMORY, num_threads=1)
    began = time.perf_counter()
    for record in records:
        title, body = " ".join(syllables(record["title"])), " ".join(syllables(record["text"]))
        writer.add_document(tantivy.Document(id=record["id"], day=day(record), title=title, body=body))
    writer.commit()
    writer.wait_merging_threads()
    insert = time.perf_counter() - began
    index.reload()
    size = sum(file.stat().st_size for file in place.rglob("*") if file.is_file())
    return {"insert": insert, "index": size, "stored": 0, "note": f"segments: {index.searcher().num_segments}"}


def opened(folder):
    index = tantivy.Index.open(str(folder / "tantivy"))
    schema, searcher = index.schema, index.searcher()

    def built(query):
        words = syllables(query["text"])
        if query["mode"] == "phrase" and len(words) > 1:
            return Query.boolean_query([(Occur.Should, Query.phrase_query(schema, field, words)) for field in FIELDS])
        terms = [
            [(Occur.Should, Query.term_query(schema, field, word, "freq")) for field in FIELDS]
            for word in dict.fromkeys(words)
        ]
        if query["mode"] == "or" or len(terms) == 1:
            return Query.boolean_query([term for pair in terms for term in pair])
        return Query.boolean_query([(Occur.Must, Query.boolean_query(pair)) for pair in terms])

    def search(query):
        wanted = built(query)
        if "from" in query:
            first, last = query["days"]
            within = Query.range_query(schema, "day", tantivy.FieldType.Integer, first, last)
            wanted = Query.boolean_query([(Occur.Must, wanted), (Occur.Must, Query.const_score_query(within, 0.0))])
        hits = searcher.search(wanted, 10, count=False).hits
        return [searcher.doc(address)["id"][0] for _, address in hits]

    return search
