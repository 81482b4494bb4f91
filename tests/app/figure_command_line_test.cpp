// A figure made here, and the one that its copied command makes, are the same bytes.

#include "figure.h"
#include "figure_command_line.h"
#include "figure_views.h"

#include "analysis/data_source.h"
#include "analysis/pipeline.h"
#include "model/inference_threads.h"
#include "models/bundled_models.h"
#include "run_here.h"
#include "xml_fault.h"

#include <QFile>
#include <QProcess>
#include <QProcessEnvironment>
#include <QTemporaryDir>
#include <QTest>

#include <thread>

using namespace attopo;

class FigureCommandLineTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void quotes();
    void remakes_data();
    void remakes();
    void remakesFiles();
    void remakesSweeps();
    void saysWhatItCannotRemake();

private:
    static constexpr char awkward[] = "It's \"the king's\" $HOME `id` \\n;\n\tsaid: --out 'x' – čau 😀 * ?";

    std::shared_ptr<const Analysis> analyse(const AnalysisRequest &request)
    {
        return std::make_shared<const Analysis>(pipeline_.run(request));
    }
    AnalysisRequest request(const std::string &text, std::size_t layer, std::size_t head) const
    {
        AnalysisRequest request;
        request.source = TextSource{model_, text};
        request.attention.layer = layer;
        request.attention.head = head;
        return request;
    }
    void compare(FigureData &data, GroundNorm norm = GroundNorm::Infinity)
    {
        data.comparison = compareAnalyses(*data.a, *data.b, norm);
    }
    static std::array<FigureOrigin, 2> texts()
    {
        return {FigureOrigin{QStringLiteral("small-bert"), {}},
                FigureOrigin{QStringLiteral("small-bert"), {}}};
    }
    QByteArray read(const QString &file) const
    {
        QFile opened(file);
        return opened.open(QIODevice::ReadOnly) ? opened.readAll() : QByteArray();
    }
    /// Runs the command as a user would who has pasted it.
    void runInShell(const QString &command)
    {
        QProcess shell;
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("PATH"),
                           QFileInfo(QStringLiteral(ATTOPO_PROGRAM)).path() + u':'
                               + environment.value(QStringLiteral("PATH")));
        environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
        shell.setProcessEnvironment(environment);
        shell.setWorkingDirectory(folder_.path());
        shell.start(QStringLiteral("sh"), {QStringLiteral("-c"), command});
        QVERIFY(shell.waitForFinished(120000));
        QVERIFY2(shell.exitCode() == 0, command.toUtf8() + '\n' + shell.readAllStandardError());
    }
    /// Runs it in this process.
    void runArguments(const QStringList &arguments)
    {
        QList<QByteArray> bytes;
        for (const QString &argument : arguments)
            bytes << argument.toUtf8();
        const ProgramRun run = runHere(bytes);
        QVERIFY2(run.status == 0, run.err.constData());
    }
    void verifySame(const FigureView &view, const FigureData &data, const FigureOptions &options,
                    const std::array<FigureOrigin, 2> &origins)
    {
        for (const char *suffix : {"svg", "png"}) {
            const QString here = folder_.filePath(QStringLiteral("here.") + QLatin1String(suffix));
            const QString there = folder_.filePath(QStringLiteral("there.") + QLatin1String(suffix));
            QFile::remove(there);
            exportFigure(here, view, data, options);
            const FigureCommandLine command = figureCommandLine(there, view, data, options, origins);
            QVERIFY2(command.obstacles.isEmpty(), qPrintable(command.obstacles.join(u' ')));
            if (&view == &complexFigure && suffix == QByteArray("svg"))
                runInShell(command.text());
            else
                runArguments(command.arguments);
            if (QTest::currentTestFailed())
                return;
            QVERIFY(!read(there).isEmpty());
            QVERIFY2(read(here) == read(there), qPrintable(command.text()));
            if (here.endsWith(QStringLiteral("svg")))
                QCOMPARE(xmlFault(read(here)), QByteArray());
        }
    }

    QTemporaryDir folder_;
    Pipeline pipeline_;
    std::shared_ptr<const Model> model_;
};

void FigureCommandLineTest::initTestCase()
{
    setInferenceThreads(static_cast<int>(std::max(1U, std::thread::hardware_concurrency())));
    model_ = openModel(modelFiles("small-bert"));
}

