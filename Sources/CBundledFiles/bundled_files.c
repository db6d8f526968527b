// Written by Tools/bundle: do not edit.
#include "bundled_files.h"

// Every clang that Swift 6 comes with knows #embed, but takes it for an extension below C23.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char bytes_0[] = {
#embed "../../Sources/Site/Data/bulletin.schema.json" suffix(, )
0};
static const unsigned char bytes_1[] = {
#embed "../../Sources/Site/Data/openapi.json" suffix(, )
0};
static const unsigned char bytes_2[] = {
#embed "../../Sources/Extraction/Lexicons/bodies.yaml" suffix(, )
0};
static const unsigned char bytes_3[] = {
#embed "../../Sources/Extraction/Lexicons/bylines.yaml" suffix(, )
0};
static const unsigned char bytes_4[] = {
#embed "../../Sources/Extraction/Lexicons/captions.yaml" suffix(, )
0};
static const unsigned char bytes_5[] = {
#embed "../../Sources/Extraction/Lexicons/chairs.yaml" suffix(, )
0};
static const unsigned char bytes_6[] = {
#embed "../../Sources/Extraction/Lexicons/dates.yaml" suffix(, )
0};
static const unsigned char bytes_7[] = {
#embed "../../Sources/Extraction/Lexicons/documents.yaml" suffix(, )
0};
static const unsigned char bytes_8[] = {
#embed "../../Sources/Extraction/Lexicons/figures.yaml" suffix(, )
0};
static const unsigned char bytes_9[] = {
#embed "../../Sources/Extraction/Lexicons/indicators.yaml" suffix(, )
0};
static const unsigned char bytes_10[] = {
#embed "../../Sources/Extraction/Lexicons/meetings.yaml" suffix(, )
0};
static const unsigned char bytes_11[] = {
#embed "../../Sources/Extraction/Lexicons/names.yaml" suffix(, )
0};
static const unsigned char bytes_12[] = {
#embed "../../Sources/Extraction/Lexicons/numbers.yaml" suffix(, )
0};
static const unsigned char bytes_13[] = {
#embed "../../Sources/Extraction/Lexicons/organisations.yaml" suffix(, )
0};
static const unsigned char bytes_14[] = {
#embed "../../Sources/Extraction/Lexicons/places.yaml" suffix(, )
0};
static const unsigned char bytes_15[] = {
#embed "../../Sources/Extraction/Lexicons/posted.yaml" suffix(, )
0};
static const unsigned char bytes_16[] = {
#embed "../../Sources/Extraction/Lexicons/roles.yaml" suffix(, )
0};
static const unsigned char bytes_17[] = {
#embed "../../Sources/Extraction/Lexicons/topics.yaml" suffix(, )
0};
static const unsigned char bytes_18[] = {
#embed "../../Sources/Extraction/Lexicons/units.yaml" suffix(, )
0};
static const unsigned char bytes_19[] = {
#embed "../../Sources/Extraction/Lexicons/unmarked.yaml" suffix(, )
0};
static const unsigned char bytes_20[] = {
#embed "../../Sources/Extraction/Lexicons/zones.yaml" suffix(, )
0};
static const unsigned char bytes_21[] = {
#embed "../../Sources/Archive/NewArchive/Files/README.md" suffix(, )
0};
static const unsigned char bytes_22[] = {
#embed "../../Sources/Archive/NewArchive/Files/bantin.yaml" suffix(, )
0};
static const unsigned char bytes_23[] = {
#embed "../../Sources/Archive/NewArchive/Files/seeds/2020/giao-ban-thang-5.txt" suffix(, )
0};
static const unsigned char bytes_24[] = {
#embed "../../Sources/Archive/NewArchive/Files/seeds/2020/giao-ban-thang-5.yaml" suffix(, )
0};
static const unsigned char bytes_25[] = {
#embed "../../Sources/Preview/Reload/Files/no-site.html" suffix(, )
0};
static const unsigned char bytes_26[] = {
#embed "../../Sources/Preview/Reload/Files/reload.js" suffix(, )
0};
static const unsigned char bytes_27[] = {
#embed "../../Templates/bulletin.mustache" suffix(, )
0};
static const unsigned char bytes_28[] = {
#embed "../../Templates/data.mustache" suffix(, )
0};
static const unsigned char bytes_29[] = {
#embed "../../Templates/differences.mustache" suffix(, )
0};
static const unsigned char bytes_30[] = {
#embed "../../Templates/document.mustache" suffix(, )
0};
static const unsigned char bytes_31[] = {
#embed "../../Templates/gone.mustache" suffix(, )
0};
static const unsigned char bytes_32[] = {
#embed "../../Templates/home.mustache" suffix(, )
0};
static const unsigned char bytes_33[] = {
#embed "../../Templates/icons/favicon.svg" suffix(, )
0};
static const unsigned char bytes_34[] = {
#embed "../../Templates/indicator-place.mustache" suffix(, )
0};
static const unsigned char bytes_35[] = {
#embed "../../Templates/indicator.mustache" suffix(, )
0};
static const unsigned char bytes_36[] = {
#embed "../../Templates/locality-year.mustache" suffix(, )
0};
static const unsigned char bytes_37[] = {
#embed "../../Templates/locality.mustache" suffix(, )
0};
static const unsigned char bytes_38[] = {
#embed "../../Templates/moved.mustache" suffix(, )
0};
static const unsigned char bytes_39[] = {
#embed "../../Templates/names.mustache" suffix(, )
0};
static const unsigned char bytes_40[] = {
#embed "../../Templates/not-found.mustache" suffix(, )
0};
static const unsigned char bytes_41[] = {
#embed "../../Templates/page.mustache" suffix(, )
0};
static const unsigned char bytes_42[] = {
#embed "../../Templates/partials/bulletins.mustache" suffix(, )
0};
static const unsigned char bytes_43[] = {
#embed "../../Templates/partials/chart.mustache" suffix(, )
0};
static const unsigned char bytes_44[] = {
#embed "../../Templates/partials/citation-meta.mustache" suffix(, )
0};
static const unsigned char bytes_45[] = {
#embed "../../Templates/partials/cite.mustache" suffix(, )
0};
static const unsigned char bytes_46[] = {
#embed "../../Templates/partials/coverage.mustache" suffix(, )
0};
static const unsigned char bytes_47[] = {
#embed "../../Templates/partials/facets.mustache" suffix(, )
0};
static const unsigned char bytes_48[] = {
#embed "../../Templates/partials/facts.mustache" suffix(, )
0};
static const unsigned char bytes_49[] = {
#embed "../../Templates/partials/feeds.mustache" suffix(, )
0};
static const unsigned char bytes_50[] = {
#embed "../../Templates/partials/figures.mustache" suffix(, )
0};
static const unsigned char bytes_51[] = {
#embed "../../Templates/partials/footer.mustache" suffix(, )
0};
static const unsigned char bytes_52[] = {
#embed "../../Templates/partials/found.mustache" suffix(, )
0};
static const unsigned char bytes_53[] = {
#embed "../../Templates/partials/head.mustache" suffix(, )
0};
static const unsigned char bytes_54[] = {
#embed "../../Templates/partials/header.mustache" suffix(, )
0};
static const unsigned char bytes_55[] = {
#embed "../../Templates/partials/license.mustache" suffix(, )
0};
static const unsigned char bytes_56[] = {
#embed "../../Templates/partials/links.mustache" suffix(, )
0};
static const unsigned char bytes_57[] = {
#embed "../../Templates/partials/mentions.mustache" suffix(, )
0};
static const unsigned char bytes_58[] = {
#embed "../../Templates/partials/months.mustache" suffix(, )
0};
static const unsigned char bytes_59[] = {
#embed "../../Templates/partials/name.mustache" suffix(, )
0};
static const unsigned char bytes_60[] = {
#embed "../../Templates/partials/named-person.mustache" suffix(, )
0};
static const unsigned char bytes_61[] = {
#embed "../../Templates/partials/names.mustache" suffix(, )
0};
static const unsigned char bytes_62[] = {
#embed "../../Templates/partials/neighbours.mustache" suffix(, )
0};
static const unsigned char bytes_63[] = {
#embed "../../Templates/partials/number-pager.mustache" suffix(, )
0};
static const unsigned char bytes_64[] = {
#embed "../../Templates/partials/office.mustache" suffix(, )
0};
static const unsigned char bytes_65[] = {
#embed "../../Templates/partials/pager.mustache" suffix(, )
0};
static const unsigned char bytes_66[] = {
#embed "../../Templates/partials/provenance.mustache" suffix(, )
0};
static const unsigned char bytes_67[] = {
#embed "../../Templates/partials/related.mustache" suffix(, )
0};
static const unsigned char bytes_68[] = {
#embed "../../Templates/partials/year-neighbours.mustache" suffix(, )
0};
static const unsigned char bytes_69[] = {
#embed "../../Templates/person.mustache" suffix(, )
0};
static const unsigned char bytes_70[] = {
#embed "../../Templates/scripts/search.js" suffix(, )
0};
static const unsigned char bytes_71[] = {
#embed "../../Templates/search.mustache" suffix(, )
0};
static const unsigned char bytes_72[] = {
#embed "../../Templates/strings/en.yaml" suffix(, )
0};
static const unsigned char bytes_73[] = {
#embed "../../Templates/strings/vi.yaml" suffix(, )
0};
static const unsigned char bytes_74[] = {
#embed "../../Templates/styles/bantin.css" suffix(, )
0};
static const unsigned char bytes_75[] = {
#embed "../../Templates/topic.mustache" suffix(, )
0};
static const unsigned char bytes_76[] = {
#embed "../../Templates/year.mustache" suffix(, )
0};
static const unsigned char bytes_77[] = {
#embed "../../Templates/years.mustache" suffix(, )
0};
static const unsigned char bytes_78[] = {
#embed "../../Sources/Gazetteer/Data/gazetteer.bin" suffix(, )
0};

