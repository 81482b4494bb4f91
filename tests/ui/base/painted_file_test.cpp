#include "painted_file.h"

#include "error.h"

#include <qcustomplot.h>

#include <QBuffer>
#include <QSvgRenderer>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace attopo;

namespace {

/// The left half red, with a text.
void paintHalf(QCPPainter &painter, const QSizeF &size)
{
    painter.fillRect(QRectF(0, 0, size.width() / 2, size.height()), Qt::red);
    painter.drawText(QPointF(3, 20), QStringLiteral("king"));
}

QByteArray svgOf(const PaintedFile &format, const PaintPicture &paint)
{
    QBuffer target;
    target.open(QIODevice::WriteOnly);
    return writePaintedSvg(target, format, paint) ? target.data() : QByteArray();
}

/// All texts of an XML document; none when it is not well-formed.
QStringList textsOf(const QByteArray &xml)
{
    QXmlStreamReader reader(xml);
    QStringList texts;
    while (!reader.atEnd())
        if (reader.readNext() == QXmlStreamReader::Characters && !reader.isWhitespace())
            texts << reader.text().toString().trimmed();
    return reader.hasError() ? QStringList() : texts;
}

} // namespace

class PaintedFileTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void pixelsAreOfTheSizeAsked();
    void tooLargeIsSaid();
    void svgHasSizeAndText();
    void svgIsWellFormedWhateverItHolds();
    void formatFollowsTheSuffix();
};

void PaintedFileTest::pixelsAreOfTheSizeAsked()
{
    const QImage image =
        paintedImage({QSizeF(50.8, 25.4), 100, {}, Qt::green}, paintHalf); // two inches by one
    QCOMPARE(image.size(), QSize(200, 100));
    QCOMPARE(image.dotsPerMeterX(), 3937);
    QCOMPARE(image.pixelColor(50, 90), QColor(Qt::red));
    QCOMPARE(image.pixelColor(97, 90), QColor(Qt::red));
    QCOMPARE(image.pixelColor(103, 90), QColor(Qt::green));
    QSizeF units;
    paintedImage({QSizeF(50.8, 25.4), 300, {}}, [&](QCPPainter &, const QSizeF &size) { units = size; });
    QCOMPARE(units, QSizeF(192, 96)); // whatever the dots
}

void PaintedFileTest::tooLargeIsSaid()
{
    QVERIFY_THROWS_EXCEPTION(Error, paintedImage({QSizeF(1e6, 1e6), 2400, {}}, paintHalf));
}

void PaintedFileTest::svgHasSizeAndText()
{
    const QByteArray svg = svgOf({QSizeF(50.8, 25.4), 200, QStringLiteral("a < b & c")}, paintHalf);
    QSvgRenderer renderer(svg);
    QVERIFY(renderer.isValid());
    QCOMPARE(renderer.viewBoxF().size(), QSizeF(192, 96));
    const QStringList texts = textsOf(svg);
    QVERIFY2(texts.contains(QStringLiteral("king")), svg.constData()); // text is text
    QVERIFY2(texts.contains(QStringLiteral("a < b & c")), svg.constData());
    QImage image(192, 96, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    renderer.render(&painter);
    painter.end();
    QCOMPARE(image.pixelColor(90, 90), QColor(Qt::red));
    QCOMPARE(image.pixelColor(102, 90), QColor(Qt::white));
}

void PaintedFileTest::svgIsWellFormedWhateverItHolds()
{
    QString all;
    for (char16_t code = 1; code < 0x20; ++code)
        all += QChar(code);
    all += QStringLiteral("<&>\"'") + QChar(0xfffe) + QChar(0xffff) + QStringLiteral("end");
    const QByteArray svg = svgOf({QSizeF(50, 25), 200, all}, [&](QCPPainter &painter, const QSizeF &) {
        painter.drawText(QPointF(0, 10), all);
    });
    QVERIFY(!svg.isEmpty());
    const QStringList texts = textsOf(svg);
    QVERIFY2(!texts.isEmpty(), svg.constData());
    QVERIFY(texts.join(QString()).contains(QStringLiteral("end")));
}

void PaintedFileTest::formatFollowsTheSuffix()
{
    const QTemporaryDir folder;
    const PaintedFile format{QSizeF(40, 20), 100, {}};
    const auto written = [&](const char *name) {
        const QString path = folder.filePath(QLatin1String(name));
        writePainted(path, format, paintHalf);
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    QVERIFY(written("a.png").startsWith("\x89PNG"));
    QVERIFY(written("a.PNG").startsWith("\x89PNG"));
    QVERIFY(written("a.svg").contains("<svg"));
    const QByteArray pdf = written("a.pdf");
    QVERIFY(pdf.startsWith("%PDF"));
    QVERIFY(pdf.contains("/MediaBox [0 0 113") || pdf.contains("/MediaBox [0 0 114")); // 40 mm in points
    QVERIFY_THROWS_EXCEPTION(Error, written("a.gif"));
    QVERIFY(!QFile::exists(folder.filePath(QStringLiteral("a.gif"))));
    QVERIFY_THROWS_EXCEPTION(Error, written("no/a.png"));
}

QTEST_MAIN(PaintedFileTest)
#include "painted_file_test.moc"
