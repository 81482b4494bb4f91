#include "command_line.h"

#include "figure.h"
#include "figure_names.h"
#include "hub/hub_names.h"
#include "local_path.h"
#include "number_list.h"
#include "topology/persistence.h"

#include <QFileInfo>

#include <algorithm>
#include <cmath>
#include <limits>

namespace attopo {

namespace {

[[noreturn]] void fail(const QString &message) { throw UsageError(message.toStdString()); }

/// The arguments after the command, one option after the other.
class Options {
public:
    explicit Options(const QStringList &arguments)
        : arguments_(arguments)
    {
    }

    bool atEnd() const { return next_ >= arguments_.size(); }

    /// The next option's name; a value given as --name=value is kept for value().
    QString name()
    {
        QString argument = arguments_[next_++];
        inlineValue_.reset();
        const auto equals = argument.indexOf(QLatin1Char('='));
        if (argument.startsWith(QLatin1String("--")) && equals > 0) {
            inlineValue_ = argument.mid(equals + 1);
            argument.truncate(equals);
        }
        name_ = argument;
        return argument;
    }

    QString value()
    {
        if (inlineValue_)
            return *inlineValue_;
        if (atEnd())
            fail(QStringLiteral("%1 needs a value").arg(name_));
        return arguments_[next_++];
    }

    double number(double smallest, double largest)
    {
        const QString text = value();
        bool ok = false;
        const double number = text.toDouble(&ok);
        if (!ok || !(number >= smallest && number <= largest))
            fail(QStringLiteral("%1 takes a number from %2 to %3, not “%4”")
                     .arg(name_)
                     .arg(smallest)
                     .arg(largest)
                     .arg(text));
        return number;
    }

    int integer(int smallest, int largest)
    {
        const QString text = value();
        bool ok = false;
        const int number = text.toInt(&ok);
        if (!ok || number < smallest || number > largest)
            fail(QStringLiteral("%1 takes a whole number from %2 to %3, not “%4”")
                     .arg(name_)
                     .arg(smallest)
                     .arg(largest)
                     .arg(text));
        return number;
    }

