// One term of a search, as a list of documents.
#ifndef LIST_H
#define LIST_H

#include "postings.h"
#include "weights.h"

struct list {
  // Its documents, where they need not be worked out from those of its tokens while they are gone through: what is known
  // of its one token, or its own.
  const struct decoded *known;
  struct decoded own;
  uint32_t at;
  const struct tracuu_cache *cache;
  // The postings of a phrase's tokens.
  struct postings *parts;
  const struct term_facts **facts;
  // The parts' tokens, the rarest first: it leads the others.
  const struct tracuu_token **tokens;
  int part_count;
  uint32_t rowid;
  // Of a phrase: how often it stands in the current document, or ONLY_AROUND.
  float phrase_frequency;
  // It stands in the subject or the number.
  bool in_subject;
  // The weight counts whole wherever the list has a document, and as often as a word there would.
  bool is_flat;
  float weight;
  float bound;
  uint32_t documents;
  uint32_t clauses;
  // Where the current stretch of the list ends, within which `stretch_bound` holds; the run that it is.
  uint32_t stretch_end;
  float stretch_bound;
  int run_at;
};

// `reads` the postings also of a single token, whose places in the fields matter then.
int list_open(struct tracuu_cache *cache, struct list *list, const struct tracuu_term *term, bool reads);
// To the first document of an index of `documents`. Those of a rare phrase are worked out once for all.
int list_start(struct list *list, uint32_t documents);
void list_close(struct list *list);

// From where its first part stands, to the next document in which all parts stand and the phrase does.
int list_align(struct list *list);
// Occurrences of a phrase in the document on which all its parts stand, or ONLY_AROUND, and whether one is in the
// subject.
int list_phrase_frequency(struct list *list, float *frequency);

static inline int list_seek(struct list *list, uint32_t target) {
  if (list->rowid >= target) return SQLITE_OK;
  if (list->known != NULL) {
    list->rowid = decoded_seek(list->known, &list->at, target);
    return SQLITE_OK;
  }
  const int result = postings_seek(&list->parts[0], target);
  return result == SQLITE_OK ? list_align(list) : result;
}

static inline int list_next(struct list *list) {
  if (list->known != NULL) {
    list->rowid = decoded_seek(list->known, &list->at, list->rowid + 1);
    return SQLITE_OK;
  }
  const int result = postings_next(&list->parts[0]);
  return result == SQLITE_OK ? list_align(list) : result;
}

static inline void list_add_score(const struct tracuu_cache *cache, const struct list *list, float frequency,
                                  uint32_t rowid, float *score) {
  *score += list->weight * (list->is_flat ? frequency : share_of(cache, frequency, rowid));
}

// Adds what the term says of the document on which the list stands.
static inline void list_score(const struct tracuu_cache *cache, struct list *list, float *score) {
  const float frequency =
      list->known != NULL ? decoded_frequency(list->known, &list->at, list->rowid) : list->phrase_frequency;
  list_add_score(cache, list, frequency, list->rowid, score);
}

// The same of any document behind those that were asked for before.
static inline int list_score_at(const struct tracuu_cache *cache, struct list *list, uint32_t rowid, float *score) {
  if (list->known != NULL) {
    const float frequency = decoded_frequency(list->known, &list->at, rowid);
    if (frequency > 0) list_add_score(cache, list, frequency, rowid, score);
    return SQLITE_OK;
  }
  const int result = list_seek(list, rowid);
  if (result == SQLITE_OK && list->rowid == rowid) list_score(cache, list, score);
  return result;
}

#endif
