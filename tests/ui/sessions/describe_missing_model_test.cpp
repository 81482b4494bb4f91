#include "describe_missing_model.h"

#include <QTest>

using namespace attopo;

class DescribeMissingModelTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aFolderIsToBeCopied();
    void aNameIsToBeDownloaded();
    void whatItWasIsSaidIfItIsKnown();
};

void DescribeMissingModelTest::aFolderIsToBeCopied()
{
    const QString text = describeMissingModel({.reference = QStringLiteral("/data/größe/model")});
    QVERIFY(text.contains(QStringLiteral("/data/größe/model")));
    QVERIFY(text.contains(QStringLiteral("Copy that folder")));
    QVERIFY(!text.contains(QStringLiteral("Hugging Face")));
}

void DescribeMissingModelTest::aNameIsToBeDownloaded()
{
    const QString text = describeMissingModel({.reference = QStringLiteral("google-bert/bert-base-cased")});
    QVERIFY(text.contains(QStringLiteral("model google-bert/bert-base-cased,")));
    QVERIFY(text.contains(QStringLiteral("Download it from Hugging Face")));
    QVERIFY(!text.contains(QStringLiteral("family")));
}

void DescribeMissingModelTest::whatItWasIsSaidIfItIsKnown()
{
    SessionModel model{
        .reference = QStringLiteral("a/b"), .family = QStringLiteral("bert"), .layers = 12, .heads = 8};
    QVERIFY(describeMissingModel(model).contains(QStringLiteral("family bert with 12 layers of 8 heads")));
    model.family = QStringLiteral("my%2family"); // names are not ours
    QVERIFY2(
        describeMissingModel(model).contains(QStringLiteral("family my%2family with 12 layers of 8 heads")),
        qPrintable(describeMissingModel(model)));
}

QTEST_GUILESS_MAIN(DescribeMissingModelTest)
#include "describe_missing_model_test.moc"
