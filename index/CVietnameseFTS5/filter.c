#include "filter.h"

#include "cache.h"

bool filter_is_among(const uint32_t *sorted, int count, uint32_t value) {
  int low = 0, high = count;
  while (low < high) {
    const int middle = low + (high - low) / 2;
    if (sorted[middle] == value) return true;
    if (sorted[middle] < value) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return false;
}

static inline void count_facet(uint32_t *counts, int size, uint32_t value) {
  if (counts != NULL && value < (uint32_t)size) counts[value]++;
}

void filter_count_facets(const struct tracuu_search *wanted, const struct tracuu_column *column, int failed) {
  if ((failed & ~NO_TYPE) == 0) count_facet(wanted->types, wanted->type_count, column->type);
  if ((failed & ~NO_ISSUER) == 0) count_facet(wanted->issuers, wanted->issuer_count, column->issuer);
  if ((failed & ~NO_DATE) == 0) count_facet(wanted->years, wanted->year_count, column->date / 10000);
  if ((failed & ~NO_COLLECTION) == 0) count_facet(wanted->collections, wanted->collection_count, column->collection);
  if ((failed & ~NO_CATEGORY) == 0) count_facet(wanted->categories, wanted->category_count, column->category);
}

int tracuu_choose(struct tracuu_cache *cache, const struct tracuu_search *wanted, const uint32_t *versions, int count,
                  uint32_t *chosen) {
  int kept = 0;
  for (int place = 0; place < count; place++) {
    if (versions[place] >= cache->column_count) continue;
    const struct tracuu_column *column = &cache->columns[versions[place]];
    const int failed = filter_failures(&wanted->filter, column, versions[place]);
    if (failed & NO_OTHER) continue;
    filter_count_facets(wanted, column, failed);
    if (failed == 0) chosen[kept++] = versions[place];
  }
  return kept;
}
