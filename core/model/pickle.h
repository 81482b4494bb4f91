#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace attopo {

/// A value of a pickle (Python's serialisation), as data. Calls are kept as what they are and never carried
/// out: what a name means is for the reader to decide.
struct PickleValue {
    enum class Kind {
        None,
        Boolean,
        Integer,
        Float,
        Text,         ///< Also bytes.
        Sequence,     ///< List, tuple, set.
        Dictionary,   ///< And what a call that makes one (collections.OrderedDict) was filled with.
        Name,         ///< "module.name" of something in a Python module.
        Call,         ///< A name applied to arguments: items[0] is the name, items[1] the arguments.
        PersistentId, ///< What the file keeps elsewhere; items[0] tells which.
    };
    Kind kind = Kind::None;
    std::int64_t integer = 0;
    std::string text;
    std::vector<const PickleValue *> items; ///< Of a dictionary: keys and values in turn.

    bool isName(std::string_view name) const { return kind == Kind::Name && text == name; }
    bool isCallOf(std::string_view name) const { return kind == Kind::Call && items[0]->isName(name); }
};

/// One pickle of the binary protocols (1 to 5), without what torch.save never writes. Reading it runs no
/// code: that is why no library does it, Python's and LibTorch's readers carry out the calls in it.
class Pickle {
public:
    /// Throws Error naming `file` for anything that is not read or damaged.
    Pickle(std::span<const std::byte> bytes, const std::string &file);

    Pickle(const Pickle &) = delete;
    Pickle &operator=(const Pickle &) = delete;

    const PickleValue &value() const { return *value_; }
    std::size_t size() const { return size_; } ///< Bytes up to and including the end mark.

private:
    std::deque<PickleValue> values_; // owns all: a value may contain itself, or be nested without end
    const PickleValue *value_ = nullptr;
    std::size_t size_ = 0;

    friend class PickleReader;
};

} // namespace attopo
