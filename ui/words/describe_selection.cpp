#include "describe_selection.h"

#include "analysis/attended_places.h"
#include "token_names.h"
#include "topology/component_bars.h"
#include "topology/cross_barcode.h"
#include "topology/token_scales.h"

#include <QObject>
#include <QStringList>

namespace attopo {

namespace {

QString namesOf(const Analysis &analysis, const std::vector<int> &tokens)
{
    constexpr std::size_t most = 40;
    const QStringList all = tokenNames(analysis.space->tokens);
    QStringList names;
    for (std::size_t k = 0; k < std::min(tokens.size(), most); ++k)
        names += all[tokens[k]];
    if (tokens.size() > most)
        names += QStringLiteral("…");
    return names.join(QStringLiteral(" · "));
}

QString describeCycle(const Analysis &analysis, const Selection &selection)
{
    QStringList walks;
    for (const std::vector<int> &walk : closedWalks(selection.cycle))
        walks << namesOf(analysis, walk);
    QString text;
    switch (selection.shown) {
    case LoopShown::Short:
        text = QObject::tr("shown: a short loop born with it, %1");
        break;
    case LoopShown::AtBirth:
        text = QObject::tr("shown: the cycle that lives as long, at its birth, %1");
        break;
    case LoopShown::AtDeath:
        text = QObject::tr("shown: the cycle that lives as long, at its death, %1");
        break;
    }
    return text.arg(walks.join(QObject::tr("; ")));
}

} // namespace

QString describeBar(const Analysis &analysis, std::size_t index, QString (*number)(double))
{
    const Bar &bar = analysis.barcode->bars[index];
    const QString kind = bar.dimension == 0 ? QObject::tr("H0: a component of the complex")
        : bar.dimension == 1                ? QObject::tr("H1: a loop that is not filled")
                                            : QObject::tr("H2: a void that is enclosed");
    const auto with = [&](const QString &text, double value, const Simplex &simplex) {
        const QString at = text.arg(number(value));
        return simplex.empty() ? at : QStringLiteral("%1 (%2)").arg(at, namesOf(analysis, simplex));
    };
    const QString birth = with(QObject::tr("born at %1"), bar.birth, bar.birthSimplex);
    if (bar.essential())
        return QStringLiteral("%1\n%2\n%3").arg(kind, birth, QObject::tr("never dies"));
    return QStringLiteral("%1\n%2\n%3\n%4")
        .arg(kind, birth, with(QObject::tr("dies at %1"), bar.death, bar.deathSimplex),
             QObject::tr("length %1").arg(number(bar.death - bar.birth)));
}

namespace {

/// How many bars of each dimension, and how long they are together.
QString describeBars(const Analysis &analysis, const std::vector<std::size_t> &bars)
{
    QStringList parts;
    for (int dimension = 0; dimension <= analysis.barcode->maxDimension; ++dimension) {
        int count = 0;
        double length = 0; // of those that end
        for (const std::size_t index : bars) {
            const Bar &bar = analysis.barcode->bars[index];
            if (bar.dimension != dimension)
                continue;
            ++count;
            length += bar.essential() ? 0 : bar.death - bar.birth;
        }
        if (count > 0)
            parts << QObject::tr("H%1: %2 of total length %3")
                         .arg(dimension)
                         .arg(count)
                         .arg(filtrationText(length));
    }
    return QObject::tr("%n bar(s) of the diagram", nullptr, static_cast<int>(bars.size())) + QLatin1Char('\n')
        + parts.join(QLatin1Char('\n'));
}

/// How far the other tokens are, once these are one: see barcodeOverPrompt().
QString describeAsPrompt(const Analysis &analysis, const std::vector<int> &tokens)
{
    std::vector<bool> isPrompt(analysis.space->tokens.size());
    for (const int token : tokens)
        isPrompt[static_cast<std::size_t>(token)] = true;
    return QObject::tr("as a prompt: the other tokens are at %1 from it in all (H0)")
        .arg(filtrationText(totalLength(barcodeOverPrompt(analysis.space->distances, isPrompt, 0), 0)));
}

} // namespace

QString describeSelection(const Analysis &analysis, const Selection &selection)
{
    if (selection.bar) {
        QString text = describeBar(analysis, *selection.bar, filtrationText);
        const Bar &bar = analysis.barcode->bars[*selection.bar];
        if (bar.dimension == 0 && !bar.deathSimplex.empty()) {
            const MergingComponents merging =
                mergingComponents(bar, analysis.space->edges, analysis.space->tokens.size());
            text += QObject::tr("\njoins %1\nto %2")
                        .arg(namesOf(analysis, merging.ending), namesOf(analysis, merging.other));
        }
        if (!selection.surface.empty())
            text += QLatin1Char('\n')
                + (selection.shown == LoopShown::AtDeath
                       ? QObject::tr("shown: the surface that lives as long, at its death, of %n triangle(s)",
                                     nullptr, static_cast<int>(selection.surface.size()))
                       : QObject::tr("shown: the surface that lives as long, at its birth, of %n triangle(s)",
                                     nullptr, static_cast<int>(selection.surface.size())));
        if (!selection.cycle.empty())
            text += QLatin1Char('\n') + describeCycle(analysis, selection);
        return text;
    }
    if (!selection.bars.empty())
        return describeBars(analysis, selection.bars);
    if (selection.tokens.empty())
        return {};
    QString text =
        (selection.edge ? QObject::tr("Edge: ")
                        : QObject::tr("%n token(s): ", nullptr, static_cast<int>(selection.tokens.size())))
        + namesOf(analysis, selection.tokens);
    if (selection.tokens.size() == 2) {
        const auto i = static_cast<std::size_t>(selection.tokens[0]);
        const auto j = static_cast<std::size_t>(selection.tokens[1]);
        text += QObject::tr("\ndistance %1").arg(filtrationText(analysis.space->distances(i, j)));
        const std::vector<std::size_t> at = placesAmongAttended(*analysis.space);
        if (!analysis.space->attention.values.empty() && !attendsAcross(analysis.request.attention.part)
            && !at.empty())
            text += QObject::tr("\nattention %1 → and %2 ←")
                        .arg(filtrationText(analysis.space->attention(i, at[j])),
                             filtrationText(analysis.space->attention(j, at[i])));
    }
    if (selection.tokens.size() > 1)
        text += QObject::tr("\nin one component from %1, a simplex from %2")
                    .arg(filtrationText(connectedFrom(selection.tokens, analysis.space->edges,
                                                      analysis.space->tokens.size())),
                         filtrationText(simplexFrom(selection.tokens, analysis.space->distances)));
    if (selection.tokens.size() > 1 && !selection.edge
        && selection.tokens.size() < analysis.space->tokens.size())
        text += QLatin1Char('\n') + describeAsPrompt(analysis, selection.tokens);
    return text;
}

} // namespace attopo
