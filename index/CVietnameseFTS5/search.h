// A search under way.
#ifndef SEARCH_H
#define SEARCH_H

#include "best.h"
#include "cache.h"
#include "list.h"

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
  // One bit a version.
  uint8_t *excluded;
  // One bit a document that matches, once they are known.
  uint64_t *matches;
  uint32_t match_words;
  // The clauses for which a match may lack a phrase, from this document on.
  uint32_t open_clauses;
  uint32_t looked_up_to;
  struct best best;
  float year_bonus, recent_bonus;
  bool counts_facets;
  int checks;
  // The version that was counted last.
  uint32_t last_counted;
};

// Opens the lists of all terms, leaves documents out for those that exclude, and says what each list can add.
int search_open_lists(struct search *search);
// The whole query in a row, which counts as much as all its words can together. A rare one weighs like any list; one
// that is more frequent is looked for among the best documents only; one that a quarter of all have says nothing.
int search_add_whole_query(struct search *search);
// Of the best documents those with the whole query in a row come first.
int search_reward_rows(struct search *search, struct tracuu_hit *hits, int count);

// Which documents match, and how many: those that meet all clauses, or have any of the terms that weigh, and keep the
// restrictions.
int search_mark_matches(struct search *search);
// The first match from `rowid` on, or END.
uint32_t search_next_match(const struct search *search, uint32_t rowid);
// True for a document that keeps the restrictions; counts it, once for all its passages.
bool search_admit(struct search *search, uint32_t rowid);
// Looks for the phrases of the open clauses.
int search_has_phrases(struct search *search, uint32_t rowid, bool *has);

static inline bool search_is_match(const struct search *search, uint32_t rowid) {
  return rowid >> 6 < search->match_words && (search->matches[rowid >> 6] >> (rowid & 63) & 1);
}

// The best of the documents that meet all clauses.
int search_find_all(struct search *search);
// The best of the documents that have any of the terms that weigh.
int search_find_any(struct search *search);

// A document that matches; the lists before `from` have given `score` already.
int search_consider(struct search *search, uint32_t rowid, int from, float score);
// What a document counts beside its words, once the sum of their weights is known.
void search_set_bonuses(struct search *search, float weight);

#endif
