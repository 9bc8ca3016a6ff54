#include "list.h"

#include <math.h>
#include <stdlib.h>

// A phrase whose rarest token has no more documents is worked out at once.
enum { RARE_PHRASE = 8192 };

int list_open(struct tracuu_cache *cache, struct list *list, const struct tracuu_term *term, bool reads) {
  list->cache = cache;
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
    const struct term_facts *facts = facts_of(cache, token->text, token->length, true, &result);
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
  if (term->token_count == 1 && !reads) {
    list->known = &list->facts[0]->list;
    return SQLITE_OK;
  }
  if (fewest == 0) {
    list->known = &list->own;
    return SQLITE_OK;
  }
  for (int part = 0; part < term->token_count; part++) {
    const struct tracuu_token *token = list->tokens[part];
    const int result =
        postings_open(&list->parts[part], &cache->pages, token->text, token->length, list->facts[part]->maps);
    if (result != SQLITE_OK) return result;
  }
  return SQLITE_OK;
}

static int decode(struct list *list, uint32_t documents) {
  int result = list_align(list);
  while (result == SQLITE_OK && list->rowid != END) {
    const float count = list->is_flat ? list->in_subject ? SUBJECT_COUNT : 1 : list->phrase_frequency;
    // A row of words in a menu says nothing.
    const bool says = !list->is_flat || list->phrase_frequency >= 1;
    if (says && !decoded_add(&list->own, list->rowid, count, 0)) return SQLITE_NOMEM;
    result = list_next(list);
  }
  if (!decoded_finish(&list->own, documents)) return SQLITE_NOMEM;
  // Of what a phrase can reach within a run nothing is known.
  list->own.run_count = 0;
  list->known = &list->own;
  list->rowid = 0;
  return result;
}

int list_start(struct list *list, uint32_t documents) {
  // What weighs is asked of any document.
  if (list->known == NULL && list->documents > RARE_PHRASE && list->weight == 0) return list_align(list);
  int result = SQLITE_OK;
  if (list->known == NULL) result = decode(list, documents);
  list->rowid = decoded_seek(list->known, &list->at, 0);
  return result;
}

void list_close(struct list *list) {
  for (int part = 0; list->parts != NULL && part < list->part_count; part++) postings_close(&list->parts[part]);
  decoded_free(&list->own);
  free(list->parts);
  free(list->facts);
  free(list->tokens);
}
