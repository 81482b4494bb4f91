#pragma once

#include "analysis/analysis.h"
#include "analysis/comparison.h"
#include "command_line.h"

#include <memory>
#include <optional>
#include <string>

namespace attopo {

/// What the input options of a command line lead to.
struct AnalysedInput {
    std::shared_ptr<const Analysis> a;
    std::shared_ptr<const Analysis> b; ///< Null without a second text.
    std::optional<Comparison> comparison;
};

/// The files of a model; of the default one when the name is empty. Throws Error.
std::shared_ptr<const ModelFiles> namedModelFiles(const std::string &name);

/// The model of --model, on --device; what the user should know of that goes to standard error. Throws
/// Error.
std::shared_ptr<const Model> openChosenModel(const CommandLine &line);
/// Likewise of another name; empty: the default.
std::shared_ptr<const Model> openNamedModel(const CommandLine &line, const std::string &name);

/// What the options ask of whatever is read, without a source.
AnalysisRequest requestOf(const CommandLine &line);

/// The text of --text or --text-file, and the translation that --part needs. Throws Error.
TextSource chosenSource(const CommandLine &line, std::shared_ptr<const Model> model);

/// The text of --text or --text-file. Throws Error, also when it is empty.
std::string readChosenText(const CommandLine &line);

/// Tells, if so, where the text that `which` names was cut.
void reportCut(const std::string &which, const std::optional<std::size_t> &cutAt);

/// Reads, opens and runs everything; writes what the user should know (a text that was cut) to standard
/// error. Throws Error.
AnalysedInput analyseInput(const CommandLine &line);

} // namespace attopo