void FigureCommandLineTest::quotes()
{
    const QString text = QString::fromUtf8(awkward);
    const FigureCommandLine command{{QStringLiteral("a-b_c=1,2"), text, QString()}, {}};
    QVERIFY(command.text().startsWith(QStringLiteral("attention-topology a-b_c=1,2 'It'\\''s ")));
    QVERIFY(command.text().endsWith(QStringLiteral(" ''")));
    QProcess shell;
    shell.start(QStringLiteral("sh"),
                {QStringLiteral("-c"),
                 command.text().replace(0, qstrlen("attention-topology"), QStringLiteral("printf '%s|'"))});
    QVERIFY(shell.waitForFinished());
    QCOMPARE(QString::fromUtf8(shell.readAllStandardOutput()),
             QStringLiteral("a-b_c=1,2|") + text + QStringLiteral("||"));
}

void FigureCommandLineTest::remakes_data()
{
    QTest::addColumn<QString>("what");
    for (const char *what : {"complex", "barcode", "diagram", "distances", "summary", "heads", "pinned",
                             "model", "time", "compare", "attention of b"})
        QTest::newRow(what) << QString::fromLatin1(what);
}

void FigureCommandLineTest::remakes()
{
    QFETCH(QString, what);
    FigureData data;
    AnalysisRequest first = request(awkward, 2, 1);
    FigureOptions options;
    const FigureView *named = figureViewByName(what);
    const FigureView &view = named ? *named : attentionFigure;
    if (what == QLatin1String("complex")) {
        first.maxDimension = 2;
        first.metric = Metric::Attention;
        first.vocabularySpelling = true;
        first.span = CharacterSpan{0, 30};
        options.caption = QStringLiteral("One's own – with “marks”\nand two lines");
        options.palette = FigurePalette::Grey;
        options.size = {85, 60};
        options.fontSize = 8;
    } else if (what == QLatin1String("barcode")) {
        first.attention.combination.reduction = Reduction::Mean;
        first.attention.combination.layers = {0, 1, 2, 4};
        first.joinWords = true;
        options.background = Background::Dark;
        options.lineWidth = 1.7;
    } else if (what == QLatin1String("distances")) {
        first.dropSpecialTokens = true;
        first.engine = PersistenceEngine::Ripser;
        options.font = QStringLiteral("serif");
    }
    data.a = analyse(first);
    data.threshold = 0.31415926535897931;
    if (what == QLatin1String("complex")) {
        data.selections[0] = selectEdge(0, 3);
    } else if (what == QLatin1String("diagram")) {
        for (std::size_t k = 0; k < data.a->barcode->bars.size(); ++k)
            if (data.a->barcode->bars[k].dimension == 1)
                data.selections[0] = selectBar(*data.a, k, LoopShown::AtBirth);
        QVERIFY(data.selections[0].bar);
        options.legend = false;
    } else if (what == QLatin1String("distances")) {
        data.selections[0].tokens = {1, 4};
    } else if (what == QLatin1String("summary")) {
        data.summary = SummaryPicture::Landscape;
        data.summaryDimension = 0;
        options.caption = QString();
    } else if (what == QLatin1String("heads")) {
        data.score = HeadScore::DistanceToHead;
        data.headComparison = {DiagramDistance::Bottleneck, GroundNorm::Euclidean, 0};
        const HeadBarcodes barcodes = pipeline_.headBarcodes(first);
        const auto [layers, heads] = headCounts(first);
        data.headMap = {layers,
                        heads,
                        distancesToHead(barcodes, 2 * heads + 1, data.headComparison),
                        QStringLiteral("Distance to the chosen head, H0"),
                        0,
                        2 * heads + 1,
                        {3, heads + 2}};
        data.headMap.name =
            QString::fromUtf8(headScores()[static_cast<std::size_t>(HeadScore::DistanceToHead)].label.data())
            + QStringLiteral(", H0");
    } else if (what == QLatin1String("pinned")) {
        const std::vector<LayerHead> places{{3, 2}, {0, 1}, {5, 5}};
        std::vector<std::shared_ptr<const Analysis>> analyses;
        for (const LayerHead &place : places)
            analyses.push_back(analyse(ofOneHead(first, place.layer, place.head)));
        data.pinned = headThumbnails(places, analyses);
        options.panelLetters = true;
    } else if (what == QLatin1String("model")) {
        ModelSurvey survey;
        const std::vector<HeadReading> readings{pipeline_.readHeads(first)};
        data.headDistance = HeadDistance::RowsMean;
        survey.topology = modelTopology(headPlaces(readings), headDistances(readings, data.headDistance), 1);
        survey.models << QStringLiteral("small-bert");
        data.model = std::make_shared<const ModelSurvey>(survey);
        data.modelPicture = ModelPicture::Dendrogram;
    } else if (what == QLatin1String("time")) {
        GrowthOverview overview;
        overview.stride = 3;
        overview.growth = growText(first, {.stride = 3});
        overview.steps = overview.growth.steps.size();
        overview.vines = vineyard(overview.growth.steps);
        data.growth = std::make_shared<const GrowthOverview>(overview);
        data.growthPicture = GrowthPicture::Vines;
        data.growthDimension = 0;
    } else if (what == QLatin1String("compare") || what == QLatin1String("attention of b")) {
        AnalysisRequest second = request("Another king.", 4, 0);
        if (what == QLatin1String("attention of b"))
            second.span = CharacterSpan{0, 13};
        data.b = analyse(second);
        compare(data, GroundNorm::Euclidean);
        data.side = Side::B;
        data.matching = MatchingChoice{0, DiagramDistance::Wasserstein2};
        data.selections[1].tokens = {2};
        options.panelLetters = true;
        data.look = {TokenLayout::ForceDirected, true, EdgeColour::Attention, true};
        data.places = {firstPlaces(*data.a, nullptr, data.look),
                       firstPlaces(*data.b, data.a.get(), data.look)};
    }
    QVERIFY(view.canPaint(data));
    verifySame(view, data, options, texts());
}

