#pragma once

#include "chat/template_syntax.h"

#include <string_view>

namespace attopo {

/// What a template says. Throws TemplateFault: it is no Jinja, or of Jinja what is not read here.
TemplateBody parseTemplate(std::u32string_view source);

} // namespace attopo
