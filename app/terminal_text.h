#pragma once

#include <string>
#include <string_view>

namespace attopo {

/// A message as it may go to a terminal: control characters, with which a server's or a file's words could
/// move the cursor or worse, become U+FFFD; lines and tabs stay. UTF-8.
std::string terminalText(std::string_view message);

} // namespace attopo
