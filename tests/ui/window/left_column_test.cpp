// What stands to the left stays where it is, whatever is chosen there.

#include "window_fixture.h"

#include <QComboBox>
#include <QSpinBox>

using namespace attopo;

class LeftColumnTest : public QObject, WindowFixture {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { separateSettings("left-column"); }
    void standsStill();
};

void LeftColumnTest::standsStill()
{
    forgetAll();
    openWindow();
    const std::vector<const char *> fields{"aModel", "aLayer",     "aHead",    "aReduction",
                                           "metric", "metricNote", "dimension"};
    const auto places = [&] {
        QList<QRect> found;
        for (const char *name : fields) {
            const auto *field = child<QWidget>(name);
            found << QRect(field->mapTo(window_.get(), QPoint()), field->size());
        }
        return found;
    };
    const QList<QRect> before = places();
    const auto standsAfter = [&](const QString &what) {
        QSignalSpy result(window_.get(), &MainWindow::resultShown);
        QVERIFY2(result.wait(20000), qPrintable(what));
        QCoreApplication::processEvents();
        QVERIFY2(places() == before, qPrintable(what));
    };
    auto *metric = child<QComboBox>("metric");
    for (int k = metric->count() - 1; k >= 0; --k) {
        if (k == metric->currentIndex())
            continue;
        metric->setCurrentIndex(k);
        standsAfter(metric->currentText());
    }
    for (int layer = 5; layer >= 0; --layer) {
        child<QSpinBox>("aLayer")->setValue(layer);
        child<QSpinBox>("aHead")->setValue(5 - layer);
        standsAfter(QString::number(layer));
    }
    auto *reduction = child<QComboBox>("aReduction");
    for (int k = reduction->count() - 1; k >= 0; --k) {
        reduction->setCurrentIndex(k);
        standsAfter(reduction->currentText());
    }
}

QTEST_MAIN(LeftColumnTest)
#include "left_column_test.moc"
