#define _POSIX_C_SOURCE 199309L

#include <math.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "cache.h"

// The year of a query, and being new, count as a small share of the best that a document could reach: enough to order
// what is otherwise alike.
static const float YEAR_SHARE = 0.15f;
static const float RECENT_SHARE = 0.02f;
// A document of this age counts half as new as one of today.
static const float RECENT_YEARS = 10;

// Documents with the rarest pair of a query up to which its rows are found by their positions.
enum { RARE_ROW = 8192 };

enum { LONGEST_PHRASE = 64, CLAUSE_LISTS = 96, CHECK_EVERY = 1024 };

// One term of the search, as a list of documents.
struct list {
  struct postings *parts;
  const struct term_facts **facts;
  // The parts' tokens, the rarest first: it leads the others.
  const struct tracuu_token **tokens;
  int part_count;
  uint32_t rowid;
  // Of a phrase: how often it stands in the current document.
  float phrase_frequency;
  // The weight counts whole wherever the list has a document.
  bool is_flat;
  float weight;
  float bound;
  uint32_t documents;
  uint32_t clauses;
  // Where the current stretch of the list ends, within which `stretch_bound` holds.
  uint32_t stretch_end;
  float stretch_bound;
};

struct clause {
  struct list *lists[CLAUSE_LISTS];
  int count;
  uint32_t rowid;
  uint64_t cost;
};

struct heap {
  struct tracuu_hit *hits;
  int count;
  int capacity;
};

struct search {
  struct tracuu_cache *cache;
  const struct tracuu_search *wanted;
  struct tracuu_found *found;
  struct list *lists;
  int list_count;
  // The lists that weigh, the heaviest first, and what they and all behind them can add at most.
  struct list **weighing;
  float *reach;
  int weighing_count;
  // The same within the present stretch of all lists, which ends before `stretch_end`.
  float *stretch_reach;
  uint32_t stretch_end;
  // The sum of their weights.
  float total_weight;
  // The query in a row, if it is to be looked for.
  const struct tracuu_term *whole_query;
  // It is looked for among the best only.
  bool rewards_rows;
  uint8_t *excluded;
  struct heap heap;
  // The version that was seen last and its best passage.
  uint32_t version;
  struct tracuu_hit best;
  bool has_best;
  float threshold;
  float year_bonus, recent_bonus;
  bool counts_facets;
  int checks;
  uint32_t last_counted;
};

// MARK: - Lists

// Occurrences of a phrase in the documents on which all its parts stand.
static int phrase_frequency(struct list *list, float *frequency) {
  uint32_t kept[4096];
  int count = 0;
  for (int part = 0; part < list->part_count; part++) {
    const uint8_t *at, *end;
    int size;
    const int result = cursor_positions(list->parts[part].current, &at, &size);
    if (result != SQLITE_OK) return result;
    end = at + size;
    const uint32_t offset = (uint32_t)list->tokens[part]->offset;
    // Positions are numbers of words within a field; the field stands in the upper bits.
    uint32_t position = 0, field = 0;
    int seen = 0, survivors = 0;
    while (at < end) {
      if (*at == 1) {
        field = (uint32_t)at[1] << 28;
        position = 0;
        at += 2;
        continue;
      }
      uint64_t step;
      at += get_varint(at, &step);
      position += (uint32_t)step - 2;
      if (position < offset) continue;
      const uint32_t start = field | (position - offset);
      if (part == 0) {
        if (count < (int)(sizeof kept / sizeof *kept)) kept[count++] = start;
        continue;
      }
      while (seen < count && kept[seen] < start) seen++;
      if (seen < count && kept[seen] == start) kept[survivors++] = kept[seen++];
    }
    if (part > 0) count = survivors;
    if (count == 0) break;
  }
  *frequency = 0;
  for (int place = 0; place < count; place++) {
    const uint32_t field = kept[place] >> 28;
    *frequency += field == 1 || field == 3 ? SUBJECT_COUNT : 1;
  }
  return SQLITE_OK;
}

