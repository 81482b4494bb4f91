#include "chat/template_renderer.h"

#include "chat/template_fault.h"
#include "chat/template_functions.h"

#include <algorithm>

namespace attopo {

namespace {

using Expression = TemplateExpression;
using Statement = TemplateStatement;
using Variables = std::map<std::string, TemplateValue>;

constexpr std::size_t stepCost = 20; // in characters
constexpr std::size_t mostNested = 16;

class Renderer {
public:
    explicit Renderer(const Variables &variables)
        : scopes_{variables}
    {
    }

    /// Whether the loop around goes on as usual, with its next turn, or not at all.
    enum class Flow { On, Continue, Break };

    Flow run(const TemplateBody &body)
    {
        for (const Statement &statement : body)
            if (const Flow flow = run(statement); flow != Flow::On)
                return flow;
        return Flow::On;
    }

    TracedText takeOutput() { return std::move(output_); }

private:
    TemplateCall callOf(std::size_t line, std::string name = {})
    {
        return {std::move(name), line, {}, {}, budget_};
    }

    void put(std::size_t line, const TracedText &text)
    {
        budget_.charge(line, text.size());
        output_.insert(output_.end(), text.begin(), text.end());
    }

    Flow run(const Statement &statement)
    {
        budget_.charge(statement.line, stepCost);
        switch (statement.kind) {
        case Statement::Kind::Text:
            put(statement.line, statement.text);
            return Flow::On;
        case Statement::Kind::Output:
            put(statement.line, asText(callOf(statement.line), evaluate(*statement.value)));
            return Flow::On;
        case Statement::Kind::If:
            for (const Statement::Branch &branch : statement.branches)
                if (!branch.condition || evaluate(*branch.condition).isTrue())
                    return run(branch.body);
            return Flow::On;
        case Statement::Kind::For:
            return loop(statement);
        case Statement::Kind::Set:
            set(statement);
            return Flow::On;
        case Statement::Kind::Scope:
            return runApart(statement.body, {});
        case Statement::Kind::Break:
            return Flow::Break;
        case Statement::Kind::Continue:
            return Flow::Continue;
        }
        return Flow::On;
    }

    /// With variables of its own: what is set in it is forgotten.
    Flow runApart(const TemplateBody &body, Variables own)
    {
        scopes_.push_back(std::move(own));
        const Flow flow = run(body);
        scopes_.pop_back();
        return flow;
    }

    std::vector<TemplateValue> itemsFor(const Statement &statement, const Message &what,
                                        const TemplateValue &value)
    {
        if (!value.list() && !value.map() && !value.text() && !value.isUndefined())
            attopo::failOn(statement.line, what, value);
        return itemsOf(callOf(statement.line), value);
    }

    void assign(Variables &variables, const Statement &statement, const TemplateValue &value)
    {
        for (const std::string &name : statement.names)
            budget_.charge(statement.line, name.size());
        if (statement.names.size() == 1) {
            variables[statement.names.front()] = value;
            return;
        }
        const std::vector<TemplateValue> items =
            itemsFor(statement, TRANSLATABLE("Core", "its items"), value);
        if (items.size() != statement.names.size())
            throw TemplateFault(
                statement.line,
                {TRANSLATABLE("Core", "%1 values for %2 names"), {items.size(), statement.names.size()}});
        for (std::size_t i = 0; i < items.size(); ++i)
            variables[statement.names[i]] = items[i];
    }

    void set(const Statement &statement)
    {
        TemplateValue value;
        if (statement.value) {
            value = evaluate(*statement.value);
        } else {
            TracedText outside = std::exchange(output_, {});
            runApart(statement.body, {});
            value = TemplateValue(std::exchange(output_, std::move(outside)));
        }
        if (statement.attribute.empty())
            return assign(scopes_.back(), statement, value);
        const TemplateValue target = lookUp(statement.names.front());
        const auto *space = target.as<TemplateValue::Namespace>();
        if (!space)
            throw TemplateFault(statement.line,
                                {TRANSLATABLE("Core", "\"%1\" is no namespace"), {statement.names.front()}});
        requireNoNamespace(statement.line, value);
        (**space)[statement.attribute] = value;
    }

    /// One within itself would never be given free.
    static void requireNoNamespace(std::size_t line, const TemplateValue &value)
    {
        if (value.as<TemplateValue::Namespace>())
            failBeyond(line, TRANSLATABLE("Core", "a namespace inside something else"));
    }

