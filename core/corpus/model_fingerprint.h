#pragma once

#include <stop_token>
#include <string>

namespace attopo {

class ModelFiles;

/// SHA-256 of the names, sizes and hashes of all files that a model is made of (configuration, tokenizer,
/// weights or program): 64 hexadecimal digits. Throws Error when one cannot be read,
/// or Cancelled.
std::string modelFingerprint(const ModelFiles &files, const std::stop_token &stop = {});

} // namespace attopo
