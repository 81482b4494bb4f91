#include "terminal_text.h"

namespace attopo {

std::string terminalText(std::string_view message)
{
    constexpr std::string_view replacement = "\xef\xbf\xbd";
    std::string text;
    for (std::size_t k = 0; k < message.size(); ++k) {
        const auto byte = static_cast<unsigned char>(message[k]);
        const bool control = (byte < 0x20 && byte != '\n' && byte != '\t') || byte == 0x7f;
        // U+0080 … U+009F, which some terminals obey as well, are 0xC2 and one more byte.
        const bool wideControl = byte == 0xc2 && k + 1 < message.size()
            && static_cast<unsigned char>(message[k + 1]) >= 0x80
            && static_cast<unsigned char>(message[k + 1]) < 0xa0;
        if (control || wideControl)
            text += replacement;
        else
            text += message[k];
        if (wideControl)
            ++k;
    }
    return text;
}

} // namespace attopo
