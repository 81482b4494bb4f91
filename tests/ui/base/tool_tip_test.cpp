#include "tool_tip.h"

#include <QTest>
#include <QTextDocument>

using namespace attopo;

class ToolTipTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void showsEveryCharacter();
    void wrapsOnlyLongLines();
    void nothingIsNoTip();
};

void ToolTipTest::showsEveryCharacter()
{
    for (const QString &text :
         {QStringLiteral("<s> & </s> &amp; \"it's\""), QStringLiteral("two  blanks\nand a line"),
          QStringLiteral("%1 %2"), QStringLiteral("größe 😀\n\nparagraph")}) {
        const QString tip = asToolTip(text);
        QVERIFY(Qt::mightBeRichText(tip));
        QTextDocument document;
        document.setHtml(tip);
        QCOMPARE(document.toPlainText(), text);
    }
}

void ToolTipTest::wrapsOnlyLongLines()
{
    const QString shortLines =
        QStringLiteral("word ").repeated(10) + u'\n' + QStringLiteral("word ").repeated(10);
    const QString longLine = QStringLiteral("word ").repeated(40);
    const auto heightAt = [](const QString &text, double width) {
        QTextDocument document;
        document.setHtml(asToolTip(text));
        document.setTextWidth(width);
        return document.size().height();
    };
    QCOMPARE(heightAt(shortLines, 50), heightAt(shortLines, 5000));
    QVERIFY(heightAt(longLine, 300) > 2 * heightAt(longLine, 50000));
}

void ToolTipTest::nothingIsNoTip() { QVERIFY(asToolTip(QString()).isEmpty()); }

QTEST_MAIN(ToolTipTest)
#include "tool_tip_test.moc"
