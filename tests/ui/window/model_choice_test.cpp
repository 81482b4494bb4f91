// The ways to another model: the list, a folder that is dropped, a download.

#include "hub_dialog.h"
#include "hub_server.h"
#include "window_fixture.h"

#include <QComboBox>
#include <QDir>
#include <QDropEvent>
#include <QLineEdit>
#include <QMimeData>
#include <QNetworkProxy>
#include <QPushButton>

using namespace attopo;

class ModelChoiceTest : public QObject, private WindowFixture {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup() { window_.reset(); }
    void listsDownloadedModels();
    void seesWhatOthersDownload();
    void opensADroppedFolder();
    void keepsRecentModels();
    void downloadsIntoASide();
    void reportsABadEndpoint();

private:
    /// As Python would have left it.
    void store(const QString &id)
    {
        const QString snapshot =
            cache_->filePath(QStringLiteral("models--")
                             + QString(id).replace(QLatin1Char('/'), QLatin1String("--")))
            + QStringLiteral("/snapshots/") + QString(40, QLatin1Char('a'));
        QVERIFY(QDir().mkpath(snapshot));
        const QDir model(tiny());
        for (const QString &file : model.entryList(QDir::Files))
            QVERIFY(QFile::copy(model.filePath(file), snapshot + QLatin1Char('/') + file));
    }
    static QString tiny() { return QStringLiteral(ATTOPO_TEST_DATA_DIR "/model/tiny-bert"); }
    QStringList entries(const char *chooser) const
    {
        QStringList texts;
        const auto *box = child<QComboBox>(chooser);
        for (int k = 0; k < box->count(); ++k)
            texts << box->itemText(k);
        return texts;
    }
    void choose(const char *chooser, const QString &text)
    {
        auto *box = child<QComboBox>(chooser);
        const int index = box->findText(text);
        QVERIFY2(index >= 0, qPrintable(text));
        box->setCurrentIndex(index);
        Q_EMIT box->activated(index);
    }
    std::string shownModel() const
    {
        return std::get<TextSource>(shown()->request.source).model->info().name;
    }

    std::unique_ptr<QTemporaryDir> cache_;
};

void ModelChoiceTest::initTestCase()
{
    QNetworkProxy::setApplicationProxy(QNetworkProxy::NoProxy);
    separateSettings("model_choice_test");
}

void ModelChoiceTest::init()
{
    forgetAll();
    cache_ = std::make_unique<QTemporaryDir>();
    qputenv("HF_HUB_CACHE", cache_->path().toUtf8());
    qputenv("HF_TOKEN", "hf_TopSecretTokenOfTheTests");
}

void ModelChoiceTest::listsDownloadedModels()
{
    store(QStringLiteral("org/tiny"));
    store(QStringLiteral("gpt9"));
    openWindow();
    QCOMPARE(entries("aModel"),
             (QStringList{QStringLiteral("Small BERT (bundled)"), QStringLiteral("Small GPT (bundled)"),
                          QStringLiteral("gpt9"), QStringLiteral("org/tiny"), QString(),
                          QStringLiteral("Open folder…"), QStringLiteral("Download from Hugging Face…")}));
    choose("aModel", QStringLiteral("org/tiny"));
    QTRY_COMPARE(shownModel(), std::string("org/tiny"));
    QCOMPARE(child<QComboBox>("aModel")->currentText(), QStringLiteral("org/tiny"));
    // It is there again at the next start, and first among the list's own.
    window_->close();
    openWindow();
    QTRY_COMPARE(shownModel(), std::string("org/tiny"));
    QCOMPARE(entries("aModel")[2], QStringLiteral("org/tiny"));
    QCOMPARE(entries("aModel").count(QStringLiteral("org/tiny")), 1);
}

void ModelChoiceTest::seesWhatOthersDownload()
{
    openWindow();
    QVERIFY(!entries("aModel").contains(QStringLiteral("org/tiny")));
    store(QStringLiteral("org/tiny"));
    QEvent activation(QEvent::ActivationChange); // the user comes back to the window
    QApplication::sendEvent(window_.get(), &activation);
    QVERIFY(entries("aModel").contains(QStringLiteral("org/tiny")));
    QCOMPARE(child<QComboBox>("aModel")->currentText(), QStringLiteral("Small BERT (bundled)"));
}

void ModelChoiceTest::opensADroppedFolder()
{
    openWindow();
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(tiny())});
    QDragEnterEvent enter(QPoint(50, 50), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(window_.get(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(QPointF(50, 50), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(window_.get(), &drop);
    QTRY_COMPARE(shownModel(), std::string("tiny-bert"));
}

void ModelChoiceTest::keepsRecentModels()
{
    opensADroppedFolder();
    choose("aModel", QStringLiteral("Small GPT (bundled)"));
    QTRY_COMPARE(shownModel(), std::string("small-gpt"));
    window_->close();
    openWindow();
    QTRY_COMPARE(shownModel(), std::string("small-gpt"));
    choose("aModel", QStringLiteral("tiny-bert"));
    QTRY_COMPARE(shownModel(), std::string("tiny-bert"));
}

void ModelChoiceTest::downloadsIntoASide()
{
    HubServer server(tiny());
    qputenv("HF_ENDPOINT", server.endpoint());
    openWindow();
    choose("bModel", QStringLiteral("Download from Hugging Face…"));
    auto *dialog = window_->findChild<HubDialog *>();
    QVERIFY(dialog && dialog->isVisible() && !dialog->isModal());
    QCOMPARE(child<QComboBox>("bModel")->currentText(), QStringLiteral("Small BERT (bundled)"));
    child<QComboBox>("hubName")->lineEdit()->setText(QStringLiteral("org/tiny"));
    child<QPushButton>("hubLookUp")->click();
    QTRY_VERIFY(child<QPushButton>("hubDownload")->isEnabled());
    child<QPushButton>("hubDownload")->click();
    QTRY_COMPARE(window_->choices().b.model, QStringLiteral("org/tiny"));
    QTRY_COMPARE(child<QComboBox>("bModel")->currentText(), QStringLiteral("org/tiny"));
    QTRY_VERIFY(!window_->findChild<HubDialog *>());
    QCOMPARE(window_->choices().a.model, QStringLiteral("small-bert"));
    QVERIFY(entries("aModel").contains(QStringLiteral("org/tiny")));
    // Asked for again, a newer one would come: it is opened anew.
    action(QStringLiteral("&Download model from Hugging Face…"))->trigger();
    QVERIFY(window_->findChild<HubDialog *>());
    window_->close();
    window_.reset(); // ends cleanly with the dialog open
    // The token stands in no setting.
    QFile settings(QSettings().fileName());
    QVERIFY(settings.open(QIODevice::ReadOnly));
    const QByteArray written = settings.readAll();
    QVERIFY(written.contains("org/tiny") && !written.contains("TopSecret"));
    QCOMPARE(server.requests[0].headers["authorization"], QByteArray("Bearer hf_TopSecretTokenOfTheTests"));
    qunsetenv("HF_ENDPOINT");
}

void ModelChoiceTest::reportsABadEndpoint()
{
    qputenv("HF_ENDPOINT", "nonsense");
    openWindow();
    action(QStringLiteral("&Download model from Hugging Face…"))->trigger();
    QVERIFY(!window_->findChild<HubDialog *>());
    qunsetenv("HF_ENDPOINT");
}

QTEST_MAIN(ModelChoiceTest)
#include "model_choice_test.moc"
