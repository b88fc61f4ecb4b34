// Included by CKernels.c once per target and vector width; CK(name) gives each copy its own names.

typedef float CK(vector) __attribute__((vector_size(CK_LANES * 4)));
typedef float CK(unaligned) __attribute__((vector_size(CK_LANES * 4), aligned(4), may_alias));
typedef int32_t CK(integers) __attribute__((vector_size(CK_LANES * 4)));
#define VECTOR CK(vector)
#define INTEGERS CK(integers)
#define INLINE static inline __attribute__((always_inline))
#define KERNEL static __attribute__((noinline))
// Parts of a step: within it where the batch is a single narrow vector, so that what the calls cost is saved.
#if CK_LANES == 4
#define PART INLINE
#else
#define PART KERNEL
#endif
// Calls f(..., stride) with the stride of a single vector as a constant.
#define SHORT(stride, f, ...) ((stride) == CK_LANES ? f(__VA_ARGS__, CK_LANES) : f(__VA_ARGS__, stride))

INLINE VECTOR CK(load)(const float *from) { return *(const CK(unaligned) *)from; }
INLINE void CK(store)(float *to, VECTOR x) { *(CK(unaligned) *)to = x; }
INLINE VECTOR CK(splat)(float x) { return x - (VECTOR){}; }
INLINE VECTOR CK(select)(INTEGERS mask, VECTOR yes, VECTOR no) {
    return (VECTOR)((mask & (INTEGERS)yes) | (~mask & (INTEGERS)no));
}
INLINE VECTOR CK(smaller)(VECTOR a, VECTOR b) { return CK(select)(a < b, a, b); }
INLINE VECTOR CK(larger)(VECTOR a, VECTOR b) { return CK(select)(a > b, a, b); }
INLINE VECTOR CK(magnitude)(VECTOR a) { return (VECTOR)((INTEGERS)a & 0x7fffffff); }
INLINE VECTOR CK(square_root)(VECTOR a) { return __builtin_elementwise_sqrt(a); }

typedef float CK(quad) __attribute__((vector_size(16)));
INLINE CK(quad) CK(fold)(VECTOR x) {
#if CK_LANES == 16
    return (__builtin_shufflevector(x, x, 0, 1, 2, 3) + __builtin_shufflevector(x, x, 4, 5, 6, 7))
         + (__builtin_shufflevector(x, x, 8, 9, 10, 11) + __builtin_shufflevector(x, x, 12, 13, 14, 15));
#elif CK_LANES == 8
    return __builtin_shufflevector(x, x, 0, 1, 2, 3) + __builtin_shufflevector(x, x, 4, 5, 6, 7);
#else
    return x;
#endif
}
INLINE float CK(sum)(VECTOR a) {
    CK(quad) q = CK(fold)(a);
    return (q[0] + q[1]) + (q[2] + q[3]);
}

// Within each four lanes: the first two of a and of b by turns, the last two by turns, and pairs of them.
#if CK_LANES == 16
#define FIRST(a, b) __builtin_shufflevector(a, b, 0, 16, 1, 17, 4, 20, 5, 21, 8, 24, 9, 25, 12, 28, 13, 29)
#define LAST(a, b) __builtin_shufflevector(a, b, 2, 18, 3, 19, 6, 22, 7, 23, 10, 26, 11, 27, 14, 30, 15, 31)
#define FIRST_PAIRS(a, b) __builtin_shufflevector(a, b, 0, 1, 16, 17, 4, 5, 20, 21, 8, 9, 24, 25, 12, 13, 28, 29)
#define LAST_PAIRS(a, b) __builtin_shufflevector(a, b, 2, 3, 18, 19, 6, 7, 22, 23, 10, 11, 26, 27, 14, 15, 30, 31)
#elif CK_LANES == 8
#define FIRST(a, b) __builtin_shufflevector(a, b, 0, 8, 1, 9, 4, 12, 5, 13)
#define LAST(a, b) __builtin_shufflevector(a, b, 2, 10, 3, 11, 6, 14, 7, 15)
#define FIRST_PAIRS(a, b) __builtin_shufflevector(a, b, 0, 1, 8, 9, 4, 5, 12, 13)
#define LAST_PAIRS(a, b) __builtin_shufflevector(a, b, 2, 3, 10, 11, 6, 7, 14, 15)
#else
#define FIRST(a, b) __builtin_shufflevector(a, b, 0, 4, 1, 5)
#define LAST(a, b) __builtin_shufflevector(a, b, 2, 6, 3, 7)
#define FIRST_PAIRS(a, b) __builtin_shufflevector(a, b, 0, 1, 4, 5)
#define LAST_PAIRS(a, b) __builtin_shufflevector(a, b, 2, 3, 6, 7)
#endif

// The sums of four vectors in four lanes.
INLINE CK(quad) CK(sum_of_four)(VECTOR a, VECTOR b, VECTOR c, VECTOR d) {
    VECTOR ab = FIRST(a, b) + LAST(a, b), cd = FIRST(c, d) + LAST(c, d);
    return CK(fold)(FIRST_PAIRS(ab, cd) + LAST_PAIRS(ab, cd));
}

// The stride between rows; batches of up to 4 samples come here with vectors of 4 only.
INLINE int32_t CK(stride)(const ck_network *network) { return CK_LANES == 4 ? 4 : network->stride; }

// MARK: Elementary functions

