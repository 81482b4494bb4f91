#pragma once

#include "analysis/analysis.h"
#include "analysis/comparison.h"
#include "analysis/diagram_table.h"
#include "analysis/head_distances.h"
#include "analysis/head_scores.h"
#include "analysis/phrase_contexts.h"
#include "complex_look.h"
#include "corpus/batch_settings.h"
#include "figure_options.h"
#include "growth_plot.h"
#include "head_overview.h"
#include "metric/symmetrise.h"
#include "model/compute_device.h"
#include "model_plot.h"
#include "selection_text.h"
#include "summary_plot.h"
#include "sweep_animation.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <stdexcept>

namespace attopo {

/// What the commands are asked to do.
struct CommandLine {
    enum class Command {
        Window,
        Analyze,
        Figure,
        Patterns,
        Heads,
        Growth,
        Contexts,
        Batch,
        Merge,
        Download,
        Help,
        Version
    };
    Command command = Command::Window;
    QString file; ///< Window: the text to open; empty for none.

    std::optional<QString> text, textFile, textB, textBFile, attentionFile, distancesFile, diagramFile,
        diagramBFile;
    /// Name of a bundled or downloaded one, or folder; empty: the default. Download: its name on the Hub.
    QString model;
    bool trustCode = false; ///< A model that is a program may run.
    ComputeDevice device = ComputeDevice::Cpu;
    std::optional<QString> translation, translationFile;
    std::optional<QString> translationB, translationBFile;
    AttentionPart part = AttentionPart::Text;
    std::size_t layer = 0;
    std::size_t head = 0;
    // Of what is compared with it, where it differs:
    std::optional<std::size_t> layerB, headB;
    std::optional<QString> modelB; ///< Heads: the model whose heads are compared.
    std::optional<AttentionPart> partB;
    std::optional<std::optional<CharacterSpan>> spanB; ///< None: the whole text.
    HeadCombination combination;
    bool joinWords = false;
    Metric metric = Metric::JensenShannon;
    std::optional<int> maxDimension; ///< None: 1, or what a diagram's file says.
    PersistenceEngine engine = PersistenceEngine::Edges;
    GroundNorm groundNorm = GroundNorm::Infinity;
    bool dropSpecial = false;
    bool vocabularySpelling = false;
    std::optional<CharacterSpan> span;
    std::optional<CharacterSpan> prompt;
    std::optional<Symmetrisation> symmetrisation; ///< Of a distance matrix.
    std::optional<double> threshold;
    QString json; ///< All but figures: file or "-".
    // Analyze:
    QString summaries;  ///< File, .csv or .json.
    QString diagramOut; ///< File of diagram_file.h.

    /// Two analyses are compared.
    bool compares() const
    {
        return textB || textBFile || diagramBFile || layerB || headB || (command != Command::Heads && modelB)
            || partB || spanB;
    }

    QString csv; ///< Patterns, heads, contexts: file or "-".
    // Heads, contexts, figure:
    DiagramDistance distance = DiagramDistance::Bottleneck;
    int distanceDimension = 1; ///< Of the diagrams.
    // Heads, figure:
    std::optional<HeadDistance> headDistance; ///< Instead of one of diagrams.
    // Growth, figure:
    std::size_t stride = 1;
    // Growth:
    std::size_t thresholds = 50; ///< Of the Betti surface.
    QString input;               ///< Contexts, batch: file.
    // Contexts:
    DiagramNormalisation normalisation = DiagramNormalisation::None;
    std::size_t subsets = 20;
    std::uint64_t seed = 1;
    PhraseSearch search;

    // Batch:
    BatchSettings batch; ///< As they were given: layers and heads may be empty.
    std::uint64_t shard = 1;
    std::uint64_t shards = 1;
    std::size_t threads = 0;               ///< 0: one a core.
    std::optional<double> progressSeconds; ///< From one report of progress to the next.
    QStringList folders;                   ///< Merge: of shards.

    QString revision = QStringLiteral("main"); ///< Download

    QString view;                                  ///< Figure
    QString out;                                   ///< Figure: file; batch, merge: folder.
    std::optional<double> width, height, fontSize; ///< Millimetres, points; unset: as in the preset.
    const FigurePreset *preset = &figurePresets().front();
    FigureOptions figure; ///< But for these.
    bool sweeps = false;  ///< Figure: all thresholds instead of one.
    Sweep sweep;          ///< Likewise.
    Side side = Side::A;
    std::optional<SelectionNumbers> selection, selectionB;
    LoopShown loop = LoopShown::Short;
    std::vector<LayerHead> pinned;
    ComplexLook look; ///< Of complexes.
    std::optional<MatchingChoice> matching;
    SummaryPicture summary = SummaryPicture::BettiCurves;
    int summaryDimension = 1; ///< Also of the map of heads and of the text over time.
    HeadScore score = HeadScore::TotalPersistence;
    ModelPicture modelPicture = ModelPicture::Plane;
    GrowthPicture growthPicture = GrowthPicture::BettiSurface;
};

/// The command line cannot be understood; the message is one line for standard error, exit code 2.
class UsageError : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

/// `arguments` without the program's name.
CommandLine parseCommandLine(const QStringList &arguments);
QString commandLineHelp();

} // namespace attopo
