#include "topology/diagram_file.h"

#include "error.h"
#include "file_ending.h"
#include "files/npy_file.h"
#include "read_number.h"
#include "text_file.h"
#include "topology/persistence.h"
#include "translatable.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <sstream>
#include <tuple>

namespace attopo {

namespace {

enum class Layout { Gudhi, Giotto, Ripser };

Layout layoutOf(const std::filesystem::path &file)
{
    const std::string ending = fileEnding(file);
    if (ending == ".pers")
        return Layout::Gudhi;
    if (ending == ".npy")
        return Layout::Giotto;
    if (ending == ".txt")
        return Layout::Ripser;
    throw Error(
        TRANSLATABLE(
            "Core", "%1: a diagram file ends with .pers (GUDHI), .npy (giotto-tda, persim) or .txt (Ripser)"),
        {file.string()});
}

/// As few digits as tell it from all other numbers.
std::string digits(double value)
{
    if (value == infinity)
        return "inf";
    std::array<char, 32> text{};
    return {text.data(), std::to_chars(text.data(), text.data() + text.size(), value).ptr};
}

bool isDimension(double value)
{
    return value >= 0 && value <= largestDimension && value == std::floor(value);
}

/// Collects bars. `placeText` names a line or row of the file, by the file's name and its number.
class Reader {
public:
    Reader(const std::string &name, const char *placeText)
        : name_(name)
        , placeText_(placeText)
    {
    }

    Message place(std::size_t number) const { return {placeText_, {name_, number}}; }

    void add(std::size_t number, double dimension, double birth, double death)
    {
        if (!isDimension(dimension))
            throw Error(TRANSLATABLE("Core", "%1: expected a dimension from 0 to %2, found %3"),
                        {place(number), largestDimension, digits(dimension)});
        if (!std::isfinite(birth) || !(death >= birth))
            throw Error(TRANSLATABLE("Core", "%1: expected a birth and a death after it, found %2 and %3"),
                        {place(number), digits(birth), digits(death)});
        computed(dimension);
        if (birth < death)
            barcode_.bars.push_back({static_cast<int>(dimension), birth, death, {}, {}});
        barcode_.cutOff = std::max({barcode_.cutOff, birth, death < infinity ? death : birth});
    }

    /// Of a dimension that was computed, with or without bars.
    void computed(double dimension)
    {
        barcode_.maxDimension = std::max(barcode_.maxDimension, static_cast<int>(dimension));
    }

