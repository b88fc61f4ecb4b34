#ifndef NEUROSCOPE_CZLIB_H
#define NEUROSCOPE_CZLIB_H
#include <zlib.h>

// zlib has these two as macros, which Swift does not see.

// Begins to read a gzip file (RFC 1952); its header and its CRC-32 are checked.
static inline int neuroscope_gunzip_begin(z_stream *stream) { return inflateInit2(stream, 15 + 16); }

// Begins to write a gzip file.
static inline int neuroscope_gzip_begin(z_stream *stream, int level) {
    return deflateInit2(stream, level, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY);
}
#endif
