#ifndef TRACUU_SANDBOX_FILTER_H
#define TRACUU_SANDBOX_FILTER_H

#include <linux/filter.h>
#include <stdbool.h>
#include <stddef.h>
#include <sys/types.h>

enum { FILTER_CAPACITY = 320, OWN_ID_CAPACITY = 8 };

/// A system call filter in the kernel's BPF, made before the fork and completed after it.
struct filter {
  struct sock_filter code[FILTER_CAPACITY];
  size_t count;
  /// The instructions that compare with the process's own id, which is known only after the fork.
  size_t own_id[OWN_ID_CAPACITY];
  size_t own_id_count;
};

/// Writes the filter; `unix_sockets` allows sockets of that one family.
void filter_build(struct filter *filter, bool unix_sockets);

/// Puts the calling process under the filter for good; 0, or -1 with errno. Async-signal-safe.
int filter_enter(struct filter *filter, pid_t own_id);

#endif
