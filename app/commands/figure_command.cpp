// attention-topology figure: a view as a picture.

#include "analysis/pipeline.h"
#include "analysis_input.h"
#include "carried_layout.h"
#include "command.h"
#include "demonstration.h"
#include "error.h"
#include "figure.h"
#include "figure_command_options.h"
#include "figure_views.h"
#include "interruption.h"
#include "paint_attention_arcs.h"
#include "progress_report.h"
#include "session_file.h"
#include "sweep_animation.h"
#include "to_qstring.h"

#include <QFileInfo>

#include <algorithm>
#include <tuple>

namespace attopo {

namespace {

std::set<std::size_t> numbersOf(const std::vector<LayerHead> &places, const HeadMapPicture &map)
{
    std::set<std::size_t> numbers;
    for (const LayerHead &place : places)
        if (place.layer < map.layers && place.head < map.heads)
            numbers.insert(place.layer * map.heads + place.head);
    return numbers;
}

class Figure : public Command {
public:
    void addOptions(CommandParser &parser) override
    {
        addInputOptions(parser, input_);
        parser.add(viewOptions(), own_);
        parser.add(pictureOptions(), own_);
        parser.add(drawingOptions(), own_);
    }

    void check() const override
    {
        checkInput(input_);
        const FigureView *view = figureViewByName(own_.view);
        if (!view) {
            const QStringList names = figureViewNames();
            failUsage(own_.view.isEmpty() ? QStringLiteral("figure needs --view %1").arg(names.join(u'|'))
                                          : QStringLiteral("There is no view “%1”; choose one of %2")
                                                .arg(own_.view, names.join(QStringLiteral(", "))));
        }
        checkView(*view);
        checkFile(*view);
    }

    void run() const override
    {
        const FigureView &view = *figureViewByName(own_.view);
        const FigureData data = figureData(view);
        FigureOptions options = own_.options;
        options.size = figureSize(*own_.preset, view);
        if (own_.width)
            options.size.setWidth(*own_.width);
        if (own_.height)
            options.size.setHeight(*own_.height);
        options.fontSize = own_.fontSize.value_or(own_.preset->fontSize);
        options.dpi = own_.dpi.value_or(options.dpi);
        if (!own_.sweeps)
            return exportFigure(own_.out, view, data, options);
        Sweep sweep;
        sweep.seconds = own_.seconds.value_or(sweep.seconds);
        sweep.framesPerSecond = own_.framesPerSecond.value_or(sweep.framesPerSecond);
        const Interruption interruption;
        ProgressReport report;
        exportSweep(own_.out, view, data, options, sweep,
                    {[&](int done, int frames) {
                         report("frames", static_cast<std::size_t>(done), static_cast<std::size_t>(frames));
                     },
                     interruption.stop()});
    }

private:
    /// There is what the view shows.
    void checkView(const FigureView &view) const
    {
        const SourceChoice &source = input_.source;
        const bool compares = input_.compares();
        if (view.material == FigureView::Material::PinnedHeads && own_.pinned.empty())
            failUsage(QStringLiteral(
                "--view pinned shows heads side by side: name them, such as --pinned 0.3,2.11"));
        if ((own_.side == Side::B || own_.selectionB || own_.score == HeadScore::DistanceOfTwoTexts)
            && !compares)
            failUsage(QStringLiteral(
                "--side b, --select-b and distance_of_texts need a second text: give --text-b"));
        if (!own_.layoutFrom.isEmpty() && own_.look.isDeep())
            failUsage(QStringLiteral("The tokens of --layout-from stand in the plane: leave out --3d"));
        if (view.ofTwoTexts && !compares)
            failUsage(QStringLiteral("--view compare needs a second text: give --text-b"));
        if (own_.matching && !compares)
            failUsage(QStringLiteral("--matching needs a second text: give --text-b"));
        if (source.diagram && !view.ofBars)
            failUsage(QStringLiteral("A diagram has no points: choose --view barcode, diagram or summary"));
        if (view.material != FigureView::Material::None && !input_.text.text && !input_.text.file)
            failUsage(
                QStringLiteral("--view %1 needs a text that a model reads: give --text").arg(own_.view));
        if (view.ofAttention && source.distances)
            failUsage(QStringLiteral("There is no attention in a distance matrix: choose another --view"));
    }

