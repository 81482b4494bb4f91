#pragma once

#include <algorithm>
#include <cstddef>
#include <list>
#include <memory>
#include <utility>

namespace attopo {

/// The results of one stage, by what they depend on. Bounded: the least recently used goes first.
/// `Key` is a struct with ==; a handful of entries needs no hash.
template <typename Key, typename Value>
class StageCache {
public:
    explicit StageCache(std::size_t capacity)
        : capacity_(capacity)
    {
    }

    /// The value for `key`, made by `make()` (which may throw; nothing is kept then) unless it is known.
    template <typename Make>
    std::shared_ptr<const Value> get(const Key &key, Make make)
    {
        return get(key, make, [](const Value &) { return true; });
    }

    /// Likewise, but a known value that does not satisfy `serves(value)` is replaced once there is another.
    template <typename Make, typename Serves>
    std::shared_ptr<const Value> get(const Key &key, Make make, Serves serves)
    {
        const auto known = std::find_if(entries_.begin(), entries_.end(),
                                        [&](const auto &entry) { return entry.first == key; });
        if (known != entries_.end() && serves(*known->second)) {
            ++hits_;
            entries_.splice(entries_.begin(), entries_, known);
            return entries_.front().second;
        }
        ++misses_;
        auto value = std::make_shared<const Value>(make());
        if (known != entries_.end())
            entries_.erase(known);
        entries_.emplace_front(key, value);
        if (entries_.size() > capacity_)
            entries_.pop_back();
        return value;
    }

    /// The most recently used value whose key satisfies `fits`, nullptr when there is none. Counts as
    /// nothing.
    template <typename Fits>
    std::shared_ptr<const Value> latest(Fits fits) const
    {
        for (const auto &[key, value] : entries_)
            if (fits(key))
                return value;
        return nullptr;
    }

    std::size_t hits() const { return hits_; }
    std::size_t misses() const { return misses_; }

private:
    std::size_t capacity_;
    std::list<std::pair<Key, std::shared_ptr<const Value>>> entries_; // most recently used first
    std::size_t hits_ = 0;
    std::size_t misses_ = 0;
};

} // namespace attopo
