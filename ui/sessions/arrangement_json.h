#pragma once

#include "arrangement.h"
#include "session_field.h"

namespace attopo {

// An arrangement in a session file:
//
//     {"window": [1360, 820],
//      "left": {"tabs": ["texts"], "front": "texts", "size": [290, 700]},
//      "right": {"beside": "down", "parts": [{"tabs": ["diagram", "heads"], …}, {"tabs": ["details"], …}]},
//      "floating": [{"view": "time", "frame": [x, y, width, height]}],
//      "closed": ["details"]}

Json toJson(const Arrangement &arrangement);

/// Throws Error, "at <place>: expected …, found …", also when a view stands in it twice.
Arrangement arrangementFrom(const SessionField &field);

} // namespace attopo
