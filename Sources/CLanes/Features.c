// Features and their weights, eight positions at a time.
#include "CLanes.h"
#include "Wide.h"

#if defined(__x86_64__)
#include <immintrin.h>
#endif

INLINE uint32_t mix(uint32_t hash, uint32_t value) {
  uint32_t h = (hash ^ value) * 0x85EBCA6Bu;
  h ^= h >> 15;
  return h * 0x9E3779B1u;
}

INLINE uint32_t finish(uint32_t hash) {
  uint32_t h = hash;
  h ^= h >> 16;
  h *= 0x7FEB352Du;
  h ^= h >> 15;
  h *= 0x846CA68Bu;
  h ^= h >> 16;
  return h == 0 ? 1 : h;
}

#define EACH(value)                                                                                                    \
  if (gate) {                                                                                                          \
    for (size_t i = 0; i < count; i++) {                                                                               \
      uint32_t h = finish(value);                                                                                      \
      out[i] = gate[i] ? h : 0;                                                                                        \
    }                                                                                                                  \
  } else {                                                                                                             \
    for (size_t i = 0; i < count; i++) out[i] = finish(value);                                                         \
  }

INLINE void hash(uint32_t *restrict out, uint32_t seed, const uint32_t *restrict gate, const uint32_t *restrict a,
                 const uint32_t *restrict b, const uint32_t *restrict c, size_t count) {
  if (c) {
    EACH(mix(mix(mix(seed, a[i]), b[i]), c[i]))
  } else if (b) {
    EACH(mix(mix(seed, a[i]), b[i]))
  } else {
    EACH(mix(seed, a[i]))
  }
}

INLINE void mix_all(uint32_t *restrict hashes, const uint32_t *restrict values, size_t count) {
  for (size_t i = 0; i < count; i++) {
    uint32_t h = mix(hashes[i], values[i]);
    hashes[i] = values[i] ? h : hashes[i];
  }
}

/// Sixteen numbers that may lie anywhere.
typedef int16_t lanes16 __attribute__((vector_size(32), aligned(2)));

/// The rows of eight hashes, as numbers. A feature that the table lacks gets the first row, and counts as missing.
typedef void rows8(uint32_t *rows, uint32_t *missing, const uint32_t *hashes, const struct jianbao_table16 *table);

INLINE void rows8_plain(uint32_t *rows, uint32_t *missing, const uint32_t *hashes, const struct jianbao_table16 *table) {
  for (int j = 0; j < 8; j++) {
    uint32_t low = hashes[j] & 0xFFFF;
    uint32_t print = low ? low : 1;
    uint32_t bucket = hashes[j] >> table->shift;
    uint32_t prints = table->prints[bucket];
    uint32_t is_first = (prints & 0xFFFF) == print;
    uint32_t is_second = prints >> 16 == print;
    rows[j] = is_first ? bucket * 2 : is_second ? bucket * 2 + 1 : 0;
    missing[j] += !(is_first | is_second);
  }
}

INLINE void rows_ahead(uint32_t *rows, uint32_t *missing, const uint32_t *hashes, const struct jianbao_table16 *table,
                       size_t stride, size_t columns, rows8 *rows_of) {
  for (int j = 0; j < 8; j++) missing[j] = 0;
  for (size_t k = 0; k < columns; k++) {
    rows_of(rows + k * 8, missing, hashes + k * stride, table);
    for (int j = 0; j < 8; j++) __builtin_prefetch(table->rows + (size_t)rows[k * 8 + j] * 16, 0, 2);
  }
}

