#include "figure_command_line.h"

#include "figure_command.h"
#include "figure_views.h"
#include "shell_text.h"
#include "stack/stack_model.h"

#include <QFileInfo>

#include <algorithm>

namespace attopo {

namespace {

/// Writes the arguments with which the options choose the same.
class Writer {
public:
    explicit Writer(FigureCommand &command)
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

    FigureCommand &command_;
};

void sayModel(FigureCommand &command, const TextSource &source)
{
    if (source.model->info().family == "torchscript")
        command.obstacle(
            FigureCommand::tr("The model is a program that you have let run: the command asks for "
                              "--trust-code."));
}

void sayHowFarRead(FigureCommand &command, const AnalysisRequest &request)
{
    if (request.pointsRead)
        command.obstacle(
            FigureCommand::tr("The text is shown as far as it has been read; the command reads all "
                              "of it."));
}

/// What the options share that are said of the first text and hold for both.
void sayRequest(FigureCommand &command, const AnalysisRequest &request)
{
    if (!std::holds_alternative<DiagramSource>(request.source)) {
        command.input.request.metric = request.metric;
        command.input.request.maxDimension = request.maxDimension;
        command.input.request.engine = request.engine;
    }
    sayHowFarRead(command, request);
}

void sayText(FigureCommand &command, const AnalysisRequest &request, const FigureOrigin &origin)
{
    const auto &source = std::get<TextSource>(request.source);
    InputChoice &input = command.input;
    if (stackOf(*source.model)) {
        input.source.attention = origin.file;
        input.source.stack = origin.stack;
        if (!origin.stack.tokens.empty())
            command.obstacle(FigureCommand::tr("The tokens were typed in; the command reads them from a file "
                                               "beside that of the attention: %1, one a line.")
                                 .arg(QFileInfo(origin.file).completeBaseName() + QStringLiteral(".txt")));
        input.scope.part = request.attention.part;
    } else {
        input.text.text = QString::fromStdString(source.text);
        input.model.name = origin.model;
        input.model.device = origin.device;
        sayModel(command, source);
        input.scope.readAs = source.readAs;
        if (request.attention.part != AttentionPart::Text) {
            input.scope.translation = QString::fromStdString(source.translation);
            input.scope.part = request.attention.part;
        }
    }
    input.scope.span = request.span;
    RequestChoice &chosen = input.request;
    chosen.layer = request.attention.layer;
    chosen.head = request.attention.head;
    chosen.combination = request.attention.combination;
    if (chosen.combination.reduction == Reduction::OneHead) {
        chosen.combination.layers.clear();
        chosen.combination.heads.clear();
    }
    chosen.joinWords = request.joinWords;
    chosen.dropSpecial = request.dropSpecialTokens;
    chosen.vocabularySpelling = request.vocabularySpelling;
}

/// How the second text differs from the first.
void saySecondText(FigureCommand &command, const AnalysisRequest &a, const AnalysisRequest &b,
                   const std::array<FigureOrigin, 2> &origins)
{
    const auto &first = std::get<TextSource>(a.source);
    const auto &second = std::get<TextSource>(b.source);
    ScopeChoice &scope = command.input.scope;
    const bool translated = b.attention.part != AttentionPart::Text;
    if (stackOf(*second.model)) {
        command.input.source.attentionB = origins[1].file;
        if (!stackOf(*first.model) || origins[0].stack != origins[1].stack)
            command.obstacle(
                FigureCommand::tr("A command reads a second file of attention as it reads the first."));
    } else if (second.text != first.text || translated)
        command.input.source.textB = QString::fromStdString(second.text);
    if (translated && !stackOf(*second.model))
        scope.translationB = QString::fromStdString(second.translation);
    if (origins[1].model != origins[0].model && !stackOf(*second.model)) {
        scope.modelB = origins[1].model;
        sayModel(command, second);
    }
    if (b.attention.part != a.attention.part)
        scope.partB = b.attention.part;
    scope.layerB = b.attention.layer;
    scope.headB = b.attention.head;
    if (second.readAs != first.readAs)
        scope.readAsB = second.readAs;
    if (b.span != a.span)
        scope.spanB = b.span;
    if (b.attention.combination != a.attention.combination)
        command.obstacle(
            FigureCommand::tr("The heads of text B are combined in another way than those of text "
                              "A: a command combines both alike."));
    sayHowFarRead(command, b);
}

/// A matrix or a diagram.
void sayFile(FigureCommand &command, const AnalysisRequest &request, const FigureOrigin &origin)
{
    SourceChoice &source = command.input.source;
    if (const auto *matrix = std::get_if<MatrixSource>(&request.source))
        (matrix->kind == MatrixSource::Kind::Attention ? source.attention : source.distances) = origin.file;
    else
        source.diagram = origin.file;
    command.input.scope.symmetrisation = origin.symmetrisation;
}

void saySources(FigureCommand &command, const FigureData &data, const std::array<FigureOrigin, 2> &origins)
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

FigureCommandLine figureCommandLine(const QString &out, const FigureView &view, const FigureData &data,
                                    const FigureOptions &options, const std::array<FigureOrigin, 2> &origins,
                                    const std::optional<Sweep> &sweep)
{
    FigureCommand command;
    command.figure.view = QLatin1String(view.name);
    saySources(command, data, origins);
    command.input.scope.threshold = ThresholdChoice{ThresholdMode::Value, data.threshold};
    if (view.ofOneText)
        command.figure.side = data.side;
    view.say(command, data);
    const char *const label = distancesFigure.label;
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
