// A corpus through its dialog and the real program.

#include "corpus_dialog.h"

#include "shell_text.h"

#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace attopo;

class CorpusDialogTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void saysWhatIsMissing();
    void runsStopsAndGoesOn();
    void tellsFailures();
    void quotesForTheShell();

private:
    static QList<std::pair<QString, QString>> models()
    {
        return {{QStringLiteral("small-bert"), QStringLiteral("small-bert")}};
    }
    QString corpus(int texts) const
    {
        QFile file(folder_.filePath(QStringLiteral("texts %1.csv").arg(texts)));
        if (!file.open(QIODevice::WriteOnly))
            qFatal("cannot write");
        file.write("id,text,label\n");
        for (int k = 0; k < texts; ++k)
            file.write(QStringLiteral("%1,\"The king, number %1, sent %2 people to the city.\",%3\n")
                           .arg(k)
                           .arg(k * k)
                           .arg(k % 2 ? QStringLiteral("odd") : QStringLiteral("even"))
                           .toUtf8());
        return file.fileName();
    }
    static QByteArray read(const QString &file)
    {
        QFile opened(file);
        return opened.open(QIODevice::ReadOnly) ? opened.readAll() : QByteArray();
    }
    QTemporaryDir folder_;
};

void CorpusDialogTest::saysWhatIsMissing()
{
    CorpusDialog dialog(WindowChoices(), models());
    dialog.show();
    const auto *command = dialog.findChild<QLabel *>(QStringLiteral("batchCommand"));
    const auto *start = dialog.findChild<QPushButton *>(QStringLiteral("startBatch"));
    auto *file = dialog.findChild<QLineEdit *>(QStringLiteral("corpus"));
    QVERIFY(!start->isEnabled());
    QVERIFY(command->text().contains(QStringLiteral("Choose a corpus")));
    file->setText(folder_.filePath(QStringLiteral("none.csv")));
    QVERIFY(command->text().contains(QStringLiteral("There is no file")));
    file->setText(corpus(3));
    auto *folder = dialog.findChild<QLineEdit *>(QStringLiteral("resultFolder"));
    QCOMPARE(folder->text(), folder_.filePath(QStringLiteral("texts 3_topology")));
    folder->clear();
    QVERIFY(command->text().contains(QStringLiteral("folder")));
    QCOMPARE(dialog.findChild<QComboBox *>(QStringLiteral("textColumn"))->currentText(),
             QStringLiteral("text"));
    dialog.findChild<QLineEdit *>(QStringLiteral("resultFolder"))
        ->setText(folder_.filePath(QStringLiteral("out")));
    QVERIFY(start->isEnabled());
    QVERIFY(command->text().startsWith(QStringLiteral("attention-topology batch --input '")));
}

void CorpusDialogTest::runsStopsAndGoesOn()
{
    constexpr int texts = 60;
    CorpusDialog dialog(WindowChoices(), models());
    dialog.setProgram(QStringLiteral(ATTOPO_PROGRAM));
    dialog.show();
    const QString out = folder_.filePath(QStringLiteral("results"));
    dialog.findChild<QLineEdit *>(QStringLiteral("corpus"))->setText(corpus(texts));
    dialog.findChild<QLineEdit *>(QStringLiteral("columns"))->setText(QStringLiteral("id"));
    dialog.findChild<QComboBox *>(QStringLiteral("groupColumn"))->setCurrentText(QStringLiteral("label"));
    dialog.findChild<QLineEdit *>(QStringLiteral("resultFolder"))->setText(out);
    QSignalSpy ended(&dialog, &CorpusDialog::ended);
    auto *start = dialog.findChild<QPushButton *>(QStringLiteral("startBatch"));
    start->click();
    QTRY_VERIFY_WITH_TIMEOUT(QFileInfo(out + QStringLiteral("/rows.bin")).size() > 0, 30000);
    dialog.findChild<QPushButton *>(QStringLiteral("stopBatch"))->click();
    QVERIFY(ended.wait(30000));
    start->click(); // also when it was quicker than the hand that stopped it
    QVERIFY(ended.wait(60000));
    QCOMPARE(ended.last().at(0).toBool(), true);
    constexpr int heads = 36;
    QCOMPARE(read(out + QStringLiteral("/features.csv")).count('\n'), 1 + texts * heads);
    QVERIFY(!read(out + QStringLiteral("/group_statistics.csv")).isEmpty());
    QVERIFY(start->isEnabled());
}

void CorpusDialogTest::tellsFailures()
{
    CorpusDialog dialog(WindowChoices(), models());
    dialog.setProgram(QStringLiteral(ATTOPO_PROGRAM));
    dialog.show();
    dialog.findChild<QLineEdit *>(QStringLiteral("corpus"))->setText(corpus(3));
    dialog.findChild<QComboBox *>(QStringLiteral("textColumn"))->setCurrentText(QStringLiteral("nowhere"));
    dialog.findChild<QLineEdit *>(QStringLiteral("resultFolder"))
        ->setText(folder_.filePath(QStringLiteral("bad")));
    QSignalSpy ended(&dialog, &CorpusDialog::ended);
    dialog.findChild<QPushButton *>(QStringLiteral("startBatch"))->click();
    QVERIFY(ended.wait(30000));
    QCOMPARE(ended.last().at(0).toBool(), false);
    const QString said = dialog.findChild<QPlainTextEdit *>(QStringLiteral("batchLog"))->toPlainText();
    QVERIFY2(said.contains(QStringLiteral("nowhere")), qPrintable(said));
    dialog.setProgram(QStringLiteral("/nonexistent/program"));
    dialog.findChild<QPushButton *>(QStringLiteral("startBatch"))->click();
    QTRY_VERIFY(dialog.findChild<QPlainTextEdit *>(QStringLiteral("batchLog"))
                    ->toPlainText()
                    .contains(QStringLiteral("cannot be started")));
    QVERIFY(dialog.findChild<QPushButton *>(QStringLiteral("startBatch"))->isEnabled());
}

void CorpusDialogTest::quotesForTheShell()
{
    QCOMPARE(shellText({QStringLiteral("a-b"), QStringLiteral("it's one"), QString()}),
             QStringLiteral("a-b 'it'\\''s one' ''"));
}

QTEST_MAIN(CorpusDialogTest)
#include "corpus_dialog_test.moc"
