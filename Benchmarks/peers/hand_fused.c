// Training steps written by hand for one shape each, as an upper bound: no choice at run time, every size a
// constant, everything inlined. Each step gathers a batch, runs forward, computes the loss, runs backward and
// updates. One core. Prints a JSON line per workload:
//
//     hand_fused [WORKLOAD [SECONDS [BLAS_THREADS]]]

#include <cblas.h>
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#if defined(__x86_64__)
#include <xmmintrin.h>
#endif

typedef float v4 __attribute__((vector_size(16)));
typedef float v8 __attribute__((vector_size(32)));
typedef int32_t i4 __attribute__((vector_size(16)));
typedef int32_t i8 __attribute__((vector_size(32)));
#define INLINE static inline __attribute__((always_inline))
#define ALIGNED __attribute__((aligned(64)))

// MARK: Elementary functions, for vectors of 4 and of 8

#define SELECT(I, m, a, b) ((__typeof__(a))(((m) & (I)(a)) | (~(m) & (I)(b))))
#define DEFINE_FUNCTIONS(V, I)                                                                              \
    INLINE V tanh_##V(V x) {                                                                                \
        V limit = 9.0f - (V){};                                                                             \
        x = SELECT(I, x > limit, limit, x);                                                                 \
        x = SELECT(I, x < -limit, -limit, x);                                                               \
        V u = x * x;                                                                                        \
        V p = ((u * 1.0296614786e-05f + 2.8404876226e-03f) * u + 1.2820147884e-01f) * u + 9.9999836266e-01f; \
        V q = (((u * 2.1100567924e-07f + 2.2341166835e-04f) * u + 2.3355927232e-02f) * u                    \
               + 4.6152918000e-01f) * u + 1.0f;                                                             \
        return x * p / q;                                                                                   \
    }                                                                                                       \
    INLINE V exp_##V(V x) {                                                                                 \
        V low = -87.3f - (V){};                                                                             \
        x = SELECT(I, x < low, low, x);                                                                     \
        V shifted = x * 1.44269504088896341f + 12582912.0f, n = shifted - 12582912.0f;                      \
        V r = (x - n * 0.693359375f) + n * 2.12194440e-4f;                                                  \
        V p = ((((r * 1.9875691500e-4f + 1.3981999507e-3f) * r + 8.3334519073e-3f) * r                      \
                + 4.1665795894e-2f) * r + 1.6666665459e-1f) * r + 5.0000001201e-1f;                         \
        return (p * (r * r) + r + 1.0f) * (V)(((I)shifted - 0x4b400000 + 127) << 23);                       \
    }                                                                                                       \
    INLINE V log1p_##V(V x) {                                                                               \
        V p = (((x * 5.3839674877e-03f - 3.0110590863e-02f) * x + 7.9210138884e-02f) * x                    \
               - 1.3746571976e-01f) * x + 1.9145093264e-01f;                                                \
        return ((((p * x - 2.4852939981e-01f) * x + 3.3320342847e-01f) * x - 4.9999552556e-01f) * x         \
                + 9.9999997453e-01f) * x;                                                                   \
    }
DEFINE_FUNCTIONS(v4, i4)
DEFINE_FUNCTIONS(v8, i8)

INLINE v4 sums(v4 a, v4 b, v4 c, v4 d) {
    v4 ab = __builtin_shufflevector(a, b, 0, 4, 1, 5) + __builtin_shufflevector(a, b, 2, 6, 3, 7);
    v4 cd = __builtin_shufflevector(c, d, 0, 4, 1, 5) + __builtin_shufflevector(c, d, 2, 6, 3, 7);
    return __builtin_shufflevector(ab, cd, 0, 1, 4, 5) + __builtin_shufflevector(ab, cd, 2, 3, 6, 7);
}
INLINE float sum4(v4 a) { return a[0] + a[1] + a[2] + a[3]; }
INLINE v4 halves(v8 a) {
    return __builtin_shufflevector(a, a, 0, 1, 2, 3) + __builtin_shufflevector(a, a, 4, 5, 6, 7);
}
INLINE v8 load8(const float *p) { v8 x; memcpy(&x, p, 32); return x; }
INLINE void store8(float *p, v8 x) { memcpy(p, &x, 32); }

