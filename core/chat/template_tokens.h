#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace attopo {

/// A token of Jinja.
struct TemplateToken {
    enum class Kind {
        Text,        ///< Outside all tags.
        TagBegin,    ///< {%
        TagEnd,      ///< %}
        OutputBegin, ///< {{
        OutputEnd,   ///< }}
        Name,
        String,
        Integer,
        Operator,
        End, ///< Of the template.
    };
    Kind kind = Kind::End;
    std::u32string text = {}; ///< A string without its quotes and escapes.
    std::int64_t number = 0;  ///< Of Integer.
    std::size_t line = 0;     ///< From 1.
};

/// The tokens of a template, its white space taken as transformers has it taken (trim_blocks and
/// lstrip_blocks; a line break at the very end does not count); comments are left out. The last one is End.
/// Throws TemplateFault.
std::vector<TemplateToken> templateTokens(std::u32string_view source);

} // namespace attopo
