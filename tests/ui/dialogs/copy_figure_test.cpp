// The Edit menu's copies of the view that was clicked last.

#include "window_fixture.h"

#include "diagram_plot.h"
#include "elided_label.h"
#include "figure.h"
#include "figure_views.h"
#include "model/inference_threads.h"
#include "xml_fault.h"

#include <QClipboard>
#include <QFile>
#include <QGuiApplication>
#include <QMimeData>
#include <QProcess>
#include <QProcessEnvironment>

#include <algorithm>
#include <thread>

using namespace attopo;

class CopyFigureTest : public QObject, private WindowFixture {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        separateSettings("copy-figure");
        setInferenceThreads(
            static_cast<int>(std::max(1U, std::thread::hardware_concurrency()))); // as the program
    }
    void init()
    {
        forgetAll();
        openWindow();
    }
    void cleanup() { window_.reset(); }
    void picture();
    void data();
    void commandLine();
    void saysWhatCannotBeRemade();

private:
    void click(const char *name)
    {
        auto *view = child<QWidget>(name);
        QTest::mouseClick(view, Qt::LeftButton, {}, QPoint(3, 3));
    }
    static const QMimeData *clipboard() { return QGuiApplication::clipboard()->mimeData(); }
};

void CopyFigureTest::picture()
{
    QTest::keyClick(window_.get(), Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(clipboard()->hasImage());
    const QImage complex = qvariant_cast<QImage>(clipboard()->imageData());
    QCOMPARE(complex, figureImage(complexFigure, window_->figureData(), {}));
    QVERIFY(clipboard()->data(QStringLiteral("image/svg+xml")).contains("evening</text>"));
    QCOMPARE(xmlFault(clipboard()->data(QStringLiteral("image/svg+xml"))), QByteArray());
    // With the options of last time.
    FigureSettings settings;
    settings.options.size = {60, 50};
    settings.options.fontSize = 7;
    writeFigureSettings(settings);
    click("aBarcode");
    QTest::keyClick(window_.get(), Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(qvariant_cast<QImage>(clipboard()->imageData()),
             figureImage(barcodeFigure, window_->figureData(), settings.options));
}

void CopyFigureTest::data()
{
    click("aBarcode");
    action(QStringLiteral("Copy as &data"))->trigger();
    const QStringList lines = clipboard()->text().split(u'\n', Qt::SkipEmptyParts);
    QCOMPARE(lines.first(), QStringLiteral("dimension\tbirth\tdeath\tbirth simplex\tdeath simplex"));
    QCOMPARE(static_cast<std::size_t>(lines.size()), 1 + shown()->barcode->bars.size());
    click("aComplex");
    action(QStringLiteral("Copy as &data"))->trigger();
    QVERIFY(clipboard()->text().startsWith(QStringLiteral("i\tj\ttoken i\t")));
}

void CopyFigureTest::commandLine()
{
    const FigureData shown = window_->figureData();
    const QTemporaryDir folder;
    exportFigure(folder.filePath(QStringLiteral("here.png")), diagramFigure, shown, {});
    QTest::mouseClick(window_->findChild<DiagramPlot *>(), Qt::RightButton, {}, QPoint(3, 3));
    action(QStringLiteral("Copy as command &line"))->trigger();
    QProcess shell;
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("PATH"),
                       QFileInfo(QStringLiteral(ATTOPO_PROGRAM)).path() + u':'
                           + environment.value(QStringLiteral("PATH")));
    shell.setProcessEnvironment(environment);
    shell.setWorkingDirectory(folder.path());
    shell.start(QStringLiteral("sh"), {QStringLiteral("-c"), clipboard()->text()});
    QVERIFY(shell.waitForFinished(60000));
    QVERIFY2(shell.exitCode() == 0, shell.readAllStandardError());
    QFile here(folder.filePath(QStringLiteral("here.png")));
    QFile there(folder.filePath(QStringLiteral("diagram.png")));
    QVERIFY(here.open(QIODevice::ReadOnly) && there.open(QIODevice::ReadOnly));
    QCOMPARE(here.readAll(), there.readAll());
}

void CopyFigureTest::saysWhatCannotBeRemade()
{
    auto *complex = child<QWidget>("aComplex");
    click("aComplex");
    const Layout before = window_->figureData().places[0].positions;
    // A node is dragged: one is where the mouse is a hand.
    std::optional<QPoint> node;
    for (int y = 10; y < complex->height() && !node; y += 5)
        for (int x = 10; x < complex->width() && !node; x += 5) {
            QTest::mouseMove(complex, {x, y});
            if (complex->cursor().shape() == Qt::PointingHandCursor)
                node = QPoint(x, y);
        }
    QVERIFY(node);
    QTest::mousePress(complex, Qt::LeftButton, {}, *node);
    QTest::mouseMove(complex, *node + QPoint(10, 10));
    QTest::mouseMove(complex, *node + QPoint(30, 30));
    QTest::mouseRelease(complex, Qt::LeftButton, {}, *node + QPoint(30, 30));
    QVERIFY(window_->figureData().places[0].positions != before);
    action(QStringLiteral("Copy as command &line"))->trigger();
    const auto labels = window_->findChildren<ElidedLabel *>();
    const bool said = std::any_of(labels.begin(), labels.end(), [](const ElidedLabel *label) {
        return label->text().contains(QStringLiteral("dragged"));
    });
    QVERIFY(said);
}

QTEST_MAIN(CopyFigureTest)
#include "copy_figure_test.moc"
