#include "CVietnameseFTS5.h"

#include <stdbool.h>
#include <string.h>

#include "fold_table.h"

// The values of the table; generate_fold_table.py explains them.
enum { SEPARATOR = 0, JOINER = 1, MARK = 2, SELF = 3, FIRST_REPLACEMENT = 4, ALONE = 0x8000 };
enum { WORD_LIMIT = 256 };

struct word {
  int length;
  int start;
  int end;
  // Nothing more goes into this word: it has reached the limit.
  bool full;
  // The next letter begins another word.
  bool closed;
  char folded[WORD_LIMIT];
};

// Lower case for ASCII letters and digits, 0 for all else: most bytes of most texts need nothing more.
static const char ascii_fold[128] = {
    ['0'] = '0', ['1'] = '1', ['2'] = '2', ['3'] = '3', ['4'] = '4', ['5'] = '5', ['6'] = '6', ['7'] = '7', ['8'] = '8',
    ['9'] = '9', ['A'] = 'a', ['B'] = 'b', ['C'] = 'c', ['D'] = 'd', ['E'] = 'e', ['F'] = 'f', ['G'] = 'g', ['H'] = 'h',
    ['I'] = 'i', ['J'] = 'j', ['K'] = 'k', ['L'] = 'l', ['M'] = 'm', ['N'] = 'n', ['O'] = 'o', ['P'] = 'p', ['Q'] = 'q',
    ['R'] = 'r', ['S'] = 's', ['T'] = 't', ['U'] = 'u', ['V'] = 'v', ['W'] = 'w', ['X'] = 'x', ['Y'] = 'y', ['Z'] = 'z',
    ['a'] = 'a', ['b'] = 'b', ['c'] = 'c', ['d'] = 'd', ['e'] = 'e', ['f'] = 'f', ['g'] = 'g', ['h'] = 'h', ['i'] = 'i',
    ['j'] = 'j', ['k'] = 'k', ['l'] = 'l', ['m'] = 'm', ['n'] = 'n', ['o'] = 'o', ['p'] = 'p', ['q'] = 'q', ['r'] = 'r',
    ['s'] = 's', ['t'] = 't', ['u'] = 'u', ['v'] = 'v', ['w'] = 'w', ['x'] = 'x', ['y'] = 'y', ['z'] = 'z',
};

static inline bool is_tail(unsigned char byte) { return (byte & 0xC0) == 0x80; }

// The byte length of the character at `text`, whose first byte is not ASCII, and its code point; 1 and U+FFFD, which
// separates, for a byte that begins no well-formed character within `left` bytes.
static inline int decode(const unsigned char *text, int left, uint32_t *code) {
  const unsigned char lead = text[0];
  if (lead >= 0xC2 && lead < 0xE0 && left >= 2 && is_tail(text[1])) {
    *code = (lead & 0x1Fu) << 6 | (text[1] & 0x3Fu);
    return 2;
  }
  if (lead >= 0xE0 && lead < 0xF0 && left >= 3 && is_tail(text[1]) && is_tail(text[2])) {
    *code = (lead & 0x0Fu) << 12 | (text[1] & 0x3Fu) << 6 | (text[2] & 0x3Fu);
    if (*code >= 0x800 && (*code < 0xD800 || *code > 0xDFFF)) return 3;
  }
  if (lead >= 0xF0 && lead < 0xF5 && left >= 4 && is_tail(text[1]) && is_tail(text[2]) && is_tail(text[3])) {
    *code = (lead & 0x07u) << 18 | (text[1] & 0x3Fu) << 12 | (text[2] & 0x3Fu) << 6 | (text[3] & 0x3Fu);
    if (*code >= 0x10000 && *code <= 0x10FFFF) return 4;
  }
  *code = 0xFFFD;
  return 1;
}

static inline unsigned fold_value(uint32_t code) {
  return code < FOLD_LIMIT ? fold_second[fold_first[code >> 7] << 7 | (code & 0x7F)] : SEPARATOR;
}

static inline void append(struct word *word, const void *folded, int length) {
  if (word->full || word->length + length > WORD_LIMIT) {
    word->full = true;
    return;
  }
  memcpy(word->folded + word->length, folded, (size_t)length);
  word->length += length;
}

static inline int finish(struct word *word, void *context, tracuu_word emit) {
  const int length = word->length;
  word->length = 0;
  word->full = word->closed = false;
  return length ? emit(context, word->folded, length, word->start, word->end) : 0;
}

int tracuu_tokenize(const char *text, int length, void *context, tracuu_word emit) {
  const unsigned char *bytes = (const unsigned char *)text;
  struct word word;
  word.length = word.start = word.end = 0;
  word.full = word.closed = false;
  int result = 0;
  for (int at = 0; at < length;) {
    if (bytes[at] < 0x80) {
      const char plain = ascii_fold[bytes[at]];
      if (plain == 0 || word.closed) result = finish(&word, context, emit);
      if (result != 0) return result;
      if (plain != 0) {
        if (word.length == 0) word.start = at;
        append(&word, &plain, 1);
        word.end = at + 1;
      }
      at += 1;
      continue;
    }
    uint32_t code;
    const int size = decode(bytes + at, length - at, &code);
    const unsigned value = fold_value(code);
    const unsigned kind = value & ~(unsigned)ALONE;
    const bool letter = kind >= SELF;
    if (kind == SEPARATOR || (letter && (word.closed || (value & ALONE)))) result = finish(&word, context, emit);
    if (result != 0) return result;
    if (letter) {
      if (word.length == 0) word.start = at;
      if (kind == SELF) {
        append(&word, bytes + at, size);
      } else {
        const unsigned entry = kind - FIRST_REPLACEMENT;
        append(&word, fold_pool + fold_offsets[entry], fold_offsets[entry + 1] - fold_offsets[entry]);
      }
      word.closed = (value & ALONE) != 0;
    }
    if (letter || kind == MARK) word.end = at + size;
    at += size;
  }
  return finish(&word, context, emit);
}
