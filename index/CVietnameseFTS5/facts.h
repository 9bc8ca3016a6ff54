// What is known of the terms that were asked for.
#ifndef FACTS_H
#define FACTS_H

#include <stddef.h>

#include "cursor.h"
#include "decoded.h"

struct tracuu_cache;

// How a term spreads over the index.
struct term_facts {
  char *token;
  int length;
  uint64_t hash;
  uint32_t documents;
  // The greatest share of its weight that any posting reaches.
  float peak;
  // One a segment: the places to enter its postings.
  struct block_list *maps;
  // Its documents, once a search needed them.
  struct decoded list;
  bool is_decoded;
  // When it was asked for last, in searches.
  uint64_t used;
};

// What is known of a token, with its documents where `decodes` says so. Reads its postings through once for each state of
// the index and for each of these two. NULL and a result code after an error.
const struct term_facts *facts_of(struct tracuu_cache *cache, const char *token, int length, bool decodes, int *result);
// Frees what is known of all terms.
void facts_forget(struct tracuu_cache *cache);
// Frees what was not asked for lately, about half.
void facts_forget_old(struct tracuu_cache *cache);
// Fills in all but the token, by reading its postings in every segment.
int facts_learn(struct tracuu_cache *cache, struct term_facts *facts, bool decodes);

#endif
