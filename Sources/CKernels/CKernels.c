#include "CKernels.h"
#include "COpenBLAS.h"
#include "Halves.h"
#include <math.h>
#include <stddef.h>
#include <string.h>
#if defined(__x86_64__)
#include <xmmintrin.h>
#endif

// Kernels.inc.h is compiled for vectors of 4 and of 8 floats, portably (8 floats are then two SSE or
// NEON registers) and, on x86, once more for AVX2 with FMA and for AVX-512, there for vectors of 16 too.
// Batches of up to 4 samples take the narrow vectors. The choice depends on the processor and the batch alone.
#pragma clang fp contract(fast)
// Vectors are passed between inlined functions of this file only, so no calling convention is at stake.
#pragma clang diagnostic ignored "-Wpsabi"

// From this many multiplications on, a matrix product goes to the BLAS, unless it is in vectors of 16.
#define CK_BLAS_MINIMUM (256 * 256 * 256)
// From this many in one of its layers on, two threads share the passes of a network in vectors of 16.
#define CK_SHARING_MINIMUM (192 * 192 * 192)
// From this many parameters on, two threads share an update, and from this many features of samples on a batch.
#define CK_SHARING_UPDATE (1 << 17)
#define CK_SHARING_GATHER (1 << 16)

// What a forward pass is for. Only CK_OUTPUTS applies the output's activation: the loss does it elsewhere.
typedef enum { CK_OUTPUTS, CK_EVALUATION, CK_TRAINING } ck_purpose;

// Training steps count numbers too small to be normal as 0, in operands and results: moments of idle weights
// decay into that range and would be a hundred times slower there.
#if defined(__x86_64__)
static inline uint64_t flush_subnormals(void) {
    uint32_t mode = _mm_getcsr();
    _mm_setcsr(mode | 0x8040);
    return mode;
}
static inline void restore_mode(uint64_t mode) { _mm_setcsr((uint32_t)mode); }
#elif defined(__aarch64__)
static inline uint64_t flush_subnormals(void) {
    uint64_t mode;
    __asm__ volatile("mrs %0, fpcr" : "=r"(mode));
    __asm__ volatile("msr fpcr, %0" : : "r"(mode | (1ull << 24)) : "memory");
    return mode;
}
static inline void restore_mode(uint64_t mode) { __asm__ volatile("msr fpcr, %0" : : "r"(mode) : "memory"); }
#else
static inline uint64_t flush_subnormals(void) { return 0; }
static inline void restore_mode(uint64_t mode) { (void)mode; }
#endif

#define CK_CONCATENATE_(a, b, c) a##_##b##_##c
#define CK_CONCATENATE(a, b, c) CK_CONCATENATE_(a, b, c)
#define CK(name) CK_CONCATENATE(name, CK_TARGET, CK_LANES)
#define CK_WIDE(name) CK_CONCATENATE(name, CK_TARGET, 8)

#define CK_TARGET portable
#define CK_LANES 8
#include "Kernels.inc.h"
#undef CK_LANES
#define CK_LANES 4
#include "Kernels.inc.h"
#undef CK_LANES
#undef CK_TARGET

#if defined(__x86_64__)
#pragma clang attribute push(__attribute__((target("avx2,fma"))), apply_to = function)
#define CK_TARGET avx2
#define CK_LANES 8
#include "Kernels.inc.h"
#undef CK_LANES
#define CK_LANES 4
#include "Kernels.inc.h"
#undef CK_LANES
#undef CK_TARGET
#pragma clang attribute pop

#pragma clang attribute push(__attribute__((target("avx2,fma,avx512f,avx512vl,avx512bw,avx512dq"))), apply_to = function)
#define CK_TARGET avx512
#define CK_LANES 8
#include "Kernels.inc.h"
#undef CK_LANES
#define CK_LANES 16
#include "Kernels.inc.h"
#undef CK_LANES
#define CK_LANES 4
#include "Kernels.inc.h"
#undef CK_LANES
#undef CK_TARGET
#pragma clang attribute pop
#endif

static ck_vectors supported = CK_PORTABLE;
static _Thread_local ck_vectors limit = CK_AVX512;

