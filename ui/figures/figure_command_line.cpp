#include "figure_command_line.h"

#include "figure_names.h"
#include "filtration_text.h"
#include "number_list.h"
#include "paint_barcode.h"
#include "selection_text.h"
#include "shell_text.h"
#include "to_qstring.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>

namespace attopo {

namespace {

struct FigureCommand {
    Q_DECLARE_TR_FUNCTIONS(FigureCommand)
};

class Writer {
public:
    void flag(const char *name) { line.arguments << QLatin1String(name); }
    void option(const char *name, const QString &value)
    {
        line.arguments << QLatin1String(name) << value;
        constexpr qsizetype longestArgument = 128 * 1024; // of Linux, in bytes, with the end of it
        if (value.contains(QChar::Null))
            obstacle(FigureCommand::tr("The text holds a NUL character, which a command line cannot."));
        else if (value.toUtf8().size() >= longestArgument)
            obstacle(
                FigureCommand::tr("The text is longer than an argument of a command may be: save it as a "
                                  "file and give %1-file.")
                    .arg(QLatin1String(name)));
    }
    void option(const char *name, std::string_view value) { option(name, toQString(value)); }
    void option(const char *name, double value) { option(name, exactText(value)); }
    void number(const char *name, std::size_t value) { option(name, QString::number(value)); }
    void obstacle(const QString &sentence)
    {
        if (!line.obstacles.contains(sentence))
            line.obstacles << sentence;
    }

