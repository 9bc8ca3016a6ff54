#include "landlock.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

// Numbers and bits of <linux/landlock.h>, written out: headers of Debian 12 know less than newer kernels do.
enum { CREATE_RULESET = 444, ADD_RULE = 445, RESTRICT_SELF = 446 };
enum { VERSION_FLAG = 1, PATH_BENEATH = 1 };

#define EXECUTE (1ull << 0)
#define WRITE_FILE (1ull << 1)
#define READ_FILE (1ull << 2)
#define READ_DIR (1ull << 3)
#define REMOVE_DIR (1ull << 4)
#define REMOVE_FILE (1ull << 5)
#define MAKE_DIR (1ull << 7)
#define MAKE_REG (1ull << 8)
#define MAKE_SOCK (1ull << 9)
#define REFER (1ull << 13)
#define TRUNCATE (1ull << 14)
#define IOCTL_DEV (1ull << 15)
#define ALL_OF_ABI_1 ((1ull << 13) - 1)
#define TCP_BIND_AND_CONNECT 3ull
#define ABSTRACT_SOCKETS_AND_SIGNALS 3ull
// What may be granted on a file; the other rights exist on folders only and are refused with EINVAL.
#define RIGHTS_ON_A_FILE (EXECUTE | WRITE_FILE | READ_FILE | TRUNCATE | IOCTL_DEV)

struct ruleset_attributes {
  uint64_t files;
  uint64_t network;
  uint64_t scoped;
};

struct path_beneath {
  uint64_t allowed;
  int32_t parent;
} __attribute__((packed));

int tracuu_sandbox_landlock_abi(void) {
  const long abi = syscall(CREATE_RULESET, NULL, 0, VERSION_FLAG);
  return abi > 0 ? (int)abi : 0;
}

// Everything that this ABI can forbid is forbidden; a kernel refuses bits that it does not know.
static struct ruleset_attributes everything(int abi) {
  struct ruleset_attributes all = {.files = ALL_OF_ABI_1};
  if (abi >= 2) all.files |= REFER;
  if (abi >= 3) all.files |= TRUNCATE;
  if (abi >= 4) all.network = TCP_BIND_AND_CONNECT;
  if (abi >= 5) all.files |= IOCTL_DEV;
  if (abi >= 6) all.scoped = ABSTRACT_SOCKETS_AND_SIGNALS;
  return all;
}

static int allow(int ruleset, const char *path, uint64_t rights) {
  const int parent = open(path, O_PATH | O_CLOEXEC);
  if (parent < 0) return errno == ENOENT || errno == EACCES ? 0 : -1;
  struct stat status;
  if (fstat(parent, &status) == 0 && !S_ISDIR(status.st_mode)) rights &= RIGHTS_ON_A_FILE;
  const struct path_beneath rule = {.allowed = rights, .parent = parent};
  const long result = syscall(ADD_RULE, ruleset, PATH_BENEATH, &rule, 0);
  close(parent);
  return (int)result;
}

int landlock_ruleset(const struct tracuu_sandbox_request *request) {
  const struct ruleset_attributes all = everything(request->landlock_abi);
  const size_t size = request->landlock_abi >= 6 ? 24 : request->landlock_abi >= 4 ? 16 : 8;
  int ruleset = (int)syscall(CREATE_RULESET, &all, size, 0);
  if (ruleset < 0) return -1;
  int result = 0;
  for (char *const *path = request->readable; *path != NULL && result == 0; path++) {
    result = allow(ruleset, *path, (READ_FILE | READ_DIR | EXECUTE) & all.files);
  }
  if (result == 0) result = allow(ruleset, "/dev/null", (READ_FILE | WRITE_FILE) & all.files);
  if (result == 0) result = allow(ruleset, "/dev/urandom", READ_FILE);
  if (result == 0 && request->folder != NULL) {
    // No links, devices or pipes: the caller reads this folder afterwards.
    uint64_t rights = READ_FILE | WRITE_FILE | READ_DIR | REMOVE_DIR | REMOVE_FILE | MAKE_DIR | MAKE_REG | REFER;
    if (request->unix_sockets) rights |= MAKE_SOCK;
    result = allow(ruleset, request->folder, (rights | TRUNCATE) & all.files);
  }
  if (result == 0) return ruleset;
  const int reason = errno;
  close(ruleset);
  errno = reason;
  return -1;
}

int landlock_enter(int ruleset) { return (int)syscall(RESTRICT_SELF, ruleset, 0); }