// Clamped rational minimax fit of x P4(x^2) / Q4(x^2) on [0, 9]; relative error 3.3e-7, near 0 too.
// The comparisons keep NaN as NaN.
INLINE VECTOR CK(tanh)(VECTOR x) {
    VECTOR limit = CK(splat)(9.0f);
    x = CK(select)(x > limit, limit, CK(select)(x < -limit, -limit, x));
    VECTOR u = x * x;
    VECTOR p = (((u * 1.3354709250e-08f + 2.0609120095e-05f) * u + 3.4955905698e-03f) * u + 1.3381027747e-01f) * u
             + 9.9999997947e-01f;
    VECTOR q = (((u * 7.7765788213e-07f + 3.2856387089e-04f) * u + 2.5876991646e-02f) * u + 4.6714343344e-01f) * u
             + 1.0f;
    VECTOR r = x * p / q;
    VECTOR one = CK(splat)(1.0f);
    return CK(select)(r > one, one, CK(select)(r < -one, -one, r));
}

// Range reduction by ln 2 and the polynomial of Cephes' expf; 1.3 ulp. Clamped to [-87.3, 88.3].
INLINE VECTOR CK(exp)(VECTOR x) {
    VECTOR high = CK(splat)(88.3f), low = CK(splat)(-87.3f);
    x = CK(select)(x > high, high, CK(select)(x < low, low, x));
    VECTOR magic = CK(splat)(12582912.0f);
    VECTOR shifted = x * 1.44269504088896341f + magic;
    VECTOR n = shifted - magic;
    VECTOR r = (x - n * 0.693359375f) + n * 2.12194440e-4f;
    VECTOR p = ((((r * 1.9875691500e-4f + 1.3981999507e-3f) * r + 8.3334519073e-3f) * r + 4.1665795894e-2f) * r
                + 1.6666665459e-1f) * r + 5.0000001201e-1f;
    VECTOR y = p * (r * r) + r + 1.0f;
    INTEGERS power = ((INTEGERS)shifted - 0x4b400000 + 127) << 23;
    return y * (VECTOR)power;
}

// Minimax fit of log(1 + x) / x on [0, 1]; relative error 2.6e-8 before rounding.
INLINE VECTOR CK(log1p_unit)(VECTOR x) {
    VECTOR p = (((x * 5.3839674877e-03f - 3.0110590863e-02f) * x + 7.9210138884e-02f) * x - 1.3746571976e-01f) * x
             + 1.9145093264e-01f;
    return ((((p * x - 2.4852939981e-01f) * x + 3.3320342847e-01f) * x - 4.9999552556e-01f) * x + 9.9999997453e-01f) * x;
}

// For finite x >= 1.
INLINE VECTOR CK(log_above_one)(VECTOR x) {
    INTEGERS bits = (INTEGERS)x;
    VECTOR exponent = __builtin_convertvector((bits >> 23) - 127, VECTOR);
    VECTOR mantissa = (VECTOR)((bits & 0x007fffff) | 0x3f800000);
    return exponent * 0.69314718056f + CK(log1p_unit)(mantissa - 1.0f);
}

INLINE VECTOR CK(sigmoid)(VECTOR x) { return 1.0f / (1.0f + CK(exp)(-x)); }

INLINE VECTOR CK(softplus)(VECTOR x) {
    VECTOR zero = {};
    return CK(select)(x < zero, zero, x) + CK(log1p_unit)(CK(exp)(-CK(magnitude)(x)));
}

// Abramowitz and Stegun, Handbook of Mathematical Functions, 7.1.26; absolute error 1.5e-7.
// `gaussian` is exp(-x^2).
INLINE VECTOR CK(erf)(VECTOR x, VECTOR gaussian) {
    VECTOR t = 1.0f / (1.0f + 0.3275911f * CK(magnitude)(x));
    VECTOR p = ((((1.061405429f * t - 1.453152027f) * t + 1.421413741f) * t - 0.284496736f) * t + 0.254829592f) * t;
    VECTOR positive = 1.0f - p * gaussian;
    return (VECTOR)((INTEGERS)positive | ((INTEGERS)x & (int32_t)0x80000000));
}

// MARK: Activations

#define CK_EACH(value_expression, derivative_expression)                                   \
    for (int32_t i = 0; i < count; i += CK_LANES) {                                        \
        VECTOR x = CK(load)(z + i);                                                        \
        VECTOR a = value_expression;                                                       \
        CK(store)(value + i, a);                                                           \
        if (derivative) CK(store)(derivative + i, derivative_expression);                  \
    }                                                                                      \
    break;

