#include <sqlite3.h>
#include <stddef.h>

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

// FTS5's own callback has one more argument, the flags, which are always 0 here.
struct receiver {
  void *context;
  int (*token)(void *, int, const char *, int, int, int);
};

static int forward(void *context, const char *folded, int length, int start, int end) {
  const struct receiver *receiver = context;
  return receiver->token(receiver->context, 0, folded, length, start, end);
}

// Documents and queries are cut alike, so `flags`, which says which of them it is, does not matter.
static int tokenize(Fts5Tokenizer *tokenizer, void *context, int flags, const char *text, int length,
                    int (*token)(void *, int, const char *, int, int, int)) {
  (void)tokenizer;
  (void)flags;
  struct receiver receiver = {context, token};
  return tracuu_tokenize(text, length, &receiver, forward);
}

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
  fts5_tokenizer functions = {create, delete, tokenize};
  return api->xCreateTokenizer(api, "vietnamese", NULL, &functions, NULL);
}
