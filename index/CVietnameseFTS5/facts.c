#include "facts.h"

#include <stdlib.h>
#include <string.h>

#include "cache.h"

static void free_facts(struct term_facts *facts, int segments) {
  if (facts == NULL) return;
  for (int place = 0; facts->maps != NULL && place < segments; place++) free(facts->maps[place].blocks);
  free(facts->maps);
  free(facts->token);
  free(facts);
}

void facts_forget(struct tracuu_cache *cache) {
  for (uint32_t place = 0; place < cache->facts_capacity; place++) {
    free_facts(cache->facts[place], cache->pages.segment_count);
  }
  free(cache->facts);
  cache->facts = NULL;
  cache->facts_capacity = cache->facts_count = 0;
  cache->facts_bytes = 0;
}

static uint64_t hash_of(const char *token, int length) {
  uint64_t hash = 14695981039346656037u;
  for (int at = 0; at < length; at++) hash = (hash ^ (uint8_t)token[at]) * 1099511628211u;
  return hash ^ hash >> 32;
}

static int grow_facts(struct tracuu_cache *cache) {
  const uint32_t capacity = cache->facts_capacity == 0 ? 1024 : cache->facts_capacity * 2;
  struct term_facts **table = calloc(capacity, sizeof *table);
  if (table == NULL) return SQLITE_NOMEM;
  for (uint32_t place = 0; place < cache->facts_capacity; place++) {
    struct term_facts *facts = cache->facts[place];
    if (facts == NULL) continue;
    uint32_t at = (uint32_t)facts->hash & (capacity - 1);
    while (table[at] != NULL) at = (at + 1) & (capacity - 1);
    table[at] = facts;
  }
  free(cache->facts);
  cache->facts = table;
  cache->facts_capacity = capacity;
  return SQLITE_OK;
}

const struct term_facts *facts_of(struct tracuu_cache *cache, const char *token, int length, int *result) {
  *result = SQLITE_OK;
  if (cache->facts_count * 2 >= cache->facts_capacity) *result = grow_facts(cache);
  if (*result != SQLITE_OK) return NULL;
  const uint64_t hash = hash_of(token, length);
  uint32_t at = (uint32_t)hash & (cache->facts_capacity - 1);
  for (struct term_facts *facts; (facts = cache->facts[at]) != NULL; at = (at + 1) & (cache->facts_capacity - 1)) {
    if (facts->hash != hash || facts->length != length) continue;
    if (memcmp(facts->token, token, (size_t)length) == 0) return facts;
  }
  struct term_facts *facts = calloc(1, sizeof *facts);
  if (facts == NULL) {
    *result = SQLITE_NOMEM;
    return NULL;
  }
  facts->token = malloc((size_t)length + 1);
  facts->length = length;
  facts->hash = hash;
  if (facts->token == NULL) {
    *result = SQLITE_NOMEM;
  } else {
    memcpy(facts->token, token, (size_t)length);
    *result = facts_learn(cache, facts);
  }
  if (*result != SQLITE_OK) {
    free_facts(facts, cache->pages.segment_count);
    return NULL;
  }
  cache->facts[at] = facts;
  cache->facts_count++;
  cache->facts_bytes += sizeof *facts + (size_t)length + (size_t)cache->pages.segment_count * sizeof(struct block_list);
  return facts;
}
