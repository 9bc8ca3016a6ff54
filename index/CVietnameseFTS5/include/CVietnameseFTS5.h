#ifndef CVIETNAMESEFTS5_H
#define CVIETNAMESEFTS5_H

// Named here instead of including <sqlite3.h>, so that this module can be imported beside any other that wraps SQLite.
struct sqlite3;

/// Makes the FTS5 tokenizer `vietnamese` known to a connection. It takes no arguments.
///
/// Needed on every connection that reads or writes a table made with `tokenize = 'vietnamese'`. Returns an SQLite result
/// code; SQLITE_ERROR when SQLite was built without FTS5.
int tracuu_fts5_register(struct sqlite3 *db);

/// Receives one word: its folded form (UTF-8, not NUL-terminated, valid during the call) and its byte range in the text.
/// Any result but 0 ends the run.
typedef int (*tracuu_word)(void *context, const char *folded, int folded_length, int start, int end);

/// Cuts a text into folded words; the index, the highlights and the queries all see words through this function.
///
/// A word is a run of letters, digits and marks. Folded means lower case without diacritics, `đ` as `d`, compatibility
/// forms as plain letters. Soft hyphens, zero width and direction characters are skipped and never split a word; a word
/// starts at its first letter and ends after its last letter or mark. An ideograph or kana is a word by itself. A byte
/// that is not UTF-8 separates. A folded form is at most 256 bytes, cut between characters; the range still covers the
/// whole word.
///
/// Returns 0, or what `word` returned. Reads exactly `length` bytes, in linear time, without allocating.
int tracuu_tokenize(const char *text, int length, void *context, tracuu_word word);

#endif
