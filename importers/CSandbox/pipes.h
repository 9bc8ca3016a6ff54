#ifndef TRACUU_SANDBOX_PIPES_H
#define TRACUU_SANDBOX_PIPES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// The reading end of a pipe and what came out of it.
struct stream {
  /// -1 once it has ended.
  int descriptor;
  uint8_t *bytes;
  size_t count;
  size_t capacity;
  uint64_t limit;
  /// More came than `limit`; the rest was dropped.
  bool is_over;
};

/// A pipe whose ends close on exec and stand at 10 or above, so that a child can place them at 0 to 3; 0, or -1 with errno.
int pipe_make(int ends[2]);

/// The descriptor anew, at 10 or above, closing on exec; -1 with errno.
int descriptor_raise(int descriptor);

/// Closes a descriptor that is there, and forgets it.
void descriptor_close(int *descriptor);

/// Reads what has come, without waiting; closes the stream at its end.
void stream_read(struct stream *stream);

#endif
