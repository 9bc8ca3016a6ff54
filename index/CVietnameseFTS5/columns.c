#include "columns.h"

#include <stdlib.h>
#include <string.h>

// Rows that the index no longer has, from `from` to before `to`.
static void clear_rows(struct tracuu_cache *cache, int64_t from, int64_t to) {
  for (int64_t row = from; row < to; row++) {
    if (cache->row_generations[row] == 0) continue;
    memset(cache->columns + row * TRACUU_COLUMNS_PER_ROW, 0, TRACUU_COLUMNS_PER_ROW * sizeof *cache->columns);
    cache->row_generations[row] = 0;
  }
}

int columns_load(struct tracuu_cache *cache, sqlite3 *db) {
  int64_t next = 0;
  sqlite3_stmt *list = NULL, *read = NULL;
  int result = sqlite3_prepare_v2(db, "SELECT id, generation FROM search_columns ORDER BY id", -1, &list, NULL);
  if (result == SQLITE_OK) {
    result = sqlite3_prepare_v2(db, "SELECT data FROM search_columns WHERE id = ?1", -1, &read, NULL);
  }
  while (result == SQLITE_OK && (result = sqlite3_step(list)) == SQLITE_ROW) {
    const int64_t row = sqlite3_column_int64(list, 0), generation = sqlite3_column_int64(list, 1);
    result = SQLITE_OK;
    if (row < 0 || row >= (int64_t)(UINT32_MAX / TRACUU_COLUMNS_PER_ROW)) {
      result = SQLITE_CORRUPT_VTAB;
      break;
    }
    if (row >= cache->row_count) {
      const size_t rows = (size_t)row + 1 + (size_t)row / 4, columns = rows * TRACUU_COLUMNS_PER_ROW;
      struct tracuu_column *grown = realloc(cache->columns, columns * sizeof *grown);
      if (grown != NULL) cache->columns = grown;
      int64_t *generations = realloc(cache->row_generations, rows * sizeof *generations);
      if (generations != NULL) cache->row_generations = generations;
      if (grown == NULL || generations == NULL) {
        result = SQLITE_NOMEM;
        break;
      }
      memset(grown + cache->column_count, 0, (columns - cache->column_count) * sizeof *grown);
      memset(generations + cache->row_count, 0, (rows - (size_t)cache->row_count) * sizeof *generations);
      cache->row_count = (int)rows;
      cache->column_count = (uint32_t)columns;
    }
    clear_rows(cache, next, row);
    next = row + 1;
    if (cache->row_generations[row] == generation) continue;
    sqlite3_bind_int64(read, 1, row);
    const int size = TRACUU_COLUMNS_PER_ROW * (int)sizeof(struct tracuu_column);
    if (sqlite3_step(read) == SQLITE_ROW && sqlite3_column_bytes(read, 0) == size) {
      memcpy(cache->columns + row * TRACUU_COLUMNS_PER_ROW, sqlite3_column_blob(read, 0), (size_t)size);
      cache->row_generations[row] = generation;
    } else {
      result = SQLITE_CORRUPT_VTAB;
    }
    sqlite3_reset(read);
  }
  sqlite3_finalize(list);
  sqlite3_finalize(read);
  clear_rows(cache, next, cache->row_count);
  return result == SQLITE_DONE ? SQLITE_OK : result;
}
