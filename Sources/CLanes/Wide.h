#ifndef WIDE_H
#define WIDE_H

// Swift compiles a module for one kind of machine; C compiles a function for several, so that the wider registers that
// nearly all machines have are used where they are there. The results are the same.

#define INLINE static inline __attribute__((always_inline))

// Vectors are no arguments of functions that are called: all those are inlined.
#if defined(__clang__)
#pragma clang diagnostic ignored "-Wpsabi"
#endif

#if defined(__x86_64__)
#define WIDE __attribute__((target("avx2")))
#define HAS_WIDE __builtin_cpu_supports("avx2")
#endif

#endif
