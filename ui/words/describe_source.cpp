#include "describe_source.h"

#include "describe_head.h"
#include "describe_pattern.h"

#include <QObject>
#include <QStringList>

namespace attopo {

QString describeAttention(const Analysis &analysis)
{
    const AnalysisRequest &request = analysis.request;
    const auto *source = std::get_if<TextSource>(&request.source);
    if (!source)
        return {};
    QStringList sentences;
    if (source->model->info().decoder.layers > 0)
        sentences << describePoints(request.attention.part);
    const QString pattern = describePattern(analysis.space->pattern, request.attention.combination.reduction);
    if (!pattern.isEmpty())
        sentences << pattern;
    return sentences.join(QLatin1Char(' '));
}

QString describeData(const DataSource &source)
{
    if (const auto *diagram = std::get_if<DiagramSource>(&source))
        return QObject::tr("A persistence diagram of %n bar(s), without the points it came from.", nullptr,
                           static_cast<int>(diagram->barcode->bars.size()));
    const auto &matrix = std::get<MatrixSource>(source);
    const auto points = static_cast<int>(matrix.matrix->n());
    return matrix.kind == MatrixSource::Kind::Attention
        ? QObject::tr("Attention among %n token(s), which are called by their number.", nullptr, points)
        : QObject::tr("Distances of %n point(s), which are called by their number. The metric plays no part.",
                      nullptr, points);
}

} // namespace attopo
