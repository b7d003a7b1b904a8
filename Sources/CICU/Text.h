// What the functions that make texts share; seen by this folder's sources only.
#pragma once
#include "CICU.h"
#include <unicode/utypes.h>
#include <vector>

struct cicu_text {
    std::vector<UChar> units;
    std::vector<int32_t> offsets;
    int32_t invalid = 0;
};

static_assert(sizeof(UChar) == sizeof(uint16_t), "a UTF-16 unit has two bytes");

inline const UChar *uchars(const uint16_t *units) { return reinterpret_cast<const UChar *>(units); }
inline UChar *uchars(uint16_t *units) { return reinterpret_cast<UChar *>(units); }
