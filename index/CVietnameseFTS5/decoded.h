// A list of documents taken out of its pages: any of them is found without reading those before it.
#ifndef DECODED_H
#define DECODED_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define END UINT32_MAX

// Where a run of postings begins, and the greatest share of its weight that one of them reaches; see `share_of`.
struct run {
  uint32_t rowid;
  float peak;
};

// Documents and how often the term stands in each. Of a frequent term one bit a document says whether it has it, of a
// rare one the documents are listed.
struct decoded {
  uint32_t count;
  uint32_t *rowids;
  // One bit a document; for every 64 how many stand before them.
  uint64_t *bits;
  uint32_t *ranks;
  uint32_t words;
  uint8_t *frequencies;
  // None where the list has no bounds of its own.
  struct run *runs;
  int run_count;
  // While it is filled.
  uint32_t room;
  int run_room;
};

// In place of how often a term stands in a document: it stands only around the main text.
#define ONLY_AROUND 0.5f

enum { POSTINGS_A_RUN = 128, GREATEST_FREQUENCY = 254, AROUND_CODE = 255 };

// Makes room for one more; false when there is no memory.
bool decoded_grow(struct decoded *list, uint32_t rowid);
// The last step of filling: lays the list out for an index of `documents`; false when there is no memory.
bool decoded_finish(struct decoded *list, uint32_t documents);
void decoded_free(struct decoded *list);
size_t decoded_bytes(const struct decoded *list);
// Sets the bits of the list's documents below `64 * words`.
void decoded_mark(const struct decoded *list, uint64_t *bits, uint32_t words);

// Adds a document behind all others; false when there is no memory.
static inline bool decoded_add(struct decoded *list, uint32_t rowid, float frequency, float share) {
  if ((list->count == list->room || list->count % POSTINGS_A_RUN == 0) && !decoded_grow(list, rowid)) return false;
  struct run *run = &list->runs[list->run_count - 1];
  if (share > run->peak) run->peak = share;
  list->rowids[list->count] = rowid;
  list->frequencies[list->count++] = frequency < 1                    ? AROUND_CODE
                                     : frequency < GREATEST_FREQUENCY ? (uint8_t)frequency
                                                                      : GREATEST_FREQUENCY;
  return true;
}

// The first place from `at` on, in a list of documents, whose document is not before `target`.
static inline uint32_t decoded_gallop(const struct decoded *list, uint32_t at, uint32_t target) {
  uint32_t step = 1;
  while (at + step < list->count && list->rowids[at + step] < target) {
    at += step;
    step *= 2;
  }
  uint32_t low = at, high = at + step < list->count ? at + step : list->count;
  while (low < high) {
    const uint32_t middle = low + (high - low) / 2;
    if (list->rowids[middle] < target) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

// The first document from `target` on, or END. `*at` is where the last answer stood; targets never fall.
static inline uint32_t decoded_seek(const struct decoded *list, uint32_t *at, uint32_t target) {
  if (list->bits == NULL) {
    *at = decoded_gallop(list, *at, target);
    return *at < list->count ? list->rowids[*at] : END;
  }
  uint32_t word = target >> 6;
  if (word >= list->words) return END;
  uint64_t bits = list->bits[word] & UINT64_MAX << (target & 63);
  while (bits == 0) {
    if (++word >= list->words) return END;
    bits = list->bits[word];
  }
  return word << 6 | (uint32_t)__builtin_ctzll(bits);
}

static inline float decoded_count(uint8_t code) { return code == AROUND_CODE ? ONLY_AROUND : (float)code; }

// How often the term stands in a document, or ONLY_AROUND; 0 where it does not. `*at` as above.
static inline float decoded_frequency(const struct decoded *list, uint32_t *at, uint32_t rowid) {
  if (list->bits == NULL) {
    *at = decoded_gallop(list, *at, rowid);
    return *at < list->count && list->rowids[*at] == rowid ? decoded_count(list->frequencies[*at]) : 0;
  }
  const uint32_t word = rowid >> 6;
  if (word >= list->words || !(list->bits[word] >> (rowid & 63) & 1)) return 0;
  const uint64_t before = list->bits[word] & ~(UINT64_MAX << (rowid & 63));
  return decoded_count(list->frequencies[list->ranks[word] + (uint32_t)__builtin_popcountll(before)]);
}

#endif
