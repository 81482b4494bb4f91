#pragma once

#include <string_view>

namespace attopo {

/// Whether openModel knows what config.json calls "model_type".
bool isKnownFamily(std::string_view modelType);

} // namespace attopo
