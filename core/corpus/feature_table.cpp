#include "corpus/feature_table.h"

#include "corpus/row_log.h"
#include "error.h"
#include "files/csv_field.h"
#include "files/npy_writer.h"
#include "files/number_text.h"
#include "files/output_file.h"
#include "files/parquet_writer.h"
#include "translatable.h"

#include <optional>
#include <set>

namespace attopo {

namespace {

/// features.csv and features.parquet.
class TableFiles {
public:
    TableFiles(const std::filesystem::path &folder, const BatchSettings &settings)
        : settings_(settings)
        , features_(featureColumns(settings.features, settings.maxDimension))
        , csv_(folder / result_files::csv)
        , parquetFile_(folder / result_files::parquet)
        , parquet_(parquetFile_, parquetColumns())
    {
        std::string header = "row";
        for (const std::string &column : settings.columns.kept)
            header += ',' + csvField(column);
        header += ",points,cut_at,layer,head";
        for (const FeatureColumn &column : features_)
            header += ',' + column.name;
        csv_.write(header + '\n');
    }

    void add(const RowResult &result)
    {
        std::string start = std::to_string(result.row);
        for (const std::string &column : result.columns)
            start += ',' + csvField(column);
        start += ',' + std::to_string(result.points) + ','
            + (result.cutAt ? std::to_string(*result.cutAt) : std::string()) + ',';
        const double *value = result.features.data();
        for (const std::size_t layer : settings_.layers)
            for (const std::size_t head : settings_.heads) {
                std::string line = start + std::to_string(layer) + ',' + std::to_string(head);
                parquet_.addInteger(static_cast<std::int64_t>(result.row));
                for (const std::string &column : result.columns)
                    parquet_.addText(column);
                parquet_.addInteger(static_cast<std::int64_t>(result.points));
                parquet_.addInteger(result.cutAt ? std::optional(static_cast<std::int64_t>(*result.cutAt))
                                                 : std::nullopt);
                parquet_.addInteger(static_cast<std::int64_t>(layer));
                parquet_.addInteger(static_cast<std::int64_t>(head));
                for (std::size_t k = 0; k < features_.size(); ++k, ++value) {
                    line += ',' + numberText(*value);
                    parquet_.addNumber(*value);
                }
                csv_.write(line + '\n');
            }
    }

    void commit()
    {
        parquet_.finish();
        parquetFile_.commit();
        csv_.commit();
    }

private:
    std::vector<ParquetColumn> parquetColumns() const
    {
        std::vector<ParquetColumn> columns{{"row", ParquetType::Integer}};
        for (const std::string &column : settings_.columns.kept)
            columns.push_back({column, ParquetType::Text});
        columns.insert(columns.end(),
                       {{"points", ParquetType::Integer},
                        {"cut_at", ParquetType::OptionalInteger},
                        {"layer", ParquetType::Integer},
                        {"head", ParquetType::Integer}});
        for (const FeatureColumn &column : features_)
            columns.push_back({column.name, ParquetType::Number});
        return columns;
    }

    const BatchSettings &settings_;
    std::vector<FeatureColumn> features_;
    OutputFile csv_;
    OutputFile parquetFile_;
    ParquetWriter parquet_;
};

/// diagrams.npy and diagram_offsets.npy.
class DiagramFiles {
public:
    explicit DiagramFiles(const std::filesystem::path &folder)
        : points_(folder / result_files::diagrams, "<f4", {2})
        , offsets_(folder / result_files::offsets, "<i8", {})
    {
        offsets_.add(std::int64_t(0));
    }

    void add(const RowResult &result)
    {
        for (const std::uint32_t size : result.diagramSizes)
            offsets_.add(end_ += size);
        for (const float number : result.diagramPoints)
            points_.add(number);
    }

    void commit()
    {
        points_.commit();
        offsets_.commit();
    }

private:
    NpyWriter points_;
    NpyWriter offsets_;
    std::int64_t end_ = 0; ///< Bars so far.
};

void writeColumns(const std::filesystem::path &folder, const BatchSettings &settings)
{
    std::string text = "name,definition,source\n";
    for (const FeatureColumn &column : featureColumns(settings.features, settings.maxDimension))
        text += column.name + ','
            + csvField(std::string(column.info.definition)
                       + (column.filtration.empty() ? "" : ' ' + std::string(column.filtration)))
            + ',' + csvField(column.info.source) + '\n';
    writeFile(folder / result_files::columns, text);
}

} // namespace

void requireColumnNames(const BatchSettings &settings)
{
    std::set<std::string> names{"row", "points", "cut_at", "layer", "head"};
    for (const FeatureColumn &column : featureColumns(settings.features, settings.maxDimension))
        names.insert(column.name);
    for (const std::string &column : settings.columns.kept)
        if (!names.insert(column).second)
            throw Error(
                TRANSLATABLE("Core",
                             "The table has a column “%1” of its own: call that of the corpus otherwise"),
                {column});
}

void requireShape(const RowResult &result, const BatchSettings &settings)
{
    const std::size_t values = settings.layers.size() * settings.heads.size()
        * featureColumns(settings.features, settings.maxDimension).size();
    const std::size_t diagrams = settings.diagrams ? settings.layers.size() * settings.heads.size()
            * (static_cast<std::size_t>(settings.maxDimension) + 1)
                                                   : 0;
    std::size_t points = 0;
    for (const std::uint32_t size : result.diagramSizes)
        points += size;
    if (result.features.size() != values || result.columns.size() != settings.columns.kept.size()
        || result.diagramSizes.size() != diagrams || result.diagramPoints.size() != 2 * points)
        throw Error(
            TRANSLATABLE(
                "Core", "The results of row %1 are not of these settings: delete the folder and begin again"),
            {result.row});
}

void writeFeatureTable(const std::filesystem::path &folder, const BatchManifest &manifest,
                       const std::stop_token &stop, const RowProgress &progress)
{
    std::optional<TableFiles> table;
    std::optional<DiagramFiles> diagrams;
    if (manifest.shards == 1) {
        writeColumns(folder, manifest.settings);
        table.emplace(folder, manifest.settings);
        if (manifest.settings.diagrams)
            diagrams.emplace(folder);
    }
    OutputFile errors(folder / result_files::errors);
    errors.write("row,file,line,reason\n");
    RowLogReader log(folder / result_files::rows);
    std::uint64_t done = 0;
    for (RowResult result; log.next(result);) {
        throwIfStopped(stop);
        if (progress)
            progress(done++, manifest.ownRows());
        if (!result.problem.empty()) {
            errors.write(std::to_string(result.row) + ',' + csvField(manifest.corpusName) + ','
                         + std::to_string(result.line) + ',' + csvField(result.problem) + '\n');
        } else if (table) {
            requireShape(result, manifest.settings);
            table->add(result);
            if (diagrams)
                diagrams->add(result);
        }
    }
    errors.commit();
    if (diagrams)
        diagrams->commit();
    if (table)
        table->commit();
}

} // namespace attopo