    Barcode sorted()
    {
        std::stable_sort(barcode_.bars.begin(), barcode_.bars.end(), [](const Bar &a, const Bar &b) {
            return std::tie(a.dimension, a.birth, a.death) < std::tie(b.dimension, b.birth, b.death);
        });
        return std::move(barcode_);
    }

private:
    const std::string &name_;
    const char *placeText_;
    Barcode barcode_;
};

constexpr const char *linePlace = TRANSLATABLE("Core", "%1, line %2");
constexpr std::string_view computedMark = "# dimensions ";

/// What a line such as "# dimensions 0 1" says was computed; nothing when it is any other comment.
std::vector<double> computedDimensions(const std::string &line)
{
    std::vector<double> dimensions;
    if (!line.starts_with(computedMark))
        return dimensions;
    std::istringstream words(line.substr(computedMark.size()));
    for (std::string word; words >> word;) {
        const auto dimension = readNumber(word);
        if (!dimension || !isDimension(*dimension))
            return {};
        dimensions.push_back(*dimension);
    }
    return dimensions;
}

/// The line without a comment: what is behind a # that does not stand in 1.#INF.
std::string withoutComment(const std::string &line)
{
    std::size_t mark = line.find('#');
    while (mark != std::string::npos && std::string_view(line).substr(0, mark).ends_with("1."))
        mark = line.find('#', mark + 1);
    return line.substr(0, mark);
}

Barcode readGudhi(const std::string &text, const std::string &name)
{
    Reader reader(name, linePlace);
    std::istringstream lines(text);
    std::string line;
    for (std::size_t count = 1; std::getline(lines, line); ++count) {
        for (const double dimension : computedDimensions(line))
            reader.computed(dimension);
        std::istringstream words(withoutComment(line));
        std::vector<double> numbers;
        for (std::string word; words >> word;) {
            const auto value = readNumber(word);
            if (!value)
                throw Error(TRANSLATABLE("Core", "%1: expected a number, found “%2”"),
                            {reader.place(count), word.substr(0, 40)});
            numbers.push_back(*value);
        }
        if (numbers.empty())
            continue;
        if (numbers.size() < 2 || numbers.size() > 4)
            throw Error(TRANSLATABLE("Core", "%1: expected “dimension birth death”, found %2 numbers"),
                        {reader.place(count), numbers.size()});
        const std::size_t last = numbers.size() - 1;
        reader.add(count, last >= 2 ? numbers[last - 2] : 0, numbers[last - 1], numbers[last]);
    }
    return reader.sorted();
}

Barcode readRipser(const std::string &text, const std::string &name)
{
    constexpr std::string_view heading = "persistence intervals in dim ";
    Reader reader(name, linePlace);
    std::optional<double> dimension;
    std::istringstream lines(text);
    std::string line;
    for (std::size_t count = 1; std::getline(lines, line); ++count) {
        if (line.starts_with(heading)) {
            dimension =
                readNumber(std::string_view(line).substr(heading.size(), line.size() - heading.size() - 1));
            if (!dimension)
                throw Error(TRANSLATABLE("Core", "%1: expected “%2”"),
                            {reader.place(count), std::string(heading) + "0:"});
            if (isDimension(*dimension))
                reader.computed(*dimension);
            continue;
        }
        const std::size_t open = line.find('[');
        if (!dimension || open == std::string::npos)
            continue; // what Ripser says of the matrix, and its progress
        const std::size_t comma = line.find(',', open);
        const std::size_t close = line.find(')', open);
        std::optional<double> birth;
        std::optional<double> death;
        if (comma < close && close != std::string::npos) {
            const std::string_view all = line;
            birth = readNumber(all.substr(open + 1, comma - open - 1));
            const std::string_view end = all.substr(comma + 1, close - comma - 1);
            death = end == " " ? std::optional(infinity) : readNumber(end);
        }
        if (!birth || !death)
            throw Error(TRANSLATABLE("Core", "%1: expected “[birth,death)”, found “%2”"),
                        {reader.place(count), line.substr(open, 40)});
        reader.add(count, *dimension, *birth, *death);
    }
    if (!dimension)
        throw Error(TRANSLATABLE("Core", "%1: there is no “%2” as in the output of Ripser"),
                    {name, std::string(heading) + "0:"});
    return reader.sorted();
}

Barcode readGiotto(const std::string &bytes, const std::string &name)
{
    NpyHeader header = npyHeader(bytes, name);
    std::vector<std::size_t> shape = header.shape;
    if (shape.size() == 3 && shape[0] == 1)
        shape.erase(shape.begin());
    if (shape.size() != 2 || (shape[1] != 2 && shape[1] != 3))
        throw Error(
            TRANSLATABLE("Core",
                         "%1: expected one diagram, of shape (1, bars, 3), (bars, 3) or (bars, 2), found %2"),
            {name, npyShapeText(header.shape)});
    const std::vector<double> values = npyValues(header, bytes, name);
    Reader reader(name, TRANSLATABLE("Core", "%1, row %2"));
    for (std::size_t row = 0; row < shape[0]; ++row) {
        const double *const bar = values.data() + row * shape[1];
        reader.add(row, shape[1] == 3 ? bar[2] : 0, bar[0], bar[1]);
    }
    return reader.sorted();
}

std::string gudhiText(const Barcode &barcode)
{
    std::string text(computedMark.substr(0, computedMark.size() - 1));
    for (int dimension = 0; dimension <= barcode.maxDimension; ++dimension)
        text += ' ' + std::to_string(dimension);
    text += "\n# dimension birth death\n";
    for (const Bar &bar : barcode.bars)
        text += std::to_string(bar.dimension) + ' ' + digits(bar.birth) + ' ' + digits(bar.death) + '\n';
    return text;
}

std::string ripserText(const Barcode &barcode)
{
    std::string text;
    for (int dimension = 0; dimension <= barcode.maxDimension; ++dimension) {
        text += "persistence intervals in dim " + std::to_string(dimension) + ":\n";
        for (const Bar &bar : barcode.bars)
            if (bar.dimension == dimension)
                text += " [" + digits(bar.birth) + ',' + (bar.essential() ? " " : digits(bar.death)) + ")\n";
    }
    return text;
}

std::string giottoBytes(const Barcode &barcode)
{
    std::vector<double> values;
    for (const Bar &bar : barcode.bars)
        values.insert(values.end(), {bar.birth, bar.death, static_cast<double>(bar.dimension)});
    return npyBytes({1, barcode.bars.size(), 3}, values);
}

} // namespace

void checkDiagramFileName(const std::filesystem::path &file) { layoutOf(file); }

std::string diagramBytes(const Barcode &barcode, const std::filesystem::path &file)
{
    switch (layoutOf(file)) {
    case Layout::Gudhi:
        return gudhiText(barcode);
    case Layout::Giotto:
        return giottoBytes(barcode);
    case Layout::Ripser:
        return ripserText(barcode);
    }
    return {};
}

Barcode readDiagram(const std::filesystem::path &file, int computedTo)
{
    const std::string name = file.string();
    if (fileEnding(file) == ".npz")
        refuseNpz(name);
    const Layout layout = layoutOf(file);
    const auto read = [&] {
        switch (layout) {
        case Layout::Gudhi:
            return readGudhi(withLineFeeds(readTextFile(file)), name);
        case Layout::Giotto:
            return readGiotto(readFile(file), name);
        case Layout::Ripser:
            return readRipser(withLineFeeds(readTextFile(file)), name);
        }
        return Barcode();
    };
    Barcode barcode = read();
    barcode.maxDimension = std::max(barcode.maxDimension, computedTo);
    return barcode;
}

} // namespace attopo
