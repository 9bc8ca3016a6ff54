#ifndef TRACUU_CLIBARCHIVE_SHIM_H
#define TRACUU_CLIBARCHIVE_SHIM_H

#include <archive.h>
#include <archive_entry.h>
#include <locale.h>

/* libarchive turns names that an archive marks as UTF-8 or UTF-16 into the locale's encoding, and drops what the C
   locale of a service cannot hold. The locale must not change for the whole process, only around a call; its type and
   masks are macros that Swift does not see. Without the locale nothing changes. */
static inline locale_t tracuu_utf8_locale(void) {
  return newlocale(LC_CTYPE_MASK, "C.UTF-8", (locale_t)0);
}

static inline int tracuu_archive_next(struct archive *archive, struct archive_entry **entry, locale_t names) {
  locale_t before = names ? uselocale(names) : (locale_t)0;
  int outcome = archive_read_next_header(archive, entry);
  if (names) uselocale(before);
  return outcome;
}

#endif
