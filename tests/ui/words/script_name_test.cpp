#include "first_models.h"
#include "script_name.h"

#include <QTest>

using namespace attopo;

class ScriptNameTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void mostCharactersDecide();
    void whatModelsKnowHasAName();
};

void ScriptNameTest::mostCharactersDecide()
{
    QCOMPARE(commonestScript(QStringLiteral("一只黑猫 sat.")), std::optional(QChar::Script_Han));
    QCOMPARE(commonestScript(QStringLiteral("猫 sat.")), std::optional(QChar::Script_Latin));
    QCOMPARE(commonestScript(QStringLiteral("𠀀, 1, 2, 3!!")),
             std::optional(QChar::Script_Han)); // beyond 16 bits
    QCOMPARE(commonestScript(QStringLiteral("😀 1 …")), std::nullopt);
    QCOMPARE(commonestScript({}), std::nullopt);
}

void ScriptNameTest::whatModelsKnowHasAName()
{
    for (const FirstModel &model : firstModels())
        for (const QChar::Script script : model.scripts) {
            QVERIFY2(!scriptName(script).isEmpty(), model.id);
            QVERIFY(modelsThatKnow(script).contains(QLatin1String(model.id)));
        }
    QVERIFY(modelsThatKnow(QChar::Script_Runic).isEmpty());
    QVERIFY(!modelsThatReadBytes().isEmpty());
}

QTEST_GUILESS_MAIN(ScriptNameTest)
#include "script_name_test.moc"
