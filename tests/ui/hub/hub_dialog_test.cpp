#include "hub_dialog.h"

#include "describe_transfer.h"
#include "hub_server.h"
#include "turn.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QNetworkProxy>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeWidget>

using namespace attopo;

class HubDialogTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QNetworkProxy::setApplicationProxy(QNetworkProxy::NoProxy); }
    void init();
    void cleanup();
    void downloadsByKeyboard();
    void stopsAndGoesOn();
    void stopsLooking();
    void closesWhileAtWork();
    void reportsInPlace();
    void warnsOfFamiliesThatCannotBeOpened();
    void suggests();
    void describesTransfers_data();
    void describesTransfers();

private:
    template <typename T>
    T *child(const char *name) const
    {
        T *found = dialog_->findChild<T *>(QLatin1String(name));
        if (!found)
            qFatal("no child %s", name);
        return found;
    }
    QLineEdit *name() const { return child<QComboBox>("hubName")->lineEdit(); }
    QString said() const { return child<QLabel>("hubMessage")->text(); }
    void openDialog()
    {
        dialog_ = std::make_unique<HubDialog>(environment_);
        downloaded_ = std::make_unique<QSignalSpy>(dialog_.get(), &HubDialog::downloaded);
        dialog_->show();
        QVERIFY(QTest::qWaitForWindowActive(dialog_.get()));
    }
    void lookUp(const char *id)
    {
        name()->clear();
        QTest::keyClicks(name(), QLatin1String(id));
        QTest::keyClick(name(), Qt::Key_Return);
    }
    /// Half of the weights come, and then nothing more.
    void stallWeights()
    {
        server_->fault = [this](const HubServer::Request &request, QTcpSocket &socket) {
            if (!request.path.startsWith("/cdn/"))
                return false;
            const QByteArray bytes = server_->files()["model.safetensors"];
            socket.write("HTTP/1.1 200 OK\r\nContent-Length: " + QByteArray::number(bytes.size()) + "\r\n\r\n"
                         + bytes.left(40000));
            return true;
        };
    }

    std::unique_ptr<QTemporaryDir> folder_;
    std::unique_ptr<HubServer> server_;
    HubEnvironment environment_;
    std::unique_ptr<HubDialog> dialog_;
    std::unique_ptr<QSignalSpy> downloaded_;
};

void HubDialogTest::init()
{
    folder_ = std::make_unique<QTemporaryDir>();
    server_ = std::make_unique<HubServer>(QStringLiteral(ATTOPO_TEST_DATA_DIR "/model/tiny-bert"));
    environment_ = {server_->endpoint().toStdString(), folder_->path().toStdString(), ""};
    openDialog();
}

void HubDialogTest::cleanup()
{
    dialog_.reset();
    server_.reset();
}

void HubDialogTest::downloadsByKeyboard()
{
    QVERIFY(!child<QPushButton>("hubLookUp")->isEnabled());
    QVERIFY(!child<QPushButton>("hubDownload")->isEnabled());
    lookUp("org/tiny");
    QTRY_VERIFY(child<QPushButton>("hubDownload")->isEnabled());
    QCOMPARE(child<QLabel>("hubType")->text(), QStringLiteral("bert"));
    QCOMPARE(child<QLabel>("hubLicense")->text(), QStringLiteral("apache-2.0"));
    QCOMPARE(child<QLabel>("hubSize")->text(), QStringLiteral("87 kB"));
    QVERIFY(said().contains(folder_->path()));
    QTest::keyClick(dialog_->focusWidget(), Qt::Key_Return);
    QTRY_COMPARE(downloaded_->size(), 1);
    QCOMPARE(downloaded_->first()[0].toString(), QStringLiteral("org/tiny"));
    QVERIFY(!dialog_->isVisible());

    openDialog();
    lookUp("org/tiny");
    QTRY_VERIFY(child<QLabel>("hubSize")->text().contains(QLatin1String("all of it on this machine")));
}

void HubDialogTest::stopsAndGoesOn()
{
    stallWeights();
    lookUp("org/tiny");
    QTRY_VERIFY(child<QPushButton>("hubDownload")->isEnabled());
    child<QPushButton>("hubDownload")->click();
    QTRY_VERIFY2(said().startsWith(QLatin1String("46 of 87 kB")), qPrintable(said()));
    QVERIFY(said().contains(QLatin1String("model.safetensors")));
    QCOMPARE(child<QProgressBar>("hubBar")->value(), 523); // thousandths
    QVERIFY(!name()->isEnabled());
    child<QPushButton>("hubStop")->click();
    QVERIFY(said().startsWith(QLatin1String("Stopped")));
    QCOMPARE(child<QLabel>("hubSize")->text(),
             QStringLiteral("87 kB, of which 46 kB are on this machine already"));
    server_->fault = nullptr;
    server_->bodyBytes = 0;
    child<QPushButton>("hubDownload")->click();
    QTRY_COMPARE(downloaded_->size(), 1);
    QCOMPARE(server_->bodyBytes, 41528);
}

void HubDialogTest::stopsLooking()
{
    server_->fault = [](const HubServer::Request &, QTcpSocket &) { return true; }; // no answer
    lookUp("org/tiny");
    QTRY_COMPARE(server_->requests.size(), 1);
    child<QPushButton>("hubStop")->click();
    QVERIFY(child<QPushButton>("hubLookUp")->isEnabled());
    server_->fault = nullptr;
    lookUp("org/tiny");
    QTRY_VERIFY(child<QPushButton>("hubDownload")->isEnabled());
    // Another name is another model.
    QTest::keyClicks(name(), QStringLiteral("x"));
    QVERIFY(!child<QPushButton>("hubDownload")->isEnabled());
    QCOMPARE(child<QLabel>("hubSize")->text(), QStringLiteral("–"));
}

