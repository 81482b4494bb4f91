#include "caution_label.h"

#include "style.h"

#include <QSignalSpy>
#include <QTest>
#include <QTextDocument>

using namespace attopo;

class CautionLabelTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void leadsToTheReason();
    void linkFollowsTheColours();
};

void CautionLabelTest::leadsToTheReason()
{
    CautionLabel label;
    QTextDocument document;
    document.setHtml(label.text());
    QVERIFY(document.toPlainText().startsWith(QStringLiteral("Attention is not an explanation")));
    QSignalSpy wanted(&label, &CautionLabel::helpWanted);
    Q_EMIT label.linkActivated(QStringLiteral("not-an-explanation"));
    QCOMPARE(wanted[0][0].toString(), QStringLiteral("not-an-explanation"));
    QVERIFY(label.text().contains(QStringLiteral("href='not-an-explanation'")));
    QVERIFY(label.textInteractionFlags().testFlag(Qt::LinksAccessibleByKeyboard));
}

void CautionLabelTest::linkFollowsTheColours()
{
    CautionLabel label;
    for (const QColor &base : {QColor(Qt::white), QColor(0x1b, 0x1d, 0x21)}) {
        QPalette palette;
        palette.setColor(QPalette::Base, base);
        label.setPalette(palette);
        QVERIFY(label.text().contains(Style::forPalette(palette).homology[0].name()));
    }
}

QTEST_MAIN(CautionLabelTest)
#include "caution_label_test.moc"
