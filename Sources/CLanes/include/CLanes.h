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

/// A table of weights in buckets of two rows, each of 16 bytes or a multiple of 16.
struct jianbao_table {
  const int8_t *rows;
  /// The fingerprints of a bucket's two rows, the first in the lower half.
  const uint32_t *prints;
  /// By how much a hash is shifted to be the number of its bucket.
  unsigned shift;
};

/// Sums the rows of every position's features, 16 numbers a position.
///
/// Column `k` begins at `hashes + k * stride`; `stride` is a multiple of 8 and at least `count`, and there are at most 256
/// columns.
void jianbao_sum16(int16_t *sums, struct jianbao_table table, const uint32_t *hashes, size_t stride, size_t columns,
                   size_t count);

/// Sums the rows of every position's features, `lanes` numbers a position, a multiple of 16.
///
/// The features of a position stand side by side, at most 256 of them; 0 is none.
void jianbao_sum_wide(int16_t *sums, struct jianbao_table table, size_t lanes, const uint32_t *hashes, size_t columns,
                      size_t count);

/// Sums the rows of every position's features, 8 numbers a position of which 6 have a meaning, from a table in buckets of
/// four rows of 6 bytes.
///
/// A bucket is 32 bytes: the rows, then their four fingerprints. A hash is shifted by `shift` to be the number of its bucket.
/// The features of a position stand side by side, at most 256 of them.
void jianbao_sum8(int16_t *sums, const int8_t *table, unsigned shift, const uint32_t *hashes, size_t columns,
                  size_t count);

/// The transitions of a tagger of up to 15 labels, in rows of 16 numbers, one a label; INT16_MIN is forbidden, as is what leads
/// to lanes without a label.
struct jianbao_chain {
  /// From each label to all, and to each label from all.
  const int16_t *outgoing, *incoming;
  const int16_t *starts, *ends;
  /// For each label a row that takes it out of a maximum.
  const int16_t *without;
  size_t labels;
  /// Numbers a position of scores and losses: 8 or 16.
  size_t lanes;
  /// How many 65,536ths of a unit of losses a score is, and the score from which losses are the largest there is.
  int32_t loss_step;
  int16_t most_loss;
};

/// The best labels of `count` positions, of equal ones the first, and where `margins` is not null how much they beat others.
///
/// `rows` has room for `count` rows of 16 numbers, and where `margins` is not null for twice as many. The label `plain` has no
/// margins; -1 is none of them. Where `losses` is not null it gets a byte a lane for each position: by how much, in units of
/// `chain` and at most 255, the best labelling with the label there falls short of the best.
void jianbao_decode(uint8_t *path, int32_t *margins, uint8_t *losses, const struct jianbao_chain *chain, int16_t *rows,
                    const int16_t *scores, size_t count, int plain);

#endif
