// What is known of the terms that were asked for.
#ifndef FACTS_H
#define FACTS_H

#include <stddef.h>

#include "cursor.h"

struct tracuu_cache;

// How a term spreads over the index.
struct term_facts {
  char *token;
  int length;
  uint64_t hash;
  uint32_t documents;
  // The greatest share of its weight that any posting reaches.
  float peak;
  // One a segment.
  struct block_list *maps;
};

// Reads the token's lists through once for each state of the index. NULL and a result code after an error.
const struct term_facts *facts_of(struct tracuu_cache *cache, const char *token, int length, int *result);
// Frees what is known of all terms.
void facts_forget(struct tracuu_cache *cache);
// Fills in all but the token, by reading its postings in every segment.
int facts_learn(struct tracuu_cache *cache, struct term_facts *facts);

#endif
