#include "allocator.h"

// Says which C library it is.
#include <stdlib.h>

#ifdef __GLIBC__
#include <malloc.h>
#endif

void return_blocks_from(unsigned long size) {
#ifdef __GLIBC__
    mallopt(M_MMAP_THRESHOLD, (int)size);
    mallopt(M_TRIM_THRESHOLD, (int)size);
#endif
}
