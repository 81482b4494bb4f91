#pragma once

#include "figure_view.h"

#include <QCoreApplication>
#include <QStringList>

#include <utility>
#include <vector>

namespace attopo {

/// The numbers that a view shows, as a table for a spreadsheet: a row a line, cells apart by tabs, names in
/// the first row, numbers in full and as the user's language writes them, ∞ as “inf”. Of two texts the first
/// column says which.
class FigureTable {
    Q_DECLARE_TR_FUNCTIONS(FigureTable)
public:
    explicit FigureTable(const QStringList &header) { row(header); }
    void row(const QStringList &cells) { lines_ << cells.join(u'\t'); }
    QString text() const { return lines_.join(u'\n') + u'\n'; }

private:
    QStringList lines_;
};

// What is in the cells, and tables that several views show.

QString cell(double value);
QString cell(std::size_t value);
QString nameCell(const Token &token);

/// Both texts, or the only one, each with what its rows begin with.
using TableTexts = std::vector<std::pair<QStringList, const Analysis *>>;
TableTexts textsOf(const FigureData &data);
QStringList textColumn(const FigureData &data);
const Analysis &shownText(const FigureData &data);

QStringList barHeader();
QStringList barCells(const Bar &bar);
QString barTable(const TableTexts &texts, const QStringList &first);

template <typename Values>
QString matrixTable(const Values &value, const std::vector<Token> &rows, const std::vector<Token> &columns)
{
    QStringList header{QString()};
    for (const Token &token : columns)
        header << nameCell(token);
    FigureTable table(header);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        QStringList cells{nameCell(rows[i])};
        for (std::size_t j = 0; j < columns.size(); ++j)
            cells << cell(value(i, j));
        table.row(cells);
    }
    return table.text();
}

} // namespace attopo
