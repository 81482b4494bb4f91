#include "tokenizer/tokenizer.h"

#include "error.h"
#include "translatable.h"

namespace attopo {

std::optional<Message> Tokenizer::whyNot(ReadAs as) const
{
    switch (as) {
    case ReadAs::Text:
        return std::nullopt;
    case ReadAs::Pair:
        return Message(TRANSLATABLE("Core",
                                    "The model's tokenizer puts nothing between two texts that would tell "
                                    "them apart: it reads no pairs"));
    case ReadAs::Chat:
        break;
    }
    return Message(TRANSLATABLE("Core",
                                "The model has no chat template (chat_template.jinja, or in "
                                "tokenizer_config.json): it reads no chats"));
}

Tokenization Tokenizer::read(ReadAs as, std::string_view text, std::size_t maxTokens) const
{
    if (const auto why = whyNot(as))
        throw Error(*why);
    return tokenize(text, maxTokens);
}

} // namespace attopo
