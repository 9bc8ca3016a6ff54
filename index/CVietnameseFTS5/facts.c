#include "facts.h"

#include <stdlib.h>
#include <string.h>

#include "cache.h"

static void free_facts(struct term_facts *facts, int segments) {
  if (facts == NULL) return;
  for (int place = 0; facts->maps != NULL && place < segments; place++) free(facts->maps[place].blocks);
  free(facts->maps);
  decoded_free(&facts->list);
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

// Puts what is known into a table of `capacity`, a power of two.
static int arrange(struct tracuu_cache *cache, uint32_t capacity) {
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

static size_t bytes_of(const struct tracuu_cache *cache, const struct term_facts *facts) {
  size_t bytes = sizeof *facts + (size_t)facts->length + decoded_bytes(&facts->list);
  for (int place = 0; place < cache->pages.segment_count; place++) {
    bytes += sizeof *facts->maps + (size_t)facts->maps[place].count * sizeof(struct block);
  }
  return bytes;
}

static int learn(struct tracuu_cache *cache, struct term_facts *facts, bool decodes) {
  const int result = facts_learn(cache, facts, decodes);
  if (result == SQLITE_OK) cache->facts_bytes += bytes_of(cache, facts);
  return result;
}

static struct term_facts *make(struct tracuu_cache *cache, const char *token, int length, bool decodes, int *result) {
  struct term_facts *facts = calloc(1, sizeof *facts);
  if (facts != NULL) facts->token = malloc((size_t)length + 1);
  if (facts == NULL || facts->token == NULL) {
    free(facts);
    *result = SQLITE_NOMEM;
    return NULL;
  }
  facts->length = length;
  memcpy(facts->token, token, (size_t)length);
  *result = learn(cache, facts, decodes);
  if (*result == SQLITE_OK) return facts;
  free_facts(facts, cache->pages.segment_count);
  return NULL;
}

const struct term_facts *facts_of(struct tracuu_cache *cache, const char *token, int length, bool decodes, int *result) {
  *result = SQLITE_OK;
  if (cache->facts_count * 2 >= cache->facts_capacity) {
    *result = arrange(cache, cache->facts_capacity == 0 ? 1024 : cache->facts_capacity * 2);
  }
  if (*result != SQLITE_OK) return NULL;
  const uint64_t hash = hash_of(token, length);
  uint32_t at = (uint32_t)hash & (cache->facts_capacity - 1);
  for (struct term_facts *facts; (facts = cache->facts[at]) != NULL; at = (at + 1) & (cache->facts_capacity - 1)) {
    if (facts->hash != hash || facts->length != length) continue;
    if (memcmp(facts->token, token, (size_t)length) != 0) continue;
    facts->used = cache->searches;
    if (!decodes || facts->is_decoded) return facts;
    // Known from a question about its frequency; now its documents are needed as well.
    struct term_facts *whole = make(cache, token, length, true, result);
    if (whole == NULL) return NULL;
    whole->hash = hash;
    whole->used = cache->searches;
    cache->facts_bytes -= bytes_of(cache, facts);
    free_facts(facts, cache->pages.segment_count);
    cache->facts[at] = whole;
    return whole;
  }
  struct term_facts *facts = make(cache, token, length, decodes, result);
  if (facts == NULL) return NULL;
  facts->hash = hash;
  facts->used = cache->searches;
  cache->facts[at] = facts;
  cache->facts_count++;
  return facts;
}

void facts_forget_old(struct tracuu_cache *cache) {
  uint64_t oldest = UINT64_MAX;
  for (uint32_t place = 0; place < cache->facts_capacity; place++) {
    const struct term_facts *facts = cache->facts[place];
    if (facts != NULL && facts->used < oldest) oldest = facts->used;
  }
  const uint64_t middle = oldest + (cache->searches - oldest) / 2;
  for (uint32_t place = 0; place < cache->facts_capacity; place++) {
    struct term_facts *facts = cache->facts[place];
    if (facts == NULL || facts->used > middle) continue;
    cache->facts_bytes -= bytes_of(cache, facts);
    free_facts(facts, cache->pages.segment_count);
    cache->facts[place] = NULL;
    cache->facts_count--;
  }
  // Looked for from where its hash says, a term must not be behind a gap.
  if (arrange(cache, cache->facts_capacity) != SQLITE_OK) facts_forget(cache);
}
