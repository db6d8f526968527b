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

long copy_part(int source, long long offset, int target, unsigned long count) {
    (void)source, (void)offset, (void)target, (void)count;
    return -ENOSYS;
}

int open_change_queue(void) { return -ENOSYS; }

int add_watched_folder(int queue, const char *path) {
    (void)queue, (void)path;
    return -ENOSYS;
}

#else

#include <sys/inotify.h>
#include <sys/syscall.h>

// The system call itself: musl has no function for it, and neither has glibc before 2.28.
int exchange_files(const char *first, const char *second) {
    const unsigned exchange = 2;
    return syscall(SYS_renameat2, AT_FDCWD, first, AT_FDCWD, second, exchange) == 0 ? 0 : errno;
}

int sync_file_system(int descriptor) { return syncfs(descriptor) == 0 ? 0 : errno; }

long copy_part(int source, long long offset, int target, unsigned long count) {
    long copied = syscall(SYS_copy_file_range, source, &offset, target, NULL, count, 0);
    return copied >= 0 ? copied : -errno;
}

int open_change_queue(void) {
    int queue = inotify_init1(IN_NONBLOCK | IN_CLOEXEC);
    return queue >= 0 ? queue : -errno;
}

int add_watched_folder(int queue, const char *path) {
    // A file counts when it is closed: while it is written it is half of what it will be.
    unsigned changes = IN_CLOSE_WRITE | IN_CREATE | IN_MOVE | IN_DELETE | IN_ATTRIB | IN_DELETE_SELF | IN_MOVE_SELF;
    int folder = inotify_add_watch(queue, path, changes | IN_ONLYDIR | IN_EXCL_UNLINK);
    return folder >= 0 ? folder : -errno;
}

#endif
