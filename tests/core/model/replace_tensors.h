#pragma once

#include "memory_files.h"
#include "safetensors_text.h"

#include <functional>

namespace attopo {

/// Writes the weights again with what `change` makes of each tensor's shape and bytes; without it when that
/// is false.
inline void replaceTensors(
    MemoryFiles &files,
    const std::function<bool(const std::string &name, nlohmann::json &shape, std::string &bytes)> &change)
{
    const SafetensorsText old = SafetensorsText::parse(files.files["model.safetensors"]);
    SafetensorsText fresh;
    for (const auto &[name, entry] : old.header.items()) {
        if (name == "__metadata__")
            continue;
        const auto start = entry["data_offsets"][0].get<std::size_t>();
        const auto end = entry["data_offsets"][1].get<std::size_t>();
        nlohmann::json shape = entry["shape"];
        std::string bytes = old.data.substr(start, end - start);
        if (change(name, shape, bytes))
            fresh.add(name, entry["dtype"], shape, bytes);
    }
    files.files["model.safetensors"] = fresh.file();
}

} // namespace attopo
