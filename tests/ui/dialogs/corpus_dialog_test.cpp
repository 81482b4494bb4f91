// A corpus through its dialog and the real program.

#include "corpus_dialog.h"

#include "elided_label.h"
#include "shell_text.h"

#include <QCheckBox>
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
    void asksForTheColumns();
    void runsStopsAndGoesOn();
    void tellsFailures();
    void countsGroupsBeforeTheRun();
    void keepsIds();
    void readsPairsAndChats();
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
    QString write(const char *name, const QByteArray &bytes) const
    {
        QFile file(folder_.filePath(QLatin1String(name)));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write");
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

void CorpusDialogTest::asksForTheColumns()
{
    CorpusDialog dialog(WindowChoices(), models());
    dialog.show();
    const auto *command = dialog.findChild<QLabel *>(QStringLiteral("batchCommand"));
    const auto *start = dialog.findChild<QPushButton *>(QStringLiteral("startBatch"));
    auto *corpus = dialog.findChild<QLineEdit *>(QStringLiteral("corpus"));
    auto *column = dialog.findChild<QComboBox *>(QStringLiteral("textColumn"));
    auto *separator = dialog.findChild<QComboBox *>(QStringLiteral("separator"));
    auto *noHeader = dialog.findChild<QCheckBox *>(QStringLiteral("noHeader"));
    corpus->setText(write("TEXTS.CSV", "id;text\n1;a, b\n"));
    QVERIFY2(start->isEnabled(), qPrintable(command->text()));
    QCOMPARE(column->currentText(), QStringLiteral("text"));
    QVERIFY(!command->text().contains(QStringLiteral("--separator")));
    separator->setCurrentIndex(separator->findData(QStringLiteral("comma")));
    QVERIFY(!start->isEnabled());
    QVERIFY2(
        command->text().contains(QStringLiteral("no column “text”. It has “id;text” (separator: Comma)")),
        qPrintable(command->text()));
    separator->setCurrentIndex(separator->findData(QStringLiteral("semicolon")));
    QVERIFY(command->text().contains(QStringLiteral("--separator semicolon --text-column text")));
    // No header: columns are called by their numbers.
    corpus->setText(write("plain.csv", "1;a, b\n2;c\n"));
    QVERIFY(!start->isEnabled());
    QVERIFY2(command->text().contains(QStringLiteral("is the first line a text?")),
             qPrintable(command->text()));
    noHeader->setChecked(true);
    QVERIFY2(command->text().contains(QStringLiteral("no column “text”, but “1”, “2”")),
             qPrintable(command->text()));
    column->setCurrentText(QStringLiteral("2"));
    QVERIFY2(start->isEnabled(), qPrintable(command->text()));
    QVERIFY(command->text().contains(QStringLiteral("--separator semicolon --no-header --text-column 2")));
    // What is no table has neither.
    column->setCurrentText({});
    corpus->setText(write("texts.txt", "a\nb\n"));
    QVERIFY(start->isEnabled() && !separator->isEnabled() && !noHeader->isEnabled());
    QVERIFY(!command->text().contains(QStringLiteral("--separator")));
    corpus->setText(write("utf16.txt", QByteArray("a\0b\0c\0\n\0", 8)));
    QVERIFY2(command->text().contains(QStringLiteral("UTF-16 without a byte-order mark")),
             qPrintable(command->text()));
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
    QSignalSpy wanted(&dialog, &CorpusDialog::resultsWanted);
    dialog.findChild<QPushButton *>(QStringLiteral("showResults"))->click();
    QCOMPARE(wanted.first().at(0).toString(), out);
    QVERIFY(!dialog.findChild<QPlainTextEdit *>(QStringLiteral("batchLog"))->toPlainText().contains(u'{'));
    constexpr int heads = 48;
    QCOMPARE(read(out + QStringLiteral("/features.csv")).count('\n'), 1 + texts * heads);
    QVERIFY(!read(out + QStringLiteral("/group_statistics.csv")).isEmpty());
    QVERIFY(start->isEnabled());
}

void CorpusDialogTest::tellsFailures()
{
    CorpusDialog dialog(WindowChoices(), models());
    dialog.setProgram(QStringLiteral(ATTOPO_PROGRAM));
    dialog.show();
    dialog.findChild<QLineEdit *>(QStringLiteral("corpus"))->setText(corpus(1));
    dialog.findChild<QLineEdit *>(QStringLiteral("columns"))->setText(QStringLiteral("label"));
    QDir(folder_.path()).mkdir(QStringLiteral("bad"));
    write("bad/rows.bin", "rows of something else");
    dialog.findChild<QLineEdit *>(QStringLiteral("resultFolder"))
        ->setText(folder_.filePath(QStringLiteral("bad")));
    QSignalSpy ended(&dialog, &CorpusDialog::ended);
    dialog.findChild<QPushButton *>(QStringLiteral("startBatch"))->click();
    QVERIFY(ended.wait(30000));
    QCOMPARE(ended.last().at(0).toBool(), false);
    const QString said = dialog.findChild<QPlainTextEdit *>(QStringLiteral("batchLog"))->toPlainText();
    QVERIFY2(said.contains(QStringLiteral("manifest.json")), qPrintable(said));
    dialog.setProgram(QStringLiteral("/nonexistent/program"));
    dialog.findChild<QPushButton *>(QStringLiteral("startBatch"))->click();
    QTRY_VERIFY(dialog.findChild<QPlainTextEdit *>(QStringLiteral("batchLog"))
                    ->toPlainText()
                    .contains(QStringLiteral("cannot be started")));
    QVERIFY(dialog.findChild<QPushButton *>(QStringLiteral("startBatch"))->isEnabled());
}

void CorpusDialogTest::countsGroupsBeforeTheRun()
{
    CorpusDialog dialog(WindowChoices(), models());
    dialog.show();
    const auto *command = dialog.findChild<QLabel *>(QStringLiteral("batchCommand"));
    const auto *start = dialog.findChild<QPushButton *>(QStringLiteral("startBatch"));
    const auto *sizes = dialog.findChild<ElidedLabel *>(QStringLiteral("groupSizes"));
    auto *file = dialog.findChild<QLineEdit *>(QStringLiteral("corpus"));
    auto *group = dialog.findChild<QComboBox *>(QStringLiteral("groupColumn"));
    file->setText(corpus(5));
    group->setCurrentText(QStringLiteral("label"));
    QTRY_COMPARE(sizes->text(), QStringLiteral("even: 3 texts, odd: 2 texts"));
    QVERIFY(start->isEnabled());
    file->setText(corpus(3)); // one of them is odd
    QTRY_VERIFY2(command->text().contains(QStringLiteral("a group of one text, “odd”")),
                 qPrintable(command->text()));
    QVERIFY(!start->isEnabled());
    file->setText(corpus(1));
    QTRY_VERIFY2(command->text().contains(QStringLiteral("“label” has only one value")),
                 qPrintable(command->text()));
    group->setCurrentText({});
    QVERIFY2(start->isEnabled(), qPrintable(command->text()));
    file->setText(corpus(30));
    group->setCurrentText(QStringLiteral("id"));
    QTRY_VERIFY2(command->text().contains(QStringLiteral("more than 10 different values")),
                 qPrintable(command->text()));
}

void CorpusDialogTest::keepsIds()
{
    CorpusDialog dialog(WindowChoices(), models());
    auto *file = dialog.findChild<QLineEdit *>(QStringLiteral("corpus"));
    auto *columns = dialog.findChild<QLineEdit *>(QStringLiteral("columns"));
    file->setText(write("without.csv", "text,label\na,b\n"));
    QCOMPARE(columns->text(), QString());
    file->setText(write("with.csv", "text,Doc_ID,label\na,1,b\n"));
    QCOMPARE(columns->text(), QStringLiteral("Doc_ID"));
    QVERIFY(dialog.arguments().contains(QStringLiteral("Doc_ID")));
    file->setText(corpus(2));
    QCOMPARE(columns->text(), QStringLiteral("id"));
    columns->setText(QStringLiteral("label")); // what is chosen stays
    file->setText(write("with.csv", "text,Doc_ID,label\na,1,b\n"));
    QCOMPARE(columns->text(), QStringLiteral("label"));
}

void CorpusDialogTest::readsPairsAndChats()
{
    WindowChoices choices;
    QVERIFY(!CorpusDialog(choices, models()).arguments().contains(QStringLiteral("--read-as")));
    choices.a.readAs = ReadAs::Pair; // as in the window
    CorpusDialog dialog(choices, models());
    const auto given = [&] {
        const QStringList line = dialog.arguments();
        return line.value(line.indexOf(QStringLiteral("--read-as")) + 1);
    };
    QCOMPARE(given(), QStringLiteral("pair"));
    auto *readAs = dialog.findChild<QComboBox *>(QStringLiteral("readAs"));
    readAs->setCurrentIndex(readAs->findData(int(ReadAs::Chat)));
    QCOMPARE(given(), QStringLiteral("chat"));

    dialog.setProgram(QStringLiteral(ATTOPO_PROGRAM));
    readAs->setCurrentIndex(readAs->findData(int(ReadAs::Pair)));
    dialog.findChild<QLineEdit *>(QStringLiteral("corpus"))
        ->setText(write("pairs.csv", "text\n\"The king?\n---\nA city.\"\n"));
    const QString out = folder_.filePath(QStringLiteral("of pairs"));
    dialog.findChild<QLineEdit *>(QStringLiteral("resultFolder"))->setText(out);
    QSignalSpy ended(&dialog, &CorpusDialog::ended);
    dialog.findChild<QPushButton *>(QStringLiteral("startBatch"))->click();
    QVERIFY(ended.wait(30000));
    QVERIFY(ended.first().at(0).toBool());
    QVERIFY(read(out + QStringLiteral("/manifest.json")).contains("\"read_as\": \"pair\""));
}

void CorpusDialogTest::quotesForTheShell()
{
    QCOMPARE(shellText({QStringLiteral("a-b"), QStringLiteral("it's one"), QString()}),
             QStringLiteral("a-b 'it'\\''s one' ''"));
}

QTEST_MAIN(CorpusDialogTest)
#include "corpus_dialog_test.moc"
