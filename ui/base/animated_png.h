#pragma once

#include <QByteArray>
#include <QImage>

#include <cstdint>

class QIODevice;

namespace attopo {

/// Writes an animated PNG (APNG, of the third edition of the PNG specification) frame by frame, without end:
/// after the last frame comes the first one. A viewer that knows no APNG shows the first frame.
class AnimatedPng {
public:
    /// `frames` is how many there will be. Of each second there are `framesPerSecond`, 1 … 1000.
    AnimatedPng(QIODevice &target, std::uint32_t frames, std::uint16_t framesPerSecond);

    /// Of the size and format of the first. False when it cannot be written.
    bool add(const QImage &frame);
    /// After the last frame.
    bool finish();

private:
    bool writeChunk(const char *type, const QByteArray &content);

    QIODevice &target_;
    std::uint32_t frames_;
    std::uint16_t framesPerSecond_;
    std::uint32_t nextChunk_ = 0; ///< Of those that are numbered.
    QImage last_;
};

} // namespace attopo
