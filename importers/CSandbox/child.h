#ifndef TRACUU_SANDBOX_CHILD_H
#define TRACUU_SANDBOX_CHILD_H

#include "CSandbox.h"
#include "filter.h"

/// What the child needs, all made before the fork: the caller has other threads, so that the child may neither
/// allocate nor lock. Descriptors stand at 10 or above and close on exec.
struct child_plan {
  const struct tracuu_sandbox_request *request;
  struct filter filter;
  pid_t parent;
  int input;
  int output;
  int errors;
  /// Gets a `child_failure` when the program could not be started; ends empty when it was.
  int report;
  /// -1 without landlock.
  int ruleset;
  bool parent_is_root;
};

/// The steps of a start, in order.
enum child_step {
  STEP_SESSION,
  STEP_DESCRIPTORS,
  STEP_USER,
  STEP_FOLDER,
  STEP_LIMITS,
  STEP_LANDLOCK,
  STEP_FILTER,
  STEP_PROGRAM,
};

struct child_failure {
  int32_t step;
  int32_t code;
};

/// Becomes the program; never returns. Calls only what is async-signal-safe.
_Noreturn void child_run(struct child_plan *plan);

#endif
