#include "chat/chat_text.h"

#include "error.h"
#include "tokenizer/unicode.h"
#include "translatable.h"

#include <algorithm>
#include <optional>

namespace attopo {

namespace {

struct RoleName {
    std::u32string_view name;
    TextPart role;
};
constexpr RoleName roleNames[] = {
    {U"system", TextPart::System}, {U"user", TextPart::User}, {U"assistant", TextPart::Assistant}};

/// A turn that begins with this line; what it says is not known yet.
std::optional<ChatTurn> turnAt(std::u32string_view text, std::size_t line)
{
    for (const auto &[name, role] : roleNames) {
        const std::u32string_view rest = text.substr(line);
        if (rest.starts_with(name) && rest.substr(name.size()).starts_with(U':'))
            return ChatTurn{role, line, line + name.size(), line + name.size() + 1, text.size()};
    }
    return std::nullopt;
}

void withoutSpaceAround(std::u32string_view text, ChatTurn &turn)
{
    while (turn.start < turn.end && isPythonWhitespace(text[turn.start]))
        ++turn.start;
    while (turn.start < turn.end && isPythonWhitespace(text[turn.end - 1]))
        --turn.end;
}

} // namespace

ChatText readChat(std::u32string_view text)
{
    ChatText chat;
    for (std::size_t line = 0; line < text.size();) {
        if (const auto turn = turnAt(text, line)) {
            if (!chat.turns.empty())
                chat.turns.back().end = line;
            chat.turns.push_back(*turn);
        }
        const std::size_t end = text.find(U'\n', line);
        line = end == std::u32string_view::npos ? text.size() : end + 1;
    }
    const std::u32string_view before =
        chat.turns.empty() ? text : text.substr(0, chat.turns.front().roleStart);
    if (chat.turns.empty() || !std::all_of(before.begin(), before.end(), isPythonWhitespace))
        throw Error(TRANSLATABLE(
            "Core", "A chat begins with a line that begins with \"system:\", \"user:\" or \"assistant:\""));
    for (ChatTurn &turn : chat.turns)
        withoutSpaceAround(text, turn);
    const ChatTurn &last = chat.turns.back();
    if (last.role == TextPart::Assistant && last.start == last.end) {
        chat.asksForAnswer = true;
        chat.turns.pop_back();
    }
    return chat;
}

} // namespace attopo
