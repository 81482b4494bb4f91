#include "animated_png.h"

#include <QBuffer>
#include <QtEndian>

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

namespace attopo {

namespace {

/// The CRC of PNG chunks (ISO 3309).
std::uint32_t crc32(const QByteArray &bytes)
{
    static const std::array<std::uint32_t, 256> table = [] {
        std::array<std::uint32_t, 256> made{};
        for (std::uint32_t n = 0; n < made.size(); ++n) {
            std::uint32_t c = n;
            for (int bit = 0; bit < 8; ++bit)
                c = (c & 1) != 0 ? 0xedb88320U ^ (c >> 1) : c >> 1;
            made[n] = c;
        }
        return made;
    }();
    std::uint32_t crc = 0xffffffffU;
    for (const char byte : bytes)
        crc = table[(crc ^ static_cast<std::uint8_t>(byte)) & 0xff] ^ (crc >> 8);
    return crc ^ 0xffffffffU;
}

template <typename Number>
QByteArray bigEndian(Number number)
{
    QByteArray bytes(sizeof(Number), '\0');
    qToBigEndian(number, bytes.data());
    return bytes;
}

struct Chunk {
    QByteArray type;
    QByteArray content;
};

constexpr qsizetype signatureLength = 8;

/// What Qt's writer makes of an image.
std::vector<Chunk> chunksOf(const QImage &image)
{
    QBuffer png;
    png.open(QIODevice::WriteOnly);
    image.save(&png, "PNG");
    const QByteArray &bytes = png.data();
    std::vector<Chunk> chunks;
    for (qsizetype at = signatureLength; at + 12 <= bytes.size();) {
        const auto length = static_cast<qsizetype>(qFromBigEndian<std::uint32_t>(bytes.constData() + at));
        chunks.push_back({bytes.mid(at + 4, 4), bytes.mid(at + 8, length)});
        at += 12 + length;
    }
    return chunks;
}

/// The least rectangle outside of which both are equal: at least one pixel.
QRect changed(const QImage &before, const QImage &after)
{
    const auto row = [](const QImage &image, int y) {
        return reinterpret_cast<const QRgb *>(image.constScanLine(y));
    };
    int left = after.width();
    int right = -1;
    int top = after.height();
    int bottom = -1;
    for (int y = 0; y < after.height(); ++y) {
        const QRgb *const old = row(before, y);
        const QRgb *const now = row(after, y);
        const auto first = std::mismatch(now, now + after.width(), old).first - now;
        if (first == after.width())
            continue;
        int last = after.width() - 1;
        while (now[last] == old[last])
            --last;
        left = std::min(left, static_cast<int>(first));
        right = std::max(right, last);
        top = std::min(top, y);
        bottom = y;
    }
    return bottom < 0 ? QRect(0, 0, 1, 1) : QRect(QPoint(left, top), QPoint(right, bottom));
}

} // namespace

AnimatedPng::AnimatedPng(QIODevice &target, std::uint32_t frames, std::uint16_t framesPerSecond)
    : target_(target)
    , frames_(frames)
    , framesPerSecond_(framesPerSecond)
{
}

bool AnimatedPng::writeChunk(const char *type, const QByteArray &content)
{
    const QByteArray checked = type + content;
    const QByteArray chunk =
        bigEndian(static_cast<std::uint32_t>(content.size())) + checked + bigEndian(crc32(checked));
    return target_.write(chunk) == chunk.size();
}

bool AnimatedPng::add(const QImage &frame)
{
    // Opaque, and of later frames only what changes.
    const bool first = last_.isNull();
    QImage image = frame.convertToFormat(QImage::Format_RGB32);
    const QRect part = first ? image.rect() : changed(last_, image);
    bool written = true;
    QByteArray pixels;
    for (const Chunk &chunk : chunksOf(image.copy(part))) {
        if (chunk.type == "IDAT")
            pixels += chunk.content;
        else if (first && chunk.type == "IHDR")
            written = target_.write("\x89PNG\r\n\x1a\n", signatureLength) == signatureLength
                && writeChunk("IHDR", chunk.content)
                && writeChunk("acTL", bigEndian(frames_) + bigEndian(std::uint32_t{0}));
        else if (first && chunk.type == "pHYs")
            written = written && writeChunk("pHYs", chunk.content);
    }
    const auto number = [](int value) { return bigEndian(static_cast<std::uint32_t>(value)); };
    const QByteArray keepAndReplace(2, '\0'); // what the frame leaves behind, and how it is put over that
    written = written
        && writeChunk("fcTL",
                      bigEndian(nextChunk_++) + number(part.width()) + number(part.height())
                          + number(part.x()) + number(part.y()) + bigEndian(std::uint16_t{1})
                          + bigEndian(framesPerSecond_) + keepAndReplace)
        && (first ? writeChunk("IDAT", pixels) : writeChunk("fdAT", bigEndian(nextChunk_++) + pixels));
    last_ = std::move(image);
    return written;
}

bool AnimatedPng::finish() { return writeChunk("IEND", {}); }

} // namespace attopo
