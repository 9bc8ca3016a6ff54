#include "bounds.h"

// The most that the list can add to a document from `rowid` on, up to `stretch_end`.
static void find_stretch(struct list *list, uint32_t rowid) {
  if (rowid < list->stretch_end) return;
  list->stretch_end = END;
  list->stretch_bound = list->bound;
  const struct decoded *known = list->known;
  if (known == NULL || list->is_flat || known->run_count == 0) return;
  if (known->runs[0].rowid > rowid) {
    list->stretch_end = known->runs[0].rowid;
    list->stretch_bound = 0;
    return;
  }
  int low = list->run_at, high = known->run_count;
  while (low + 1 < high) {
    const int middle = low + (high - low) / 2;
    if (known->runs[middle].rowid <= rowid) {
      low = middle;
    } else {
      high = middle;
    }
  }
  list->run_at = low;
  list->stretch_bound = list->weight * known->runs[low].peak;
  if (low + 1 < known->run_count) list->stretch_end = known->runs[low + 1].rowid;
}

void search_renew_stretches(struct search *search, uint32_t rowid) {
  float reach = 0;
  uint32_t end = END;
  for (int place = search->weighing_count - 1; place >= 0; place--) {
    struct list *list = search->weighing[place];
    find_stretch(list, rowid);
    reach += list->stretch_bound;
    search->stretch_reach[place] = reach;
    if (list->stretch_end < end) end = list->stretch_end;
  }
  search->stretch_end = end;
}