static uint64_t generator = 88172645463325252ull;
static uint32_t next_random(void) {
    generator ^= generator << 13;
    generator ^= generator >> 7;
    generator ^= generator << 17;
    return (uint32_t)(generator >> 32);
}
static float uniform(float bound) { return bound * (next_random() / 2147483648.0f - 1); }
static void shuffle(uint32_t *order, int count) {
    for (int i = count - 1; i > 0; i--) {
        int j = (int)(((uint64_t)next_random() * (uint32_t)(i + 1)) >> 32);
        uint32_t kept = order[i];
        order[i] = order[j];
        order[j] = kept;
    }
}
static volatile float sink;

// MARK: W1, 2-4-1 tanh and sigmoid, a batch of 4 in four lanes

static void w1(int steps) {
    static v4 weights0 = {0.5f, -0.4f, 0.3f, 0.2f}, weights1 = {-0.3f, 0.6f, 0.2f, -0.5f}, biases, outer = {0.4f, -0.5f, 0.6f, 0.3f};
    static float outer_bias;
    const v4 x0 = {-1, -1, 1, 1}, x1 = {-1, 1, -1, 1}, y = {0, 1, 1, 0};
    const float rate = 0.1f;
    v4 a = weights0, b = weights1, c = biases, v = outer;
    float bias = outer_bias, loss = 0;
    for (int step = 0; step < steps; step++) {
        v4 h[4], e[4], z = bias - (v4){};
        for (int u = 0; u < 4; u++) h[u] = tanh_v4(a[u] * x0 + (b[u] * x1 + c[u]));
        for (int u = 0; u < 4; u++) z += v[u] * h[u];
        v4 t = exp_v4((v4)((i4)z | (int32_t)0x80000000)), upper = 1.0f / (1.0f + t);
        v4 output = SELECT(i4, z < 0.0f, t * upper, upper), d = (output - y) * 0.25f;
        for (int u = 0; u < 4; u++) e[u] = d * v[u] * (1.0f - h[u] * h[u]);
        loss += sum4(SELECT(i4, z < 0.0f, (v4){}, z) - y * z + log1p_v4(t)) * 0.25f;
        v -= rate * sums(d * h[0], d * h[1], d * h[2], d * h[3]);
        bias -= rate * sum4(d);
        a -= rate * sums(e[0] * x0, e[1] * x0, e[2] * x0, e[3] * x0);
        b -= rate * sums(e[0] * x1, e[1] * x1, e[2] * x1, e[3] * x1);
        c -= rate * sums(e[0], e[1], e[2], e[3]);
        __asm__ volatile("" : "+m"(sink));
    }
    weights0 = a, weights1 = b, biases = c, outer = v, outer_bias = bias;
    sink = loss;
}

// MARK: W2, 2-8-8-1 tanh and sigmoid, a batch of 10, the eight units of a layer in eight lanes

enum { spiral_samples = 200, spiral_batch = 10 };
static float spirals[spiral_samples][3];
static uint32_t spiral_order[spiral_samples];

// A matrix by its columns from the same by its rows.
INLINE void transpose8(const v8 rows[8], v8 columns[8]) {
    v8 t[8], s[8];
    for (int i = 0; i < 4; i++) {
        t[2 * i] = __builtin_shufflevector(rows[2 * i], rows[2 * i + 1], 0, 8, 1, 9, 4, 12, 5, 13);
        t[2 * i + 1] = __builtin_shufflevector(rows[2 * i], rows[2 * i + 1], 2, 10, 3, 11, 6, 14, 7, 15);
    }
    for (int i = 0; i < 2; i++)
        for (int j = 0; j < 2; j++) {
            s[4 * i + 2 * j] = __builtin_shufflevector(t[4 * i + j], t[4 * i + 2 + j], 0, 1, 8, 9, 4, 5, 12, 13);
            s[4 * i + 2 * j + 1] = __builtin_shufflevector(t[4 * i + j], t[4 * i + 2 + j], 2, 3, 10, 11, 6, 7, 14, 15);
        }
    for (int i = 0; i < 4; i++) {
        columns[i] = __builtin_shufflevector(s[i], s[4 + i], 0, 1, 2, 3, 8, 9, 10, 11);
        columns[4 + i] = __builtin_shufflevector(s[i], s[4 + i], 4, 5, 6, 7, 12, 13, 14, 15);
    }
}

