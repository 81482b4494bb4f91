#include "sweep_animation.h"

#include "error.h"
#include "figure_views.h"
#include "test_analysis.h"

#include <QBuffer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QtEndian>

using namespace attopo;

class SweepAnimationTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void thresholdsReachBothEnds();
    void chunksAreAsSpecified();
    void firstFrameIsTheStill();
    void onlyWhatChangesIsWritten();
    void leavesNoFileBehind();

private:
    struct Chunk {
        QByteArray type;
        QByteArray content;
        bool intact = false; ///< Its checksum is right.
    };
    static quint32 number(const QByteArray &bytes, qsizetype at)
    {
        return qFromBigEndian<quint32>(bytes.constData() + at);
    }
    /// Bit by bit, unlike the writer.
    static quint32 crc(const QByteArray &bytes)
    {
        quint32 remainder = ~0U;
        for (const char byte : bytes)
            for (int bit = 0; bit < 8; ++bit) {
                const quint32 in = (static_cast<quint8>(byte) >> bit) & 1;
                remainder = ((remainder & 1) ^ in) != 0 ? (remainder >> 1) ^ 0xedb88320U : remainder >> 1;
            }
        return ~remainder;
    }
    static QList<Chunk> chunksOf(const QByteArray &png)
    {
        QList<Chunk> chunks;
        for (qsizetype at = 8; at + 12 <= png.size();) {
            const qsizetype length = number(png, at);
            chunks << Chunk{png.mid(at + 4, 4), png.mid(at + 8, length),
                            crc(png.mid(at + 4, 4 + length)) == number(png, at + 8 + length)};
            at += 12 + length;
        }
        return chunks;
    }
    QByteArray read(const QString &name) const
    {
        QFile file(folder_.filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static FigureData data()
    {
        FigureData data;
        data.a = testAnalysis("some words");
        data.threshold = 0.1;
        return data;
    }
    static FigureOptions options()
    {
        FigureOptions options;
        options.size = {60, 50};
        options.dpi = 100;
        return options;
    }
    QTemporaryDir folder_;
};

void SweepAnimationTest::thresholdsReachBothEnds()
{
    const Sweep sweep{2, 5};
    QCOMPARE(sweep.frames(), 10);
    QCOMPARE(sweep.threshold(0, 0.7), 0.0);
    QCOMPARE(sweep.threshold(9, 0.7), 0.7);
    QCOMPARE((Sweep{0.2, 1}).frames(), 2);
}

void SweepAnimationTest::chunksAreAsSpecified()
{
    int reported = 0;
    exportSweep(folder_.filePath(QStringLiteral("a.apng")), complexFigure, data(), options(), {1, 6},
                {[&](int done, int frames) {
                     QCOMPARE(frames, 6);
                     QCOMPARE(done, ++reported);
                 },
                 {}});
    QCOMPARE(reported, 6);
    const QByteArray png = read(QStringLiteral("a.apng"));
    QVERIFY(png.startsWith(QByteArray("\x89PNG\r\n\x1a\n", 8)));
    const QList<Chunk> chunks = chunksOf(png);
    QList<QByteArray> types;
    quint32 sequence = 0;
    int frames = 0;
    const auto width = number(chunks[0].content, 0);
    const auto height = number(chunks[0].content, 4);
    for (const Chunk &chunk : chunks) {
        QVERIFY2(chunk.intact, chunk.type.constData());
        types << chunk.type;
        if (chunk.type == "fcTL" || chunk.type == "fdAT")
            QCOMPARE(number(chunk.content, 0), sequence++); // one row of numbers for both
        if (chunk.type == "fcTL") {
            ++frames;
            QVERIFY(number(chunk.content, 4) + number(chunk.content, 12) <= width);
            QVERIFY(number(chunk.content, 8) + number(chunk.content, 16) <= height);
            QCOMPARE(chunk.content.mid(20, 4), QByteArray("\0\x01\0\x06", 4)); // 1/6 s
        }
    }
    QCOMPARE(frames, 6);
    QCOMPARE(types.first(), QByteArray("IHDR"));
    QCOMPARE(types.last(), QByteArray("IEND"));
    QVERIFY(types.indexOf("acTL") < types.indexOf("IDAT"));
    QCOMPARE(number(chunks[types.indexOf("acTL")].content, 0), 6U);
    QCOMPARE(types.count("IDAT"), 1);
    QCOMPARE(types.count("fdAT"), 5);
}

void SweepAnimationTest::firstFrameIsTheStill()
{
    for (const FigureView *view : {&complexFigure, &barcodeFigure, &diagramFigure}) {
        FigureOptions without = options();
        without.caption = QString();
        exportSweep(folder_.filePath(QStringLiteral("b.png")), *view, data(), without, {1, 3});
        FigureData still = data();
        still.threshold = 0;
        // Qt knows no APNG: it reads the first frame.
        const QImage first = QImage::fromData(read(QStringLiteral("b.png")));
        QCOMPARE(first.convertToFormat(QImage::Format_RGB32),
                 figureImage(*view, still, without).convertToFormat(QImage::Format_RGB32));
    }
    QVERIFY(!headsFigure.sweeps);
}

void SweepAnimationTest::onlyWhatChangesIsWritten()
{
    FigureOptions fixed = options();
    fixed.caption = QStringLiteral("The same words");
    exportSweep(folder_.filePath(QStringLiteral("c.png")), barcodeFigure, data(), fixed, {1, 10});
    qsizetype first = 0;
    qsizetype rest = 0;
    const auto chunks = chunksOf(read(QStringLiteral("c.png")));
    const quint32 height = number(chunks[0].content, 4);
    for (const Chunk &chunk : chunks) {
        first += chunk.type == "IDAT" ? chunk.content.size() : 0;
        rest += chunk.type == "fdAT" ? chunk.content.size() : 0;
        // The threshold moves, the caption at the bottom does not.
        if (chunk.type == "fcTL" && number(chunk.content, 0) > 0)
            QVERIFY(number(chunk.content, 8) + number(chunk.content, 16) < 0.9 * height);
    }
    QVERIFY(rest < 9 * first / 2);
}

void SweepAnimationTest::leavesNoFileBehind()
{
    const QString file = folder_.filePath(QStringLiteral("d.png"));
    std::stop_source stop;
    QVERIFY_THROWS_EXCEPTION(Cancelled,
                             exportSweep(file, complexFigure, data(), options(), {1, 5},
                                         {[&](int done, int) {
                                              if (done == 2)
                                                  stop.request_stop();
                                          },
                                          stop.get_token()}));
    QVERIFY(!QFile::exists(file));
    QVERIFY_THROWS_EXCEPTION(
        Error,
        exportSweep(folder_.filePath(QStringLiteral("d.svg")), complexFigure, data(), options(), {1, 5}));
    QVERIFY_THROWS_EXCEPTION(
        Error, exportSweep(QStringLiteral("/nowhere/d.png"), complexFigure, data(), options(), {1, 5}));
}

QTEST_MAIN(SweepAnimationTest)
#include "sweep_animation_test.moc"
