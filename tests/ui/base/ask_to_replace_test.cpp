#include "ask_to_replace.h"

#include <QAbstractButton>
#include <QApplication>
#include <QMessageBox>
#include <QTest>
#include <QTimer>

using namespace attopo;

class AskToReplaceTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theAnswerCounts();
    void pathsAreShownAsTheyAre();

private:
    /// What it returns when the question, once it is there, is answered so.
    static bool answered(const QString &file, const std::function<void(QMessageBox &question)> &answer)
    {
        bool asked = false;
        QTimer::singleShot(0, qApp, [&] {
            auto *question = qobject_cast<QMessageBox *>(QApplication::activeModalWidget());
            QVERIFY(question);
            asked = true;
            answer(*question);
        });
        const bool replace = askToReplace(file, nullptr);
        if (!asked)
            qFatal("no question");
        return replace;
    }
};

void AskToReplaceTest::theAnswerCounts()
{
    const QString file = QStringLiteral("/somewhere/figure.png");
    QVERIFY(answered(file, [](QMessageBox &question) { question.button(QMessageBox::Yes)->click(); }));
    QVERIFY(!answered(file, [](QMessageBox &question) { question.button(QMessageBox::No)->click(); }));
    QVERIFY(!answered(file, [](QMessageBox &question) { QTest::keyClick(&question, Qt::Key_Escape); }));
    QVERIFY(!answered(file, [](QMessageBox &question) { question.close(); }));
}

void AskToReplaceTest::pathsAreShownAsTheyAre()
{
    QString text;
    auto format = Qt::AutoText;
    answered(QStringLiteral("/a <b>bold</b>/%2 figure.png"), [&](QMessageBox &question) {
        text = question.text();
        format = question.textFormat();
        question.reject();
    });
    QVERIFY2(text.contains(QStringLiteral("/a <b>bold</b>/%2 figure.png exists already")), qPrintable(text));
    QCOMPARE(format, Qt::PlainText);
}

QTEST_MAIN(AskToReplaceTest)
#include "ask_to_replace_test.moc"
