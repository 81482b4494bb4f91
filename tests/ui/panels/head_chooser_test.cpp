#include "describe_head.h"
#include "head_chooser.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

#include <memory>

using namespace attopo;

class HeadChooserTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void keepsWhatIsSetWithoutModel();
    void boundsFollowTheModel();
    void combinesSeveralHeads();
    void wrongNumbersChangeNothing();
    void asksForPartsOnlyOfTranslationModels();
    void noValueNormsAcrossTexts();
    void everyFieldHasItsOwnKey();
    void describes_data();
    void describes();

private:
    template <typename T>
    T *child(const char *name) const
    {
        T *const found = chooser_->findChild<T *>(QLatin1String(name));
        if (!found)
            qFatal("no child %s", name);
        return found;
    }
    static ModelInfo model(std::size_t layers, std::size_t heads)
    {
        ModelInfo info;
        info.layers = layers;
        info.heads = heads;
        return info;
    }
    void reduce(Reduction reduction)
    {
        auto *box = child<QComboBox>("aReduction");
        box->setCurrentIndex(box->findData(int(reduction)));
    }

    std::unique_ptr<HeadChooser> chooser_;
};

void HeadChooserTest::init()
{
    chooser_ = std::make_unique<HeadChooser>(QStringLiteral("a"));
    const ModelInfo info = model(6, 4);
    chooser_->setModel(&info);
    chooser_->show();
}

void HeadChooserTest::keepsWhatIsSetWithoutModel()
{
    chooser_->setModel(nullptr);
    HeadChoice choice;
    choice.layer = 11;
    choice.head = 9;
    choice.combination.reduction = Reduction::Mean;
    choice.combination.heads = {1, 2};
    chooser_->setChoice(choice);
    QCOMPARE(chooser_->choice(), choice);
    QVERIFY(!chooser_->isEnabled());
}

void HeadChooserTest::boundsFollowTheModel()
{
    QCOMPARE(child<QSpinBox>("aLayer")->maximum(), 5);
    QCOMPARE(child<QSpinBox>("aHead")->maximum(), 3);
    child<QSpinBox>("aHead")->setValue(3);
    QSignalSpy changed(chooser_.get(), &HeadChooser::changed);
    const ModelInfo smaller = model(2, 2);
    chooser_->setModel(&smaller);
    QCOMPARE(chooser_->choice().head, 1U);
    QCOMPARE(changed.count(), 0); // who sets the model knows
    child<QSpinBox>("aHead")->setValue(0);
    QCOMPARE(changed.count(), 1);
}

void HeadChooserTest::combinesSeveralHeads()
{
    QVERIFY(child<QSpinBox>("aHead")->isVisible());
    QVERIFY(!child<QLineEdit>("aHeads")->isVisible());
    QSignalSpy changed(chooser_.get(), &HeadChooser::changed);
    reduce(Reduction::Mean);
    QVERIFY(!child<QSpinBox>("aHead")->isVisible());
    QVERIFY(child<QLineEdit>("aHeads")->isVisible());
    child<QLineEdit>("aHeads")->setText(QStringLiteral("0-2"));
    child<QLineEdit>("aLayers")->setText(QStringLiteral("1, 4"));
    QCOMPARE(changed.count(), 3);
    QCOMPARE(chooser_->choice().combination.heads, std::vector<std::size_t>({0, 1, 2}));
    QCOMPARE(chooser_->choice().combination.layers, std::vector<std::size_t>({1, 4}));
    reduce(Reduction::Rollout); // goes up to one layer
    QVERIFY(child<QSpinBox>("aLayer")->isVisible());
    QVERIFY(chooser_->choice().combination.layers.empty());
    QCOMPARE(chooser_->choice().combination.heads.size(), 3U);
    reduce(Reduction::Mean); // and what was typed is still there
    QCOMPARE(chooser_->choice().combination.layers, std::vector<std::size_t>({1, 4}));
}

