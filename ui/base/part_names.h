#pragma once

#include "tokenizer/token.h"

#include <QString>

namespace attopo {

/// What a part of a pair or a chat is called: "first text", "user", …; empty for none.
QString partName(TextPart part);

} // namespace attopo
