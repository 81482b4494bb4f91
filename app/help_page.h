#pragma once

#include <QString>

namespace attopo {

/// What --help shows: all commands with the options that their tables hold.
QString helpPage();

} // namespace attopo
