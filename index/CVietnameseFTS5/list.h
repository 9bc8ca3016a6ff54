// One term of a search, as a list of documents.
#ifndef LIST_H
#define LIST_H

#include "postings.h"
#include "weights.h"

struct list {
  struct postings *parts;
  const struct term_facts **facts;
  // The parts' tokens, the rarest first: it leads the others.
  const struct tracuu_token **tokens;
  int part_count;
  uint32_t rowid;
  // Of a phrase: how often it stands in the current document.
  float phrase_frequency;
  // It stands in the subject or the number.
  bool in_subject;
  // The weight counts whole wherever the list has a document, and as often as a word there would.
  bool is_flat;
  float weight;
  float bound;
  uint32_t documents;
  uint32_t clauses;
  // Where the current stretch of the list ends, within which `stretch_bound` holds.
  uint32_t stretch_end;
  float stretch_bound;
};

int list_open(struct tracuu_cache *cache, struct list *list, const struct tracuu_term *term);
// To the first document.
int list_start(struct list *list);
void list_close(struct list *list);

// From where its first part stands, to the next document in which all parts stand and the phrase does.
int list_align(struct list *list);
// Occurrences of a phrase in the documents on which all its parts stand, and whether one is in the subject.
int list_phrase_frequency(struct list *list, float *frequency);

static inline int list_next(struct list *list) {
  const int result = postings_next(&list->parts[0]);
  if (result != SQLITE_OK) return result;
  if (list->part_count > 1) return list_align(list);
  list->rowid = list->parts[0].rowid;
  return SQLITE_OK;
}

static inline int list_seek(struct list *list, uint32_t target) {
  if (list->rowid >= target) return SQLITE_OK;
  const int result = postings_seek(&list->parts[0], target);
  if (result != SQLITE_OK) return result;
  if (list->part_count > 1) return list_align(list);
  list->rowid = list->parts[0].rowid;
  return SQLITE_OK;
}

static inline int list_score(struct tracuu_cache *cache, struct list *list, float *score) {
  if (list->is_flat) {
    const int result = list->part_count > 1 ? SQLITE_OK : list_phrase_frequency(list, &list->phrase_frequency);
    *score += list->in_subject ? SUBJECT_COUNT * list->weight : list->weight;
    return result;
  }
  float frequency = list->phrase_frequency;
  if (list->part_count == 1) {
    const uint8_t *positions;
    int size;
    const int result = cursor_positions(list->parts[0].current, &positions, &size);
    if (result != SQLITE_OK) return result;
    frequency = weigh_positions(positions, size);
  }
  *score += list->weight * share_of(cache, frequency, list->rowid);
  return SQLITE_OK;
}

#endif
