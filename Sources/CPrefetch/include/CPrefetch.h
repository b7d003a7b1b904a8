#ifndef CPREFETCH_H
#define CPREFETCH_H

/// Asks for the cache line of an address without waiting for it; any address is allowed.
static inline void jianbao_prefetch(const void *address) {
#if defined(__GNUC__) || defined(__clang__)
  __builtin_prefetch(address, 0, 3);
#endif
}

#endif
