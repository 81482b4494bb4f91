#pragma once

#include <nlohmann/json.hpp>

#include <cstdint>
#include <cstring>
#include <string>

namespace attopo {

/// A safetensors file taken apart, to be changed and put together again.
struct SafetensorsText {
    nlohmann::json header;
    std::string data;

    static SafetensorsText parse(const std::string &file)
    {
        std::uint64_t size = 0;
        std::memcpy(&size, file.data(), sizeof(size));
        return {nlohmann::json::parse(file.substr(sizeof(size), size)), file.substr(sizeof(size) + size)};
    }

    /// `padding` spaces after the header move the tensors, to another alignment too.
    std::string file(std::size_t padding = 0) const
    {
        const std::string text = header.dump() + std::string(padding, ' ');
        const std::uint64_t size = text.size();
        std::string bytes(sizeof(size), '\0');
        std::memcpy(bytes.data(), &size, sizeof(size));
        return bytes + text + data;
    }

    void add(const std::string &name, const std::string &dtype, const nlohmann::json &shape,
             const std::string &bytes)
    {
        header[name] = {
            {"dtype", dtype}, {"shape", shape}, {"data_offsets", {data.size(), data.size() + bytes.size()}}};
        data += bytes;
    }

    char *bytesOf(const std::string &name)
    {
        return data.data() + header[name]["data_offsets"][0].get<std::size_t>();
    }
};

} // namespace attopo
