#include "figure.h"

#include "analysis/pipeline.h"
#include "data_export.h"
#include "error.h"
#include "figure_views.h"
#include "metric/matrix_file.h"
#include "test_figure_data.h"
#include "xml_fault.h"

#include <QFile>
#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace attopo;

class FigureTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void pngHasSizeAndContent();
    void svgTextIsText();
    void svgIsWellFormedWhateverTheTextHolds();
    void captionSaysHow();
    void looksAsAsked();
    void presetsFitTheView();
    void tablesHoldTheNumbers();
    void repeats();
    void refuses();
    void dataRoundTrips();

private:
    static FigureData data(const std::string &text = "some words") { return testFigureData(text); }
    QByteArray read(const QString &name) const
    {
        QFile file(folder_.filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    QTemporaryDir folder_;
};

void FigureTest::pngHasSizeAndContent()
{
    for (const FigureView *view : figureViews()) {
        QVERIFY2(view->canPaint(data()), view->name);
        const QString file = folder_.filePath(QLatin1String(view->name) + QStringLiteral(".png"));
        exportFigure(file, *view, data(), {QSizeF(200, 160), 127, {}});
        const QImage image(file);
        QCOMPARE(image.size(), QSize(1000, 800));
        QCOMPARE(image.dotsPerMeterX(), 5000);
        int other = 0;
        for (int y = 0; y < image.height(); y += 4)
            for (int x = 0; x < image.width(); x += 4)
                other += image.pixel(x, y) != qRgb(255, 255, 255);
        QVERIFY2(other > 100, view->name); // something was painted
    }
}

void FigureTest::svgTextIsText()
{
    const QString file = folder_.filePath(QStringLiteral("complex.svg"));
    exportFigure(file, complexFigure, data(), {QSizeF(120, 90), 200, QStringLiteral("A caption <&> more")});
    const QByteArray svg = read(QStringLiteral("complex.svg"));
    QVERIFY(svg.contains(">w</text>"));
    QVERIFY(svg.contains("A caption &lt;&amp;&gt; more"));
    for (const FigureView *view : figureViews()) {
        const QString name = QLatin1String(view->name) + QStringLiteral(".svg");
        exportFigure(folder_.filePath(name), *view, data(), {});
        QVERIFY2(!read(name).contains("<image"), view->name); // real vectors
        QCOMPARE(xmlFault(read(name)), QByteArray());
    }
}

void FigureTest::svgIsWellFormedWhateverTheTextHolds()
{
    const QString caption =
        QStringLiteral("H0 & H1 at t < 0.5 > 0.1, \"a\" 'b' ]]> <!-- \x01\x1b\x7f \uffff \ufffe 😀 שלום");
    const QString readable =
        QStringLiteral("H0 & H1 at t < 0.5 > 0.1, \"a\" 'b' ]]> <!-- \ufffd\ufffd\x7f \ufffd \ufffd 😀 שלום");
    const FigureData hostile = data("a&b <c> \x02\x1f \"q\" ]]> \xef\xbf\xbf 😀");
    for (const FigureView *view : figureViews()) {
        const QString name = QLatin1String(view->name) + QStringLiteral("-hostile.svg");
        FigureOptions options;
        options.caption = caption;
        exportFigure(folder_.filePath(name), *view, hostile, options);
        QCOMPARE(xmlFault(read(name)), QByteArray());
        QCOMPARE(xmlText(read(name), QStringLiteral("desc")), readable);
        QVERIFY(read(name).contains("\xef\xbf\xbd")); // drawn, too: each character that XML lacks
    }
}

void FigureTest::captionSaysHow()
{
    FigureData shown = data();
    const QString caption = defaultCaption(complexFigure, shown);
    QVERIFY(!caption.contains(QStringLiteral("B:"))); // a view of one text
    QVERIFY(defaultCaption(compareFigure, shown).contains(QStringLiteral("B: ")));
    for (const char *part : {"fake", "layer 0, head 0", "Jensen", "Threshold ", "β1"})
        QVERIFY2(caption.contains(QString::fromUtf8(part)), qPrintable(caption));
}

void FigureTest::looksAsAsked()
{
    const FigureData shown = data();
    FigureOptions options;
    const auto isGrey = [](QRgb pixel) {
        return qRed(pixel) == qGreen(pixel) && qGreen(pixel) == qBlue(pixel);
    };
    for (const FigureView *view : figureViews()) {
        options.palette = FigurePalette::Grey;
        const QImage grey = figureImage(*view, shown, options);
        options.palette = FigurePalette::Colour;
        int coloured = 0;
        for (int y = 0; y < grey.height(); ++y)
            for (int x = 0; x < grey.width(); ++x)
                coloured += !isGrey(grey.pixel(x, y));
        QVERIFY2(coloured == 0, view->name);
    }
    options.background = Background::Dark;
    const QImage dark = figureImage(barcodeFigure, shown, options);
    for (const QPoint corner : {QPoint(0, 0), QPoint(dark.width() - 1, dark.height() - 1)})
        QVERIFY(qGray(dark.pixel(corner)) < 60);
    options = {};
    const auto svg = [&](const FigureView &view) { return figureSvg(view, shown, options); };
    QVERIFY(svg(complexFigure).contains("font-family=\"sans-serif\""));
    const QByteArray diagram = svg(diagramFigure);
    QVERIFY(diagram.contains("H1 of B</text>"));
    QVERIFY(!svg(compareFigure).contains("(a)"));
    options.font = QStringLiteral("serif");
    options.legend = false;
    options.panelLetters = true;
    QVERIFY(svg(complexFigure).contains("font-family=\"serif\""));
    QVERIFY(!svg(diagramFigure).contains("H1 of B</text>"));
    for (const FigureView *view : {&compareFigure, &pinnedFigure})
        QVERIFY(svg(*view).contains("(a) ") && svg(*view).contains("(b) "));
    // Twice the font, twice the size: the same picture, larger.
    FigureOptions small;
    small.size = {85, 60};
    small.fontSize = 8;
    small.dpi = 254;
    FigureOptions large = small;
    large.size *= 2;
    large.fontSize *= 2;
    large.dpi /= 2;
    QCOMPARE(figureImage(complexFigure, shown, small).pixel(300, 200),
             figureImage(complexFigure, shown, large).pixel(300, 200));
    options = {};
    const QByteArray thin = svg(complexFigure);
    options.lineWidth = 2;
    QVERIFY(thin.contains("stroke-width=\"1.2\"") && svg(complexFigure).contains("stroke-width=\"2.4\""));
}

void FigureTest::presetsFitTheView()
{
    const FigurePreset &column = *figurePresetByName(QStringLiteral("single-column"));
    QCOMPARE(figureSize(column, complexFigure), QSizeF(85, 64));
    QVERIFY(figureSize(column, compareFigure).height() > 120);
    QCOMPARE(figureSize(*figurePresetByName(QStringLiteral("slide")), compareFigure), QSizeF(254, 143));
    QCOMPARE(figureSize(figurePresets().front(), compareFigure), QSizeF(200, 195));
    QVERIFY(!figurePresetByName(QStringLiteral("poster")));
    // Whatever is offered can be read.
    for (const FigurePreset &preset : figurePresets())
        for (const FigureView *view : figureViews()) {
            FigureOptions options;
            options.size = figureSize(preset, *view);
            options.fontSize = preset.fontSize;
            const QString why = whyTooSmall(*view, data(), options);
            QVERIFY2(why.isEmpty(),
                     qPrintable(QLatin1String(view->name) + u' ' + QLatin1String(preset.name) + u' ' + why));
        }
    FigureOptions stamp;
    stamp.size = {30, 20};
    for (const FigureView *view : {&compareFigure, &overviewFigure}) {
        QVERIFY(whyTooSmall(*view, data(), stamp).contains(QStringLiteral(" mm × ")));
        QVERIFY_THROWS_EXCEPTION(Error, figureImage(*view, data(), stamp));
    }
}

void FigureTest::tablesHoldTheNumbers()
{
    QLocale::setDefault(QLocale::c());
    const FigureData shown = data();
    for (const FigureView *view : figureViews()) {
        const QStringList lines =
            view->table(shown).section(QStringLiteral("\n\n"), 0, 0).split(u'\n', Qt::SkipEmptyParts);
        QVERIFY2(lines.size() > 1, view->name);
        for (const QString &line : lines.mid(1))
            QCOMPARE(line.count(u'\t'), lines[0].count(u'\t'));
    }
    const QStringList distances = distancesFigure.table(shown).split(u'\n');
    QCOMPARE(distances[2].split(u'\t')[1].toDouble(), shown.a->space->distances(1, 0)); // to the last bit
    const QStringList bars = diagramFigure.table(shown).trimmed().split(u'\n');
    QCOMPARE(static_cast<std::size_t>(bars.size()),
             1 + shown.a->barcode->bars.size() + shown.b->barcode->bars.size());
    QVERIFY(bars.last().startsWith(QStringLiteral("B\t")));
    const QStringList edges = complexFigure.table(shown).trimmed().split(u'\n');
    const RipsComplex complex = ripsComplexAt(shown.threshold, shown.a->space->edges, *shown.a->barcode);
    QCOMPARE(static_cast<std::size_t>(edges.size()), 1 + complex.edges);
    QLocale::setDefault(QLocale(QLocale::German));
    QVERIFY(distancesFigure.table(shown).contains(QStringLiteral("\t0,")));
    QLocale::setDefault(QLocale::c());
}

void FigureTest::repeats()
{
    const FigureData shown = data();
    exportFigure(folder_.filePath(QStringLiteral("1.png")), compareFigure, shown, {});
    exportFigure(folder_.filePath(QStringLiteral("2.png")), compareFigure, shown, {});
    QCOMPARE(read(QStringLiteral("1.png")), read(QStringLiteral("2.png")));
}

void FigureTest::refuses()
{
    QVERIFY_THROWS_EXCEPTION(
        Error, exportFigure(folder_.filePath(QStringLiteral("a.gif")), complexFigure, data(), {}));
    QVERIFY_THROWS_EXCEPTION(Error,
                             exportFigure(QStringLiteral("/nowhere/a.png"), complexFigure, data(), {}));
    QVERIFY_THROWS_EXCEPTION(Error,
                             exportData(QStringLiteral("/nowhere/a.csv"), DataContent::Bars, *data().a));
    QVERIFY_THROWS_EXCEPTION(
        Error, exportData(folder_.filePath(QStringLiteral("a.xls")), DataContent::Bars, *data().a));
    QVERIFY_THROWS_EXCEPTION(
        Error,
        exportData(folder_.filePath(QStringLiteral("a.csv")), DataContent::Attention, *squareAnalysis()));
}

void FigureTest::dataRoundTrips()
{
    const auto analysis = testAnalysis("some words");
    const QString csv = folder_.filePath(QStringLiteral("distances.csv"));
    exportData(csv, DataContent::Distances, *analysis);
    QVERIFY(readSquareMatrix(csv.toStdString()) == analysis->space->distances); // to the last bit
    const QString json = folder_.filePath(QStringLiteral("attention.json"));
    exportData(json, DataContent::Attention, *analysis);
    const QJsonObject matrix = QJsonDocument::fromJson(read(QStringLiteral("attention.json"))).object();
    QCOMPARE(matrix[QStringLiteral("tokens")].toArray().size(),
             static_cast<qsizetype>(analysis->space->tokens.size()));
    QCOMPARE(matrix[QStringLiteral("values")].toArray()[2].toArray()[1].toDouble(),
             analysis->space->attention(2, 1));
    const QString bars = folder_.filePath(QStringLiteral("bars.csv"));
    exportData(bars, DataContent::Bars, *analysis);
    const QList<QByteArray> lines = read(QStringLiteral("bars.csv")).split('\n');
    QCOMPARE(lines.first(), QByteArray("dim,birth,death,birth_simplex,death_simplex"));
    QCOMPARE(static_cast<std::size_t>(lines.size()), analysis->barcode->bars.size() + 2);
    exportData(folder_.filePath(QStringLiteral("bars.json")), DataContent::Bars, *analysis);
    QCOMPARE(
        static_cast<std::size_t>(QJsonDocument::fromJson(read(QStringLiteral("bars.json"))).array().size()),
        analysis->barcode->bars.size());
}

QTEST_MAIN(FigureTest)
#include "figure_test.moc"
