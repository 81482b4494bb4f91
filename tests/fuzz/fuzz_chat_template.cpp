// A chat template, and after a NUL a chat for it.

#include "chat/chat_template.h"
#include "tokenizer_target.h"

using namespace attopo;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const auto [source, chat] = partsOf(textOf(data, size), '\0');
    const std::u32string text =
        decodeUtf8(chat.empty() ? "system: Be brief.\nuser: Größe\nassistant: Ja.\nuser: And?" : chat);
    const std::string bytes(source);
    return readOrRefuse([&] {
        const auto found = ChatTemplate::find([&](std::string_view name) {
            return name == "chat_template.jinja" ? std::optional(TokenizerFile{"chat_template.jinja", bytes})
                                                 : std::nullopt;
        });
        found->render(readChat(text), text);
    });
}
