// Weights of features in buckets of four short rows, of which a bucket is half a cache line.
#include "CLanes.h"
#include "Wide.h"

#if defined(__x86_64__)
#include <immintrin.h>
#endif

/// Eight numbers that may lie anywhere, and eight weights.
typedef int16_t lanes8 __attribute__((vector_size(16), aligned(2)));
typedef int8_t weights8 __attribute__((vector_size(8), aligned(1)));

/// How many positions ahead the buckets are asked for: they lie all over the table, and come while others are summed.
enum { AHEAD = 8, MOST_COLUMNS = 256 };

/// A row is six weights: what is read behind them belongs to others, and comes to stand in lanes that mean nothing.
enum { ROW = 6, ROWS = 4 * ROW, BUCKET_BITS = 5 };

/// The row of a feature that the table lacks.
static const int8_t nothing[8];

/// Where the buckets of a position's features begin, and their fingerprints.
struct places {
  uint32_t buckets[MOST_COLUMNS], prints[MOST_COLUMNS];
};

typedef void find(struct places *places, const uint32_t *hashes, size_t columns, unsigned shift);
/// Sums the rows of one position.
typedef void sum(int16_t *sums, const char *start, const struct places *places, size_t columns);

INLINE void find_plain(struct places *places, const uint32_t *hashes, size_t columns, unsigned shift) {
  for (size_t k = 0; k < columns; k++) {
    uint32_t low = hashes[k] & 0xFFFF;
    places->prints[k] = low ? low : 1;
    places->buckets[k] = hashes[k] >> shift << BUCKET_BITS;
  }
}

INLINE const void *row_of(const char *bucket, const uint32_t *print) {
  const uint64_t ones = 0x0001000100010001u;
  uint64_t prints;
  __builtin_memcpy(&prints, bucket + ROWS, 8);
  // A lane of zero in `differences` is the row: its lowest bit is found without a branch.
  uint64_t differences = prints ^ *print * ones;
  uint64_t is_zero = (differences - ones) & ~differences & (ones << 15);
  return is_zero ? bucket + (__builtin_ctzll(is_zero) >> 4) * ROW : (const void *)nothing;
}

INLINE lanes8 widened(const void *row) { return __builtin_convertvector(*(const weights8 *)row, lanes8); }

INLINE void sum_plain(int16_t *sums, const char *start, const struct places *places, size_t columns) {
  lanes8 even = {0}, odd = {0};
  size_t k = 0;
  for (; k + 1 < columns; k += 2) {
    even += widened(row_of(start + places->buckets[k], places->prints + k));
    odd += widened(row_of(start + places->buckets[k + 1], places->prints + k + 1));
  }
  if (k < columns) even += widened(row_of(start + places->buckets[k], places->prints + k));
  *(lanes8 *)sums = even + odd;
}

INLINE void sum8(int16_t *sums, const int8_t *table, unsigned shift, const uint32_t *hashes, size_t columns,
                 size_t count, find *find, sum *sum) {
  const char *start = (const char *)table;
  struct places ahead[AHEAD];
  for (size_t i = 0; i < count + AHEAD; i++) {
    struct places *places = ahead + i % AHEAD;
    if (i >= AHEAD) sum(sums + (i - AHEAD) * 8, start, places, columns);
    if (i < count) {
      find(places, hashes + i * columns, columns, shift);
      for (size_t k = 0; k < columns; k++) __builtin_prefetch(start + places->buckets[k], 0, 3);
    }
  }
}

#ifdef WIDE
WIDE INLINE void find_wide(struct places *places, const uint32_t *hashes, size_t columns, unsigned shift) {
  if (columns < 8) return find_plain(places, hashes, columns, shift);
  __m128i by = _mm_cvtsi32_si128((int)shift);
  for (size_t k = 0; k < columns; k += 8) {
    // The last eight overlap those before.
    size_t at = k + 8 > columns ? columns - 8 : k;
    __m256i h = _mm256_loadu_si256((const __m256i *)(hashes + at));
    __m256i print = _mm256_max_epu32(_mm256_and_si256(h, _mm256_set1_epi32(0xFFFF)), _mm256_set1_epi32(1));
    _mm256_storeu_si256((__m256i *)(places->prints + at), print);
    _mm256_storeu_si256((__m256i *)(places->buckets + at), _mm256_slli_epi32(_mm256_srl_epi32(h, by), BUCKET_BITS));
  }
}

/// A bucket in which all rows but that of a feature are zeros; whole, so that nothing waits to know which row it is.
WIDE INLINE __m256i row_alone(const char *bucket, const uint32_t *print) {
  // For each byte of the four rows a byte of its row's comparison.
  const __m256i rows = _mm256_setr_epi8(0, 0, 0, 0, 0, 0, 2, 2, 2, 2, 2, 2, 4, 4, 4, 4, 4, 4, 6, 6, 6, 6, 6, 6, -1, -1, -1,
                                        -1, -1, -1, -1, -1);
  __m256i all = _mm256_loadu_si256((const __m256i *)bucket);
  __m256i prints = _mm256_permute4x64_epi64(all, 0xFF);
  __m256i is_row = _mm256_cmpeq_epi16(prints, _mm256_set1_epi16((int16_t)*print));
  return _mm256_and_si256(all, _mm256_shuffle_epi8(is_row, rows));
}

/// Adds the bytes of two buckets, the first and the third eight of them to `outer`, the second to `inner`.
WIDE INLINE void add_both(__m256i *outer, __m256i *inner, __m256i a, __m256i b) {
  const __m256i ones = _mm256_set1_epi8(1);
  *outer = _mm256_add_epi16(*outer, _mm256_maddubs_epi16(ones, _mm256_unpacklo_epi8(a, b)));
  *inner = _mm256_add_epi16(*inner, _mm256_maddubs_epi16(ones, _mm256_unpackhi_epi8(a, b)));
}

WIDE INLINE void sum_places(int16_t *sums, const char *start, const struct places *places, size_t columns) {
  __m256i outer = _mm256_setzero_si256(), inner = outer;
  size_t k = 0;
  for (; k + 1 < columns; k += 2)
    add_both(&outer, &inner, row_alone(start + places->buckets[k], places->prints + k),
             row_alone(start + places->buckets[k + 1], places->prints + k + 1));
  if (k < columns)
    add_both(&outer, &inner, row_alone(start + places->buckets[k], places->prints + k), _mm256_setzero_si256());
  // What the four rows have for one label is six numbers apart.
  __m128i first = _mm256_castsi256_si128(outer), second = _mm256_castsi256_si128(inner);
  __m128i third = _mm256_extracti128_si256(outer, 1);
  __m128i even = _mm_add_epi16(first, _mm_alignr_epi8(second, first, 2 * ROW));
  __m128i odd = _mm_add_epi16(_mm_alignr_epi8(third, second, 4 * ROW - 16), _mm_srli_si128(third, 6 * ROW - 32));
  _mm_storeu_si128((__m128i *)sums, _mm_add_epi16(even, odd));
}

WIDE static void sum8_wide(int16_t *sums, const int8_t *table, unsigned shift, const uint32_t *hashes, size_t columns,
                           size_t count) {
  sum8(sums, table, shift, hashes, columns, count, find_wide, sum_places);
}
#endif

void jianbao_sum8(int16_t *sums, const int8_t *table, unsigned shift, const uint32_t *hashes, size_t columns,
                  size_t count) {
#ifdef WIDE
  if (HAS_WIDE) return sum8_wide(sums, table, shift, hashes, columns, count);
#endif
  sum8(sums, table, shift, hashes, columns, count, find_plain, sum_plain);
}
