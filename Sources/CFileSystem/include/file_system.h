#ifndef BANTIN_FILE_SYSTEM_H
#define BANTIN_FILE_SYSTEM_H

/// Exchanges what two paths name, in one step: each is there all the time. 0, or an errno; ENOSYS or EINVAL where the
/// system or the file system cannot do it.
int exchange_files(const char *first, const char *second);

/// Waits until everything that was written to the file system of a descriptor is on the disk: 0, or an errno.
int sync_file_system(int descriptor);

/// Copies bytes of a file from an offset on behind what was written to another one, without a way through the program:
/// how many, or the negative of an errno; -ENOSYS where the system cannot do it.
long copy_part(int source, long long offset, int target, unsigned long count);

/// A queue of changes in folders (inotify), which does not block: its descriptor, or the negative of an errno; -ENOSYS
/// where the system has none.
int open_change_queue(void);

/// Has a queue tell of what is written, made, renamed or removed in a folder, and of the folder itself: the number of
/// the folder, or the negative of an errno; -ENOSPC where the system watches as many as it will.
int add_watched_folder(int queue, const char *path);

#endif
