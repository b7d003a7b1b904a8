#include "Text.h"

extern "C" void cicu_text_close(cicu_text *text) { delete text; }

extern "C" const uint16_t *cicu_text_units(const cicu_text *text, int32_t *count) {
    *count = static_cast<int32_t>(text->units.size());
    return reinterpret_cast<const uint16_t *>(text->units.data());
}

extern "C" const int32_t *cicu_text_offsets(const cicu_text *text, int32_t *count) {
    *count = static_cast<int32_t>(text->offsets.size());
    return text->offsets.data();
}

extern "C" int32_t cicu_text_invalid(const cicu_text *text) { return text->invalid; }
