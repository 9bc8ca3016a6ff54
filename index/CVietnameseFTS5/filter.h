// The restrictions of a search.
#ifndef FILTER_H
#define FILTER_H

#include <stddef.h>

#include "tracuu_search.h"

enum { NO_TYPE = 1, NO_ISSUER = 2, NO_DATE = 4, NO_COLLECTION = 8, NO_CATEGORY = 16, NO_OTHER = 32 };

// `sorted` has `value`.
bool filter_is_among(const uint32_t *sorted, int count, uint32_t value);
// A document counts for a property when it keeps all restrictions but perhaps that property's own.
void filter_count_facets(const struct tracuu_search *wanted, const struct tracuu_column *column, int failed);

// The restrictions that a document does not keep.
static inline int filter_failures(const struct tracuu_filter *filter, const struct tracuu_column *column,
                                  uint32_t version) {
  int failed = 0;
  if (!(column->flags & TRACUU_LIVE)) return NO_OTHER;
  if (filter->flags != 0 && !(column->flags & filter->flags)) failed |= NO_OTHER;
  if (filter->from != 0 && column->date < filter->from) failed |= NO_DATE;
  if (filter->to != 0 && (column->date == 0 || column->date > filter->to)) failed |= NO_DATE;
  if (filter->type != 0 && column->type != filter->type) failed |= NO_TYPE;
  if (filter->issuers != NULL && !(column->issuer < (uint32_t)filter->name_count && filter->issuers[column->issuer])) {
    failed |= NO_ISSUER;
  }
  if (filter->signers != NULL && !(column->signer < (uint32_t)filter->name_count && filter->signers[column->signer])) {
    failed |= NO_OTHER;
  }
  if (filter->collection != 0 && column->collection != filter->collection &&
      !filter_is_among(filter->also, filter->also_count, version)) {
    failed |= NO_COLLECTION;
  }
  if (filter->categories != NULL &&
      !(column->category < (uint32_t)filter->name_count && filter->categories[column->category])) {
    failed |= NO_CATEGORY;
  }
  if (filter->only != NULL && !filter_is_among(filter->only, filter->only_count, version)) failed |= NO_OTHER;
  if (filter->except_count > 0 && filter_is_among(filter->except, filter->except_count, version)) failed |= NO_OTHER;
  return failed;
}

#endif
