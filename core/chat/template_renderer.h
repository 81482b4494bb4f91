#pragma once

#include "chat/template_syntax.h"

#include <map>
#include <string>

namespace attopo {

/// What a template makes of these variables. Throws TemplateFault, also where it would not come to an end,
/// and Error when it refuses them.
TracedText renderTemplate(const TemplateBody &body, const std::map<std::string, TemplateValue> &variables);

} // namespace attopo
