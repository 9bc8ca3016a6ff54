#include <stdlib.h>
#include <string.h>

#include "deadline.h"
#include "search.h"

// Which documents may match, as one bit each: of a list of documents all, of a phrase those with all its tokens.
static int mark_list(const struct list *list, uint64_t *bits, uint64_t *spare, uint32_t words) {
  if (list->known != NULL) {
    decoded_mark(list->known, bits, words);
    return SQLITE_OK;
  }
  uint64_t *one = calloc(words, sizeof *one);
  if (one == NULL) return SQLITE_NOMEM;
  for (int part = 0; part < list->part_count; part++) {
    memset(spare, 0, words * sizeof *spare);
    decoded_mark(&list->facts[part]->list, spare, words);
    for (uint32_t word = 0; word < words; word++) one[word] = part == 0 ? spare[word] : one[word] & spare[word];
  }
  for (uint32_t word = 0; word < words; word++) bits[word] |= one[word];
  free(one);
  return SQLITE_OK;
}

// The documents that one of the lists for which `fits` holds may have.
static int mark_lists(struct search *search, uint64_t *bits, uint64_t *spare, uint32_t words, uint32_t clause) {
  memset(bits, 0, words * sizeof *bits);
  int result = SQLITE_OK;
  if (clause == 0) {
    for (int place = 0; place < search->weighing_count && result == SQLITE_OK; place++) {
      result = mark_list(search->weighing[place], bits, spare, words);
    }
    return result;
  }
  for (int place = 0; place < search->list_count && result == SQLITE_OK; place++) {
    if (search->lists[place].clauses & clause) result = mark_list(&search->lists[place], bits, spare, words);
  }
  return result;
}

// True when one of the clause's lists is a phrase that is not worked out: what is marked for it may lack the phrase.
static bool is_open(const struct search *search, uint32_t clause) {
  for (int place = 0; place < search->list_count; place++) {
    const struct list *list = &search->lists[place];
    if (list->clauses & clause && list->known == NULL) return true;
  }
  return false;
}

static int mark_all(struct search *search, uint32_t words) {
  const uint32_t required = search->wanted->required;
  uint64_t *room = malloc(((size_t)2 * words + 1) * sizeof *room);
  if (room == NULL) return SQLITE_NOMEM;
  int result = SQLITE_OK;
  memcpy(search->matches, search->cache->live, words * sizeof *room);
  for (uint32_t left = required; left != 0 && result == SQLITE_OK; left &= left - 1) {
    const uint32_t clause = left & -left;
    if (is_open(search, clause)) search->open_clauses |= clause;
    result = mark_lists(search, room, room + words, words, clause);
    for (uint32_t word = 0; word < words; word++) search->matches[word] &= room[word];
  }
  free(room);
  return result;
}

static int mark_any(struct search *search, uint32_t words) {
  uint64_t *room = malloc(((size_t)2 * words + 1) * sizeof *room);
  if (room == NULL) return SQLITE_NOMEM;
  const int result = mark_lists(search, room, room + words, words, 0);
  for (uint32_t word = 0; word < words; word++) search->matches[word] = search->cache->live[word] & room[word];
  free(room);
  return result;
}

int search_has_phrases(struct search *search, uint32_t rowid, bool *has) {
  *has = true;
  for (uint32_t left = search->open_clauses; left != 0 && *has; left &= left - 1) {
    const uint32_t clause = left & -left;
    *has = false;
    for (int place = 0; place < search->list_count && !*has; place++) {
      struct list *list = &search->lists[place];
      if (!(list->clauses & clause)) continue;
      if (list->known != NULL) {
        *has = decoded_frequency(list->known, &list->at, rowid) > 0;
        continue;
      }
      const int result = list_seek(list, rowid);
      if (result != SQLITE_OK) return result;
      *has = list->rowid == rowid;
    }
  }
  return SQLITE_OK;
}

static bool restricts(const struct search *search) {
  const struct tracuu_filter *filter = &search->wanted->filter;
  return filter->from != 0 || filter->to != 0 || filter->flags != 0 || filter->type != 0 || filter->collection != 0 ||
         filter->issuers != NULL || filter->signers != NULL || filter->categories != NULL || filter->only != NULL || filter->except_count > 0 ||
         search->excluded != NULL;
}

