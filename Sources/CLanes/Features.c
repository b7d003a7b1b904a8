// The hashes of features, eight positions at a time.
#include "CLanes.h"
#include "Wide.h"

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

#ifdef WIDE
WIDE static void hash_wide(uint32_t *out, uint32_t seed, const uint32_t *gate, const uint32_t *a, const uint32_t *b,
                           const uint32_t *c, size_t count) {
  hash(out, seed, gate, a, b, c, count);
}

WIDE static void mix_all_wide(uint32_t *hashes, const uint32_t *values, size_t count) {
  mix_all(hashes, values, count);
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
