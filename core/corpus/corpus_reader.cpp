#include "corpus/corpus_reader.h"

#include "corpus/csv_reader.h"
#include "error.h"
#include "json_text.h"
#include "text_file.h"
#include "translatable.h"

#include <nlohmann/json.hpp>

#include <algorithm>

#include <unicode/uchar.h>
#include <unicode/utf8.h>

namespace attopo {

namespace {

constexpr const char *defaultTextColumn = "text";

/// `text` is UTF-8.
bool isBlank(std::string_view text)
{
    for (std::size_t at = 0; at < text.size();) {
        UChar32 c = 0;
        std::int32_t used = 0;
        const auto window = static_cast<std::int32_t>(std::min<std::size_t>(text.size() - at, 8));
        U8_NEXT(text.data() + at, used, window, c);
        if (!u_isUWhiteSpace(c))
            return false;
        at += static_cast<std::size_t>(used);
    }
    return true;
}

void requireUtf8(std::string_view text, CorpusRow &row)
{
    if (const auto at = firstInvalidUtf8(text))
        row.problem = "not UTF-8: byte " + std::to_string(*at) + " is "
            + std::to_string(static_cast<unsigned char>(text[*at])) + "; save the file as UTF-8";
}

void requireText(CorpusRow &row)
{
    if (row.problem.empty() && isBlank(row.text))
        row.problem = "the text is empty";
}

class TextLines final : public CorpusReader {
public:
    TextLines(const std::filesystem::path &file, const CorpusColumns &columns)
        : lines_(file)
    {
        if (!columns.text.empty() || !columns.kept.empty())
            throw Error(
                TRANSLATABLE("Core",
                             "%1: a .txt file has a text a line and no columns; use .csv or .jsonl for them"),
                {file.string()});
    }

    bool next(CorpusRow &row) override
    {
        if (!lines_.next())
            return false;
        row = {.row = row_++, .line = lines_.number()};
        row.text = withoutLineEnd(lines_.text());
        if (lines_.tooLong())
            row.problem = longLine();
        else
            requireUtf8(row.text, row);
        requireText(row);
        return true;
    }

private:
    LineReader lines_;
    std::uint64_t row_ = 0;
};

class CsvTexts final : public CorpusReader {
public:
    CsvTexts(const std::filesystem::path &file, const CorpusColumns &columns, char separator)
        : records_(file, separator)
    {
        CsvRecord header;
        if (!records_.next(header))
            throw Error(TRANSLATABLE("Core", "%1 is empty: there is no header"), {file.string()});
        if (!header.problem.empty())
            throw Error(TRANSLATABLE("Core", "%1, line %2: %3"),
                        {file.string(), header.line, header.problem});
        width_ = header.fields.size();
        const auto placeOf = [&](const std::string &name) {
            const auto found = std::find(header.fields.begin(), header.fields.end(), name);
            if (found == header.fields.end()) {
                std::string names;
                for (const std::string &field : header.fields)
                    names += (names.empty() ? "“" : ", “") + field + "”";
                throw Error(TRANSLATABLE("Core", "%1: there is no column “%2” in its header, which has %3"),
                            {file.string(), name, names});
            }
            return static_cast<std::size_t>(found - header.fields.begin());
        };
        const bool chosen = !columns.text.empty();
        text_ = !chosen && width_ == 1 ? 0 : placeOf(chosen ? columns.text : defaultTextColumn);
        for (const std::string &name : columns.kept)
            kept_.push_back(placeOf(name));
    }

    bool next(CorpusRow &row) override
    {
        if (!records_.next(record_))
            return false;
        row = {.row = row_++, .line = record_.line, .problem = record_.problem};
        if (row.problem.empty() && record_.fields.size() != width_)
            row.problem = "it has " + std::to_string(record_.fields.size()) + " fields, the header has "
                + std::to_string(width_);
        if (!row.problem.empty())
            return true;
        for (const std::string &field : record_.fields)
            if (row.problem.empty())
                requireUtf8(field, row);
        if (!row.problem.empty())
            return true;
        row.text = std::move(record_.fields[text_]);
        for (const std::size_t place : kept_)
            row.columns.push_back(place == text_ ? row.text : record_.fields[place]);
        requireText(row);
        return true;
    }

private:
    CsvReader records_;
    CsvRecord record_;
    std::size_t width_ = 0;
    std::size_t text_ = 0;
    std::vector<std::size_t> kept_;
    std::uint64_t row_ = 0;
};

class JsonLines final : public CorpusReader {
public:
    JsonLines(const std::filesystem::path &file, CorpusColumns columns)
        : lines_(file)
        , columns_(std::move(columns))
    {
        if (columns_.text.empty())
            columns_.text = defaultTextColumn;
    }

    bool next(CorpusRow &row) override
    {
        do
            if (!lines_.next())
                return false;
        while (withoutLineEnd(lines_.text()).empty());
        row = {.row = row_++, .line = lines_.number()};
        if (lines_.tooLong())
            row.problem = longLine();
        else
            requireUtf8(lines_.text(), row);
        if (row.problem.empty())
            readObject(row);
        requireText(row);
        return true;
    }

private:
    void readObject(CorpusRow &row) const
    {
        nlohmann::json value;
        try {
            value = parseJsonText<nlohmann::json>(lines_.text());
        } catch (const Error &) {
            row.problem = "this is no JSON";
            return;
        }
        if (!value.is_object())
            row.problem = "a JSON object is expected in each line";
        else if (!value.contains(columns_.text))
            row.problem = "there is no “" + columns_.text + "” in it";
        else if (!value[columns_.text].is_string())
            row.problem = "“" + columns_.text + "” is no string";
        if (!row.problem.empty())
            return;
        row.text = value[columns_.text].get<std::string>();
        for (const std::string &name : columns_.kept) {
            const auto found = value.find(name);
            if (found == value.end() || found->is_null())
                row.columns.emplace_back();
            else if (found->is_structured())
                row.problem = "“" + name + "” is a list or an object, which no column can hold";
            else
                row.columns.push_back(found->is_string() ? found->get<std::string>() : found->dump());
        }
    }

    LineReader lines_;
    CorpusColumns columns_;
    std::uint64_t row_ = 0;
};

} // namespace

bool CorpusReader::knows(const std::filesystem::path &file)
{
    constexpr std::string_view known[] = {".txt", ".csv", ".tsv", ".jsonl"};
    return std::find(std::begin(known), std::end(known), file.extension().string()) != std::end(known);
}

std::unique_ptr<CorpusReader> CorpusReader::open(const std::filesystem::path &file,
                                                 const CorpusColumns &columns)
{
    const std::string extension = file.extension().string();
    if (extension == ".txt")
        return std::make_unique<TextLines>(file, columns);
    if (extension == ".csv")
        return std::make_unique<CsvTexts>(file, columns, ',');
    if (extension == ".tsv")
        return std::make_unique<CsvTexts>(file, columns, '\t');
    if (extension == ".jsonl")
        return std::make_unique<JsonLines>(file, columns);
    throw Error(TRANSLATABLE("Core", "%1: a corpus is a .txt, .csv, .tsv or .jsonl file"), {file.string()});
}

} // namespace attopo