__attribute__((constructor)) static void detect(void) {
    // The same number on every machine, since the order of a sum could depend on it.
    neuroscope_blas_set_threads(2);
#if defined(__x86_64__)
    __builtin_cpu_init();
    if (!__builtin_cpu_supports("avx2") || !__builtin_cpu_supports("fma")) return;
    bool wide = __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512vl")
             && __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512dq");
    supported = wide ? CK_AVX512 : CK_AVX2;
#endif
}

ck_vectors ck_vectors_in_use(void) { return supported < limit ? supported : limit; }
void ck_limit_vectors(ck_vectors most) { limit = most; }

int32_t ck_stride(int32_t batch) { return batch <= 4 ? 4 : (batch + 7) / 8 * 8; }

// Calls the copy of a kernel that suits the processor and the stride between rows.
#if defined(__x86_64__)
#define CK_CALL(name, stride, ...)                                                                    \
    (ck_vectors_in_use() == CK_AVX512                                                                 \
         ? ((stride) == 4 ? name##_avx512_4(__VA_ARGS__)                                              \
            : (stride) % 16 == 0 ? name##_avx512_16(__VA_ARGS__) : name##_avx512_8(__VA_ARGS__))      \
     : ck_vectors_in_use() == CK_AVX2                                                                 \
         ? ((stride) == 4 ? name##_avx2_4(__VA_ARGS__) : name##_avx2_8(__VA_ARGS__))                  \
         : ((stride) == 4 ? name##_portable_4(__VA_ARGS__) : name##_portable_8(__VA_ARGS__)))
#define CK_CALL_WIDE(name, ...)                                                                       \
    (ck_vectors_in_use() == CK_AVX512 ? name##_avx512_8(__VA_ARGS__)                                  \
     : ck_vectors_in_use() == CK_AVX2 ? name##_avx2_8(__VA_ARGS__) : name##_portable_8(__VA_ARGS__))
#else
#define CK_CALL(name, stride, ...) ((stride) == 4 ? name##_portable_4(__VA_ARGS__) : name##_portable_8(__VA_ARGS__))
#define CK_CALL_WIDE(name, ...) name##_portable_8(__VA_ARGS__)
#endif

void ck_forward(const ck_network *network) {
    uint64_t mode = flush_subnormals();
    CK_CALL(forward, network->stride, network);
    restore_mode(mode);
}

float ck_evaluate(const ck_network *network) {
    uint64_t mode = flush_subnormals();
    float loss = CK_CALL(evaluate, network->stride, network);
    restore_mode(mode);
    return loss;
}

float ck_inspect(const ck_network *network) {
    uint64_t mode = flush_subnormals();
    float loss = CK_CALL(inspect, network->stride, network);
    restore_mode(mode);
    return loss;
}

float ck_gradient(const ck_network *network) {
    uint64_t mode = flush_subnormals();
    float loss = CK_CALL(gradient, network->stride, network);
    restore_mode(mode);
    return loss;
}

bool ck_update(
    const ck_update_rule *rule, int32_t count, float *parameters, const float *gradients, float *first,
    float *second) {
    uint64_t mode = flush_subnormals();
    bool finite = CK_CALL_WIDE(single_update, rule, count, parameters, gradients, first, second);
    restore_mode(mode);
    return finite;
}

int32_t ck_train(const ck_training *training, const ck_stretch *stretch) {
    uint64_t mode = flush_subnormals();
    int32_t made = CK_CALL(train, training->network.stride, training, stretch);
    restore_mode(mode);
    return made;
}

void ck_activate(
    ck_activation activation, float option, int32_t count, const float *z, float *value, float *derivative) {
    CK_CALL_WIDE(activate, activation, option, count, z, value, derivative);
}

void ck_gather(
    const float *rows, int32_t features, const uint32_t *order, int32_t count, int32_t stride, float *into) {
    CK_CALL_WIDE(gather, rows, features, order, count, stride, into);
}

void ck_product(
    int32_t m, int32_t n, int32_t k, const float *a, int32_t a_row, int32_t a_column, const float *b,
    int32_t b_row, float *c, int32_t c_row) {
    CK_CALL_WIDE(any_product, m, n, k, a, a_row, a_column, b, b_row, c, c_row);
}
