// Part of Kernels.inc.h: activations of a layer and softmax.

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
