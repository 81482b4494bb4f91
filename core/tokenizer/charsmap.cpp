#include "tokenizer/charsmap.h"

#include "error.h"
#include "tokenizer/unicode.h"
#include "translatable.h"

#include <unicode/brkiter.h>
#include <unicode/unistr.h>

#include <array>
#include <memory>

namespace attopo {

namespace {

// A unit of a Darts double array, as sentencepiece's builder (darts-clone) writes it.
bool hasLeaf(std::uint32_t unit) { return (unit >> 8 & 1U) != 0; }
std::uint32_t valueOf(std::uint32_t unit) { return unit & 0x7FFFFFFFU; }
std::uint32_t labelOf(std::uint32_t unit) { return unit & 0x800000FFU; }
std::uint32_t offsetOf(std::uint32_t unit) { return (unit >> 10) << ((unit & 0x200U) >> 6); }

std::uint32_t littleEndian(std::string_view bytes, std::size_t start)
{
    std::uint32_t number = 0;
    for (std::size_t i = 0; i < 4; ++i)
        number |= std::uint32_t(static_cast<unsigned char>(bytes[start + i])) << (8 * i);
    return number;
}

/// Where the grapheme clusters of a text end, as numbers of characters.
std::vector<std::size_t> graphemeEnds(AlignedView text)
{
    icu::UnicodeString characters;
    bool simple = true; // no cluster of two characters can be there
    for (const AlignedCharacter &c : text) {
        characters.append(static_cast<UChar32>(c.character));
        simple = simple && c.character < 0x300 && c.character != '\r';
    }
    std::vector<std::size_t> ends;
    ends.reserve(text.size());
    if (simple) {
        for (std::size_t i = 1; i <= text.size(); ++i)
            ends.push_back(i);
        return ends;
    }
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::BreakIterator> breaks(
        icu::BreakIterator::createCharacterInstance(icu::Locale::getRoot(), status));
    if (U_FAILURE(status))
        throw Error(TRANSLATABLE("Core", "ICU has no rules for grapheme clusters: %1"),
                    {std::string(u_errorName(status))});
    breaks->setText(characters);
    breaks->first();
    std::size_t number = 0;
    std::int32_t unit = 0;
    for (std::int32_t end = breaks->next(); end != icu::BreakIterator::DONE; end = breaks->next()) {
        while (unit < end) {
            unit += U16_LENGTH(static_cast<UChar32>(text[number].character));
            ++number;
        }
        ends.push_back(number);
    }
    return ends;
}

/// Appends what stands for `oldSize` characters. Where there is less of it, the last character written so far
/// takes the place of what is missing, as spm_precompiled counts.
void appendReplacement(std::vector<RewrittenCharacter> &rewritten, std::u32string_view replacement,
                       std::size_t oldSize)
{
    for (std::size_t i = 0; i < replacement.size(); ++i)
        rewritten.push_back({replacement[i], 0});
    for (std::size_t i = oldSize; i < replacement.size(); ++i)
        rewritten[rewritten.size() - 1 - (i - oldSize)].change = 1;
    if (replacement.size() < oldSize && !rewritten.empty())
        rewritten.back().change -= static_cast<std::ptrdiff_t>(oldSize - replacement.size());
}

} // namespace

Charsmap::Charsmap(std::string_view bytes, const std::string &place)
{
    if (bytes.size() < 4)
        throw Error(TRANSLATABLE("Core", "%1: the charsmap has %2 bytes, expected 4 or more"),
                    {place, bytes.size()});
    const std::uint32_t trieSize = littleEndian(bytes, 0);
    if (trieSize > bytes.size() - 4 || trieSize % 4 != 0 || trieSize == 0) {
        throw Error(
            TRANSLATABLE("Core",
                         "%1: the charsmap names a trie of %2 bytes, expected a multiple of 4 up to %3"),
            {place, trieSize, bytes.size() - 4});
    }
    units_.reserve(trieSize / 4);
    for (std::size_t i = 4; i < 4 + std::size_t(trieSize); i += 4)
        units_.push_back(littleEndian(bytes, i));
    strings_ = bytes.substr(4 + trieSize);
    requireSound(place);
}

void Charsmap::requireSound(const std::string &place) const
{
    const auto fail = [&](const Message &what) {
        throw Error(TRANSLATABLE("Core", "%1: the charsmap is damaged: %2"), {place, what});
    };
    if (!strings_.ends_with('\0'))
        fail(TRANSLATABLE("Core", "its last string does not end"));
    std::vector<bool> seen(units_.size());
    std::vector<std::size_t> open = {0}; // places whose unit leads to others
    while (!open.empty()) {
        const std::size_t from = open.back();
        open.pop_back();
        const std::size_t base = from ^ offsetOf(units_[from]);
        if ((base | 0xFFU) >= units_.size())
            fail(TRANSLATABLE("Core", "its trie points outside itself"));
        if (hasLeaf(units_[from]) && valueOf(units_[base]) >= strings_.size())
            fail(TRANSLATABLE("Core", "its trie points outside its strings"));
        for (std::size_t byte = 1; byte < 256; ++byte) {
            const std::size_t to = base ^ byte;
            if (labelOf(units_[to]) != byte || seen[to])
                continue;
            seen[to] = true;
            open.push_back(to);
        }
    }
}

std::optional<Charsmap::Match> Charsmap::match(std::string_view bytes, bool longest) const
{
    std::optional<Match> found;
    std::size_t place = offsetOf(units_[0]);
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        const auto byte = static_cast<unsigned char>(bytes[i]);
        place ^= byte;
        if (byte == 0 || labelOf(units_[place]) != byte)
            break;
        const std::uint32_t unit = units_[place];
        place ^= offsetOf(unit);
        if (!hasLeaf(unit))
            continue;
        found = Match{i + 1, strings_.c_str() + valueOf(units_[place])};
        if (!longest)
            break;
    }
    return found;
}