static void w2(int steps) {
    static v8 a0, a1, ab, columns[8], cb, outer;
    static float outer_bias;
    static int place = 0, begun = 0;
    if (!begun) {
        begun = 1;
        for (int i = 0; i < spiral_samples; i++) {
            float radius = (i / 2) / 100.0f, angle = 1.75f * radius * 6.2831853f + (i % 2) * 3.14159265f;
            spirals[i][0] = radius * sinf(angle), spirals[i][1] = radius * cosf(angle), spirals[i][2] = i % 2;
            spiral_order[i] = (uint32_t)i;
        }
        for (int u = 0; u < 8; u++) {
            a0[u] = uniform(0.8f), a1[u] = uniform(0.8f), outer[u] = uniform(0.8f);
            for (int j = 0; j < 8; j++) columns[j][u] = uniform(0.6f);
        }
    }
    const float rate = 0.05f;
    float loss = 0;
    for (int step = 0; step < steps; step++) {
        if (place == spiral_samples) place = 0;
        if (place == 0) shuffle(spiral_order, spiral_samples);
        float x0[16] ALIGNED = {0}, x1[16] ALIGNED = {0}, y[16] ALIGNED = {0}, z[16] ALIGNED, d[16] ALIGNED;
        for (int s = 0; s < spiral_batch; s++) {
            const float *row = spirals[spiral_order[place + s]];
            x0[s] = row[0], x1[s] = row[1], y[s] = row[2];
        }
        place += spiral_batch;
        v8 first[16], second[16];
        for (int s = 0; s < spiral_batch; s++) first[s] = tanh_v8(a0 * x0[s] + (a1 * x1[s] + ab));
        for (int s = 0; s < spiral_batch; s++) {
            v8 even = cb, odd = {};
            for (int j = 0; j < 8; j += 2) even += columns[j] * first[s][j], odd += columns[j + 1] * first[s][j + 1];
            second[s] = tanh_v8(even + odd);
        }
        for (int s = spiral_batch; s < 16; s++) second[s] = (v8){};
        for (int s = 0; s < 12; s += 4) {
            v4 sum = sums(halves(outer * second[s]), halves(outer * second[s + 1]), halves(outer * second[s + 2]),
                          halves(outer * second[s + 3])) + outer_bias;
            memcpy(z + s, &sum, 16);
        }
        for (int s = 0; s < 16; s += 8) {
            v8 net = load8(z + s), target = load8(y + s), t = exp_v8((v8)((i8)net | (int32_t)0x80000000));
            v8 upper = 1.0f / (1.0f + t), output = SELECT(i8, net < 0.0f, t * upper, upper);
            v8 weight = s == 0 ? 0.1f - (v8){} : (v8){0.1f, 0.1f};
            store8(d + s, (output - target) * weight);
            loss += sum4(halves((SELECT(i8, net < 0.0f, (v8){}, net) - target * net + log1p_v8(t)) * weight));
        }
        v8 outer_gradient = {}, bias2 = {}, bias1 = {}, gradient0 = {}, gradient1 = {}, gradients[8], rows[8];
        float outer_bias_gradient = 0;
        for (int j = 0; j < 8; j++) gradients[j] = (v8){};
        transpose8(columns, rows);
        for (int s = 0; s < spiral_batch; s++) {
            outer_gradient += d[s] * second[s];
            outer_bias_gradient += d[s];
            second[s] = (d[s] * outer) * (1.0f - second[s] * second[s]);
            bias2 += second[s];
        }
        for (int s = 0; s < spiral_batch; s++)
            for (int j = 0; j < 8; j++) gradients[j] += second[s] * first[s][j];
        for (int s = 0; s < spiral_batch; s++) {
            v8 even = {}, odd = {};
            for (int u = 0; u < 8; u += 2) even += rows[u] * second[s][u], odd += rows[u + 1] * second[s][u + 1];
            v8 delta = (even + odd) * (1.0f - first[s] * first[s]);
            gradient0 += delta * x0[s], gradient1 += delta * x1[s], bias1 += delta;
        }
        outer -= rate * outer_gradient, outer_bias -= rate * outer_bias_gradient;
        for (int j = 0; j < 8; j++) columns[j] -= rate * gradients[j];
        cb -= rate * bias2, a0 -= rate * gradient0, a1 -= rate * gradient1, ab -= rate * bias1;
    }
    sink = loss;
}