    void noValue() const
    {
        if (inlineValue_)
            fail(QStringLiteral("%1 takes no value").arg(name_));
    }

private:
    QStringList arguments_;
    qsizetype next_ = 0;
    QString name_;
    std::optional<QString> inlineValue_;
};

Metric parseMetric(const QString &name)
{
    if (const auto metric = metricByName(name.toStdString()))
        return *metric;
    QStringList names;
    for (const MetricInfo &info : metrics())
        names << QString::fromUtf8(info.name.data(), static_cast<qsizetype>(info.name.size()));
    fail(QStringLiteral("There is no metric “%1”; choose one of %2")
             .arg(name, names.join(QStringLiteral(", "))));
}

constexpr Named<ComputeDevice> devices[] = {{"cpu", ComputeDevice::Cpu}, {"cuda", ComputeDevice::Cuda}};

constexpr Named<CsvSeparator> separators[] = {{csvSeparators[0].name.data(), csvSeparators[0].separator},
                                              {csvSeparators[1].name.data(), csvSeparators[1].separator},
                                              {csvSeparators[2].name.data(), csvSeparators[2].separator},
                                              {csvSeparators[3].name.data(), csvSeparators[3].separator}};

constexpr Named<DiagramDistance> distances[] = {
    {diagramDistances()[0].name.data(), diagramDistances()[0].distance},
    {diagramDistances()[1].name.data(), diagramDistances()[1].distance},
    {diagramDistances()[2].name.data(), diagramDistances()[2].distance}};

constexpr Named<DiagramNormalisation> normalisations[] = {
    {diagramNormalisations()[0].name.data(), diagramNormalisations()[0].normalisation},
    {diagramNormalisations()[1].name.data(), diagramNormalisations()[1].normalisation},
    {diagramNormalisations()[2].name.data(), diagramNormalisations()[2].normalisation},
    {diagramNormalisations()[3].name.data(), diagramNormalisations()[3].normalisation}};

template <typename Value, std::size_t count>
Value oneOf(const QString &option, const QString &name, const Named<Value> (&known)[count])
{
    QStringList names;
    for (const Named<Value> &entry : known) {
        if (name == QLatin1String(entry.name))
            return entry.value;
        names << QLatin1String(entry.name);
    }
    fail(QStringLiteral("%1 takes one of %2, not “%3”").arg(option, names.join(QStringLiteral(", ")), name));
}

std::vector<std::size_t> numberList(const QString &option, const QString &text)
{
    if (const auto numbers = parseNumberList(text))
        return *numbers;
    fail(QStringLiteral("%1 takes “all” or numbers and ranges such as 0-3,7, not “%2”").arg(option, text));
}

/// As 4-17: the first character and the one after the last.
CharacterSpan parseSpan(const QString &option, const QString &text)
{
    const qsizetype dash = text.indexOf(QLatin1Char('-'));
    bool startOk = false;
    bool endOk = false;
    const qulonglong start = text.left(dash).toULongLong(&startOk);
    const qulonglong end = text.mid(dash + 1).toULongLong(&endOk);
    if (dash < 0 || !startOk || !endOk || start >= end)
        fail(QStringLiteral(
                 "%1 takes the number of the first character, counted from 0, and that of the one after "
                 "the last, such as 4-17, not “%2”")
                 .arg(option, text));
    return {start, end};
}

/// As 0.3,2.11.
std::vector<LayerHead> parseHeadList(const QString &option, const QString &text)
{
    std::vector<LayerHead> heads;
    for (const QString &head : text.split(u',')) {
        bool layerOk = false;
        bool headOk = false;
        heads.push_back({head.section(u'.', 0, 0).toUInt(&layerOk), head.section(u'.', 1).toUInt(&headOk)});
        if (!layerOk || !headOk)
            fail(
                QStringLiteral("%1 takes heads as layer.head, such as 0.3,2.11, not “%2”").arg(option, text));
    }
    return heads;
}

SelectionNumbers parseSelection(const QString &option, const QString &text)
{
    if (const auto numbers = selectionNumbers(text))
        return *numbers;
    fail(QStringLiteral("%1 takes bars:3,5 or edge:2-7 or tokens:1,4, of numbers from 0, not “%2”")
             .arg(option, text));
}

/// As H1:bottleneck or all:wasserstein_2.
MatchingChoice parseMatching(const QString &option, const QString &text)
{
    const qsizetype colon = text.indexOf(QLatin1Char(':'));
    const QString diagram = text.left(colon);
    const std::string distance = text.mid(colon + 1).toStdString();
    constexpr auto known = diagramDistances();
    const auto info = std::find_if(known.begin(), known.end(),
                                   [&](const DiagramDistanceInfo &one) { return one.name == distance; });
    const bool all = diagram == QLatin1String("all");
    const int dimension =
        diagram.size() == 2 && diagram[0] == QLatin1Char('H') ? diagram[1].digitValue() : -1;
    if (colon < 0 || info == known.end() || (!all && (dimension < 0 || dimension > largestDimension)))
        fail(QStringLiteral("%1 takes H0, H1, H2 or all, a colon, and bottleneck, wasserstein_1 or "
                            "wasserstein_2, such as H1:bottleneck, not “%2”")
                 .arg(option, text));
    return {all ? std::nullopt : std::optional(dimension), info->distance};
}

/// A distance of the diagrams of heads, or of their rows.
void parseHeadDistance(Options &options, CommandLine &line)
{
    const QString value = options.value();
    for (const HeadDistanceInfo &info : headDistanceKinds())
        if (value.toStdString() == info.name) {
            line.headDistance = info.distance;
            return;
        }
    line.headDistance.reset();
    for (const DiagramDistanceInfo &info : diagramDistances())
        if (value.toStdString() == info.name) {
            line.distance = info.distance;
            return;
        }
    fail(QStringLiteral("--distance takes one of bottleneck, wasserstein_1, wasserstein_2, rows-sum, "
                        "rows-mean, not “%1”")
             .arg(value));
}

/// True when `name` is an option that says which model reads, and how it is opened.
bool parseModelOption(const QString &name, Options &options, CommandLine &line)
{
    if (name == QLatin1String("--model"))
        line.model = options.value();
    else if (name == QLatin1String("--device"))
        line.device = oneOf(name, options.value(), devices);
    else if (name == QLatin1String("--trust-code")) {
        options.noValue();
        line.trustCode = true;
    } else
        return false;
    return true;
}

/// True when `name` is an option that says which text is read, and by which model.
bool parseTextOption(const QString &name, Options &options, CommandLine &line)
{
    if (name == QLatin1String("--text"))
        line.text = options.value();
    else if (name == QLatin1String("--text-file"))
        line.textFile = options.value();
    else
        return parseModelOption(name, options, line);
    return true;
}

/// A command has nothing to write its results to.
[[noreturn]] void failWithoutOutput(const QString &command)
{
    fail(QStringLiteral("%1 needs --csv or --json with a FILE (or - for standard output)").arg(command));
}

void checkOneText(const QString &command, const CommandLine &line)
{
    if (line.text.has_value() == line.textFile.has_value())
        fail(QStringLiteral("%1 needs one of --text and --text-file").arg(command));
}

/// True when `name` is an option that says what becomes of a text.
bool parseRequestOption(const QString &name, Options &options, CommandLine &line)
{
    constexpr int mostLayers = 100000;
    if (name == QLatin1String("--layer"))
        line.layer = static_cast<std::size_t>(options.integer(0, mostLayers));
    else if (name == QLatin1String("--head"))
        line.head = static_cast<std::size_t>(options.integer(0, mostLayers));
    else if (name == QLatin1String("--combine"))
        line.combination.reduction = oneOf(name, options.value(), reductionNames);
    else if (name == QLatin1String("--layers"))
        line.combination.layers = numberList(name, options.value());
    else if (name == QLatin1String("--heads"))
        line.combination.heads = numberList(name, options.value());
    else if (name == QLatin1String("--value-norms")) {
        options.noValue();
        line.combination.valueWeighted = true;
    } else if (name == QLatin1String("--join-words")) {
        options.noValue();
        line.joinWords = true;
    } else if (name == QLatin1String("--metric"))
        line.metric = parseMetric(options.value());
    else if (name == QLatin1String("--max-dim"))
        line.maxDimension = options.integer(0, largestDimension);
    else if (name == QLatin1String("--engine"))
        line.engine = oneOf(name, options.value(), engineNames);
    else if (name == QLatin1String("--ground-norm"))
        line.groundNorm = oneOf(name, options.value(), groundNormNames);
    else if (name == QLatin1String("--drop-special")) {
        options.noValue();
        line.dropSpecial = true;
    } else if (name == QLatin1String("--vocabulary-spelling")) {
        options.noValue();
        line.vocabularySpelling = true;
    } else
        return false;
    return true;
}

/// True when `name` is an option that analyze and figure share.
bool parseInputOption(const QString &name, Options &options, CommandLine &line)
{
    constexpr int mostLayers = 100000;
    constexpr double largestThreshold = 1e300;
    if (parseTextOption(name, options, line) || parseRequestOption(name, options, line))
        return true;
    if (name == QLatin1String("--text-b"))
        line.textB = options.value();
    else if (name == QLatin1String("--text-b-file"))
        line.textBFile = options.value();
    else if (name == QLatin1String("--attention"))
        line.attentionFile = options.value();
    else if (name == QLatin1String("--distances"))
        line.distancesFile = options.value();
    else if (name == QLatin1String("--diagram"))
        line.diagramFile = options.value();
    else if (name == QLatin1String("--diagram-b"))
        line.diagramBFile = options.value();
    else if (name == QLatin1String("--layer-b"))
        line.layerB = static_cast<std::size_t>(options.integer(0, mostLayers));
    else if (name == QLatin1String("--head-b"))
        line.headB = static_cast<std::size_t>(options.integer(0, mostLayers));
    else if (name == QLatin1String("--model-b"))
        line.modelB = options.value();
    else if (name == QLatin1String("--part-b"))
        line.partB = oneOf(name, options.value(), attentionPartNames);
    else if (name == QLatin1String("--span-b")) {
        const QString value = options.value();
        line.spanB = value == QLatin1String("all") ? std::nullopt : std::optional(parseSpan(name, value));
    } else if (name == QLatin1String("--translation"))
        line.translation = options.value();
    else if (name == QLatin1String("--translation-file"))
        line.translationFile = options.value();
    else if (name == QLatin1String("--translation-b"))
        line.translationB = options.value();
    else if (name == QLatin1String("--translation-b-file"))
        line.translationBFile = options.value();
    else if (name == QLatin1String("--part"))
        line.part = oneOf(name, options.value(), attentionPartNames);
    else if (name == QLatin1String("--span"))
        line.span = parseSpan(name, options.value());
    else if (name == QLatin1String("--symmetrise"))
        line.symmetrisation = oneOf(name, options.value(), symmetrisationNames);
    else if (name == QLatin1String("--threshold"))
        line.threshold = options.number(0, largestThreshold);
    else
        return false;
    return true;
}

void checkCombination(const CommandLine &line)
{
    if (line.combination.reduction == Reduction::OneHead
        && (!line.combination.layers.empty() || !line.combination.heads.empty()))
        fail(QStringLiteral("--layers and --heads need --combine mean, max or rollout"));
}

void checkInputs(const CommandLine &line)
{
    const int inputs = int(line.text.has_value()) + int(line.textFile.has_value())
        + int(line.attentionFile.has_value()) + int(line.distancesFile.has_value())
        + int(line.diagramFile.has_value());
    if (inputs == 0)
        fail(QStringLiteral(
            "Nothing to analyse: give --text, --text-file, --attention, --distances or --diagram"));
    if (inputs > 1)
        fail(QStringLiteral("Give only one of --text, --text-file, --attention, --distances and --diagram"));
    if (line.diagramBFile && !line.diagramFile)
        fail(QStringLiteral("--diagram-b compares with a diagram: give --diagram"));
    if (line.textB && line.textBFile)
        fail(QStringLiteral("Give only one of --text-b and --text-b-file"));
    if ((line.translation && line.translationFile) || (line.translationB && line.translationBFile))
        fail(QStringLiteral("Give a translation or a file with it, not both"));
    checkCombination(line);
    const bool several = line.combination.reduction != Reduction::OneHead;
    const bool isMatrix = line.attentionFile || line.distancesFile || line.diagramFile;
    if ((line.textB || line.textBFile) && isMatrix)
        fail(QStringLiteral("--text-b compares with a text: give --text or --text-file"));
    const bool translated =
        line.translation || line.translationFile || line.translationB || line.translationBFile;
    if (isMatrix
        && (line.part != AttentionPart::Text || several || line.combination.valueWeighted || line.joinWords
            || translated || line.span || line.prompt || line.layerB || line.headB || line.modelB
            || line.partB || line.spanB))
        fail(
            QStringLiteral("--part, --combine, --value-norms, --join-words, --translation, --span, --prompt, "
                           "--layer-b, --head-b, --model-b, --part-b and --span-b are for texts, not for "
                           "matrices and diagrams"));
    if (line.symmetrisation && !line.distancesFile)
        fail(QStringLiteral("--symmetrise is for --distances; for attention choose the metric attention, "
                            "attention-mean or attention-min"));
    if (translated && line.part == AttentionPart::Text && line.partB.value_or(line.part) == line.part)
        fail(QStringLiteral("A translation is read for --part translation, translation-over-text and "
                            "text-over-translation: say which"));
}

CommandLine parseAnalyze(Options options)
{
    CommandLine line;
    line.command = CommandLine::Command::Analyze;
    while (!options.atEnd()) {
        const QString name = options.name();
        if (name == QLatin1String("--json"))
            line.json = options.value();
        else if (name == QLatin1String("--summaries"))
            line.summaries = options.value();
        else if (name == QLatin1String("--diagram-out"))
            line.diagramOut = options.value();
        else if (name == QLatin1String("--prompt"))
            line.prompt = parseSpan(name, options.value());
        else if (!parseInputOption(name, options, line))
            fail(QStringLiteral("analyze does not know “%1”; see --help").arg(name));
    }
    checkInputs(line);
    if (line.json.isEmpty() && line.summaries.isEmpty() && line.diagramOut.isEmpty())
        fail(QStringLiteral("analyze needs --json FILE (or --json - for standard output), --summaries or "
                            "--diagram-out"));
    const auto endsWith = [](const QString &file, std::initializer_list<const char *> endings) {
        return file.isEmpty() || std::any_of(endings.begin(), endings.end(), [&](const char *ending) {
                   return file.endsWith(QLatin1String(ending), Qt::CaseInsensitive);
               });
    };
    if (!endsWith(line.summaries, {".csv", ".json"}))
        fail(QStringLiteral("--summaries writes FILE.csv or FILE.json, not “%1”").arg(line.summaries));
    if (!endsWith(line.diagramOut, {".pers", ".npy", ".txt"}))
        fail(QStringLiteral(
                 "--diagram-out writes FILE.pers (GUDHI), FILE.npy (giotto-tda) or FILE.txt (Ripser), "
                 "not “%1”")
                 .arg(line.diagramOut));
    return line;
}

/// True when `name` is an option that says how a figure is drawn.
bool parseFigureOption(const QString &name, Options &options, CommandLine &line)
{
    FigureOptions &figure = line.figure;
    if (name == QLatin1String("--width"))
        line.width = options.number(leastFigureLength, mostFigureLength);
    else if (name == QLatin1String("--height"))
        line.height = options.number(leastFigureLength, mostFigureLength);
    else if (name == QLatin1String("--dpi"))
        figure.dpi = options.integer(leastDpi, mostDpi);
    else if (name == QLatin1String("--preset")) {
        const QString value = options.value();
        line.preset = figurePresetByName(value);
        QStringList names;
        for (const FigurePreset &preset : figurePresets())
            names << QLatin1String(preset.name);
        if (!line.preset)
            fail(QStringLiteral("%1 takes one of %2, not “%3”")
                     .arg(name, names.join(QStringLiteral(", ")), value));
    } else if (name == QLatin1String("--font"))
        figure.font = options.value();
    else if (name == QLatin1String("--font-size"))
        line.fontSize = options.number(leastFontSize, mostFontSize);
    else if (name == QLatin1String("--palette"))
        figure.palette = oneOf(name, options.value(), paletteNames);
    else if (name == QLatin1String("--background"))
        figure.background = oneOf(name, options.value(), backgroundNames);
    else if (name == QLatin1String("--line-width"))
        figure.lineWidth = options.number(leastLineWidth, mostLineWidth);
    else if (name == QLatin1String("--caption"))
        figure.caption = options.value();
    else if (name == QLatin1String("--no-caption")) {
        options.noValue();
        figure.caption = QString();
    } else if (name == QLatin1String("--no-legend")) {
        options.noValue();
        figure.legend = false;
    } else if (name == QLatin1String("--panel-letters")) {
        options.noValue();
        figure.panelLetters = true;
    } else
        return false;
    return true;
}

/// True when `name` is an option of a sweep. Its length and speed are kept whether or not there is to be one.
bool parseSweepOption(const QString &name, Options &options, CommandLine &line)
{
    if (name == QLatin1String("--sweep")) {
        options.noValue();
        line.sweeps = true;
    } else if (name == QLatin1String("--seconds"))
        line.sweep.seconds = options.number(leastSweepSeconds, mostSweepSeconds);
    else if (name == QLatin1String("--fps"))
        line.sweep.framesPerSecond = options.integer(1, mostFramesPerSecond);
    else
        return false;
    return true;
}

CommandLine parseFigure(Options options)
{
    constexpr int mostTokens = 100000;
    CommandLine line;
    line.command = CommandLine::Command::Figure;
    line.distance = HeadComparison().distance;
    while (!options.atEnd()) {
        const QString name = options.name();
        if (name == QLatin1String("--view"))
            line.view = options.value();
        else if (name == QLatin1String("--out"))
            line.out = options.value();
        else if (name == QLatin1String("--side"))
            line.side = oneOf(name, options.value(), sideNames);
        else if (name == QLatin1String("--select"))
            line.selection = parseSelection(name, options.value());
        else if (name == QLatin1String("--select-b"))
            line.selectionB = parseSelection(name, options.value());
        else if (name == QLatin1String("--loop"))
            line.loop = oneOf(name, options.value(), loopShownNames);
        else if (name == QLatin1String("--pinned"))
            line.pinned = parseHeadList(name, options.value());
        else if (name == QLatin1String("--distance"))
            parseHeadDistance(options, line);
        else if (name == QLatin1String("--stride"))
            line.stride = static_cast<std::size_t>(options.integer(1, mostTokens));
        else if (name == QLatin1String("--layout"))
            line.look.layout = oneOf(name, options.value(), tokenLayoutNames);
        else if (name == QLatin1String("--edge-colour"))
            line.look.edgeColour = oneOf(name, options.value(), edgeColourNames);
        else if (name == QLatin1String("--3d")) {
            options.noValue();
            line.look.in3D = true;
        } else if (name == QLatin1String("--outlines")) {
            options.noValue();
            line.look.outlines = true;
        } else if (name == QLatin1String("--matching"))
            line.matching = parseMatching(name, options.value());
        else if (name == QLatin1String("--summary")) {
            const QString value = options.value();
            const auto picture = summaryPictureByName(value);
            if (!picture)
                fail(QStringLiteral(
                         "There is no summary “%1”; choose betti, euler, lifespan, landscape, image, "
                         "lengths or tree")
                         .arg(value));
            line.summary = *picture;
        } else if (name == QLatin1String("--score"))
            line.score = oneOf(name, options.value(), headScoreNames);
        else if (name == QLatin1String("--model-picture"))
            line.modelPicture = oneOf(name, options.value(), modelPictureNames);
        else if (name == QLatin1String("--time-picture"))
            line.growthPicture = oneOf(name, options.value(), growthPictureNames);
        else if (name == QLatin1String("--summary-dim"))
            line.summaryDimension = options.integer(0, largestDimension);
        else if (!parseFigureOption(name, options, line) && !parseSweepOption(name, options, line)
                 && !parseInputOption(name, options, line))
            fail(QStringLiteral("figure does not know “%1”; see --help").arg(name));
    }
    checkInputs(line);
    const auto view = figureViewByName(line.view);
    if (!view) {
        QStringList names;
        for (const FigureViewInfo &info : figureViews())
            names << QLatin1String(info.name);
        fail(line.view.isEmpty() ? QStringLiteral("figure needs --view %1").arg(names.join(u'|'))
                                 : QStringLiteral("There is no view “%1”; choose one of %2")
                                       .arg(line.view, names.join(QStringLiteral(", "))));
    }
    if (*view == FigureView::PinnedHeads && line.pinned.empty())
        fail(QStringLiteral("--view pinned shows heads side by side: name them, such as --pinned 0.3,2.11"));
    if ((line.side == Side::B || line.selectionB || line.score == HeadScore::DistanceOfTwoTexts)
        && !line.compares())
        fail(QStringLiteral("--side b, --select-b and distance_of_texts need a second text: give --text-b"));
    if (*view == FigureView::Compare && !line.compares())
        fail(QStringLiteral("--view compare needs a second text: give --text-b"));
    if (line.matching && !line.compares())
        fail(QStringLiteral("--matching needs a second text: give --text-b"));
    if (line.diagramFile && *view != FigureView::Barcode && *view != FigureView::PersistenceDiagram
        && *view != FigureView::Summary)
        fail(QStringLiteral("A diagram has no points: choose --view barcode, diagram or summary"));
    const bool ofModel = *view == FigureView::Heads || *view == FigureView::PinnedHeads
        || *view == FigureView::Model || *view == FigureView::Time;
    if (ofModel && !line.text && !line.textFile)
        fail(QStringLiteral("--view %1 needs a text that a model reads: give --text").arg(line.view));
    if (*view == FigureView::Attention && line.distancesFile)
        fail(QStringLiteral("There is no attention in a distance matrix: choose another --view"));
    const QString suffix = QFileInfo(line.out).suffix().toLower();
    if (line.sweeps) {
        if (!canSweep(*view))
            fail(QStringLiteral("The threshold makes no difference to --view %1: there is nothing to sweep")
                     .arg(line.view));
        if (suffix != QLatin1String("png") && suffix != QLatin1String("apng"))
            fail(QStringLiteral("figure --sweep needs --out FILE.png or FILE.apng"));
    } else if (suffix != QLatin1String("png") && suffix != QLatin1String("svg")
               && suffix != QLatin1String("pdf")) {
        fail(QStringLiteral("figure needs --out FILE.png, FILE.svg or FILE.pdf"));
    }
    return line;
}

CommandLine parsePatterns(Options options)
{
    CommandLine line;
    line.command = CommandLine::Command::Patterns;
    while (!options.atEnd()) {
        const QString name = options.name();
        if (name == QLatin1String("--csv"))
            line.csv = options.value();
        else if (!parseTextOption(name, options, line))
            fail(QStringLiteral("patterns does not know “%1”; see --help").arg(name));
    }
    checkOneText(QStringLiteral("patterns"), line);
    if (line.csv.isEmpty())
        fail(QStringLiteral("patterns needs --csv FILE (or --csv - for standard output)"));
    return line;
}

CommandLine parseHeads(Options options)
{
    CommandLine line;
    line.command = CommandLine::Command::Heads;
    bool ofDiagrams = false;
    while (!options.atEnd()) {
        const QString name = options.name();
        ofDiagrams = ofDiagrams || name == QLatin1String("--metric") || name == QLatin1String("--dim");
        if (name == QLatin1String("--metric"))
            line.metric = parseMetric(options.value());
        else if (name == QLatin1String("--drop-special")) {
            options.noValue();
            line.dropSpecial = true;
        } else if (name == QLatin1String("--join-words")) {
            options.noValue();
            line.joinWords = true;
        } else if (name == QLatin1String("--distance"))
            parseHeadDistance(options, line);
        else if (name == QLatin1String("--dim"))
            line.distanceDimension = options.integer(0, largestDimension);
        else if (name == QLatin1String("--max-dim"))
            line.maxDimension = options.integer(0, largestDimension);
        else if (name == QLatin1String("--ground-norm"))
            line.groundNorm = oneOf(name, options.value(), groundNormNames);
        else if (name == QLatin1String("--model-b"))
            line.modelB = options.value();
        else if (name == QLatin1String("--csv"))
            line.csv = options.value();
        else if (name == QLatin1String("--json"))
            line.json = options.value();
        else if (!parseTextOption(name, options, line))
            fail(QStringLiteral("heads does not know “%1”; see --help").arg(name));
    }
    checkOneText(QStringLiteral("heads"), line);
    if (line.headDistance && ofDiagrams)
        fail(QStringLiteral("--metric and --dim are for the distances of diagrams; rows are compared by the "
                            "Jensen–Shannon distance"));
    if (line.csv.isEmpty() && line.json.isEmpty())
        failWithoutOutput(QStringLiteral("heads"));
    return line;
}

CommandLine parseGrowth(Options options)
{
    CommandLine line;
    line.command = CommandLine::Command::Growth;
    while (!options.atEnd()) {
        const QString name = options.name();
        constexpr int mostTokens = 100000;
        constexpr int mostThresholds = 10000;
        if (name == QLatin1String("--stride"))
            line.stride = static_cast<std::size_t>(options.integer(1, mostTokens));
        else if (name == QLatin1String("--thresholds"))
            line.thresholds = static_cast<std::size_t>(options.integer(2, mostThresholds));
        else if (name == QLatin1String("--json"))
            line.json = options.value();
        else if (!parseInputOption(name, options, line))
            fail(QStringLiteral("growth does not know “%1”; see --help").arg(name));
    }
    checkOneText(QStringLiteral("growth"), line);
    checkInputs(line);
    if (line.compares() || line.threshold)
        fail(QStringLiteral("growth reads one text, at all thresholds: it does not know --text-b, --layer-b, "
                            "--head-b and --threshold"));
    if (line.json.isEmpty())
        fail(QStringLiteral("growth needs --json FILE (or --json - for standard output)"));
    return line;
}

CommandLine parseContexts(Options options)
{
    CommandLine line;
    line.command = CommandLine::Command::Contexts;
    line.distance = DiagramTableOptions().distance;
    while (!options.atEnd()) {
        const QString name = options.name();
        constexpr int mostSubsets = 10000;
        if (name == QLatin1String("--input"))
            line.input = options.value();
        else if (name == QLatin1String("--distance"))
            line.distance = oneOf(name, options.value(), distances);
        else if (name == QLatin1String("--dim"))
            line.distanceDimension = options.integer(0, largestDimension);
        else if (name == QLatin1String("--normalise"))
            line.normalisation = oneOf(name, options.value(), normalisations);
        else if (name == QLatin1String("--subsets"))
            line.subsets = static_cast<std::size_t>(options.integer(0, mostSubsets));
        else if (name == QLatin1String("--seed"))
            line.seed = static_cast<std::uint64_t>(options.integer(0, std::numeric_limits<int>::max()));
        else if (name == QLatin1String("--ignore-case")) {
            options.noValue();
            line.search.ignoreCase = true;
        } else if (name == QLatin1String("--whole-words")) {
            options.noValue();
            line.search.wholeWords = true;
        } else if (name == QLatin1String("--csv"))
            line.csv = options.value();
        else if (name == QLatin1String("--json"))
            line.json = options.value();
        else if (!parseModelOption(name, options, line) && !parseRequestOption(name, options, line))
            fail(QStringLiteral("contexts does not know “%1”; see --help").arg(name));
    }
    if (line.input.isEmpty())
        fail(QStringLiteral("contexts needs --input FILE.jsonl"));
    checkCombination(line);
    if (line.csv.isEmpty() && line.json.isEmpty())
        failWithoutOutput(QStringLiteral("contexts"));
    return line;
}

/// As bars,graph or all.
std::vector<FeatureSet> parseFeatures(const QString &text)
{
    QStringList known;
    std::vector<FeatureSet> all;
    for (const FeatureSetInfo &info : featureSets()) {
        known << QString::fromUtf8(info.name.data(), static_cast<qsizetype>(info.name.size()));
        all.push_back(info.set);
    }
    if (text == QLatin1String("all"))
        return all;
    const QStringList asked = text.split(QLatin1Char(','));
    for (const QString &name : asked)
        if (!known.contains(name))
            fail(QStringLiteral("--features takes all, or some of %1, not “%2”")
                     .arg(known.join(QLatin1Char(',')), text));
    std::vector<FeatureSet> sets;
    for (const FeatureSetInfo &info : featureSets())
        if (asked.contains(QString::fromUtf8(info.name.data(), static_cast<qsizetype>(info.name.size()))))
            sets.push_back(info.set);
    return sets;
}

/// As 2/8.
void parseShard(const QString &option, const QString &text, CommandLine &line)
{
    const QStringList numbers = text.split(QLatin1Char('/'));
    bool shardOk = false;
    bool shardsOk = false;
    if (numbers.size() == 2) {
        line.shard = numbers[0].toUInt(&shardOk);
        line.shards = numbers[1].toUInt(&shardsOk);
    }
    if (!shardOk || !shardsOk || line.shard < 1 || line.shard > line.shards)
        fail(
            QStringLiteral("%1 takes the number of a part and how many there are, from 1/8 to 8/8 for eight, "
                           "not “%2”")
                .arg(option, text));
}

void keepColumn(const QString &name, CommandLine &line)
{
    std::vector<std::string> &kept = line.batch.columns.kept;
    if (std::find(kept.begin(), kept.end(), name.toStdString()) == kept.end())
        kept.push_back(name.toStdString());
}

CommandLine parseBatch(Options options)
{
    constexpr int mostThreads = 1024;
    constexpr int mostPermutations = 10'000'000;
    constexpr double mostSeconds = 86400;
    CommandLine line;
    line.command = CommandLine::Command::Batch;
    line.batch.features = parseFeatures(QStringLiteral("all"));
    while (!options.atEnd()) {
        const QString name = options.name();
        if (name == QLatin1String("--input"))
            line.input = options.value();
        else if (name == QLatin1String("--text-column"))
            line.batch.columns.text = options.value().toStdString();
        else if (name == QLatin1String("--column"))
            keepColumn(options.value(), line);
        else if (name == QLatin1String("--group-column")) {
            const QString column = options.value();
            keepColumn(column, line);
            std::vector<std::string> &groups = line.batch.groupColumns;
            if (std::find(groups.begin(), groups.end(), column.toStdString()) == groups.end())
                groups.push_back(column.toStdString());
        } else if (name == QLatin1String("--separator"))
            line.batch.columns.separator = oneOf(name, options.value(), separators);
        else if (name == QLatin1String("--no-header")) {
            options.noValue();
            line.batch.columns.header = false;
        } else if (name == QLatin1String("--layers"))
            line.batch.layers = numberList(name, options.value());
        else if (name == QLatin1String("--heads"))
            line.batch.heads = numberList(name, options.value());
        else if (name == QLatin1String("--features"))
            line.batch.features = parseFeatures(options.value());
        else if (name == QLatin1String("--metric"))
            line.batch.metric = parseMetric(options.value());
        else if (name == QLatin1String("--max-dim"))
            line.batch.maxDimension = options.integer(0, largestDimension);
        else if (name == QLatin1String("--drop-special")) {
            options.noValue();
            line.batch.dropSpecial = true;
        } else if (name == QLatin1String("--join-words")) {
            options.noValue();
            line.batch.joinWords = true;
        } else if (name == QLatin1String("--diagrams")) {
            options.noValue();
            line.batch.diagrams = true;
        } else if (name == QLatin1String("--permutations"))
            line.batch.permutations = static_cast<std::uint64_t>(options.integer(1, mostPermutations));
        else if (name == QLatin1String("--shard"))
            parseShard(name, options.value(), line);
        else if (name == QLatin1String("--threads"))
            line.threads = static_cast<std::size_t>(options.integer(1, mostThreads));
        else if (name == QLatin1String("--progress-seconds"))
            line.progressSeconds = options.number(0.1, mostSeconds);
        else if (name == QLatin1String("--out"))
            line.out = options.value();
        else if (!parseModelOption(name, options, line))
            fail(QStringLiteral("batch does not know “%1”; see --help").arg(name));
    }
    if (line.input.isEmpty())
        fail(QStringLiteral("batch needs --input FILE.txt, .csv, .tsv or .jsonl"));
    if (!CorpusReader::knows(localPath(line.input)))
        fail(QStringLiteral("--input takes a .txt, .csv, .tsv or .jsonl file, not “%1”").arg(line.input));
    if ((line.batch.columns.separator || !line.batch.columns.header) && !isCorpusTable(localPath(line.input)))
        fail(QStringLiteral("--separator and --no-header are of .csv and .tsv files; “%1” is none")
                 .arg(line.input));
    if (line.out.isEmpty())
        fail(QStringLiteral("batch needs --out FOLDER"));
    return line;
}

CommandLine parseMerge(Options options)
{
    CommandLine line;
    line.command = CommandLine::Command::Merge;
    while (!options.atEnd()) {
        const QString name = options.name();
        if (name == QLatin1String("--out"))
            line.out = options.value();
        else if (name.startsWith(QLatin1Char('-')))
            fail(QStringLiteral("merge does not know “%1”; see --help").arg(name));
        else
            line.folders << name;
    }
    if (line.folders.isEmpty())
        fail(QStringLiteral("merge needs the folders of all shards"));
    if (line.out.isEmpty())
        fail(QStringLiteral("merge needs --out FOLDER"));
    return line;
}

CommandLine parseDownload(Options options)
{
    CommandLine line;
    line.command = CommandLine::Command::Download;
    while (!options.atEnd()) {
        const QString name = options.name();
        if (name == QLatin1String("--revision"))
            line.revision = options.value();
        else if (name.startsWith(QLatin1Char('-')))
            fail(QStringLiteral("download does not know “%1”; see --help").arg(name));
        else if (!line.model.isEmpty())
            fail(QStringLiteral("download gets one model: “%1” is one too many").arg(name));
        else
            line.model = name;
    }
    if (line.model.isEmpty())
        fail(QStringLiteral("download needs the name of a model, such as bert-base-uncased"));
    if (!isHubId(line.model.toStdString()))
        fail(QStringLiteral("“%1” is no name of a model: expected “organisation/name” or “name”")
                 .arg(line.model));
    if (!isHubRevision(line.revision.toStdString()))
        fail(QStringLiteral("“%1” is no name of a revision").arg(line.revision));
    return line;
}

} // namespace

CommandLine parseCommandLine(const QStringList &arguments)
{
    CommandLine line;
    const auto asksForHelp = [](const QString &argument) {
        return argument == QLatin1String("--help") || argument == QLatin1String("-h");
    };
    constexpr struct {
        const char *name;
        CommandLine (*parse)(Options options);
    } commands[] = {{"analyze", parseAnalyze},  {"figure", parseFigure}, {"patterns", parsePatterns},
                    {"heads", parseHeads},      {"growth", parseGrowth}, {"contexts", parseContexts},
                    {"heads", parseHeads},      {"batch", parseBatch},   {"merge", parseMerge},
                    {"download", parseDownload}};
    const auto command = std::find_if(std::begin(commands), std::end(commands), [&](const auto &known) {
        return !arguments.isEmpty() && arguments.first() == QLatin1String(known.name);
    });
    const bool hasCommand = command != std::end(commands);
    if ((!arguments.isEmpty() && asksForHelp(arguments.first()))
        || (hasCommand && arguments.size() == 2 && asksForHelp(arguments[1]))) {
        line.command = CommandLine::Command::Help;
        return line;
    }
    if (!arguments.isEmpty() && arguments.first() == QLatin1String("--version")) {
        line.command = CommandLine::Command::Version;
        return line;
    }
    if (hasCommand)
        return command->parse(Options(arguments.mid(1)));
    for (const QString &argument : arguments) {
        if (argument.startsWith(QLatin1Char('-')) && argument.size() > 1)
            fail(QStringLiteral("Unknown option “%1”; see --help").arg(argument));
        if (!line.file.isEmpty())
            fail(QStringLiteral("The window opens one text: “%1” is one too many").arg(argument));
        line.file = argument;
    }
    return line;
}

QString commandLineHelp()
{
    return QStringLiteral(R"(Usage:
  attention-topology [FILE]             the window, with the text of FILE
  attention-topology analyze INPUT [OPTIONS] --json OUT|-
  attention-topology figure --view VIEW INPUT [OPTIONS] --out F.png|.svg|.pdf|.apng
  attention-topology patterns --text-file F [--model M] --csv OUT|-
  attention-topology heads --text-file F [--model M] [--model-b M2] [--distance D] [--dim K] --csv|--json OUT|-
  attention-topology growth --text-file F [--stride S] [OPTIONS] --json OUT|-
  attention-topology contexts --input F.jsonl [OPTIONS] --csv|--json OUT|-
  attention-topology batch --input TEXTS [--model M] [OPTIONS] --out FOLDER
  attention-topology merge FOLDER … --out FOLDER
  attention-topology download NAME [--revision R]

INPUT, one of:
  --text T | --text-file F              a text (UTF-8); with a second one the two are compared:
  --text-b T2 | --text-b-file F2
  --attention FILE.csv|.npy             a square attention matrix someone else computed
  --distances FILE.csv|.npy             a square distance matrix, or its part below the diagonal (Ripser)
  --diagram FILE.pers|.npy|.txt         a persistence diagram of GUDHI, giotto-tda or persim, or Ripser; with
                                        --diagram-b FILE the two are compared

OPTIONS:
  --model M         a bundled model, small-bert (default) or small-gpt, or a folder in Hugging Face layout,
                    or the name of a model that was downloaded
  --trust-code      the folder's model.pt is a program (TorchScript): run it, whatever it does
  --device D        cpu (default) or cuda, where LibTorch has it; programs run on the CPU
  --layer L         layer, counted from 0 (default 0)
  --head H          attention head, counted from 0 (default 0)
  --layer-b L --head-b H                compared with this layer and head, of the second text or of the same one;
                    other than those of the first can also be --model-b M, --part-b P and --span-b A-B or all
  --combine C       one (default), mean or max over heads and layers, or rollout up to --layer
  --layers L        those combined: all (default) or numbers and ranges such as 0-3,7
  --heads H         likewise
  --value-norms     each weight times the norm of the value it adds (Kobayashi et al. 2020)
  --join-words      pieces of a word become one point
  --translation T | --translation-file F
                    for a translation model; of the second text: --translation-b, --translation-b-file
  --part P          text (default), translation, translation-over-text or text-over-translation:
                    which tokens are the points, and what their attention goes to
  --metric M        of attention rows: js (default), hellinger, total-variation; of attention weights: attention
                    (1 − the larger of both directions), attention-mean, attention-min; of hidden states:
                    euclidean, cosine; for comparing with published numbers: js-softmax, js-notebook
  --span A-B        only the tokens of characters A to B − 1, as they are in the whole text
  --symmetrise S    max, mean or min of d(i, j) and d(j, i), for --distances that are not symmetric
  --max-dim D       homology up to dimension D: 0, 1 (default) or 2; of --diagram: it was computed up to D, also
                    where it has no bars (default: up to what the file says or has bars of)
  --engine E        edges (default) or ripser: the same bars
  --ground-norm N   infinity (default) or euclidean: how far a bar is moved, for the distances of two texts
  --drop-special    without [CLS], [SEP] and the like
  --vocabulary-spelling                 tokens are called as the vocabulary writes them: ##ing
  --threshold t     the filtration value to look at (default: the middle of the longest bar)

analyze:
  --json OUT        tokens, distances, bars, Betti numbers, comparison; - for standard output
  --summaries F     numbers that sum up bars and attention, with definitions and sources (.csv), and the curves,
                    landscapes, images and merge tree as well (.json)
  --diagram-out F   the bars as .pers (GUDHI), .npy (giotto-tda) or .txt (Ripser)
  --prompt A-B      how far the rest is from the tokens of characters A to B − 1, once those are one point

figure:
  --view VIEW       complex, barcode, diagram, distances, attention, summary, compare; of the model: heads (a map
                    of all), pinned (some side by side), model (its heads as points); time (the text read token by
                    token)
  --layout L        of complex and compare: mds (default), force, circle (as in the text) or dendrogram (a circle, as
                    tokens merge); --3d in three dimensions, of mds and force
  --edge-colour C   plain (default), filtration or attention
  --outlines        around components
  --side S          a (default) or b: the text that a view of one text shows
  --score S         of the map: total_persistence_1 (default), max_persistence, bars, persistent_entropy, betti,
                    distance_to_head or, of two texts, distance_of_texts
  --distance D      of these two: wasserstein_1 (default), wasserstein_2 or bottleneck; of the heads as points:
                    rows-sum (default) or rows-mean
  --pinned L.H,…    the heads side by side, or marked in the map, such as 0.3,2.11
  --model-picture P plane (default), dendrogram or barcode
  --time-picture P  surface (default: Betti numbers over time and threshold), vines or numbers; --stride S
  --summary S       betti (default), euler or lifespan curves, landscape, image, lengths, tree
  --summary-dim D   of landscape, image and lengths, of the map of heads and of time (default 1)
  --select S        what is marked: bars:3,5 as analyze counts them, edge:2-7 or tokens:1,4, from 0; in the second
                    text: --select-b
  --loop L          of a bar that is marked: short (default), at-birth or at-death
  --matching M      draw how the bars of two texts are matched: H0, H1, H2 or all, a colon, and bottleneck,
                    wasserstein_1 or wasserstein_2, such as H1:bottleneck
  --preset P        standard (default: 140 mm × 105 mm, 10 points), single-column (85 mm wide, 8 points),
                    double-column (170 mm, 8 points) or slide (254 mm × 143 mm, 18 points); instead of its sizes:
  --width MM --height MM --font-size PT
  --dpi N           of a PNG (default 200)
  --font F          the family (default sans-serif)
  --palette P       colour (default; safe for the colour-blind) or grey
  --background B    light (default) or dark
  --line-width F    a factor (default 1)
  --caption C       instead of what it says by itself; --no-caption: nothing
  --no-legend
  --panel-letters   (a), (b), … where several pictures stand side by side
  --sweep           the threshold goes from 0 to the end of the filtration: an animated PNG (.png or .apng), of
                    --seconds S (default 8) at --fps N frames a second (default 20)

patterns:           what each head looks at (previous token, same token, …): mean attention weights,
                    each line of the text read on its own
  --csv OUT         a table with one row per head; - for standard output

heads:              how far apart all pairs of heads are, and the shape that they make
  --distance D      of their diagrams: bottleneck (default), wasserstein_1 or wasserstein_2, of --dim K: H0, H1
                    (default) or H2, also with --metric and --ground-norm; of their attention rows: rows-sum or
                    rows-mean, the Jensen-Shannon distances token by token; also --drop-special, --join-words
  --csv OUT         a square table of heads called layer.head
  --json OUT        distances, bars (up to --max-dim), merge tree and layout of the heads
  --model-b M       the heads of this model as well, and the distances of the two shapes

growth:             a text read token by token: the bars of the first token, of the first two, …
  --stride S        every so many tokens (default 1); models that read in both directions run once a step
  --thresholds N    of the Betti surface (default 50)
  --json OUT        bars of each step, Betti numbers over time and threshold, bars followed through time

contexts:           texts side by side, and phrases in them
  --input F.jsonl   an object a line: "text", and if need be "label", "phrase", "model", "layer", "head"
  --distance D      wasserstein_1 (default), wasserstein_2 or bottleneck, of --dim K: H0, H1 (default) or H2
  --normalise N     none (default); scale: values divided by the largest; per-bar: cost per bar; scale-per-bar
  --subsets N       by how many random subsets of the longer text of a pair the effect of length is measured
                    (default 20); --seed S
  --ignore-case --whole-words           how phrases are looked for
  --csv OUT         the table of distances
  --json OUT        everything: distances, effect of length, each phrase wherever it stands

batch:              a table with a row for each text × layer × head (Parquet and CSV); stopped or killed, it goes
                    on where it was when it is run again
  --input TEXTS     .txt (a text a line), .csv or .tsv (a table) or .jsonl (an object a line)
  --text-column C   the column of the texts (default text); --column C, as often as needed: kept in the table
  --separator S     of columns: comma, semicolon, tab or pipe (default: the one that the header decides)
  --no-header       the first line is a text too; columns are called by their numbers, from 1
  --group-column C  kept, and the groups it makes compared: permutation tests, false discovery rates, a figure
  --permutations N  of these tests (default 9999)
  --layers L --heads H                  all (default) or numbers and ranges such as 0-3,7
  --features F      all (default) or some of bars,barcode,graph,patterns
  --diagrams        keep the diagrams as well (NumPy)
  --shard I/N       only part I of N; merge puts the folders of all N together, and says what is missing
  --threads N       texts worked on at a time (default: one a core); the results are the same
  --progress-seconds S                  how often it says how far it is (default 10; on a terminal 0.5)
                    also --metric, --max-dim, --drop-special, --join-words

download:           a model from the Hugging Face Hub, into the cache that Python's transformers uses; stopped,
                    it goes on where it was when it is run again. Prints the model's folder
  NAME              as on the Hub: bert-base-uncased, EleutherAI/pythia-70m
  --revision R      a branch, tag or commit (default main)

  --help, --version

Exit status: 0 done, 2 the command line is wrong, 1 anything else.
)");
}

} // namespace attopo
