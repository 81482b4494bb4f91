#pragma once

#include "session.h"

namespace attopo {

/// That a session's model cannot be opened, which it is, and what to do.
QString describeMissingModel(const SessionModel &model);

} // namespace attopo
