#include "input_options.h"

#include "number_list.h"
#include "topology/persistence.h"

namespace attopo {

namespace {

constexpr int mostLayers = 100000;

constexpr Named<ComputeDevice> devices[] = {
    {"cpu", ComputeDevice::Cpu}, {"cuda", ComputeDevice::Cuda}, {"cpu-bfloat16", ComputeDevice::CpuBfloat16}};

constexpr Named<bool> axes[] = {{"layer,text,head", false}, {"text,layer,head", true}};

CommandOptions<SourceChoice> withStack(CommandOptions<SourceChoice> options)
{
    const CommandOptions<SourceChoice> &stack = stackOptions();
    options.insert(options.begin() + 2, stack.begin(), stack.end()); // after the texts
    return options;
}

template <typename Field>
CommandOption<RequestChoice> listOption(const OptionText &text, Field field)
{
    return valueOption<RequestChoice>(text, field, parseNumbers, numberListText);
}

} // namespace

const CommandOptions<TextChoice> &textOptions()
{
    static const CommandOptions<TextChoice> options{
        textOption<TextChoice>(
            {"--text", "T", "a text (UTF-8); with a second one the two are compared: --text-b"},
            &TextChoice::text),
        textOption<TextChoice>({"--text-file", "F", "the same, from a file"}, &TextChoice::file),
    };
    return options;
}

const CommandOptions<SourceChoice> &stackOptions()
{
    static const CommandOptions<SourceChoice> options{
        textOption<SourceChoice>({"--attention", "FILE",
                                  "attention someone else computed: all layers and heads (.npz, .npy of four "
                                  "axes or more, .safetensors, "
                                  ".pt), or one square matrix (.csv, .npy)"},
                                 &SourceChoice::attention),
        wholeOption<SourceChoice>(
            {"--text-index", "N", "of a batch in that file, from 0"},
            [](auto &choice) -> auto & { return choice.stack.textIndex; }, 0, 1000000),
        valueOption<SourceChoice>(
            {"--axes", "A", "what its five axes begin with: layer,text,head (default) or text,layer,head"},
            [](auto &choice) -> auto & { return choice.stack.textFirst; },
            [](const QString &flag, const QString &value) {
                if (value != QLatin1String(axes[0].name) && value != QLatin1String(axes[1].name))
                    failUsage(QStringLiteral("%1 takes layer,text,head or text,layer,head, not “%2”")
                                  .arg(flag, value));
                return value == QLatin1String(axes[1].name);
            },
            [](bool textFirst) { return QString::fromLatin1(nameOf(textFirst, axes)); }),
        {{"--text-first", "", "--axes text,layer,head"},
         [](SourceChoice &choice, const QString &) { choice.stack.textFirst = true; },
         [](const SourceChoice &) { return std::optional<QString>(); }},
        flagOption<SourceChoice>(
            {"--softmax", "", "it holds logits: the softmax of each row is attended to"},
            [](auto &choice) -> auto & { return choice.stack.softmax; }),
    };
    return options;
}

const CommandOptions<SourceChoice> &sourceOptions()
{
    static const CommandOptions<SourceChoice> options = withStack({
        textOption<SourceChoice>({"--text-b", "T2", "a second text, compared with the first"},
                                 &SourceChoice::textB),
        textOption<SourceChoice>({"--text-b-file", "F2", "the same, from a file"}, &SourceChoice::textBFile),
        textOption<SourceChoice>({"--attention-b", "FILE", "a second file of all layers and heads, compared"},
                                 &SourceChoice::attentionB),
        textOption<SourceChoice>({"--distances", "FILE",
                                  "a square distance matrix, or its part below the diagonal (Ripser; .csv, "
                                  ".npy)"},
                                 &SourceChoice::distances),
        textOption<SourceChoice>({"--diagram", "FILE",
                                  "a persistence diagram of GUDHI, giotto-tda or persim, or Ripser (.pers, "
                                  ".npy, .txt)"},
                                 &SourceChoice::diagram),
        textOption<SourceChoice>({"--diagram-b", "FILE", "one to compare it with"}, &SourceChoice::diagramB),
    });
    return options;
}

const CommandOptions<ModelChoice> &modelOptions()
{
    static const CommandOptions<ModelChoice> options{
        textOption<ModelChoice>({"--model", "M",
                                 "a bundled model, small-bert (default) or small-gpt, or a folder in Hugging "
                                 "Face layout, or the name of a model that was downloaded"},
                                &ModelChoice::name),
        choiceOption<ModelChoice>({"--device", "D",
                                   "cpu (default), cuda, where LibTorch has it, or cpu-bfloat16: weights "
                                   "stored so are multiplied so; "
                                   "programs run on the CPU"},
                                  &ModelChoice::device, devices),
        flagOption<ModelChoice>(
            {"--trust-code", "",
             "the folder's model.pt is a program (TorchScript): run it, whatever it does"},
            &ModelChoice::trustCode),
    };
    return options;
}

const CommandOptions<RequestChoice> &requestOptions()
{
    using Choice = RequestChoice;
    static const CommandOptions<Choice> options{
        wholeOption<Choice>({"--layer", "L", "layer, counted from 0 (default 0)"}, &Choice::layer, 0,
                            mostLayers),
        wholeOption<Choice>({"--head", "H", "attention head, counted from 0 (default 0)"}, &Choice::head, 0,
                            mostLayers),
        choiceOption<Choice>(
            {"--combine", "C", "one (default), mean or max over heads and layers, or rollout up to --layer"},
            [](auto &choice) -> auto & { return choice.combination.reduction; }, reductionNames),
        listOption(
            {"--layers", "L", "those combined: all (default) or numbers and ranges such as 0-3,7"},
            [](auto &choice) -> auto & { return choice.combination.layers; }),
        listOption(
            {"--heads", "H", "likewise, of each layer"},
            [](auto &choice) -> auto & { return choice.combination.heads; }),
        flagOption<Choice>(
            {"--value-norms", "", "each weight times the norm of the value it adds (Kobayashi et al. 2020)"},
            [](auto &choice) -> auto & { return choice.combination.valueWeighted; }),
        flagOption<Choice>({"--join-words", "", "pieces of a word become one point"}, &Choice::joinWords),
        flagOption<Choice>({"--drop-special", "", "without [CLS], [SEP] and the like"}, &Choice::dropSpecial),
        flagOption<Choice>(
            {"--vocabulary-spelling", "", "tokens are called as the vocabulary writes them: ##ing"},
            &Choice::vocabularySpelling),
        metricOption<Choice>(
            {"--metric", "M",
             "of attention rows: js (default), hellinger, total-variation; of attention weights: attention "
             "(1 − the larger of both directions), attention-mean, attention-min; of hidden states: "
             "euclidean, cosine; for comparing with published numbers: js-softmax, js-notebook"},
            &Choice::metric),
        wholeOption<Choice>(
            {"--max-dim", "D",
             "homology up to dimension D: 0, 1 (default) or 2; of --diagram: it was computed up to D, also "
             "where it has no bars (default: up to what the file says or has bars of)"},
            &Choice::maxDimension, 0, largestDimension),
        choiceOption<Choice>({"--engine", "E", "edges (default) or ripser: the same bars"}, &Choice::engine,
                             engineNames),
        choiceOption<Choice>(
            {"--ground-norm", "N",
             "infinity (default) or euclidean: how far a bar is moved, for the distances of two texts"},
            &Choice::groundNorm, groundNormNames),
    };
    return options;
}

const CommandOptions<ScopeChoice> &scopeOptions()
{
    using Choice = ScopeChoice;
    static const CommandOptions<Choice> options{
        textOption<Choice>({"--translation", "T", "for a translation model"}, &Choice::translation),
        textOption<Choice>({"--translation-file", "F", "the same, from a file"}, &Choice::translationFile),
        choiceOption<Choice>(
            {"--part", "P",
             "text (default), translation, translation-over-text or text-over-translation: which tokens are "
             "the points, and what their attention goes to"},
            &Choice::part, attentionPartNames),
        readAsOption<Choice>([](auto &choice) -> auto & { return choice.readAs; }),
        valueOption<Choice>(
            {"--span", "A-B", "only the tokens of characters A to B − 1, as they are in the whole text"},
            &Choice::span, parseSpan, spanText),
        textOption<Choice>({"--translation-b", "T2", "of the second text"}, &Choice::translationB),
        textOption<Choice>({"--translation-b-file", "F2", "the same, from a file"},
                           &Choice::translationBFile),
        textOption<Choice>({"--model-b", "M2", "compared with what this model reads"}, &Choice::modelB),
        choiceOption<Choice>({"--part-b", "P2",
                              "compared with this part: text, translation, translation-over-text or "
                              "text-over-translation"},
                             &Choice::partB, attentionPartNames),
        choiceOption<Choice>({"--read-as-b", "R2", "compared with it read as this: text, pair or chat"},
                             &Choice::readAsB, readAsNames),
        wholeOption<Choice>(
            {"--layer-b", "L2", "compared with this layer, of the second text or of the same"},
            &Choice::layerB, 0, mostLayers),
        wholeOption<Choice>({"--head-b", "H2", "compared with this head, likewise"}, &Choice::headB, 0,
                            mostLayers),
        valueOption<Choice>(
            {"--span-b", "A-B", "compared with these characters, or all"}, &Choice::spanB,
            [](const QString &flag, const QString &value) {
                return value == QLatin1String("all") ? std::nullopt : std::optional(parseSpan(flag, value));
            },
            [](const std::optional<CharacterSpan> &span) {
                return span ? spanText(*span) : QStringLiteral("all");
            }),
        choiceOption<Choice>(
            {"--symmetrise", "S",
             "max, mean or min of d(i, j) and d(j, i), for --distances that are not symmetric"},
            &Choice::symmetrisation, symmetrisationNames),
        valueOption<Choice>(
            {"--threshold", "t",
             "the filtration value to look at; or auto (default: the middle of the longest bar), share:S (of "
             "the range of the filtration, from 0 to 1), longest-loop (the middle of the longest bar of H1), "
             "or components:K (where as few are left)"},
            &Choice::threshold,
            [](const QString &flag, const QString &value) {
                if (const auto choice = thresholdChoice(value.trimmed().toStdString()))
                    return *choice;
                failUsage(QStringLiteral("%1 takes a number from 0 to %2, auto, share:S with S from 0 to 1, "
                                         "longest-loop or components:K with K from 1, not “%3”")
                              .arg(flag)
                              .arg(largestThreshold)
                              .arg(value));
            },
            [](const ThresholdChoice &choice) { return QString::fromStdString(thresholdText(choice)); }),
    };
    return options;
}

bool InputChoice::compares() const
{
    return source.textB || source.textBFile || source.diagramB || source.attentionB || scope.layerB
        || scope.headB || scope.modelB || scope.partB || scope.readAsB || scope.spanB;
}

} // namespace attopo
