// Viterbi's decoding with all labels of a position at once.
//
// Numbers are 16 bits, which sums do not leave: what is further below the best than they reach stays at the bottom. A row is
// always 16 lanes, one register of the machines that have wide ones; its scores are taken relative to the best of the row
// before, so that no length overflows.
#include "CLanes.h"
#include "Wide.h"

#if defined(__x86_64__)
#include <immintrin.h>
#endif

enum { WIDTH = 16 };

typedef int16_t row __attribute__((vector_size(32), aligned(2)));
typedef int16_t half_row __attribute__((vector_size(16), aligned(2)));
typedef int32_t long_row __attribute__((vector_size(64), aligned(4)));
typedef uint8_t bytes16 __attribute__((vector_size(16), aligned(1)));
typedef uint8_t bytes8 __attribute__((vector_size(8), aligned(1)));

INLINE row larger(row a, row b) { return __builtin_elementwise_max(a, b); }

INLINE row sum(row a, row b) { return __builtin_elementwise_add_sat(a, b); }

INLINE row load(const int16_t *from) { return *(const row *)from; }

INLINE void store(int16_t *to, row r) { *(row *)to = r; }

/// The largest number of a row, in all lanes.
INLINE row largest(row r) {
  r = larger(r, __builtin_shufflevector(r, r, 8, 9, 10, 11, 12, 13, 14, 15, 0, 1, 2, 3, 4, 5, 6, 7));
  r = larger(r, __builtin_shufflevector(r, r, 4, 5, 6, 7, 0, 1, 2, 3, 12, 13, 14, 15, 8, 9, 10, 11));
  r = larger(r, __builtin_shufflevector(r, r, 2, 3, 0, 1, 6, 7, 4, 5, 10, 11, 8, 9, 14, 15, 12, 13));
  return larger(r, __builtin_shufflevector(r, r, 1, 0, 3, 2, 5, 4, 7, 6, 9, 8, 11, 10, 13, 12, 15, 14));
}

/// The scores of a position, which has 8 or 16.
INLINE row scores_of(const int16_t *scores, size_t i, size_t lanes) {
  if (lanes == WIDTH) return load(scores + i * WIDTH);
  half_row low = *(const half_row *)(scores + i * 8), none = {0};
  return __builtin_shufflevector(low, none, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15);
}

/// The best of what leads from each label of a row over `edges`, relative to the best of the row.
INLINE row step(const int16_t *from, const int16_t *edges, size_t labels) {
  row even = (row){0} + INT16_MIN, odd = even;
  size_t k = 0;
  for (; k + 1 < labels; k += 2) {
    even = larger(even, sum(load(edges + k * WIDTH), (row){0} + from[k]));
    odd = larger(odd, sum(load(edges + (k + 1) * WIDTH), (row){0} + from[k + 1]));
  }
  if (k < labels) even = larger(even, sum(load(edges + k * WIDTH), (row){0} + from[k]));
  return __builtin_elementwise_sub_sat(larger(even, odd), largest(load(from)));
}

/// Two bits for each lane of a mask.
typedef unsigned bits_of(row mask);

INLINE unsigned bits_plain(row mask) {
  unsigned bits = 0;
  for (int k = 0; k < WIDTH; k++) bits |= (mask[k] & 3u) << 2 * k;
  return bits;
}

/// The first lane that has bits.
INLINE uint8_t lane(unsigned bits) { return bits ? (uint8_t)(__builtin_ctz(bits) >> 1) : 0; }

/// By how much each lane falls short of the largest, as bytes.
INLINE void store_losses(uint8_t *to, row through, row top, const struct jianbao_chain *chain) {
  row loss = __builtin_elementwise_sub_sat(top, through), most = (row){0} + chain->most_loss;
  loss = __builtin_elementwise_min(loss, most);
  long_row steps = (__builtin_convertvector(loss, long_row) * chain->loss_step + (1 << 15)) >> 16;
  bytes16 bytes = __builtin_convertvector(__builtin_elementwise_min(steps, (long_row){0} + 255), bytes16);
  if (chain->lanes == WIDTH)
    *(bytes16 *)to = bytes;
  else
    *(bytes8 *)to = __builtin_shufflevector(bytes, bytes, 0, 1, 2, 3, 4, 5, 6, 7);
}

