// Part of Kernels.inc.h: vectors, sums and elementary functions.

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
