#include "child.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stddef.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "landlock.h"

enum { REPORT = 3, CLOSE_RANGE = 436, THREADS_OF_NOBODY = 256 };

static int limit(int resource, uint64_t soft, uint64_t hard) {
  const struct rlimit value = {.rlim_cur = (rlim_t)soft, .rlim_max = (rlim_t)hard};
  return setrlimit(resource, &value);
}

static int set_limits(const struct child_plan *plan) {
  const struct tracuu_sandbox_limits *limits = &plan->request->limits;
  if (limit(RLIMIT_CORE, 0, 0) != 0) return -1;
  if (limit(RLIMIT_FSIZE, limits->file_bytes, limits->file_bytes) != 0) return -1;
  if (limit(RLIMIT_NOFILE, limits->descriptors, limits->descriptors) != 0) return -1;
  if (limit(RLIMIT_CPU, limits->cpu_seconds, limits->cpu_seconds + 1) != 0) return -1;
  // The kernel counts all threads of a user. Nobody has few others; a person may have any number.
  if (plan->parent_is_root && limit(RLIMIT_NPROC, THREADS_OF_NOBODY, THREADS_OF_NOBODY) != 0) return -1;
  // Last: the caller may have more than this already, and from now on the stack does not grow.
  return limit(RLIMIT_AS, limits->address_space, limits->address_space);
}

// By system call: the library's functions of these names change all threads, of which there are none here.
static int become_nobody(void) {
  if (syscall(SYS_setgroups, 0, NULL) != 0) return -1;
  if (syscall(SYS_setresgid, TRACUU_SANDBOX_USER, TRACUU_SANDBOX_USER, TRACUU_SANDBOX_USER) != 0) return -1;
  return (int)syscall(SYS_setresuid, TRACUU_SANDBOX_USER, TRACUU_SANDBOX_USER, TRACUU_SANDBOX_USER);
}

static int place_descriptors(const struct child_plan *plan) {
  if (dup2(plan->input, 0) < 0 || dup2(plan->output, 1) < 0 || dup2(plan->errors, 2) < 0) return -1;
  // Landlock's descriptor is above and goes with all others once it was used.
  return dup3(plan->report, REPORT, O_CLOEXEC) < 0 ? -1 : 0;
}

static int close_others(void) {
  if (syscall(CLOSE_RANGE, REPORT + 1, ~0u, 0) == 0) return 0;
  if (errno != ENOSYS) return -1;
  struct rlimit open_files;
  if (getrlimit(RLIMIT_NOFILE, &open_files) != 0) return -1;
  for (int at = REPORT + 1; at < (int)open_files.rlim_cur; at++) close(at);
  return 0;
}

// Handlers end with exec, but what is ignored stays ignored (SIGPIPE, say).
static void reset_signals(void) {
  for (int number = 1; number < NSIG; number++) signal(number, SIG_DFL);
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, NULL);
}

// When memory runs out the kernel shall take this process and not the import.
static void go_first(void) {
  const int score = open("/proc/self/oom_score_adj", O_WRONLY | O_CLOEXEC);
  if (score < 0) return;
  const ssize_t written = write(score, "1000", 4);
  (void)written;
  close(score);
}

static _Noreturn void fail(enum child_step step) {
  const struct child_failure failure = {.step = step, .code = errno};
  const ssize_t written = write(REPORT, &failure, sizeof failure);
  (void)written;
  _exit(127);
}

_Noreturn void child_run(struct child_plan *plan) {
  const struct tracuu_sandbox_request *request = plan->request;
  const int placed = place_descriptors(plan);
  if (setsid() < 0) fail(STEP_SESSION);
  if (placed != 0) fail(STEP_DESCRIPTORS);
  go_first();
  reset_signals();
  umask(077);
  if (plan->parent_is_root && become_nobody() != 0) fail(STEP_USER);
  // After the change of user, which forgets it. The caller may be gone by now.
  if (prctl(PR_SET_PDEATHSIG, SIGKILL) != 0) fail(STEP_SESSION);
  if (getppid() != plan->parent) _exit(127);
  if (chdir(request->folder != NULL ? request->folder : "/") != 0) fail(STEP_FOLDER);
  if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) fail(STEP_FILTER);
  if (plan->ruleset >= 0 && landlock_enter(plan->ruleset) != 0) fail(STEP_LANDLOCK);
  if (close_others() != 0) fail(STEP_DESCRIPTORS);
  if (set_limits(plan) != 0) fail(STEP_LIMITS);
  if (request->filter && filter_enter(&plan->filter, (pid_t)syscall(SYS_getpid)) != 0) fail(STEP_FILTER);
  execve(request->program, request->arguments, request->environment);
  fail(STEP_PROGRAM);
}
