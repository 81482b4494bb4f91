#pragma once

#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace attopo {

/// One line for the user, which the window shows in its own language (ui/core_text.h): an English text marked
/// as TRANSLATABLE("Core", …), in which %1 to %9 stand for the details.
class Message {
public:
    /// To be translated; a text literal.
    Message(const char *text, std::vector<Message> details = {});
    /// As it is in every language: a name, a file, what another program said.
    Message(std::string verbatim);
    Message(std::string_view verbatim)
        : Message(std::string(verbatim))
    {
    }
    template <typename Number, std::enable_if_t<std::is_integral_v<Number>, int> = 0>
    Message(Number number)
        : Message(std::to_string(number))
    {
    }

    bool isVerbatim() const { return verbatim_; }
    const std::string &text() const { return text_; }
    const std::vector<Message> &details() const { return details_; }

    std::string english() const;

private:
    bool verbatim_;
    std::string text_;
    std::vector<Message> details_;
};

/// `text` with the details in place of %1 to %9; places without a detail stay.
std::string filledIn(std::string_view text, const std::vector<std::string> &details);

} // namespace attopo