INLINE void CK(activate_each)(
    ck_activation activation, float option, int32_t count, const float *z, float *value, float *derivative) {
    VECTOR zero = {}, one = CK(splat)(1.0f);
    switch (activation) {
    case CK_IDENTITY: case CK_SOFTMAX: CK_EACH(x, one)
    case CK_STEP: CK_EACH(CK(select)(x >= zero, one, zero), zero)
    case CK_SIGMOID: CK_EACH(CK(sigmoid)(x), a * (1.0f - a))
    case CK_TANH: CK_EACH(CK(tanh)(x), 1.0f - a * a)
    case CK_RELU: CK_EACH(CK(select)(x < zero, zero, x), CK(select)(x > zero, one, zero))
    case CK_LEAKY_RELU:
        CK_EACH(CK(select)(x > zero, x, x * option), CK(select)(x > zero, one, CK(splat)(option)))
    case CK_ELU:
        CK_EACH(CK(select)(x > zero, x, option * (CK(exp)(x) - 1.0f)), CK(select)(x > zero, one, a + option))
    case CK_SELU:
        CK_EACH(
            CK(select)(x > zero, x * 1.0507009873554805f, 1.7580993408473768f * (CK(exp)(x) - 1.0f)),
            CK(select)(x > zero, CK(splat)(1.0507009873554805f), a + 1.7580993408473768f))
    case CK_SOFTPLUS: CK_EACH(CK(softplus)(x), CK(sigmoid)(x))
    case CK_SOFTSIGN: {
        for (int32_t i = 0; i < count; i += CK_LANES) {
            VECTOR x = CK(load)(z + i);
            VECTOR reciprocal = 1.0f / (1.0f + CK(magnitude)(x));
            CK(store)(value + i, x * reciprocal);
            if (derivative) CK(store)(derivative + i, reciprocal * reciprocal);
        }
        break;
    }
    case CK_GELU: {
        for (int32_t i = 0; i < count; i += CK_LANES) {
            VECTOR x = CK(load)(z + i);
            VECTOR gaussian = CK(exp)(-0.5f * x * x);
            VECTOR distribution = 0.5f * (1.0f + CK(erf)(x * 0.70710678118654752f, gaussian));
            CK(store)(value + i, x * distribution);
            if (derivative) CK(store)(derivative + i, distribution + x * (0.3989422804014327f * gaussian));
        }
        break;
    }
    case CK_SILU: {
        for (int32_t i = 0; i < count; i += CK_LANES) {
            VECTOR x = CK(load)(z + i);
            VECTOR s = CK(sigmoid)(x);
            CK(store)(value + i, x * s);
            if (derivative) CK(store)(derivative + i, s * (1.0f + x * (1.0f - s)));
        }
        break;
    }
    case CK_MISH: {
        // tanh(softplus(z)) = (e^2 + 2e) / (e^2 + 2e + 2) with e = exp(z); 1 in floats from z = 20 on.
        for (int32_t i = 0; i < count; i += CK_LANES) {
            VECTOR x = CK(load)(z + i);
            VECTOR limit = CK(splat)(20.0f);
            VECTOR e = CK(exp)(CK(select)(x > limit, limit, x));
            VECTOR n = e * (e + 2.0f);
            VECTOR t = n / (n + 2.0f);
            CK(store)(value + i, x * t);
            if (derivative) CK(store)(derivative + i, t + x * (1.0f - t * t) * (e / (1.0f + e)));
        }
        break;
    }
    case CK_HARD_TANH:
        CK_EACH(
            CK(select)(x > one, one, CK(select)(x < -one, -one, x)),
            CK(select)((x > -one) & (x < one), one, zero))
    }
}
#undef CK_EACH

PART void CK(activate)(
    ck_activation activation, float option, int32_t count, const float *z, float *value, float *derivative) {
    if (derivative) CK(activate_each)(activation, option, count, z, value, derivative);
    else CK(activate_each)(activation, option, count, z, value, NULL);
}

// Softmax over the units (rows) of each sample (column), in place. `loss`, where it is given, holds each
// sample's target logit and gets the cross-entropy: the largest logit is taken off before anything is added
// to it, so that the loss of a sample that is nearly right keeps its digits.
INLINE void CK(softmax)(int32_t units, int32_t stride, float *values, float *loss) {
    for (int32_t s = 0; s < stride; s += CK_LANES) {
        VECTOR top = CK(load)(values + s);
        for (int32_t u = 1; u < units; u++) top = CK(larger)(top, CK(load)(values + u * stride + s));
        VECTOR total = {};
        for (int32_t u = 0; u < units; u++) {
            VECTOR e = CK(exp)(CK(load)(values + u * stride + s) - top);
            CK(store)(values + u * stride + s, e);
            total += e;
        }
        VECTOR scale = 1.0f / total;
        for (int32_t u = 0; u < units; u++)
            CK(store)(values + u * stride + s, CK(load)(values + u * stride + s) * scale);
        if (loss) CK(store)(loss + s, top - CK(load)(loss + s) + CK(log_above_one)(total));
    }
}

// MARK: Products

// rows x (vectors of columns) of c, the sum over k kept in registers. Of the last vector `live` lanes count.
INLINE void CK(tile)(
    const int rows, const int vectors, int32_t k, const float *a, ptrdiff_t a_row, ptrdiff_t a_column,
    const float *b, ptrdiff_t b_row, const float *start, float *c, ptrdiff_t c_row, const bool whole, int32_t live) {
    VECTOR total[8][2];
#pragma clang loop unroll(full)
    for (int r = 0; r < rows; r++)
#pragma clang loop unroll(full)
        for (int v = 0; v < vectors; v++) total[r][v] = CK(splat)(start ? start[r] : 0.0f);
    for (int32_t i = 0; i < k; i++) {
        VECTOR right[2];
#pragma clang loop unroll(full)
        for (int v = 0; v < vectors; v++) right[v] = CK(load)(b + v * CK_LANES);
#pragma clang loop unroll(full)
        for (int r = 0; r < rows; r++) {
            float left = a[r * a_row];
#pragma clang loop unroll(full)
            for (int v = 0; v < vectors; v++) total[r][v] += left * right[v];
        }
        a += a_column;
        b += b_row;
    }
#pragma clang loop unroll(full)
    for (int r = 0; r < rows; r++)
#pragma clang loop unroll(full)
        for (int v = 0; v < vectors; v++) {
            float *to = c + r * c_row + v * CK_LANES;
            if (whole) CK(store)(to, total[r][v]);
            else for (int lane = 0; lane < live; lane++) to[lane] = total[r][v][lane];
        }
}

