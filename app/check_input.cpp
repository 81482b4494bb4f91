#include "analysis_input.h"

namespace attopo {

namespace {

/// Not more than one of two ways to say the same.
void checkPairs(const InputChoice &input)
{
    const ScopeChoice &scope = input.scope;
    if (input.source.diagramB && !input.source.diagram)
        failUsage(QStringLiteral("--diagram-b compares with a diagram: give --diagram"));
    if (input.source.textB && input.source.textBFile)
        failUsage(QStringLiteral("Give only one of --text-b and --text-b-file"));
    if ((scope.translation && scope.translationFile) || (scope.translationB && scope.translationBFile))
        failUsage(QStringLiteral("Give a translation or a file with it, not both"));
}

/// A matrix or a diagram has nothing that is chosen of a text.
void checkMatrix(const InputChoice &input, bool translated, bool asksForPrompt)
{
    const ScopeChoice &scope = input.scope;
    const HeadCombination &combination = input.request.combination;
    if (scope.readAs != ReadAs::Text || scope.readAsB)
        failUsage(QStringLiteral("--read-as and --read-as-b are for texts, not for matrices and diagrams"));
    if (input.source.textB || input.source.textBFile)
        failUsage(QStringLiteral("--text-b compares with a text: give --text or --text-file"));
    if (scope.part != AttentionPart::Text || combination.reduction != Reduction::OneHead
        || combination.valueWeighted || input.request.joinWords || translated || scope.span || asksForPrompt
        || scope.layerB || scope.headB || scope.modelB || scope.partB || scope.spanB)
        failUsage(
            QStringLiteral("--part, --combine, --value-norms, --join-words, --translation, --span, --prompt, "
                           "--layer-b, --head-b, --model-b, --part-b and --span-b are for texts, not for "
                           "matrices and diagrams"));
}

} // namespace

void checkInput(const InputChoice &input, bool asksForPrompt)
{
    const SourceChoice &source = input.source;
    const ScopeChoice &scope = input.scope;
    const int inputs = int(input.text.text.has_value()) + int(input.text.file.has_value())
        + int(source.attention.has_value()) + int(source.distances.has_value())
        + int(source.diagram.has_value());
    if (inputs == 0)
        failUsage(QStringLiteral(
            "Nothing to analyse: give --text, --text-file, --attention, --distances or --diagram"));
    if (inputs > 1)
        failUsage(
            QStringLiteral("Give only one of --text, --text-file, --attention, --distances and --diagram"));
    checkPairs(input);
    checkCombination(input.request);
    const bool translated =
        scope.translation || scope.translationFile || scope.translationB || scope.translationBFile;
    const bool stack = isStack(source);
    if ((source.attention && !stack) || source.distances || source.diagram)
        checkMatrix(input, translated, asksForPrompt);
    if ((source.stack != StackOptions() || source.attentionB) && !stack)
        failUsage(
            QStringLiteral("--text-index, --axes, --softmax and --attention-b are for --attention with all "
                           "layers and heads (.npz, .npy of four axes or more, .safetensors, .pt)"));
    if (stack && scope.readAs != ReadAs::Text)
        failUsage(
            QStringLiteral("--read-as is for a text that a model reads; a file of attention has been read"));
    if (stack && (source.textB || source.textBFile) && source.attentionB)
        failUsage(QStringLiteral("Give only one of --text-b, --text-b-file and --attention-b"));
    if (scope.symmetrisation && !source.distances)
        failUsage(
            QStringLiteral("--symmetrise is for --distances; for attention choose the metric attention, "
                           "attention-mean or attention-min"));
    if (translated && scope.part == AttentionPart::Text && scope.partB.value_or(scope.part) == scope.part)
        failUsage(QStringLiteral("A translation is read for --part translation, translation-over-text and "
                                 "text-over-translation: say which"));
}

void checkCombination(const RequestChoice &request)
{
    const HeadCombination &combination = request.combination;
    if (combination.reduction == Reduction::OneHead
        && (!combination.layers.empty() || !combination.heads.empty()))
        failUsage(QStringLiteral("--layers and --heads need --combine mean, max or rollout"));
}

void checkOneText(const char *command, const TextChoice &text, const SourceChoice &source)
{
    if (source.attention && isStack(source) && !text.text && !text.file)
        return;
    if (text.text.has_value() == text.file.has_value())
        failUsage(QStringLiteral("%1 needs one of --text and --text-file").arg(QLatin1String(command)));
    if (source.attention)
        failUsage(QStringLiteral("Give only one of --text, --text-file and --attention"));
}

void failWithoutOutput(const char *command)
{
    failUsage(QStringLiteral("%1 needs --csv or --json with a FILE (or - for standard output)")
                  .arg(QLatin1String(command)));
}

} // namespace attopo
