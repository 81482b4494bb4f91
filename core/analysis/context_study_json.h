#pragma once

#include "analysis/context_study.h"

#include <string>

namespace attopo {

/// The JSON of `attention-topology contexts` (format in the README). `options` are those of the study.
std::string contextStudyJson(const ContextStudy &study, const ContextStudyOptions &options,
                             const std::stop_token &stop = {});

/// The distances of its table: labels in the first line and column.
std::string contextStudyCsv(const ContextStudy &study);

} // namespace attopo
