#pragma once

#include "chat/traced_text.h"

#include <cstdint>
#include <vector>

namespace attopo {

// What Python does with strings, without losing where characters come from.

enum class Ends { Both, Left, Right };
/// Without white space, or these characters, at the ends.
TracedText stripped(const TracedText &text, Ends ends, const TracedText *characters);
TracedText upperCase(const TracedText &text);
TracedText lowerCase(const TracedText &text);
/// The first character upper case, the others lower case.
TracedText capitalized(const TracedText &text);

bool startsWith(const TracedText &text, const TracedText &beginning);
bool endsWith(const TracedText &text, const TracedText &end);
bool contains(const TracedText &text, const TracedText &part);
/// At most `most` times (negative: as often as there are), at a separator that is not empty.
std::vector<TracedText> split(const TracedText &text, const TracedText &separator, std::int64_t most);
/// At white space, of which there is none in the parts.
std::vector<TracedText> splitAtSpace(const TracedText &text);
TracedText joined(const std::vector<TracedText> &parts, const TracedText &between);

/// As a string of JSON, as json.dumps() with ensure_ascii=False has it.
TracedText asJsonString(const TracedText &text);

} // namespace attopo
