// Viterbi's decoding with all labels of a position at once.
//
// Numbers are floats that hold whole numbers exactly: machines have their maximum as one instruction, and every sum stays
// below 2^24 because rows are taken relative to their best.
#include "CLanes.h"
#include "Wide.h"

#if defined(__x86_64__)
#include <immintrin.h>
#endif

typedef float f8 __attribute__((vector_size(32), aligned(4)));
typedef int32_t i8 __attribute__((vector_size(32), aligned(4)));
typedef int16_t s8 __attribute__((vector_size(16), aligned(2)));
typedef uint8_t b8 __attribute__((vector_size(8), aligned(1)));

/// A row: the second half is used when there are 16 lanes.
typedef struct {
  f8 half[2];
} row;

INLINE f8 larger(f8 a, f8 b) {
  i8 mask = a > b;
  return (f8)(((i8)a & mask) | ((i8)b & ~mask));
}

INLINE float largest8(f8 v) {
  float four[4], best;
  for (int k = 0; k < 4; k++) four[k] = v[k] > v[k + 4] ? v[k] : v[k + 4];
  for (int k = 0; k < 2; k++) four[k] = four[k] > four[k + 2] ? four[k] : four[k + 2];
  best = four[0] > four[1] ? four[0] : four[1];
  return best;
}

INLINE float largest(row r, int halves) { return largest8(halves == 2 ? larger(r.half[0], r.half[1]) : r.half[0]); }

INLINE row load(const float *from, int halves) {
  row r;
  for (int h = 0; h < halves; h++) r.half[h] = *(const f8 *)(from + 8 * h);
  return r;
}

INLINE void store(float *to, row r, int halves) {
  for (int h = 0; h < halves; h++) *(f8 *)(to + 8 * h) = r.half[h];
}

INLINE row add(row a, row b, int halves) {
  for (int h = 0; h < halves; h++) a.half[h] += b.half[h];
  return a;
}

INLINE row scores_of(const int16_t *scores, size_t i, int halves) {
  row r;
  for (int h = 0; h < halves; h++)
    r.half[h] = __builtin_convertvector(*(const s8 *)(scores + (i * (size_t)halves + (size_t)h) * 8), f8);
  return r;
}

/// The best of what leads from each label of a row over `edges`, relative to the best of the row.
INLINE row step(const float *from, const float *edges, const struct jianbao_chain *chain, size_t labels, int halves) {
  row even, odd;
  for (int h = 0; h < halves; h++) even.half[h] = odd.half[h] = (f8){0} + 2 * chain->floor;
  size_t k = 0;
  for (; k + 1 < labels; k += 2) {
    for (int h = 0; h < halves; h++) {
      const float *edge = edges + k * 8 * (size_t)halves + 8 * h;
      even.half[h] = larger(even.half[h], *(const f8 *)edge + from[k]);
      odd.half[h] = larger(odd.half[h], *(const f8 *)(edge + 8 * halves) + from[k + 1]);
    }
  }
  float top = largest(load(from, halves), halves);
  for (int h = 0; h < halves; h++) {
    f8 best = larger(even.half[h], odd.half[h]);
    if (k < labels) best = larger(best, *(const f8 *)(edges + k * 8 * (size_t)halves + 8 * h) + from[k]);
    even.half[h] = larger(best - top, (f8){0} + chain->floor);
  }
  return even;
}

/// A bit for each lane of a mask.
typedef unsigned bits_of(i8 mask);

INLINE unsigned bits_plain(i8 mask) {
  unsigned bits = 0;
  for (int k = 0; k < 8; k++) bits |= (mask[k] & 1u) << k;
  return bits;
}

/// A bit for each lane that holds a number.
INLINE unsigned lanes_with(float number, row r, int halves, bits_of *bits_of) {
  unsigned bits = bits_of(r.half[0] == number);
  return halves == 2 ? bits | bits_of(r.half[1] == number) << 8 : bits;
}

/// By how much each lane falls short of the largest, as bytes.
INLINE void store_losses(uint8_t *to, row through, float top, float steps, int halves) {
  for (int h = 0; h < halves; h++) {
    f8 loss = (top - through.half[h]) * steps + 0.5f;
    i8 is_more = loss > 255.0f;
    loss = (f8)(((i8)loss & ~is_more) | ((i8)((f8){0} + 255) & is_more));
    *(b8 *)(to + 8 * h) = __builtin_convertvector(__builtin_convertvector(loss, i8), b8);
  }
}

