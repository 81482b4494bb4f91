#pragma once

namespace attopo {

/// What a text is taken for.
enum class ReadAs {
    Text, ///< One text.
    Pair, ///< Two, with a line of --- between them (pair_text.h).
    Chat, ///< Turns that begin with "system:", "user:" or "assistant:" (chat/chat_text.h).
};

} // namespace attopo
