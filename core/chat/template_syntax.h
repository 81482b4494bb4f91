#pragma once

#include "chat/template_value.h"

#include <cstddef>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace attopo {

// A chat template as it is understood.

struct TemplateExpression;
using ExpressionPointer = std::unique_ptr<TemplateExpression>;

struct TemplateExpression {
    enum class Kind {
        Constant,
        Name,  ///< `name`
        List,  ///< `parts`; also of a tuple
        Map,   ///< `parts`: key, value, key, …
        Not,   ///< `parts[0]`
        Minus, ///< likewise
        And,   ///< both
        Or,
        Arithmetic,  ///< of both by `name`: + - * // % ~
        Comparison,  ///< of both by `name`: == != < <= > >= in
        Conditional, ///< `parts`: value, condition, value otherwise (may be null)
        Attribute,   ///< `parts[0]`.`name`
        Item,        ///< `parts[0]`[`parts[1]`]
        Slice,       ///< `parts`: what, start, stop, step (each of these may be null)
        Filter,      ///< `parts[0]` | `name`(the other parts, `named`)
        Test,        ///< `parts[0]` is `name` the other parts
        Call,        ///< `name`(`parts`, `named`)
        Method,      ///< `parts[0]`.`name`(the other parts, `named`)
    };
    Kind kind = Kind::Constant;
    std::size_t line = 0;
    std::string name = {};
    TemplateValue constant = {};
    std::vector<ExpressionPointer> parts = {};
    std::vector<std::pair<std::string, ExpressionPointer>> named = {};
    std::size_t depth = 1; ///< How deep expressions are nested in it.
};

struct TemplateStatement {
    enum class Kind {
        Text,   ///< `text`
        Output, ///< `value`
        If,     ///< `branches`; one without a condition is the last
        For,    ///< `names` in `value`, if `condition`: `body`, else `otherwise`
        Set,    ///< `names` to `value`, or without one to what `body` puts out
        Scope,  ///< `body`
        Break,
        Continue,
    };
    struct Branch {
        ExpressionPointer condition;
        std::vector<TemplateStatement> body;
    };
    Kind kind = Kind::Text;
    std::size_t line = 0;
    TracedText text = {};
    ExpressionPointer value = {};
    ExpressionPointer condition = {};
    std::vector<std::string> names = {};
    std::string attribute = {}; ///< Set: of the namespace names[0].
    std::vector<Branch> branches = {};
    std::vector<TemplateStatement> body = {};
    std::vector<TemplateStatement> otherwise = {};
};

using TemplateBody = std::vector<TemplateStatement>;

} // namespace attopo