INLINE void CK(tile_rows)(
    const int vectors, int32_t m, int32_t k, const float *a, ptrdiff_t a_row, ptrdiff_t a_column, const float *b,
    ptrdiff_t b_row, const float *start, float *c, ptrdiff_t c_row, const bool whole, int32_t live) {
    int32_t r = 0;
#if CK_LANES == 16
    for (; r + 8 <= m; r += 8)
        CK(tile)(8, vectors, k, a + r * a_row, a_row, a_column, b, b_row, start ? start + r : NULL, c + r * c_row,
                 c_row, whole, live);
#endif
    for (; r + 4 <= m; r += 4)
        CK(tile)(4, vectors, k, a + r * a_row, a_row, a_column, b, b_row, start ? start + r : NULL, c + r * c_row,
                 c_row, whole, live);
    for (; r < m; r++)
        CK(tile)(1, vectors, k, a + r * a_row, a_row, a_column, b, b_row, start ? start + r : NULL, c + r * c_row,
                 c_row, whole, live);
}

// c (m x n) = start (a number per row, or 0) + a (m x k) b (k x n). Rows of b are readable to whole vectors.
INLINE void CK(product)(
    int32_t m, int32_t n, int32_t k, const float *a, ptrdiff_t a_row, ptrdiff_t a_column, const float *b,
    ptrdiff_t b_row, const float *start, float *c, ptrdiff_t c_row) {
    int32_t column = 0;
    for (; column + 2 * CK_LANES <= n; column += 2 * CK_LANES)
        CK(tile_rows)(2, m, k, a, a_row, a_column, b + column, b_row, start, c + column, c_row, true, 0);
    if (column + CK_LANES <= n) {
        CK(tile_rows)(1, m, k, a, a_row, a_column, b + column, b_row, start, c + column, c_row, true, 0);
        column += CK_LANES;
    }
    if (column < n)
        CK(tile_rows)(1, m, k, a, a_row, a_column, b + column, b_row, start, c + column, c_row, false, n - column);
}

#if CK_LANES == 16
// Wide products are shared between two threads, half of the rows each.
typedef struct {
    int32_t m, n, k;
    const float *a, *b, *start;
    ptrdiff_t a_row, a_column, b_row, c_row;
    float *c;
} CK(factors);

static void CK(product_half)(const void *context, int half) {
    const CK(factors) *f = context;
    uint64_t mode = flush_subnormals();
    int32_t middle = f->m / 16 * 8, first = half == 0 ? 0 : middle, rows = half == 0 ? middle : f->m - middle;
    CK(product)(rows, f->n, f->k, f->a + first * f->a_row, f->a_row, f->a_column, f->b, f->b_row,
                f->start ? f->start + first : NULL, f->c + first * f->c_row, f->c_row);
    restore_mode(mode);
}

INLINE bool CK(shares)(int32_t m, int32_t n, int32_t k) { return (int64_t)m * n * k >= CK_SHARING_MINIMUM; }
#define CK_SHARE(m, n, k, ...)                                                                              \
    if (CK(shares)(m, n, k)) {                                                                              \
        CK(factors) factors = {.m = m, .n = n, .k = k, __VA_ARGS__};                                        \
        ck_run_halves(CK(product_half), &factors);                                                          \
        return;                                                                                             \
    }
#else
#define CK_SHARE(m, n, k, ...)
#endif

// The same for strides that are known when this is compiled; of the first two n is a whole number of vectors.
PART void CK(product_of_rows)(
    int32_t m, int32_t n, int32_t k, const float *a, ptrdiff_t a_row, const float *b, ptrdiff_t b_row,
    const float *start, float *c, ptrdiff_t c_row) {
    __builtin_assume(n % CK_LANES == 0);
    CK_SHARE(m, n, k, .a = a, .a_row = a_row, .a_column = 1, .b = b, .b_row = b_row, .start = start, .c = c, .c_row = c_row)
    CK(product)(m, n, k, a, a_row, 1, b, b_row, start, c, c_row);
}
PART void CK(product_of_columns)(
    int32_t m, int32_t n, int32_t k, const float *a, ptrdiff_t a_column, const float *b, ptrdiff_t b_row, float *c,
    ptrdiff_t c_row) {
    __builtin_assume(n % CK_LANES == 0);
    CK_SHARE(m, n, k, .a = a, .a_row = 1, .a_column = a_column, .b = b, .b_row = b_row, .c = c, .c_row = c_row)
    CK(product)(m, n, k, a, 1, a_column, b, b_row, NULL, c, c_row);
}
PART void CK(any_product)(
    int32_t m, int32_t n, int32_t k, const float *a, ptrdiff_t a_row, ptrdiff_t a_column, const float *b,
    ptrdiff_t b_row, float *c, ptrdiff_t c_row) {
    CK_SHARE(m, n, k, .a = a, .a_row = a_row, .a_column = a_column, .b = b, .b_row = b_row, .c = c, .c_row = c_row)
    CK(product)(m, n, k, a, a_row, a_column, b, b_row, NULL, c, c_row);
}