// MARK: W3, 64-128-10, ReLU and softmax, a batch of 64, Adam; activations a row per sample

enum { digit_samples = 1792, in3 = 64, hidden3 = 128, out3 = 10, padded3 = 16, batch3 = 64 };
// Rows that are read down a column are set off from a power of 2, so that they do not share cache sets.
enum { row_x = in3 + 16, row_h = hidden3 + 16 };
enum { count3 = in3 * hidden3 + hidden3 + hidden3 * padded3 + padded3 };
static float digits[digit_samples][in3] ALIGNED;
static int labels[digit_samples];
static uint32_t digit_order[digit_samples];

// c (m x n) = start (n numbers, or 0) + a (m x k) b (k x n)
INLINE void product(int m, int n, int k, const float *a, int a_row, int a_column, const float *b, int b_row,
                    const float *start, float *c, int c_row) {
    for (int column = 0; column < n; column += 16)
        for (int row = 0; row < m; row += 4) {
            v8 total[4][2];
            for (int r = 0; r < 4; r++)
                for (int v = 0; v < 2; v++) total[r][v] = start ? load8(start + column + 8 * v) : (v8){};
            for (int i = 0; i < k; i++) {
                v8 right[2] = {load8(b + i * b_row + column), load8(b + i * b_row + column + 8)};
#pragma clang loop unroll(full)
                for (int r = 0; r < 4; r++) {
                    float left = a[(row + r) * a_row + i * a_column];
                    total[r][0] += left * right[0];
                    total[r][1] += left * right[1];
                }
            }
            for (int r = 0; r < 4; r++)
                for (int v = 0; v < 2; v++) store8(c + (row + r) * c_row + column + 8 * v, total[r][v]);
        }
}