    Flow loop(const Statement &statement)
    {
        std::vector<Variables> turns;
        std::vector<TemplateValue> items;
        for (TemplateValue &item :
             itemsFor(statement, TRANSLATABLE("Core", "a loop"), evaluate(*statement.value))) {
            budget_.charge(statement.line, stepCost);
            Variables own;
            assign(own, statement, item);
            if (statement.condition) {
                scopes_.push_back(own);
                const bool taken = evaluate(*statement.condition).isTrue();
                scopes_.pop_back();
                if (!taken)
                    continue;
            }
            turns.push_back(std::move(own));
            items.push_back(std::move(item));
        }
        if (turns.empty())
            return runApart(statement.otherwise, {});
        for (std::size_t k = 0; k < turns.size(); ++k) {
            budget_.charge(statement.line, stepCost);
            turns[k]["loop"] = loopVariable(items, k);
            if (runApart(statement.body, std::move(turns[k])) == Flow::Break)
                break;
        }
        return Flow::On;
    }

    static TemplateValue loopVariable(const std::vector<TemplateValue> &items, std::size_t k)
    {
        const auto count = static_cast<std::int64_t>(items.size());
        const auto index = static_cast<std::int64_t>(k);
        return TemplateValue::map({
            {"index", index + 1},
            {"index0", index},
            {"revindex", count - index},
            {"revindex0", count - index - 1},
            {"first", index == 0},
            {"last", index + 1 == count},
            {"length", count},
            {"previtem", index > 0 ? items[k - 1] : TemplateValue::undefined("previtem")},
            {"nextitem", index + 1 < count ? items[k + 1] : TemplateValue::undefined("nextitem")},
        });
    }

    TemplateValue lookUp(const std::string &name) const
    {
        for (auto scope = scopes_.rbegin(); scope != scopes_.rend(); ++scope)
            if (const auto found = scope->find(name); found != scope->end())
                return found->second;
        return TemplateValue::undefined(name);
    }

    TemplateValue part(const Expression &expression, std::size_t number)
    {
        return evaluate(*expression.parts[number]);
    }

    TemplateValue evaluate(const Expression &expression)
    {
        budget_.charge(expression.line, stepCost + expression.name.size());
        TemplateValue value = valueOf(expression);
        if (value.depth() > mostNested)
            failBeyond(expression.line, TRANSLATABLE("Core", "a list in lists so deep"));
        return value;
    }

    TemplateValue valueOf(const Expression &expression)
    {
        using Kind = Expression::Kind;
        switch (expression.kind) {
        case Kind::Constant:
            return expression.constant;
        case Kind::Name:
            return lookUp(expression.name);
        case Kind::List:
            return list(expression);
        case Kind::Map:
            return map(expression);
        case Kind::Not:
            return !part(expression, 0).isTrue();
        case Kind::And: {
            const TemplateValue left = part(expression, 0);
            return left.isTrue() ? part(expression, 1) : left;
        }
        case Kind::Or: {
            const TemplateValue left = part(expression, 0);
            return left.isTrue() ? left : part(expression, 1);
        }
        case Kind::Minus:
        case Kind::Arithmetic:
            return arithmetic(expression);
        case Kind::Comparison:
            return compare(expression, part(expression, 0), part(expression, 1));
        case Kind::Conditional:
            if (part(expression, 1).isTrue())
                return part(expression, 0);
            return expression.parts[2] ? part(expression, 2) : TemplateValue::undefined("else");
        case Kind::Attribute:
            return attribute(expression, part(expression, 0));
        case Kind::Item:
            return item(expression, part(expression, 0), part(expression, 1));
        case Kind::Slice:
            return slice(expression);
        case Kind::Filter:
            return applyFilter(calling(expression));
        case Kind::Test:
            return applyTest(calling(expression));
        case Kind::Call:
            return callFunction(calling(expression));
        case Kind::Method:
            return callMethod(calling(expression));
        }
        return {};
    }

    TemplateCall calling(const Expression &expression)
    {
        TemplateCall call = callOf(expression.line, expression.name);
        for (const ExpressionPointer &argument : expression.parts)
            call.values.push_back(evaluate(*argument));
        for (const auto &[name, argument] : expression.named) {
            call.named.emplace_back(name, evaluate(*argument));
            if (expression.kind == Expression::Kind::Call)
                requireNoNamespace(expression.line, call.named.back().second);
        }
        return call;
    }

