#pragma once

#include "tokenizer/token.h"

#include <cstddef>
#include <string_view>
#include <vector>

namespace attopo {

/// What one of a chat says, in code points of the text that it is written in.
struct ChatTurn {
    TextPart role = TextPart::User; ///< System, User or Assistant.
    std::size_t roleStart = 0;
    std::size_t roleEnd = 0;
    std::size_t start = 0; ///< Without white space at its ends.
    std::size_t end = 0;
};

/// A chat as it is typed: a turn begins with a line that begins with "system:", "user:" or "assistant:" and
/// goes on up to the next. An empty last turn of the assistant is left out: it asks for the beginning of an
/// answer.
struct ChatText {
    std::vector<ChatTurn> turns;
    bool asksForAnswer = false; ///< add_generation_prompt
};

/// Throws Error when there is no turn, or text before the first.
ChatText readChat(std::u32string_view text);

} // namespace attopo
