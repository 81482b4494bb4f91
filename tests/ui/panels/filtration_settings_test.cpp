#include "filtration_settings.h"

#include "elided_label.h"

#include <QCheckBox>
#include <QSignalSpy>
#include <QTest>

using namespace attopo;

class FiltrationSettingsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        choices_ = std::make_unique<Choices>(WindowChoices{});
        settings_ = std::make_unique<FiltrationSettings>(choices_.get());
    }
    void cleanup() { settings_.reset(); }
    void everyChoiceIsMade();
    void showsWhatOthersChoose();
    void anotherMetricForgetsTheValue();
    void saysWhetherItIsAMetric();

private:
    QComboBox *box(const char *name) const { return settings_->findChild<QComboBox *>(QLatin1String(name)); }
    QCheckBox *check(const char *name) const
    {
        return settings_->findChild<QCheckBox *>(QLatin1String(name));
    }

    std::unique_ptr<Choices> choices_;
    std::unique_ptr<FiltrationSettings> settings_;
};

void FiltrationSettingsTest::everyChoiceIsMade()
{
    for (const MetricInfo &info : metrics()) {
        box("metric")->setCurrentIndex(box("metric")->findData(static_cast<int>(info.metric)));
        QCOMPARE(choices_->now().metric, info.metric);
    }
    for (int dimension = 0; dimension <= 2; ++dimension) {
        box("dimension")->setCurrentIndex(box("dimension")->findData(dimension));
        QCOMPARE(choices_->now().maxDimension, dimension);
    }
    check("dropSpecial")->click();
    QVERIFY(choices_->now().dropSpecialTokens && !choices_->now().joinWords);
    check("joinWords")->click();
    check("dropSpecial")->click();
    QVERIFY(!choices_->now().dropSpecialTokens && choices_->now().joinWords);
}

void FiltrationSettingsTest::showsWhatOthersChoose()
{
    QSignalSpy changed(choices_.get(), &Choices::changed);
    choices_->change(Cause::Session, [](WindowChoices &now) {
        now.metric = Metric::Cosine;
        now.maxDimension = 0;
        now.dropSpecialTokens = now.joinWords = true;
    });
    QCOMPARE(changed.size(), qsizetype(1)); // it changes nothing of its own
    QCOMPARE(box("metric")->currentData().toInt(), static_cast<int>(Metric::Cosine));
    QCOMPARE(box("dimension")->currentData().toInt(), 0);
    QVERIFY(check("dropSpecial")->isChecked() && check("joinWords")->isChecked());
}

void FiltrationSettingsTest::anotherMetricForgetsTheValue()
{
    const ThresholdChoice value{.mode = ThresholdMode::Value, .value = 0.4};
    choices_->change(Cause::Edit, [&](WindowChoices &now) { now.threshold = value; });
    check("joinWords")->click();
    QVERIFY(choices_->now().threshold == value); // of the same scale
    box("metric")->setCurrentIndex(box("metric")->findData(static_cast<int>(Metric::Euclidean)));
    QVERIFY(choices_->now().threshold == ThresholdChoice{});
}

void FiltrationSettingsTest::saysWhetherItIsAMetric()
{
    auto *note = settings_->findChild<ElidedLabel *>(QStringLiteral("metricNote"));
    for (const MetricInfo &info : metrics()) {
        box("metric")->setCurrentIndex(box("metric")->findData(static_cast<int>(info.metric)));
        const QString text = note->text();
        if (info.forComparison)
            QVERIFY2(text.contains(QStringLiteral("published")), qPrintable(text));
        else
            QCOMPARE(text.startsWith(QStringLiteral("A metric")), info.triangleInequality);
    }
}

QTEST_MAIN(FiltrationSettingsTest)
#include "filtration_settings_test.moc"
