#pragma once

#include "analysis/analysis.h"
#include "analysis/comparison.h"
#include "command_line.h"

#include <memory>
#include <optional>

namespace attopo {

/// What the input options of a command line lead to.
struct AnalysedInput {
    std::shared_ptr<const Analysis> a;
    std::shared_ptr<const Analysis> b; ///< Null without a second text.
    std::optional<Comparison> comparison;
};

/// The files of the model of --model. Throws Error.
std::shared_ptr<const ModelFiles> chosenModelFiles(const CommandLine &line);

/// The model of --model, on --device; what the user should know of that goes to standard error. Throws
/// Error.
std::shared_ptr<const Model> openChosenModel(const CommandLine &line);

/// The text of --text or --text-file. Throws Error, also when it is empty.
std::string readChosenText(const CommandLine &line);

/// Reads, opens and runs everything; writes what the user should know (a text that was cut) to standard
/// error. Throws Error.
AnalysedInput analyseInput(const CommandLine &line);

} // namespace attopo
