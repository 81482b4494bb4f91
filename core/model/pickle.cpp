#include "model/pickle.h"

#include "error.h"
#include "files/little_endian.h"
#include "translatable.h"

#include <bit>
#include <cstdio>
#include <optional>
#include <unordered_map>

namespace attopo {

/// The stack machine of Python's pickletools, for the instructions that hold data.
class PickleReader {
public:
    PickleReader(Pickle &pickle, std::span<const std::byte> bytes, const std::string &file)
        : pickle_(pickle)
        , bytes_(bytes)
        , file_(file)
    {
    }

    void read()
    {
        while (!done_)
            step(std::to_integer<unsigned char>(take(1)[0]));
        pickle_.value_ = pop();
        pickle_.size_ = at_;
    }

private:
    using Kind = PickleValue::Kind;

    [[noreturn]] void fail(const Message &what) const
    {
        throw Error(TRANSLATABLE("Core", "%1: is no readable pickle: %2 at byte %3"), {file_, what, at_});
    }

    std::span<const std::byte> take(std::uint64_t count)
    {
        if (count > bytes_.size() - at_)
            fail(TRANSLATABLE("Core", "it ends"));
        const auto taken = bytes_.subspan(at_, static_cast<std::size_t>(count));
        at_ += taken.size();
        return taken;
    }

    std::uint64_t number(std::size_t count) { return littleEndian(take(count)); }

    std::string text(std::uint64_t count)
    {
        const auto taken = take(count);
        return {reinterpret_cast<const char *>(taken.data()), taken.size()};
    }

    std::string line()
    {
        std::string found;
        for (char c = 0; (c = static_cast<char>(take(1)[0])) != '\n';)
            found += c;
        return found;
    }

    PickleValue *push(Kind kind, std::int64_t integer = 0, std::string content = {})
    {
        constexpr std::size_t mostValues = 4'000'000; // a hundred for a tensor are many
        if (pickle_.values_.size() >= mostValues)
            fail({TRANSLATABLE("Core", "it has more than %1 values"), {mostValues}});
        pickle_.values_.push_back({kind, integer, std::move(content), {}});
        stack_.push_back(&pickle_.values_.back());
        return stack_.back();
    }

    PickleValue *pop()
    {
        if (stack_.empty() || (!marks_.empty() && stack_.size() <= marks_.back()))
            fail(TRANSLATABLE("Core", "a value is missing"));
        PickleValue *const value = stack_.back();
        stack_.pop_back();
        return value;
    }

    PickleValue *top()
    {
        PickleValue *const value = pop();
        stack_.push_back(value);
        return value;
    }

    /// The values since the last mark.
    std::vector<PickleValue *> popToMark()
    {
        if (marks_.empty())
            fail(TRANSLATABLE("Core", "a mark is missing"));
        const auto first = stack_.begin() + static_cast<std::ptrdiff_t>(marks_.back());
        std::vector<PickleValue *> values(first, stack_.end());
        stack_.erase(first, stack_.end());
        marks_.pop_back();
        return values;
    }

    std::vector<PickleValue *> popSome(std::size_t count)
    {
        std::vector<PickleValue *> values(count);
        while (count > 0)
            values[--count] = pop();
        return values;
    }

    /// Of something in a module. Texts may be used again: without an end to names, a few bytes made of them
    /// would be gigabytes.
    void pushName(const std::string &module, const std::string &name)
    {
        constexpr std::size_t longest = 1000;
        if (module.size() + name.size() > longest)
            fail({TRANSLATABLE("Core", "a name has more than %1 characters"), {longest}});
        push(Kind::Name, 0, module + '.' + name);
    }

    void pushSequence(const std::vector<PickleValue *> &items)
    {
        push(Kind::Sequence)->items.assign(items.begin(), items.end());
    }

    /// A two's complement number of any length up to 8 bytes; of longer ones only that they are there.
    void pushLong(std::uint64_t length)
    {
        const auto digits = take(length);
        if (digits.size() > 8) {
            push(Kind::Integer, 0, std::string(reinterpret_cast<const char *>(digits.data()), digits.size()));
            return;
        }
        std::uint64_t value = littleEndian(digits);
        if (!digits.empty() && digits.size() < 8 && (digits.back() & std::byte{0x80}) != std::byte{})
            value |= ~std::uint64_t(0) << (8 * digits.size());
        push(Kind::Integer, std::bit_cast<std::int64_t>(value));
    }

    void memorise(std::uint64_t key) { memo_[key] = top(); }

    void recall(std::uint64_t key)
    {
        const auto found = memo_.find(key);
        if (found == memo_.end())
            fail(TRANSLATABLE("Core", "an unknown value is referred to"));
        stack_.push_back(found->second);
    }