INLINE bool CK(is_wide)(int32_t m, int32_t n, int32_t k) {
    return CK_LANES < 16 && (int64_t)m * n * k >= CK_BLAS_MINIMUM;
}

// MARK: Forward pass

INLINE const float *CK(layer_inputs)(const ck_network *network, int32_t index) {
    return index == 0 ? network->inputs : network->layers[index - 1].values;
}

INLINE void CK(net_input)(const ck_layer *layer, const float *inputs, int32_t stride) {
    if (CK(is_wide)(layer->outputs, stride, layer->inputs)) {
        for (int32_t u = 0; u < layer->outputs; u++)
            for (int32_t s = 0; s < stride; s += CK_LANES)
                CK(store)(layer->values + (ptrdiff_t)u * stride + s, CK(splat)(layer->biases[u]));
        cblas_sgemm(CblasRowMajor, CblasNoTrans, CblasNoTrans, layer->outputs, stride, layer->inputs, 1.0f,
                    layer->weights, layer->inputs, inputs, stride, 1.0f, layer->values, stride);
    } else {
        CK(product_of_rows)(layer->outputs, stride, layer->inputs, layer->weights, layer->inputs, inputs, stride,
                            layer->biases, layer->values, stride);
    }
}

INLINE void CK(multiply)(float *values, const float *factors, int32_t count) {
    for (int32_t i = 0; i < count; i += CK_LANES)
        CK(store)(values + i, CK(load)(values + i) * CK(load)(factors + i));
}

PART void CK(forward_pass)(const ck_network *network, ck_purpose purpose) {
    bool training = purpose == CK_TRAINING;
    int32_t stride = CK(stride)(network);
    for (int32_t index = 0; index < network->layer_count; index++) {
        const ck_layer *layer = network->layers + index;
        int32_t count = layer->outputs * stride;
        bool is_output = index == network->layer_count - 1;
        CK(net_input)(layer, CK(layer_inputs)(network, index), stride);
        if (purpose != CK_OUTPUTS && is_output) return;
        if (layer->activation == CK_SOFTMAX) CK(softmax)(layer->outputs, stride, layer->values, NULL);
        else CK(activate)(layer->activation, layer->option, count, layer->values, layer->values,
                          training ? layer->derivatives : NULL);
        if (training && layer->mask) {
            CK(multiply)(layer->values, layer->mask, count);
            CK(multiply)(layer->derivatives, layer->mask, count);
        }
    }
}

KERNEL void CK(forward)(const ck_network *network) { CK(forward_pass)(network, CK_OUTPUTS); }

// MARK: Loss. Each of these turns the output layer's z into values, fills its deltas and returns the loss.

INLINE VECTOR CK(positive_part)(VECTOR x) { VECTOR zero = {}; return CK(select)(x < zero, zero, x); }

INLINE float CK(sigmoid_cross_entropy)(const ck_network *network, const ck_layer *layer) {
    int32_t stride = CK(stride)(network);
    VECTOR loss = {};
    for (int32_t u = 0; u < layer->outputs; u++)
        for (int32_t s = 0; s < stride; s += CK_LANES) {
            ptrdiff_t i = (ptrdiff_t)u * stride + s;
            VECTOR z = CK(load)(layer->values + i), y = CK(load)(network->targets + i);
            VECTOR w = CK(load)(network->sample_weights + s) * network->loss_scale;
            VECTOR e = CK(exp)(-CK(magnitude)(z));
            VECTOR upper = 1.0f / (1.0f + e);
            VECTOR a = CK(select)(z < (VECTOR){}, e * upper, upper);
            CK(store)(layer->deltas + i, (a - y) * w);
            CK(store)(layer->values + i, a);
            loss += (CK(positive_part)(z) - y * z + CK(log1p_unit)(e)) * w;
        }
    return CK(sum)(loss);
}

INLINE float CK(softmax_cross_entropy)(const ck_network *network, const ck_layer *layer) {
    int32_t stride = CK(stride)(network);
    VECTOR loss = {};
    for (int32_t s = 0; s < stride; s += CK_LANES) {
        VECTOR target_logit = {};
        for (int32_t u = 0; u < layer->outputs; u++) {
            ptrdiff_t i = (ptrdiff_t)u * stride + s;
            target_logit += CK(load)(layer->values + i) * CK(load)(network->targets + i);
        }
        CK(store)(network->scratch + s, target_logit);
    }
    CK(softmax)(layer->outputs, stride, layer->values, network->scratch);
    for (int32_t s = 0; s < stride; s += CK_LANES) {
        VECTOR w = CK(load)(network->sample_weights + s) * network->loss_scale;
        for (int32_t u = 0; u < layer->outputs; u++) {
            ptrdiff_t i = (ptrdiff_t)u * stride + s;
            CK(store)(layer->deltas + i, (CK(load)(layer->values + i) - CK(load)(network->targets + i)) * w);
        }
        loss += CK(load)(network->scratch + s) * w;
    }
    return CK(sum)(loss);
}