// From where its first part stands, to the next document in which all parts stand and the phrase does.
static int align(struct list *list) {
  for (;;) {
    uint32_t target = list->parts[0].rowid;
    for (int part = 1; part < list->part_count && target != END; part++) {
      const int result = postings_seek(&list->parts[part], target);
      if (result != SQLITE_OK) return result;
      if (list->parts[part].rowid != target) {
        target = list->parts[part].rowid;
        part = -1;
        if (target == END) break;
        const int first = postings_seek(&list->parts[0], target);
        if (first != SQLITE_OK) return first;
        target = list->parts[0].rowid;
        part = 0;
      }
    }
    if (target == END) {
      list->rowid = END;
      return SQLITE_OK;
    }
    int result = phrase_frequency(list, &list->phrase_frequency);
    if (result != SQLITE_OK) return result;
    if (list->phrase_frequency > 0) {
      list->rowid = target;
      return SQLITE_OK;
    }
    result = postings_next(&list->parts[0]);
    if (result != SQLITE_OK) return result;
  }
}

static inline int list_next(struct list *list) {
  const int result = postings_next(&list->parts[0]);
  if (result != SQLITE_OK) return result;
  if (list->part_count > 1) return align(list);
  list->rowid = list->parts[0].rowid;
  return SQLITE_OK;
}

static inline int list_seek(struct list *list, uint32_t target) {
  if (list->rowid >= target) return SQLITE_OK;
  const int result = postings_seek(&list->parts[0], target);
  if (result != SQLITE_OK) return result;
  if (list->part_count > 1) return align(list);
  list->rowid = list->parts[0].rowid;
  return SQLITE_OK;
}

static int list_score(struct search *search, struct list *list, float *score) {
  if (list->is_flat) {
    *score += list->weight;
    return SQLITE_OK;
  }
  float frequency = list->phrase_frequency;
  if (list->part_count == 1) {
    const uint8_t *positions;
    int size;
    const int result = cursor_positions(list->parts[0].current, &positions, &size);
    if (result != SQLITE_OK) return result;
    frequency = weigh_positions(positions, size);
  }
  *score += list->weight * share_of(search->cache, frequency, list->rowid);
  return SQLITE_OK;
}

static int list_open(struct search *search, struct list *list, const struct tracuu_term *term) {
  struct tracuu_cache *cache = search->cache;
  list->clauses = term->clauses;
  list->rowid = END;
  list->parts = calloc((size_t)term->token_count, sizeof *list->parts);
  list->facts = calloc((size_t)term->token_count, sizeof *list->facts);
  list->tokens = calloc((size_t)term->token_count, sizeof *list->tokens);
  if (list->parts == NULL || list->facts == NULL || list->tokens == NULL) return SQLITE_NOMEM;
  list->part_count = term->token_count;
  float peak = 1;
  for (int part = 0; part < term->token_count; part++) {
    int result;
    const struct tracuu_token *token = &term->tokens[part];
    const struct term_facts *facts = cache_facts(cache, token->text, token->length, &result);
    if (facts == NULL) return result;
    int place = part;
    for (; place > 0 && list->facts[place - 1]->documents > facts->documents; place--) {
      list->facts[place] = list->facts[place - 1];
      list->tokens[place] = list->tokens[place - 1];
    }
    list->facts[place] = facts;
    list->tokens[place] = token;
    if (facts->peak < peak) peak = facts->peak;
  }
  const uint32_t fewest = list->facts[0]->documents;
  list->documents = fewest;
  const double documents = cache->documents > fewest ? cache->documents : fewest;
  const double rarity = log(1 + (documents - fewest + 0.5) / (fewest + 0.5));
  list->weight = term->weight * (float)rarity * (SATURATION + 1);
  list->bound = list->weight * peak;
  for (int part = 0; part < term->token_count; part++) list->parts[part].rowid = END;
  if (fewest == 0) return SQLITE_OK;
  for (int part = 0; part < term->token_count; part++) {
    const struct tracuu_token *token = list->tokens[part];
    const int result =
        postings_open(&list->parts[part], &cache->pages, token->text, token->length, list->facts[part]->maps);
    if (result != SQLITE_OK) return result;
  }
  return SQLITE_OK;
}

// To the first document.
static int list_start(struct list *list) {
  if (list->part_count > 1 && list->documents > 0) return align(list);
  list->rowid = list->parts[0].rowid;
  return SQLITE_OK;
}

