#include "corpus/csv_reader.h"

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
        if (at < lines_.text().size() && lines_.text()[at] == '"') {
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
        } else if (field.size() > LineReader::mostBytes || !lines_.next() || lines_.tooLong()) {
            record.problem = "a quote begins a field that none ends";
            return;
        } else {
            at = 0;
        }
    }
}

} // namespace attopo
