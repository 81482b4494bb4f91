#include "tokenizer/regular_expression.h"

#include "error.h"
#include "tokenizer/unicode.h"
#include "translatable.h"

#include <oniguruma.h>

#include <algorithm>
#include <array>
#include <mutex>

namespace attopo {

namespace {

// About a second, and 200 MB.
constexpr unsigned long mostRetries = 10'000'000;
constexpr unsigned int largestStack = 4'000'000;
constexpr unsigned int deepestExpression = 1000;

struct FreeRegion {
    void operator()(OnigRegion *region) const { onig_region_free(region, 1); }
};

struct FreeLimits {
    void operator()(OnigMatchParam *limits) const { onig_free_match_param(limits); }
};

std::string problem(int code, const OnigErrorInfo *info = nullptr)
{
    std::array<OnigUChar, ONIG_MAX_ERROR_MESSAGE_LEN> text{};
    const int size =
        info ? onig_error_code_to_str(text.data(), code, info) : onig_error_code_to_str(text.data(), code);
    return {reinterpret_cast<const char *>(text.data()), static_cast<std::size_t>(size)};
}

/// Of the classes, Oniguruma 6.9.8 has one otherwise than the later version in tokenizers: there [[:punct:]]
/// has all symbols, and not nine of them.
std::string withAllSymbols(const std::string &expression)
{
    std::string all;
    int sets = 0; // that are open
    for (std::size_t k = 0; k < expression.size(); ++k) {
        const std::string_view rest = std::string_view(expression).substr(k);
        const auto replace = [&](std::string_view class_, std::string_view by) {
            if (sets == 0 || !rest.starts_with(class_))
                return false;
            all += by;
            k += class_.size() - 1;
            return true;
        };
        if (replace("[:punct:]", "\\p{P}\\p{S}") || replace("[:^punct:]", "[^\\p{P}\\p{S}]"))
            continue;
        if (rest[0] == '\\' && rest.size() > 1) {
            all += rest.substr(0, 2);
            ++k;
            continue;
        }
        if (rest[0] == '[')
            ++sets;
        else if (rest[0] == ']' && sets > 0)
            --sets;
        all += rest[0];
    }
    return all;
}

void initialise()
{
    static std::once_flag once;
    std::call_once(once, [] {
        OnigEncoding encodings[] = {ONIG_ENCODING_UTF8};
        onig_initialize(encodings, 1);
        onig_set_parse_depth_limit(deepestExpression);
    });
}

} // namespace

struct RegularExpression::Compiled {
    struct FreeExpression {
        void operator()(regex_t *expression) const { onig_free(expression); }
    };

    std::string expression;
    std::unique_ptr<regex_t, FreeExpression> pattern;
};

RegularExpression RegularExpression::pattern(const std::string &expression, const std::string &place)
{
    initialise();
    auto compiled = std::make_shared<Compiled>();
    compiled->expression = expression;
    const std::string read = withAllSymbols(expression);
    const auto *begin = reinterpret_cast<const OnigUChar *>(read.data());
    regex_t *pattern = nullptr;
    OnigErrorInfo info{};
    const int code = onig_new(&pattern, begin, begin + read.size(), ONIG_OPTION_NONE, ONIG_ENCODING_UTF8,
                              ONIG_SYNTAX_DEFAULT, &info);
    if (code != ONIG_NORMAL)
        throw Error(TRANSLATABLE("Core", "%1: the regular expression \"%2\" cannot be read (%3)"),
                    {place, expression, problem(code, &info)});
    compiled->pattern.reset(pattern);
    RegularExpression result;
    result.compiled_ = std::move(compiled);
    return result;
}

RegularExpression RegularExpression::literal(std::u32string text)
{
    RegularExpression result;
    result.literal_ = std::move(text);
    return result;
}

std::vector<TextMatch> RegularExpression::findLiteral(AlignedView text) const
{
    std::vector<TextMatch> matches;
    if (literal_.empty())
        return matches;
    const auto same = [](const AlignedCharacter &a, char32_t b) { return a.character == b; };
    for (auto from = text.begin();;) {
        const auto found = std::search(from, text.end(), literal_.begin(), literal_.end(), same);
        if (found == text.end())
            return matches;
        const auto start = static_cast<std::size_t>(found - text.begin());
        matches.push_back({start, start + literal_.size()});
        from = found + static_cast<std::ptrdiff_t>(literal_.size());
    }
}

std::vector<TextMatch> RegularExpression::findAll(AlignedView text) const
{
    if (!compiled_)
        return findLiteral(text);

    std::string bytes;
    std::vector<std::size_t> numbers; // of the characters at each byte, and past the end
    bytes.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        appendUtf8(bytes, text[i].character);
        numbers.resize(bytes.size(), i);
    }
    numbers.push_back(text.size());

    const std::unique_ptr<OnigRegion, FreeRegion> region(onig_region_new());
    const std::unique_ptr<OnigMatchParam, FreeLimits> limits(onig_new_match_param());
    onig_initialize_match_param(limits.get());
    onig_set_retry_limit_in_search_of_match_param(limits.get(), mostRetries);
    onig_set_match_stack_limit_size_of_match_param(limits.get(), largestStack);
    const auto *begin = reinterpret_cast<const OnigUChar *>(bytes.data());
    const OnigUChar *const end = begin + bytes.size();
    std::vector<TextMatch> matches;
    for (std::size_t from = 0; from <= bytes.size();) {
        const int code = onig_search_with_param(compiled_->pattern.get(), begin, end, begin + from, end,
                                                region.get(), ONIG_OPTION_NONE, limits.get());
        if (code == ONIG_MISMATCH)
            break;
        if (code < 0)
            throw Error(
                TRANSLATABLE("Core",
                             "the tokenizer's regular expression \"%1\" takes too long on this text (%2)"),
                {compiled_->expression, problem(code)});
        const auto start = static_cast<std::size_t>(region->beg[0]);
        const auto stop = static_cast<std::size_t>(region->end[0]);
        const TextMatch match{numbers[start], numbers[stop]};
        // As the iterator of Hugging Face's tokenizers: no empty match where another has just ended.
        if (start == stop && !matches.empty() && matches.back().end == match.end) {
            do
                ++from;
            while (from < bytes.size() && numbers[from] == numbers[from - 1]);
            continue;
        }
        matches.push_back(match);
        from = stop;
    }
    return matches;
}

} // namespace attopo
