#include "animated_png.h"

#include <QBuffer>
#include <QPainter>
#include <QTest>
#include <QtEndian>

#include <zlib.h>

using namespace attopo;

namespace {

struct Chunk {
    QByteArray type;
    QByteArray content;

    quint32 number(qsizetype at) const { return qFromBigEndian<quint32>(content.constData() + at); }
};

/// All chunks, each checked by zlib's CRC.
std::vector<Chunk> chunksOf(const QByteArray &png)
{
    std::vector<Chunk> chunks;
    if (!png.startsWith("\x89PNG\r\n\x1a\n"))
        return {};
    for (qsizetype at = 8; at < png.size();) {
        const qsizetype length = qFromBigEndian<quint32>(png.constData() + at);
        const QByteArray checked = png.mid(at + 4, 4 + length);
        const uLong crc = ::crc32(0, reinterpret_cast<const Bytef *>(checked.constData()),
                                  static_cast<uInt>(checked.size()));
        if (qFromBigEndian<quint32>(png.constData() + at + 8 + length) != crc)
            return {};
        chunks.push_back({checked.left(4), checked.mid(4)});
        at += 12 + length;
    }
    return chunks;
}

QByteArray chunk(const QByteArray &type, const QByteArray &content)
{
    QByteArray bytes(4, '\0');
    qToBigEndian(static_cast<quint32>(content.size()), bytes.data());
    const QByteArray checked = type + content;
    QByteArray crc(4, '\0');
    qToBigEndian(static_cast<quint32>(::crc32(0, reinterpret_cast<const Bytef *>(checked.constData()),
                                              static_cast<uInt>(checked.size()))),
                 crc.data());
    return bytes + checked + crc;
}

/// What a part of a frame shows: the pixels of an IDAT or fdAT as a still image of their own.
QImage still(const Chunk &header, quint32 width, quint32 height, const QByteArray &pixels)
{
    QByteArray size(8, '\0');
    qToBigEndian(width, size.data());
    qToBigEndian(height, size.data() + 4);
    return QImage::fromData("\x89PNG\r\n\x1a\n" + chunk("IHDR", size + header.content.mid(8))
                                + chunk("IDAT", pixels) + chunk("IEND", {}),
                            "PNG")
        .convertToFormat(QImage::Format_RGB32);
}

/// A bar that grows, differently each time, on a ground.
std::vector<QImage> someFrames()
{
    std::vector<QImage> frames;
    for (const int width : {3, 11, 11, 7}) { // the third is the second again
        QImage frame(20, 12, QImage::Format_RGB32);
        frame.fill(Qt::white);
        QPainter painter(&frame);
        painter.fillRect(4, 5, width, 2, QColor(10, 20, 200));
        frames.push_back(frame);
    }
    return frames;
}

QByteArray animated(const std::vector<QImage> &frames, std::uint16_t perSecond)
{
    QBuffer target;
    target.open(QIODevice::WriteOnly);
    AnimatedPng png(target, static_cast<std::uint32_t>(frames.size()), perSecond);
    for (const QImage &frame : frames)
        if (!png.add(frame))
            return {};
    return png.finish() ? target.data() : QByteArray();
}

/// Takes so many bytes and no more.
class FullDisk final : public QIODevice {
public:
    explicit FullDisk(qint64 room)
        : room_(room)
    {
        open(QIODevice::WriteOnly | QIODevice::Unbuffered);
    }

protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *, qint64 size) override
    {
        const qint64 taken = std::min(size, room_);
        room_ -= taken;
        return taken;
    }

private:
    qint64 room_;
};

} // namespace

class AnimatedPngTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void chunksAreInOrder();
    void showsEveryFrame();
    void isAStillForOthers();
    void saysWhenItCannotBeWritten();
};

void AnimatedPngTest::chunksAreInOrder()
{
    const std::vector<Chunk> chunks = chunksOf(animated(someFrames(), 24));
    QVERIFY(!chunks.empty());
    QCOMPARE(chunks.front().type, QByteArray("IHDR"));
    QCOMPARE(chunks.back().type, QByteArray("IEND"));
    quint32 sequence = 0;
    int controls = 0;
    QByteArrayList data;
    for (const Chunk &each : chunks) {
        if (each.type == "acTL") {
            QVERIFY(data.isEmpty()); // before any pixels
            QCOMPARE(each.number(0), 4U);
            QCOMPARE(each.number(4), 0U); // plays for ever
        } else if (each.type == "fcTL") {
            ++controls;
            QCOMPARE(each.content.size(), qsizetype(26));
            QCOMPARE(each.number(0), sequence++);
            QCOMPARE(qFromBigEndian<quint16>(each.content.constData() + 20), quint16(1));
            QCOMPARE(qFromBigEndian<quint16>(each.content.constData() + 22), quint16(24));
        } else if (each.type == "fdAT") {
            QCOMPARE(each.number(0), sequence++);
            data << each.type;
        } else if (each.type == "IDAT") {
            data << each.type;
        }
    }
    QCOMPARE(controls, 4);
    QCOMPARE(data, (QByteArrayList{"IDAT", "fdAT", "fdAT", "fdAT"}));
    QCOMPARE(sequence, 7U);
}

void AnimatedPngTest::showsEveryFrame()
{
    const std::vector<QImage> frames = someFrames();
    const std::vector<Chunk> chunks = chunksOf(animated(frames, 10));
    QImage canvas(frames[0].size(), QImage::Format_RGB32);
    std::size_t shown = 0;
    for (std::size_t k = 0; k + 1 < chunks.size(); ++k) {
        if (chunks[k].type != "fcTL")
            continue;
        const Chunk &control = chunks[k];
        const Chunk &data = chunks[k + 1];
        const QByteArray pixels = data.type == "fdAT" ? data.content.mid(4) : data.content;
        const QImage part = still(chunks.front(), control.number(4), control.number(8), pixels);
        QVERIFY(!part.isNull());
        const QRect place(QPoint(static_cast<int>(control.number(12)), static_cast<int>(control.number(16))),
                          part.size());
        QVERIFY(canvas.rect().contains(place));
        if (shown == 2)
            QCOMPARE(part.size(), QSize(1, 1)); // nothing has changed
        if (shown == 3)
            QCOMPARE(place, QRect(11, 5, 4, 2)); // what goes
        QPainter(&canvas).drawImage(place.topLeft(), part);
        QCOMPARE(canvas, frames[shown]);
        ++shown;
    }
    QCOMPARE(shown, frames.size());
}

void AnimatedPngTest::isAStillForOthers()
{
    const std::vector<QImage> frames = someFrames();
    const QImage read = QImage::fromData(animated(frames, 10), "PNG");
    QCOMPARE(read.convertToFormat(QImage::Format_RGB32), frames.front());
}

void AnimatedPngTest::saysWhenItCannotBeWritten()
{
    const std::vector<QImage> frames = someFrames();
    const qint64 needed = animated(frames, 10).size();
    for (qint64 room = 0; room < needed; ++room) {
        FullDisk disk(room);
        AnimatedPng png(disk, 4, 10);
        bool written = true;
        for (const QImage &frame : frames)
            written = written && png.add(frame);
        QVERIFY2(!(written && png.finish()), qPrintable(QString::number(room)));
    }
}

QTEST_GUILESS_MAIN(AnimatedPngTest)
#include "animated_png_test.moc"
