#pragma once

#include "tokenizer/token.h"

#include <QStringList>

#include <vector>

namespace attopo {

/// Tokens of a text by their label (tokenLabels()), those of which there are several with their number too:
/// “king (token 13)”.
QStringList tokenNames(const std::vector<Token> &tokens);

} // namespace attopo
