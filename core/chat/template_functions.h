#pragma once

#include "chat/template_call.h"

namespace attopo {

// All throw TemplateFault, also for one that is not read here.

TemplateValue applyFilter(const TemplateCall &call);
bool applyTest(const TemplateCall &call);
TemplateValue callMethod(const TemplateCall &call);
TemplateValue callFunction(const TemplateCall &call);

} // namespace attopo