    FigureCommandLine line;
};

QString spanText(const CharacterSpan &span) { return QStringLiteral("%1-%2").arg(span.start).arg(span.end); }

void writeModel(Writer &writer, const char *option, const TextSource &source, const FigureOrigin &origin)
{
    writer.option(option, origin.model);
    if (source.model->info().family == "torchscript")
        writer.obstacle(
            FigureCommand::tr("The model is a program that you have let run: the command asks for "
                              "--trust-code."));
}

/// What the options share that are said of the first text and hold for both.
void writeRequest(Writer &writer, const AnalysisRequest &request)
{
    const MetricInfo &metric = metricInfo(request.metric);
    if (!std::holds_alternative<DiagramSource>(request.source)) {
        writer.option("--metric", metric.name);
        writer.number("--max-dim", static_cast<std::size_t>(request.maxDimension));
        if (request.engine != PersistenceEngine::Edges)
            writer.option("--engine", QLatin1String(nameOf(request.engine, engineNames)));
    }
    if (request.pointsRead)
        writer.obstacle(
            FigureCommand::tr("The text is shown as far as it has been read; the command reads all "
                              "of it."));
}

void writeText(Writer &writer, const AnalysisRequest &request, const FigureOrigin &origin)
{
    const auto &source = std::get<TextSource>(request.source);
    writer.option("--text", source.text);
    writeModel(writer, "--model", source, origin);
    if (origin.device != ComputeDevice::Cpu)
        writer.option("--device", QStringLiteral("cuda"));
    if (request.part != AttentionPart::Text) {
        writer.option("--translation", source.translation);
        writer.option("--part", QLatin1String(nameOf(request.part, attentionPartNames)));
    }
    writer.number("--layer", request.layer);
    writer.number("--head", request.head);
    const HeadCombination &combination = request.combination;
    if (combination.reduction != Reduction::OneHead) {
        writer.option("--combine", QLatin1String(nameOf(combination.reduction, reductionNames)));
        if (!combination.layers.empty())
            writer.option("--layers", numberListText(combination.layers));
        if (!combination.heads.empty())
            writer.option("--heads", numberListText(combination.heads));
    }
    if (combination.valueWeighted)
        writer.flag("--value-norms");
    if (request.joinWords)
        writer.flag("--join-words");
    if (request.dropSpecialTokens)
        writer.flag("--drop-special");
    if (request.vocabularySpelling)
        writer.flag("--vocabulary-spelling");
    if (request.span)
        writer.option("--span", spanText(*request.span));
}

/// How the second text differs from the first.
void writeSecondText(Writer &writer, const AnalysisRequest &a, const AnalysisRequest &b,
                     const FigureOrigin &originA, const FigureOrigin &originB)
{
    const auto &first = std::get<TextSource>(a.source);
    const auto &second = std::get<TextSource>(b.source);
    const bool translated = b.part != AttentionPart::Text;
    if (second.text != first.text || translated)
        writer.option("--text-b", second.text);
    if (translated)
        writer.option("--translation-b", second.translation);
    if (originB.model != originA.model)
        writeModel(writer, "--model-b", second, originB);
    if (b.part != a.part)
        writer.option("--part-b", QLatin1String(nameOf(b.part, attentionPartNames)));
    writer.number("--layer-b", b.layer);
    writer.number("--head-b", b.head);
    if (b.span != a.span)
        writer.option("--span-b", b.span ? spanText(*b.span) : QStringLiteral("all"));
    if (b.combination != a.combination)
        writer.obstacle(
            FigureCommand::tr("The heads of text B are combined in another way than those of text "
                              "A: a command combines both alike."));
    if (b.pointsRead)
        writeRequest(writer, b);
}

/// A matrix or a diagram.
void writeFile(Writer &writer, const AnalysisRequest &request, const FigureOrigin &origin)
{
    const char *option = "--diagram";
    if (const auto *matrix = std::get_if<MatrixSource>(&request.source))
        option = matrix->kind == MatrixSource::Kind::Attention ? "--attention" : "--distances";
    writer.option(option, origin.file);
    if (origin.symmetrisation)
        writer.option("--symmetrise", QLatin1String(nameOf(*origin.symmetrisation, symmetrisationNames)));
}

void writeSources(Writer &writer, const FigureData &data, const std::array<FigureOrigin, 2> &origins)
{
    const AnalysisRequest &a = data.a->request;
    const bool isText = std::holds_alternative<TextSource>(a.source);
    if (isText)
        writeText(writer, a, origins[0]);
    else
        writeFile(writer, a, origins[0]);
    writeRequest(writer, a);
    if (!data.b)
        return;
    const AnalysisRequest &b = data.b->request;
    if (isText && std::holds_alternative<TextSource>(b.source))
        writeSecondText(writer, a, b, origins[0], origins[1]);
    else if (std::holds_alternative<DiagramSource>(a.source)
             && std::holds_alternative<DiagramSource>(b.source))
        writer.option("--diagram-b", origins[1].file);
    else
        writer.obstacle(FigureCommand::tr("A command compares two texts or two diagrams, and nothing else."));
    if (data.comparison)
        writer.option("--ground-norm", groundNormName(data.comparison->norm));
    else
        writer.obstacle(FigureCommand::tr("The two are still being compared."));
}

void writePins(Writer &writer, const std::vector<LayerHead> &pins)
{
    QStringList heads;
    for (const LayerHead &pin : pins)
        heads << QStringLiteral("%1.%2").arg(pin.layer).arg(pin.head);
    if (!heads.isEmpty())
        writer.option("--pinned", heads.join(u','));
}

void writeHeads(Writer &writer, const FigureData &data)
{
    const HeadMapPicture &map = data.headMap;
    writer.option("--score", QLatin1String(nameOf(data.score, headScoreNames)));
    writer.number("--summary-dim", static_cast<std::size_t>(map.dimension));
    if (data.score == HeadScore::DistanceToHead || data.score == HeadScore::DistanceOfTwoTexts) {
        const auto distance = static_cast<std::size_t>(data.headComparison.distance);
        writer.option("--distance", diagramDistances()[distance].name);
        if (!data.b)
            writer.option("--ground-norm", groundNormName(data.headComparison.norm));
    }
    std::vector<LayerHead> pins;
    for (const std::size_t pin : map.pinned)
        pins.push_back({pin / map.heads, pin % map.heads});
    writePins(writer, pins);
    if (std::any_of(map.values.begin(), map.values.end(), [](const auto &value) { return !value; }))
        writer.obstacle(FigureCommand::tr("Not all heads are known yet."));
}

void writePinned(Writer &writer, const FigureData &data)
{
    std::vector<LayerHead> pins;
    for (const HeadThumbnail &thumbnail : data.pinned) {
        if (thumbnail.analysis)
            pins.push_back({thumbnail.analysis->request.layer, thumbnail.analysis->request.head});
        else
            writer.obstacle(FigureCommand::tr("Not all pinned heads are known yet."));
    }
    writePins(writer, pins);
}

void writeTime(Writer &writer, const FigureData &data)
{
    writer.option("--time-picture", QLatin1String(nameOf(data.growthPicture, growthPictureNames)));
    writer.number("--summary-dim", static_cast<std::size_t>(data.growthDimension));
    if (data.growth->stride != 1)
        writer.number("--stride", data.growth->stride);
    if (!data.growth->complete())
        writer.obstacle(FigureCommand::tr("The text is still being read."));
    else if (data.growth->growth.points.size() != data.a->space->tokens.size())
        writer.obstacle(
            FigureCommand::tr("The text is shown as far as it has been read; the command reads all of it."));
}

void writeSelection(Writer &writer, const char *option, const Selection &selection, const Analysis &analysis)
{
    const QString text = selectionText(selection);
    if (text.isEmpty())
        return;
    writer.option(option, text);
    const auto numbers = selectionNumbers(text);
    if (!numbers || selectionOf(*numbers, analysis, selection.shown) != selection)
        writer.obstacle(FigureCommand::tr("What is selected cannot be said in a command."));
}

void writeSelections(Writer &writer, FigureView view, const FigureData &data)
{
    if ((!isOfOneText(view) && view != FigureView::PersistenceDiagram && view != FigureView::Compare)
        || view == FigureView::Summary)
        return;
    LoopShown loop = LoopShown::Short;
    for (const Side side : bothSides) {
        const auto &analysis = side == Side::A ? data.a : data.b;
        if (!analysis || (isOfOneText(view) && side != data.side))
            continue;
        const Selection &selection = data.selections[static_cast<std::size_t>(side)];
        writeSelection(writer, side == Side::A ? "--select" : "--select-b", selection, *analysis);
        if (!selection.bar || selection.shown == LoopShown::Short)
            continue;
        if (loop != LoopShown::Short && loop != selection.shown)
            writer.obstacle(FigureCommand::tr("What is selected cannot be said in a command."));
        loop = selection.shown;
    }
    if (loop != LoopShown::Short)
        writer.option("--loop", QLatin1String(nameOf(loop, loopShownNames)));
}

/// How complexes are drawn, and where their tokens are.
void writeLook(Writer &writer, FigureView view, const FigureData &data)
{
    if (view != FigureView::Complex && view != FigureView::Compare)
        return;
    const ComplexLook usual;
    if (data.look.layout != usual.layout)
        writer.option("--layout", QLatin1String(nameOf(data.look.layout, tokenLayoutNames)));
    if (data.look.in3D)
        writer.flag("--3d");
    if (data.look.edgeColour != usual.edgeColour)
        writer.option("--edge-colour", QLatin1String(nameOf(data.look.edgeColour, edgeColourNames)));
    if (data.look.outlines)
        writer.flag("--outlines");
    for (const Side side : bothSides) {
        const auto &analysis = side == Side::A ? data.a : data.b;
        const TokenPlaces &places = data.places[static_cast<std::size_t>(side)];
        if (!analysis || places.positions.empty() || (view == FigureView::Complex && side != data.side))
            continue;
        const TokenPlaces first = firstPlaces(*analysis, data.look);
        if (places.positions != first.positions || places.depth != first.depth)
            writer.obstacle(
                FigureCommand::tr("Tokens that were dragged or turned stand where they were laid out."));
    }
}

void writeView(Writer &writer, FigureView view, const FigureData &data)
{
    writer.option("--threshold", data.threshold);
    if (isOfOneText(view) && data.side == Side::B)
        writer.option("--side", QStringLiteral("b"));
    switch (view) {
    case FigureView::Summary: {
        const SummaryPictureInfo &info = summaryPictures()[static_cast<std::size_t>(data.summary)];
        writer.option("--summary", QLatin1String(info.name));
        if (info.ofOneDimension)
            writer.number("--summary-dim", static_cast<std::size_t>(data.summaryDimension));
        break;
    }
    case FigureView::Heads:
        writeHeads(writer, data);
        break;
    case FigureView::PinnedHeads:
        writePinned(writer, data);
        break;
    case FigureView::Model:
        writer.option("--model-picture", QLatin1String(nameOf(data.modelPicture, modelPictureNames)));
        writer.option("--distance", headDistanceKinds()[static_cast<std::size_t>(data.headDistance)].name);
        break;
    case FigureView::Time:
        writeTime(writer, data);
        break;
    case FigureView::PersistenceDiagram:
    case FigureView::Compare:
        if (data.comparison && data.matching) {
            const QString diagram = data.matching->dimension
                ? QStringLiteral("H%1").arg(*data.matching->dimension)
                : QStringLiteral("all");
            const auto distance = static_cast<std::size_t>(data.matching->distance);
            writer.option("--matching", diagram + u':' + toQString(diagramDistances()[distance].name));
        }
        break;
    case FigureView::Complex:
    case FigureView::Barcode:
    case FigureView::Distances:
    case FigureView::Attention:
        break;
    }
    writeSelections(writer, view, data);
    writeLook(writer, view, data);
}

void writeOptions(Writer &writer, const FigureOptions &options, bool isPixels)
{
    const FigureOptions usual;
    writer.option("--width", options.size.width());
    writer.option("--height", options.size.height());
    if (isPixels)
        writer.number("--dpi", static_cast<std::size_t>(options.dpi));
    if (options.font != usual.font)
        writer.option("--font", options.font);
    writer.option("--font-size", options.fontSize);
    if (options.palette != usual.palette)
        writer.option("--palette", QLatin1String(nameOf(options.palette, paletteNames)));
    if (options.background != usual.background)
        writer.option("--background", QLatin1String(nameOf(options.background, backgroundNames)));
    if (options.lineWidth != usual.lineWidth)
        writer.option("--line-width", options.lineWidth);
    if (!options.legend)
        writer.flag("--no-legend");
    if (options.panelLetters)
        writer.flag("--panel-letters");
    if (options.caption && options.caption->isEmpty())
        writer.flag("--no-caption");
    else if (options.caption)
        writer.option("--caption", *options.caption);
}

} // namespace

QString FigureCommandLine::text() const
{
    return QStringLiteral("attention-topology ") + shellText(arguments);
}

FigureCommandLine figureCommandLine(const QString &out, FigureView view, const FigureData &data,
                                    const FigureOptions &options, const std::array<FigureOrigin, 2> &origins,
                                    const std::optional<Sweep> &sweep)
{
    Writer writer;
    writer.line.arguments << QStringLiteral("figure");
    writer.option("--view", QLatin1String(infoOf(view).name));
    writeSources(writer, data, origins);
    writeView(writer, view, data);
    const char *const label = infoOf(FigureView::Distances).label;
    if (QObject::tr(label) != QLatin1String(label))
        writer.obstacle(FigureCommand::tr("The command writes English words."));
    const QString suffix = QFileInfo(out).suffix().toLower();
    writeOptions(writer, options, suffix != QLatin1String("svg") && suffix != QLatin1String("pdf"));
    if (sweep) {
        writer.flag("--sweep");
        writer.option("--seconds", sweep->seconds);
        writer.number("--fps", static_cast<std::size_t>(sweep->framesPerSecond));
    }
    writer.option("--out", out);
    return writer.line;
}

} // namespace attopo
