#ifndef BANTIN_ALLOCATOR_H
#define BANTIN_ALLOCATOR_H

/// Has blocks of so many bytes and more come from the system and go back to it when they are free. The C library of Linux
/// begins like that, but keeps ever larger ones for itself, up to 32 MB; others manage large blocks well and are left
/// alone.
void return_blocks_from(unsigned long size);

#endif
