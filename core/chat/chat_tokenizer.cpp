#include "chat/chat_tokenizer.h"

#include "chat/chat_template.h"
#include "error.h"

#include <algorithm>
#include <utility>

namespace attopo {

namespace {

/// Chats are rendered, and the text that comes of them is read without special tokens around it: the template
/// has put all of them in. Places are then looked up in what was typed.
class ChatTokenizer final : public Tokenizer {
public:
    ChatTokenizer(std::shared_ptr<const PipelineTokenizer> tokenizer, const FindTokenizerFile &find)
        : tokenizer_(std::move(tokenizer))
    {
        try {
            template_ = ChatTemplate::find(find);
        } catch (const Error &error) {
            fault_ = error.message();
        }
    }

    /// There is a template, of use or not.
    bool knowsChat() const { return template_ || fault_; }

    Tokenization tokenize(std::string_view text, std::size_t maxTokens) const override
    {
        return tokenizer_->tokenize(text, maxTokens);
    }

    std::optional<Message> whyNot(ReadAs as) const override
    {
        return as == ReadAs::Chat ? fault_ : tokenizer_->whyNot(as);
    }

    Tokenization read(ReadAs as, std::string_view text, std::size_t maxTokens) const override
    {
        if (as != ReadAs::Chat)
            return tokenizer_->read(as, text, maxTokens);
        if (fault_)
            throw Error(*fault_);
        const std::u32string typed = decodeUtf8(text);
        requireRoomFor(typed.size());
        const ChatText chat = readChat(typed);
        const TracedText rendered = template_->render(chat, typed);
        Tokenization result = tokenizer_->tokenizeBare(utf8Of(rendered), maxTokens);
        if (result.cutAt) {
            const auto left = std::find_if(rendered.begin() + static_cast<std::ptrdiff_t>(*result.cutAt),
                                           rendered.end(), [](const auto &c) { return c.isTraced(); });
            result.cutAt = left == rendered.end() ? typed.size() : left->origin;
        }
        for (Token &token : result.tokens)
            placeInTyped(token, rendered, chat);
        return result;
    }

private:
    static void placeInTyped(Token &token, const TracedText &rendered, const ChatText &chat)
    {
        std::size_t start = TracedCharacter::nowhere;
        std::size_t end = 0;
        for (std::size_t i = token.start; i < token.end; ++i)
            if (rendered[i].isTraced()) {
                start = std::min<std::size_t>(start, rendered[i].origin);
                end = std::max<std::size_t>(end, rendered[i].origin + 1);
            }
        token.special = start >= end;
        token.start = token.special ? 0 : start;
        token.end = token.special ? 0 : end;
        for (const ChatTurn &turn : chat.turns)
            if (!token.special && turn.roleStart <= start && start < turn.end)
                token.part = turn.role;
    }

    std::shared_ptr<const PipelineTokenizer> tokenizer_;
    std::optional<ChatTemplate> template_;
    std::optional<Message> fault_; ///< Of the template.
};

} // namespace

std::shared_ptr<const Tokenizer> withChat(std::shared_ptr<const PipelineTokenizer> tokenizer,
                                          const FindTokenizerFile &find)
{
    auto chat = std::make_shared<const ChatTokenizer>(tokenizer, find);
    if (chat->knowsChat())
        return chat;
    return tokenizer;
}

} // namespace attopo
