#include "files/csv_reader.h"

#include <algorithm>

namespace attopo {

bool CsvReader::next(CsvRecord &record)
{
    do
        if (!lines_.next())
            return false;
    while (withoutLineEnd(lines_.text()).empty());
    record.line = lines_.number();
    record.fields.clear();
    record.problem.clear();
    bytes_ = 0;
    const LineReader::Place secondLine = lines_.place();
    readFields(record);
    if (!record.problem.empty())
        lines_.seek(secondLine);
    return true;
}

void CsvReader::readFields(CsvRecord &record)
{
    if (lines_.tooLong()) {
        record.problem = longLine();
        return;
    }
    for (std::size_t at = 0;; ++at) {
        std::string field;
        if (record.fields.size() == mostFields) {
            record.problem = "it has more than " + std::to_string(mostFields) + " fields";
            return;
        }
        if (beginsQuoted(at)) {
            readQuoted(record, field, ++at);
            if (!record.problem.empty())
                return;
        } else {
            const std::string_view line = withoutLineEnd(lines_.text());
            const std::size_t end = std::min(line.find(separator_, at), line.size());
            field = line.substr(at, end - at);
            at = end;
        }
        record.fields.push_back(std::move(field));
        const std::string_view line = withoutLineEnd(lines_.text());
        if (at >= line.size())
            return;
        if (line[at] != separator_) {
            record.problem =
                "a quote that ends a field is followed by more of it; inside a field in quotes a "
                "quote is written twice";
            return;
        }
    }
}

bool CsvReader::beginsQuoted(std::size_t at) const
{
    const std::string_view line = withoutLineEnd(lines_.text());
    if (at >= line.size() || line[at] != '"')
        return false;
    if (quotes_ == CsvQuotes::Rfc4180)
        return true;
    for (std::size_t quote = line.find('"', at + 1); quote != std::string_view::npos;
         quote = line.find('"', quote + 2))
        if (quote + 1 == line.size() || line[quote + 1] != '"')
            return quote + 1 == line.size() || line[quote + 1] == separator_;
    return false;
}

void CsvReader::readQuoted(CsvRecord &record, std::string &field, std::size_t &at)
{
    while (true) {
        const std::string &text = lines_.text();
        const std::size_t quote = text.find('"', at);
        field.append(text, at, quote == std::string::npos ? quote : quote - at);
        if (quote != std::string::npos) {
            at = quote + 1;
            if (at >= text.size() || text[at] != '"')
                return;
            field += '"';
            ++at;
            continue;
        }
        bytes_ += text.size();
        if (!lines_.next())
            record.problem = "a quote begins a field that none ends";
        else if (lines_.tooLong())
            record.problem = longLine();
        else if (bytes_ + lines_.text().size() > mostBytes)
            record.problem =
                "it is longer than " + std::to_string(mostBytes >> 20) + " MiB, with a quote that none ends";
        if (!record.problem.empty())
            return;
        at = 0;
    }
}

} // namespace attopo
