#include "token_parts.h"

#include "paint_complex.h"
#include "test_analysis.h"
#include "text_boxes.h"

#include <QPainter>
#include <QTest>

using namespace attopo;

namespace {

constexpr QSize size(200, 40);
constexpr TextPart all[] = {TextPart::None,   TextPart::First, TextPart::Second,
                            TextPart::System, TextPart::User,  TextPart::Assistant};

QImage shape(TextPart part)
{
    QImage image(40, 40, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setPen(Qt::NoPen);
    painter.setBrush(Qt::black);
    paintTokenShape(painter, {20, 20}, 12, part);
    return image;
}

int ink(const QImage &image)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            count += image.pixelColor(x, y) == Qt::black;
    return count;
}

std::shared_ptr<const Analysis> withParts(const std::vector<TextPart> &parts)
{
    auto analysis = std::make_shared<Analysis>(*testAnalysis("abcd"));
    auto space = std::make_shared<TokenSpace>(*analysis->space);
    for (std::size_t k = 0; k < space->tokens.size() && k < parts.size(); ++k)
        space->tokens[k].part = parts[k];
    analysis->space = space;
    return analysis;
}

} // namespace

class TokenPartsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void shapesDiffer();
    void legendNamesWhatThereIs();
    void legendTakesALine();
};

void TokenPartsTest::shapesDiffer()
{
    QVERIFY(shape(TextPart::First) != shape(TextPart::Second));
    QVERIFY(shape(TextPart::User) != shape(TextPart::Assistant));
    QVERIFY(shape(TextPart::System) != shape(TextPart::User));
    QVERIFY(shape(TextPart::System) != shape(TextPart::Assistant));
    for (const TextPart part : all) // of about one size
        QVERIFY(std::abs(ink(shape(part)) - ink(shape(TextPart::None))) < ink(shape(TextPart::None)) / 5);
}

void TokenPartsTest::legendNamesWhatThereIs()
{
    const auto said = [](const std::vector<Token> &tokens) {
        TextBoxes boxes(size);
        QPainter painter(&boxes);
        paintPartLegend(painter, QRectF(QPointF(0, 0), size), tokens, Style::forPaper());
        painter.end();
        QStringList texts;
        for (const TextBoxes::Box &box : boxes.boxes())
            texts << box.text;
        return texts.join(u'|');
    };
    const auto analysis = withParts({TextPart::None, TextPart::First, TextPart::First, TextPart::Second});
    QCOMPARE(said(analysis->space->tokens), QStringLiteral("first text|second text|added to the text"));
    QVERIFY(haveParts(analysis->space->tokens));
    QVERIFY(!haveParts(testAnalysis("abcd")->space->tokens));
}

void TokenPartsTest::legendTakesALine()
{
    const QRectF area(0, 0, 300, 200);
    const Style style = Style::forPaper();
    const auto left = [&](const Analysis &analysis) {
        return withoutLegend(area, analysis, ComplexLook(), style).height();
    };
    QCOMPARE(left(*testAnalysis("abcd")), 200.0);
    QVERIFY(left(*withParts({TextPart::None, TextPart::User})) < 190);
}

QTEST_MAIN(TokenPartsTest)
#include "token_parts_test.moc"
