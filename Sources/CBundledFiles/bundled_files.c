// Written by Tools/bundle: do not edit.
#include "bundled_files.h"

// Every clang that Swift 6 comes with knows #embed, but takes it for an extension below C23.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const struct bundled_file files[] = {
    {0, 0, 0},
};

const struct bundled_file *bundled_files(void) { return files; }

size_t bundled_files_count(void) { return 0; }
