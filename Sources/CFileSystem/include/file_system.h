#ifndef BANTIN_FILE_SYSTEM_H
#define BANTIN_FILE_SYSTEM_H

/// Exchanges what two paths name, in one step: each is there all the time. 0, or an errno; ENOSYS or EINVAL where the
/// system or the file system cannot do it.
int exchange_files(const char *first, const char *second);

/// Waits until everything that was written to the file system of a descriptor is on the disk: 0, or an errno.
int sync_file_system(int descriptor);

#endif
