#include "model_picture.h"

#include <QSet>
#include <QString>
#include <QTest>

using namespace attopo;

class ModelPictureTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void standInTheirOrder();
};

void ModelPictureTest::standInTheirOrder()
{
    QSet<QString> labels;
    int place = 0;
    for (const ModelPictureInfo &info : modelPictures()) {
        QCOMPARE(static_cast<int>(info.picture), place++); // they are looked up by it
        labels << QString::fromUtf8(info.label);
        const QString explanation = QString::fromUtf8(info.explanation);
        QVERIFY2(explanation.endsWith(u'.') && explanation.size() > 40, info.label);
    }
    QCOMPARE(labels.size(), qsizetype(place));
    QCOMPARE(static_cast<ModelPicture>(place - 1), ModelPicture::Barcode);
}

QTEST_GUILESS_MAIN(ModelPictureTest)
#include "model_picture_test.moc"
