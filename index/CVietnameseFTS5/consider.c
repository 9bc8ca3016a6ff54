#include "bounds.h"
#include "filter.h"
#include "search.h"

// The year of a query, and being new, count as a small share of the best that a document could reach: enough to order
// what is otherwise alike.
static const float YEAR_SHARE = 0.15f;
static const float RECENT_SHARE = 0.02f;
// A document of this age counts half as new as one of today.
static const float RECENT_YEARS = 10;

void search_set_bonuses(struct search *search, float weight) {
  search->year_bonus = search->wanted->year != 0 ? YEAR_SHARE * weight : 0;
  search->recent_bonus = RECENT_SHARE * weight;
}

static float prior_of(const struct search *search, const struct tracuu_column *column) {
  const int year = (int)(column->date / 10000);
  if (year == 0) return 0;
  float bonus = year == search->wanted->year ? search->year_bonus : 0;
  const int age = search->wanted->newest_year - year;
  return bonus + search->recent_bonus * RECENT_YEARS / (RECENT_YEARS + (float)(age > 0 ? age : 0));
}

// Adds what the lists from `from` on, the heaviest first, say of a document, or stops once it cannot reach the best any
// more. `prior` is what it counts beside.
static int weigh(struct search *search, uint32_t rowid, int from, float prior, float *score, bool *reaches) {
  for (int place = from; place < search->weighing_count; place++) {
    if (*score + prior + search->stretch_reach[place] <= search->best.threshold) {
      *reaches = false;
      return SQLITE_OK;
    }
    const int result = list_score_at(search->cache, search->weighing[place], rowid, score);
    if (result != SQLITE_OK) return result;
  }
  *reaches = *score + prior > search->best.threshold;
  return SQLITE_OK;
}

bool search_admit(struct search *search, uint32_t rowid) {
  if (rowid >= search->cache->column_count) return false;
  const struct tracuu_column *column = &search->cache->columns[rowid];
  const uint32_t version = rowid - column->passage;
  const int failed = filter_failures(&search->wanted->filter, column, version);
  if (failed & NO_OTHER) return false;
  if (failed != 0 && !search->counts_facets) return false;
  if (search->excluded != NULL && (search->excluded[version >> 3] >> (version & 7) & 1)) return false;
  const bool is_new = version != search->last_counted;
  search->last_counted = version;
  if (is_new && search->counts_facets) filter_count_facets(search->wanted, column, failed);
  if (failed != 0) return false;
  if (is_new) search->found->total++;
  return true;
}

// Undated documents stand last in both orders.
static double date_score(const struct search *search, const struct tracuu_column *column) {
  const double date = column->date;
  return search->wanted->sort == TRACUU_NEWEST ? date : column->date == 0 ? -1e9 : -date;
}

int search_consider(struct search *search, uint32_t rowid, int from, float score) {
  const struct tracuu_column *column = &search->cache->columns[rowid];
  const uint32_t version = rowid - column->passage;
  if (search->wanted->sort != TRACUU_RELEVANCE) {
    best_take(&search->best, rowid, version, date_score(search, column));
    return SQLITE_OK;
  }
  search_find_stretches(search, rowid);
  const float beside = prior_of(search, column);
  bool reaches;
  const int result = weigh(search, rowid, from, beside, &score, &reaches);
  if (result == SQLITE_OK && reaches) best_take(&search->best, rowid, version, (double)(score + beside));
  return result;
}
