// What can be passed over because it cannot reach the best.
#ifndef BOUNDS_H
#define BOUNDS_H

#include "search.h"

// Looks anew what the lists can add from `rowid` on.
void search_renew_stretches(struct search *search, uint32_t rowid);

// The same once the stretch for which that is known has ended.
static inline void search_find_stretches(struct search *search, uint32_t rowid) {
  if (rowid < search->stretch_end || !best_is_full(&search->best)) return;
  search_renew_stretches(search, rowid);
}

// If nothing from `rowid` on can reach the best, the place up to where that holds; else `rowid`.
static inline uint32_t search_pass_over(struct search *search, uint32_t rowid) {
  search_find_stretches(search, rowid);
  const float bonus = search->year_bonus + search->recent_bonus;
  return search->stretch_reach[0] + bonus <= search->best.threshold ? search->stretch_end : rowid;
}

#endif
