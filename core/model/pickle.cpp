#include "model/pickle.h"

#include "error.h"
#include "files/little_endian.h"
#include "translatable.h"

#include <bit>
#include <cstdio>
#include <optional>
#include <unordered_map>

namespace attopo {

namespace {

/// The instructions that hold data, by their names in Python's pickle.py.
enum class Opcode : unsigned char {
    Mark = '(',
    Stop = '.',
    Pop = '0',
    BinInt = 'J',
    BinInt1 = 'K',
    BinInt2 = 'M',
    None = 'N',
    BinPersId = 'Q',
    Reduce = 'R',
    BinString = 'T',
    ShortBinString = 'U',
    BinUnicode = 'X',
    Append = 'a',
    Build = 'b',
    Global = 'c',
    Dict = 'd',
    EmptyDict = '}',
    Appends = 'e',
    BinGet = 'h',
    LongBinGet = 'j',
    List = 'l',
    EmptyList = ']',
    BinPut = 'q',
    LongBinPut = 'r',
    SetItem = 's',
    Tuple = 't',
    EmptyTuple = ')',
    SetItems = 'u',
    BinFloat = 'G',
    Proto = 0x80, // protocol 2
    Tuple1 = 0x85,
    Tuple2 = 0x86,
    Tuple3 = 0x87,
    NewTrue = 0x88,
    NewFalse = 0x89,
    Long1 = 0x8a,
    Long4 = 0x8b,
    BinBytes = 'B', // protocol 3
    ShortBinBytes = 'C',
    ShortBinUnicode = 0x8c, // protocol 4
    BinUnicode8 = 0x8d,
    BinBytes8 = 0x8e,
    EmptySet = 0x8f,
    AddItems = 0x90,
    StackGlobal = 0x93,
    Memoize = 0x94,
    Frame = 0x95,
};

} // namespace

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
            step(static_cast<Opcode>(take(1)[0]));
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

    void step(Opcode opcode);
    // Each carries out the instructions of one kind; false: it is of another.
    bool control(Opcode opcode);
    bool pushNumber(Opcode opcode);
    bool pushText(Opcode opcode);
    bool makeContainer(Opcode opcode);
    bool fillContainer(Opcode opcode);
    bool useMemo(Opcode opcode);
    bool makeObject(Opcode opcode);

    Pickle &pickle_;
    std::span<const std::byte> bytes_;
    const std::string &file_;
    std::size_t at_ = 0;
    bool done_ = false;
    std::vector<PickleValue *> stack_;
    std::vector<std::size_t> marks_; // sizes of the stack
    std::unordered_map<std::uint64_t, PickleValue *> memo_;
};

void PickleReader::step(Opcode opcode)
{
    if (control(opcode) || pushNumber(opcode) || pushText(opcode) || makeContainer(opcode)
        || fillContainer(opcode) || useMemo(opcode) || makeObject(opcode))
        return;
    char shown[8];
    std::snprintf(shown, sizeof(shown), "0x%02x", static_cast<unsigned>(opcode));
    fail(
        {TRANSLATABLE("Core", "the instruction %1 has no place in a file of weights"), {std::string(shown)}});
}

bool PickleReader::control(Opcode opcode)
{
    switch (opcode) {
    case Opcode::Mark:
        marks_.push_back(stack_.size());
        return true;
    case Opcode::Stop:
        done_ = true;
        return true;
    case Opcode::Pop:
        pop();
        return true;
    case Opcode::Proto:
        take(1);
        return true;
    case Opcode::Frame:
        take(8); // its length
        return true;
    default:
        return false;
    }
}

