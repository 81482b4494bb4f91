#include "edge_colours.h"

#include "analysis/attended_places.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace attopo {

namespace {

/// The larger of both directions, per edge; empty when there is no attention among the points.
std::vector<double> attentionWeights(const Analysis &analysis)
{
    const TokenSpace &space = *analysis.space;
    if (space.attention.values.empty() || attendsAcross(analysis.request.attention.part))
        return {};
    const std::vector<std::size_t> at = placesAmongAttended(space);
    if (at.empty())
        return {};
    std::vector<double> weights;
    weights.reserve(space.edges.size());
    for (const Edge &edge : space.edges) {
        const auto i = static_cast<std::size_t>(edge.i);
        const auto j = static_cast<std::size_t>(edge.j);
        weights.push_back(std::max(space.attention(i, at[j]), space.attention(j, at[i])));
    }
    return weights;
}

/// Weights are crowded near 0: their root is what is spread out. The middle of the scale says so.
double attentionShare(double weight, double largest) { return std::sqrt(weight / largest); }

} // namespace

std::optional<EdgeScale> edgeScale(const Analysis &analysis, EdgeColour colour)
{
    const TokenSpace &space = *analysis.space;
    if (space.edges.empty())
        return std::nullopt;
    if (colour == EdgeColour::Filtration) {
        const double low = space.edges.front().length;
        const double high = space.edges.back().length;
        return EdgeScale{QCoreApplication::translate("EdgeScale", "Edge enters at"), low, (low + high) / 2,
                         high, false};
    }
    if (colour == EdgeColour::Attention) {
        const std::vector<double> weights = attentionWeights(analysis);
        if (weights.empty())
            return std::nullopt;
        const double high = *std::max_element(weights.begin(), weights.end());
        if (high > 0)
            return EdgeScale{QCoreApplication::translate("EdgeScale", "Attention weight"), 0, high / 4, high,
                             true};
    }
    return std::nullopt;
}

QColor scaleColour(const EdgeScale &scale, double share, const Style &style)
{
    // Every eighth of viridis (van der Walt and Smith, matplotlib).
    static constexpr std::array<QRgb, 9> viridis{0x440154, 0x472d7b, 0x3b528b, 0x2c728e, 0x21918c,
                                                 0x28ae80, 0x5ec962, 0xaddc30, 0xfde725};
    const double strong = scale.highIsStrong ? share : 1 - share;
    const double place = style.dark ? 0.12 + 0.88 * strong : 0.88 * (1 - strong);
    const double at = std::clamp(place, 0.0, 1.0) * (viridis.size() - 1);
    const auto below = std::min(static_cast<std::size_t>(at), viridis.size() - 2);
    const QColor colour =
        mixed(QColor(viridis[below]), QColor(viridis[below + 1]), at - static_cast<double>(below));
    return style.grey ? QColor::fromHsl(0, 0, qGray(colour.rgb())) : colour;
}

double depthStrength(double depth) { return 0.4 + 0.6 * std::clamp((depth + 1) / 2, 0.0, 1.0); }

std::vector<QRgb> edgeColours(const Analysis &analysis, EdgeColour colour, std::size_t count,
                              const std::vector<double> &depth, const Style &style)
{
    const std::vector<Edge> &edges = analysis.space->edges;
    const std::optional<EdgeScale> scale = edgeScale(analysis, colour);
    std::vector<double> weights;
    if (scale && colour == EdgeColour::Attention)
        weights = attentionWeights(analysis);
    // In steps, so that neighbours in the order of edges mostly have one colour and are drawn in one call.
    constexpr int shades = 64;
    std::array<QColor, shades + 1> ramp;
    ramp.fill(style.edge);
    for (int k = 0; k <= shades && scale; ++k)
        ramp[static_cast<std::size_t>(k)] = scaleColour(*scale, static_cast<double>(k) / shades, style);
    std::array<std::array<QRgb, shades + 1>, shades + 1> mixes{}; // by shade and strength; 0: not made yet
    std::vector<QRgb> colours;
    colours.reserve(count);
    for (std::size_t k = 0; k < count; ++k) {
        const Edge &edge = edges[k];
        std::size_t shade = 0;
        // The more edges are shorter, the fainter, so that the short ones can be seen among thousands.
        double strength = std::clamp(14.0 / std::sqrt(static_cast<double>(k) + 1), 0.14, 0.75);
        if (scale) {
            const double range = scale->high - scale->low;
            const double share = colour == EdgeColour::Attention ? attentionShare(weights[k], scale->high)
                : range > 0                                      ? (edge.length - scale->low) / range
                                                                 : 0;
            shade = static_cast<std::size_t>(std::lround(share * shades));
            strength = 0.9;
        }
        if (!depth.empty())
            strength *= depthStrength(
                (depth[static_cast<std::size_t>(edge.i)] + depth[static_cast<std::size_t>(edge.j)]) / 2);
        const auto step = static_cast<std::size_t>(std::lround(strength * shades));
        QRgb &mix = mixes[shade][step];
        if (mix == 0)
            mix = mixed(style.background, ramp[shade], static_cast<double>(step) / shades).rgb();
        colours.push_back(mix);
    }
    return colours;
}

} // namespace attopo
