#include "describe_selection.h"

#include "paint_barcode.h"
#include "text_positions.h"
#include "topology/token_scales.h"

#include <QObject>
#include <QStringList>

namespace attopo {

namespace {

QString tokenNames(const Analysis &analysis, const std::vector<int> &tokens)
{
    constexpr std::size_t most = 40;
    QStringList names;
    for (std::size_t k = 0; k < std::min(tokens.size(), most); ++k)
        names += tokenLabel(analysis.space->tokens[static_cast<std::size_t>(tokens[k])]);
    if (tokens.size() > most)
        names += QStringLiteral("…");
    return names.join(QStringLiteral(" · "));
}

} // namespace

QString describeBar(const Analysis &analysis, std::size_t index)
{
    const Bar &bar = analysis.barcode->bars[index];
    const QString kind = bar.dimension == 0 ? QObject::tr("H0: a component of the complex")
        : bar.dimension == 1                ? QObject::tr("H1: a loop that is not filled")
                                            : QObject::tr("H2: a void that is enclosed");
    const QString birth =
        QObject::tr("born at %1 (%2)").arg(filtrationText(bar.birth), tokenNames(analysis, bar.birthSimplex));
    if (bar.essential())
        return QStringLiteral("%1\n%2\n%3").arg(kind, birth, QObject::tr("never dies"));
    return QStringLiteral("%1\n%2\n%3\n%4")
        .arg(kind, birth,
             QObject::tr("dies at %1 (%2)")
                 .arg(filtrationText(bar.death), tokenNames(analysis, bar.deathSimplex)),
             QObject::tr("length %1").arg(filtrationText(bar.death - bar.birth)));
}

QString describeSelection(const Analysis &analysis, const Selection &selection)
{
    if (selection.bar)
        return describeBar(analysis, *selection.bar)
            + (selection.cycle.empty() ? QString()
                                       : QObject::tr("\nshown: a short loop born with it, %1")
                                             .arg(tokenNames(analysis, selection.cycle)));
    if (selection.tokens.empty())
        return {};
    QString text = QObject::tr("%n token(s): ", nullptr, static_cast<int>(selection.tokens.size()))
        + tokenNames(analysis, selection.tokens);
    if (selection.tokens.size() == 2) {
        const auto i = static_cast<std::size_t>(selection.tokens[0]);
        const auto j = static_cast<std::size_t>(selection.tokens[1]);
        text += QObject::tr("\ndistance %1").arg(filtrationText(analysis.space->distances(i, j)));
        if (!analysis.space->attention.values.empty() && !attendsAcross(analysis.request.part))
            text += QObject::tr("\nattention %1 → and %2 ←")
                        .arg(filtrationText(analysis.space->attention(i, j)),
                             filtrationText(analysis.space->attention(j, i)));
    }
    if (selection.tokens.size() > 1)
        text += QObject::tr("\nin one component from %1, a simplex from %2")
                    .arg(filtrationText(connectedFrom(selection.tokens, analysis.space->edges,
                                                      analysis.space->tokens.size())),
                         filtrationText(simplexFrom(selection.tokens, analysis.space->distances)));
    return text;
}

} // namespace attopo