    void checkFile(const FigureView &view) const
    {
        const QString suffix = QFileInfo(own_.out).suffix().toLower();
        const auto isOneOf = [&](std::initializer_list<const char *> suffixes) {
            return std::any_of(suffixes.begin(), suffixes.end(),
                               [&](const char *known) { return suffix == QLatin1String(known); });
        };
        if (!own_.sweeps) {
            if (!isOneOf({"png", "svg", "pdf"}))
                failUsage(QStringLiteral("figure needs --out FILE.png, FILE.svg or FILE.pdf"));
            return;
        }
        if (!view.sweeps)
            failUsage(
                QStringLiteral("The threshold makes no difference to --view %1: there is nothing to sweep")
                    .arg(own_.view));
        if (!isOneOf({"png", "apng"}))
            failUsage(QStringLiteral("figure --sweep needs --out FILE.png or FILE.apng"));
    }

    int summaryDimension() const { return own_.summaryDimension.value_or(1); }
    GroundNorm groundNorm() const { return input_.request.groundNorm.value_or(GroundNorm::Infinity); }

    void addHeads(FigureData &data) const
    {
        AnalysisRequest request = data.a->request;
        request.maxDimension = std::max(request.maxDimension, summaryDimension());
        const HeadScore score = own_.score.value_or(HeadScore::TotalPersistence);
        HeadMapPicture &map = data.headMap;
        std::tie(map.layers, map.heads) = headCounts(request);
        map.chosen = request.attention.layer * map.heads + request.attention.head;
        map.dimension = summaryDimension();
        map.pinned = numbersOf(own_.pinned, map);
        const SummaryInfo &info = headScores()[static_cast<std::size_t>(score)];
        map.name = QStringLiteral("%1, H%2").arg(toQString(info.label)).arg(map.dimension);
        const HeadComparison comparison{own_.distance.value_or(HeadComparison().distance), groundNorm(),
                                        map.dimension};
        const HeadBarcodes barcodes = Pipeline().headBarcodes(request);
        if (score == HeadScore::DistanceToHead)
            map.values = distancesToHead(barcodes, map.chosen, comparison);
        else if (score == HeadScore::DistanceOfTwoTexts)
            map.values = distancesOfTwoTexts(barcodes, Pipeline().headBarcodes(data.b->request), comparison);
        else
            map.values = headValues(score, barcodes, map.dimension, data.threshold);
        map.values.resize(barcodes.size());
    }

    void addPinned(FigureData &data) const
    {
        Pipeline pipeline;
        std::vector<std::shared_ptr<const Analysis>> analyses;
        for (const LayerHead &place : own_.pinned)
            analyses.push_back(std::make_shared<const Analysis>(
                pipeline.run(ofOneHead(data.a->request, place.layer, place.head))));
        data.pinned = headThumbnails(own_.pinned, analyses);
    }

    void addModel(FigureData &data) const
    {
        ModelSurvey survey;
        const auto nameOf = [](const Analysis &analysis) {
            return toQString(std::get<TextSource>(analysis.request.source).model->info().name);
        };
        const HeadDistance distance = own_.headDistance.value_or(HeadDistance::RowsSum);
        std::vector<HeadReading> readings{Pipeline().readHeads(data.a->request)};
        survey.models << nameOf(*data.a);
        if (input_.scope.modelB) {
            readings.push_back(Pipeline().readHeads(data.b->request));
            survey.models << nameOf(*data.b);
            ModelComparison compared =
                compareModels(headPlaces(readings), headDistances(readings, distance), 1, groundNorm());
            survey.topology = std::move(compared.joint);
            survey.comparison = std::move(compared.comparison);
        } else {
            survey.topology = modelTopology(headPlaces(readings), headDistances(readings, distance), 1);
        }
        data.model = std::make_shared<const ModelSurvey>(std::move(survey));
        data.modelPicture = own_.modelPicture.value_or(ModelPicture::Plane);
    }

