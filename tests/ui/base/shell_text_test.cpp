#include "shell_text.h"

#include <QProcess>
#include <QRandomGenerator>
#include <QTest>

using namespace attopo;

class ShellTextTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void plainWordsStayPlain();
    void aShellReadsTheSame();
};

void ShellTextTest::plainWordsStayPlain()
{
    QCOMPARE(shellText({QStringLiteral("attention-topology"), QStringLiteral("--size"),
                        QStringLiteral("80x60"), QStringLiteral("/tmp/a_b.svg")}),
             QStringLiteral("attention-topology --size 80x60 /tmp/a_b.svg"));
    QCOMPARE(shellText({QStringLiteral("it's")}), QStringLiteral("'it'\\''s'"));
    QCOMPARE(shellText({QString()}), QStringLiteral("''"));
    QCOMPARE(shellText({}), QString());
}

void ShellTextTest::aShellReadsTheSame()
{
    QStringList words{QString(),
                      QStringLiteral("$HOME"),
                      QStringLiteral("~"),
                      QStringLiteral("a\nb"),
                      QStringLiteral("größe 😀"),
                      QStringLiteral("'"),
                      QStringLiteral("*"),
                      QStringLiteral("a\\"),
                      QStringLiteral("`ls`"),
                      QStringLiteral("!!")};
    QRandomGenerator random(1);
    const QString letters = QStringLiteral("ab '\"$\\`*?[]{}()<>|&;#~!=\t\n^,ä%");
    for (int k = 0; k < 200; ++k) {
        QString word;
        for (int length = random.bounded(12); length > 0; --length)
            word += letters[random.bounded(static_cast<int>(letters.size()))];
        words << word;
    }
    QProcess shell;
    shell.start(QStringLiteral("/bin/sh"),
                {QStringLiteral("-c"), QStringLiteral("printf '%s\\0' ") + shellText(words)});
    if (!shell.waitForFinished(10000))
        QSKIP("no /bin/sh here");
    QList<QByteArray> read = shell.readAllStandardOutput().split('\0');
    read.removeLast(); // after the last end
    QCOMPARE(read.size(), words.size());
    for (qsizetype k = 0; k < words.size(); ++k)
        QCOMPARE(QString::fromUtf8(read[k]), words[k]);
}

QTEST_GUILESS_MAIN(ShellTextTest)
#include "shell_text_test.moc"
