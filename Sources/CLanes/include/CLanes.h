#ifndef CLANES_H
#define CLANES_H

#include <stddef.h>
#include <stdint.h>

/// The hashes of one column of features for `count` positions: `FeatureHash.finish` of `seed` with what is mixed in.
///
/// `b` and `c` may be null: then fewer values are mixed in. Where `gate` is not null and 0, there is no feature.
void jianbao_hash(uint32_t *hashes, uint32_t seed, const uint32_t *gate, const uint32_t *a, const uint32_t *b,
                  const uint32_t *c, size_t count);

/// `FeatureHash.mix` of each hash and value; a value of 0 leaves its hash as it is.
void jianbao_mix(uint32_t *hashes, const uint32_t *values, size_t count);

/// A table of weights in buckets of two rows, each of 16 numbers.
struct jianbao_table16 {
  const int16_t *rows;
  /// The fingerprints of a bucket's two rows, the first in the lower half.
  const uint32_t *prints;
  /// By how much a hash is shifted to be the number of its bucket.
  unsigned shift;
};

/// Sums the rows of every position's features, 16 numbers a position.
///
/// Column `k` begins at `hashes + k * stride`; `stride` is a multiple of 8 and at least `count`, and there are at most 256
/// columns.
void jianbao_sum16(int16_t *sums, struct jianbao_table16 table, const uint32_t *hashes, size_t stride, size_t columns,
                   size_t count);

#endif