static void list_close(struct list *list) {
  for (int part = 0; list->parts != NULL && part < list->part_count; part++) postings_close(&list->parts[part]);
  free(list->parts);
  free(list->facts);
  free(list->tokens);
}

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

// MARK: - Documents

static bool is_among(const uint32_t *sorted, int count, uint32_t value) {
  int low = 0, high = count;
  while (low < high) {
    const int middle = low + (high - low) / 2;
    if (sorted[middle] == value) return true;
    if (sorted[middle] < value) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return false;
}

enum { NO_TYPE = 1, NO_ISSUER = 2, NO_DATE = 4, NO_COLLECTION = 8, NO_OTHER = 16 };

// The restrictions that a document does not keep.
static inline int failures(const struct search *search, const struct tracuu_column *column, uint32_t version) {
  const struct tracuu_filter *filter = &search->wanted->filter;
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
      !is_among(filter->also, filter->also_count, version)) {
    failed |= NO_COLLECTION;
  }
  if (filter->only != NULL && !is_among(filter->only, filter->only_count, version)) failed |= NO_OTHER;
  if (filter->except_count > 0 && is_among(filter->except, filter->except_count, version)) failed |= NO_OTHER;
  return failed;
}

static inline void count_facet(uint32_t *counts, int size, uint32_t value) {
  if (counts != NULL && value < (uint32_t)size) counts[value]++;
}

// A document counts for a property when it keeps all restrictions but perhaps that property's own.
static void count_facets(const struct tracuu_search *wanted, const struct tracuu_column *column, int failed) {
  if ((failed & ~NO_TYPE) == 0) count_facet(wanted->types, wanted->type_count, column->type);
  if ((failed & ~NO_ISSUER) == 0) count_facet(wanted->issuers, wanted->issuer_count, column->issuer);
  if ((failed & ~NO_DATE) == 0) count_facet(wanted->years, wanted->year_count, column->date / 10000);
  if ((failed & ~NO_COLLECTION) == 0) count_facet(wanted->collections, wanted->collection_count, column->collection);
}

// MARK: - The best

// Higher scores first, then documents stored earlier.
static inline bool is_worse(const struct tracuu_hit *left, const struct tracuu_hit *right) {
  return left->score < right->score || (left->score == right->score && left->rowid > right->rowid);
}

static void sift_down(struct heap *heap, int at) {
  for (;;) {
    int worst = at;
    for (int child = 2 * at + 1; child <= 2 * at + 2 && child < heap->count; child++) {
      if (is_worse(&heap->hits[child], &heap->hits[worst])) worst = child;
    }
    if (worst == at) return;
    const struct tracuu_hit moved = heap->hits[at];
    heap->hits[at] = heap->hits[worst];
    heap->hits[worst] = moved;
    at = worst;
  }
}

// The worst of the best stands at the top.
static void offer(struct search *search, const struct tracuu_hit *hit) {
  struct heap *heap = &search->heap;
  if (heap->capacity == 0) return;
  if (heap->count < heap->capacity) {
    int at = heap->count++;
    heap->hits[at] = *hit;
    while (at > 0 && is_worse(&heap->hits[at], &heap->hits[(at - 1) / 2])) {
      const struct tracuu_hit moved = heap->hits[at];
      heap->hits[at] = heap->hits[(at - 1) / 2];
      heap->hits[(at - 1) / 2] = moved;
      at = (at - 1) / 2;
    }
  } else if (is_worse(&heap->hits[0], hit)) {
    heap->hits[0] = *hit;
    sift_down(heap, 0);
  }
  if (heap->count == heap->capacity) search->threshold = (float)heap->hits[0].score;
}

static void flush(struct search *search) {
  if (search->has_best) offer(search, &search->best);
  search->has_best = false;
}

static float prior(const struct search *search, const struct tracuu_column *column) {
  const int year = (int)(column->date / 10000);
  if (year == 0) return 0;
  float bonus = year == search->wanted->year ? search->year_bonus : 0;
  const int age = search->wanted->newest_year - year;
  return bonus + search->recent_bonus * RECENT_YEARS / (RECENT_YEARS + (float)(age > 0 ? age : 0));
}

