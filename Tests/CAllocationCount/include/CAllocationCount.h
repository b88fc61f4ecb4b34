#ifndef NEUROSCOPE_CALLOCATIONCOUNT_H
#define NEUROSCOPE_CALLOCATIONCOUNT_H

/// The blocks of memory that this thread has asked for so far; -1 where they are not counted, which is
/// anywhere but with glibc, and under the thread sanitizer, which has an allocator of its own.
long allocation_count(void);

#endif
