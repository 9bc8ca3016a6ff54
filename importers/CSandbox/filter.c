#include "filter.h"

#include <errno.h>
#include <linux/audit.h>
#include <linux/seccomp.h>
#include <sched.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <unistd.h>

#include "CSandbox.h"
#include "denied.h"

#if defined(__x86_64__)
#define THIS_PROCESSOR AUDIT_ARCH_X86_64
#elif defined(__aarch64__)
#define THIS_PROCESSOR AUDIT_ARCH_AARCH64
#endif

#define REFUSE(code) (SECCOMP_RET_ERRNO | (code))
#define LOW_HALF_OF_ARGUMENT(index) (offsetof(struct seccomp_data, args) + 8 * (index))

static void add(struct filter *filter, struct sock_filter instruction) {
  filter->code[filter->count++] = instruction;
}

static void load(struct filter *filter, uint32_t offset) {
  add(filter, (struct sock_filter)BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offset));
}

static void answer(struct filter *filter, uint32_t action) {
  add(filter, (struct sock_filter)BPF_STMT(BPF_RET | BPF_K, action));
}

/// Where the loaded value fits `test`, the next instruction decides; else `skip` instructions are passed over.
static void when(struct filter *filter, uint16_t test, uint32_t value, uint8_t skip) {
  add(filter, (struct sock_filter)BPF_JUMP(BPF_JMP | test | BPF_K, value, 0, skip));
}

/// The call is allowed only when its argument fits; the rest of the filter is not reached.
static void allow_when(struct filter *filter, int call, int argument, uint16_t test, uint32_t value) {
  when(filter, BPF_JEQ, (uint32_t)call, 4);
  load(filter, LOW_HALF_OF_ARGUMENT(argument));
  when(filter, test, value, 1);
  answer(filter, SECCOMP_RET_ALLOW);
  answer(filter, REFUSE(EPERM));
}

/// The call fails when its argument is `value`. Otherwise it is allowed.
static void refuse_when(struct filter *filter, int call, int argument, uint32_t value) {
  when(filter, BPF_JEQ, (uint32_t)call, 4);
  load(filter, LOW_HALF_OF_ARGUMENT(argument));
  when(filter, BPF_JEQ, value, 1);
  answer(filter, REFUSE(EACCES));
  answer(filter, SECCOMP_RET_ALLOW);
}

static void allow_on_itself(struct filter *filter, int call) {
  filter->own_id[filter->own_id_count++] = filter->count + 2;
  allow_when(filter, call, 0, BPF_JEQ, 0);
}

// `access` does not know of landlock and says yes to "may I write in /tmp?". LibreOffice asks that before it puts its socket
// there, and takes the folder it is told when the answer is no. It asks nothing else with exactly this mode.
static void refuse_to_promise_writing(struct filter *filter) {
#ifdef SYS_access
  refuse_when(filter, SYS_access, 1, W_OK);
#endif
  refuse_when(filter, SYS_faccessat, 2, W_OK);
  refuse_when(filter, FACCESSAT2, 2, W_OK);
}

#ifdef THIS_PROCESSOR

_Static_assert(2 * sizeof denied_calls / sizeof *denied_calls + 80 <= FILTER_CAPACITY, "the filter has room for all");

void filter_build(struct filter *filter, bool unix_sockets) {
  filter->count = filter->own_id_count = 0;
  load(filter, offsetof(struct seccomp_data, arch));
  add(filter, (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, THIS_PROCESSOR, 1, 0));
  answer(filter, SECCOMP_RET_KILL_PROCESS);
  load(filter, offsetof(struct seccomp_data, nr));
  // Also the 32-bit numbers of x86-64 (x32), which start at 2^30.
  when(filter, BPF_JGE, FIRST_UNKNOWN_CALL, 1);
  answer(filter, REFUSE(ENOSYS));
  // Its flags lie in memory where a filter cannot look; libraries fall back to clone.
  when(filter, BPF_JEQ, CLONE3, 1);
  answer(filter, REFUSE(ENOSYS));
  for (size_t at = 0; at < sizeof denied_calls / sizeof *denied_calls; at++) {
    when(filter, BPF_JEQ, (uint32_t)denied_calls[at], 1);
    answer(filter, REFUSE(EPERM));
  }
  // Threads, never processes: so killing one process ends everything, and there is nothing to bomb with.
  allow_when(filter, SYS_clone, 0, BPF_JSET, CLONE_THREAD);
  allow_on_itself(filter, SYS_kill);
  allow_on_itself(filter, SYS_tgkill);
  when(filter, BPF_JEQ, SYS_prlimit64, 5);
  load(filter, LOW_HALF_OF_ARGUMENT(0));
  add(filter, (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, 0, 1, 0));
  filter->own_id[filter->own_id_count++] = filter->count;
  when(filter, BPF_JEQ, 0, 1);
  answer(filter, SECCOMP_RET_ALLOW);
  answer(filter, REFUSE(EPERM));
  if (unix_sockets) refuse_to_promise_writing(filter);
  // No family is AF_UNSPEC, so comparing with it refuses all.
  const uint32_t family = unix_sockets ? AF_UNIX : AF_UNSPEC;
  allow_when(filter, SYS_socket, 0, BPF_JEQ, family);
  allow_when(filter, SYS_socketpair, 0, BPF_JEQ, family);
  answer(filter, SECCOMP_RET_ALLOW);
}

bool tracuu_sandbox_has_filter(void) {
  // A null filter is refused as a bad address where filters exist, as an invalid argument where they do not.
  return prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, NULL) != 0 && errno == EFAULT;
}

#else

void filter_build(struct filter *filter, bool unix_sockets) { filter->count = filter->own_id_count = 0; }

bool tracuu_sandbox_has_filter(void) { return false; }

#endif

int filter_enter(struct filter *filter, pid_t own_id) {
  for (size_t at = 0; at < filter->own_id_count; at++) filter->code[filter->own_id[at]].k = (uint32_t)own_id;
  const struct sock_fprog program = {.len = (unsigned short)filter->count, .filter = filter->code};
  return prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program);
}
