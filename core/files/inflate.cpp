#include "files/inflate.h"

#include "error.h"
#include "translatable.h"

#include <zlib.h>

#include <algorithm>
#include <limits>

namespace attopo {

namespace {

class Inflater {
public:
    explicit Inflater(std::span<const std::byte> stream)
        : left_(stream)
    {
        if (inflateInit2(&state_, -MAX_WBITS) != Z_OK) // no header of zlib's own
            throw std::bad_alloc();
    }
    ~Inflater() { inflateEnd(&state_); }
    Inflater(const Inflater &) = delete;
    Inflater &operator=(const Inflater &) = delete;

    /// Fills `to`; false: the stream is damaged or ends before.
    bool read(std::span<std::byte> to)
    {
        constexpr std::size_t most = std::numeric_limits<uInt>::max();
        while (!to.empty()) {
            const std::size_t in = std::min(left_.size(), most);
            const std::size_t out = std::min(to.size(), most);
            state_.next_in = reinterpret_cast<Bytef *>(const_cast<std::byte *>(left_.data()));
            state_.avail_in = static_cast<uInt>(in);
            state_.next_out = reinterpret_cast<Bytef *>(to.data());
            state_.avail_out = static_cast<uInt>(out);
            const int result = inflate(&state_, Z_NO_FLUSH);
            left_ = left_.subspan(in - state_.avail_in);
            to = to.subspan(out - state_.avail_out);
            if (result == Z_STREAM_END)
                return to.empty();
            if (result != Z_OK)
                return false;
        }
        return true;
    }

private:
    std::span<const std::byte> left_;
    z_stream state_ = {};
};

} // namespace

std::vector<std::byte> inflated(std::span<const std::byte> stream, std::size_t start, std::size_t count,
                                const std::string &file)
{
    Inflater inflater(stream);
    constexpr std::size_t block = 1 << 20;
    std::vector<std::byte> skipped(std::min(block, start));
    bool whole = true;
    for (std::size_t left = start; whole && left > 0;) {
        const std::size_t size = std::min(left, skipped.size());
        whole = inflater.read(std::span(skipped).first(size));
        left -= size;
    }
    std::vector<std::byte> bytes(count);
    if (!whole || !inflater.read(bytes))
        throw Error(
            TRANSLATABLE("Core",
                         "%1: what is compressed in it is damaged or ends too early; it may have been copied "
                         "incompletely"),
            {file});
    return bytes;
}

} // namespace attopo
