// Part of Kernels.inc.h: updates by an optimizer, batches, and whole steps.

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

typedef struct {
    const ck_update_rule *rule;
    int32_t count;
    float *parameters, *first, *second;
    const float *gradients;
    bool is_finite[2];
} CK(update_work);

static void CK(update_half)(const void *context, int half) {
    CK(update_work) *work = (CK(update_work) *)context;
    int32_t middle = work->count / 32 * 16, from = half == 0 ? 0 : middle;
    uint64_t mode = flush_subnormals();
    work->is_finite[half] = CK(update)(
        work->rule, half == 0 ? middle : work->count - middle, work->parameters + from, work->gradients + from,
        work->first ? work->first + from : NULL, work->second ? work->second + from : NULL);
    restore_mode(mode);
}

INLINE bool CK(update_all)(
    const ck_update_rule *rule, int32_t count, float *parameters, const float *gradients, float *first,
    float *second) {
    if (count < CK_SHARING_UPDATE) return CK(update)(rule, count, parameters, gradients, first, second);
    CK(update_work) work = {rule, count, parameters, first, second, gradients, {true, true}};
    ck_run_halves(CK(update_half), &work);
    return work.is_finite[0] && work.is_finite[1];
}

KERNEL bool CK(single_update)(
    const ck_update_rule *rule, int32_t count, float *parameters, const float *gradients, float *first,
    float *second) {
    return CK(update_all)(rule, count, parameters, gradients, first, second);
}

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

INLINE void CK(gather_samples)(
    const float *rows, int32_t features, const uint32_t *order, int32_t count, int32_t stride, float *into) {
    switch (features) {
    case 1: CK(gather_narrow)(rows, 1, order, count, stride, into); break;
    case 2: CK(gather_narrow)(rows, 2, order, count, stride, into); break;
    case 3: CK(gather_narrow)(rows, 3, order, count, stride, into); break;
    case 4: CK(gather_narrow)(rows, 4, order, count, stride, into); break;
    case 5: case 6: case 7: CK(gather_narrow)(rows, features, order, count, stride, into); break;
    default: CK(gather_blocks)(rows, features, order, count, stride, into);
    }
}

typedef struct {
    const float *rows;
    const uint32_t *order;
    float *into;
    int32_t features, count, stride;
} CK(gather_work);

static void CK(gather_half)(const void *context, int half) {
    const CK(gather_work) *work = context;
    int32_t middle = work->count / 16 * 8, from = half == 0 ? 0 : middle;
    CK(gather_samples)(work->rows, work->features, work->order + from, half == 0 ? middle : work->count - middle,
                       work->stride, work->into + from);
}

KERNEL void CK(gather)(
    const float *rows, int32_t features, const uint32_t *order, int32_t count, int32_t stride, float *into) {
    if ((int64_t)features * count < CK_SHARING_GATHER) {
        CK(gather_samples)(rows, features, order, count, stride, into);
    } else {
        CK(gather_work) work = {rows, order, into, features, count, stride};
        ck_run_halves(CK(gather_half), &work);
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
        if (!CK_WIDE(update_all)(stretch->rules + step, training->parameter_count, training->parameters,
                             training->gradients, training->first, training->second)) return -(step + 1);
    }
    return stretch->steps;
}
