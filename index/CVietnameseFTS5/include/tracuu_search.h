#ifndef TRACUU_SEARCH_H
#define TRACUU_SEARCH_H

#include <stdbool.h>
#include <stdint.h>

// Named here instead of including <sqlite3.h>, so that this module can be imported beside any other that wraps SQLite.
struct sqlite3;

/// What is known of one state of an index, kept between searches: the documents' properties and, of the terms that were
/// asked for, how frequent they are and where their lists can be entered. One search at a time may use it.
struct tracuu_cache;

struct tracuu_cache *tracuu_cache_make(void);
void tracuu_cache_free(struct tracuu_cache *cache);

/// The properties of one indexed passage, as they stand in `search_columns.data`, 1,024 a row, by rowid. Little-endian.
struct tracuu_column {
  /// yyyymmdd, 0 for none.
  uint32_t date;
  /// Ids of `search_names`, 0 for none.
  uint32_t issuer;
  uint32_t signer;
  uint16_t type;
  uint16_t collection;
  /// Words of the subject and of what of the passage is main text, of its whole where none is; at most 65,535.
  uint16_t words;
  /// Which passage of its version this is: the version's id is the rowid less this.
  uint16_t passage;
  /// 1 live, 2 notice, 4 page; 8 the passage goes on behind the main text, with a page's menus and the like, 16 it is
  /// nothing else.
  uint8_t flags;
  /// Of `words` those of the subject, at most 255; only beside flag 8.
  uint8_t subject_words;
  /// An id of `search_names`, 0 for none.
  uint16_t category;
};

enum {
  TRACUU_LIVE = 1,
  TRACUU_NOTICE = 2,
  TRACUU_PAGE = 4,
  TRACUU_SURROUNDED = 8,
  TRACUU_AROUND = 16,
  TRACUU_COLUMNS_PER_ROW = 1024,
};

/// Where a long text is cut: passages end at a line break, else a blank, else between characters. Sets the byte range of
/// passage `place`; false when there is none. The first one is there for every text. Linear in the text before it.
bool tracuu_passage(const char *text, int64_t length, int place, int64_t *start, int64_t *end);

/// A token that a document may contain, with its place in its term.
struct tracuu_token {
  const char *text;
  int length;
  /// A term of several tokens is found where all stand at one place plus their offsets, in one field.
  int offset;
};

struct tracuu_term {
  const struct tracuu_token *tokens;
  int token_count;
  /// What a full match counts beside other terms, before its rarity; 0 for terms that only match.
  float weight;
  /// The clauses that are met where the term is found; 0 for terms that only weigh.
  uint32_t clauses;
  /// Documents with the term are left out, whatever else they contain.
  bool excludes;
  /// The words of the query in a row: among the best documents those that contain it come first.
  bool is_whole_query;
};

/// A choice of documents. A field that is 0 or NULL restricts nothing.
struct tracuu_filter {
  uint32_t from, to;
  uint8_t flags;
  int32_t type;
  int32_t collection;
  /// Versions that count for the collection too, in order.
  const uint32_t *also;
  int also_count;
  /// One byte an id of `search_names`, 1 for those that fit.
  const uint8_t *issuers;
  const uint8_t *signers;
  const uint8_t *categories;
  int name_count;
  /// Only these versions, in order.
  const uint32_t *only;
  int only_count;
  /// Not these versions, in order.
  const uint32_t *except;
  int except_count;
};

enum tracuu_sort { TRACUU_RELEVANCE, TRACUU_NEWEST, TRACUU_OLDEST };

struct tracuu_hit {
  /// The best passage.
  uint32_t rowid;
  uint32_t version;
  double score;
};

