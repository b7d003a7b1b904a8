#include "CICU.h"
#include <memory>
#include <unicode/localpointer.h>
#include <unicode/ucharstrie.h>
#include <unicode/udata.h>
#include <unicode/unistr.h>

// The file of a dictionary begins with eight indexes: the trie's offset is the first, its type the fifth. This is how
// ICU's dictionarydata.h has it; no public header promises it, so every step is checked and a surprise is an error.
struct cicu_words {
    UDataMemory *data = nullptr;
    std::unique_ptr<icu::UCharsTrie::Iterator> iterator;
    icu::UnicodeString word;

    ~cicu_words() {
        iterator.reset();
        if (data) udata_close(data);
    }
};

namespace {

UBool isDictionary(void *, const char *, const char *, const UDataInfo *info) {
    return info->size >= 20 && info->isBigEndian == U_IS_BIG_ENDIAN && info->charsetFamily == U_CHARSET_FAMILY &&
           info->dataFormat[0] == 'D' && info->dataFormat[1] == 'i' && info->dataFormat[2] == 'c' &&
           info->dataFormat[3] == 't' && info->formatVersion[0] == 1;
}

}  // namespace

extern "C" cicu_words *cicu_words_open(int32_t *status) {
    UErrorCode code = U_ZERO_ERROR;
    auto words = std::make_unique<cicu_words>();
    words->data = udata_openChoice(U_ICUDATA_NAME "-brkitr", "dict", "cjdict", isDictionary, nullptr, &code);
    if (U_SUCCESS(code)) {
        const auto *indexes = static_cast<const int32_t *>(udata_getMemory(words->data));
        const int32_t offset = indexes[0];
        const int32_t size = indexes[3];
        const bool isUChars = (indexes[4] & 7) == 1;
        if (!isUChars || offset < 32 || offset >= size || offset % 2 != 0) {
            code = U_INVALID_FORMAT_ERROR;
        } else {
            const auto *trie = reinterpret_cast<const UChar *>(reinterpret_cast<const char *>(indexes) + offset);
            words->iterator = std::make_unique<icu::UCharsTrie::Iterator>(trie, 0, code);
        }
    }
    *status = code;
    return U_SUCCESS(code) ? words.release() : nullptr;
}

extern "C" void cicu_words_close(cicu_words *words) { delete words; }

extern "C" int32_t cicu_words_next(
    cicu_words *words, const uint16_t **units, int32_t *length, int32_t *cost, int32_t *status) {
    UErrorCode code = U_ZERO_ERROR;
    const bool found = words->iterator->next(code);
    *status = code;
    if (!found || U_FAILURE(code)) return 0;
    // The iterator's string shares its buffer with this one, and it stays until the next word.
    words->word = words->iterator->getString();
    *units = reinterpret_cast<const uint16_t *>(words->word.getBuffer());
    *length = words->word.length();
    *cost = words->iterator->getValue();
    return 1;
}
