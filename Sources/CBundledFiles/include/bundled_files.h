#ifndef BUNDLED_FILES_H
#define BUNDLED_FILES_H

#include <stddef.h>

/// One file that travels inside the program.
struct bundled_file {
    const char *path;
    const unsigned char *bytes;
    size_t size;
};

/// All of them, sorted by path (bytewise).
const struct bundled_file *bundled_files(void);
size_t bundled_files_count(void);

#endif
