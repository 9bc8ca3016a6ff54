#include "list.h"

int list_phrase_frequency(struct list *list, float *frequency) {
  uint32_t kept[4096];
  int count = 0;
  for (int part = 0; part < list->part_count; part++) {
    const uint8_t *at, *end;
    int size;
    const int result = cursor_positions(list->parts[part].current, &at, &size);
    if (result != SQLITE_OK) return result;
    end = at + size;
    const uint32_t offset = (uint32_t)list->tokens[part]->offset;
    // Positions are numbers of words within a field; the field stands in the upper bits.
    uint32_t position = 0, field = 0;
    int seen = 0, survivors = 0;
    while (at < end) {
      if (*at == 1) {
        field = (uint32_t)at[1] << 28;
        position = 0;
        at += 2;
        continue;
      }
      uint64_t step;
      at += get_varint(at, &step);
      position += (uint32_t)step - 2;
      if (position < offset) continue;
      const uint32_t start = field | (position - offset);
      if (part == 0) {
        if (count < (int)(sizeof kept / sizeof *kept)) kept[count++] = start;
        continue;
      }
      while (seen < count && kept[seen] < start) seen++;
      if (seen < count && kept[seen] == start) kept[survivors++] = kept[seen++];
    }
    if (part > 0) count = survivors;
    if (count == 0) break;
  }
  *frequency = 0;
  list->in_subject = false;
  // Other fields have their number in the upper bits, so that what is compared is in the text.
  const uint32_t main = main_words(list->cache, list->parts[0].rowid);
  uint32_t last = 0;
  for (int part = 0; part < list->part_count; part++) {
    if ((uint32_t)list->tokens[part]->offset > last) last = (uint32_t)list->tokens[part]->offset;
  }
  for (int place = 0; place < count; place++) {
    const uint32_t field = kept[place] >> 28;
    if (field == 0 && kept[place] + last >= main) continue;
    *frequency += field == 1 || field == 3 ? SUBJECT_COUNT : 1;
    list->in_subject |= field == 1 || field == 3;
  }
  if (*frequency == 0 && count > 0) *frequency = ONLY_AROUND;
  return SQLITE_OK;
}

int list_align(struct list *list) {
  for (;;) {
    uint32_t target = list->parts[0].rowid;
    for (int part = 1; part < list->part_count && target != END; part++) {
      const int result = postings_seek(&list->parts[part], target);
      if (result != SQLITE_OK) return result;
      if (list->parts[part].rowid != target) {
        target = list->parts[part].rowid;
        part = -1;
        if (target == END) break;
        const int first = postings_seek(&list->parts[0], target);
        if (first != SQLITE_OK) return first;
        target = list->parts[0].rowid;
        part = 0;
      }
    }
    if (target == END) {
      list->rowid = END;
      return SQLITE_OK;
    }
    int result = list_phrase_frequency(list, &list->phrase_frequency);
    if (result != SQLITE_OK) return result;
    if (list->phrase_frequency > 0) {
      list->rowid = target;
      return SQLITE_OK;
    }
    result = postings_next(&list->parts[0]);
    if (result != SQLITE_OK) return result;
  }
}
