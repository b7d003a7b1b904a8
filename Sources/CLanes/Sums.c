// Sums of weights in buckets of two long rows, whose fingerprints stand apart from them: only rows that there are come into
// the cache.
#include "CLanes.h"
#include "Wide.h"

#if defined(__x86_64__)
#include <immintrin.h>
#endif

/// Sixteen numbers that may lie anywhere, and sixteen weights.
typedef int16_t lanes16 __attribute__((vector_size(32), aligned(2)));
typedef int8_t weights16 __attribute__((vector_size(16), aligned(1)));

INLINE lanes16 widened(const int8_t *row) { return __builtin_convertvector(*(const weights16 *)row, lanes16); }

/// Eight positions of one column.
typedef uint32_t u8x32 __attribute__((vector_size(32), aligned(4)));

enum { MOST_COLUMNS = 256 };

/// Where the rows begin that the table has for the features of eight positions.
struct found {
  uint32_t rows[8][MOST_COLUMNS], counts[8];
};

/// Whether any of eight numbers is not 0.
typedef int any8(u8x32 v);

INLINE int any8_plain(u8x32 v) { return (v[0] | v[1] | v[2] | v[3] | v[4] | v[5] | v[6] | v[7]) != 0; }

/// A look at the fingerprints is a load each: machines that can gather are no faster at it.
INLINE u8x32 prints_of(const uint32_t *prints, u8x32 bucket) {
  return (u8x32){prints[bucket[0]], prints[bucket[1]], prints[bucket[2]], prints[bucket[3]],
                 prints[bucket[4]], prints[bucket[5]], prints[bucket[6]], prints[bucket[7]]};
}

/// Finds the rows of eight positions, and asks for them.
INLINE void find8(struct found *found, const struct jianbao_table *table, const uint32_t *hashes, size_t stride,
                  size_t columns, any8 *any8) {
  for (size_t j = 0; j < 8; j++) found->counts[j] = 0;
  for (size_t first = 0; first < columns; first += 32) {
    uint32_t rows[32][8], is_there[8];
    u8x32 there = {0}, bit = (u8x32){0} + 1;
    for (size_t k = 0; k < 32 && first + k < columns; k++, bit += bit) {
      u8x32 hash = *(const u8x32 *)(hashes + (first + k) * stride);
      // Most columns are about words of one kind, of which most texts have few.
      if (!any8(hash)) continue;
      u8x32 low = hash & 0xFFFF, bucket = hash >> table->shift;
      u8x32 print = low | ((u8x32)(low == 0) & 1);
      u8x32 prints = prints_of(table->prints, bucket);
      u8x32 is_first = (u8x32)((prints & 0xFFFF) == print), is_second = (u8x32)(prints >> 16 == print);
      *(u8x32 *)rows[k] = (bucket << 5) + (~is_first & 16);
      there |= (is_first | is_second) & bit;
    }
    *(u8x32 *)is_there = there;
    for (size_t j = 0; j < 8; j++) {
      uint32_t *to = found->rows[j] + found->counts[j];
      for (uint32_t bits = is_there[j]; bits; bits &= bits - 1) {
        uint32_t row = rows[__builtin_ctz(bits)][j];
        __builtin_prefetch(table->rows + row, 0, 3);
        *to++ = row;
      }
      found->counts[j] = (uint32_t)(to - found->rows[j]);
    }
  }
}

INLINE lanes16 sum_found(const struct found *found, const int8_t *rows, size_t j) {
  lanes16 even = {0}, odd = {0};
  const uint32_t *from = found->rows[j];
  size_t count = found->counts[j], k = 0;
  for (; k + 1 < count; k += 2) {
    even += widened(rows + from[k]);
    odd += widened(rows + from[k + 1]);
  }
  if (k < count) even += widened(rows + from[k]);
  return even + odd;
}

