#include "data_export.h"

#include "analysis/summaries_json.h"
#include "analysis/summary_table.h"
#include "error.h"
#include "save_file.h"
#include "topology/diagram_file.h"
#include "translatable.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <charconv>

namespace attopo {

namespace {

QByteArray number(double value)
{
    if (value == infinity)
        return "inf";
    std::array<char, 32> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value);
    return {digits.data(), end.ptr - digits.data()};
}

QByteArray simplexText(const Simplex &simplex)
{
    QByteArray text;
    for (const int v : simplex)
        text += (text.isEmpty() ? "" : " ") + QByteArray::number(v);
    return text;
}

QJsonValue finiteOrNull(double value) { return value < infinity ? QJsonValue(value) : QJsonValue(); }

QJsonArray simplexArray(const Simplex &simplex)
{
    QJsonArray array;
    for (const int v : simplex)
        array.append(v);
    return array;
}

QByteArray barsAsCsv(const Barcode &barcode)
{
    QByteArray text = "dim,birth,death,birth_simplex,death_simplex\n";
    for (const Bar &bar : barcode.bars)
        text += QByteArray::number(bar.dimension) + ',' + number(bar.birth) + ',' + number(bar.death) + ','
            + simplexText(bar.birthSimplex) + ',' + simplexText(bar.deathSimplex) + '\n';
    return text;
}

QByteArray barsAsJson(const Barcode &barcode)
{
    QJsonArray bars;
    for (const Bar &bar : barcode.bars)
        bars.append(QJsonObject{{QStringLiteral("dim"), bar.dimension},
                                {QStringLiteral("birth"), bar.birth},
                                {QStringLiteral("death"), finiteOrNull(bar.death)},
                                {QStringLiteral("birth_simplex"), simplexArray(bar.birthSimplex)},
                                {QStringLiteral("death_simplex"), simplexArray(bar.deathSimplex)}});
    return QJsonDocument(bars).toJson();
}

QByteArray matrixAsCsv(const Matrix &matrix)
{
    QByteArray text;
    for (std::size_t i = 0; i < matrix.rows; ++i)
        for (std::size_t j = 0; j < matrix.columns; ++j)
            text += number(matrix(i, j)) + (j + 1 < matrix.columns ? ',' : '\n');
    return text;
}

QJsonArray namesOf(const std::vector<Token> &tokens)
{
    QJsonArray names;
    for (const Token &token : tokens)
        names.append(QString::fromStdString(labelOf(token)));
    return names;
}

QByteArray matrixAsJson(const Matrix &matrix, const TokenSpace &space, DataContent content)
{
    QJsonArray rows;
    for (std::size_t i = 0; i < matrix.rows; ++i) {
        QJsonArray row;
        for (std::size_t j = 0; j < matrix.columns; ++j)
            row.append(finiteOrNull(matrix(i, j)));
        rows.append(row);
    }
    QJsonObject object{{QStringLiteral("tokens"), namesOf(space.tokens)}, {QStringLiteral("values"), rows}};
    if (content == DataContent::Attention)
        object[QStringLiteral("attended")] = namesOf(space.attended);
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace

QStringList suffixesOf(DataContent content)
{
    switch (content) {
    case DataContent::Bars:
        return {QStringLiteral("csv"), QStringLiteral("json"), QStringLiteral("pers"), QStringLiteral("npy"),
                QStringLiteral("txt")};
    case DataContent::Summaries:
    case DataContent::Distances:
    case DataContent::Attention:
        break;
    }
    return {QStringLiteral("csv"), QStringLiteral("json")};
}

void exportData(const QString &file, DataContent content, const Analysis &analysis)
{
    const QString suffix = QFileInfo(file).suffix().toLower();
    const bool json = suffix == QLatin1String("json");
    if (const QStringList known = suffixesOf(content); !known.contains(suffix))
        throw Error(TRANSLATABLE("Core", "Cannot write %1: this is written as %2"),
                    {file.toStdString(), "." + known.join(QStringLiteral(", .")).toStdString()});
    QByteArray bytes;
    if (content == DataContent::Bars) {
        if (json)
            bytes = barsAsJson(*analysis.barcode);
        else if (suffix == QLatin1String("csv"))
            bytes = barsAsCsv(*analysis.barcode);
        else
            bytes =
                QByteArray::fromStdString(diagramBytes(*analysis.barcode, "bars." + suffix.toStdString()));
    } else if (content == DataContent::Summaries) {
        const Summaries summaries = summariesOf(analysis, summaryScale(&analysis, nullptr));
        bytes = QByteArray::fromStdString(json ? summariesJson(summaries) : summaryCsv(summaries));
    } else {
        const TokenSpace &space = *analysis.space;
        const Matrix &matrix = content == DataContent::Distances ? space.distances : space.attention;
        if (matrix.values.empty() && space.distances.n() > 0)
            throw Error(
                TRANSLATABLE("Core", "There is no attention to write: a distance matrix was imported"));
        bytes = json ? matrixAsJson(matrix, space, content) : matrixAsCsv(matrix);
    }
    saveFile(file, std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size())));
}

} // namespace attopo
