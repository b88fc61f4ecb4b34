#include "CKernels.h"
#include "COpenBLAS.h"
#include <math.h>
#include <stddef.h>
#include <string.h>

// Kernels.inc.h is compiled for vectors of 4 and of 8 floats, portably (8 floats are then two SSE or
// NEON registers) and, on x86, once more for AVX2 with FMA. Batches of up to 4 samples take the narrow
// vectors. The choice depends on the processor and the batch alone.
#pragma clang fp contract(fast)
// Vectors are passed between inlined functions of this file only, so no calling convention is at stake.
#pragma clang diagnostic ignored "-Wpsabi"

// From this many multiplications on, a matrix product goes to the BLAS.
#define CK_BLAS_MINIMUM (256.0 * 256.0 * 256.0)

// What a forward pass is for. Only CK_OUTPUTS applies the output's activation: the loss does it elsewhere.
typedef enum { CK_OUTPUTS, CK_EVALUATION, CK_TRAINING } ck_purpose;

#define CK_CONCATENATE_(a, b, c) a##_##b##_##c
#define CK_CONCATENATE(a, b, c) CK_CONCATENATE_(a, b, c)
#define CK(name) CK_CONCATENATE(name, CK_TARGET, CK_LANES)

#define CK_TARGET portable
#define CK_LANES 4
#include "Kernels.inc.h"
#undef CK_LANES
#define CK_LANES 8
#include "Kernels.inc.h"
#undef CK_LANES
#undef CK_TARGET

#if defined(__x86_64__)
#pragma clang attribute push(__attribute__((target("avx2,fma"))), apply_to = function)
#define CK_TARGET avx2
#define CK_LANES 4
#include "Kernels.inc.h"
#undef CK_LANES
#define CK_LANES 8
#include "Kernels.inc.h"
#undef CK_LANES
#undef CK_TARGET
#pragma clang attribute pop
#endif

static bool supports_avx2 = false;
static _Thread_local bool portable_forced = false;

__attribute__((constructor)) static void detect(void) {
#if defined(__x86_64__)
    __builtin_cpu_init();
    supports_avx2 = __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma");
#endif
}

bool ck_uses_avx2(void) { return supports_avx2 && !portable_forced; }
void ck_force_portable(bool portable) { portable_forced = portable; }

int32_t ck_stride(int32_t batch) { return batch <= 4 ? 4 : (batch + 7) / 8 * 8; }

#if defined(__x86_64__)
#define CK_CALL(lanes, name, ...) \
    (ck_uses_avx2() ? name##_avx2_##lanes(__VA_ARGS__) : name##_portable_##lanes(__VA_ARGS__))
#else
#define CK_CALL(lanes, name, ...) name##_portable_##lanes(__VA_ARGS__)
#endif

void ck_forward(const ck_network *network) {
    if (network->stride == 4) CK_CALL(4, forward, network, CK_OUTPUTS);
    else CK_CALL(8, forward, network, CK_OUTPUTS);
}

float ck_evaluate(const ck_network *network) {
    return network->stride == 4 ? CK_CALL(4, evaluate, network) : CK_CALL(8, evaluate, network);
}

float ck_gradient(const ck_network *network) {
    return network->stride == 4 ? CK_CALL(4, gradient, network) : CK_CALL(8, gradient, network);
}

bool ck_update(
    const ck_update_rule *rule, int32_t count, float *parameters, const float *gradients, float *first,
    float *second) {
    return CK_CALL(8, update, rule, count, parameters, gradients, first, second);
}

void ck_activate(
    ck_activation activation, float option, int32_t count, const float *z, float *value, float *derivative) {
    CK_CALL(8, activate, activation, option, count, z, value, derivative);
}

void ck_gather(
    const float *rows, int32_t features, const uint32_t *order, int32_t count, int32_t stride, float *into) {
    CK_CALL(8, gather, rows, features, order, count, stride, into);
}

void ck_product(
    int32_t m, int32_t n, int32_t k, const float *a, int32_t a_row, int32_t a_column, const float *b,
    int32_t b_row, float *c, int32_t c_row) {
    CK_CALL(8, product, m, n, k, a, a_row, a_column, b, b_row, NULL, c, c_row);
}
