#pragma once

#include "session.h"

#include <QString>

namespace attopo {

/// The ending of session files, without its dot.
inline constexpr char sessionSuffix[] = "attopo";

/// Writes a session as JSON that people can read; what is not in it is as at the first start. All or nothing.
/// Throws Error naming the file.
void writeSession(const QString &file, const Session &session);
/// Likewise, to be read by this user alone: for what is kept without being asked.
void keepSession(const QString &file, const Session &session);

/// What is missing in the file is as in `otherwise`. Throws Error naming the file, and in it the line or the
/// key, what was expected there and what was found.
Session readSession(const QString &file, const WindowChoices &otherwise);

} // namespace attopo
