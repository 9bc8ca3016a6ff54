#include "pipes.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { LOWEST = 10, CHUNK = 1 << 16 };

int descriptor_raise(int descriptor) { return fcntl(descriptor, F_DUPFD_CLOEXEC, LOWEST); }

void descriptor_close(int *descriptor) {
  if (*descriptor >= 0) close(*descriptor);
  *descriptor = -1;
}

int pipe_make(int ends[2]) {
  int low[2];
  ends[0] = ends[1] = -1;
  if (pipe2(low, O_CLOEXEC) != 0) return -1;
  ends[0] = descriptor_raise(low[0]);
  ends[1] = descriptor_raise(low[1]);
  const int reason = errno;
  close(low[0]);
  close(low[1]);
  errno = reason;
  // Only the reader shall not wait: programs do not expect it of their stdout.
  return ends[0] < 0 || ends[1] < 0 ? -1 : fcntl(ends[0], F_SETFL, O_NONBLOCK);
}

static void keep(struct stream *stream, const uint8_t *bytes, size_t count) {
  if (count > stream->limit - stream->count) {
    count = (size_t)(stream->limit - stream->count);
    stream->is_over = true;
  }
  if (stream->capacity - stream->count < count) {
    const size_t capacity = 2 * stream->capacity + count;
    uint8_t *const larger = realloc(stream->bytes, capacity);
    if (larger == NULL) {
      stream->is_over = true;
      return;
    }
    stream->bytes = larger;
    stream->capacity = capacity;
  }
  if (count > 0) memcpy(stream->bytes + stream->count, bytes, count);
  stream->count += count;
}

void stream_read(struct stream *stream) {
  uint8_t chunk[CHUNK];
  // A writer that is faster than this reader must not hold it beyond the clock; the caller comes again.
  for (int round = 0; round < 16 && stream->descriptor >= 0; round++) {
    const ssize_t got = read(stream->descriptor, chunk, sizeof chunk);
    if (got > 0) {
      keep(stream, chunk, (size_t)got);
    } else if (got == 0 || (errno != EAGAIN && errno != EINTR)) {
      descriptor_close(&stream->descriptor);
    } else {
      return;
    }
  }
}