/// The labels of the best path, from the last position back; of equal ones the first.
INLINE void trace(uint8_t *path, const struct jianbao_chain *chain, const int16_t *rows, size_t count,
                  bits_of *bits_of) {
  row to = sum(load(rows + (count - 1) * WIDTH), load(chain->ends));
  for (size_t i = count; i > 0; i--) {
    uint8_t best = lane(bits_of(to == largest(to)));
    // Only where nothing can stand another lane may come out best.
    path[i - 1] = best = best < chain->labels ? best : 0;
    if (i > 1) to = sum(load(rows + (i - 2) * WIDTH), load(chain->incoming + best * WIDTH));
  }
}

/// Fills the rows of the best ways from the start to each label; where `back` is not null, it gets those to the end.
///
/// The two ways do not wait for each other, so that a step of each takes hardly longer than one alone.
INLINE void walk(int16_t *rows, int16_t *back, const struct jianbao_chain *chain, const int16_t *scores, size_t count,
                 size_t labels, size_t lanes) {
  int16_t after[WIDTH];
  store(rows, sum(load(chain->starts), scores_of(scores, 0, lanes)));
  if (back) store(back + (count - 1) * WIDTH, load(chain->ends));
  for (size_t i = 1; i < count; i++) {
    row next = step(rows + (i - 1) * WIDTH, chain->outgoing, labels);
    store(rows + i * WIDTH, sum(next, scores_of(scores, i, lanes)));
    if (!back) continue;
    size_t j = count - i;
    store(after, sum(load(back + j * WIDTH), scores_of(scores, j, lanes)));
    store(back + (j - 1) * WIDTH, step(after, chain->incoming, labels));
  }
}

INLINE void decode(uint8_t *path, int32_t *margins, uint8_t *losses, const struct jianbao_chain *chain, int16_t *rows,
                   const int16_t *scores, size_t count, int plain, size_t labels, size_t lanes, bits_of *bits_of) {
  int16_t *back = margins ? rows + count * WIDTH : 0;
  walk(rows, back, chain, scores, count, labels, lanes);
  if (!margins) return trace(path, chain, rows, count, bits_of);
  // The best path goes through the best label of each position, unless two are equally good somewhere.
  int is_tied = 0;
  for (size_t i = 0; i < count; i++) {
    row through = sum(load(rows + i * WIDTH), load(back + i * WIDTH));
    row top = largest(through);
    unsigned bits = bits_of(through == top);
    path[i] = lane(bits);
    is_tied |= bits >> 2 * path[i] != 3 || path[i] >= labels;
    if (losses) store_losses(losses + i * lanes, through, top, chain);
  }
  if (is_tied) trace(path, chain, rows, count, bits_of);
  for (size_t i = 0; i < count; i++) {
    uint8_t label = path[i];
    if (label == plain) continue;
    row through = sum(load(rows + i * WIDTH), load(back + i * WIDTH));
    int own = rows[i * WIDTH + label] + back[i * WIDTH + label];
    int other = largest(sum(through, load(chain->without + label * WIDTH)))[0];
    margins[i] = labels == 1 ? INT32_MAX : own > other ? own - other : 0;
  }
}

#ifdef WIDE
WIDE INLINE unsigned bits_wide(row mask) { return (unsigned)_mm256_movemask_epi8((__m256i)mask); }

WIDE static void decode_wide(uint8_t *path, int32_t *margins, uint8_t *losses, const struct jianbao_chain *chain,
                             int16_t *rows, const int16_t *scores, size_t count, int plain) {
  size_t labels = chain->labels;
  // The shapes of the taggers of names and words, for which the loops over labels have no end to look for.
  if (chain->lanes == 16 && labels == 15)
    return decode(path, margins, losses, chain, rows, scores, count, plain, 15, 16, bits_wide);
  if (chain->lanes == 8 && labels == 6)
    return decode(path, margins, losses, chain, rows, scores, count, plain, 6, 8, bits_wide);
  decode(path, margins, losses, chain, rows, scores, count, plain, labels, chain->lanes, bits_wide);
}
#endif

void jianbao_decode(uint8_t *path, int32_t *margins, uint8_t *losses, const struct jianbao_chain *chain, int16_t *rows,
                    const int16_t *scores, size_t count, int plain) {
  if (count == 0) return;
#ifdef WIDE
  if (HAS_WIDE) return decode_wide(path, margins, losses, chain, rows, scores, count, plain);
#endif
  decode(path, margins, losses, chain, rows, scores, count, plain, chain->labels, chain->lanes, bits_plain);
}
