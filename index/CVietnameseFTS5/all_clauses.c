#include <stdlib.h>

#include "bounds.h"
#include "deadline.h"
#include "search.h"

struct clause {
  struct list **lists;
  int count;
  uint32_t rowid;
  uint64_t cost;
};

static uint32_t clause_rowid(const struct clause *clause) {
  uint32_t smallest = END;
  for (int place = 0; place < clause->count; place++) {
    if (clause->lists[place]->rowid < smallest) smallest = clause->lists[place]->rowid;
  }
  return smallest;
}

static int clause_seek(struct clause *clause, uint32_t target) {
  for (int place = 0; place < clause->count; place++) {
    const int result = list_seek(clause->lists[place], target);
    if (result != SQLITE_OK) return result;
  }
  clause->rowid = clause_rowid(clause);
  return SQLITE_OK;
}

static int by_cost(const void *left, const void *right) {
  const uint64_t a = ((const struct clause *)left)->cost, b = ((const struct clause *)right)->cost;
  return a < b ? -1 : a > b;
}

// To the first document from `rowid` on that all clauses may have; `*rowid` stays where all have it.
static int meet(struct clause *clauses, int count, uint32_t *rowid) {
  const uint32_t wanted = *rowid;
  for (int place = 0; place < count; place++) {
    const int result = clause_seek(&clauses[place], wanted);
    if (result != SQLITE_OK) return result;
    if (clauses[place].rowid == wanted) continue;
    *rowid = clauses[place].rowid;
    return SQLITE_OK;
  }
  return SQLITE_OK;
}

// Once the matches need not be counted any more: MaxScore as in `search_find_any`. Candidates come from the lists without
// which the best cannot be reached, most often those of pairs, and are then asked for all clauses.
static int find_better(struct search *search, struct clause *clauses, int count, uint32_t rowid) {
  const float bonus = search->year_bonus + search->recent_bonus;
  int essential = search->weighing_count;
  search->found->total_is_exact = false;
  for (;;) {
    while (essential > 0 && bonus + search->reach[essential - 1] <= search->best.threshold) essential--;
    uint32_t next = END;
    for (int place = 0; place < essential; place++) {
      const int result = list_seek(search->weighing[place], rowid);
      if (result != SQLITE_OK) return result;
      if (search->weighing[place]->rowid < next) next = search->weighing[place]->rowid;
    }
    if (next == END || search_is_late(search, 1)) return SQLITE_OK;
    rowid = search_pass_over(search, next);
    if (rowid != next) continue;
    int result = meet(clauses, count, &rowid);
    if (result != SQLITE_OK || rowid == END) return result;
    if (rowid != next) continue;
    result = search_consider(search, rowid, 0, 0);
    if (result != SQLITE_OK) return result;
    rowid++;
  }
}

// `places` has room for every list of every clause.
static int make_clauses(struct search *search, struct clause *clauses, struct list **places) {
  int count = 0;
  for (int bit = 0; bit < 32; bit++) {
    if (!(search->wanted->required >> bit & 1)) continue;
    struct clause *clause = &clauses[count++];
    *clause = (struct clause){.lists = places};
    for (int place = 0; place < search->list_count; place++) {
      struct list *list = &search->lists[place];
      if (!(list->clauses >> bit & 1)) continue;
      clause->lists[clause->count++] = list;
      clause->cost += list->documents;
    }
    places += clause->count;
    clause->rowid = clause_rowid(clause);
  }
  qsort(clauses, (size_t)count, sizeof *clauses, by_cost);
  return count;
}

static int find_all(struct search *search, struct clause *clauses, int count) {
  uint32_t rowid = clauses[0].rowid;
  while (rowid != END) {
    if (search_is_late(search, 1)) return SQLITE_OK;
    // A document may meet the clauses without any word that weighs.
    const bool needs_words = search->year_bonus + search->recent_bonus <= search->best.threshold;
    if (needs_words && search_may_skip(search)) return find_better(search, clauses, count, rowid);
    const uint32_t wanted = rowid;
    int result = meet(clauses, count, &rowid);
    if (result != SQLITE_OK) return result;
    if (rowid != wanted) continue;
    result = search_consider(search, rowid, 0, 0);
    if (result != SQLITE_OK) return result;
    result = clause_seek(&clauses[0], rowid + 1);
    if (result != SQLITE_OK) return result;
    rowid = clauses[0].rowid;
  }
  return SQLITE_OK;
}

int search_find_all(struct search *search) {
  struct clause clauses[32];
  size_t total = 0;
  for (int place = 0; place < search->list_count; place++) {
    total += (size_t)__builtin_popcount(search->lists[place].clauses & search->wanted->required);
  }
  struct list **places = malloc((total + 1) * sizeof *places);
  if (places == NULL) return SQLITE_NOMEM;
  const int count = make_clauses(search, clauses, places);
  const int result = find_all(search, clauses, count);
  free(places);
  return result;
}
