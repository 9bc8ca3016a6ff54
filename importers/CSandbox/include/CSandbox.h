#ifndef TRACUU_SANDBOX_H
#define TRACUU_SANDBOX_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// What one run may use. A process that reaches a limit is stopped; none of them harms the caller.
struct tracuu_sandbox_limits {
  /// Bytes of address space.
  uint64_t address_space;
  /// Seconds of processor time; after one more the kernel kills.
  uint64_t cpu_seconds;
  /// Bytes of the largest file it may write.
  uint64_t file_bytes;
  /// Open descriptors.
  uint64_t descriptors;
  /// Milliseconds from start to end.
  uint64_t wall_milliseconds;
  /// Bytes of stdout; one more ends the run.
  uint64_t output_bytes;
  /// Bytes of stderr that are kept; the rest is read and dropped.
  uint64_t error_bytes;
};

/// One program to run. Nothing of it is kept after the call.
struct tracuu_sandbox_request {
  /// Absolute path of the program.
  const char *program;
  /// The arguments, first the program's name; ends with NULL.
  char *const *arguments;
  /// The whole environment; ends with NULL.
  char *const *environment;
  /// The one folder it may write to, also its working folder; NULL for none.
  const char *folder;
  /// Files and folders it may read and execute; ends with NULL. What is not there is passed over.
  char *const *readable;
  /// Becomes stdin; -1 for /dev/null.
  int input;
  /// May it make AF_UNIX sockets? Never others, and never to programs outside.
  bool unix_sockets;
  /// The landlock ABI to use, from `tracuu_sandbox_landlock_abi`; 0 runs without landlock.
  int landlock_abi;
  /// Use the system call filter?
  bool filter;
  struct tracuu_sandbox_limits limits;
};

enum tracuu_sandbox_end {
  TRACUU_SANDBOX_EXITED,
  TRACUU_SANDBOX_SIGNALLED,
  TRACUU_SANDBOX_TIMED_OUT,
  TRACUU_SANDBOX_OUTPUT_TOO_LARGE,
  TRACUU_SANDBOX_NOT_STARTED,
};

/// How a run ended. Free it with `tracuu_sandbox_free`.
struct tracuu_sandbox_result {
  enum tracuu_sandbox_end end;
  /// The exit code, the signal, or, when it was not started, the errno.
  int code;
  /// Which step of the start failed, in one word; NULL when it was started.
  const char *step;
  uint8_t *output;
  size_t output_count;
  uint8_t *errors;
  size_t errors_count;
  uint64_t cpu_microseconds;
  /// The most memory it had at a time, bytes.
  uint64_t peak_bytes;
};

/// The user that runs the program when the caller is root: nobody. The private folder must belong to it.
enum { TRACUU_SANDBOX_USER = 65534 };

/// Runs a program to its end, on the calling thread. Any number of threads may do so at a time.
struct tracuu_sandbox_result tracuu_sandbox_run(const struct tracuu_sandbox_request *request);

void tracuu_sandbox_free(struct tracuu_sandbox_result *result);

/// A file in memory that holds the bytes, at its start, closing on exec; -1 with errno. As stdin it needs no second thread,
/// which a pipe does, and programs can go back in it.
int tracuu_sandbox_memory(const void *bytes, size_t count);

/// The version of landlock that this kernel has; 0 where it has none or it is switched off.
int tracuu_sandbox_landlock_abi(void);

/// Does this kernel filter system calls, and does this program know its processor's numbers?
bool tracuu_sandbox_has_filter(void);

#endif
