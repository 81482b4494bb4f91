#include "first_models.h"

#include <QRegularExpression>
#include <QTest>

using namespace attopo;

class FirstModelsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void eachIsTold();
    void scriptsFindTheirModels();
    void bytesHaveNoUnknownCharacters();
};

void FirstModelsTest::eachIsTold()
{
    static const QRegularExpression id(QStringLiteral("^[\\w.-]+/[\\w.-]+$"));
    static const QRegularExpression size(QStringLiteral("^\\d+(\\.\\d)? [MG]B$"));
    QStringList ids;
    for (const FirstModel &model : firstModels()) {
        QVERIFY2(id.match(QLatin1String(model.id)).hasMatch(), model.id);
        QVERIFY2(size.match(QLatin1String(model.size)).hasMatch(), model.id);
        for (const char *text : {model.licence, model.languages, model.goodFor})
            QVERIFY2(!QByteArray(text).isEmpty(), model.id);
        ids << QLatin1String(model.id);
    }
    QVERIFY(ids.size() > 5);
    QCOMPARE(ids.removeDuplicates(), qsizetype(0));
}

void FirstModelsTest::scriptsFindTheirModels()
{
    for (const FirstModel &model : firstModels())
        for (const QChar::Script script : {QChar::Script_Han, QChar::Script_Hebrew, QChar::Script_Cyrillic,
                                           QChar::Script_Devanagari, QChar::Script_Armenian}) {
            const bool knows =
                std::find(model.scripts.begin(), model.scripts.end(), script) != model.scripts.end();
            QCOMPARE(modelsThatKnow(script).count(QLatin1String(model.id)), qsizetype(knows ? 1 : 0));
        }
    const QStringList hebrew = modelsThatKnow(QChar::Script_Hebrew);
    QVERIFY(hebrew.contains(QStringLiteral("onlplab/alephbert-base")) && hebrew.size() > 1);
    QVERIFY(!modelsThatKnow(QChar::Script_Han).contains(QStringLiteral("onlplab/alephbert-base")));
    QVERIFY(modelsThatKnow(QChar::Script_Cherokee).isEmpty());
}

void FirstModelsTest::bytesHaveNoUnknownCharacters()
{
    const QStringList ids = modelsThatReadBytes();
    for (const FirstModel &model : firstModels())
        QCOMPARE(ids.contains(QLatin1String(model.id)), model.readsBytes);
    QVERIFY(ids.contains(QStringLiteral("openai-community/gpt2")));
    QVERIFY(!ids.contains(QStringLiteral("google-bert/bert-base-uncased")));
}

QTEST_APPLESS_MAIN(FirstModelsTest)
#include "first_models_test.moc"
