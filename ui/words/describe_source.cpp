#include "describe_source.h"

#include "core_text.h"
#include "describe_head.h"
#include "describe_pattern.h"
#include "first_models.h"
#include "script_name.h"
#include "stack/stack_model.h"

#include <QObject>
#include <QStringList>

#include <algorithm>
#include <utility>

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
    if (!pattern.isEmpty() && !mostAreUnknown(analysis)) // of those nothing can be said
        sentences << pattern;
    return sentences.join(QLatin1Char(' '));
}

namespace {

/// Of the points that are part of a text.
std::pair<std::ptrdiff_t, std::ptrdiff_t> unknownAmongAll(const Analysis &analysis)
{
    const std::vector<Token> &tokens = analysis.space->tokens;
    const auto count = [&](auto which) { return std::count_if(tokens.begin(), tokens.end(), which); };
    return {count([](const Token &token) { return token.unknown && !token.special; }),
            count([](const Token &token) { return !token.special; })};
}

} // namespace

bool mostAreUnknown(const Analysis &analysis)
{
    const auto [unknown, all] = unknownAmongAll(analysis);
    return 2 * unknown > all;
}

QString describeUnknown(const Analysis &analysis)
{
    if (!mostAreUnknown(analysis))
        return {};
    const auto [unknown, all] = unknownAmongAll(analysis);
    const QString what =
        QObject::tr("%1 of %2 tokens are unknown to this model: they are all the same to it.")
            .arg(unknown)
            .arg(all);
    QString characters;
    for (const Token &token : analysis.space->tokens)
        if (token.unknown)
            characters += QString::fromStdString(labelOf(token));
    const auto script = commonestScript(characters);
    const QStringList trained = script ? modelsThatKnow(*script) : QStringList();
    const QString others = trained.isEmpty()
        ? QObject::tr("Models that read bytes know every character: %1.")
              .arg(modelsThatReadBytes().join(QStringLiteral(", ")))
        : QObject::tr("Models that know %1: %2.")
              .arg(scriptName(*script), trained.join(QStringLiteral(", ")));
    return what + QLatin1Char(' ') + others;
}

namespace {

QString describeStack(const AttentionStack &stack)
{
    using Part = AttentionStack::Part;
    const Part part = stack.has(Part::Own) ? Part::Own : Part::Cross;
    QStringList sentences{QObject::tr("What %1 attended to: %2 layers of up to %3 heads, %n token(s).",
                                      nullptr, static_cast<int>(stack.text().tokens.size()))
                              .arg(QString::fromStdString(stack.name()))
                              .arg(stack.layers(part))
                              .arg(stack.heads(part))};
    for (const Message &note : stack.notes())
        sentences << messageText(note) + QLatin1Char('.');
    return sentences.join(QLatin1Char('\n'));
}

} // namespace

QString describeData(const DataSource &source)
{
    if (const auto *diagram = std::get_if<DiagramSource>(&source))
        return QObject::tr("A persistence diagram of %n bar(s), without the points it came from.", nullptr,
                           static_cast<int>(diagram->barcode->bars.size()));
    if (const auto *text = std::get_if<TextSource>(&source))
        return describeStack(*stackOf(*text->model));
    const auto &matrix = std::get<MatrixSource>(source);
    const auto points = static_cast<int>(matrix.matrix->n());
    return matrix.kind == MatrixSource::Kind::Attention
        ? QObject::tr("Attention among %n token(s), which are called by their number.", nullptr, points)
        : QObject::tr("Distances of %n point(s), which are called by their number. The metric plays no part.",
                      nullptr, points);
}

} // namespace attopo
