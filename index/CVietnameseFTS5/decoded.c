#include "decoded.h"

#include <stdlib.h>

static bool grow(void **array, uint32_t count, size_t size) {
  void *grown = realloc(*array, count * size);
  if (grown != NULL) *array = grown;
  return grown != NULL;
}

bool decoded_grow(struct decoded *list, uint32_t rowid) {
  if (list->count == list->room) {
    const uint32_t room = list->room == 0 ? 8 : list->room * 2;
    if (!grow((void **)&list->rowids, room, sizeof *list->rowids)) return false;
    if (!grow((void **)&list->frequencies, room, sizeof *list->frequencies)) return false;
    list->room = room;
  }
  if (list->count % POSTINGS_A_RUN != 0) return true;
  if (list->run_count == list->run_room) {
    const int room = list->run_room == 0 ? 1 : list->run_room * 2;
    if (!grow((void **)&list->runs, (uint32_t)room, sizeof *list->runs)) return false;
    list->run_room = room;
  }
  list->runs[list->run_count++] = (struct run){.rowid = rowid, .peak = 0};
  return true;
}

// Above one document in so many, bits and counts of them take no more room than numbers do.
enum { DENSE = 16 };

static bool make_bits(struct decoded *list, uint32_t documents) {
  list->words = (documents + 63) / 64;
  list->bits = calloc((size_t)list->words + 1, sizeof *list->bits);
  list->ranks = malloc(((size_t)list->words + 1) * sizeof *list->ranks);
  if (list->bits == NULL || list->ranks == NULL) return false;
  for (uint32_t place = 0; place < list->count; place++) {
    list->bits[list->rowids[place] >> 6] |= (uint64_t)1 << (list->rowids[place] & 63);
  }
  uint32_t before = 0;
  for (uint32_t word = 0; word < list->words; word++) {
    list->ranks[word] = before;
    before += (uint32_t)__builtin_popcountll(list->bits[word]);
  }
  free(list->rowids);
  list->rowids = NULL;
  return true;
}

bool decoded_finish(struct decoded *list, uint32_t documents) {
  // What lies beyond the columns is damage.
  while (list->count > 0 && list->rowids[list->count - 1] >= documents) list->count--;
  while (list->run_count > 0 && list->runs[list->run_count - 1].rowid >= documents) list->run_count--;
  if (list->count == 0) return true;
  if (list->count > documents / DENSE && !make_bits(list, documents)) return false;
  if (list->rowids != NULL && !grow((void **)&list->rowids, list->count, sizeof *list->rowids)) return false;
  if (!grow((void **)&list->frequencies, list->count, sizeof *list->frequencies)) return false;
  list->room = list->count;
  return true;
}

void decoded_free(struct decoded *list) {
  free(list->rowids);
  free(list->bits);
  free(list->ranks);
  free(list->frequencies);
  free(list->runs);
  *list = (struct decoded){0};
}

size_t decoded_bytes(const struct decoded *list) {
  const size_t places = list->bits != NULL ? (size_t)list->words * (sizeof *list->bits + sizeof *list->ranks)
                                           : list->count * sizeof *list->rowids;
  return places + list->count + (size_t)list->run_room * sizeof *list->runs;
}

void decoded_mark(const struct decoded *list, uint64_t *bits, uint32_t words) {
  if (list->bits != NULL) {
    for (uint32_t word = 0; word < list->words && word < words; word++) bits[word] |= list->bits[word];
    return;
  }
  for (uint32_t place = 0; place < list->count && list->rowids[place] >> 6 < words; place++) {
    bits[list->rowids[place] >> 6] |= (uint64_t)1 << (list->rowids[place] & 63);
  }
}
