// Which model reads a text, also while another one is being opened or when it cannot be.

#include "model_library.h"
#include "models_in_use.h"

#include <QSignalSpy>
#include <QTest>
#include <QWidget>

using namespace attopo;

class ModelsInUseTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { window_.reset(); }
    void opensWhatIsChosen();
    void layersAndHeadsAreThoseOfTheModel();
    void theModelBeforeServesMeanwhile();
    void whatCannotBeOpenedIsAnUnmetWish();

private:
    static WindowChoices bundled(const char *model)
    {
        WindowChoices choices;
        choices.a.model = choices.b.model = QLatin1String(model);
        choices.a.attention.layer = 1;
        return choices;
    }
    void open()
    {
        inUse_->open();
        QTRY_VERIFY_WITH_TIMEOUT(inUse_->reader(Side::A).open, 20000);
    }

    std::unique_ptr<QWidget> window_;
    Choices *choices_ = nullptr;
    UnmetWishes *wishes_ = nullptr;
    ModelLibrary *library_ = nullptr;
    ModelsInUse *inUse_ = nullptr;
};

void ModelsInUseTest::init()
{
    window_ = std::make_unique<QWidget>();
    choices_ = new Choices(bundled("small-bert"), window_.get());
    wishes_ = new UnmetWishes(choices_);
    library_ = new ModelLibrary(new AnalysisWorker(window_.get()), window_.get());
    inUse_ = new ModelsInUse(choices_, wishes_, library_);
}

void ModelsInUseTest::opensWhatIsChosen()
{
    QVERIFY(!inUse_->reader(Side::A).open);
    open();
    QCOMPARE(inUse_->reader(Side::A).head.layer, std::size_t(1));
    choices_->change(Cause::Edit, [](WindowChoices &now) { now.b.model = QStringLiteral("small-gpt"); });
    QTRY_COMPARE_WITH_TIMEOUT(inUse_->reader(Side::B).model, QStringLiteral("small-gpt"), 20000);
    QVERIFY(inUse_->reader(Side::B).open->info().causal);
    QVERIFY(!inUse_->reader(Side::A).open->info().causal);
}

void ModelsInUseTest::layersAndHeadsAreThoseOfTheModel()
{
    choices_->change(Cause::Session, [](WindowChoices &now) { now.a.attention.layer = 40; });
    std::vector<Cause> causes;
    connect(choices_, &Choices::changed, this,
            [&](const WindowChoices &, const WindowChoices &, Cause cause) { causes.push_back(cause); });
    open();
    const std::size_t last = inUse_->reader(Side::A).open->info().layers - 1;
    QTRY_COMPARE(choices_->now().a.attention.layer, last);
    QCOMPARE(causes, std::vector{Cause::Ungranted});
}

void ModelsInUseTest::theModelBeforeServesMeanwhile()
{
    open();
    choices_->change(Cause::Session, [](WindowChoices &now) {
        now.a.model = QStringLiteral("small-gpt");
        now.a.attention.layer = 3;
    });
    Reader reader = inUse_->reader(Side::A);
    QCOMPARE(reader.model, QStringLiteral("small-bert"));
    QCOMPARE(reader.head.layer, std::size_t(1));
    // A head that is chosen now is one of the model that is shown.
    choices_->change(Cause::Edit, [](WindowChoices &now) { now.a.attention.layer = 2; });
    QCOMPARE(inUse_->reader(Side::A).head.layer, std::size_t(2));
    QTRY_COMPARE_WITH_TIMEOUT(inUse_->reader(Side::A).model, QStringLiteral("small-gpt"), 20000);
    QCOMPARE(inUse_->reader(Side::A).head.layer, std::size_t(2));
}

void ModelsInUseTest::whatCannotBeOpenedIsAnUnmetWish()
{
    open();
    choices_->change(Cause::Session, [](WindowChoices &now) {
        now.a.model = QStringLiteral("/nowhere");
        now.a.attention.layer = 30;
    });
    const WindowChoices wanted = choices_->now();
    QTRY_COMPARE_WITH_TIMEOUT(choices_->now().a.model, QStringLiteral("small-bert"), 20000);
    QCOMPARE(choices_->now().a.attention.layer, std::size_t(1)); // as it was shown
    QCOMPARE(wishes_->with(choices_->now()).a, wanted.a);
    // The same from the dialogs of the library.
    Q_EMIT library_->chosenByHand(Side::A, QStringLiteral("small-gpt"));
    QTRY_COMPARE_WITH_TIMEOUT(inUse_->reader(Side::A).model, QStringLiteral("small-gpt"), 20000);
    QCOMPARE(wishes_->with(choices_->now()), choices_->now());
}

QTEST_MAIN(ModelsInUseTest)
#include "models_in_use_test.moc"