void FigureCommandLineTest::remakesFiles()
{
    const QString matrix = folder_.filePath(QStringLiteral("a matrix.csv"));
    QFile file(matrix);
    QVERIFY(file.open(QIODevice::WriteOnly)
            && file.write("0,1,1.4,1\n1,0,1,1.4\n1.4,1,0,1\n1,1.3,1,0\n") > 0);
    file.close();
    FigureData data;
    AnalysisRequest request;
    request.source =
        readMatrixSource(matrix.toStdString(), MatrixSource::Kind::Distances, Symmetrisation::Mean);
    data.a = analyse(request);
    data.threshold = 1.1;
    verifySame(complexFigure, data, {},
               {FigureOrigin{QStringLiteral("small-bert"), matrix, Symmetrisation::Mean}, FigureOrigin{}});
}

void FigureCommandLineTest::remakesSweeps()
{
    FigureData data;
    data.a = analyse(request("The king sent the queen.", 1, 2));
    FigureOptions options;
    options.size = {60, 50};
    options.dpi = 100;
    const QString here = folder_.filePath(QStringLiteral("here.apng"));
    const QString there = folder_.filePath(QStringLiteral("there.apng"));
    const Sweep sweep{1.5, 4};
    exportSweep(here, complexFigure, data, options, sweep);
    runArguments(figureCommandLine(there, complexFigure, data, options, texts(), sweep).arguments);
    QVERIFY(!read(here).isEmpty());
    QVERIFY(read(here) == read(there));
}

void FigureCommandLineTest::saysWhatItCannotRemake()
{
    FigureData data;
    data.a = analyse(request("The king sent the queen.", 1, 2));
    const auto obstacles = [&](const FigureView &view) {
        return figureCommandLine(QStringLiteral("a.svg"), view, data, {}, texts()).obstacles.join(u' ');
    };
    data.places[0] = firstPlaces(*data.a, nullptr, data.look);
    QCOMPARE(obstacles(complexFigure), QString());
    data.places[0].positions[1][0] += 0.5;
    QVERIFY(obstacles(complexFigure).contains(QStringLiteral("dragged")));
    QCOMPARE(obstacles(barcodeFigure), QString()); // which has no nodes
    AnalysisRequest combined = request("The king sent the queen.", 1, 2);
    combined.attention.combination.reduction = Reduction::Maximum;
    data.b = analyse(combined);
    QVERIFY(obstacles(barcodeFigure).contains(QStringLiteral("still being compared")));
    compare(data);
    QVERIFY(obstacles(barcodeFigure).contains(QStringLiteral("combined in another way")));
    data.b.reset();
    data.a = analyse(request("The king " + std::string(140000, 'x'), 1, 2));
    QVERIFY(obstacles(barcodeFigure).contains(QStringLiteral("--text-file")));
}

QTEST_MAIN(FigureCommandLineTest)
#include "figure_command_line_test.moc"