INLINE void sum16(int16_t *sums, const struct jianbao_table *table, const uint32_t *hashes, size_t stride,
                  size_t columns, size_t count, any8 *any8) {
  if (count == 0) return;
  // The rows of eight positions are on their way into the cache while those of the eight before are summed.
  struct found found[2];
  find8(found, table, hashes, stride, columns, any8);
  for (size_t i = 0; i < count; i += 8) {
    if (i + 8 < count) find8(found + (i / 8 + 1) % 2, table, hashes + i + 8, stride, columns, any8);
    for (size_t j = 0; j < 8 && i + j < count; j++)
      *(lanes16 *)(sums + (i + j) * 16) = sum_found(found + i / 8 % 2, table->rows, j);
  }
}

/// The row of a feature; `is_there` is 0 when the table lacks it.
INLINE const int8_t *row_of(uint32_t hash, const struct jianbao_table *table, size_t lanes, uint32_t *is_there) {
  uint32_t low = hash & 0xFFFF, bucket = hash >> table->shift;
  uint32_t print = low ? low : 1, prints = table->prints[bucket];
  uint32_t is_first = (prints & 0xFFFF) == print, is_second = prints >> 16 == print;
  *is_there = is_first | is_second;
  return table->rows + ((size_t)bucket * 2 + !is_first) * lanes;
}

/// `lanes` is known where this is inlined, so that the sums stay in registers.
INLINE void sum_wide(int16_t *sums, const struct jianbao_table *table, size_t lanes, size_t from, size_t groups,
                     const uint32_t *hashes, size_t columns, size_t count) {
  for (size_t i = 0; i < count; i++) {
    lanes16 sum[3] = {0};
    for (size_t k = 0; k < columns; k++) {
      uint32_t is_there;
      const int8_t *row = row_of(hashes[i * columns + k], table, lanes, &is_there);
      if (!is_there) continue;
      for (size_t g = 0; g < groups; g++) sum[g] += widened(row + (from + g) * 16);
    }
    for (size_t g = 0; g < groups; g++) *(lanes16 *)(sums + i * lanes + (from + g) * 16) = sum[g];
  }
}

/// Three groups of lanes at a time, as many as parts of speech need.
INLINE void sum_all(int16_t *sums, const struct jianbao_table *table, size_t lanes, const uint32_t *hashes,
                    size_t columns, size_t count) {
  for (size_t k = 0; k < count * columns; k++) __builtin_prefetch(table->prints + (hashes[k] >> table->shift), 0, 3);
  if (lanes == 48) return sum_wide(sums, table, 48, 0, 3, hashes, columns, count);
  for (size_t g = 0; g < lanes / 16; g++) sum_wide(sums, table, lanes, g, 1, hashes, columns, count);
}

#ifdef WIDE
WIDE INLINE int any8_wide(u8x32 v) { return !_mm256_testz_si256((__m256i)v, (__m256i)v); }

WIDE static void sum16_wide(int16_t *sums, const struct jianbao_table *table, const uint32_t *hashes, size_t stride,
                            size_t columns, size_t count) {
  sum16(sums, table, hashes, stride, columns, count, any8_wide);
}

WIDE static void sum_all_wide(int16_t *sums, const struct jianbao_table *table, size_t lanes, const uint32_t *hashes,
                              size_t columns, size_t count) {
  sum_all(sums, table, lanes, hashes, columns, count);
}
#endif

void jianbao_sum16(int16_t *sums, struct jianbao_table table, const uint32_t *hashes, size_t stride, size_t columns,
                   size_t count) {
#ifdef WIDE
  if (HAS_WIDE) return sum16_wide(sums, &table, hashes, stride, columns, count);
#endif
  sum16(sums, &table, hashes, stride, columns, count, any8_plain);
}

void jianbao_sum_wide(int16_t *sums, struct jianbao_table table, size_t lanes, const uint32_t *hashes, size_t columns,
                      size_t count) {
#ifdef WIDE
  if (HAS_WIDE) return sum_all_wide(sums, &table, lanes, hashes, columns, count);
#endif
  sum_all(sums, &table, lanes, hashes, columns, count);
}