    TemplateValue list(const Expression &expression)
    {
        std::vector<TemplateValue> items;
        for (const ExpressionPointer &one : expression.parts) {
            items.push_back(evaluate(*one));
            requireNoNamespace(expression.line, items.back());
        }
        return TemplateValue::list(std::move(items));
    }

    TemplateValue map(const Expression &expression)
    {
        std::vector<std::pair<std::string, TemplateValue>> entries;
        for (std::size_t i = 0; i < expression.parts.size(); i += 2) {
            const TemplateValue key = part(expression, i);
            if (!key.text())
                failBeyond(expression.line, {TRANSLATABLE("Core", "a key that is %1"), {key.kind()}});
            TemplateValue value = part(expression, i + 1);
            requireNoNamespace(expression.line, value);
            std::string name = keyOf(callOf(expression.line), key);
            budget_.charge(expression.line, entries.size());
            const auto found = std::find_if(entries.begin(), entries.end(),
                                            [&](const auto &entry) { return entry.first == name; });
            if (found == entries.end())
                entries.emplace_back(std::move(name), std::move(value));
            else
                found->second = std::move(value);
        }
        return TemplateValue::map(std::move(entries));
    }

    [[noreturn]] static void failOn(const Expression &expression, const TemplateValue &value,
                                    const std::string &what)
    {
        attopo::failOn(expression.line, what, value);
    }

    TemplateValue arithmetic(const Expression &expression)
    {
        if (expression.kind == Expression::Kind::Minus) {
            const TemplateValue value = part(expression, 0);
            const auto number = asNumber(value);
            if (!number)
                failOn(expression, value, "-");
            return -*number;
        }
        const TemplateValue left = part(expression, 0);
        const TemplateValue right = part(expression, 1);
        if (expression.name == "~")
            return together(expression, asText(callOf(expression.line), left),
                            asText(callOf(expression.line), right));
        if (expression.name == "+" && left.text() && right.text())
            return together(expression, *left.text(), *right.text());
        if (expression.name == "+" && left.list() && right.list()) {
            budget_.charge(expression.line,
                           stepCost * (left.list()->items.size() + right.list()->items.size()));
            std::vector<TemplateValue> items = left.list()->items;
            items.insert(items.end(), right.list()->items.begin(), right.list()->items.end());
            return TemplateValue::list(std::move(items));
        }
        const auto a = asNumber(left);
        const auto b = asNumber(right);
        if (!a || !b)
            failOn(expression, left.isUndefined() || (!a && !right.isUndefined()) ? left : right,
                   expression.name);
        return ofNumbers(expression, *a, *b);
    }

    TemplateValue together(const Expression &expression, const TracedText &left, const TracedText &right)
    {
        budget_.charge(expression.line, left.size() + right.size());
        TracedText whole = left;
        whole.insert(whole.end(), right.begin(), right.end());
        return whole;
    }

    static TemplateValue ofNumbers(const Expression &expression, std::int64_t a, std::int64_t b)
    {
        const std::string &name = expression.name;
        std::int64_t result = 0;
        bool tooLarge = false;
        if (name == "+") {
            tooLarge = __builtin_add_overflow(a, b, &result);
        } else if (name == "-") {
            tooLarge = __builtin_sub_overflow(a, b, &result);
        } else if (name == "*") {
            tooLarge = __builtin_mul_overflow(a, b, &result);
        } else if (name == "/") {
            failBeyond(expression.line, TRANSLATABLE("Core", "division to a fraction"));
        } else { // the remainder has the sign of the divisor
            if (b == 0)
                throw TemplateFault(expression.line, TRANSLATABLE("Core", "a number is divided by 0"));
            const std::int64_t remainder = b == -1 ? 0 : a % b;
            const bool shifted = remainder != 0 && (remainder < 0) != (b < 0);
            if (name == "%")
                return shifted ? remainder + b : remainder;
            tooLarge = b == -1 && __builtin_sub_overflow(std::int64_t(0), a, &result);
            if (b != -1)
                result = a / b - shifted;
        }
        if (tooLarge)
            failBeyond(expression.line, TRANSLATABLE("Core", "a number of so many digits"));
        return result;
    }

