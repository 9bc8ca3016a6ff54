#ifndef TRACUU_CGUMBO_SHIM_H
#define TRACUU_CGUMBO_SHIM_H

#include <gumbo.h>

/* A constant struct in the library; Swift imports it as a mutable global, which strict concurrency refuses. */
static inline GumboOptions tracuu_gumbo_options(void) { return kGumboDefaultOptions; }

#endif