// True when an earlier passage of the same document matches too.
static bool is_counted(const struct search *search, uint32_t rowid) {
  const uint32_t passage = search->cache->columns[rowid].passage;
  for (uint32_t back = 1; back <= passage; back++) {
    const uint32_t before = rowid - back;
    if (search->matches[before >> 6] >> (before & 63) & 1) return true;
  }
  return false;
}

// Every bit is a match, and none is left out.
static void count_bits(struct search *search, uint32_t words) {
  int64_t total = 0;
  for (uint32_t word = 0; word < words; word++) {
    const uint64_t later = search->matches[word] & search->cache->later[word];
    total += __builtin_popcountll(search->matches[word] & ~later);
    for (uint64_t bits = later; bits != 0; bits &= bits - 1) {
      if (!is_counted(search, word << 6 | (uint32_t)__builtin_ctzll(bits))) total++;
    }
  }
  search->found->total = total;
}

static void leave_out_behind(struct search *search, uint32_t rowid) {
  const uint32_t word = rowid >> 6;
  search->matches[word] &= UINT64_MAX >> (63 - (rowid & 63));
  for (uint32_t rest = word + 1; rest < search->match_words; rest++) search->matches[rest] = 0;
  search->open_clauses = 0;
}

// Looks at each, leaves out those that a restriction keeps away, and counts facets. Phrases are looked for up to
// `exact_bound` matches where the best are found without the others.
static int count_admitted(struct search *search, uint32_t words) {
  const bool stops = search->open_clauses != 0 && search->wanted->sort == TRACUU_RELEVANCE && !search->counts_facets;
  for (uint32_t word = 0; word < words; word++) {
    for (uint64_t bits = search->matches[word]; bits != 0; bits &= bits - 1) {
      const uint32_t rowid = word << 6 | (uint32_t)__builtin_ctzll(bits);
      bool fits = true;
      if (search->open_clauses != 0) {
        if (stops && search->found->total >= search->wanted->exact_bound) {
          search->found->total_is_exact = false;
          search->looked_up_to = rowid;
          return SQLITE_OK;
        }
        const int result = search_has_phrases(search, rowid, &fits);
        if (result != SQLITE_OK) return result;
      }
      if (!fits || !search_admit(search, rowid)) search->matches[word] &= ~((uint64_t)1 << (rowid & 63));
      if (search_is_late(search, 1)) {
        // What was not looked at may be kept away by a restriction.
        leave_out_behind(search, rowid);
        return SQLITE_OK;
      }
    }
  }
  search->open_clauses = 0;
  return SQLITE_OK;
}

// Back to the first documents. Phrases that are looked for along the way do not weigh, and are where they are needed.
static void rewind_lists(struct search *search) {
  for (int place = 0; place < search->list_count; place++) {
    struct list *list = &search->lists[place];
    if (list->known == NULL) continue;
    list->at = 0;
    list->rowid = decoded_seek(list->known, &list->at, 0);
  }
}

int search_mark_matches(struct search *search) {
  const uint32_t words = search->cache->column_count / 64 + 1;
  search->matches = malloc(words * sizeof *search->matches);
  search->match_words = words;
  if (search->matches == NULL) return SQLITE_NOMEM;
  const int result = search->wanted->any ? mark_any(search, words) : mark_all(search, words);
  if (result != SQLITE_OK) return result;
  if (search->open_clauses == 0 && !search->counts_facets && !restricts(search)) {
    count_bits(search, words);
    return SQLITE_OK;
  }
  const int counted = count_admitted(search, words);
  rewind_lists(search);
  return counted;
}

uint32_t search_next_match(const struct search *search, uint32_t rowid) {
  uint32_t word = rowid >> 6;
  if (word >= search->match_words) return END;
  uint64_t bits = search->matches[word] & UINT64_MAX << (rowid & 63);
  while (bits == 0) {
    if (++word >= search->match_words) return END;
    bits = search->matches[word];
  }
  return word << 6 | (uint32_t)__builtin_ctzll(bits);
}