static void w3(int steps) {
    // Weights of the first layer inputs x units, of the second units x classes padded to 16, then the biases.
    static float parameters[count3] ALIGNED, gradients[count3] ALIGNED, first[count3] ALIGNED, second[count3] ALIGNED;
    static float x[batch3][row_x] ALIGNED, y[batch3][padded3] ALIGNED, h[batch3][row_h] ALIGNED;
    static float z[batch3][padded3] ALIGNED, deltas[batch3][row_h] ALIGNED, transposed[padded3][hidden3] ALIGNED;
    static int place = 0, begun = 0;
    static double power1 = 1, power2 = 1;
    float *w1 = parameters, *w2 = w1 + in3 * hidden3, *b1 = w2 + hidden3 * padded3, *b2 = b1 + hidden3;
    float *dw1 = gradients, *dw2 = dw1 + in3 * hidden3, *db1 = dw2 + hidden3 * padded3, *db2 = db1 + hidden3;
    if (!begun) {
        begun = 1;
        for (int i = 0; i < digit_samples; i++) {
            digit_order[i] = (uint32_t)i, labels[i] = (int)(next_random() % out3);
            for (int f = 0; f < in3; f++) digits[i][f] = (next_random() % 17) / 16.0f;
        }
        for (int i = 0; i < in3 * hidden3; i++) w1[i] = uniform(0.17f);
        for (int u = 0; u < hidden3; u++)
            for (int o = 0; o < out3; o++) w2[u * padded3 + o] = uniform(0.2f);
    }
    const v8 live = {1, 1};
    float loss = 0;
    for (int step = 0; step < steps; step++) {
        if (place == digit_samples) place = 0;
        if (place == 0) shuffle(digit_order, digit_samples);
        memset(y, 0, sizeof y);
        for (int s = 0; s < batch3; s++) {
            uint32_t row = digit_order[place + s];
            memcpy(x[s], digits[row], sizeof digits[row]);
            y[s][labels[row]] = 1;
        }
        place += batch3;
        product(batch3, hidden3, in3, x[0], row_x, 1, w1, hidden3, b1, h[0], row_h);
        for (int i = 0; i < batch3 * row_h; i += 8) {
            v8 a = load8(h[0] + i);
            store8(h[0] + i, SELECT(i8, a > 0.0f, a, (v8){}));
        }
        product(batch3, padded3, hidden3, h[0], row_h, 1, w2, padded3, b2, z[0], padded3);
        for (int s = 0; s < batch3; s++) {
            v8 low = load8(z[s]), high = load8(z[s] + 8), most = low;
            most[0] = high[0] > most[0] ? high[0] : most[0], most[1] = high[1] > most[1] ? high[1] : most[1];
            float top = most[0], target = 0;
            for (int o = 1; o < 8; o++) top = most[o] > top ? most[o] : top;
            v8 p = exp_v8(low - top), q = exp_v8(high - top) * live, y0 = load8(y[s]), y1 = load8(y[s] + 8);
            float sum = sum4(halves(p + q));
            target = sum4(halves(low * y0 + high * y1));
            loss += (top + logf(sum) - target) / batch3;
            store8(z[s], (p / sum - y0) / batch3);
            store8(z[s] + 8, (q / sum - y1) / batch3);
        }
        product(hidden3, padded3, batch3, h[0], 1, row_h, z[0], padded3, NULL, dw2, padded3);
        for (int u = 0; u < hidden3; u++)
            for (int o = 0; o < padded3; o++) transposed[o][u] = w2[u * padded3 + o];
        product(batch3, hidden3, out3, z[0], padded3, 1, transposed[0], hidden3, NULL, deltas[0], row_h);
        for (int i = 0; i < batch3 * row_h; i += 8) {
            v8 a = load8(h[0] + i);
            store8(deltas[0] + i, SELECT(i8, a > 0.0f, load8(deltas[0] + i), (v8){}));
        }
        product(in3, hidden3, batch3, x[0], 1, row_x, deltas[0], row_h, NULL, dw1, hidden3);
        for (int u = 0; u < hidden3; u += 8) {
            v8 total = {};
            for (int s = 0; s < batch3; s++) total += load8(deltas[s] + u);
            store8(db1 + u, total);
        }
        for (int o = 0; o < padded3; o += 8) {
            v8 total = {};
            for (int s = 0; s < batch3; s++) total += load8(z[s] + o);
            store8(db2 + o, total);
        }
        power1 *= 0.9, power2 *= 0.999;
        float rate = (float)(0.001 / (1 - power1)), unbias = (float)(1 / sqrt(1 - power2));
        for (int i = 0; i < count3; i += 8) {
            v8 g = load8(gradients + i), m = 0.9f * load8(first + i) + 0.1f * g;
            v8 v = 0.999f * load8(second + i) + 0.001f * g * g;
            store8(first + i, m);
            store8(second + i, v);
            store8(parameters + i, load8(parameters + i) - rate * m / (__builtin_elementwise_sqrt(v) * unbias + 1e-8f));
        }
    }
    sink = loss;
}

// MARK: W4, 784-512-512-10 on random data, a batch of 128, SGD; products by OpenBLAS

enum { wide_samples = 1280, in4 = 784, hidden4 = 512, out4 = 10, batch4 = 128 };

