// Part of Kernels.inc.h: matrix products.

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
    for (; r + 2 <= m; r += 2)
        CK(tile)(2, vectors, k, a + r * a_row, a_row, a_column, b, b_row, start ? start + r : NULL, c + r * c_row,
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

// The same for strides that are known when this is compiled; of the first two n is a whole number of vectors.
PART void CK(product_of_rows)(
    int32_t m, int32_t n, int32_t k, const float *a, ptrdiff_t a_row, const float *b, ptrdiff_t b_row,
    const float *start, float *c, ptrdiff_t c_row) {
    __builtin_assume(n % CK_LANES == 0);
    CK(product)(m, n, k, a, a_row, 1, b, b_row, start, c, c_row);
}
PART void CK(product_of_columns)(
    int32_t m, int32_t n, int32_t k, const float *a, ptrdiff_t a_column, const float *b, ptrdiff_t b_row, float *c,
    ptrdiff_t c_row) {
    __builtin_assume(n % CK_LANES == 0);
    CK(product)(m, n, k, a, 1, a_column, b, b_row, NULL, c, c_row);
}
PART void CK(any_product)(
    int32_t m, int32_t n, int32_t k, const float *a, ptrdiff_t a_row, ptrdiff_t a_column, const float *b,
    ptrdiff_t b_row, float *c, ptrdiff_t c_row) {
    CK(product)(m, n, k, a, a_row, a_column, b, b_row, NULL, c, c_row);
}

INLINE bool CK(is_wide)(int32_t m, int32_t n, int32_t k) {
    return CK_LANES < 16 && (int64_t)m * n * k >= CK_BLAS_MINIMUM;
}
