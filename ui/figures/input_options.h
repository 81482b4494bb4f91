#pragma once

#include "command_option.h"
#include "model/compute_device.h"
#include "stack/attention_stack.h"
#include "topology/diagram_distance.h"
#include "topology/threshold_choice.h"

namespace attopo {

// The options that say what is read and what becomes of it, which commands share.

/// A text.
struct TextChoice {
    std::optional<QString> text, file;
};
const CommandOptions<TextChoice> &textOptions();

/// Instead of a text, or beside it.
struct SourceChoice {
    std::optional<QString> textB, textBFile;
    std::optional<QString> attention, distances, diagram, diagramB; ///< Files.
    std::optional<QString> attentionB;                              ///< A stack.
    StackOptions stack;                                             ///< Of `attention`, where it is one.
};
const CommandOptions<SourceChoice> &sourceOptions();
/// Of those, the ones for a stack of attention alone.
const CommandOptions<SourceChoice> &stackOptions();

/// Which model reads, and how it is opened.
struct ModelChoice {
    QString name; ///< Of a bundled or downloaded one, or folder; empty: the default.
    ComputeDevice device = ComputeDevice::Cpu;
    bool trustCode = false; ///< A model that is a program may run.
};
const CommandOptions<ModelChoice> &modelOptions();

/// What becomes of whatever is read.
struct RequestChoice {
    std::optional<std::size_t> layer, head; ///< None: 0.
    HeadCombination combination;
    bool joinWords = false;
    bool dropSpecial = false;
    bool vocabularySpelling = false;
    std::optional<Metric> metric;    ///< None: that of AnalysisRequest.
    std::optional<int> maxDimension; ///< None: 1, or what a diagram's file says.
    PersistenceEngine engine = PersistenceEngine::Edges;
    std::optional<GroundNorm> groundNorm; ///< None: that of the maximum.
};
const CommandOptions<RequestChoice> &requestOptions();

/// Which part of it is looked at, and with what other one it is compared.
struct ScopeChoice {
    std::optional<QString> translation, translationFile;
    std::optional<QString> translationB, translationBFile;
    AttentionPart part = AttentionPart::Text;
    ReadAs readAs = ReadAs::Text;
    std::optional<CharacterSpan> span;
    // Of what is compared with it, where it differs:
    std::optional<std::size_t> layerB, headB;
    std::optional<QString> modelB;
    std::optional<AttentionPart> partB;
    std::optional<ReadAs> readAsB;
    std::optional<std::optional<CharacterSpan>> spanB; ///< None: the whole text.
    std::optional<Symmetrisation> symmetrisation;      ///< Of a distance matrix.
    std::optional<ThresholdChoice> threshold;          ///< None: automatic.
};
const CommandOptions<ScopeChoice> &scopeOptions();

/// All of these.
struct InputChoice {
    TextChoice text;
    SourceChoice source;
    ModelChoice model;
    RequestChoice request;
    ScopeChoice scope;

    /// Two analyses are compared.
    bool compares() const;
};

} // namespace attopo