    void append(const std::vector<PickleValue *> &items)
    {
        PickleValue *const list = top();
        if (list->kind != Kind::Sequence)
            fail(TRANSLATABLE("Core", "something is appended to what is no list"));
        list->items.insert(list->items.end(), items.begin(), items.end());
    }

    void setItems(const std::vector<PickleValue *> &items)
    {
        PickleValue *const dictionary = top();
        if (dictionary->kind != Kind::Dictionary || items.size() % 2 != 0)
            fail(TRANSLATABLE("Core", "an item is set in what is no dictionary"));
        dictionary->items.insert(dictionary->items.end(), items.begin(), items.end());
    }

    void call()
    {
        PickleValue *const arguments = pop();
        PickleValue *const name = pop();
        if (name->isName("collections.OrderedDict") && arguments->items.empty())
            push(Kind::Dictionary);
        else
            push(Kind::Call)->items = {name, arguments};
    }

    void step(unsigned char instruction);

    Pickle &pickle_;
    std::span<const std::byte> bytes_;
    const std::string &file_;
    std::size_t at_ = 0;
    bool done_ = false;
    std::vector<PickleValue *> stack_;
    std::vector<std::size_t> marks_; // sizes of the stack
    std::unordered_map<std::uint64_t, PickleValue *> memo_;
};

void PickleReader::step(unsigned char instruction)
{
    switch (instruction) { // in the order of Python's pickle.py
    case '(':
        marks_.push_back(stack_.size());
        return;
    case '.':
        done_ = true;
        return;
    case '0':
        pop();
        return;
    case 'J':
        push(Kind::Integer, static_cast<std::int32_t>(number(4)));
        return;
    case 'K':
        push(Kind::Integer, static_cast<std::int64_t>(number(1)));
        return;
    case 'M':
        push(Kind::Integer, static_cast<std::int64_t>(number(2)));
        return;
    case 'N':
        push(Kind::None);
        return;
    case 'Q': {
        PickleValue *const id = pop();
        push(Kind::PersistentId)->items = {id};
        return;
    }
    case 'R':
        call();
        return;
    case 'T':
    case 'X':
    case 'B':
        push(Kind::Text, 0, text(number(4)));
        return;
    case 'U':
    case 0x8c:
    case 'C':
        push(Kind::Text, 0, text(number(1)));
        return;
    case 0x8d:
    case 0x8e:
        push(Kind::Text, 0, text(number(8)));
        return;
    case 'a':
        append(popSome(1));
        return;
    case 'b':
        pop(); // the attributes of an object (a state_dict's version numbers)
        top();
        return;
    case 'c': {
        const std::string module = line();
        pushName(module, line());
        return;
    }
    case 0x93: {
        const auto parts = popSome(2);
        if (parts[0]->kind != Kind::Text || parts[1]->kind != Kind::Text)
            fail(TRANSLATABLE("Core", "a name is made of what is no text"));
        pushName(parts[0]->text, parts[1]->text);
        return;
    }
    case 'd': {
        const auto items = popToMark();
        push(Kind::Dictionary);
        setItems(items);
        return;
    }
    case '}':
        push(Kind::Dictionary);
        return;
    case 'e':
        append(popToMark());
        return;
    case 'h':
        recall(number(1));
        return;
    case 'j':
        recall(number(4));
        return;
    case 'l':
    case 't':
        pushSequence(popToMark());
        return;
    case ']':
    case ')':
    case 0x8f:
        push(Kind::Sequence);
        return;
    case 0x90:
        append(popToMark());
        return;
    case 'q':
        memorise(number(1));
        return;
    case 'r':
        memorise(number(4));
        return;
    case 0x94:
        memorise(memo_.size());
        return;
    case 's':
        setItems(popSome(2));
        return;
    case 'u':
        setItems(popToMark());
        return;
    case 'G':
        take(8); // no number with a fraction is needed of a weights file
        push(Kind::Float);
        return;
    case 0x80:
        take(1);
        return;
    case 0x85:
    case 0x86:
    case 0x87:
        pushSequence(popSome(std::size_t(instruction - 0x85 + 1)));
        return;
    case 0x88:
    case 0x89:
        push(Kind::Boolean, instruction == 0x88);
        return;
    case 0x8a:
        pushLong(number(1));
        return;
    case 0x8b:
        pushLong(number(4));
        return;
    case 0x95:
        take(8); // the length of a frame
        return;
    default:
        break;
    }
    char shown[8];
    std::snprintf(shown, sizeof(shown), "0x%02x", instruction);
    fail(
        {TRANSLATABLE("Core", "the instruction %1 has no place in a file of weights"), {std::string(shown)}});
}

Pickle::Pickle(std::span<const std::byte> bytes, const std::string &file)
{
    PickleReader(*this, bytes, file).read();
}

} // namespace attopo
