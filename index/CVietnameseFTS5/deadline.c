#define _POSIX_C_SOURCE 199309L

#include "deadline.h"

#include <time.h>

uint64_t tracuu_now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (uint64_t)time.tv_sec * 1000000000u + (uint64_t)time.tv_nsec;
}

static int is_past(void *deadline) { return tracuu_now() > *(const uint64_t *)deadline; }

void tracuu_set_deadline(sqlite3 *db, const uint64_t *deadline) {
  sqlite3_progress_handler(db, 1000, deadline == NULL ? NULL : is_past, (void *)deadline);
}

void tracuu_limit_memory(int64_t bytes) { sqlite3_hard_heap_limit64(bytes); }

bool search_has_run_out(struct search *search) {
  search->checks = 0;
  if (tracuu_now() < search->wanted->deadline) return false;
  search->found->is_partial = true;
  search->found->total_is_exact = false;
  return true;
}
