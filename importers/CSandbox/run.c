#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "child.h"
#include "landlock.h"
#include "pipes.h"

enum { PIDFD_OPEN = 434 };

/// A child that runs: what the parent holds of it.
struct running {
  pid_t id;
  /// Readable once the child has ended.
  int process;
  int report;
  struct stream output;
  struct stream errors;
};

static const char *const step_names[] = {"session", "descriptors", "user",   "folder",
                                         "limits",  "landlock",    "filter", "program"};

static struct tracuu_sandbox_result not_started(const char *step) {
  return (struct tracuu_sandbox_result){.end = TRACUU_SANDBOX_NOT_STARTED, .code = errno, .step = step};
}

static int64_t now_milliseconds(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (int64_t)time.tv_sec * 1000 + time.tv_nsec / 1000000;
}

// The group as well: without the filter the program may have started others.
static void kill_all(const struct running *child) {
  kill(-child->id, SIGKILL);
  kill(child->id, SIGKILL);
}

/// Reads until the program has ended; true when it ended before the clock and within its output.
static enum tracuu_sandbox_end watch(struct running *child, uint64_t milliseconds) {
  const int64_t started = now_milliseconds();
  enum tracuu_sandbox_end end = TRACUU_SANDBOX_EXITED;
  for (;;) {
    struct pollfd waiting[] = {
        {.fd = child->process, .events = POLLIN},
        {.fd = child->output.descriptor, .events = POLLIN},
        {.fd = child->errors.descriptor, .events = POLLIN},
    };
    const int64_t left = (int64_t)milliseconds - (now_milliseconds() - started);
    if (left <= 0 && end == TRACUU_SANDBOX_EXITED) {
      end = TRACUU_SANDBOX_TIMED_OUT;
      kill_all(child);
    }
    const int wait = end != TRACUU_SANDBOX_EXITED ? 1000 : left > INT_MAX ? INT_MAX : (int)left;
    if (poll(waiting, 3, wait) < 0 && errno != EINTR) kill_all(child);
    stream_read(&child->output);
    stream_read(&child->errors);
    if (child->output.is_over && end == TRACUU_SANDBOX_EXITED) {
      end = TRACUU_SANDBOX_OUTPUT_TOO_LARGE;
      kill_all(child);
    }
    if (waiting[0].revents != 0) return end;
  }
}

static struct tracuu_sandbox_result finish(struct running *child, enum tracuu_sandbox_end end) {
  // Before the child is reaped: until then nobody else can have its number.
  kill_all(child);
  int status = 0;
  struct rusage usage = {0};
  pid_t reaped;
  while ((reaped = wait4(child->id, &status, 0, &usage)) < 0 && errno == EINTR) continue;
  // What stood in the pipes at its end.
  stream_read(&child->output);
  stream_read(&child->errors);
  if (child->output.is_over && end == TRACUU_SANDBOX_EXITED) end = TRACUU_SANDBOX_OUTPUT_TOO_LARGE;

  struct tracuu_sandbox_result result = {
      .end = end,
      .output = child->output.bytes,
      .output_count = child->output.count,
      .errors = child->errors.bytes,
      .errors_count = child->errors.count,
      .cpu_microseconds = (uint64_t)(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) * 1000000 +
                          (uint64_t)(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec),
      .peak_bytes = (uint64_t)usage.ru_maxrss * 1024,
  };
  if (end == TRACUU_SANDBOX_EXITED && WIFSIGNALED(status)) {
    result.end = TRACUU_SANDBOX_SIGNALLED;
    result.code = WTERMSIG(status);
  } else if (WIFEXITED(status)) {
    result.code = WEXITSTATUS(status);
  }
  if (reaped < 0) {
    // Somebody else took the child's end, so that nothing is known of it.
    result.end = TRACUU_SANDBOX_NOT_STARTED;
    result.code = errno;
    result.step = "wait";
  }
  struct child_failure failure;
  if (read(child->report, &failure, sizeof failure) == sizeof failure) {
    result.end = TRACUU_SANDBOX_NOT_STARTED;
    result.code = failure.code;
    result.step = step_names[failure.step];
  }
  return result;
}

/// Forks with all signals held back, so that no handler of the caller's runs in the child.
static pid_t fork_quietly(struct child_plan *plan) {
  sigset_t all, before;
  sigfillset(&all);
  pthread_sigmask(SIG_SETMASK, &all, &before);
  const pid_t id = fork();
  if (id == 0) child_run(plan);
  const int reason = errno;
  pthread_sigmask(SIG_SETMASK, &before, NULL);
  errno = reason;
  return id;
}

struct tracuu_sandbox_result tracuu_sandbox_run(const struct tracuu_sandbox_request *request) {
  struct child_plan plan = {
      .request = request, .parent = getpid(), .parent_is_root = geteuid() == 0, .input = -1, .ruleset = -1};
  struct tracuu_sandbox_result result = {0};
  int output[2] = {-1, -1}, errors[2] = {-1, -1}, report[2] = {-1, -1};
  int null_device = -1;
  struct running child = {.process = -1};

  if (request->filter) filter_build(&plan.filter, request->unix_sockets);
  if (request->input < 0) null_device = open("/dev/null", O_RDONLY | O_CLOEXEC);
  plan.input = descriptor_raise(request->input < 0 ? null_device : request->input);
  if (plan.input < 0 || pipe_make(output) != 0 || pipe_make(errors) != 0 || pipe_make(report) != 0) {
    result = not_started("descriptors");
    goto done;
  }
  if (request->landlock_abi > 0) {
    const int ruleset = landlock_ruleset(request);
    plan.ruleset = ruleset < 0 ? -1 : descriptor_raise(ruleset);
    if (ruleset >= 0) close(ruleset);
    if (plan.ruleset < 0) {
      result = not_started("landlock");
      goto done;
    }
  }
  plan.output = output[1];
  plan.errors = errors[1];
  plan.report = report[1];
  child.id = fork_quietly(&plan);
  if (child.id < 0) {
    result = not_started("fork");
    goto done;
  }
  descriptor_close(&output[1]);
  descriptor_close(&errors[1]);
  descriptor_close(&report[1]);
  child.report = report[0];
  child.output = (struct stream){.descriptor = output[0], .limit = request->limits.output_bytes};
  child.errors = (struct stream){.descriptor = errors[0], .limit = request->limits.error_bytes};
  child.process = (int)syscall(PIDFD_OPEN, child.id, 0);
  if (child.process < 0) {
    result = not_started("pidfd");
    kill_all(&child);
    while (waitpid(child.id, NULL, 0) < 0 && errno == EINTR) continue;
    goto done;
  }
  result = finish(&child, watch(&child, request->limits.wall_milliseconds));
  output[0] = child.output.descriptor;
  errors[0] = child.errors.descriptor;

done:
  descriptor_close(&null_device);
  descriptor_close(&plan.input);
  descriptor_close(&plan.ruleset);
  descriptor_close(&child.process);
  for (int end = 0; end < 2; end++) {
    descriptor_close(&output[end]);
    descriptor_close(&errors[end]);
    descriptor_close(&report[end]);
  }
  return result;
}

void tracuu_sandbox_free(struct tracuu_sandbox_result *result) {
  free(result->output);
  free(result->errors);
  result->output = result->errors = NULL;
}