struct tracuu_search {
  const struct tracuu_term *terms;
  int term_count;
  /// The clauses that have to be met. 0 with `any` unset: every document, whatever it contains.
  uint32_t required;
  /// A document need only contain one of the terms that weigh.
  bool any;
  /// Words that more than half of the documents contain only match and do not weigh.
  bool ignores_common;
  struct tracuu_filter filter;
  enum tracuu_sort sort;
  /// Favoured year, 0 for none; the year in which a document counts as new.
  int year;
  int newest_year;
  int hit_count;
  /// Hits are only documents behind `after` in the order: of a lower score, or of the same and a greater rowid. `total`
  /// counts all. `after` is a hit that an equal search gave, by relevance one behind the first `TRACUU_CANDIDATES`:
  /// only there no row of words has changed the score.
  bool follows;
  struct tracuu_hit after;
  /// Matches are counted one by one up to here.
  int exact_bound;
  /// Monotonic nanoseconds at which to stop; 0 for never.
  uint64_t deadline;
  /// Counts by property: a number an id, a year; NULL for none. Each ignores the filter on its own property.
  uint32_t *types, *issuers, *years, *collections, *categories;
  int type_count, issuer_count, year_count, collection_count, category_count;
};

/// Documents that are weighed to the end, of which the asked number is given back.
enum { TRACUU_CANDIDATES = 100 };

struct tracuu_found {
  /// `hit_count` places, and `TRACUU_CANDIDATES` at least, given by the caller; best first.
  struct tracuu_hit *hits;
  int count;
  int64_t total;
  bool total_is_exact;
  bool is_partial;
};

/// Reads the state of the index in `db` if it is another one than `cache` knows. To be called within the transaction of
/// the search. Returns an SQLite result code.
int tracuu_cache_refresh(struct tracuu_cache *cache, struct sqlite3 *db);

/// Refreshes `cache` and keeps what reads the index at hand until `tracuu_cache_finish`: for a search and the questions
/// before and behind it.
int tracuu_cache_begin(struct tracuu_cache *cache, struct sqlite3 *db);
void tracuu_cache_finish(struct tracuu_cache *cache);

/// Finds the documents of a search. To be called within the transaction of the refresh. Returns an SQLite result code.
///
/// The matches are worked out first, a bit a document, and counted; then those are weighed that can still reach the best
/// ones, each as far as it can. A frequent phrase is looked for match by match, up to `exact_bound` of them; beyond, only in
/// documents that can reach the best.
int tracuu_find(struct tracuu_cache *cache, struct sqlite3 *db, const struct tracuu_search *search,
                struct tracuu_found *found);

/// Of `versions` those that keep the restrictions of `search`, in their order, into `chosen`, which has room for all;
/// counts them by property as `tracuu_find` does. Returns how many there are.
int tracuu_choose(struct tracuu_cache *cache, const struct tracuu_search *search, const uint32_t *versions, int count,
                  uint32_t *chosen);

/// Nanoseconds of the monotonic clock, in which deadlines are told.
uint64_t tracuu_now(void);

/// Bounds the memory that SQLite takes in this process.
void tracuu_limit_memory(int64_t bytes);

/// Ends whatever a connection is doing once `*deadline` (monotonic nanoseconds) is past, by a look at the clock every
/// 1,000 steps; NULL ends that. SQLite says SQLITE_INTERRUPT then. `deadline` has to live as long as it is in force.
void tracuu_set_deadline(struct sqlite3 *db, const uint64_t *deadline);

/// How many passages contain the token; -1 after an error. Of a token that is to be searched its documents are read at the
/// same time.
int64_t tracuu_frequency(struct tracuu_cache *cache, struct sqlite3 *db, const char *token, int length,
                         bool is_searched);

/// Receives a token and returns true to go on.
typedef bool (*tracuu_visit_token)(void *context, const char *token, int length);

/// Calls `visit` with the tokens that begin with `prefix`, in order, each segment's own; a token may come more than once.
int tracuu_visit_tokens(struct tracuu_cache *cache, struct sqlite3 *db, const char *prefix, int length, void *context,
                        tracuu_visit_token visit);

/// Calls `visit` with every posting of a token, for tests: rowid and weighted frequency: a subject counts twice,
/// and where the token stands around the main text only it is less than 1.
int tracuu_visit_postings(struct tracuu_cache *cache, struct sqlite3 *db, const char *token, int length, void *context,
                          void (*visit)(void *context, uint32_t rowid, double frequency));

#endif
