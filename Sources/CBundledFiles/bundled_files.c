// Written by Tools/bundle: do not edit.
#include "bundled_files.h"

// Every clang that Swift 6 comes with knows #embed, but takes it for an extension below C23.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char bytes_0[] = {
#embed "../../Sources/Extraction/Lexicons/zones.yaml" suffix(, )
0};
static const unsigned char bytes_1[] = {
#embed "../../Sources/Gazetteer/Data/gazetteer.bin" suffix(, )
0};

static const struct bundled_file files[] = {
    {"Lexicons/zones.yaml", bytes_0, sizeof bytes_0 - 1},
    {"gazetteer.bin", bytes_1, sizeof bytes_1 - 1},
    {0, 0, 0},
};

const struct bundled_file *bundled_files(void) { return files; }

size_t bundled_files_count(void) { return 2; }
