#include <sqlite3.h>
#include <stdbool.h>
#include <stddef.h>
#include <string.h>

#include "CVietnameseFTS5.h"

// The tokenizer has no state; FTS5 only wants a pointer that is not NULL.
static char instance;

static int create(void *context, const char **arguments, int count, Fts5Tokenizer **tokenizer) {
  (void)context;
  (void)arguments;
  if (count != 0) return SQLITE_ERROR;
  *tokenizer = (Fts5Tokenizer *)&instance;
  return SQLITE_OK;
}

static void delete(Fts5Tokenizer *tokenizer) { (void)tokenizer; }

typedef int (*token_receiver)(void *, int, const char *, int, int, int);

struct receiver {
  void *context;
  token_receiver token;
  // A text of a document gets all its tokens, a query only its words.
  bool everything;
  // The word before, for pairs; 0 bytes at the beginning.
  int previous_length;
  // The pair: `+`, the word before, `_`, this word.
  char pair[2 * 256 + 2];
};

static int forward(void *context, const char *folded, int length, const char *exact, int exact_length, int start,
                   int end) {
  struct receiver *receiver = context;
  int result = receiver->token(receiver->context, 0, folded, length, start, end);
  if (result != SQLITE_OK || !receiver->everything) return result;
  if (exact_length > 0) {
    result = receiver->token(receiver->context, FTS5_TOKEN_COLOCATED, exact, exact_length, start, end);
    if (result != SQLITE_OK) return result;
  }
  const int before = receiver->previous_length;
  if (before > 0) {
    receiver->pair[0] = '+';
    receiver->pair[1 + before] = '_';
    memcpy(receiver->pair + before + 2, folded, (size_t)length);
    result = receiver->token(receiver->context, FTS5_TOKEN_COLOCATED, receiver->pair, before + 2 + length, start, end);
    if (result != SQLITE_OK) return result;
  }
  memcpy(receiver->pair + 1, folded, (size_t)length);
  receiver->previous_length = length;
  return SQLITE_OK;
}

static int tokenize(Fts5Tokenizer *tokenizer, void *context, int flags, const char *text, int length,
                    token_receiver token) {
  (void)tokenizer;
  struct receiver receiver = {.context = context, .token = token, .everything = flags == FTS5_TOKENIZE_DOCUMENT};
  return tracuu_tokenize_exact(text, length, &receiver, forward);
}

void tracuu_passage_function(sqlite3_context *context, int count, sqlite3_value **values);

int tracuu_fts5_register(sqlite3 *db) {
  fts5_api *api = NULL;
  sqlite3_stmt *statement = NULL;
  int result = sqlite3_prepare_v2(db, "SELECT fts5(?1)", -1, &statement, NULL);
  if (result != SQLITE_OK) return result;
  // SQLite keeps the type name's address and compares its text: it has to be a literal, which is why this is C.
  sqlite3_bind_pointer(statement, 1, &api, "fts5_api_ptr", NULL);
  sqlite3_step(statement);
  result = sqlite3_finalize(statement);
  if (result != SQLITE_OK) return result;
  if (api == NULL) return SQLITE_ERROR;
  result = sqlite3_create_function(db, "passage", 2, SQLITE_UTF8 | SQLITE_DETERMINISTIC, NULL, tracuu_passage_function,
                                   NULL, NULL);
  if (result != SQLITE_OK) return result;
  fts5_tokenizer functions = {create, delete, tokenize};
  return api->xCreateTokenizer(api, "vietnamese", NULL, &functions, NULL);
}
