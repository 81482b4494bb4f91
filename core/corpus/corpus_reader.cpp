#include "corpus/corpus_reader.h"

#include "error.h"
#include "file_ending.h"
#include "files/csv_reader.h"
#include "files/json_members.h"
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
    const auto at = firstInvalidUtf8(text);
    if (!at)
        return;
    const auto byte = [&](std::size_t k) {
        return k < text.size() ? static_cast<unsigned char>(text[k]) : 0;
    };
    if (byte(*at) == 0xed && byte(*at + 1) >= 0xa0) // what UTF-8 would make of a surrogate
        row.problem = "half a character of UTF-16 (a lone surrogate) at byte " + std::to_string(*at)
            + "; save the file as UTF-8";
    else
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

CsvQuotes quotesOf(const std::filesystem::path &file)
{
    return fileEnding(file) == ".tsv" ? CsvQuotes::OneLine : CsvQuotes::Rfc4180;
}

std::string quotedList(const std::vector<std::string> &names)
{
    constexpr std::size_t most = 50;
    std::string list;
    for (std::size_t k = 0; k < std::min(most, names.size()); ++k)
        list += (k == 0 ? "“" : ", “") + names[k] + "”";
    return names.size() > most ? list + ", …" : list;
}

/// The first record. Throws Error when there is none or it cannot be read.
CsvRecord firstRecord(const std::filesystem::path &file, CsvSeparator separator)
{
    CsvReader records(file, separator, quotesOf(file));
    CsvRecord record;
    if (!records.next(record))
        throw Error(TRANSLATABLE("Core", "%1 is empty: there is no header"), {file.string()});
    if (!record.problem.empty())
        throw Error(TRANSLATABLE("Core", "%1, line %2: %3"), {file.string(), record.line, record.problem});
    return record;
}

std::vector<std::string> numberedColumns(std::size_t count)
{
    std::vector<std::string> names;
    for (std::size_t k = 1; k <= count; ++k)
        names.push_back(std::to_string(k));
    return names;
}

/// That of the ending before others, and one with which there is all that is asked for before more columns.
CsvSeparator decidedSeparator(const std::filesystem::path &file, const CorpusColumns &asked)
{
    std::vector<std::string> wanted = asked.kept;
    wanted.push_back(asked.text.empty() ? defaultTextColumn : asked.text);
    std::vector<CsvSeparator> separators{separatorOfEnding(file)};
    for (const CsvSeparatorInfo &info : csvSeparators)
        if (info.separator != separators.front())
            separators.push_back(info.separator);
    CsvSeparator best = separators.front();
    std::pair<bool, std::size_t> most; // has all that is wanted; number of columns
    for (const CsvSeparator separator : separators) {
        std::vector<std::string> fields;
        try {
            fields = firstRecord(file, separator).fields;
        } catch (const Error &) {
            continue; // what are quotes with one separator are none with another
        }
        const bool has = std::all_of(wanted.begin(), wanted.end(), [&](const std::string &name) {
            return std::find(fields.begin(), fields.end(), name) != fields.end();
        });
        if (const auto found = std::pair(has, fields.size()); found > most && !most.first) {
            most = found;
            best = separator;
        }
    }
    return best;
}

class CsvTexts final : public CorpusReader {
public:
    CsvTexts(const std::filesystem::path &file, const CorpusColumns &columns)
        : CsvTexts(file, columns, corpusTable(file, columns))
    {
    }

