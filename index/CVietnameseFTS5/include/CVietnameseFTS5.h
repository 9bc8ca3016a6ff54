#ifndef CVIETNAMESEFTS5_H
#define CVIETNAMESEFTS5_H

#include "tracuu_search.h"

/// Makes the FTS5 tokenizer `vietnamese` known to a connection, and the function `passage(text, place)`, which is
/// `tracuu_passage` for SQL. The tokenizer takes no arguments.
///
/// A document's word is indexed three times at one position: folded (`thong`), with its diacritics where it has some
/// (`=thOng`, see `tracuu_tokenize_exact`), and folded together with the word before (`+cua_thong`). A query's word is
/// folded only.
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

/// Receives one word as `tracuu_word` does, and its exact form: 0 bytes long for a word without diacritics.
typedef int (*tracuu_exact_word)(void *context, const char *folded, int folded_length, const char *exact,
                                 int exact_length, int start, int end);

/// Cuts a text as `tracuu_tokenize` does and tells the exact form of each word too: `=`, the letters without tones
/// (`ă â đ ê ô ơ ư` as `A B D E O P U`), and the tone as a digit (huyền 1, sắc 2, hỏi 3, ngã 4, nặng 5). So `hòa` and
/// `hoà`, composed and decomposed, have one exact form, and no folded form looks like it.
int tracuu_tokenize_exact(const char *text, int length, void *context, tracuu_exact_word word);

/// Receives a word that was looked for: its place among those, and its byte range in the text. Returns up to which byte
/// the text is still of interest.
typedef int (*tracuu_sought_word)(void *context, int word, int start, int end);

/// Looks for folded words, each given once, in a text as `tracuu_tokenize` cuts it, up to the first word that ends where
/// the text is no longer of interest. Takes a third of the time of cutting it for a caller that looks the words up.
void tracuu_find_words(const char *text, int length, const struct tracuu_token *words, int count, void *context,
                       tracuu_sought_word found);

/// The number of words of a text.
int tracuu_count_words(const char *text, int length);

#endif
