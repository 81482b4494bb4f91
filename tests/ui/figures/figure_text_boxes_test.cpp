// What is written in figures can be read: nothing over anything else, nothing cut off, nothing too small.

#include "figure.h"
#include "figure_views.h"
#include "test_figure_data.h"
#include "text_boxes.h"

#include <QTest>

using namespace attopo;

class FigureTextBoxesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void canBeRead_data();
    void canBeRead();

private:
    static double area(const QPolygonF &polygon)
    {
        double twice = 0;
        for (qsizetype k = 0; k + 1 < polygon.size(); ++k)
            twice += polygon[k].x() * polygon[k + 1].y() - polygon[k + 1].x() * polygon[k].y();
        return std::abs(twice) / 2;
    }
};

void FigureTextBoxesTest::canBeRead_data()
{
    QTest::addColumn<QString>("view");
    QTest::addColumn<QString>("preset");
    QTest::addColumn<int>("tokens");
    for (const FigureView *view : figureViews())
        for (const FigurePreset &preset : figurePresets())
            for (const int tokens : {5, 26})
                QTest::addRow("%s %s %d", view->name, preset.name, tokens)
                    << QString::fromLatin1(view->name) << QString::fromLatin1(preset.name) << tokens;
}

void FigureTextBoxesTest::canBeRead()
{
    QFETCH(QString, view);
    QFETCH(QString, preset);
    QFETCH(int, tokens);
    const std::string text = std::string("The king sent a message.").substr(0, std::size_t(tokens) - 2);
    const FigureData data = testFigureData(text, std::string(text.rbegin(), text.rend()));
    const FigureView &shown = *figureViewByName(view);
    FigureOptions options;
    options.size = figureSize(*figurePresetByName(preset), shown);
    options.fontSize = figurePresetByName(preset)->fontSize;
    const QSizeF size = options.size * 96 / 25.4;
    TextBoxes device(size.toSize());
    QCPPainter painter(&device);
    painter.setModes(QCPPainter::PainterModes(QCPPainter::pmVectorized) | QCPPainter::pmNoCaching);
    paintFigure(painter, size, shown, data, options);
    painter.end();
    const std::vector<TextBoxes::Box> &boxes = device.boxes();
    QVERIFY(!boxes.empty());
    const QRectF paper = QRectF(QPointF(), size).adjusted(-1, -1, 1, 1);
    for (std::size_t k = 0; k < boxes.size(); ++k) {
        QVERIFY2(paper.contains(boxes[k].corners.boundingRect()),
                 qPrintable(boxes[k].text + QStringLiteral(": cut")));
        constexpr double leastPixels = 5 * 96.0 / 72; // five points
        QVERIFY2(boxes[k].pixelSize >= leastPixels, qPrintable(boxes[k].text + QStringLiteral(": small")));
        for (std::size_t other = 0; other < k; ++other) {
            const double shared = area(boxes[k].corners.intersected(boxes[other].corners));
            QVERIFY2(shared < 2, qPrintable(boxes[k].text + QStringLiteral(" over ") + boxes[other].text));
        }
    }
}

QTEST_MAIN(FigureTextBoxesTest)
#include "figure_text_boxes_test.moc"
