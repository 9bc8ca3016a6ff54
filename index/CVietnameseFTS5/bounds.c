#include "bounds.h"

// The most that the list can add to a document from `rowid` on, up to `stretch_end`.
static void find_stretch(struct list *list, uint32_t rowid) {
  if (rowid < list->stretch_end) return;
  list->stretch_end = END;
  list->stretch_bound = list->rowid == END ? 0 : list->bound;
  if (list->part_count > 1 || list->is_flat || list->rowid == END) return;
  float peak = 0;
  const struct postings *postings = &list->parts[0];
  for (int place = 0; place < postings->count; place++) {
    const struct cursor *cursor = &postings->cursors[place];
    if (cursor->done) continue;
    const struct block_list *map = cursor->map;
    int low = cursor->map_at, high = map->count;
    while (low + 1 < high) {
      const int middle = low + (high - low) / 2;
      if (map->blocks[middle].rowid <= rowid) {
        low = middle;
      } else {
        high = middle;
      }
    }
    if (map->blocks[low].rowid > rowid) {
      // Nothing before the segment's first document.
      if (map->blocks[low].rowid < list->stretch_end) list->stretch_end = map->blocks[low].rowid;
      continue;
    }
    if (map->blocks[low].peak > peak) peak = map->blocks[low].peak;
    if (low + 1 < map->count && map->blocks[low + 1].rowid < list->stretch_end) {
      list->stretch_end = map->blocks[low + 1].rowid;
    }
  }
  list->stretch_bound = list->weight * peak;
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
