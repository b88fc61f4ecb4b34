#ifndef NEUROSCOPE_COPENBLAS_H
#define NEUROSCOPE_COPENBLAS_H
#if defined(__APPLE__)
#include <Accelerate/Accelerate.h>
static inline void neuroscope_blas_set_threads(int threads) { (void)threads; }
#else
#include <cblas.h>
static inline void neuroscope_blas_set_threads(int threads) { openblas_set_num_threads(threads); }
#endif
#endif
