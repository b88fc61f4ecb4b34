// Part of Kernels.inc.h: forward pass, loss and backward pass of a network.

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

// For the units from `first` up to `end`.
INLINE void CK(bias_gradient)(const ck_layer *layer, int32_t first, int32_t end, int32_t stride) {
    const float *deltas = layer->deltas;
    int32_t u = first;
    for (; u + 4 <= end; u += 4) {
        const float *row = deltas + (ptrdiff_t)u * stride;
        CK(store_quad)(layer->bias_gradients + u, CK(sum_of_four)(
            CK(row_total)(row, stride), CK(row_total)(row + stride, stride),
            CK(row_total)(row + 2 * (ptrdiff_t)stride, stride), CK(row_total)(row + 3 * (ptrdiff_t)stride, stride)));
    }
    for (; u < end; u++)
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

// Some units' weight gradients: their deltas times the transpose of the inputs, which is in the scratch memory.
INLINE void CK(weight_gradient_product)(
    const ck_network *network, const ck_layer *layer, int32_t first, int32_t units) {
    int32_t stride = CK(stride)(network), width = (layer->inputs + 7) / 8 * 8;
    (layer->inputs % CK_LANES == 0 ? CK(any_product) : CK_WIDE(any_product))(
        units, layer->inputs, network->batch, layer->deltas + (ptrdiff_t)first * stride, stride, 1, network->scratch,
        width, layer->weight_gradients + (ptrdiff_t)first * layer->inputs, layer->inputs);
}

INLINE void CK(weight_gradient)(const ck_network *network, const ck_layer *layer, const float *inputs) {
    int32_t stride = CK(stride)(network);
    if (CK(is_wide)(layer->outputs, layer->inputs, stride)) {
        cblas_sgemm(CblasRowMajor, CblasNoTrans, CblasTrans, layer->outputs, layer->inputs, stride, 1.0f,
                    layer->deltas, stride, inputs, stride, 0.0f, layer->weight_gradients, layer->inputs);
    } else if (layer->inputs < 8 || layer->outputs < 3) {
        SHORT(stride, CK(weight_gradient_by_dots), layer, inputs);
    } else {
        CK_WIDE(transpose)(inputs, layer->inputs, stride, network->batch, network->scratch,
                           (layer->inputs + 7) / 8 * 8);
        CK(weight_gradient_product)(network, layer, 0, layer->outputs);
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
