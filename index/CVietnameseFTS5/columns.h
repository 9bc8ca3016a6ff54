// The properties of all passages, read from `search_columns`.
#ifndef COLUMNS_H
#define COLUMNS_H

#include "cache.h"

// Reads the rows that are of another generation than those at hand.
int columns_load(struct tracuu_cache *cache, sqlite3 *db);

#endif
