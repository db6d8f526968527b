#include "bundled_files.h"
const struct bundled_file bundled_files[] = {{"", (const unsigned char *)"", 0}};
const size_t bundled_files_count = 0;