    TemplateValue compare(const Expression &expression, const TemplateValue &left, const TemplateValue &right)
    {
        const std::string &name = expression.name;
        const TemplateCall call = callOf(expression.line, name);
        if (name == "==" || name == "!=")
            return areEqual(call, left, right) == (name == "==");
        if (name == "in")
            return contains(call, right, left);
        const auto before = [&](const TemplateValue &a, const TemplateValue &b) {
            if (a.text() && b.text()) {
                budget_.charge(expression.line, std::min(a.text()->size(), b.text()->size()));
                return std::lexicographical_compare(
                    a.text()->begin(), a.text()->end(), b.text()->begin(), b.text()->end(),
                    [](const auto &x, const auto &y) { return x.character < y.character; });
            }
            const auto x = asNumber(a);
            const auto y = asNumber(b);
            if (!x || !y)
                failOn(expression, x ? b : a, name);
            return *x < *y;
        };
        if (name == "<")
            return before(left, right);
        if (name == ">")
            return before(right, left);
        return name == "<=" ? !before(right, left) : !before(left, right);
    }

    TemplateValue attribute(const Expression &expression, const TemplateValue &of)
    {
        if (of.isUndefined())
            failOn(expression, of, expression.name);
        if (const auto *space = of.as<TemplateValue::Namespace>()) {
            const auto found = (*space)->find(expression.name);
            return found == (*space)->end() ? TemplateValue::undefined(expression.name) : found->second;
        }
        const TemplateValue *found =
            of.map() ? entryOf(callOf(expression.line), *of.map(), expression.name) : nullptr;
        return found ? *found : TemplateValue::undefined(expression.name);
    }

    TemplateValue item(const Expression &expression, const TemplateValue &of, const TemplateValue &key)
    {
        if (of.isUndefined())
            failOn(expression, of, "[]");
        if (of.map() && key.text()) {
            const TemplateCall call = callOf(expression.line);
            const std::string name = keyOf(call, key);
            const TemplateValue *found = entryOf(call, *of.map(), name);
            return found ? *found : TemplateValue::undefined(name);
        }
        const auto number = asNumber(key);
        if (!number || (!of.list() && !of.text()))
            return TemplateValue::undefined("[]");
        const auto count = static_cast<std::int64_t>(of.list() ? of.list()->items.size() : of.text()->size());
        const std::int64_t place = *number < 0 ? *number + count : *number;
        if (place < 0 || place >= count)
            return TemplateValue::undefined("[" + std::to_string(*number) + "]");
        const auto index = static_cast<std::size_t>(place);
        return of.list() ? of.list()->items[index] : TemplateValue(TracedText{(*of.text())[index]});
    }

    TemplateValue slice(const Expression &expression)
    {
        const TemplateValue of = part(expression, 0);
        if (!of.list() && !of.text())
            failOn(expression, of, "[:]");
        const auto count = static_cast<std::int64_t>(of.list() ? of.list()->items.size() : of.text()->size());
        const auto bound = [&](std::size_t number) -> std::optional<std::int64_t> {
            if (!expression.parts[number])
                return std::nullopt;
            const TemplateValue value = part(expression, number);
            if (!value.isNone() && !value.integer())
                failOn(expression, value, "[:]");
            return value.integer() ? std::optional(*value.integer()) : std::nullopt;
        };
        const auto start = bound(1);
        const auto stop = bound(2);
        const std::int64_t step = bound(3).value_or(1);
        if (step != 1 && step != -1)
            failBeyond(expression.line, TRANSLATABLE("Core", "a part in steps other than 1 and -1"));
        // Python's: from the end for negative bounds, and no further than there is.
        const auto within = [&](std::int64_t wanted) {
            const std::int64_t place =
                wanted < 0 ? std::max(wanted, -count) + count : std::min(wanted, count);
            return step > 0 || wanted >= -count ? place : -1;
        };
        std::int64_t at = start ? within(*start) : step > 0 ? 0 : count - 1;
        if (step < 0)
            at = std::min(at, count - 1);
        const std::int64_t end = stop ? within(*stop) : step > 0 ? count : -1;
        budget_.charge(expression.line, static_cast<std::size_t>(count) * (of.list() ? stepCost : 1));
        std::vector<TemplateValue> items;
        TracedText text;
        for (; step > 0 ? at < end : at > end; at += step) {
            const auto index = static_cast<std::size_t>(at);
            if (of.list())
                items.push_back(of.list()->items[index]);
            else
                text.push_back((*of.text())[index]);
        }
        return of.list() ? TemplateValue::list(std::move(items)) : TemplateValue(std::move(text));
    }

    std::vector<Variables> scopes_;
    TracedText output_;
    TemplateBudget budget_;
};

} // namespace

TracedText renderTemplate(const TemplateBody &body, const std::map<std::string, TemplateValue> &variables)
{
    Renderer renderer(variables);
    renderer.run(body);
    return renderer.takeOutput();
}

} // namespace attopo