AlignedText Charsmap::normalize(const AlignedText &text) const
{
    constexpr std::size_t longestCluster = 5; // bytes
    std::vector<RewrittenCharacter> rewritten;
    rewritten.reserve(text.size());
    bool changed = false;
    const auto replace = [&](AlignedView part) {
        const auto found = match(utf8Of(part), false);
        if (found)
            requireRoomFor(rewritten.size() + found->replacement.size(), text);
        if (found)
            appendReplacement(rewritten, decodeUtf8(found->replacement), part.size());
        changed = changed || found;
        return found.has_value();
    };
    std::size_t start = 0;
    for (const std::size_t end : graphemeEnds(text)) {
        const AlignedView cluster = AlignedView(text).subspan(start, end - start);
        start = end;
        if (cluster.size() > 1 && cluster.size() <= longestCluster && utf8Of(cluster).size() <= longestCluster
            && replace(cluster))
            continue;
        for (const AlignedCharacter &c : cluster) {
            if (!replace({&c, 1}))
                rewritten.push_back({c.character, 0});
        }
    }
    return changed ? rewrite(text, rewritten, text.front().start) : text;
}

std::optional<std::string> decodeBase64(std::string_view text)
{
    static constexpr std::string_view alphabet =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    if (text.size() % 4 != 0)
        return std::nullopt;
    for (int padding = 0; padding < 2 && text.ends_with('='); ++padding)
        text.remove_suffix(1);
    std::string bytes;
    bytes.reserve(text.size() / 4 * 3 + 2);
    std::uint32_t bits = 0;
    int count = 0;
    for (const char c : text) {
        const std::size_t digit = alphabet.find(c);
        if (digit == std::string_view::npos)
            return std::nullopt;
        bits = (bits << 6 | static_cast<std::uint32_t>(digit)) & 0xFFFFFFU;
        count += 6;
        if (count >= 8) {
            count -= 8;
            bytes += static_cast<char>(bits >> count & 0xFFU);
        }
    }
    return bytes;
}

} // namespace attopo
