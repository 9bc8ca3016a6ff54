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
  // The tone of the last letter that had one; see `exact_low` for the numbers.
  unsigned char tone;
  // A letter with a mark of its own stands in `exact`.
  bool marked;
  int exact_length;
  char folded[WORD_LIMIT];
  // The marker, the letters without tones, the tone: `=thOng` for thông, `=hoa1` for hòa and for hoà.
  char exact[WORD_LIMIT + 2];
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

// The letter of `code` without its tone, and the tone; 0 when it is no Vietnamese letter beyond ASCII.
static inline unsigned exact_value(uint32_t code) {
  if (code - EXACT_LOW < sizeof exact_low) return exact_low[code - EXACT_LOW];
  return code - EXACT_HIGH < sizeof exact_high ? exact_high[code - EXACT_HIGH] : 0;
}

static inline void append_exact(struct word *word, const void *letters, int length) {
  if (word->full) return;
  memcpy(word->exact + 1 + word->exact_length, letters, (size_t)length);
  word->exact_length += length;
}

static inline void append_exact_letter(struct word *word, unsigned value) {
  const char letter = exact_letters[value >> 3];
  append_exact(word, &letter, 1);
  word->marked |= letter < 'a';
  if (value & 7) word->tone = value & 7;
}

// A combining mark of decomposed text: the tone of the word, or the mark of its last letter.
static void apply_mark(struct word *word, uint32_t code) {
  static const uint32_t tones[] = {0, 0x300, 0x301, 0x309, 0x303, 0x323};
  for (unsigned char tone = 1; tone < 6; tone++) {
    if (code == tones[tone]) word->tone = tone;
  }
  if (word->exact_length == 0) return;
  char *last = &word->exact[word->exact_length];
  if (code == 0x302) *last = *last == 'a' ? 'B' : *last == 'e' ? 'E' : *last == 'o' ? 'O' : *last;
  if (code == 0x306 && *last == 'a') *last = 'A';
  if (code == 0x31B) *last = *last == 'o' ? 'P' : *last == 'u' ? 'U' : *last;
  word->marked |= *last >= 'A' && *last <= 'Z';
}

static inline void clear(struct word *word) {
  word->length = word->exact_length = 0;
  word->full = word->closed = word->marked = false;
  word->tone = 0;
}

static inline int finish(struct word *word, void *context, tracuu_exact_word emit) {
  const int length = word->length;
  if (length == 0) return 0;
  int exact_length = 0;
  if (word->marked || word->tone) {
    word->exact[0] = '=';
    exact_length = 1 + word->exact_length;
    if (word->tone) word->exact[exact_length++] = (char)('0' + word->tone);
  }
  const int result = emit(context, word->folded, length, word->exact, exact_length, word->start, word->end);
  clear(word);
  return result;
}

// What a caller does not need is left out where it is compiled: the exact forms, and of words that begin with none of
// the `starts` all but their first letter.
static inline __attribute__((always_inline)) int tokenize(const char *text, int length, void *context,
                                                          tracuu_exact_word emit, bool is_exact, const bool *starts) {
  const unsigned char *bytes = (const unsigned char *)text;
  struct word word;
  clear(&word);
  word.start = word.end = 0;
  int result = 0;
  for (int at = 0; at < length;) {
    if (bytes[at] < 0x80) {
      const char plain = ascii_fold[bytes[at]];
      if (plain == 0 || word.closed) result = finish(&word, context, emit);
      if (result != 0) return result;
      if (plain != 0) {
        if (word.length == 0) word.start = at;
        append(&word, &plain, 1);
        if (is_exact) append_exact(&word, &plain, 1);
        if (starts) word.full |= !starts[(unsigned char)word.folded[0]];
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
      const unsigned entry = kind - FIRST_REPLACEMENT;
      const void *folded = kind == SELF ? bytes + at : fold_pool + fold_offsets[entry];
      const int folded_length = kind == SELF ? size : fold_offsets[entry + 1] - fold_offsets[entry];
      append(&word, folded, folded_length);
      const unsigned exact = is_exact ? exact_value(code) : 0;
      if (exact) {
        append_exact_letter(&word, exact);
      } else if (is_exact) {
        append_exact(&word, folded, folded_length);
      }
      if (starts) word.full |= !starts[(unsigned char)word.folded[0]];
      word.closed = (value & ALONE) != 0;
    }
    if (is_exact && kind == MARK && word.length > 0) apply_mark(&word, code);
    if (letter || kind == MARK) word.end = at + size;
    at += size;
  }
  return finish(&word, context, emit);
}

struct plain_receiver {
  void *context;
  tracuu_word word;
};

static int without_exact(void *context, const char *folded, int folded_length, const char *exact, int exact_length,
                         int start, int end) {
  (void)exact;
  (void)exact_length;
  const struct plain_receiver *receiver = context;
  return receiver->word(receiver->context, folded, folded_length, start, end);
}

int tracuu_tokenize(const char *text, int length, void *context, tracuu_word emit) {
  struct plain_receiver receiver = {context, emit};
  return tokenize(text, length, &receiver, without_exact, false, NULL);
}

int tracuu_tokenize_exact(const char *text, int length, void *context, tracuu_exact_word emit) {
  return tokenize(text, length, context, emit, true, NULL);
}

struct sought {
  const struct tracuu_token *words;
  int count;
  int end;
  uint64_t lengths;
  void *context;
  tracuu_sought_word found;
};

static uint64_t length_bit(int length) { return (uint64_t)1 << (length < 63 ? length : 63); }

static int look_up(void *context, const char *folded, int folded_length, const char *exact, int exact_length,
                   int start, int end) {
  (void)exact, (void)exact_length;
  struct sought *sought = context;
  if (sought->lengths & length_bit(folded_length)) {
    for (int word = 0; word < sought->count; word++) {
      const struct tracuu_token *wanted = &sought->words[word];
      if (wanted->length != folded_length || memcmp(wanted->text, folded, (size_t)folded_length) != 0) continue;
      sought->end = sought->found(sought->context, word, start, end);
      break;
    }
  }
  return end >= sought->end;
}

void tracuu_find_words(const char *text, int length, const struct tracuu_token *words, int count, void *context,
                       tracuu_sought_word found) {
  struct sought sought = {words, count, length, 0, context, found};
  bool starts[256] = {false};
  for (int word = 0; word < count; word++) {
    sought.lengths |= length_bit(words[word].length);
    if (words[word].length > 0) starts[(unsigned char)words[word].text[0]] = true;
  }
  if (count > 0) tokenize(text, length, &sought, look_up, false, starts);
}

static int count_word(void *context, const char *folded, int folded_length, const char *exact, int exact_length,
                      int start, int end) {
  (void)folded, (void)folded_length, (void)exact, (void)exact_length, (void)start, (void)end;
  ++*(int *)context;
  return 0;
}

int tracuu_count_words(const char *text, int length) {
  int count = 0;
  tracuu_tokenize_exact(text, length, &count, count_word);
  return count;
}