static void bias_and_relu(float *values, const float *biases, int rows, int columns) {
    for (int r = 0; r < rows; r++)
        for (int c = 0; c < columns; c++) {
            float a = values[r * columns + c] + biases[c];
            values[r * columns + c] = a > 0 ? a : 0;
        }
}
static void backward4(const float *x, int inputs, const float *deltas, int outputs, float *weights, float *biases,
                      float *below, const float *activations) {
    const float rate = 0.01f;
    if (below) {
        cblas_sgemm(CblasRowMajor, CblasNoTrans, CblasTrans, batch4, inputs, outputs, 1, deltas, outputs, weights,
                    outputs, 0, below, inputs);
        for (int i = 0; i < batch4 * inputs; i++) below[i] = activations[i] > 0 ? below[i] : 0;
    }
    // The gradient goes straight into the weights.
    cblas_sgemm(CblasRowMajor, CblasTrans, CblasNoTrans, inputs, outputs, batch4, -rate, x, inputs, deltas, outputs, 1,
                weights, outputs);
    for (int s = 0; s < batch4; s++)
        for (int o = 0; o < outputs; o++) biases[o] -= rate * deltas[s * outputs + o];
}

static void w4(int steps) {
    static float data[wide_samples][in4] ALIGNED, x[batch4][in4] ALIGNED;
    static float w1[in4 * hidden4] ALIGNED, w2[hidden4 * hidden4] ALIGNED, w3[hidden4 * out4] ALIGNED;
    static float b1[hidden4], b2[hidden4], b3[out4];
    static float h1[batch4 * hidden4] ALIGNED, h2[batch4 * hidden4] ALIGNED, z[batch4 * out4] ALIGNED;
    static float d1[batch4 * hidden4] ALIGNED, d2[batch4 * hidden4] ALIGNED;
    static int wide_labels[wide_samples], place = 0, begun = 0;
    static uint32_t order[wide_samples];
    if (!begun) {
        begun = 1;
        for (int i = 0; i < wide_samples; i++) {
            order[i] = (uint32_t)i, wide_labels[i] = (int)(next_random() % out4);
            for (int f = 0; f < in4; f++) data[i][f] = next_random() / 4294967296.0f;
        }
        for (int i = 0; i < in4 * hidden4; i++) w1[i] = uniform(0.08f);
        for (int i = 0; i < hidden4 * hidden4; i++) w2[i] = uniform(0.1f);
        for (int i = 0; i < hidden4 * out4; i++) w3[i] = uniform(0.1f);
    }
    float loss = 0;
    for (int step = 0; step < steps; step++) {
        if (place == wide_samples) place = 0;
        if (place == 0) shuffle(order, wide_samples);
        for (int s = 0; s < batch4; s++) memcpy(x[s], data[order[place + s]], sizeof x[s]);
        cblas_sgemm(CblasRowMajor, CblasNoTrans, CblasNoTrans, batch4, hidden4, in4, 1, x[0], in4, w1, hidden4, 0, h1, hidden4);
        bias_and_relu(h1, b1, batch4, hidden4);
        cblas_sgemm(CblasRowMajor, CblasNoTrans, CblasNoTrans, batch4, hidden4, hidden4, 1, h1, hidden4, w2, hidden4, 0, h2, hidden4);
        bias_and_relu(h2, b2, batch4, hidden4);
        cblas_sgemm(CblasRowMajor, CblasNoTrans, CblasNoTrans, batch4, out4, hidden4, 1, h2, hidden4, w3, out4, 0, z, out4);
        for (int s = 0; s < batch4; s++) {
            float *row = z + s * out4, top = -1e30f, sum = 0;
            int label = wide_labels[order[place + s]];
            for (int o = 0; o < out4; o++) row[o] += b3[o], top = row[o] > top ? row[o] : top;
            loss -= (row[label] - top) / batch4;
            for (int o = 0; o < out4; o++) row[o] = expf(row[o] - top), sum += row[o];
            loss += logf(sum) / batch4;
            for (int o = 0; o < out4; o++) row[o] = (row[o] / sum - (o == label)) / batch4;
        }
        place += batch4;
        backward4(h2, hidden4, z, out4, w3, b3, d2, h2);
        backward4(h1, hidden4, d2, hidden4, w2, b2, d1, h1);
        backward4(x[0], in4, d1, hidden4, w1, b1, NULL, NULL);
    }
    sink = loss;
}

// MARK: W5, outputs of 2-8-8-1 at 160x96 points, eight points in eight lanes

