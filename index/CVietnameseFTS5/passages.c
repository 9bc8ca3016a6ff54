#include <sqlite3.h>
#include <stddef.h>

#include "CVietnameseFTS5.h"

// A passage is read and tokenized whole for a snippet, which takes a millisecond for this many bytes.
enum { PASSAGE_BYTES = 64 << 10 };

static int64_t cut(const char *text, int64_t start, int64_t length) {
  if (length - start <= PASSAGE_BYTES) return length;
  const int64_t limit = start + PASSAGE_BYTES, least = start + PASSAGE_BYTES / 2;
  for (int64_t at = limit; at > least; at--) {
    if (text[at - 1] == '\n') return at;
  }
  for (int64_t at = limit; at > least; at--) {
    if (text[at - 1] == ' ') return at;
  }
  int64_t at = limit;
  while (at > start + 1 && ((unsigned char)text[at] & 0xC0) == 0x80) at--;
  return at;
}

bool tracuu_passage(const char *text, int64_t length, int place, int64_t *start, int64_t *end) {
  *start = 0;
  *end = cut(text, 0, length);
  for (; place > 0 && *end < length; place--) {
    *start = *end;
    *end = cut(text, *start, length);
  }
  return place == 0;
}

// passage(text, place): what the index holds of a text under the version's id plus `place`.
void tracuu_passage_function(sqlite3_context *context, int count, sqlite3_value **values) {
  (void)count;
  const char *text = (const char *)sqlite3_value_text(values[0]);
  const int length = sqlite3_value_bytes(values[0]);
  int64_t start, end;
  if (text == NULL || !tracuu_passage(text, length, sqlite3_value_int(values[1]), &start, &end)) return;
  sqlite3_result_text64(context, text + start, (sqlite3_uint64)(end - start), SQLITE_TRANSIENT, SQLITE_UTF8);
}