static const struct bundled_file files[] = {
    {"Data/bulletin.schema.json", bytes_0, sizeof bytes_0 - 1},
    {"Data/openapi.json", bytes_1, sizeof bytes_1 - 1},
    {"Lexicons/bodies.yaml", bytes_2, sizeof bytes_2 - 1},
    {"Lexicons/bylines.yaml", bytes_3, sizeof bytes_3 - 1},
    {"Lexicons/captions.yaml", bytes_4, sizeof bytes_4 - 1},
    {"Lexicons/chairs.yaml", bytes_5, sizeof bytes_5 - 1},
    {"Lexicons/dates.yaml", bytes_6, sizeof bytes_6 - 1},
    {"Lexicons/documents.yaml", bytes_7, sizeof bytes_7 - 1},
    {"Lexicons/figures.yaml", bytes_8, sizeof bytes_8 - 1},
    {"Lexicons/indicators.yaml", bytes_9, sizeof bytes_9 - 1},
    {"Lexicons/meetings.yaml", bytes_10, sizeof bytes_10 - 1},
    {"Lexicons/names.yaml", bytes_11, sizeof bytes_11 - 1},
    {"Lexicons/numbers.yaml", bytes_12, sizeof bytes_12 - 1},
    {"Lexicons/organisations.yaml", bytes_13, sizeof bytes_13 - 1},
    {"Lexicons/places.yaml", bytes_14, sizeof bytes_14 - 1},
    {"Lexicons/posted.yaml", bytes_15, sizeof bytes_15 - 1},
    {"Lexicons/roles.yaml", bytes_16, sizeof bytes_16 - 1},
    {"Lexicons/topics.yaml", bytes_17, sizeof bytes_17 - 1},
    {"Lexicons/units.yaml", bytes_18, sizeof bytes_18 - 1},
    {"Lexicons/unmarked.yaml", bytes_19, sizeof bytes_19 - 1},
    {"Lexicons/zones.yaml", bytes_20, sizeof bytes_20 - 1},
    {"NewArchive/README.md", bytes_21, sizeof bytes_21 - 1},
    {"NewArchive/bantin.yaml", bytes_22, sizeof bytes_22 - 1},
    {"NewArchive/seeds/2020/giao-ban-thang-5.txt", bytes_23, sizeof bytes_23 - 1},
    {"NewArchive/seeds/2020/giao-ban-thang-5.yaml", bytes_24, sizeof bytes_24 - 1},
    {"Preview/no-site.html", bytes_25, sizeof bytes_25 - 1},
    {"Preview/reload.js", bytes_26, sizeof bytes_26 - 1},
    {"Templates/bulletin.mustache", bytes_27, sizeof bytes_27 - 1},
    {"Templates/data.mustache", bytes_28, sizeof bytes_28 - 1},
    {"Templates/differences.mustache", bytes_29, sizeof bytes_29 - 1},
    {"Templates/document.mustache", bytes_30, sizeof bytes_30 - 1},
    {"Templates/gone.mustache", bytes_31, sizeof bytes_31 - 1},
    {"Templates/home.mustache", bytes_32, sizeof bytes_32 - 1},
    {"Templates/icons/favicon.svg", bytes_33, sizeof bytes_33 - 1},
    {"Templates/indicator-place.mustache", bytes_34, sizeof bytes_34 - 1},
    {"Templates/indicator.mustache", bytes_35, sizeof bytes_35 - 1},
    {"Templates/locality-year.mustache", bytes_36, sizeof bytes_36 - 1},
    {"Templates/locality.mustache", bytes_37, sizeof bytes_37 - 1},
    {"Templates/moved.mustache", bytes_38, sizeof bytes_38 - 1},
    {"Templates/names.mustache", bytes_39, sizeof bytes_39 - 1},
    {"Templates/not-found.mustache", bytes_40, sizeof bytes_40 - 1},
    {"Templates/page.mustache", bytes_41, sizeof bytes_41 - 1},
    {"Templates/partials/bulletins.mustache", bytes_42, sizeof bytes_42 - 1},
    {"Templates/partials/chart.mustache", bytes_43, sizeof bytes_43 - 1},
    {"Templates/partials/citation-meta.mustache", bytes_44, sizeof bytes_44 - 1},
    {"Templates/partials/cite.mustache", bytes_45, sizeof bytes_45 - 1},
    {"Templates/partials/coverage.mustache", bytes_46, sizeof bytes_46 - 1},
    {"Templates/partials/facets.mustache", bytes_47, sizeof bytes_47 - 1},
    {"Templates/partials/facts.mustache", bytes_48, sizeof bytes_48 - 1},
    {"Templates/partials/feeds.mustache", bytes_49, sizeof bytes_49 - 1},
    {"Templates/partials/figures.mustache", bytes_50, sizeof bytes_50 - 1},
    {"Templates/partials/footer.mustache", bytes_51, sizeof bytes_51 - 1},
    {"Templates/partials/found.mustache", bytes_52, sizeof bytes_52 - 1},
    {"Templates/partials/head.mustache", bytes_53, sizeof bytes_53 - 1},
    {"Templates/partials/header.mustache", bytes_54, sizeof bytes_54 - 1},
    {"Templates/partials/license.mustache", bytes_55, sizeof bytes_55 - 1},
    {"Templates/partials/links.mustache", bytes_56, sizeof bytes_56 - 1},
    {"Templates/partials/mentions.mustache", bytes_57, sizeof bytes_57 - 1},
    {"Templates/partials/months.mustache", bytes_58, sizeof bytes_58 - 1},
    {"Templates/partials/name.mustache", bytes_59, sizeof bytes_59 - 1},
    {"Templates/partials/named-person.mustache", bytes_60, sizeof bytes_60 - 1},
    {"Templates/partials/names.mustache", bytes_61, sizeof bytes_61 - 1},
    {"Templates/partials/neighbours.mustache", bytes_62, sizeof bytes_62 - 1},
    {"Templates/partials/number-pager.mustache", bytes_63, sizeof bytes_63 - 1},
    {"Templates/partials/office.mustache", bytes_64, sizeof bytes_64 - 1},
    {"Templates/partials/pager.mustache", bytes_65, sizeof bytes_65 - 1},
    {"Templates/partials/provenance.mustache", bytes_66, sizeof bytes_66 - 1},
    {"Templates/partials/related.mustache", bytes_67, sizeof bytes_67 - 1},
    {"Templates/partials/year-neighbours.mustache", bytes_68, sizeof bytes_68 - 1},
    {"Templates/person.mustache", bytes_69, sizeof bytes_69 - 1},
    {"Templates/scripts/search.js", bytes_70, sizeof bytes_70 - 1},
    {"Templates/search.mustache", bytes_71, sizeof bytes_71 - 1},
    {"Templates/strings/en.yaml", bytes_72, sizeof bytes_72 - 1},
    {"Templates/strings/vi.yaml", bytes_73, sizeof bytes_73 - 1},
    {"Templates/styles/bantin.css", bytes_74, sizeof bytes_74 - 1},
    {"Templates/topic.mustache", bytes_75, sizeof bytes_75 - 1},
    {"Templates/year.mustache", bytes_76, sizeof bytes_76 - 1},
    {"Templates/years.mustache", bytes_77, sizeof bytes_77 - 1},
    {"gazetteer.bin", bytes_78, sizeof bytes_78 - 1},
    {0, 0, 0},
};

const struct bundled_file *bundled_files(void) { return files; }

size_t bundled_files_count(void) { return 79; }
