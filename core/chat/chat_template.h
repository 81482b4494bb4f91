#pragma once

#include "chat/chat_text.h"
#include "chat/template_syntax.h"
#include "tokenizer/tokenizer_config.h"

#include <map>
#include <optional>
#include <string>

namespace attopo {

/// The template by which a model's chats become one text: Jinja (jinja.palletsprojects.com), of which what
/// such templates are made of is read, and the rest refused by name.
class ChatTemplate {
public:
    /// chat_template.jinja, or "chat_template" in tokenizer_config.json, of several the one called "default";
    /// nullopt without either. Throws Error naming file and line.
    static std::optional<ChatTemplate> find(const FindTokenizerFile &find);

    /// As apply_chat_template of Hugging Face's transformers renders it, without tools and documents. Each
    /// character knows which one of `text` it comes from. Throws Error when the template refuses the chat, or
    /// does with it what is not read here.
    TracedText render(const ChatText &chat, std::u32string_view text) const;

private:
    ChatTemplate(std::string file, std::string_view source, const TokenizerConfig &config);

    std::string file_;
    TemplateBody body_;
    std::map<std::string, TemplateValue> specialTokens_; ///< "bos_token", …
};

} // namespace attopo
