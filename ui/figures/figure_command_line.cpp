#include "figure_command_line.h"

#include "figure_command_options.h"
#include "selection_text.h"
#include "shell_text.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>

namespace attopo {

namespace {

struct FigureCommand {
    Q_DECLARE_TR_FUNCTIONS(FigureCommand)
};

/// What the command asks for, and why it does not make the very same figure.
struct Command {
    InputChoice input;
    FigureChoice figure;
    QStringList obstacles;

    void obstacle(const QString &sentence)
    {
        if (!obstacles.contains(sentence))
            obstacles << sentence;
    }
};

/// Writes the arguments with which the options choose the same.
class Writer {
public:
    explicit Writer(Command &command)
        : command_(command)
    {
    }

    template <typename Choices>
    void write(const CommandOptions<Choices> &options, const Choices &choices)
    {
        for (const CommandOption<Choices> &option : options) {
            const auto value = option.print(choices);
            if (!value)
                continue;
            arguments << QLatin1String(option.text.flag);
            if (option.text.takesValue())
                add(QLatin1String(option.text.flag), *value);
        }
    }

    QStringList arguments{QStringLiteral("figure")};

private:
    void add(const QString &flag, const QString &value)
    {
        arguments << value;
        constexpr qsizetype longestArgument = 128 * 1024; // of Linux, in bytes, with the end of it
        if (value.contains(QChar::Null))
            command_.obstacle(
                FigureCommand::tr("The text holds a NUL character, which a command line cannot."));
        else if (value.toUtf8().size() >= longestArgument)
            command_.obstacle(
                FigureCommand::tr("The text is longer than an argument of a command may be: save it as a "
                                  "file and give %1-file.")
                    .arg(flag));
    }

