#include "corpus/row_result.h"

#include <bit>
#include <cstring>
#include <span>

namespace attopo {

namespace {

static_assert(std::endian::native == std::endian::little, "files hold numbers with their lowest byte first");

constexpr std::uint64_t notCut = ~std::uint64_t(0);

class Encoder {
public:
    template <typename Number>
    void add(Number number)
    {
        bytes.append(reinterpret_cast<const char *>(&number), sizeof number);
    }
    void add(const std::string &text)
    {
        add(std::uint64_t(text.size()));
        bytes += text;
    }
    template <typename Number>
    void add(const std::vector<Number> &numbers)
    {
        add(std::uint64_t(numbers.size()));
        bytes.append(reinterpret_cast<const char *>(numbers.data()), numbers.size() * sizeof(Number));
    }

    std::string bytes;
};

/// Takes from the front of bytes; after the first failure everything fails.
class Decoder {
public:
    explicit Decoder(std::string_view bytes)
        : rest_(bytes)
    {
    }

    template <typename Number>
    void take(Number &number)
    {
        copy(&number, sizeof number);
    }
    void take(std::string &text)
    {
        const std::size_t size = takeCount(1);
        text = rest_.substr(0, size);
        rest_.remove_prefix(size);
    }
    template <typename Number>
    void take(std::vector<Number> &numbers)
    {
        numbers.resize(takeCount(sizeof(Number)));
        copy(numbers.data(), numbers.size() * sizeof(Number));
    }
    /// How many things of at least `size` bytes each come next; 0 when there are not as many bytes.
    std::size_t takeCount(std::size_t size)
    {
        std::uint64_t count = 0;
        take(count);
        if (count > rest_.size() / size) {
            failed_ = true;
            return 0;
        }
        return count;
    }
    bool done() const { return !failed_ && rest_.empty(); }
    bool failed() const { return failed_; }

private:
    void copy(void *place, std::size_t size)
    {
        if (failed_ || size > rest_.size()) {
            failed_ = true;
            return;
        }
        if (size > 0)
            std::memcpy(place, rest_.data(), size);
        rest_.remove_prefix(size);
    }

    std::string_view rest_;
    bool failed_ = false;
};

} // namespace

std::string encodeResult(const RowResult &result)
{
    Encoder encoder;
    encoder.add(result.row);
    encoder.add(result.line);
    encoder.add(result.problem);
    encoder.add(std::uint64_t(result.columns.size()));
    for (const std::string &column : result.columns)
        encoder.add(column);
    encoder.add(result.points);
    encoder.add(result.cutAt.value_or(notCut));
    encoder.add(result.features);
    encoder.add(result.diagramSizes);
    encoder.add(result.diagramPoints);
    if (!result.stackHash.empty())
        encoder.add(result.stackHash);
    return std::move(encoder.bytes);
}

std::optional<RowResult> decodeResult(std::string_view bytes)
{
    RowResult result;
    Decoder decoder(bytes);
    decoder.take(result.row);
    decoder.take(result.line);
    decoder.take(result.problem);
    result.columns.resize(decoder.takeCount(sizeof(std::uint64_t)));
    for (std::string &column : result.columns)
        decoder.take(column);
    decoder.take(result.points);
    std::uint64_t cutAt = notCut;
    decoder.take(cutAt);
    if (cutAt != notCut)
        result.cutAt = cutAt;
    decoder.take(result.features);
    decoder.take(result.diagramSizes);
    decoder.take(result.diagramPoints);
    if (!decoder.failed() && !decoder.done())
        decoder.take(result.stackHash);
    if (!decoder.done())
        return std::nullopt;
    return result;
}

std::size_t featuresBeforeEnd(const RowResult &result)
{
    constexpr std::size_t count = sizeof(std::uint64_t); // stands before each list
    return result.features.size() * sizeof(double) + count
        + result.diagramSizes.size() * sizeof(std::uint32_t) + count
        + result.diagramPoints.size() * sizeof(float)
        + (result.stackHash.empty() ? 0 : count + result.stackHash.size());
}

std::optional<std::uint64_t> encodedRow(std::string_view bytes)
{
    Decoder decoder(bytes);
    std::uint64_t row = 0;
    decoder.take(row);
    return decoder.failed() ? std::nullopt : std::optional(row);
}

} // namespace attopo
