// Part of Kernels.inc.h: whole passes, those of wide networks shared between two threads.

#if CK_LANES == 16
typedef struct {
    const ck_network *network;
    int32_t index;
    ck_purpose purpose;
} CK(layer_work);

// A network is shared where one of its matrix products is worth it; then all of its layers are.
INLINE bool CK(shares)(const ck_network *network) {
    for (int32_t i = 0; i < network->layer_count; i++)
        if ((int64_t)network->layers[i].inputs * network->layers[i].outputs * network->stride >= CK_SHARING_MINIMUM)
            return true;
    return false;
}

// Half of the rows of a matrix.
typedef struct { int32_t first, count; } CK(rows);
INLINE CK(rows) CK(half_of)(int32_t count, int half) {
    int32_t middle = count < 16 ? count / 2 : count / 16 * 8;
    return half == 0 ? (CK(rows)){0, middle} : (CK(rows)){middle, count - middle};
}

static void CK(forward_half)(const void *context, int half) {
    const CK(layer_work) *work = context;
    const ck_network *network = work->network;
    const ck_layer *layer = network->layers + work->index;
    int32_t stride = network->stride;
    bool training = work->purpose == CK_TRAINING;
    CK(rows) rows = CK(half_of)(layer->outputs, half);
    ptrdiff_t from = (ptrdiff_t)rows.first * stride;
    int32_t count = rows.count * stride;
    uint64_t mode = flush_subnormals();
    CK(product_of_rows)(rows.count, stride, layer->inputs, layer->weights + (ptrdiff_t)rows.first * layer->inputs,
                        layer->inputs, CK(layer_inputs)(network, work->index), stride, layer->biases + rows.first,
                        layer->values + from, stride);
    bool is_left = work->index == network->layer_count - 1 && work->purpose != CK_OUTPUTS;
    if (!is_left && layer->activation != CK_SOFTMAX)
        CK(activate)(layer->activation, layer->option, count, layer->values + from, layer->values + from,
                     training ? layer->derivatives + from : NULL);
    if (!is_left && training && layer->mask) {
        CK(multiply)(layer->values + from, layer->mask + from, count);
        CK(multiply)(layer->derivatives + from, layer->mask + from, count);
    }
    restore_mode(mode);
}

KERNEL void CK(shared_forward_pass)(const ck_network *network, ck_purpose purpose) {
    for (int32_t index = 0; index < network->layer_count; index++) {
        const ck_layer *layer = network->layers + index;
        CK(layer_work) work = {network, index, purpose};
        ck_run_halves(CK(forward_half), &work);
        if (purpose == CK_OUTPUTS && layer->activation == CK_SOFTMAX)
            CK(softmax)(layer->outputs, network->stride, layer->values, NULL);
    }
}

// Of a layer's inputs: their transpose and the deltas of the layer below; of its outputs: the bias gradients.
static void CK(deltas_half)(const void *context, int half) {
    const CK(layer_work) *work = context;
    const ck_network *network = work->network;
    const ck_layer *layer = network->layers + work->index;
    int32_t stride = network->stride, width = (layer->inputs + 7) / 8 * 8;
    CK(rows) inputs = CK(half_of)(layer->inputs, half), outputs = CK(half_of)(layer->outputs, half);
    ptrdiff_t from = (ptrdiff_t)inputs.first * stride;
    uint64_t mode = flush_subnormals();
    CK_WIDE(transpose)(CK(layer_inputs)(network, work->index) + from, inputs.count, stride, network->batch,
                       network->scratch + inputs.first, width);
    CK(bias_gradient)(layer, outputs.first, outputs.first + outputs.count, stride);
    if (work->index > 0) {
        const ck_layer *below = layer - 1;
        CK(product_of_columns)(inputs.count, stride, layer->outputs, layer->weights + inputs.first, layer->inputs,
                               layer->deltas, stride, below->deltas + from, stride);
        CK(multiply)(below->deltas + from, below->derivatives + from, inputs.count * stride);
    }
    restore_mode(mode);
}

static void CK(weight_gradient_half)(const void *context, int half) {
    const CK(layer_work) *work = context;
    const ck_network *network = work->network;
    const ck_layer *layer = network->layers + work->index;
    CK(rows) rows = CK(half_of)(layer->outputs, half);
    uint64_t mode = flush_subnormals();
    CK(weight_gradient_product)(network, layer, rows.first, rows.count);
    restore_mode(mode);
}

KERNEL float CK(shared_gradient)(const ck_network *network) {
    CK(shared_forward_pass)(network, CK_TRAINING);
    float loss = CK(output_loss)(network);
    for (int32_t index = network->layer_count - 1; index >= 0; index--) {
        CK(layer_work) work = {network, index, CK_TRAINING};
        ck_run_halves(CK(deltas_half), &work);
        ck_run_halves(CK(weight_gradient_half), &work);
    }
    return loss;
}

#define CK_SHARED(call) if (CK(shares)(network)) call;
#else
#define CK_SHARED(call)
#endif

KERNEL void CK(forward)(const ck_network *network) {
    CK_SHARED({ CK(shared_forward_pass)(network, CK_OUTPUTS); return; })
    CK(forward_pass)(network, CK_OUTPUTS);
}

KERNEL float CK(evaluate)(const ck_network *network) {
    CK_SHARED({ CK(shared_forward_pass)(network, CK_EVALUATION); return CK(output_loss)(network); })
    CK(forward_pass)(network, CK_EVALUATION);
    return CK(output_loss)(network);
}

KERNEL float CK(inspect)(const ck_network *network) {
    CK_SHARED({ CK(shared_forward_pass)(network, CK_TRAINING); return CK(output_loss)(network); })
    CK(forward_pass)(network, CK_TRAINING);
    return CK(output_loss)(network);
}

KERNEL float CK(gradient)(const ck_network *network) {
    CK_SHARED(return CK(shared_gradient)(network))
    CK(forward_pass)(network, CK_TRAINING);
    float loss = CK(output_loss)(network);
    for (int32_t index = network->layer_count - 1; index >= 0; index--) {
        const ck_layer *layer = network->layers + index;
        CK(weight_gradient)(network, layer, CK(layer_inputs)(network, index));
        SHORT(CK(stride)(network), CK(bias_gradient), layer, 0, layer->outputs);
        if (index > 0) CK(input_gradient)(layer, layer - 1, CK(stride)(network));
    }
    return loss;
}
#undef CK_SHARED
