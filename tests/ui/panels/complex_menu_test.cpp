#include "complex_menu.h"

#include <QActionGroup>
#include <QSet>
#include <QSignalSpy>
#include <QTest>

using namespace attopo;

class ComplexMenuTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyActionChangesOneThing();
    void showsWhatOthersChoose();
    void circlesAreFlat();
    void keysAndLettersAreUnique();
};

void ComplexMenuTest::everyActionChangesOneThing()
{
    Choices choices({});
    ComplexMenu menu(&choices);
    std::vector<ComplexLook> looks{choices.now().look};
    for (QAction *action : menu.actions()) {
        if (action->isSeparator() || (action->isCheckable() && action->isChecked()))
            continue;
        QVERIFY2(action->isCheckable() && !action->toolTip().isEmpty(), qPrintable(action->text()));
        choices.change(Cause::Edit, [](WindowChoices &now) { now.look = {}; });
        action->trigger();
        const ComplexLook look = choices.now().look;
        const ComplexLook usual;
        const int changed = int(look.layout != usual.layout) + int(look.in3D != usual.in3D)
            + int(look.edgeColour != usual.edgeColour) + int(look.outlines != usual.outlines)
            + int(look.attention != usual.attention);
        QVERIFY2(changed == 1, qPrintable(action->text()));
        QVERIFY2(std::find(looks.begin(), looks.end(), look) == looks.end(), qPrintable(action->text()));
        looks.push_back(look);
    }
    // Four layouts, three colours, three ways to draw attention, two switches.
    QCOMPARE(looks.size(), std::size_t(1 + 3 + 2 + 2 + 2));
}

void ComplexMenuTest::showsWhatOthersChoose()
{
    Choices choices({});
    ComplexMenu menu(&choices);
    QSignalSpy changed(&choices, &Choices::changed);
    choices.change(Cause::Session, [](WindowChoices &now) {
        now.look = {TokenLayout::ForceDirected, true, EdgeColour::Attention, true, DrawnAttention::Layer};
    });
    QCOMPARE(changed.size(), qsizetype(1));
    QStringList checked;
    for (const QAction *action : menu.actions())
        if (action->isChecked())
            checked << QString(action->text()).remove(u'&');
    QCOMPARE(checked,
             (QStringList{QStringLiteral("By forces"), QStringLiteral("In three dimensions"),
                          QStringLiteral("Attention weight"), QStringLiteral("In each head of the layer"),
                          QStringLiteral("Outlines of components")}));
}

void ComplexMenuTest::circlesAreFlat()
{
    Choices choices({});
    ComplexMenu menu(&choices);
    auto *in3D = menu.findChild<QAction *>(QStringLiteral("in3D"));
    for (const TokenLayout layout :
         {TokenLayout::Circle, TokenLayout::Scaling, TokenLayout::Dendrogram, TokenLayout::ForceDirected}) {
        choices.change(Cause::Edit, [&](WindowChoices &now) { now.look.layout = layout; });
        QCOMPARE(in3D->isEnabled(), hasDepth(layout));
    }
}

void ComplexMenuTest::keysAndLettersAreUnique()
{
    Choices choices({});
    ComplexMenu menu(&choices);
    QSet<QChar> letters;
    QSet<QString> keys;
    for (const QAction *action : menu.actions()) {
        const qsizetype at = action->text().indexOf(u'&');
        if (!action->isSeparator() && at >= 0) {
            const QChar letter = action->text()[at + 1].toLower();
            QVERIFY2(!letters.contains(letter), qPrintable(action->text()));
            letters << letter;
        }
        if (const QString key = action->shortcut().toString(); !key.isEmpty()) {
            QVERIFY2(!keys.contains(key), qPrintable(key));
            keys << key;
        }
    }
}

QTEST_MAIN(ComplexMenuTest)
#include "complex_menu_test.moc"
