#include "CICU.h"
#include <unicode/ubrk.h>

struct cicu_break {
    UBreakIterator *iterator;
};

extern "C" cicu_break *cicu_break_open(int32_t kind, const char *locale, int32_t *status) {
    UErrorCode code = U_ZERO_ERROR;
    UBreakIterator *iterator = ubrk_open(static_cast<UBreakIteratorType>(kind), locale, nullptr, 0, &code);
    *status = code;
    if (U_FAILURE(code)) return nullptr;
    return new cicu_break{iterator};
}

extern "C" void cicu_break_close(cicu_break *it) {
    if (!it) return;
    ubrk_close(it->iterator);
    delete it;
}

extern "C" void cicu_break_set_text(cicu_break *it, const uint16_t *text, int32_t length, int32_t *status) {
    UErrorCode code = U_ZERO_ERROR;
    static const UChar empty[1] = {0};
    ubrk_setText(it->iterator, text ? reinterpret_cast<const UChar *>(text) : empty, length, &code);
    if (U_SUCCESS(code)) ubrk_first(it->iterator);
    *status = code;
}

extern "C" int32_t cicu_break_next(cicu_break *it, int32_t *ends, int32_t *rules, int32_t capacity) {
    int32_t count = 0;
    while (count < capacity) {
        const int32_t end = ubrk_next(it->iterator);
        if (end == UBRK_DONE) break;
        ends[count] = end;
        rules[count] = ubrk_getRuleStatus(it->iterator);
        count++;
    }
    return count;
}