bool PickleReader::pushNumber(Opcode opcode)
{
    switch (opcode) {
    case Opcode::None:
        push(Kind::None);
        return true;
    case Opcode::NewTrue:
    case Opcode::NewFalse:
        push(Kind::Boolean, opcode == Opcode::NewTrue);
        return true;
    case Opcode::BinInt:
        push(Kind::Integer, static_cast<std::int32_t>(number(4)));
        return true;
    case Opcode::BinInt1:
        push(Kind::Integer, static_cast<std::int64_t>(number(1)));
        return true;
    case Opcode::BinInt2:
        push(Kind::Integer, static_cast<std::int64_t>(number(2)));
        return true;
    case Opcode::Long1:
        pushLong(number(1));
        return true;
    case Opcode::Long4:
        pushLong(number(4));
        return true;
    case Opcode::BinFloat:
        take(8); // no number with a fraction is needed of a weights file
        push(Kind::Float);
        return true;
    default:
        return false;
    }
}

bool PickleReader::pushText(Opcode opcode)
{
    switch (opcode) {
    case Opcode::BinString:
    case Opcode::BinUnicode:
    case Opcode::BinBytes:
        push(Kind::Text, 0, text(number(4)));
        return true;
    case Opcode::ShortBinString:
    case Opcode::ShortBinUnicode:
    case Opcode::ShortBinBytes:
        push(Kind::Text, 0, text(number(1)));
        return true;
    case Opcode::BinUnicode8:
    case Opcode::BinBytes8:
        push(Kind::Text, 0, text(number(8)));
        return true;
    default:
        return false;
    }
}

bool PickleReader::makeContainer(Opcode opcode)
{
    switch (opcode) {
    case Opcode::EmptyDict:
        push(Kind::Dictionary);
        return true;
    case Opcode::Dict: {
        const auto items = popToMark();
        push(Kind::Dictionary);
        setItems(items);
        return true;
    }
    case Opcode::EmptyList:
    case Opcode::EmptyTuple:
    case Opcode::EmptySet:
        push(Kind::Sequence);
        return true;
    case Opcode::List:
    case Opcode::Tuple:
        pushSequence(popToMark());
        return true;
    case Opcode::Tuple1:
        pushSequence(popSome(1));
        return true;
    case Opcode::Tuple2:
        pushSequence(popSome(2));
        return true;
    case Opcode::Tuple3:
        pushSequence(popSome(3));
        return true;
    default:
        return false;
    }
}

bool PickleReader::fillContainer(Opcode opcode)
{
    switch (opcode) {
    case Opcode::Append:
        append(popSome(1));
        return true;
    case Opcode::Appends:
    case Opcode::AddItems:
        append(popToMark());
        return true;
    case Opcode::SetItem:
        setItems(popSome(2));
        return true;
    case Opcode::SetItems:
        setItems(popToMark());
        return true;
    default:
        return false;
    }
}

bool PickleReader::useMemo(Opcode opcode)
{
    switch (opcode) {
    case Opcode::BinGet:
        recall(number(1));
        return true;
    case Opcode::LongBinGet:
        recall(number(4));
        return true;
    case Opcode::BinPut:
        memorise(number(1));
        return true;
    case Opcode::LongBinPut:
        memorise(number(4));
        return true;
    case Opcode::Memoize:
        memorise(memo_.size());
        return true;
    default:
        return false;
    }
}

bool PickleReader::makeObject(Opcode opcode)
{
    switch (opcode) {
    case Opcode::Global: {
        const std::string module = line();
        pushName(module, line());
        return true;
    }
    case Opcode::StackGlobal: {
        const auto parts = popSome(2);
        if (parts[0]->kind != Kind::Text || parts[1]->kind != Kind::Text)
            fail(TRANSLATABLE("Core", "a name is made of what is no text"));
        pushName(parts[0]->text, parts[1]->text);
        return true;
    }
    case Opcode::Reduce:
        call();
        return true;
    case Opcode::Build:
        pop(); // the attributes of an object (a state_dict's version numbers)
        top();
        return true;
    case Opcode::BinPersId: {
        PickleValue *const id = pop();
        push(Kind::PersistentId)->items = {id};
        return true;
    }
    default:
        return false;
    }
}

Pickle::Pickle(std::span<const std::byte> bytes, const std::string &file)
{
    PickleReader(*this, bytes, file).read();
}

} // namespace attopo