void HeadChooserTest::wrongNumbersChangeNothing()
{
    reduce(Reduction::Maximum);
    auto *heads = child<QLineEdit>("aHeads");
    heads->setText(QStringLiteral("1"));
    const QColor right = heads->palette().color(QPalette::Text);
    QSignalSpy changed(chooser_.get(), &HeadChooser::changed);
    heads->setText(QStringLiteral("1, x"));
    QCOMPARE(changed.count(), 0);
    QCOMPARE(chooser_->choice().combination.heads, std::vector<std::size_t>({1}));
    QVERIFY(heads->palette().color(QPalette::Text) != right);
    heads->setText(QStringLiteral("1, 2"));
    QCOMPARE(changed.count(), 1);
    QCOMPARE(heads->palette().color(QPalette::Text), right);
}

void HeadChooserTest::asksForPartsOnlyOfTranslationModels()
{
    auto *part = child<QComboBox>("aPart");
    QVERIFY(!part->isVisible());
    ModelInfo translating = model(6, 4);
    translating.decoder = {3, 8, 0};
    chooser_->setModel(&translating);
    QVERIFY(part->isVisible());
    QCOMPARE(child<QSpinBox>("aLayer")->maximum(), 5);
    part->setCurrentIndex(part->findData(int(AttentionPart::TranslationOverText)));
    QCOMPARE(child<QSpinBox>("aLayer")->maximum(), 2);
    QCOMPARE(child<QSpinBox>("aHead")->maximum(), 7);
    const ModelInfo other = model(6, 4);
    chooser_->setModel(&other);
    QVERIFY(chooser_->choice().part == AttentionPart::Text);
    QCOMPARE(child<QSpinBox>("aHead")->maximum(), 3);
}

void HeadChooserTest::noValueNormsAcrossTexts()
{
    ModelInfo translating = model(6, 4);
    translating.decoder = {3, 8, 0};
    chooser_->setModel(&translating);
    auto *norms = child<QCheckBox>("aValueWeighted");
    norms->setChecked(true);
    QVERIFY(chooser_->choice().combination.valueWeighted);
    auto *part = child<QComboBox>("aPart");
    part->setCurrentIndex(part->findData(int(AttentionPart::TextOverTranslation)));
    QVERIFY(!norms->isEnabled());
    QVERIFY(!chooser_->choice().combination.valueWeighted);
    chooser_->setEnabled(false); // as a whole: the choice is the same
    part->setCurrentIndex(part->findData(int(AttentionPart::Translation)));
    QVERIFY(chooser_->choice().combination.valueWeighted);
}

void HeadChooserTest::everyFieldHasItsOwnKey()
{
    QSet<QString> keys;
    for (const QLabel *label : chooser_->findChildren<QLabel *>()) {
        const QKeySequence key = QKeySequence::mnemonic(label->text());
        QVERIFY2(key.isEmpty() || !keys.contains(key.toString()), qPrintable(label->text()));
        keys.insert(key.toString());
    }
    QVERIFY(keys.size() > 3);
}

void HeadChooserTest::describes_data()
{
    QTest::addColumn<HeadChoice>("choice");
    const auto row = [](const char *text, const HeadChoice &choice) { QTest::newRow(text) << choice; };
    row("layer 1, head 5", {AttentionPart::Text, 1, 5, {}});
    row("mean of layers 0-3, all heads",
        {AttentionPart::Text, 1, 5, {Reduction::Mean, {0, 1, 2, 3}, {}, false}});
    row("maximum of all layers, heads 1, 7",
        {AttentionPart::Text, 1, 5, {Reduction::Maximum, {}, {1, 7}, false}});
    row("rollout up to layer 1, all heads, times value norms",
        {AttentionPart::Text, 1, 5, {Reduction::Rollout, {}, {}, true}});
    row("decoder, layer 0, head 2", {AttentionPart::Translation, 0, 2, {}});
    row("text over translation, layer 0, head 2", {AttentionPart::TextOverTranslation, 0, 2, {}});
}

void HeadChooserTest::describes()
{
    QFETCH(const HeadChoice, choice);
    QCOMPARE(describeHeadChoice(choice), QString::fromUtf8(QTest::currentDataTag()));
}

QTEST_MAIN(HeadChooserTest)
#include "head_chooser_test.moc"