INLINE void sum16(int16_t *sums, const struct jianbao_table16 *table, const uint32_t *hashes, size_t stride,
                  size_t columns, size_t count, rows8 *rows_of) {
  if (count == 0) return;
  // The rows of eight positions are on their way into the cache while those of the eight before are summed.
  uint32_t both_rows[2][256 * 8], both_missing[2][8];
  lanes16 first = *(const lanes16 *)table->rows;
  rows_ahead(both_rows[0], both_missing[0], hashes, table, stride, columns, rows_of);
  for (size_t i = 0; i < count; i += 8) {
    size_t turn = i / 8 % 2;
    const uint32_t *rows = both_rows[turn], *missing = both_missing[turn];
    if (i + 8 < count)
      rows_ahead(both_rows[!turn], both_missing[!turn], hashes + i + 8, table, stride, columns, rows_of);
    size_t some = count - i < 8 ? count - i : 8;
    for (size_t j = 0; j < some; j++) {
      // What the missing ones add is taken away again; sums wrap, so that the order does not matter.
      lanes16 even = first * (int16_t)-missing[j], odd = {0};
      size_t k = 0;
      for (; k + 1 < columns; k += 2) {
        even += *(const lanes16 *)(table->rows + (size_t)rows[k * 8 + j] * 16);
        odd += *(const lanes16 *)(table->rows + (size_t)rows[k * 8 + 8 + j] * 16);
      }
      if (k < columns) even += *(const lanes16 *)(table->rows + (size_t)rows[k * 8 + j] * 16);
      *(lanes16 *)(sums + (i + j) * 16) = even + odd;
    }
  }
}

#ifdef WIDE
WIDE INLINE void rows8_wide(uint32_t *rows, uint32_t *missing, const uint32_t *hashes,
                            const struct jianbao_table16 *table) {
  const __m256i low_half = _mm256_set1_epi32(0xFFFF);
  __m256i h = _mm256_loadu_si256((const __m256i *)hashes);
  __m256i low = _mm256_and_si256(h, low_half);
  __m256i print = _mm256_max_epu32(low, _mm256_set1_epi32(1));
  __m256i bucket = _mm256_srl_epi32(h, _mm_cvtsi32_si128((int)table->shift));
  __m256i prints = _mm256_i32gather_epi32((const int *)table->prints, bucket, 4);
  __m256i is_first = _mm256_cmpeq_epi32(_mm256_and_si256(prints, low_half), print);
  __m256i is_second = _mm256_andnot_si256(is_first, _mm256_cmpeq_epi32(_mm256_srli_epi32(prints, 16), print));
  __m256i is_there = _mm256_or_si256(is_first, is_second);
  __m256i row = _mm256_sub_epi32(_mm256_add_epi32(bucket, bucket), is_second);
  _mm256_storeu_si256((__m256i *)rows, _mm256_and_si256(row, is_there));
  __m256i there = _mm256_loadu_si256((const __m256i *)missing);
  // A mask is −1: one more for each, and one less for those that are there.
  there = _mm256_add_epi32(_mm256_add_epi32(there, _mm256_set1_epi32(1)), is_there);
  _mm256_storeu_si256((__m256i *)missing, there);
}

WIDE static void hash_wide(uint32_t *out, uint32_t seed, const uint32_t *gate, const uint32_t *a, const uint32_t *b,
                           const uint32_t *c, size_t count) {
  hash(out, seed, gate, a, b, c, count);
}

WIDE static void mix_all_wide(uint32_t *hashes, const uint32_t *values, size_t count) {
  mix_all(hashes, values, count);
}

WIDE static void sum16_wide(int16_t *sums, const struct jianbao_table16 *table, const uint32_t *hashes, size_t stride,
                            size_t columns, size_t count) {
  sum16(sums, table, hashes, stride, columns, count, rows8_wide);
}
#endif

void jianbao_hash(uint32_t *hashes, uint32_t seed, const uint32_t *gate, const uint32_t *a, const uint32_t *b,
                  const uint32_t *c, size_t count) {
#ifdef WIDE
  if (HAS_WIDE) return hash_wide(hashes, seed, gate, a, b, c, count);
#endif
  hash(hashes, seed, gate, a, b, c, count);
}

void jianbao_mix(uint32_t *hashes, const uint32_t *values, size_t count) {
#ifdef WIDE
  if (HAS_WIDE) return mix_all_wide(hashes, values, count);
#endif
  mix_all(hashes, values, count);
}

void jianbao_sum16(int16_t *sums, struct jianbao_table16 table, const uint32_t *hashes, size_t stride, size_t columns,
                   size_t count) {
#ifdef WIDE
  if (HAS_WIDE) return sum16_wide(sums, &table, hashes, stride, columns, count);
#endif
  sum16(sums, &table, hashes, stride, columns, count, rows8_plain);
}
