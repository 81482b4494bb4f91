// The figure of group differences, looked at in its pixels.

#include "group_plot.h"

#include "xml_fault.h"

#include <QFile>
#include <QImage>
#include <QTemporaryDir>
#include <QTest>

#include <limits>

using namespace attopo;

class GroupPlotTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void cells();
    void writesVectors();

private:
    QTemporaryDir folder_;
};

void GroupPlotTest::cells()
{
    GroupPicture picture;
    picture.column = "label";
    picture.groups = {"a", "b"};
    picture.feature = "H1_bars";
    picture.effect = {2, 0, -2, 0, 0, std::numeric_limits<double>::quiet_NaN()}; // 2 layers of 3 heads
    picture.q = {0.01, 1, 0.5, 1, 1, 1};
    const QString file = folder_.filePath(QStringLiteral("groups.png"));
    writeGroupPlot(file, picture, {1, 4}, {0, 2, 5});
    const QImage image(file);
    QVERIFY(image.width() > 1000);
    if (qEnvironmentVariableIsSet("ATTOPO_KEEP_FIGURES"))
        QFile::copy(file, qEnvironmentVariable("ATTOPO_KEEP_FIGURES") + QStringLiteral("/groups.png"));
    // In the upper left of each cell, where no dot is.
    const auto colour = [&](double x, double y) {
        const double scale = 200 / 96.0;
        const double left = 12 + 16 + 34;
        const double width = (140 * 96 / 25.4 - 12 - 84 - left) / 3;
        return image.pixelColor(static_cast<int>((left + (x + 0.2) * width) * scale),
                                static_cast<int>((12 + y * 130 + 15) * scale));
    };
    QVERIFY(colour(0, 0) != colour(1, 0));
    QVERIFY(colour(0, 0) != colour(2, 0));
    QCOMPARE(colour(1, 0), QColor(Qt::white));
    QCOMPARE(colour(1, 0), colour(0, 1.2));
}

void GroupPlotTest::writesVectors()
{
    GroupPicture picture;
    picture.groups = {"one", "two", "a & b <c>"};
    picture.feature = "h0_s";
    picture.effect = {0.5};
    picture.q = {0.01};
    const QString name = folder_.filePath(QStringLiteral("groups.svg"));
    writeGroupPlot(name, picture, {0}, {0});
    QFile file(name);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray svg = file.readAll();
    QVERIFY(svg.contains("h0_s") && svg.contains("one, two, a &amp; b &lt;c&gt;") && svg.contains("η²"));
    QVERIFY(!svg.contains("<image"));
    QCOMPARE(xmlFault(svg), QByteArray());
}

QTEST_MAIN(GroupPlotTest)
#include "group_plot_test.moc"
