#pragma once

#include "analysis/analysis.h"
#include "analysis/comparison.h"
#include "command_parser.h"
#include "input_options.h"

#include <memory>
#include <optional>
#include <string>

namespace attopo {

/// What the input options of a command lead to.
struct AnalysedInput {
    std::shared_ptr<const Analysis> a;
    std::shared_ptr<const Analysis> b; ///< Null without a second text.
    std::optional<Comparison> comparison;

    /// Of both, by the barcode of the first.
    double threshold(const ThresholdChoice &choice) const;
};

/// All options that say what is read and what becomes of it.
void addInputOptions(CommandParser &parser, InputChoice &input);

/// Throws UsageError unless there is one input and all that is said is of such. `asksForPrompt`: --prompt was
/// given, which is for texts.
void checkInput(const InputChoice &input, bool asksForPrompt = false);
/// Throws UsageError when heads are listed that nothing combines.
void checkCombination(const RequestChoice &request);
/// Throws UsageError unless there is one text, or a stack of attention instead.
void checkOneText(const char *command, const TextChoice &text, const SourceChoice &source);
/// Throws UsageError: the command has nothing to write its results to.
[[noreturn]] void failWithoutOutput(const char *command);

/// The files of a model; of the default one when the name is empty. Throws Error.
std::shared_ptr<const ModelFiles> namedModelFiles(const std::string &name);

/// The model of --model, on --device; what the user should know of that goes to standard error. Throws
/// Error.
std::shared_ptr<const Model> openChosenModel(const ModelChoice &model);
/// Likewise of another name; empty: the default.
std::shared_ptr<const Model> openNamedModel(const ModelChoice &model, const std::string &name);

/// What the options ask of whatever is read, without a source.
AnalysisRequest requestOf(const RequestChoice &request);
AnalysisRequest requestOf(const InputChoice &input);

/// The text of --text or --text-file, and the translation that --part needs. Throws Error.
TextSource chosenSource(const InputChoice &input, std::shared_ptr<const Model> model);

/// The text of --text or --text-file. Throws Error, also when it is empty.
std::string readChosenText(const TextChoice &text);

/// --attention is a stack of all layers and heads (data_source.h).
bool isStack(const SourceChoice &source);
/// That stack; what is odd in it goes to standard error. Throws Error.
TextSource chosenStack(const SourceChoice &source);
/// The text of --text, --text-file or such a stack, and what reads it.
TextSource chosenTextOrStack(const TextChoice &text, const SourceChoice &source, const ModelChoice &model);

/// Tells, if so, where the text that `which` names was cut.
void reportCut(const std::string &which, const std::optional<std::size_t> &cutAt, const Model &model);

/// Reads, opens and runs everything; writes what the user should know (a text that was cut) to standard
/// error. Throws Error.
AnalysedInput analyseInput(const InputChoice &input);

} // namespace attopo
