#include "figure_command_options.h"

#include "figure_views.h"
#include "to_qstring.h"
#include "topology/persistence.h"

#include <algorithm>

namespace attopo {

namespace {

using Choice = FigureChoice;
constexpr int mostTokens = 100000;

SelectionNumbers parseSelection(const QString &flag, const QString &value)
{
    if (const auto numbers = selectionNumbers(value))
        return *numbers;
    failUsage(QStringLiteral("%1 takes bars:3,5 or edge:2-7 or tokens:1,4, of numbers from 0, not “%2”")
                  .arg(flag, value));
}

QString printSelection(const SelectionNumbers &selection)
{
    using Of = SelectionNumbers::Of;
    const bool ofEdge = selection.of == Of::Edge;
    QStringList numbers;
    for (const int number : selection.numbers)
        numbers << QString::number(number);
    return (ofEdge                         ? QStringLiteral("edge:")
                : selection.of == Of::Bars ? QStringLiteral("bars:")
                                           : QStringLiteral("tokens:"))
        + numbers.join(ofEdge ? u'-' : u',');
}

/// As 0.3,2.11.
std::vector<LayerHead> parseHeads(const QString &flag, const QString &value)
{
    std::vector<LayerHead> heads;
    for (const QString &head : value.split(u',')) {
        bool layerOk = false;
        bool headOk = false;
        heads.push_back({head.section(u'.', 0, 0).toUInt(&layerOk), head.section(u'.', 1).toUInt(&headOk)});
        if (!layerOk || !headOk)
            failUsage(
                QStringLiteral("%1 takes heads as layer.head, such as 0.3,2.11, not “%2”").arg(flag, value));
    }
    return heads;
}

QString printHeads(const std::vector<LayerHead> &heads)
{
    QStringList texts;
    for (const LayerHead &head : heads)
        texts << QStringLiteral("%1.%2").arg(head.layer).arg(head.head);
    return texts.join(u',');
}

/// As H1:bottleneck or all:wasserstein_2.
MatchingChoice parseMatching(const QString &flag, const QString &value)
{
    const qsizetype colon = value.indexOf(QLatin1Char(':'));
    const QString diagram = value.left(colon);
    const std::string distance = value.mid(colon + 1).toStdString();
    constexpr auto known = diagramDistances();
    const auto info = std::find_if(known.begin(), known.end(),
                                   [&](const DiagramDistanceInfo &one) { return one.name == distance; });
    const bool all = diagram == QLatin1String("all");
    const int dimension =
        diagram.size() == 2 && diagram[0] == QLatin1Char('H') ? diagram[1].digitValue() : -1;
    if (colon < 0 || info == known.end() || (!all && (dimension < 0 || dimension > largestDimension)))
        failUsage(QStringLiteral("%1 takes H0, H1, H2 or all, a colon, and bottleneck, wasserstein_1 or "
                                 "wasserstein_2, such as H1:bottleneck, not “%2”")
                      .arg(flag, value));
    return {all ? std::nullopt : std::optional(dimension), info->distance};
}

QString printMatching(const MatchingChoice &matching)
{
    return (matching.dimension ? QStringLiteral("H%1").arg(*matching.dimension) : QStringLiteral("all"))
        + u':' + toQString(diagramDistances()[static_cast<std::size_t>(matching.distance)].name);
}

SummaryPicture parseSummary(const QString &, const QString &value)
{
    if (const auto picture = summaryPictureByName(value))
        return *picture;
    const QStringList names = namesOf(summaryPictures());
    failUsage(QStringLiteral("There is no summary “%1”; choose %2 or %3")
                  .arg(value, names.mid(0, names.size() - 1).join(QStringLiteral(", ")), names.last()));
}

QString printSummary(SummaryPicture picture)
{
    return QLatin1String(summaryPictures()[static_cast<std::size_t>(picture)].name);
}

const FigurePreset *parsePreset(const QString &flag, const QString &value)
{
    if (const FigurePreset *preset = figurePresetByName(value))
        return preset;
    failUsage(QStringLiteral("%1 takes one of %2, not “%3”")
                  .arg(flag, namesOf(figurePresets()).join(QStringLiteral(", ")), value));
}

CommandOption<Choice> distanceOption()
{
    return {{"--distance", "D",
             "of these two: wasserstein_1 (default), wasserstein_2 or bottleneck; of the heads as points: "
             "rows-sum (default) or rows-mean",
             headDistanceNames()},
            [](Choice &choice, const QString &value) {
                parseHeadDistance(value, choice.distance, choice.headDistance);
            },
            [](const Choice &choice) -> std::optional<QString> {
                if (choice.headDistance)
                    return toQString(
                        headDistanceKinds()[static_cast<std::size_t>(*choice.headDistance)].name);
                if (choice.distance)
                    return toQString(diagramDistances()[static_cast<std::size_t>(*choice.distance)].name);
                return std::nullopt;
            }};
}

} // namespace

void parseHeadDistance(const QString &value, std::optional<DiagramDistance> &ofDiagrams,
                       std::optional<HeadDistance> &ofRows)
{
    for (const HeadDistanceInfo &info : headDistanceKinds())
        if (value == toQString(info.name)) {
            ofRows = info.distance;
            return;
        }
    ofRows.reset();
    for (const DiagramDistanceInfo &info : diagramDistances())
        if (value == toQString(info.name)) {
            ofDiagrams = info.distance;
            return;
        }
    failUsage(QStringLiteral("--distance takes one of %1, not “%2”")
                  .arg(headDistanceNames().join(QStringLiteral(", ")), value));
}

QStringList headDistanceNames() { return namesOf(diagramDistances()) + namesOf(headDistanceKinds()); }

const CommandOptions<FigureChoice> &viewOptions()
{
    static const CommandOptions<Choice> options{textOption<Choice>(
        {"--view", "VIEW",
         "complex, barcode, diagram, distances, attention, summary, overview (complex, barcode and diagram), "
         "compare; of the model: heads (a map of "
         "all), pinned (some side by side), model (its heads as points); time (the text read token by "
         "token)",
         figureViewNames()},
        &Choice::view)};
    return options;
}

const CommandOptions<FigureChoice> &pictureOptions()
{
    static const CommandOptions<Choice> options{
        choiceOption<Choice>(
            {"--layout", "L",
             "of complex and compare: mds (default), force, circle (as in the text) or dendrogram (a circle, "
             "as tokens merge)"},
            [](auto &choice) -> auto & { return choice.look.layout; }, tokenLayoutNames),
        flagOption<Choice>(
            {"--3d", "", "in three dimensions, of mds and force"},
            [](auto &choice) -> auto & { return choice.look.in3D; }),
        choiceOption<Choice>(
            {"--edge-colour", "C", "plain (default), filtration or attention"},
            [](auto &choice) -> auto & { return choice.look.edgeColour; }, edgeColourNames),
        flagOption<Choice>(
            {"--outlines", "", "around components"},
            [](auto &choice) -> auto & { return choice.look.outlines; }),
        choiceOption<Choice>(
            {"--token-attention", "W",
             "of the one token that --select marks, on the complex: none (default), head (what it attends to "
             "in the head that is looked at) or layer (in each head of its layer, by colour)"},
            [](auto &choice) -> auto & { return choice.look.attention; }, drawnAttentionNames),
        choiceOption<Choice>({"--side", "S", "a (default) or b: the text that a view of one text shows"},
                             &Choice::side, sideNames),
        choiceOption<Choice>(
            {"--score", "S",
             "of the map: total_persistence_1 (default), max_persistence, bars, persistent_entropy, betti, "
             "distance_to_head or, of two texts, distance_of_texts"},
            &Choice::score, headScoreNames),
        distanceOption(),
        valueOption<Choice>(
            {"--pinned", "L.H,…", "the heads side by side, or marked in the map, such as 0.3,2.11"},
            &Choice::pinned, parseHeads, printHeads),
        choiceOption<Choice>({"--model-picture", "P", "plane (default), dendrogram or barcode"},
                             &Choice::modelPicture, modelPictureNames),
        choiceOption<Choice>({"--time-picture", "P",
                              "surface (default: Betti numbers over time and threshold), vines or numbers"},
                             &Choice::growthPicture, growthPictureNames),
        wholeOption<Choice>({"--stride", "S", "every so many tokens, of time (default 1)"}, &Choice::stride,
                            1, mostTokens),
        valueOption<Choice>({"--summary", "S",
                             "betti (default), euler or lifespan curves, landscape, image, lengths, tree",
                             namesOf(summaryPictures())},
                            &Choice::summary, parseSummary, printSummary),
        wholeOption<Choice>({"--summary-dim", "D",
                             "of landscape, image and lengths, of the map of heads and of time (default 1)"},
                            &Choice::summaryDimension, 0, largestDimension),
        textOption<Choice>({"--layout-from", "F.attopo",
                            "tokens of a complex stand as in this session, those that were moved too"},
                           &Choice::layoutFrom),
        valueOption<Choice>({"--select", "S",
                             "what is marked: bars:3,5 as analyze counts them, edge:2-7 or tokens:1,4, "
                             "from 0"},
                            &Choice::selection, parseSelection, printSelection),
        valueOption<Choice>({"--select-b", "S", "likewise, in the second text"}, &Choice::selectionB,
                            parseSelection, printSelection),
        choiceOption<Choice>(
            {"--loop", "L", "of a bar that is marked: short (default), at-birth or at-death"}, &Choice::loop,
            loopShownNames),
        valueOption<Choice>(
            {"--matching", "M",
             "draw how the bars of two texts are matched: H0, H1, H2 or all, a colon, and bottleneck, "
             "wasserstein_1 or wasserstein_2, such as H1:bottleneck"},
            &Choice::matching, parseMatching, printMatching),
    };
    return options;
}

const CommandOptions<FigureChoice> &drawingOptions()
{
    static const CommandOptions<Choice> options{
        valueOption<Choice>(
            {"--preset", "P",
             "standard (default: 140 mm × 105 mm, 10 points), single-column (85 mm wide, 8 points), "
             "double-column (170 mm, 8 points) or slide (254 mm × 143 mm, 18 points)",
             namesOf(figurePresets())},
            &Choice::preset, parsePreset,
            [](const FigurePreset *preset) { return QLatin1String(preset->name); }),
        numberOption<Choice>({"--width", "MM", "instead of the preset's"}, &Choice::width, leastFigureLength,
                             mostFigureLength),
        numberOption<Choice>({"--height", "MM", "likewise"}, &Choice::height, leastFigureLength,
                             mostFigureLength),
        wholeOption<Choice>({"--dpi", "N", "of a PNG (default 200)"}, &Choice::dpi, leastDpi, mostDpi),
        textOption<Choice>(
            {"--font", "F", "the family (default sans-serif)"},
            [](auto &choice) -> auto & { return choice.options.font; }),
        numberOption<Choice>({"--font-size", "PT", "instead of the preset's"}, &Choice::fontSize,
                             leastFontSize, mostFontSize),
        choiceOption<Choice>(
            {"--palette", "P", "colour (default; safe for the colour-blind) or grey"},
            [](auto &choice) -> auto & { return choice.options.palette; }, paletteNames),
        choiceOption<Choice>(
            {"--background", "B", "light (default) or dark"},
            [](auto &choice) -> auto & { return choice.options.background; }, backgroundNames),
        numberOption<Choice>(
            {"--line-width", "F", "a factor (default 1)"},
            [](auto &choice) -> auto & { return choice.options.lineWidth; }, leastLineWidth, mostLineWidth),
        flagOption<Choice>(
            {"--no-legend", "", "without the key to colours and marks"},
            [](auto &choice) -> auto & { return choice.options.legend; }, false),
        flagOption<Choice>(
            {"--panel-letters", "", "(a), (b), … where several pictures stand side by side"},
            [](auto &choice) -> auto & { return choice.options.panelLetters; }),
        {{"--caption", "C", "instead of what it says by itself"},
         [](Choice &choice, const QString &value) { choice.options.caption = value; },
         [](const Choice &choice) {
             const auto &caption = choice.options.caption;
             return caption && !caption->isEmpty() ? caption : std::nullopt;
         }},
        {{"--no-caption", "", "without the lines below that say what is shown"},
         [](Choice &choice, const QString &) { choice.options.caption = QString(); },
         [](const Choice &choice) {
             const auto &caption = choice.options.caption;
             return caption && caption->isEmpty() ? std::optional(QString()) : std::nullopt;
         }},
        flagOption<Choice>(
            {"--sweep", "",
             "the threshold goes from 0 to the end of the filtration: an animated PNG (.png or "
             ".apng)"},
            &Choice::sweeps),
        numberOption<Choice>({"--seconds", "S", "how long the sweep takes (default 8)"}, &Choice::seconds,
                             leastSweepSeconds, mostSweepSeconds),
        wholeOption<Choice>({"--fps", "N", "its frames a second (default 20)"}, &Choice::framesPerSecond, 1,
                            mostFramesPerSecond),
        textOption<Choice>({"--out", "FILE", "the picture: .png, .svg or .pdf"}, &Choice::out),
    };
    return options;
}

} // namespace attopo
