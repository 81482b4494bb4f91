#include "message.h"

namespace attopo {

Message::Message(const char *text, std::vector<Message> details)
    : verbatim_(false)
    , text_(text)
    , details_(std::move(details))
{
}

Message::Message(std::string verbatim)
    : verbatim_(true)
    , text_(std::move(verbatim))
{
}

std::string Message::english() const
{
    if (verbatim_)
        return text_;
    std::vector<std::string> details;
    for (const Message &detail : details_)
        details.push_back(detail.english());
    return filledIn(text_, details);
}

std::string filledIn(std::string_view text, const std::vector<std::string> &details)
{
    std::string filled;
    for (std::size_t k = 0; k < text.size(); ++k) {
        const std::size_t place =
            text[k] == '%' && k + 1 < text.size() && text[k + 1] >= '1' && text[k + 1] <= '9'
            ? static_cast<std::size_t>(text[k + 1] - '0')
            : 0;
        if (place == 0 || place > details.size()) {
            filled += text[k];
            continue;
        }
        filled += details[place - 1];
        ++k;
    }
    return filled;
}

} // namespace attopo
