#ifndef TRACUU_CLIBARCHIVE_SHIM_H
#define TRACUU_CLIBARCHIVE_SHIM_H

#include <archive.h>
#include <archive_entry.h>
#include <errno.h>
#include <locale.h>

/* libarchive turns names that an archive marks as UTF-8 or UTF-16 into the locale's encoding, and drops what the C
   locale of a service cannot hold. The locale must not change for the whole process, only around a call; its type and
   masks are macros that Swift does not see. Without the locale nothing changes. */
static inline locale_t tracuu_utf8_locale(void) {
  return newlocale(LC_CTYPE_MASK, "C.UTF-8", (locale_t)0);
}

/* For a name that ends within a letter libarchive looks at errno, and when that says ENOMEM, which any call before may have
   left there, it ends the whole process ("Fatal Internal Error in libarchive: No memory"). */
static inline int tracuu_archive_next(struct archive *archive, struct archive_entry **entry, locale_t names) {
  locale_t before = names ? uselocale(names) : (locale_t)0;
  errno = 0;
  int outcome = archive_read_next_header(archive, entry);
  if (names) uselocale(before);
  return outcome;
}

static inline const char *tracuu_archive_pathname(struct archive_entry *entry) {
  errno = 0;
  return archive_entry_pathname(entry);
}

static inline const char *tracuu_archive_hardlink(struct archive_entry *entry) {
  errno = 0;
  return archive_entry_hardlink(entry);
}

#endif
