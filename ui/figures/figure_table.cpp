#include "figure_table.h"

#include "analysis/summaries.h"
#include "text_positions.h"
#include "to_qstring.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include <cmath>

namespace attopo {

namespace {

struct FigureTable {
    Q_DECLARE_TR_FUNCTIONS(FigureTable)
};

class Table {
public:
    explicit Table(const QStringList &header) { row(header); }
    void row(const QStringList &cells) { lines_ << cells.join(u'\t'); }
    QString text() const { return lines_.join(u'\n') + u'\n'; }

private:
    QStringList lines_;
};

QString cell(double value)
{
    if (!std::isfinite(value))
        return QStringLiteral("inf");
    QLocale locale;
    locale.setNumberOptions(QLocale::OmitGroupSeparator);
    return locale.toString(value, 'g', QLocale::FloatingPointShortest);
}

QString cell(std::size_t value) { return QString::number(value); }

QString name(const Token &token) { return tokenLabel(token).simplified(); }

QString names(const Simplex &simplex)
{
    QStringList vertices;
    for (const int vertex : simplex)
        vertices << QString::number(vertex);
    return vertices.join(u' ');
}

/// Both texts, or the only one, each with what its rows begin with.
std::vector<std::pair<QStringList, const Analysis *>> textsOf(const FigureData &data)
{
    if (!data.b)
        return {{{}, data.a.get()}};
    return {{{QStringLiteral("A")}, data.a.get()}, {{QStringLiteral("B")}, data.b.get()}};
}

QStringList textColumn(const FigureData &data)
{
    return data.b ? QStringList{FigureTable::tr("text")} : QStringList();
}

const Analysis &shownText(const FigureData &data)
{
    return data.side == Side::B && data.b ? *data.b : *data.a;
}

QStringList barHeader()
{
    return {FigureTable::tr("dimension"), FigureTable::tr("birth"), FigureTable::tr("death"),
            FigureTable::tr("birth simplex"), FigureTable::tr("death simplex")};
}

QStringList barCells(const Bar &bar)
{
    return {QString::number(bar.dimension), cell(bar.birth), cell(bar.death), names(bar.birthSimplex),
            names(bar.deathSimplex)};
}

QString barTable(const std::vector<std::pair<QStringList, const Analysis *>> &texts, const QStringList &first)
{
    Table table(first + barHeader());
    for (const auto &[text, analysis] : texts)
        for (const Bar &bar : analysis->barcode->bars)
            table.row(text + barCells(bar));
    return table.text();
}

/// The edges of the complex at the threshold, shortest first.
QString edgeTable(const FigureData &data)
{
    const TokenSpace &space = *shownText(data).space;
    Table table({FigureTable::tr("i"), FigureTable::tr("j"), FigureTable::tr("token i"),
                 FigureTable::tr("token j"), FigureTable::tr("distance")});
    for (const Edge &edge : space.edges) {
        const auto i = static_cast<std::size_t>(edge.i);
        const auto j = static_cast<std::size_t>(edge.j);
        if (edge.length > data.threshold)
            break;
        table.row({cell(i), cell(j), name(space.tokens[i]), name(space.tokens[j]), cell(edge.length)});
    }
    return table.text();
}

template <typename Values>
QString matrixTable(const Values &value, const std::vector<Token> &rows, const std::vector<Token> &columns)
{
    QStringList header{QString()};
    for (const Token &token : columns)
        header << name(token);
    Table table(header);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        QStringList cells{name(rows[i])};
        for (std::size_t j = 0; j < columns.size(); ++j)
            cells << cell(value(i, j));
        table.row(cells);
    }
    return table.text();
}

/// Columns x and y for each curve, one below the other, since each has positions of its own.
void addCurve(Table &table, const QStringList &first, const StepCurve &curve)
{
    for (std::size_t k = 0; k < curve.positions.size(); ++k)
        table.row(first + QStringList{cell(curve.positions[k]), cell(curve.values[k])});
}

QString landscapeTable(const Summaries &summaries, const DimensionSummary &summary)
{
    QStringList header{FigureTable::tr("filtration value")};
    for (std::size_t level = 0; level < summary.landscape.rows; ++level)
        header << QStringLiteral("λ%1").arg(level + 1);
    Table table(header);
    for (std::size_t k = 0; k < summaries.landscapePositions.size(); ++k) {
        QStringList cells{cell(summaries.landscapePositions[k])};
        for (std::size_t level = 0; level < summary.landscape.rows; ++level)
            cells << cell(summary.landscape(level, k));
        table.row(cells);
    }
    return table.text();
}

/// Rows from short bars to long ones, as the picture has them upwards; columns by birth.
QString imageTable(const Summaries &summaries, const DimensionSummary &summary)
{
    const PersistenceImageGrid &grid = summaries.imageGrid;
    const auto middle = [](double to, std::size_t k, std::size_t count) {
        return to * (static_cast<double>(k) + 0.5) / static_cast<double>(count);
    };
    QStringList header{FigureTable::tr("length \\ birth")};
    for (std::size_t k = 0; k < summary.image.columns; ++k)
        header << cell(middle(grid.birthTo, k, summary.image.columns));
    Table table(header);
    for (std::size_t row = 0; row < summary.image.rows; ++row) {
        QStringList cells{cell(middle(grid.persistenceTo, row, summary.image.rows))};
        for (std::size_t k = 0; k < summary.image.columns; ++k)
            cells << cell(summary.image(row, k));
        table.row(cells);
    }
    return table.text();
}

QString mergeTable(const Analysis &analysis)
{
    Table table({FigureTable::tr("threshold"), FigureTable::tr("token i"), FigureTable::tr("token j")});
    for (const Bar &bar : analysis.barcode->bars) // of H0: two components become one
        if (bar.dimension == 0 && bar.deathSimplex.size() == 2)
            table.row({cell(bar.death),
                       name(analysis.space->tokens[static_cast<std::size_t>(bar.deathSimplex[0])]),
                       name(analysis.space->tokens[static_cast<std::size_t>(bar.deathSimplex[1])])});
    return table.text();
}

QString summaryTable(const FigureData &data)
{
    const double scale = summaryScale(data.a.get(), data.b.get());
    const auto dimension = static_cast<std::size_t>(data.summaryDimension);
    switch (data.summary) {
    case SummaryPicture::MergeTree:
        return mergeTable(shownText(data));
    case SummaryPicture::Landscape:
    case SummaryPicture::Image: {
        const Summaries summaries = summariesOf(shownText(data), scale);
        if (dimension >= summaries.dimensions.size())
            return {};
        return data.summary == SummaryPicture::Image
            ? imageTable(summaries, summaries.dimensions[dimension])
            : landscapeTable(summaries, summaries.dimensions[dimension]);
    }
    case SummaryPicture::Lengths: {
        Table table(textColumn(data)
                    + QStringList{FigureTable::tr("length from"), FigureTable::tr("to"),
                                  FigureTable::tr("number of bars")});
        for (const auto &[text, analysis] : textsOf(data)) {
            const Summaries summaries = summariesOf(*analysis, scale);
            if (dimension >= summaries.dimensions.size())
                continue;
            const LengthHistogram &bins = summaries.dimensions[dimension].lengths;
            for (std::size_t k = 0; k < bins.counts.size(); ++k)
                table.row(text
                          + QStringList{cell(bins.edges[k]), cell(bins.edges[k + 1]), cell(bins.counts[k])});
        }
        return table.text();
    }
    case SummaryPicture::BettiCurves:
    case SummaryPicture::EulerCurve:
    case SummaryPicture::LifespanCurves:
        break;
    }
    Table table(
        textColumn(data)
        + QStringList{FigureTable::tr("curve"), FigureTable::tr("from threshold"), FigureTable::tr("value")});
    for (const auto &[text, analysis] : textsOf(data)) {
        const Summaries summaries = summariesOf(*analysis, scale);
        if (data.summary == SummaryPicture::EulerCurve) {
            addCurve(table, text + QStringList{QStringLiteral("χ")}, summaries.euler);
            continue;
        }
        for (std::size_t k = 0; k < summaries.dimensions.size(); ++k) {
            const bool betti = data.summary == SummaryPicture::BettiCurves;
            addCurve(table,
                     text + QStringList{(betti ? QStringLiteral("β%1") : QStringLiteral("H%1")).arg(k)},
                     betti ? summaries.dimensions[k].betti : summaries.dimensions[k].lifespan);
        }
    }
    return table.text();
}

QString headTable(const HeadMapPicture &map)
{
    QStringList header{FigureTable::tr("layer \\ head")};
    for (std::size_t head = 0; head < map.heads; ++head)
        header << cell(head);
    Table table(header);
    for (std::size_t layer = 0; layer < map.layers; ++layer) {
        QStringList cells{cell(layer)};
        for (std::size_t head = 0; head < map.heads; ++head) {
            const auto &value = map.values[layer * map.heads + head];
            cells << (value ? cell(*value) : QString());
        }
        table.row(cells);
    }
    return table.text();
}

QString pinnedTable(const FigureData &data)
{
    std::vector<std::pair<QStringList, const Analysis *>> heads;
    for (const HeadThumbnail &pinned : data.pinned)
        if (pinned.analysis)
            heads.push_back({{cell(pinned.analysis->request.layer), cell(pinned.analysis->request.head)},
                             pinned.analysis.get()});
    return barTable(heads, {FigureTable::tr("layer"), FigureTable::tr("head")});
}

QString modelTable(const FigureData &data)
{
    const ModelTopology &topology = data.model->topology;
    if (data.modelPicture == ModelPicture::Barcode) {
        Table table(barHeader());
        for (const Bar &bar : topology.barcode.bars)
            table.row(barCells(bar));
        return table.text();
    }
    const auto nameOf = [&](std::size_t point) {
        const HeadPlace &head = topology.heads[point];
        const QString place = QStringLiteral("%1.%2").arg(head.layer).arg(head.head);
        return data.model->models.size() > 1
            ? data.model->models.value(static_cast<qsizetype>(head.model)) + u' ' + place
            : place;
    };
    if (data.modelPicture == ModelPicture::Plane) {
        Table table({FigureTable::tr("head"), QStringLiteral("x"), QStringLiteral("y")});
        for (std::size_t k = 0; k < topology.heads.size(); ++k)
            table.row({nameOf(k), cell(topology.layout[k][0]), cell(topology.layout[k][1])});
        return table.text();
    }
    Table table({FigureTable::tr("distance"), FigureTable::tr("head i"), FigureTable::tr("head j")});
    for (const Bar &bar : topology.barcode.bars)
        if (bar.dimension == 0 && bar.deathSimplex.size() == 2)
            table.row({cell(bar.death), nameOf(static_cast<std::size_t>(bar.deathSimplex[0])),
                       nameOf(static_cast<std::size_t>(bar.deathSimplex[1]))});
    return table.text();
}

/// A row for each bar at each step: what surface, vines and numbers are made of.
QString timeTable(const FigureData &data)
{
    Table table(QStringList{FigureTable::tr("tokens read")} + barHeader().mid(0, 3));
    for (const GrowthStep &step : data.growth->growth.steps)
        for (const Bar &bar : step.barcode.bars)
            if (bar.dimension == data.growthDimension || data.growthPicture == GrowthPicture::BettiNumbers)
                table.row(QStringList{cell(step.read)} + barCells(bar).mid(0, 3));
    return table.text();
}

QString comparisonRows(const Comparison &comparison)
{
    QStringList header{FigureTable::tr("diagram")};
    for (const DiagramDistanceInfo &info : diagramDistances())
        header << toQString(info.label);
    Table table(header);
    for (const DiagramComparison &compared : comparison.diagrams) {
        QStringList cells{compared.dimension ? QStringLiteral("H%1").arg(*compared.dimension)
                                             : FigureTable::tr("all")};
        for (const DiagramDistanceInfo &info : diagramDistances())
            cells << cell(compared[info.distance].distance);
        table.row(cells);
    }
    return table.text();
}

} // namespace

QString figureTable(FigureView view, const FigureData &data)
{
    const Analysis &one = shownText(data);
    switch (view) {
    case FigureView::Complex:
        return edgeTable(data);
    case FigureView::Barcode:
        return barTable({{{}, &one}}, {});
    case FigureView::PersistenceDiagram:
        return barTable(textsOf(data), textColumn(data));
    case FigureView::Distances:
        return matrixTable(one.space->distances, one.space->tokens, one.space->tokens);
    case FigureView::Attention:
        return one.space->attention.values.empty()
            ? QString()
            : matrixTable(one.space->attention, one.space->tokens, one.space->attended);
    case FigureView::Summary:
        return summaryTable(data);
    case FigureView::Heads:
        return headTable(data.headMap);
    case FigureView::PinnedHeads:
        return pinnedTable(data);
    case FigureView::Model:
        return modelTable(data);
    case FigureView::Time:
        return timeTable(data);
    case FigureView::Compare:
        return barTable(textsOf(data), textColumn(data))
            + (data.comparison ? u'\n' + comparisonRows(*data.comparison) : QString());
    }
    return {};
}

} // namespace attopo
