#pragma once

#include <QChar>
#include <QString>

#include <optional>

namespace attopo {

/// The script of most of a text's characters, spaces, marks and signs left aside; none when there are only
/// such.
std::optional<QChar::Script> commonestScript(const QString &text);

/// "Chinese", "Cyrillic": as people call what is written in it, in the user's language; empty for scripts
/// that no model of first_models.h was made for.
QString scriptName(QChar::Script script);

} // namespace attopo
