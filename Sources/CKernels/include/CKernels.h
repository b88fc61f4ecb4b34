#ifndef NEUROSCOPE_CKERNELS_H
#define NEUROSCOPE_CKERNELS_H

// Training steps of dense networks in 32-bit floats.
//
// Layout: every matrix of activations is unit x sample, a row of `stride` floats per unit, where
// `stride` is the batch rounded up to whole vectors. Padding lanes repeat a real sample and carry the
// sample weight 0. All buffers are 64-byte aligned and zero-padded to whole 64-byte lines.

#include <stdbool.h>
#include <stdint.h>

typedef enum : int32_t {
    CK_IDENTITY, CK_STEP, CK_SIGMOID, CK_TANH, CK_RELU, CK_LEAKY_RELU, CK_ELU, CK_SELU, CK_SOFTPLUS,
    CK_SOFTSIGN, CK_GELU, CK_SILU, CK_MISH, CK_HARD_TANH, CK_SOFTMAX
} ck_activation;

typedef enum : int32_t {
    CK_SQUARED_ERROR, CK_BINARY_CROSS_ENTROPY, CK_CATEGORICAL_CROSS_ENTROPY, CK_HUBER, CK_HINGE
} ck_loss;

typedef enum : int32_t {
    CK_SGD, CK_ADAGRAD, CK_RMSPROP, CK_ADADELTA, CK_ADAM, CK_LION
} ck_optimizer;

typedef enum : int32_t { CK_PORTABLE, CK_AVX2, CK_AVX512 } ck_vectors;

typedef struct {
    int32_t inputs;
    int32_t outputs;
    ck_activation activation;
    float option;                  // slope of leaky_relu, alpha of elu
    float *_Nonnull weights;       // outputs x inputs
    float *_Nonnull biases;        // outputs
    float *_Nonnull weight_gradients;
    float *_Nonnull bias_gradients;
    float *_Nonnull values;        // activations, outputs x stride
    float *_Nonnull derivatives;   // of the activation at z, outputs x stride
    float *_Nonnull deltas;        // of the loss with respect to z, outputs x stride
    const float *_Nullable mask;   // dropout factors, outputs x stride
} ck_layer;

typedef struct {
    int32_t layer_count;
    int32_t stride;
    int32_t batch;                        // samples that count, at most stride
    ck_loss loss;
    float loss_scale;                     // of an element of the loss, such as 1/outputs; times the sample weight
    const ck_layer *_Nonnull layers;
    const float *_Nonnull inputs;         // features x stride
    const float *_Nonnull targets;        // outputs x stride
    const float *_Nonnull sample_weights; // stride: 1/batch, 0 in padding lanes
    float *_Nonnull scratch;              // stride x (widest layer rounded up to 16), and a line
} ck_network;

typedef struct {
    ck_optimizer optimizer;
    bool nesterov;
    float learning_rate;
    float weight_decay;           // added to the gradient as decay times parameter
    float decoupled_decay;        // factor on the parameter, 1 for none
    float momentum;               // sgd: momentum; rmsprop, adadelta: decay of the square; adam, lion: beta1
    float square_decay;           // adam, lion: beta2
    float gradient_factor;        // sgd: 1 - dampening (1 at the first step)
    float epsilon;
    float correction1;            // adam: 1 - beta1^t
    float correction2;            // adam: sqrt(1 - beta2^t)
} ck_update_rule;

typedef struct {
    ck_network network;           // its inputs, targets and weights are a block of the trainer's own
    int32_t parameter_count;      // padded to a multiple of 16
    float *_Nonnull parameters;
    float *_Nonnull gradients;
    float *_Nullable first;       // what the optimizer keeps
    float *_Nullable second;
} ck_training;

/// Some steps on mini-batches of `network.batch` samples.
typedef struct {
    int32_t steps;
    const uint32_t *_Nullable order;      // the batches' samples one after the other; NULL: the block is loaded
    const float *_Nullable inputs;        // rows to choose from, sample x features
    const float *_Nullable targets;       // sample x outputs
    const ck_update_rule *_Nonnull rules; // one per step
    float *_Nonnull losses;               // filled with each step's loss before its update
} ck_stretch;

/// The kernels that run: those of the best vectors that both the processor and the limit allow.
ck_vectors ck_vectors_in_use(void);
/// Uses no better vectors on this thread from now on, for tests that compare the kernels.
void ck_limit_vectors(ck_vectors most);

/// The number of lanes that a batch of this many samples is padded to.
int32_t ck_stride(int32_t batch);

/// Values of all layers for `inputs`.
void ck_forward(const ck_network *_Nonnull network);

/// Values of all layers and the mean loss, as in evaluation: without dropout.
float ck_evaluate(const ck_network *_Nonnull network);

/// Values and derivatives of all layers and the mean loss: a training step's forward pass.
float ck_inspect(const ck_network *_Nonnull network);

/// Forward and backward pass: values, deltas, gradients of every parameter. Returns the mean loss.
float ck_gradient(const ck_network *_Nonnull network);

/// One update of `count` parameters (a multiple of 16). Returns whether all parameters are finite.
bool ck_update(
    const ck_update_rule *_Nonnull rule, int32_t count, float *_Nonnull parameters,
    const float *_Nonnull gradients, float *_Nullable first, float *_Nullable second);

/// Full training steps: gather, gradient, update. Stops after a step whose loss or new parameters are not finite.
/// Returns the number of steps made, that one included, or its negative if it was met.
int32_t ck_train(const ck_training *_Nonnull training, const ck_stretch *_Nonnull stretch);

/// value[i] and derivative[i] of an activation at z[i]; count is a multiple of 8. `value` may be `z`.
void ck_activate(
    ck_activation activation, float option, int32_t count, const float *_Nonnull z, float *_Nonnull value,
    float *_Nullable derivative);

/// Copies rows (sample x features) named by `order` into a features x stride matrix; lanes past `count`
/// repeat the first of them.
void ck_gather(
    const float *_Nonnull rows, int32_t features, const uint32_t *_Nonnull order, int32_t count,
    int32_t stride, float *_Nonnull into);

/// c (m x n) = a (m x k) times b (k x n), rows of a `a_row` apart and its columns `a_column` apart; n is a
/// multiple of 8, rows of b and c are b_row and c_row floats apart.
void ck_product(
    int32_t m, int32_t n, int32_t k, const float *_Nonnull a, int32_t a_row, int32_t a_column,
    const float *_Nonnull b, int32_t b_row, float *_Nonnull c, int32_t c_row);

#endif
