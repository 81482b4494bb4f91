#include "figure_table.h"

#include "text_positions.h"

#include <QLocale>

#include <cmath>

namespace attopo {

namespace {

QString names(const Simplex &simplex)
{
    QStringList vertices;
    for (const int vertex : simplex)
        vertices << QString::number(vertex);
    return vertices.join(u' ');
}

} // namespace

QString cell(double value)
{
    if (!std::isfinite(value))
        return QStringLiteral("inf");
    QLocale locale;
    locale.setNumberOptions(QLocale::OmitGroupSeparator);
    return locale.toString(value, 'g', QLocale::FloatingPointShortest);
}

QString cell(std::size_t value) { return QString::number(value); }

QString nameCell(const Token &token) { return tokenLabel(token).simplified(); }

TableTexts textsOf(const FigureData &data)
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

QString barTable(const TableTexts &texts, const QStringList &first)
{
    FigureTable table(first + barHeader());
    for (const auto &[text, analysis] : texts)
        for (const Bar &bar : analysis->barcode->bars)
            table.row(text + barCells(bar));
    return table.text();
}

} // namespace attopo
