#pragma once

#include <string>

namespace attopo {

class ModelFiles;

/// SHA-256 of all files that a model is made of (configuration, tokenizer, weights or program), with their
/// names: 64 hexadecimal digits. Throws Error when one cannot be read.
std::string modelFingerprint(const ModelFiles &files);

} // namespace attopo
