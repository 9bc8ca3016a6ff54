// The best documents so far.
#ifndef BEST_H
#define BEST_H

#include <stdbool.h>

#include "tracuu_search.h"

// A heap: the worst of the best stands at the top.
struct best {
  struct tracuu_hit *hits;
  int count;
  int capacity;
  // What a document has to exceed once the heap is full.
  float threshold;
  // Only what stands behind this place is taken. What a document can reach is then not compared: bounds are summed in
  // another order than scores, and of two documents that differ in the last digit one could be lost between two pages.
  bool follows;
  struct tracuu_hit after;
  // The version that was taken last, by its best passage; not in the heap yet.
  struct tracuu_hit last;
  bool has_last;
};

static inline bool best_is_full(const struct best *best) { return best->count == best->capacity; }

// Takes a document that matches; `score` says how well unless the order is by date.
void best_take(struct best *best, uint32_t rowid, uint32_t version, double score);
// Puts the version that was taken last to the others.
void best_flush(struct best *best);
// The best first: higher scores, then documents stored earlier.
void best_sort(struct tracuu_hit *hits, int count);

#endif