// Takes a document that matches; `score` says how well unless the order is by date.
static void take(struct search *search, uint32_t rowid, uint32_t version, double score) {
  const struct tracuu_hit hit = {.rowid = rowid, .version = version, .score = score};
  if (search->has_best && search->best.version == version) {
    if (is_worse(&search->best, &hit)) search->best = hit;
    return;
  }
  flush(search);
  search->best = hit;
  search->has_best = true;
}

// Looks anew what the lists can add from `rowid` on, once the stretch for which that is known has ended.
static inline void find_stretches(struct search *search, uint32_t rowid) {
  if (rowid < search->stretch_end || search->heap.count < search->heap.capacity) return;
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

// Adds what the lists from `from` on, the heaviest first, say of a document, or stops once it cannot reach the best any
// more. `prior` is what it counts beside.
static int weigh(struct search *search, uint32_t rowid, int from, float prior, float *score, bool *reaches) {
  for (int place = from; place < search->weighing_count; place++) {
    if (*score + prior + search->stretch_reach[place] <= search->threshold) {
      *reaches = false;
      return SQLITE_OK;
    }
    struct list *list = search->weighing[place];
    if (list->rowid > rowid) continue;
    int result = list_seek(list, rowid);
    if (result == SQLITE_OK && list->rowid == rowid) result = list_score(search, list, score);
    if (result != SQLITE_OK) return result;
  }
  *reaches = *score + prior > search->threshold;
  return SQLITE_OK;
}

// True for a document that keeps the restrictions; counts it, once for all its passages.
static bool admit(struct search *search, uint32_t rowid, const struct tracuu_column **column, uint32_t *version) {
  if (rowid >= search->cache->column_count) return false;
  *column = &search->cache->columns[rowid];
  *version = rowid - (*column)->passage;
  const int failed = failures(search, *column, *version);
  if (failed & NO_OTHER) return false;
  if (failed != 0 && !search->counts_facets) return false;
  if (search->excluded != NULL && (search->excluded[*version >> 3] >> (*version & 7) & 1)) return false;
  const bool is_new = *version != search->last_counted;
  search->last_counted = *version;
  if (is_new && search->counts_facets) count_facets(search->wanted, *column, failed);
  if (failed != 0) return false;
  if (is_new) search->found->total++;
  return true;
}

// Undated documents stand last in both orders.
static double date_score(const struct search *search, const struct tracuu_column *column) {
  const double date = column->date;
  return search->wanted->sort == TRACUU_NEWEST ? date : column->date == 0 ? -1e9 : -date;
}

// A document that the lists say matches; the lists before `from` have given `score` already.
static int consider(struct search *search, uint32_t rowid, int from, float score) {
  const struct tracuu_column *column;
  uint32_t version;
  if (!admit(search, rowid, &column, &version)) return SQLITE_OK;
  if (search->wanted->sort != TRACUU_RELEVANCE) {
    take(search, rowid, version, date_score(search, column));
    return SQLITE_OK;
  }
  find_stretches(search, rowid);
  const float beside = prior(search, column);
  bool reaches;
  const int result = weigh(search, rowid, from, beside, &score, &reaches);
  if (result == SQLITE_OK && reaches) take(search, rowid, version, (double)(score + beside));
  return result;
}

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

static bool is_late(struct search *search, int steps) {
  search->checks += steps;
  if (search->checks < CHECK_EVERY || search->wanted->deadline == 0) return false;
  search->checks = 0;
  if (tracuu_now() < search->wanted->deadline) return false;
  search->found->is_partial = true;
  search->found->total_is_exact = false;
  return true;
}

// True once runs of postings may be passed over: all matches that are counted one by one are counted.
static inline bool may_skip(struct search *search) {
  return search->wanted->sort == TRACUU_RELEVANCE && !search->counts_facets &&
         search->found->total >= search->wanted->exact_bound && search->heap.count == search->heap.capacity;
}

// If nothing from `rowid` on can reach the best, the place up to where that holds; else `rowid`.
static inline uint32_t pass_over(struct search *search, uint32_t rowid) {
  find_stretches(search, rowid);
  const float bonus = search->year_bonus + search->recent_bonus;
  return search->stretch_reach[0] + bonus <= search->threshold ? search->stretch_end : rowid;
}

// MARK: - All clauses

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

static int find_all(struct search *search) {
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
    if (is_late(search, 1)) return SQLITE_OK;
    if (may_skip(search)) {
      const uint32_t next = pass_over(search, rowid);
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
      const int result = consider(search, rowid, 0, 0);
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

// MARK: - Any term

// Documents are gone through in windows of this many numbers.
enum { WINDOW = 2048 };

struct window {
  uint32_t start;
  float scores[WINDOW];
  uint64_t seen[WINDOW / 64];
};

// What the first `count` lists say of the documents of the window.
static int fill(struct search *search, struct window *window, int count) {
  const uint32_t end = window->start + WINDOW;
  for (int place = 0; place < count; place++) {
    struct list *list = search->weighing[place];
    int result = list_seek(list, window->start);
    while (result == SQLITE_OK && list->rowid < end) {
      const uint32_t at = list->rowid - window->start;
      if (!(window->seen[at >> 6] >> (at & 63) & 1)) {
        window->seen[at >> 6] |= (uint64_t)1 << (at & 63);
        window->scores[at] = 0;
      }
      result = list_score(search, list, &window->scores[at]);
      if (result == SQLITE_OK) result = list_next(list);
    }
    if (result != SQLITE_OK) return result;
  }
  return SQLITE_OK;
}

// MaxScore (Turtle and Flood 1995), window by window: the lists that together cannot reach the best are looked at only
// for documents that the others say may. Without an order by relevance, and for facets, all lists are gone through.
static int find_any(struct search *search) {
  static const uint64_t none[WINDOW / 64];
  const bool prunes = search->wanted->sort == TRACUU_RELEVANCE && !search->counts_facets;
  const float bonus = search->year_bonus + search->recent_bonus;
  struct window *window = malloc(sizeof *window);
  if (window == NULL) return SQLITE_NOMEM;
  int essential = search->weighing_count, result = SQLITE_OK;
  while (result == SQLITE_OK) {
    while (prunes && essential > 0 && bonus + search->reach[essential - 1] <= search->threshold) essential--;
    if (essential < search->weighing_count) search->found->total_is_exact = false;
    uint32_t next = END;
    for (int place = 0; place < essential; place++) {
      if (search->weighing[place]->rowid < next) next = search->weighing[place]->rowid;
    }
    // What lies beyond the columns is damage.
    if (next >= search->cache->column_count || is_late(search, WINDOW)) break;
    window->start = next / WINDOW * WINDOW;
    memcpy(window->seen, none, sizeof none);
    result = fill(search, window, essential);
    const float rest = bonus + (essential < search->weighing_count ? search->reach[essential] : 0);
    for (int word = 0; word < WINDOW / 64 && result == SQLITE_OK; word++) {
      for (uint64_t bits = window->seen[word]; bits != 0 && result == SQLITE_OK; bits &= bits - 1) {
        const uint32_t at = (uint32_t)word * 64 + (uint32_t)__builtin_ctzll(bits);
        if (prunes && window->scores[at] + rest <= search->threshold) {
          search->found->total_is_exact = false;
          continue;
        }
        result = consider(search, window->start + at, essential, window->scores[at]);
      }
    }
  }
  free(window);
  return result;
}

// MARK: - Every document

static int find_every(struct search *search) {
  for (uint32_t rowid = 0; rowid < search->cache->column_count; rowid++) {
    if (is_late(search, 1)) return SQLITE_OK;
    const int result = consider(search, rowid, 0, 0);
    if (result != SQLITE_OK) return result;
  }
  return SQLITE_OK;
}

// MARK: - The search

static int exclude(struct search *search, const struct tracuu_term *term) {
  const uint32_t count = search->cache->column_count;
  if (search->excluded == NULL) search->excluded = calloc(count / 8 + 1, 1);
  if (search->excluded == NULL) return SQLITE_NOMEM;
  struct list list = {0};
  int result = list_open(search, &list, term);
  if (result == SQLITE_OK) result = list_start(&list);
  while (result == SQLITE_OK && list.rowid != END) {
    if (list.rowid < count) {
      const uint32_t version = list.rowid - search->cache->columns[list.rowid].passage;
      search->excluded[version >> 3] |= (uint8_t)(1 << (version & 7));
    }
    result = list_next(&list);
    if (is_late(search, 1)) break;
  }
  list_close(&list);
  return result;
}

// By weights, which depend on the documents alone: sums in another order would differ in their last digits.
static int by_weight(const void *left, const void *right) {
  const struct list *a = *(struct list *const *)left, *b = *(struct list *const *)right;
  return a->weight != b->weight ? (a->weight > b->weight ? -1 : 1) : (a > b) - (a < b);
}

// Words that more than half of the documents have say next to nothing, and their lists are the longest. Not where nothing
// else would weigh, and not in an archive so small that half of it is a handful.
static void ignore_common(struct search *search) {
  enum { SMALL = 2000 };
  const double half = search->cache->documents / 2;
  int kept = 0;
  for (int place = 0; place < search->weighing_count; place++) {
    const struct list *list = search->weighing[place];
    if (list->documents <= half || list->tokens[0]->text[0] == '+') kept++;
  }
  if (search->cache->documents < SMALL || kept == 0) return;
  kept = 0;
  for (int place = 0; place < search->weighing_count; place++) {
    struct list *list = search->weighing[place];
    if (list->documents <= half || list->tokens[0]->text[0] == '+') search->weighing[kept++] = list;
  }
  search->weighing_count = kept;
}

// The whole query in a row, which counts as much as all its words can together. A rare one weighs like any list; one that is
// more frequent is looked for among the best documents only; one that a quarter of all have says nothing.
static int add_whole_query(struct search *search) {
  if (search->whole_query == NULL || search->wanted->sort != TRACUU_RELEVANCE) return SQLITE_OK;
  struct list *list = &search->lists[search->list_count++];
  int result = list_open(search, list, search->whole_query);
  if (result != SQLITE_OK || list->documents == 0) return result;
  float weight = 0;
  for (int place = 0; place < search->weighing_count; place++) weight += search->weighing[place]->weight;
  if (list->documents > RARE_ROW) {
    list->rowid = END;
    search->rewards_rows = list->documents < search->cache->documents / 4;
    return SQLITE_OK;
  }
  result = list_start(list);
  list->is_flat = true;
  list->weight = list->bound = weight;
  search->weighing[search->weighing_count++] = list;
  return result;
}

static int open_lists(struct search *search) {
  const struct tracuu_search *wanted = search->wanted;
  search->lists = calloc((size_t)wanted->term_count + 1, sizeof *search->lists);
  search->weighing = calloc((size_t)wanted->term_count + 1, sizeof *search->weighing);
  search->reach = calloc((size_t)wanted->term_count + 1, sizeof *search->reach);
  search->stretch_reach = calloc((size_t)wanted->term_count + 1, sizeof *search->stretch_reach);
  if (search->lists == NULL || search->weighing == NULL || search->reach == NULL || search->stretch_reach == NULL) {
    return SQLITE_NOMEM;
  }
  for (int place = 0; place < wanted->term_count; place++) {
    const struct tracuu_term *term = &wanted->terms[place];
    if (term->token_count < 1 || term->token_count > LONGEST_PHRASE) continue;
    if (term->is_whole_query) {
      search->whole_query = term;
      continue;
    }
    if (term->excludes) {
      const int result = exclude(search, term);
      if (result != SQLITE_OK) return result;
      continue;
    }
    struct list *list = &search->lists[search->list_count++];
    int result = list_open(search, list, term);
    if (result == SQLITE_OK) result = list_start(list);
    if (result != SQLITE_OK) return result;
    if (list->documents > 0 && list->weight > 0) search->weighing[search->weighing_count++] = list;
  }
  if (wanted->ignores_common) ignore_common(search);
  const int added = add_whole_query(search);
  if (added != SQLITE_OK) return added;
  qsort(search->weighing, (size_t)search->weighing_count, sizeof *search->weighing, by_weight);
  float reach = 0, weight = 0;
  for (int place = search->weighing_count - 1; place >= 0; place--) {
    reach += search->weighing[place]->bound;
    if (!search->weighing[place]->is_flat) weight += search->weighing[place]->weight;
    search->reach[place] = search->stretch_reach[place] = reach;
  }
  search->total_weight = weight;
  search->year_bonus = wanted->year != 0 ? YEAR_SHARE * weight : 0;
  search->recent_bonus = RECENT_SHARE * weight;
  return SQLITE_OK;
}

int tracuu_choose(struct tracuu_cache *cache, const struct tracuu_search *wanted, const uint32_t *versions, int count,
                  uint32_t *chosen) {
  struct search search = {.cache = cache, .wanted = wanted};
  int kept = 0;
  for (int place = 0; place < count; place++) {
    if (versions[place] >= cache->column_count) continue;
    const struct tracuu_column *column = &cache->columns[versions[place]];
    const int failed = failures(&search, column, versions[place]);
    if (failed & NO_OTHER) continue;
    count_facets(wanted, column, failed);
    if (failed == 0) chosen[kept++] = versions[place];
  }
  return kept;
}

static int by_rowid(const void *left, const void *right) {
  const uint32_t a = ((const struct tracuu_hit *)left)->rowid, b = ((const struct tracuu_hit *)right)->rowid;
  return (a > b) - (a < b);
}

static int best_first(const void *left, const void *right) {
  return is_worse(left, right) ? 1 : is_worse(right, left) ? -1 : 0;
}

// Of the best documents those with the whole query in a row come first. On
// rows of 2 to 6 words from law texts that put a document with the row first for 99 to 100 of 100, against 85 to 96
// without (docs/decisions/0009).
static int reward_rows(struct search *search, struct tracuu_hit *hits, int count) {
  if (!search->rewards_rows || count < 2) return SQLITE_OK;
  qsort(hits, (size_t)count, sizeof *hits, by_rowid);
  struct list list = {0};
  int result = list_open(search, &list, search->whole_query);
  for (int place = 0; place < count && result == SQLITE_OK; place++) {
    bool stands = list.documents > 0;
    for (int part = 0; part < list.part_count && stands && result == SQLITE_OK; part++) {
      result = postings_seek(&list.parts[part], hits[place].rowid);
      stands = list.parts[part].rowid == hits[place].rowid;
    }
    if (!stands || result != SQLITE_OK) continue;
    if (list.part_count > 1) {
      result = phrase_frequency(&list, &list.phrase_frequency);
      stands = list.phrase_frequency > 0;
    }
    if (stands) hits[place].score += (double)search->total_weight;
  }
  list_close(&list);
  qsort(hits, (size_t)count, sizeof *hits, best_first);
  return result;
}

int tracuu_find(struct tracuu_cache *cache, sqlite3 *db, const struct tracuu_search *wanted,
                struct tracuu_found *found) {
  struct search search = {.cache = cache, .wanted = wanted, .found = found};
  search.heap.hits = found->hits;
  search.heap.capacity = wanted->hit_count;
  search.threshold = -INFINITY;
  search.last_counted = END;
  search.counts_facets = wanted->types || wanted->issuers || wanted->years || wanted->collections;
  found->count = 0;
  found->total = 0;
  found->total_is_exact = true;
  found->is_partial = false;
  int result = cache_begin(cache, db);
  if (result == SQLITE_OK) result = open_lists(&search);
  if (search.rewards_rows && wanted->hit_count > 0 && wanted->hit_count < TRACUU_CANDIDATES) {
    search.heap.capacity = TRACUU_CANDIDATES;
  }
  if (result == SQLITE_OK) {
    result = wanted->any ? find_any(&search) : wanted->required != 0 ? find_all(&search) : find_every(&search);
  }
  flush(&search);
  qsort(search.heap.hits, (size_t)search.heap.count, sizeof *search.heap.hits, best_first);
  const int rewarded = search.heap.count < TRACUU_CANDIDATES ? search.heap.count : TRACUU_CANDIDATES;
  if (result == SQLITE_OK) result = reward_rows(&search, search.heap.hits, rewarded);
  found->count = search.heap.count < wanted->hit_count ? search.heap.count : wanted->hit_count;
  for (int place = 0; place < search.list_count; place++) list_close(&search.lists[place]);
  free(search.lists);
  free(search.weighing);
  free(search.reach);
  free(search.stretch_reach);
  free(search.excluded);
  cache_finish(cache);
  return result;
}
