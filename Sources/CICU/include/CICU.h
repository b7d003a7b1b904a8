// An opaque C face over libicu. Only stdint types and opaque structs stand here: ICU's own headers
// must not be visible to Swift, because Foundation brings another ICU as a Clang module.
//
// Conventions: every function that can fail writes ICU's status code through `status`, positive for an error, negative for a
// warning, 0 for success; what an `_open` function returns is closed once by the `_close` function of its name, which takes NULL too. Text is
// UTF-16 in native order; lengths and offsets count units, those of bytes say so.
#ifndef JIANBAO_CICU_H
#define JIANBAO_CICU_H
#include <stdint.h>
#ifdef __cplusplus
extern "C" {
#endif
#pragma clang assume_nonnull begin

/// ICU's version, as 72.1.
const char *cicu_version(void);
/// The name of a status code, as U_ILLEGAL_ARGUMENT_ERROR.
const char *cicu_status_name(int32_t status);

// Breaks

/// A break iterator; not for two threads at once.
typedef struct cicu_break cicu_break;
enum { CICU_BREAK_CHARACTER = 0, CICU_BREAK_WORD = 1, CICU_BREAK_LINE = 2, CICU_BREAK_SENTENCE = 3 };
cicu_break *_Nullable cicu_break_open(int32_t kind, const char *locale, int32_t *status);
void cicu_break_close(cicu_break *_Nullable it);
/// Sets the text, which must stay where it is until the next call; the first boundary is 0.
void cicu_break_set_text(cicu_break *it, const uint16_t *_Nullable text, int32_t length, int32_t *status);
/// Writes the ends of the next segments and their rule statuses; returns how many, 0 after the last.
int32_t cicu_break_next(cicu_break *it, int32_t *ends, int32_t *rules, int32_t capacity);

// Texts that ICU makes, with the way back

/// A text, for each unit or edit its place in the input, and how much of the input was not understood.
typedef struct cicu_text cicu_text;
void cicu_text_close(cicu_text *_Nullable text);
const uint16_t *_Nullable cicu_text_units(const cicu_text *text, int32_t *count);
/// Decoded text: the byte offset of each unit. Normalised text: quadruples of input start, input length, output start, output length.
const int32_t *_Nullable cicu_text_offsets(const cicu_text *text, int32_t *count);
/// How many illegal or unassigned sequences became U+FFFD.
int32_t cicu_text_invalid(const cicu_text *text);

enum { CICU_NFC = 0, CICU_NFKC = 1 };
cicu_text *_Nullable cicu_normalize(int32_t form, const uint16_t *_Nullable units, int32_t length, int32_t *status);
/// Decodes bytes with the converter of that name.
cicu_text *_Nullable cicu_decode(const char *name, const uint8_t *_Nullable bytes, int32_t length, int32_t *status);
/// Encodes text; returns how many bytes it needs, more than `capacity` when the buffer was too small.
int32_t cicu_encode(
    const char *name, const uint16_t *_Nullable units, int32_t length, uint8_t *_Nullable out, int32_t capacity,
    int32_t *status);
/// ICU's confidence, 0 to 100, that the bytes are in the charset of that name.
int32_t cicu_detect(const uint8_t *_Nullable bytes, int32_t length, const char *charset, int32_t *status);
/// Transliterates by the transform of that name, as Hant-Hans.
cicu_text *_Nullable cicu_transliterate(
    const char *transform, const uint16_t *_Nullable units, int32_t length, int32_t *status);

// Calendars

typedef struct cicu_calendar cicu_calendar;
/// Opens the calendar of a keyword, as chinese, roc, gregorian (proleptic), in GMT.
cicu_calendar *_Nullable cicu_calendar_open(const char *keyword, int32_t *status);
void cicu_calendar_close(cicu_calendar *_Nullable calendar);
typedef struct {
    int32_t era;
    /// The year of the era; in the Chinese calendar of the sexagenary cycle.
    int32_t year;
    /// The year counted without eras.
    int32_t extended_year;
    /// 1 to 12.
    int32_t month;
    int32_t is_leap_month;
    int32_t day;
} cicu_date;
/// The fields of a day; days count from 1970-01-01.
cicu_date cicu_calendar_date(cicu_calendar *calendar, int32_t day_number, int32_t *status);
/// The day of era, year, month, leap month and day; U_ILLEGAL_ARGUMENT_ERROR when there is no such day.
int32_t cicu_calendar_day(cicu_calendar *calendar, cicu_date date, int32_t use_extended_year, int32_t *status);

// Numerals

typedef struct cicu_speller cicu_speller;
/// Opens the spell-out rules of a locale; `rule_set` as %spellout-cardinal-financial.
cicu_speller *_Nullable cicu_speller_open(const char *locale, const char *rule_set, int32_t *status);
void cicu_speller_close(cicu_speller *_Nullable speller);
int32_t cicu_speller_format(
    const cicu_speller *speller, int64_t value, uint16_t *_Nullable out, int32_t capacity, int32_t *status);
int64_t cicu_speller_parse(
    const cicu_speller *speller, const uint16_t *_Nullable units, int32_t length, int32_t *status);

// ICU's own dictionary of Chinese and Japanese words

typedef struct cicu_words cicu_words;
cicu_words *_Nullable cicu_words_open(int32_t *status);
void cicu_words_close(cicu_words *_Nullable words);
/// The next word in the order of its units, valid until the next call, with its cost; 0 after the last.
int32_t cicu_words_next(
    cicu_words *words, const uint16_t *_Nullable *_Nonnull units, int32_t *length, int32_t *cost, int32_t *status);

#pragma clang assume_nonnull end
#ifdef __cplusplus
}
#endif
#endif
