#include "elided_label.h"

#include "text_boxes.h"

#include <QPainter>
#include <QTest>
#include <QVBoxLayout>

using namespace attopo;

namespace {

QString written(ElidedLabel &label)
{
    TextBoxes boxes(label.size());
    QPainter painter(&boxes);
    label.render(&painter);
    painter.end();
    QString text;
    for (const TextBoxes::Box &box : boxes.boxes())
        text += box.text;
    return text;
}

} // namespace

class ElidedLabelTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void endsInDotsWhereThereIsNoRoom();
    void changingItMovesNothing();
    void isReadAloudInFull();
};

void ElidedLabelTest::endsInDotsWhereThereIsNoRoom()
{
    ElidedLabel label;
    const QString text = QStringLiteral("21 tokens, 34 edges, 3 components");
    label.setText(text);
    label.resize(label.fontMetrics().horizontalAdvance(text) + 10, label.sizeHint().height());
    QCOMPARE(written(label), text);
    label.resize(label.width() / 2, label.height());
    const QString elided = written(label);
    QVERIFY2(elided.endsWith(u'…'), qPrintable(elided));
    QVERIFY(text.startsWith(elided.chopped(1).trimmed()));
    QVERIFY(elided.size() > text.size() / 4);
    QVERIFY(label.fontMetrics().horizontalAdvance(elided) <= label.width());
}

void ElidedLabelTest::changingItMovesNothing()
{
    QWidget window;
    auto *column = new QVBoxLayout(&window);
    auto *label = new ElidedLabel;
    column->addWidget(label);
    column->addWidget(new QLabel(QStringLiteral("beneath")));
    label->setText(QStringLiteral("short"));
    const QSize hint = label->sizeHint();
    const QSize least = window.minimumSizeHint();
    label->setText(QString(1000, u'w'));
    QCOMPARE(label->sizeHint(), hint);
    QCOMPARE(window.minimumSizeHint(), least);
    QCOMPARE(label->sizePolicy().horizontalPolicy(), QSizePolicy::Ignored);
}

void ElidedLabelTest::isReadAloudInFull()
{
    ElidedLabel label;
    const QString text(300, u'a');
    label.setText(text);
    QCOMPARE(label.accessibleName(), text);
    QCOMPARE(label.text(), text);
}

QTEST_MAIN(ElidedLabelTest)
#include "elided_label_test.moc"
