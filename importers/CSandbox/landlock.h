#ifndef TRACUU_SANDBOX_LANDLOCK_H
#define TRACUU_SANDBOX_LANDLOCK_H

#include "CSandbox.h"

/// A ruleset for `request` as a descriptor; -1 with errno where the kernel refuses it.
int landlock_ruleset(const struct tracuu_sandbox_request *request);

/// Puts the calling thread under the ruleset for good. Async-signal-safe.
int landlock_enter(int ruleset);

#endif
