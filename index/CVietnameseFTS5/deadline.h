// Searches end at their deadline.
#ifndef DEADLINE_H
#define DEADLINE_H

#include "search.h"

enum { CHECK_EVERY = 1024 };

// Looks at the clock.
bool search_has_run_out(struct search *search);

// To be asked at every few steps; most answers cost no look at the clock.
static inline bool search_is_late(struct search *search, int steps) {
  search->checks += steps;
  if (search->checks < CHECK_EVERY || search->wanted->deadline == 0) return false;
  return search_has_run_out(search);
}

#endif