    Command &command_;
};

void sayModel(Command &command, const TextSource &source)
{
    if (source.model->info().family == "torchscript")
        command.obstacle(
            FigureCommand::tr("The model is a program that you have let run: the command asks for "
                              "--trust-code."));
}

void sayHowFarRead(Command &command, const AnalysisRequest &request)
{
    if (request.pointsRead)
        command.obstacle(
            FigureCommand::tr("The text is shown as far as it has been read; the command reads all "
                              "of it."));
}

/// What the options share that are said of the first text and hold for both.
void sayRequest(Command &command, const AnalysisRequest &request)
{
    if (!std::holds_alternative<DiagramSource>(request.source)) {
        command.input.request.metric = request.metric;
        command.input.request.maxDimension = request.maxDimension;
        command.input.request.engine = request.engine;
    }
    sayHowFarRead(command, request);
}

void sayText(Command &command, const AnalysisRequest &request, const FigureOrigin &origin)
{
    const auto &source = std::get<TextSource>(request.source);
    InputChoice &input = command.input;
    input.text.text = QString::fromStdString(source.text);
    input.model.name = origin.model;
    input.model.device = origin.device;
    sayModel(command, source);
    if (request.part != AttentionPart::Text) {
        input.scope.translation = QString::fromStdString(source.translation);
        input.scope.part = request.part;
    }
    input.scope.span = request.span;
    RequestChoice &chosen = input.request;
    chosen.layer = request.layer;
    chosen.head = request.head;
    chosen.combination = request.combination;
    if (chosen.combination.reduction == Reduction::OneHead) {
        chosen.combination.layers.clear();
        chosen.combination.heads.clear();
    }
    chosen.joinWords = request.joinWords;
    chosen.dropSpecial = request.dropSpecialTokens;
    chosen.vocabularySpelling = request.vocabularySpelling;
}

/// How the second text differs from the first.
void saySecondText(Command &command, const AnalysisRequest &a, const AnalysisRequest &b,
                   const std::array<FigureOrigin, 2> &origins)
{
    const auto &first = std::get<TextSource>(a.source);
    const auto &second = std::get<TextSource>(b.source);
    ScopeChoice &scope = command.input.scope;
    const bool translated = b.part != AttentionPart::Text;
    if (second.text != first.text || translated)
        command.input.source.textB = QString::fromStdString(second.text);
    if (translated)
        scope.translationB = QString::fromStdString(second.translation);
    if (origins[1].model != origins[0].model) {
        scope.modelB = origins[1].model;
        sayModel(command, second);
    }
    if (b.part != a.part)
        scope.partB = b.part;
    scope.layerB = b.layer;
    scope.headB = b.head;
    if (b.span != a.span)
        scope.spanB = b.span;
    if (b.combination != a.combination)
        command.obstacle(
            FigureCommand::tr("The heads of text B are combined in another way than those of text "
                              "A: a command combines both alike."));
    sayHowFarRead(command, b);
}

/// A matrix or a diagram.
void sayFile(Command &command, const AnalysisRequest &request, const FigureOrigin &origin)
{
    SourceChoice &source = command.input.source;
    if (const auto *matrix = std::get_if<MatrixSource>(&request.source))
        (matrix->kind == MatrixSource::Kind::Attention ? source.attention : source.distances) = origin.file;
    else
        source.diagram = origin.file;
    command.input.scope.symmetrisation = origin.symmetrisation;
}

void saySources(Command &command, const FigureData &data, const std::array<FigureOrigin, 2> &origins)
{
    const AnalysisRequest &a = data.a->request;
    const bool isText = std::holds_alternative<TextSource>(a.source);
    if (isText)
        sayText(command, a, origins[0]);
    else
        sayFile(command, a, origins[0]);
    sayRequest(command, a);
    if (!data.b)
        return;
    const AnalysisRequest &b = data.b->request;
    if (isText && std::holds_alternative<TextSource>(b.source))
        saySecondText(command, a, b, origins);
    else if (std::holds_alternative<DiagramSource>(a.source)
             && std::holds_alternative<DiagramSource>(b.source))
        command.input.source.diagramB = origins[1].file;
    else
        command.obstacle(
            FigureCommand::tr("A command compares two texts or two diagrams, and nothing else."));
    if (data.comparison)
        command.input.request.groundNorm = data.comparison->norm;
    else
        command.obstacle(FigureCommand::tr("The two are still being compared."));
}

void sayHeads(Command &command, const FigureData &data)
{
    const HeadMapPicture &map = data.headMap;
    command.figure.score = data.score;
    command.figure.summaryDimension = map.dimension;
    if (data.score == HeadScore::DistanceToHead || data.score == HeadScore::DistanceOfTwoTexts) {
        command.figure.distance = data.headComparison.distance;
        if (!data.b)
            command.input.request.groundNorm = data.headComparison.norm;
    }
    for (const std::size_t pin : map.pinned)
        command.figure.pinned.push_back({pin / map.heads, pin % map.heads});
    if (std::any_of(map.values.begin(), map.values.end(), [](const auto &value) { return !value; }))
        command.obstacle(FigureCommand::tr("Not all heads are known yet."));
}

void sayPinned(Command &command, const FigureData &data)
{
    for (const HeadThumbnail &thumbnail : data.pinned) {
        if (thumbnail.analysis)
            command.figure.pinned.push_back(
                {thumbnail.analysis->request.layer, thumbnail.analysis->request.head});
        else
            command.obstacle(FigureCommand::tr("Not all pinned heads are known yet."));
    }
}

void sayTime(Command &command, const FigureData &data)
{
    command.figure.growthPicture = data.growthPicture;
    command.figure.summaryDimension = data.growthDimension;
    command.figure.stride = data.growth->stride;
    if (!data.growth->complete())
        command.obstacle(FigureCommand::tr("The text is still being read."));
    else if (data.growth->growth.points.size() != data.a->space->tokens.size())
        command.obstacle(
            FigureCommand::tr("The text is shown as far as it has been read; the command reads all of it."));
}

std::optional<SelectionNumbers> sayable(Command &command, const Selection &selection,
                                        const Analysis &analysis)
{
    const QString text = selectionText(selection);
    if (text.isEmpty())
        return std::nullopt;
    const auto numbers = selectionNumbers(text);
    if (!numbers || selectionOf(*numbers, analysis, selection.shown) != selection)
        command.obstacle(FigureCommand::tr("What is selected cannot be said in a command."));
    return numbers;
}

void saySelections(Command &command, FigureView view, const FigureData &data)
{
    if ((!isOfOneText(view) && view != FigureView::PersistenceDiagram && view != FigureView::Compare)
        || view == FigureView::Summary)
        return;
    LoopShown &loop = command.figure.loop;
    for (const Side side : bothSides) {
        const auto &analysis = side == Side::A ? data.a : data.b;
        if (!analysis || (isOfOneText(view) && side != data.side))
            continue;
        const Selection &selection = data.selections[static_cast<std::size_t>(side)];
        (side == Side::A ? command.figure.selection : command.figure.selectionB) =
            sayable(command, selection, *analysis);
        if (!selection.bar || selection.shown == LoopShown::Short)
            continue;
        if (loop != LoopShown::Short && loop != selection.shown)
            command.obstacle(FigureCommand::tr("What is selected cannot be said in a command."));
        loop = selection.shown;
    }
}

/// How complexes are drawn, and where their tokens are.
void sayLook(Command &command, FigureView view, const FigureData &data)
{
    if (view != FigureView::Complex && view != FigureView::Compare)
        return;
    command.figure.look = data.look;
    for (const Side side : bothSides) {
        const auto &analysis = side == Side::A ? data.a : data.b;
        const TokenPlaces &places = data.places[static_cast<std::size_t>(side)];
        if (!analysis || places.positions.empty() || (view == FigureView::Complex && side != data.side))
            continue;
        const TokenPlaces first = firstPlaces(*analysis, data.look);
        if (places.positions != first.positions || places.depth != first.depth)
            command.obstacle(
                FigureCommand::tr("Tokens that were dragged or turned stand where they were laid out."));
    }
}

void sayView(Command &command, FigureView view, const FigureData &data)
{
    FigureChoice &figure = command.figure;
    command.input.scope.threshold = data.threshold;
    if (isOfOneText(view))
        figure.side = data.side;
    switch (view) {
    case FigureView::Summary:
        figure.summary = data.summary;
        if (summaryPictures()[static_cast<std::size_t>(data.summary)].ofOneDimension)
            figure.summaryDimension = data.summaryDimension;
        break;
    case FigureView::Heads:
        sayHeads(command, data);
        break;
    case FigureView::PinnedHeads:
        sayPinned(command, data);
        break;
    case FigureView::Model:
        figure.modelPicture = data.modelPicture;
        figure.headDistance = data.headDistance;
        break;
    case FigureView::Time:
        sayTime(command, data);
        break;
    case FigureView::PersistenceDiagram:
    case FigureView::Compare:
        if (data.comparison)
            figure.matching = data.matching;
        break;
    case FigureView::Complex:
    case FigureView::Barcode:
    case FigureView::Distances:
    case FigureView::Attention:
        break;
    }
    saySelections(command, view, data);
    sayLook(command, view, data);
}

void sayOptions(FigureChoice &figure, const FigureOptions &options, bool isPixels)
{
    figure.options = options;
    figure.width = options.size.width();
    figure.height = options.size.height();
    figure.fontSize = options.fontSize;
    if (isPixels)
        figure.dpi = options.dpi;
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
    Command command;
    command.figure.view = QLatin1String(infoOf(view).name);
    saySources(command, data, origins);
    sayView(command, view, data);
    const char *const label = infoOf(FigureView::Distances).label;
    if (QObject::tr(label) != QLatin1String(label))
        command.obstacle(FigureCommand::tr("The command writes English words."));
    const QString suffix = QFileInfo(out).suffix().toLower();
    sayOptions(command.figure, options, suffix != QLatin1String("svg") && suffix != QLatin1String("pdf"));
    if (sweep) {
        command.figure.sweeps = true;
        command.figure.seconds = sweep->seconds;
        command.figure.framesPerSecond = sweep->framesPerSecond;
    }
    command.figure.out = out;
    Writer writer(command);
    writer.write(viewOptions(), command.figure);
    writer.write(textOptions(), command.input.text);
    writer.write(sourceOptions(), command.input.source);
    writer.write(modelOptions(), command.input.model);
    writer.write(requestOptions(), command.input.request);
    writer.write(scopeOptions(), command.input.scope);
    writer.write(pictureOptions(), command.figure);
    writer.write(drawingOptions(), command.figure);
    return {writer.arguments, command.obstacles};
}

} // namespace attopo