// Losses that are a sum over elements of f(a, y), after an activation that works element by element.
INLINE float CK(elementwise_loss)(const ck_network *network, const ck_layer *layer) {
    int32_t stride = CK(stride)(network), count = layer->outputs * stride;
    VECTOR loss = {}, zero = {}, one = CK(splat)(1.0f);
    CK(activate)(layer->activation, layer->option, count, layer->values, layer->values, layer->derivatives);
    for (int32_t u = 0; u < layer->outputs; u++)
        for (int32_t s = 0; s < stride; s += CK_LANES) {
            ptrdiff_t i = (ptrdiff_t)u * stride + s;
            VECTOR a = CK(load)(layer->values + i), y = CK(load)(network->targets + i), value, slope;
            VECTOR w = CK(load)(network->sample_weights + s) * network->loss_scale;
            if (network->loss == CK_HINGE) {
                VECTOR sign = 2.0f * y - 1.0f, margin = 1.0f - sign * a;
                value = CK(positive_part)(margin);
                slope = CK(select)(margin > zero, -sign, zero);
            } else if (network->loss == CK_HUBER) {
                VECTOR error = a - y, size = CK(magnitude)(error);
                value = CK(select)(size < one, 0.5f * error * error, size - 0.5f);
                slope = CK(select)(error > one, one, CK(select)(error < -one, -one, error));
            } else {
                VECTOR error = a - y;
                value = error * error;
                slope = 2.0f * error;
            }
            CK(store)(layer->deltas + i, slope * CK(load)(layer->derivatives + i) * w);
            loss += value * w;
        }
    return CK(sum)(loss);
}

PART float CK(output_loss)(const ck_network *network) {
    const ck_layer *layer = network->layers + network->layer_count - 1;
    if (layer->activation == CK_SOFTMAX) return CK(softmax_cross_entropy)(network, layer);
    if (network->loss == CK_BINARY_CROSS_ENTROPY) return CK(sigmoid_cross_entropy)(network, layer);
    return CK(elementwise_loss)(network, layer);
}

KERNEL float CK(evaluate)(const ck_network *network) {
    CK(forward_pass)(network, CK_EVALUATION);
    return CK(output_loss)(network);
}

// MARK: Backward pass

#if CK_LANES == 8
// The transpose of 8 rows of 8 floats.
INLINE void CK(transpose_block)(const float *const from[8], float *to, ptrdiff_t to_row) {
    VECTOR a[8], b[8];
#pragma clang loop unroll(full)
    for (int i = 0; i < 4; i++) {
        VECTOR x = CK(load)(from[2 * i]), y = CK(load)(from[2 * i + 1]);
        a[2 * i] = FIRST(x, y);
        a[2 * i + 1] = LAST(x, y);
    }
#pragma clang loop unroll(full)
    for (int i = 0; i < 8; i += 4)
#pragma clang loop unroll(full)
        for (int j = 0; j < 2; j++) {
            b[i + 2 * j] = FIRST_PAIRS(a[i + j], a[i + 2 + j]);
            b[i + 2 * j + 1] = LAST_PAIRS(a[i + j], a[i + 2 + j]);
        }
#pragma clang loop unroll(full)
    for (int i = 0; i < 4; i++) {
        CK(store)(to + i * to_row, __builtin_shufflevector(b[i], b[4 + i], 0, 1, 2, 3, 8, 9, 10, 11));
        CK(store)(to + (4 + i) * to_row, __builtin_shufflevector(b[i], b[4 + i], 4, 5, 6, 7, 12, 13, 14, 15));
    }
}

// stride x inputs, rows `width` floats apart, from inputs x stride.
INLINE void CK(transpose)(const float *from, int32_t rows, int32_t stride, int32_t batch, float *to, int32_t width) {
    int32_t r = 0;
    for (; stride % 8 == 0 && r + 8 <= rows; r += 8)
        for (int32_t s = 0; s < batch; s += 8) {
            const float *block[8];
#pragma clang loop unroll(full)
            for (int i = 0; i < 8; i++) block[i] = from + (ptrdiff_t)(r + i) * stride + s;
            CK(transpose_block)(block, to + (ptrdiff_t)s * width + r, width);
        }
    for (; r < rows; r++)
        for (int32_t s = 0; s < batch; s++) to[(ptrdiff_t)s * width + r] = from[(ptrdiff_t)r * stride + s];
}
#endif

INLINE VECTOR CK(dot)(const float *a, const float *b, int32_t count) {
    VECTOR total = CK(load)(a) * CK(load)(b);
    for (int32_t i = CK_LANES; i < count; i += CK_LANES) total += CK(load)(a + i) * CK(load)(b + i);
    return total;
}

INLINE VECTOR CK(row_total)(const float *a, int32_t count) {
    VECTOR total = CK(load)(a);
    for (int32_t i = CK_LANES; i < count; i += CK_LANES) total += CK(load)(a + i);
    return total;
}

INLINE void CK(store_quad)(float *to, CK(quad) x) { memcpy(to, &x, 16); }

INLINE void CK(bias_gradient)(const ck_layer *layer, int32_t stride) {
    const float *deltas = layer->deltas;
    int32_t u = 0;
    for (; u + 4 <= layer->outputs; u += 4) {
        const float *row = deltas + (ptrdiff_t)u * stride;
        CK(store_quad)(layer->bias_gradients + u, CK(sum_of_four)(
            CK(row_total)(row, stride), CK(row_total)(row + stride, stride),
            CK(row_total)(row + 2 * (ptrdiff_t)stride, stride), CK(row_total)(row + 3 * (ptrdiff_t)stride, stride)));
    }
    for (; u < layer->outputs; u++)
        layer->bias_gradients[u] = CK(sum)(CK(row_total)(deltas + (ptrdiff_t)u * stride, stride));
}

