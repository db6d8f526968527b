#if defined(__linux__)
#define _GNU_SOURCE
#endif
#include "file_system.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

#if defined(__APPLE__)

int exchange_files(const char *first, const char *second) {
    return renamex_np(first, second, RENAME_SWAP) == 0 ? 0 : errno;
}

int sync_file_system(int descriptor) { return fcntl(descriptor, F_FULLFSYNC) == 0 ? 0 : errno; }

#else

#include <sys/syscall.h>

// The system call itself: musl has no function for it, and neither has glibc before 2.28.
int exchange_files(const char *first, const char *second) {
    const unsigned exchange = 2;
    return syscall(SYS_renameat2, AT_FDCWD, first, AT_FDCWD, second, exchange) == 0 ? 0 : errno;
}

int sync_file_system(int descriptor) { return syncfs(descriptor) == 0 ? 0 : errno; }

#endif
