#ifndef TRACUU_SANDBOX_DENIED_H
#define TRACUU_SANDBOX_DENIED_H

#include <sys/syscall.h>

/// System calls that no converter needs. Numbers from 424 on are the same on every processor and newer than the headers.
static const int denied_calls[] = {
#ifdef SYS_fork
    SYS_fork, SYS_vfork,
#endif
    // Reaching into other processes. (`process_vm_*`, `pidfd_open`, `pidfd_send_signal`, `pidfd_getfd`, `process_madvise`,
    // `process_mrelease`.)
    SYS_ptrace, SYS_process_vm_readv, SYS_process_vm_writev, SYS_kcmp, SYS_tkill, SYS_rt_sigqueueinfo,
    SYS_rt_tgsigqueueinfo, SYS_setpriority, SYS_ioprio_set, SYS_sched_setscheduler, SYS_sched_setparam,
    SYS_sched_setattr, SYS_migrate_pages, SYS_move_pages, 424, 434, 438, 440, 448,
    // The kernel's large and often broken faces. (`io_uring_*`.)
    SYS_bpf, SYS_keyctl, SYS_add_key, SYS_request_key, SYS_userfaultfd, SYS_perf_event_open, SYS_personality,
    SYS_fanotify_init, SYS_open_by_handle_at, SYS_name_to_handle_at, SYS_vmsplice, 425, 426, 427,
    // Mounts and namespaces. (`open_tree`, `move_mount`, `fsopen`, `fsconfig`, `fsmount`, `fspick`, `mount_setattr`,
    // `quotactl_fd`.)
    SYS_mount, SYS_umount2, SYS_pivot_root, SYS_chroot, SYS_unshare, SYS_setns, SYS_quotactl, 428, 429, 430, 431, 432,
    433, 442, 443,
    // The machine.
    SYS_swapon, SYS_swapoff, SYS_reboot, SYS_kexec_load, SYS_init_module, SYS_finit_module, SYS_delete_module, SYS_acct,
    SYS_sethostname, SYS_setdomainname, SYS_settimeofday, SYS_clock_settime, SYS_clock_adjtime, SYS_adjtimex,
    SYS_syslog, SYS_vhangup,
#ifdef SYS_iopl
    SYS_iopl, SYS_ioperm, SYS_modify_ldt,
#endif
#ifdef SYS_kexec_file_load
    SYS_kexec_file_load,
#endif
    // Memory and queues shared with other programs of the user.
    SYS_shmget, SYS_shmat, SYS_msgget, SYS_semget, SYS_mq_open,
    // What landlock does not guard: modes, owners, times and lengths of files elsewhere.
    SYS_fchmodat, SYS_fchownat, SYS_truncate, SYS_setxattr, SYS_lsetxattr, SYS_removexattr, SYS_lremovexattr,
    SYS_utimensat, SYS_mknodat, SYS_symlinkat,
#ifdef SYS_chmod
    SYS_chmod, SYS_chown, SYS_lchown, SYS_utime, SYS_utimes, SYS_futimesat, SYS_mknod, SYS_symlink,
#endif
    // Talking to anybody: a socket can be made and waited on, no more.
    SYS_connect, SYS_sendto, SYS_sendmsg, SYS_sendmmsg,
};

/// From here on calls are answered as an older kernel would (ENOSYS), so that what a future kernel adds is not open.
enum { FIRST_UNKNOWN_CALL = 452, CLONE3 = 435, FACCESSAT2 = 439 };

#endif
