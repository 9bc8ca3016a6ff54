#include <errno.h>
#include <sys/mman.h>
#include <unistd.h>

#include "CSandbox.h"

int tracuu_sandbox_memory(const void *bytes, size_t count) {
  const int file = memfd_create("tracuu", MFD_CLOEXEC);
  if (file < 0) return -1;
  size_t sent = 0;
  while (sent < count) {
    const ssize_t wrote = write(file, (const char *)bytes + sent, count - sent);
    if (wrote > 0) sent += (size_t)wrote;
    if (wrote < 0 && errno != EINTR) break;
  }
  if (sent == count && lseek(file, 0, SEEK_SET) == 0) return file;
  const int reason = errno;
  close(file);
  errno = reason;
  return -1;
}
