#pragma once

#include "error.h"
#include "model/model_files.h"
#include "translatable.h"

#include <string_view>

namespace attopo {

/// Throws Error when `bytes` only say where a file is (Git LFS).
inline void requireNoPointer(std::string_view bytes, const std::string &file)
{
    constexpr std::string_view pointer = "version https://git-lfs";
    if (bytes.starts_with(pointer))
        throw Error(
            TRANSLATABLE("Core", "%1: only says where the file is (Git LFS); \"git lfs pull\" fetches it"),
            {file});
}

/// The bytes of a file as text, nullopt when there is no such file. Lives as long as `files`. Throws Error
/// when it is but a pointer of Git LFS.
inline std::optional<std::string_view> findText(const ModelFiles &files, std::string_view file)
{
    const auto bytes = files.find(file);
    if (!bytes)
        return std::nullopt;
    const std::string_view text(reinterpret_cast<const char *>(bytes->data()), bytes->size());
    requireNoPointer(text, files.describe(file));
    return text;
}

} // namespace attopo