    bool next(CorpusRow &row) override
    {
        if (!records_.next(record_))
            return false;
        row = {.row = row_++, .line = record_.line, .problem = record_.problem};
        if (row.problem.empty() && record_.fields.size() != width_)
            row.problem = "it has " + std::to_string(record_.fields.size()) + " fields, "
                + (header_ ? "the header has " : "the first line has ") + std::to_string(width_);
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
    CsvTexts(const std::filesystem::path &file, const CorpusColumns &columns, const CorpusTable &table)
        : records_(file, table.separator, quotesOf(file))
        , header_(columns.header)
        , width_(table.columns.size())
    {
        const auto placeOf = [&](const std::string &name) {
            const auto found = std::find(table.columns.begin(), table.columns.end(), name);
            if (found == table.columns.end())
                failMissing(file, columns, table, name);
            if (std::find(found + 1, table.columns.end(), name) != table.columns.end())
                throw Error(TRANSLATABLE("Core",
                                         "%1: two columns of its header are called “%2”: call one of them "
                                         "otherwise"),
                            {file.string(), name});
            return static_cast<std::size_t>(found - table.columns.begin());
        };
        const bool chosen = !columns.text.empty();
        text_ = !chosen && width_ == 1 ? 0 : placeOf(chosen ? columns.text : defaultTextColumn);
        for (const std::string &name : columns.kept)
            kept_.push_back(placeOf(name));
        if (header_)
            records_.next(record_);
    }

    [[noreturn]] static void failMissing(const std::filesystem::path &file, const CorpusColumns &columns,
                                         const CorpusTable &table, const std::string &name)
    {
        const Message list = quotedList(table.columns);
        const std::string separator(csvSeparatorName(table.separator));
        if (!columns.header)
            throw Error(
                TRANSLATABLE("Core",
                             "%1: there is no column “%2”: without a header columns are called by their "
                             "numbers, here %3 (separator: %4)"),
                {file.string(), name, list, separator});
        throw Error(
            TRANSLATABLE("Core",
                         "%1: there is no column “%2” in its header, which has %3 (separator: %4). If "
                         "the first line is no header: --no-header"),
            {file.string(), name, list, separator});
    }

    CsvReader records_;
    CsvRecord record_;
    bool header_;
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
        std::string line = lines_.text();
        const LostOfMembers lost = takeWhatIsLost(line);
        nlohmann::json value;
        try {
            value = parseJsonText<nlohmann::json>(line);
        } catch (const JsonTooDeep &) {
            row.problem = "its JSON is nested deeper than " + std::to_string(deepestJson)
                + " arrays and objects, the most that is read";
        } catch (const Error &) {
            const auto half = loneSurrogate(line);
            row.problem = half ? "half a character of UTF-16 (a lone surrogate, " + line.substr(*half, 6)
                    + ") in its JSON, in column " + std::to_string(*half + 1)
                               : "this is no JSON";
        }
        if (!row.problem.empty())
            return;
        if (!value.is_object())
            row.problem = "a JSON object is expected in each line";
        else if (!value.contains(columns_.text))
            row.problem = "there is no “" + columns_.text + "” in it";
        else if (!value[columns_.text].is_string())
            row.problem = "“" + columns_.text + "” is no string";
        else if (lost.repeated.contains(columns_.text))
            row.problem = twice(columns_.text);
        if (!row.problem.empty())
            return;
        row.text = value[columns_.text].get<std::string>();
        for (const std::string &name : columns_.kept) {
            const auto found = value.find(name);
            if (lost.repeated.contains(name))
                row.problem = twice(name);
            else if (const auto digits = lost.largeNumbers.find(name); digits != lost.largeNumbers.end())
                row.columns.push_back(digits->second);
            else if (found == value.end() || found->is_null())
                row.columns.emplace_back();
            else if (found->is_structured())
                row.problem = "“" + name + "” is a list or an object, which no column can hold";
            else
                row.columns.push_back(found->is_string() ? found->get<std::string>() : found->dump());
        }
    }

    static std::string twice(const std::string &name) { return "“" + name + "” stands in it twice"; }

    LineReader lines_;
    CorpusColumns columns_;
    std::uint64_t row_ = 0;
};

} // namespace

bool isCorpusTable(const std::filesystem::path &file)
{
    const std::string ending = fileEnding(file);
    return ending == ".csv" || ending == ".tsv";
}

CsvSeparator separatorOfEnding(const std::filesystem::path &file)
{
    return fileEnding(file) == ".tsv" ? CsvSeparator::Tab : CsvSeparator::Comma;
}

CorpusTable corpusTable(const std::filesystem::path &file, const CorpusColumns &columns)
{
    if (columns.separator || columns.header) {
        const CsvSeparator separator =
            columns.separator ? *columns.separator : decidedSeparator(file, columns);
        std::vector<std::string> names = firstRecord(file, separator).fields;
        return {separator, columns.header ? std::move(names) : numberedColumns(names.size())};
    }
    const CsvSeparator separator = separatorOfEnding(file);
    const std::size_t count = firstRecord(file, separator).fields.size();
    const CsvSeparator other = decidedSeparator(file, columns);
    if (count == 1 && other != separator)
        throw Error(
            TRANSLATABLE("Core",
                         "%1 has no header that decides the separator, and its first line is one column "
                         "with “%2” and several with “%3”: say which, with --separator"),
            {file.string(), std::string(csvSeparatorName(separator)), std::string(csvSeparatorName(other))});
    return {separator, numberedColumns(count)};
}

bool CorpusReader::knows(const std::filesystem::path &file)
{
    constexpr std::string_view known[] = {".txt", ".csv", ".tsv", ".jsonl"};
    return std::find(std::begin(known), std::end(known), fileEnding(file)) != std::end(known);
}

std::unique_ptr<CorpusReader> CorpusReader::open(const std::filesystem::path &file,
                                                 const CorpusColumns &columns)
{
    const std::string ending = fileEnding(file);
    if (ending == ".txt")
        return std::make_unique<TextLines>(file, columns);
    if (isCorpusTable(file))
        return std::make_unique<CsvTexts>(file, columns);
    if (ending == ".jsonl")
        return std::make_unique<JsonLines>(file, columns);
    throw Error(TRANSLATABLE("Core", "%1: a corpus is a .txt, .csv, .tsv or .jsonl file"), {file.string()});
}

} // namespace attopo