// A dot product over the samples for every weight; for layers with few inputs. Weights are taken in
// storage order, so that four neighbours share one reduction.
INLINE void CK(weight_gradient_by_dots)(const ck_layer *layer, const float *inputs, int32_t stride) {
    int32_t width = layer->inputs, total = layer->outputs * width, row = 0, column = 0, i = 0;
    for (; i + 4 <= total; i += 4) {
        VECTOR part[4];
#pragma clang loop unroll(full)
        for (int n = 0; n < 4; n++) {
            part[n] = CK(dot)(layer->deltas + (ptrdiff_t)row * stride, inputs + (ptrdiff_t)column * stride, stride);
            if (++column == width) { column = 0; row++; }
        }
        CK(store_quad)(layer->weight_gradients + i, CK(sum_of_four)(part[0], part[1], part[2], part[3]));
    }
    for (; i < total; i++) {
        layer->weight_gradients[i] = CK(sum)(
            CK(dot)(layer->deltas + (ptrdiff_t)row * stride, inputs + (ptrdiff_t)column * stride, stride));
        if (++column == width) { column = 0; row++; }
    }
}

INLINE void CK(weight_gradient)(const ck_network *network, const ck_layer *layer, const float *inputs) {
    int32_t stride = CK(stride)(network);
    if (CK(is_wide)(layer->outputs, layer->inputs, stride)) {
        cblas_sgemm(CblasRowMajor, CblasNoTrans, CblasTrans, layer->outputs, layer->inputs, stride, 1.0f,
                    layer->deltas, stride, inputs, stride, 0.0f, layer->weight_gradients, layer->inputs);
    } else if (layer->inputs < 8 || layer->outputs < 3) {
        SHORT(stride, CK(weight_gradient_by_dots), layer, inputs);
    } else {
        int32_t width = (layer->inputs + 7) / 8 * 8;
        CK_WIDE(transpose)(inputs, layer->inputs, stride, network->batch, network->scratch, width);
        (layer->inputs % CK_LANES == 0 ? CK(any_product) : CK_WIDE(any_product))(
            layer->outputs, layer->inputs, network->batch, layer->deltas, stride, 1, network->scratch, width,
            layer->weight_gradients, layer->inputs);
    }
}

// deltas of the layer below = (weights transposed times deltas) times its activation's derivative
INLINE void CK(input_gradient)(const ck_layer *layer, const ck_layer *below, int32_t stride) {
    if (CK(is_wide)(layer->inputs, stride, layer->outputs))
        cblas_sgemm(CblasRowMajor, CblasTrans, CblasNoTrans, layer->inputs, stride, layer->outputs, 1.0f,
                    layer->weights, layer->inputs, layer->deltas, stride, 0.0f, below->deltas, stride);
    else
        CK(product_of_columns)(layer->inputs, stride, layer->outputs, layer->weights, layer->inputs, layer->deltas,
                               stride, below->deltas, stride);
    CK(multiply)(below->deltas, below->derivatives, layer->inputs * stride);
}

KERNEL float CK(gradient)(const ck_network *network) {
    CK(forward_pass)(network, CK_TRAINING);
    float loss = CK(output_loss)(network);
    for (int32_t index = network->layer_count - 1; index >= 0; index--) {
        const ck_layer *layer = network->layers + index;
        CK(weight_gradient)(network, layer, CK(layer_inputs)(network, index));
        SHORT(CK(stride)(network), CK(bias_gradient), layer);
        if (index > 0) CK(input_gradient)(layer, layer - 1, CK(stride)(network));
    }
    return loss;
}

// MARK: Update

#if CK_LANES == 8
// Loops over all parameters with `p` and `g` (weight decay added) at hand. x - x is 0 for finite x and NaN
// else, so `faults` ends as all zeros if and only if every parameter is finite.
#define CK_PARAMETERS(body)                                                                \
    for (int32_t i = 0; i < count; i += CK_LANES) {                                        \
        VECTOR p = CK(load)(parameters + i), g = CK(load)(gradients + i);                  \
        if (decays) { p *= rule->decoupled_decay; g += rule->weight_decay * p; }           \
        body                                                                               \
        CK(store)(parameters + i, p);                                                      \
        faults += p - p;                                                                   \
    }                                                                                      \
    break;