/// The labels of the best path, from the last position back; of equal ones the first.
INLINE void trace(uint8_t *path, const struct jianbao_chain *chain, const float *rows, size_t count, size_t labels,
                  int halves, bits_of *bits_of) {
  size_t width = 8 * (size_t)halves;
  // The last label is the best of those that there are; lanes without a label are out by `traces` further on.
  const float *last = rows + (count - 1) * width;
  uint8_t best = 0;
  for (size_t k = 1; k < labels; k++)
    if (last[k] + chain->ends[k] > last[best] + chain->ends[best]) best = (uint8_t)k;
  path[count - 1] = best;
  for (size_t i = count - 1; i > 0; i--) {
    row to = add(load(rows + (i - 1) * width, halves), load(chain->traces + best * width, halves), halves);
    best = (uint8_t)__builtin_ctz(lanes_with(largest(to, halves), to, halves, bits_of) | 1u << 16);
    path[i - 1] = best &= 15;
  }
}

/// Fills the rows of the best ways from the start to each label; where `back` is not null, it gets those to the end.
///
/// The two ways do not wait for each other, so that a step of each takes hardly longer than one alone.
INLINE void walk(float *rows, float *back, const struct jianbao_chain *chain, const int16_t *scores, size_t count,
                 size_t labels, int halves) {
  size_t width = 8 * (size_t)halves;
  float after[16];
  store(rows, add(load(chain->starts, halves), scores_of(scores, 0, halves), halves), halves);
  if (back) store(back + (count - 1) * width, load(chain->ends, halves), halves);
  for (size_t i = 1; i < count; i++) {
    row next = step(rows + (i - 1) * width, chain->outgoing, chain, labels, halves);
    store(rows + i * width, add(next, scores_of(scores, i, halves), halves), halves);
    if (!back) continue;
    size_t j = count - i;
    store(after, add(load(back + j * width, halves), scores_of(scores, j, halves), halves), halves);
    store(back + (j - 1) * width, step(after, chain->incoming, chain, labels, halves), halves);
  }
}

INLINE void decode(uint8_t *path, int32_t *margins, uint8_t *losses, float steps, const struct jianbao_chain *chain,
                   float *rows, const int16_t *scores, size_t count, int plain, size_t labels, int halves,
                   bits_of *bits_of) {
  size_t width = 8 * (size_t)halves;
  float *back = margins ? rows + count * width : 0;
  walk(rows, back, chain, scores, count, labels, halves);
  if (!margins) return trace(path, chain, rows, count, labels, halves, bits_of);
  // The best path goes through the best label of each position, unless two are equally good somewhere.
  int is_tied = 0;
  for (size_t i = 0; i < count; i++) {
    row through = add(load(rows + i * width, halves), load(back + i * width, halves), halves);
    float top = largest(through, halves);
    unsigned bits = lanes_with(top, through, halves, bits_of);
    is_tied |= bits == 0 || (bits & (bits - 1)) != 0 || bits >> labels != 0;
    path[i] = (uint8_t)__builtin_ctz(bits | 1u << 16) & 15;
    if (losses) store_losses(losses + i * width, through, top, steps, halves);
  }
  if (is_tied) trace(path, chain, rows, count, labels, halves, bits_of);
  for (size_t i = 0; i < count; i++) {
    uint8_t label = path[i];
    if (label == plain) continue;
    row through = add(load(rows + i * width, halves), load(back + i * width, halves), halves);
    float own = rows[i * width + label] + back[i * width + label];
    float other = largest(add(through, load(chain->without + label * width, halves), halves), halves);
    margins[i] = labels == 1 ? INT32_MAX : own > other ? (int32_t)(own - other) : 0;
  }
}

#ifdef WIDE
WIDE INLINE unsigned bits_wide(i8 mask) { return (unsigned)_mm256_movemask_ps((__m256)mask); }

WIDE static void decode_wide(uint8_t *path, int32_t *margins, uint8_t *losses, float steps,
                             const struct jianbao_chain *chain, float *rows, const int16_t *scores, size_t count,
                             int plain) {
  size_t labels = chain->labels;
  // The shapes of the taggers of names and words, for which the loops over labels have no end to look for.
  if (chain->lanes == 16 && labels == 15)
    return decode(path, margins, losses, steps, chain, rows, scores, count, plain, 15, 2, bits_wide);
  if (chain->lanes == 8 && labels == 6)
    return decode(path, margins, losses, steps, chain, rows, scores, count, plain, 6, 1, bits_wide);
  if (chain->lanes == 8)
    return decode(path, margins, losses, steps, chain, rows, scores, count, plain, labels, 1, bits_wide);
  decode(path, margins, losses, steps, chain, rows, scores, count, plain, labels, 2, bits_wide);
}
#endif

void jianbao_decode(uint8_t *path, int32_t *margins, uint8_t *losses, float steps, const struct jianbao_chain *chain,
                    float *rows, const int16_t *scores, size_t count, int plain) {
  if (count == 0) return;
#ifdef WIDE
  if (HAS_WIDE) return decode_wide(path, margins, losses, steps, chain, rows, scores, count, plain);
#endif
  size_t labels = chain->labels;
  if (chain->lanes == 8)
    return decode(path, margins, losses, steps, chain, rows, scores, count, plain, labels, 1, bits_plain);
  decode(path, margins, losses, steps, chain, rows, scores, count, plain, labels, 2, bits_plain);
}