void HubDialogTest::closesWhileAtWork()
{
    stallWeights();
    lookUp("org/tiny");
    QTRY_VERIFY(child<QPushButton>("hubDownload")->isEnabled());
    child<QPushButton>("hubDownload")->click();
    QTRY_VERIFY2(said().startsWith(QLatin1String("46 of 87 kB")), qPrintable(said()));
    QTest::keyClick(dialog_.get(), Qt::Key_Escape);
    QVERIFY(!dialog_->isVisible());
    turn();
    QCOMPARE(downloaded_->size(), 0);
}

void HubDialogTest::warnsOfFamiliesThatCannotBeOpened()
{
    server_->modelType = "bloom";
    lookUp("org/tiny");
    QTRY_VERIFY2(said().contains(u"cannot open models of the family “bloom”"), qPrintable(said()));
    server_->modelType = "bert";
    lookUp("org/tiny");
    QTRY_VERIFY2(!said().contains(QLatin1String("cannot open")), qPrintable(said()));
}

void HubDialogTest::reportsInPlace()
{
    lookUp("org/none");
    QTRY_VERIFY2(said().contains(QLatin1String("There is no model org/none")), qPrintable(said()));
    QVERIFY(child<QPushButton>("hubLookUp")->isEnabled() && name()->isEnabled());
    lookUp("not a name");
    QTRY_VERIFY2(said().contains(QLatin1String("no name of a model")), qPrintable(said()));
    // What fails on the way can be tried again.
    lookUp("org/tiny");
    QTRY_VERIFY(child<QPushButton>("hubDownload")->isEnabled());
    server_->fault = [](const HubServer::Request &, QTcpSocket &socket) {
        HubServer::answer(socket, "403 Forbidden", {"X-Error-Code: GatedRepo"});
        return true;
    };
    child<QPushButton>("hubDownload")->click();
    QTRY_VERIFY2(said().contains(QLatin1String("accepted its terms")), qPrintable(said()));
    // A pause is explained as long as it lasts.
    server_->fault = [](const HubServer::Request &, QTcpSocket &socket) {
        HubServer::answer(socket, "503 Service Unavailable", {"Retry-After: 30"});
        return true;
    };
    child<QPushButton>("hubDownload")->click();
    QTRY_VERIFY2(said().contains(QLatin1String("is busy (error 503); trying again in 30 s")),
                 qPrintable(said()));
    QTest::qWait(500);
    QVERIFY2(said().contains(QLatin1String("trying again")), qPrintable(said()));
    child<QPushButton>("hubStop")->click();
    QVERIFY(child<QPushButton>("hubDownload")->isEnabled());
}

void HubDialogTest::suggests()
{
    const auto *names = child<QComboBox>("hubName");
    QVERIFY(names->findText(QStringLiteral("google-bert/bert-base-uncased")) >= 0);
    QCOMPARE(names->currentText(), QString());
    QVERIFY(names->lineEdit()->hasFocus()); // what is typed goes there
    auto *first = child<QTreeWidget>("hubFirst");
    QVERIFY(first->topLevelItemCount() >= 12);
    for (int k = 0; k < first->topLevelItemCount(); ++k)
        for (int column = 0; column < first->columnCount(); ++column)
            QVERIFY(!first->topLevelItem(k)->text(column).isEmpty());
    first->setCurrentItem(first->topLevelItem(1));
    QCOMPARE(names->currentText(), first->topLevelItem(1)->data(0, Qt::UserRole).toString());
    QVERIFY(child<QPushButton>("hubLookUp")->isEnabled());
}

void HubDialogTest::describesTransfers_data()
{
    QTest::addColumn<qint64>("done");
    QTest::addColumn<qint64>("total");
    QTest::addColumn<double>("speed");
    QTest::addColumn<QString>("text");
    const auto row = [](qint64 done, qint64 total, double speed, const char *text) {
        QTest::newRow(text) << done << total << speed << QString::fromUtf8(text);
    };
    row(123'000'000, 440'000'000, 8.2e6, "123 of 440 MB, 8.2 MB/s, 39 s left");
    row(0, 440'000'000, 0, "0 of 440 MB");
    row(1'500'000, 4'000'000'000, 1e6, "0.0 of 4.0 GB, 1.0 MB/s, 1 h 7 min left");
    row(1'000'000, 440'000'000, 1e6, "1.0 of 440 MB, 1.0 MB/s, 8 min left");
    row(440'000'000, 440'000'000, 1e6, "440 of 440 MB");
    row(5, 10, 1, "5 of 10 bytes, 1 bytes/s, 5 s left");
    row(5, 5'000'000'000, 1.5, "0.0 of 5.0 GB, 2 bytes/s");
    row(0, 0, 0, "0 of 0 bytes");
}

void HubDialogTest::describesTransfers()
{
    QFETCH(qint64, done);
    QFETCH(qint64, total);
    QFETCH(double, speed);
    QFETCH(QString, text);
    QLocale::setDefault(QLocale::c());
    QCOMPARE(describeTransfer({done, total, speed, {}}), text);
}

QTEST_MAIN(HubDialogTest)
#include "hub_dialog_test.moc"
