#pragma once

#include "model/model_files.h"

#include <string_view>

namespace attopo {

/// The bytes of a file as text, nullopt when there is no such file. Lives as long as `files`.
inline std::optional<std::string_view> findText(const ModelFiles &files, std::string_view file)
{
    const auto bytes = files.find(file);
    if (!bytes)
        return std::nullopt;
    return std::string_view(reinterpret_cast<const char *>(bytes->data()), bytes->size());
}

} // namespace attopo
