#pragma once

#include <QString>

#include <optional>
#include <span>

namespace attopo {

/// The pictures that sum up a barcode.
enum class SummaryPicture { BettiCurves, EulerCurve, LifespanCurves, Landscape, Image, Lengths, MergeTree };

struct SummaryPictureInfo {
    SummaryPicture picture;
    const char *name;        ///< On the command line.
    const char *label;       ///< In the window.
    const char *explanation; ///< With its source.
    bool ofOneDimension;
};

/// All of them, in the order of their values.
std::span<const SummaryPictureInfo> summaryPictures();
std::optional<SummaryPicture> summaryPictureByName(const QString &name);

} // namespace attopo
