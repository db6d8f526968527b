// Written by Tools/bundle: do not edit.
#include "bundled_files.h"

// Every clang that Swift 6 comes with knows #embed, but takes it for an extension below C23.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char bytes_0[] = {
#embed "../../Sources/Extraction/Lexicons/bodies.yaml" suffix(, )
0};
static const unsigned char bytes_1[] = {
#embed "../../Sources/Extraction/Lexicons/bylines.yaml" suffix(, )
0};
static const unsigned char bytes_2[] = {
#embed "../../Sources/Extraction/Lexicons/captions.yaml" suffix(, )
0};
static const unsigned char bytes_3[] = {
#embed "../../Sources/Extraction/Lexicons/dates.yaml" suffix(, )
0};
static const unsigned char bytes_4[] = {
#embed "../../Sources/Extraction/Lexicons/figures.yaml" suffix(, )
0};
static const unsigned char bytes_5[] = {
#embed "../../Sources/Extraction/Lexicons/indicators.yaml" suffix(, )
0};
static const unsigned char bytes_6[] = {
#embed "../../Sources/Extraction/Lexicons/numbers.yaml" suffix(, )
0};
static const unsigned char bytes_7[] = {
#embed "../../Sources/Extraction/Lexicons/posted.yaml" suffix(, )
0};
static const unsigned char bytes_8[] = {
#embed "../../Sources/Extraction/Lexicons/topics.yaml" suffix(, )
0};
static const unsigned char bytes_9[] = {
#embed "../../Sources/Extraction/Lexicons/units.yaml" suffix(, )
0};
static const unsigned char bytes_10[] = {
#embed "../../Sources/Extraction/Lexicons/zones.yaml" suffix(, )
0};
static const unsigned char bytes_11[] = {
#embed "../../Sources/Gazetteer/Data/gazetteer.bin" suffix(, )
0};

static const struct bundled_file files[] = {
    {"Lexicons/bodies.yaml", bytes_0, sizeof bytes_0 - 1},
    {"Lexicons/bylines.yaml", bytes_1, sizeof bytes_1 - 1},
    {"Lexicons/captions.yaml", bytes_2, sizeof bytes_2 - 1},
    {"Lexicons/dates.yaml", bytes_3, sizeof bytes_3 - 1},
    {"Lexicons/figures.yaml", bytes_4, sizeof bytes_4 - 1},
    {"Lexicons/indicators.yaml", bytes_5, sizeof bytes_5 - 1},
    {"Lexicons/numbers.yaml", bytes_6, sizeof bytes_6 - 1},
    {"Lexicons/posted.yaml", bytes_7, sizeof bytes_7 - 1},
    {"Lexicons/topics.yaml", bytes_8, sizeof bytes_8 - 1},
    {"Lexicons/units.yaml", bytes_9, sizeof bytes_9 - 1},
    {"Lexicons/zones.yaml", bytes_10, sizeof bytes_10 - 1},
    {"gazetteer.bin", bytes_11, sizeof bytes_11 - 1},
    {0, 0, 0},
};

const struct bundled_file *bundled_files(void) { return files; }

size_t bundled_files_count(void) { return 12; }
