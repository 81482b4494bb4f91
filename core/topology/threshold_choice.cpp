#include "topology/threshold_choice.h"

#include "files/number_text.h"
#include "read_number.h"

#include <algorithm>
#include <charconv>

namespace attopo {

namespace {

constexpr std::string_view automatic = "auto";
constexpr std::string_view longestLoop = "longest-loop";
constexpr std::string_view share = "share:";
constexpr std::string_view components = "components:";

double mergedTo(std::size_t count, const Barcode &barcode)
{
    std::size_t atFirst = 0;
    std::vector<double> deaths;
    for (const Bar &bar : barcode.bars)
        if (bar.dimension == 0) {
            ++atFirst;
            if (!bar.essential())
                deaths.push_back(bar.death);
        }
    if (atFirst <= count || deaths.empty())
        return 0;
    std::sort(deaths.begin(), deaths.end());
    return deaths[std::min(atFirst - count, deaths.size()) - 1];
}

std::optional<double> numberWithin(std::string_view text, double most)
{
    const auto number = readNumber(text);
    return number && *number >= 0 && *number <= most ? number : std::nullopt;
}

} // namespace

double thresholdOf(const ThresholdChoice &choice, const Barcode &barcode, double range)
{
    double threshold = barcode.suggestedThreshold();
    switch (choice.mode) {
    case ThresholdMode::Automatic:
        break;
    case ThresholdMode::Value:
        return choice.value;
    case ThresholdMode::Share:
        threshold = choice.value * range;
        break;
    case ThresholdMode::LongestLoop:
        if (const auto longest = barcode.longestFiniteBar(1))
            threshold = 0.5 * (barcode.bars[*longest].birth + barcode.bars[*longest].death);
        break;
    case ThresholdMode::Components:
        threshold = mergedTo(choice.components, barcode);
        break;
    }
    return std::clamp(threshold, 0.0, range);
}

std::size_t componentsAt(const Barcode &barcode, double threshold)
{
    return static_cast<std::size_t>(
        std::count_if(barcode.bars.begin(), barcode.bars.end(),
                      [=](const Bar &bar) { return bar.dimension == 0 && bar.aliveAt(threshold); }));
}

std::string thresholdText(const ThresholdChoice &choice)
{
    switch (choice.mode) {
    case ThresholdMode::Automatic:
        break;
    case ThresholdMode::Value:
        return numberText(choice.value);
    case ThresholdMode::Share:
        return std::string(share).append(numberText(choice.value));
    case ThresholdMode::LongestLoop:
        return std::string(longestLoop);
    case ThresholdMode::Components:
        return std::string(components).append(numberText(choice.components));
    }
    return std::string(automatic);
}

std::optional<ThresholdChoice> thresholdChoice(std::string_view text)
{
    if (text == automatic)
        return ThresholdChoice{};
    if (text == longestLoop)
        return ThresholdChoice{.mode = ThresholdMode::LongestLoop};
    if (text.starts_with(share)) {
        if (const auto part = numberWithin(text.substr(share.size()), 1))
            return ThresholdChoice{.mode = ThresholdMode::Share, .value = *part};
        return std::nullopt;
    }
    if (text.starts_with(components)) {
        const std::string_view digits = text.substr(components.size());
        std::size_t count = 0;
        const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), count);
        if (error != std::errc() || end != digits.data() + digits.size() || count < 1
            || count > mostComponents)
            return std::nullopt;
        return ThresholdChoice{.mode = ThresholdMode::Components, .components = count};
    }
    if (const auto number = numberWithin(text, largestThreshold))
        return ThresholdChoice{.mode = ThresholdMode::Value, .value = *number};
    return std::nullopt;
}

} // namespace attopo