enum { points = 160 * 96 };

static void w5(int grids) {
    static float x[points] ALIGNED, y[points] ALIGNED, z[points] ALIGNED, a[8][3], b[8][9], c[9];
    static int begun = 0;
    if (!begun) {
        begun = 1;
        for (int i = 0; i < points; i++) x[i] = (i % 160) / 80.0f - 1, y[i] = (i / 160) / 48.0f - 1;
        for (int i = 0; i < 8; i++) {
            for (int j = 0; j < 3; j++) a[i][j] = uniform(0.8f);
            for (int j = 0; j < 9; j++) b[i][j] = uniform(0.6f);
        }
        for (int j = 0; j < 9; j++) c[j] = uniform(0.6f);
    }
    for (int grid = 0; grid < grids; grid++)
        for (int i = 0; i < points; i += 8) {
            v8 px = load8(x + i), py = load8(y + i), first[8], out = c[8] - (v8){};
            for (int u = 0; u < 8; u++) first[u] = tanh_v8(a[u][0] * px + (a[u][1] * py + a[u][2]));
            for (int u = 0; u < 8; u++) {
                v8 even = b[u][8] - (v8){}, odd = {};
                for (int j = 0; j < 8; j += 2) even += b[u][j] * first[j], odd += b[u][j + 1] * first[j + 1];
                out += c[u] * tanh_v8(even + odd);
            }
            v8 t = exp_v8((v8)((i8)out | (int32_t)0x80000000)), upper = 1.0f / (1.0f + t);
            store8(z + i, SELECT(i8, out < 0.0f, t * upper, upper));
        }
    sink = z[points / 2];
}

// MARK: Timing

static double now(clockid_t clock) {
    struct timespec t;
    clock_gettime(clock, &t);
    return (double)t.tv_sec + 1e-9 * (double)t.tv_nsec;
}

static int ascending(const void *a, const void *b) {
    double difference = *(const double *)a - *(const double *)b;
    return (difference > 0) - (difference < 0);
}

enum { rounds = 5 };

int main(int argc, char **argv) {
    const struct { const char *name, *unit; void (*run)(int); } workloads[] = {
        {"W1", "steps_per_second", w1}, {"W2", "steps_per_second", w2}, {"W3", "steps_per_second", w3},
        {"W4", "steps_per_second", w4}, {"W5", "grids_per_second", w5}};
#if defined(__x86_64__)
    _mm_setcsr(_mm_getcsr() | 0x8040); // numbers too small to be normal count as 0
#endif
    double seconds = argc > 2 ? atof(argv[2]) : 0.2;
    openblas_set_num_threads(argc > 3 ? atoi(argv[3]) : 1);
    for (int w = 0; w < 5; w++) {
        if (argc > 1 && strcmp(argv[1], workloads[w].name) != 0) continue;
        int count = 1;
        double begin, elapsed;
        for (;; count *= 2) {
            begin = now(CLOCK_MONOTONIC);
            workloads[w].run(count);
            elapsed = now(CLOCK_MONOTONIC) - begin;
            if (elapsed > seconds / 4) break;
        }
        count = (int)(count * seconds / elapsed) + 1;
        double rates[rounds], processor_rates[rounds];
        for (int round = 0; round < rounds; round++) {
            double processor = now(CLOCK_PROCESS_CPUTIME_ID);
            begin = now(CLOCK_MONOTONIC);
            workloads[w].run(count);
            rates[round] = count / (now(CLOCK_MONOTONIC) - begin);
            processor_rates[round] = count / (now(CLOCK_PROCESS_CPUTIME_ID) - processor);
        }
        qsort(rates, rounds, sizeof rates[0], ascending);
        qsort(processor_rates, rounds, sizeof rates[0], ascending);
        printf("{\"name\":\"%s\",\"%s\":%.1f,\"best\":%.1f,\"per_processor_second\":%.1f,\"rounds\":%d}\n",
               workloads[w].name, workloads[w].unit, rates[rounds / 2], rates[rounds - 1],
               processor_rates[rounds / 2], rounds);
        fflush(stdout);
    }
    return 0;
}
