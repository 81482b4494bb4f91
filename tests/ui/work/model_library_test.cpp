#include "model_library.h"

#include "models/bundled_models.h"

#include <QMessageBox>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace attopo;

class ModelLibraryTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { qputenv("HF_HUB_CACHE", QFile::encodeName(cache_.path())); }
    void init()
    {
        window_ = std::make_unique<QWidget>();
        models_ = new ModelLibrary(new AnalysisWorker(window_.get()), window_.get());
    }
    void cleanup() { window_.reset(); }
    void usesAModelOnceItIsOpen();
    void oneOpeningServesBothTexts();
    void whatDoesNotOpenIsReplaced();
    void theLastChoiceCounts();
    void recentOnesComeFirst();
    void fingerprintsAreFound();

private:
    static QString tiny() { return QStringLiteral(ATTOPO_TEST_DATA_DIR "/model/tiny-bert"); }
    static QString bundled() { return QString::fromStdString(std::string(bundledModels().front().name)); }
    QStringList references() const
    {
        QStringList found;
        for (const auto &[reference, name] : models_->choices())
            found << reference;
        return found;
    }
    QTemporaryDir cache_;
    std::unique_ptr<QWidget> window_;
    ModelLibrary *models_ = nullptr;
};

void ModelLibraryTest::usesAModelOnceItIsOpen()
{
    QCOMPARE(models_->used(Side::A), bundled());
    QVERIFY(!models_->model(Side::A)); // not open yet
    QSignalSpy changed(models_, &ModelLibrary::modelChanged);
    models_->choose(Side::A, tiny());
    QVERIFY(models_->isWaiting(Side::A));
    QCOMPARE(models_->wanted(Side::A), tiny());
    QCOMPARE(models_->used(Side::A), bundled());
    QVERIFY(changed.isEmpty());
    QTRY_VERIFY(!models_->isWaiting(Side::A));
    QCOMPARE(changed.size(), qsizetype(1));
    QCOMPARE(models_->used(Side::A), tiny());
    QCOMPARE(models_->model(Side::A)->info().layers, std::size_t(2));
    QCOMPARE(models_->used(Side::B), bundled());
    models_->choose(Side::B, tiny()); // at once
    QCOMPARE(models_->used(Side::B), tiny());
    QVERIFY(models_->model(Side::A) == models_->model(Side::B));
}

void ModelLibraryTest::oneOpeningServesBothTexts()
{
    QStringList said;
    connect(models_, &ModelLibrary::said, this, [&](const QString &message) {
        if (message.contains(QStringLiteral("weights")))
            said << message;
    });
    models_->choose(Side::A, tiny());
    models_->choose(Side::B, tiny());
    QTRY_VERIFY(!models_->isWaiting(Side::A) && !models_->isWaiting(Side::B));
    QCOMPARE(models_->used(Side::B), tiny());
    QCOMPARE(said.size(), qsizetype(1));
    QVERIFY(said[0].contains(tiny()));
}

void ModelLibraryTest::whatDoesNotOpenIsReplaced()
{
    models_->choose(Side::A, tiny());
    QTRY_VERIFY(!models_->isWaiting(Side::A));
    QSignalSpy refused(models_, &ModelLibrary::modelRefused);
    QSignalSpy failed(models_, &ModelLibrary::failed);
    models_->choose(Side::A, QStringLiteral("/nowhere"));
    QTRY_COMPARE(failed.size(), qsizetype(1));
    QVERIFY(failed[0][0].toString().contains(QStringLiteral("/nowhere")));
    QCOMPARE(refused.size(), qsizetype(1));
    QCOMPARE(refused[0][1].toString(), QStringLiteral("/nowhere"));
    QCOMPARE(refused[0][2].toString(), tiny());
    QCOMPARE(models_->used(Side::A), tiny()); // back to what is open
    QVERIFY(!models_->isWaiting(Side::A));
    QVERIFY(!models_->recent().contains(QStringLiteral("/nowhere")));
}

void ModelLibraryTest::theLastChoiceCounts()
{
    models_->choose(Side::A, QStringLiteral("/nowhere"));
    models_->choose(Side::A, tiny());
    QSignalSpy refused(models_, &ModelLibrary::modelRefused);
    QTRY_VERIFY(models_->model(Side::A));
    QCOMPARE(models_->used(Side::A), tiny());
    QVERIFY(refused.isEmpty()); // nobody waits for that one any more
}

void ModelLibraryTest::recentOnesComeFirst()
{
    const auto bundledCount = static_cast<qsizetype>(bundledModels().size());
    QCOMPARE(references().size(), bundledCount);
    models_->setRecent({QStringLiteral("/some/folder")});
    QCOMPARE(models_->choices().last().second, QStringLiteral("folder")); // called by its last name
    QSignalSpy changed(models_, &ModelLibrary::choicesChanged);
    models_->choose(Side::A, tiny());
    QTRY_VERIFY(!models_->isWaiting(Side::A));
    QVERIFY(!changed.isEmpty());
    QCOMPARE(models_->recent(), (QStringList{tiny(), QStringLiteral("/some/folder")}));
    QCOMPARE(references().mid(bundledCount), models_->recent());
    models_->choose(Side::A, bundled()); // is always among them
    QTRY_VERIFY(!models_->isWaiting(Side::A));
    QCOMPARE(models_->recent().size(), qsizetype(2));
}

void ModelLibraryTest::fingerprintsAreFound()
{
    QSignalSpy found(models_, &ModelLibrary::fingerprintsFound);
    models_->findFingerprints({tiny(), QStringLiteral("/nowhere"), tiny()});
    QVERIFY(models_->fingerprint(tiny()).isEmpty());
    QTRY_VERIFY(!found.isEmpty());
    const QString first = models_->fingerprint(tiny());
    QVERIFY(!first.isEmpty());
    QVERIFY(models_->fingerprint(QStringLiteral("/nowhere")).isEmpty());
    found.clear();
    models_->findFingerprints({tiny()}); // known: at once
    QCOMPARE(found.size(), qsizetype(1));
    QCOMPARE(models_->fingerprint(tiny()), first);
}

QTEST_MAIN(ModelLibraryTest)
#include "model_library_test.moc"
