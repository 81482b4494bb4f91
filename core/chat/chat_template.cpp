#include "chat/chat_template.h"

#include "chat/template_fault.h"
#include "chat/template_parser.h"
#include "chat/template_renderer.h"

#include <utility>

namespace attopo {

namespace {

/// The template's name in tokenizer_config.json is a text, or a list of them with names.
std::optional<std::string> templateIn(const JsonFields &fields)
{
    const nlohmann::json *value = fields.find("chat_template");
    if (!value)
        return std::nullopt;
    if (!value->is_array())
        return fields.string("chat_template");
    for (std::size_t i = 0; i < value->size(); ++i) {
        const JsonFields entry = fields.element("chat_template", i);
        if (entry.string("name") == "default")
            return entry.string("template");
    }
    fields.fail("chat_template",
                TRANSLATABLE("Core", "a template, or several of which one is called default"));
}

TracedText traced(std::u32string_view text, std::size_t start, std::size_t end)
{
    TracedText part;
    for (std::size_t i = start; i < end; ++i)
        part.push_back({text[i], static_cast<std::uint32_t>(i)});
    return part;
}

} // namespace

std::optional<ChatTemplate> ChatTemplate::find(const FindTokenizerFile &find)
{
    const auto file = find("chat_template.jinja");
    const auto config = find("tokenizer_config.json");
    if (!file && !(config && config->bytes.find("\"chat_template\"") != std::string_view::npos))
        return std::nullopt;
    const TokenizerConfig tokens(find);
    if (file)
        return ChatTemplate(file->path, file->bytes, tokens);
    const auto source = templateIn(tokens.fields());
    return source ? std::optional(ChatTemplate(config->path + ": chat_template", *source, tokens))
                  : std::nullopt;
}

ChatTemplate::ChatTemplate(std::string file, std::string_view source, const TokenizerConfig &config)
    : file_(std::move(file))
{
    constexpr std::size_t longest = 1 << 20;
    if (source.size() > longest)
        throw Error(TRANSLATABLE("Core", "%1: is too long for a chat template"), {file_});
    try {
        body_ = parseTemplate(decodeUtf8(source));
    } catch (const TemplateFault &fault) {
        throw Error("%1, %2", {file_, fault.message()});
    }
    for (const char *key :
         {"bos_token", "eos_token", "unk_token", "sep_token", "pad_token", "cls_token", "mask_token"})
        if (const std::string token = config.special(key, {}).content; !token.empty())
            specialTokens_[key] = untraced(decodeUtf8(token));
}

TracedText ChatTemplate::render(const ChatText &chat, std::u32string_view text) const
{
    std::vector<TemplateValue> messages;
    for (const ChatTurn &turn : chat.turns)
        messages.push_back(TemplateValue::map({{"role", traced(text, turn.roleStart, turn.roleEnd)},
                                               {"content", traced(text, turn.start, turn.end)}}));
    std::map<std::string, TemplateValue> variables = specialTokens_;
    variables["messages"] = TemplateValue::list(std::move(messages));
    variables["add_generation_prompt"] = chat.asksForAnswer;
    variables["tools"] = variables["documents"] = TemplateValue();
    try {
        return renderTemplate(body_, variables);
    } catch (const TemplateFault &fault) {
        throw Error("%1, %2", {file_, fault.message()});
    }
}

} // namespace attopo
