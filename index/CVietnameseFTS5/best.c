#include "best.h"

#include <stdlib.h>

// Higher scores first, then documents stored earlier.
static inline bool is_worse(const struct tracuu_hit *left, const struct tracuu_hit *right) {
  return left->score < right->score || (left->score == right->score && left->rowid > right->rowid);
}

static void sift_down(struct best *best, int at) {
  for (;;) {
    int worst = at;
    for (int child = 2 * at + 1; child <= 2 * at + 2 && child < best->count; child++) {
      if (is_worse(&best->hits[child], &best->hits[worst])) worst = child;
    }
    if (worst == at) return;
    const struct tracuu_hit moved = best->hits[at];
    best->hits[at] = best->hits[worst];
    best->hits[worst] = moved;
    at = worst;
  }
}

// The worst of the best stands at the top.
static void offer(struct best *best, const struct tracuu_hit *hit) {
  if (best->capacity == 0) return;
  if (best->follows && !is_worse(hit, &best->after)) return;
  if (best->count < best->capacity) {
    int at = best->count++;
    best->hits[at] = *hit;
    while (at > 0 && is_worse(&best->hits[at], &best->hits[(at - 1) / 2])) {
      const struct tracuu_hit moved = best->hits[at];
      best->hits[at] = best->hits[(at - 1) / 2];
      best->hits[(at - 1) / 2] = moved;
      at = (at - 1) / 2;
    }
  } else if (is_worse(&best->hits[0], hit)) {
    best->hits[0] = *hit;
    sift_down(best, 0);
  }
  if (best->count == best->capacity && !best->follows) best->threshold = (float)best->hits[0].score;
}

void best_flush(struct best *best) {
  if (best->has_last) offer(best, &best->last);
  best->has_last = false;
}

void best_take(struct best *best, uint32_t rowid, uint32_t version, double score) {
  const struct tracuu_hit hit = {.rowid = rowid, .version = version, .score = score};
  if (best->has_last && best->last.version == version) {
    if (is_worse(&best->last, &hit)) best->last = hit;
    return;
  }
  best_flush(best);
  best->last = hit;
  best->has_last = true;
}

static int best_first(const void *left, const void *right) {
  return is_worse(left, right) ? 1 : is_worse(right, left) ? -1 : 0;
}

void best_sort(struct tracuu_hit *hits, int count) { qsort(hits, (size_t)count, sizeof *hits, best_first); }