KERNEL bool CK(update)(
    const ck_update_rule *rule, int32_t count, float *restrict parameters, const float *restrict gradients,
    float *restrict first, float *restrict second) {
    float rate = rule->learning_rate, b1 = rule->momentum, b2 = rule->square_decay, epsilon = rule->epsilon;
    bool decays = rule->weight_decay != 0 || rule->decoupled_decay != 1;
    VECTOR faults = {}, zero = {}, one = CK(splat)(1.0f);
    switch (rule->optimizer) {
    case CK_SGD:
        if (b1 == 0) { CK_PARAMETERS(p -= rate * g;) }
        CK_PARAMETERS({
            VECTOR m = b1 * CK(load)(first + i) + rule->gradient_factor * g;
            CK(store)(first + i, m);
            p -= rate * (rule->nesterov ? g + b1 * m : m);
        })
    case CK_ADAGRAD:
        CK_PARAMETERS({
            VECTOR v = CK(load)(first + i) + g * g;
            CK(store)(first + i, v);
            p -= rate * g / (CK(square_root)(v) + epsilon);
        })
    case CK_RMSPROP:
        CK_PARAMETERS({
            VECTOR v = b1 * CK(load)(first + i) + (1 - b1) * g * g;
            CK(store)(first + i, v);
            p -= rate * g / (CK(square_root)(v) + epsilon);
        })
    case CK_ADADELTA:
        CK_PARAMETERS({
            VECTOR v = b1 * CK(load)(first + i) + (1 - b1) * g * g;
            VECTOR u = CK(load)(second + i);
            VECTOR change = CK(square_root)(u + epsilon) / CK(square_root)(v + epsilon) * g;
            CK(store)(first + i, v);
            CK(store)(second + i, b1 * u + (1 - b1) * change * change);
            p -= rate * change;
        })
    case CK_ADAM: {
        float scale = rate / rule->correction1, unbias = 1 / rule->correction2;
        CK_PARAMETERS({
            VECTOR m = b1 * CK(load)(first + i) + (1 - b1) * g;
            VECTOR v = b2 * CK(load)(second + i) + (1 - b2) * g * g;
            CK(store)(first + i, m);
            CK(store)(second + i, v);
            p -= scale * m / (CK(square_root)(v) * unbias + epsilon);
        })
    }
    case CK_LION:
        CK_PARAMETERS({
            VECTOR m = CK(load)(first + i);
            VECTOR direction = b1 * m + (1 - b1) * g;
            CK(store)(first + i, b2 * m + (1 - b2) * g);
            p -= rate * CK(select)(direction > zero, one, CK(select)(direction < zero, -one, direction));
        })
    }
    return CK(sum)(faults) == 0;
}
#undef CK_PARAMETERS

// MARK: Batches

INLINE void CK(gather_narrow)(
    const float *rows, const int32_t features, const uint32_t *order, int32_t count, int32_t stride, float *into) {
    for (int32_t s = 0; s < count; s++) {
        const float *row = rows + (ptrdiff_t)order[s] * features;
        for (int32_t f = 0; f < features; f++) into[(ptrdiff_t)f * stride + s] = row[f];
    }
}

INLINE void CK(gather_blocks)(
    const float *rows, int32_t features, const uint32_t *order, int32_t count, int32_t stride, float *into) {
    int32_t s = 0;
    for (; s + 8 <= count; s += 8) {
        const float *from[8];
        for (int i = 0; i < 8; i++) from[i] = rows + (ptrdiff_t)order[s + i] * features;
        int32_t f = 0;
        for (; f + 8 <= features; f += 8) {
            CK(transpose_block)(from, into + (ptrdiff_t)f * stride + s, stride);
            for (int i = 0; i < 8; i++) from[i] += 8;
        }
        for (; f < features; f++)
            for (int i = 0; i < 8; i++) into[(ptrdiff_t)f * stride + s + i] = *from[i]++;
    }
    CK(gather_narrow)(rows, features, order + s, count - s, stride, into + s);
}

KERNEL void CK(gather)(
    const float *rows, int32_t features, const uint32_t *order, int32_t count, int32_t stride, float *into) {
    switch (features) {
    case 1: CK(gather_narrow)(rows, 1, order, count, stride, into); break;
    case 2: CK(gather_narrow)(rows, 2, order, count, stride, into); break;
    case 3: CK(gather_narrow)(rows, 3, order, count, stride, into); break;
    case 4: CK(gather_narrow)(rows, 4, order, count, stride, into); break;
    case 5: case 6: case 7: CK(gather_narrow)(rows, features, order, count, stride, into); break;
    default: CK(gather_blocks)(rows, features, order, count, stride, into);
    }
    if (count == stride) return;
    for (int32_t f = 0; f < features; f++)
        for (int32_t s = count; s < stride; s++) into[(ptrdiff_t)f * stride + s] = into[(ptrdiff_t)f * stride];
}
#endif

// MARK: Whole steps

KERNEL int32_t CK(train)(const ck_training *training, const ck_stretch *stretch) {
    const ck_network *network = &training->network;
    int32_t features = network->layers[0].inputs, outputs = network->layers[network->layer_count - 1].outputs;
    for (int32_t step = 0; step < stretch->steps; step++) {
        if (stretch->order) {
            const uint32_t *order = stretch->order + (ptrdiff_t)step * network->batch;
            CK_WIDE(gather)(stretch->inputs, features, order, network->batch, CK(stride)(network), (float *)network->inputs);
            CK_WIDE(gather)(stretch->targets, outputs, order, network->batch, CK(stride)(network), (float *)network->targets);
        }
        float loss = CK(gradient)(network);
        stretch->losses[step] = loss;
        if (!isfinite(loss)) return -(step + 1);
        if (!CK_WIDE(update)(stretch->rules + step, training->parameter_count, training->parameters,
                             training->gradients, training->first, training->second)) return -(step + 1);
    }
    return stretch->steps;
}

#undef VECTOR
#undef INTEGERS
#undef INLINE
#undef KERNEL
#undef PART
#undef SHORT
#undef CK_SHARE
#undef FIRST
#undef LAST
#undef FIRST_PAIRS
#undef LAST_PAIRS
