// An opaque C face over libicu. Only stdint types and opaque structs stand here: ICU's own headers
// must not be visible to Swift, because Foundation brings another ICU as a Clang module.
#ifndef JIANBAO_CICU_H
#define JIANBAO_CICU_H
#include <stdint.h>
#ifdef __cplusplus
extern "C" {
#endif
/// ICU's version, as 72.1.
const char *_Nonnull cicu_version(void);
#ifdef __cplusplus
}
#endif
#endif
