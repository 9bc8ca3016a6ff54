#include <stdlib.h>

#include "bounds.h"
#include "deadline.h"
#include "search.h"

enum { CLAUSE_LISTS = 96 };

struct clause {
  struct list *lists[CLAUSE_LISTS];
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

int search_find_all(struct search *search) {
  struct clause clauses[32];
  int count = 0;
  for (int bit = 0; bit < 32; bit++) {
    if (!(search->wanted->required >> bit & 1)) continue;
    struct clause *clause = &clauses[count++];
    clause->count = 0;
    clause->cost = 0;
    for (int place = 0; place < search->list_count; place++) {
      struct list *list = &search->lists[place];
      if (!(list->clauses >> bit & 1) || clause->count == CLAUSE_LISTS) continue;
      clause->lists[clause->count++] = list;
      clause->cost += list->documents;
    }
    clause->rowid = clause_rowid(clause);
  }
  qsort(clauses, (size_t)count, sizeof *clauses, by_cost);
  uint32_t rowid = clauses[0].rowid;
  while (rowid != END) {
    if (search_is_late(search, 1)) return SQLITE_OK;
    if (search_may_skip(search)) {
      const uint32_t next = search_pass_over(search, rowid);
      search->found->total_is_exact = false;
      if (next == END) return SQLITE_OK;
      if (next != rowid) {
        const int result = clause_seek(&clauses[0], next);
        if (result != SQLITE_OK) return result;
        rowid = clauses[0].rowid;
        continue;
      }
    }
    uint32_t target = rowid;
    for (int place = 1; place < count && target == rowid; place++) {
      const int result = clause_seek(&clauses[place], rowid);
      if (result != SQLITE_OK) return result;
      target = clauses[place].rowid;
    }
    if (target == rowid) {
      const int result = search_consider(search, rowid, 0, 0);
      if (result != SQLITE_OK) return result;
      target = rowid + 1;
    }
    if (target == END) return SQLITE_OK;
    const int result = clause_seek(&clauses[0], target);
    if (result != SQLITE_OK) return result;
    rowid = clauses[0].rowid;
  }
  return SQLITE_OK;
}