    static void addTokenAttention(FigureData &data)
    {
        for (const Side side : bothSides) {
            const auto &analysis = side == Side::A ? data.a : data.b;
            const auto token = data.selections[static_cast<std::size_t>(side)].token();
            if (!analysis || !token
                || drawnAttention(*analysis, data.look.attention) != DrawnAttention::Layer)
                continue;
            data.tokenAttention[static_cast<std::size_t>(side)] = std::make_shared<const TokenAttention>(
                Pipeline().tokenAttention(analysis->request, static_cast<std::size_t>(*token)));
        }
    }

    void addTime(FigureData &data) const
    {
        AnalysisRequest request = data.a->request;
        request.maxDimension = std::max(request.maxDimension, summaryDimension());
        GrowthOverview overview;
        overview.stride = own_.stride;
        overview.growth = growText(request, {.stride = own_.stride});
        overview.steps = overview.growth.steps.size();
        overview.vines = vineyard(overview.growth.steps);
        data.growth = std::make_shared<const GrowthOverview>(std::move(overview));
        data.growthPicture = own_.growthPicture.value_or(GrowthPicture::BettiSurface);
        data.growthDimension = summaryDimension();
    }

    /// Where tokens stand in the session that is named.
    void placeTokens(FigureData &data) const
    {
        const Session session = readSession(own_.layoutFrom, firstChoices());
        for (const Side side : bothSides) {
            const auto &analysis = side == Side::A ? data.a : data.b;
            const Layout &positions = session.positions[static_cast<std::size_t>(side)];
            if (!analysis || positions.empty())
                continue;
            if (positions.size() != analysis->space->tokens.size())
                throw Error(own_.layoutFrom.toStdString() + " has " + std::to_string(positions.size())
                            + " tokens where this text has " + std::to_string(analysis->space->tokens.size())
                            + ": it is of another text, or tokens are dropped or joined in another way");
            const bool onCircle = !hasDepth(own_.look.layout) && positions.size() > 1;
            TokenPlaces &places = data.places[static_cast<std::size_t>(side)];
            places = placesInPlane(positions, onCircle);
            for (const MovedToken &moved : session.choices[side].moved)
                if (static_cast<std::size_t>(moved.token) < positions.size())
                    places.positions[static_cast<std::size_t>(moved.token)] =
                        onCircle ? moved.place : turnedPoint(moved.place, *analysis->layout, places.frame);
        }
    }

    FigureData figureData(const FigureView &view) const
    {
        const AnalysedInput input = analyseInput(input_);
        FigureData data;
        data.a = input.a;
        data.b = input.b;
        data.comparison = input.comparison;
        data.look = own_.look;
        if (!own_.layoutFrom.isEmpty())
            placeTokens(data);
        data.matching = own_.matching;
        data.side = own_.side;
        data.summary = own_.summary.value_or(SummaryPicture::BettiCurves);
        data.summaryDimension = summaryDimension();
        data.threshold = input.threshold(input_.scope.threshold.value_or(ThresholdChoice{}));
        if (own_.selection)
            data.selections[0] = selectionOf(*own_.selection, *data.a, own_.loop);
        if (own_.selectionB)
            data.selections[1] = selectionOf(*own_.selectionB, *data.b, own_.loop);
        if (own_.look.attention == DrawnAttention::Layer)
            addTokenAttention(data);
        switch (view.material) {
        case FigureView::Material::None:
            break;
        case FigureView::Material::HeadMap:
            addHeads(data);
            break;
        case FigureView::Material::PinnedHeads:
            addPinned(data);
            break;
        case FigureView::Material::ModelSurvey:
            addModel(data);
            break;
        case FigureView::Material::Growth:
            addTime(data);
            break;
        }
        return data;
    }

    InputChoice input_;
    FigureChoice own_;
};

} // namespace

std::unique_ptr<Command> makeFigure() { return std::make_unique<Figure>(); }

} // namespace attopo
