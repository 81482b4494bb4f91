#pragma once

#include "figure.h"

#include <functional>
#include <stop_token>

namespace attopo {

/// The threshold going from 0 to the end of the filtration.
struct Sweep {
    double seconds = 8;
    int framesPerSecond = 20;

    int frames() const; ///< At least 2.
    /// That of a frame, counted from 0, of a filtration that ends at `range`.
    double threshold(int frame, double range) const;

    bool operator==(const Sweep &) const = default;
};

inline constexpr double leastSweepSeconds = 0.2;
inline constexpr double mostSweepSeconds = 120;
inline constexpr int mostFramesPerSecond = 60;

/// Who hears of each frame of a sweep, and may stop it.
struct SweepRun {
    std::function<void(int done, int frames)> progress{};
    std::stop_token stop{};
};

/// Writes the figure at every threshold of a sweep as one animated PNG: .png or .apng. The caption has the
/// room of its longest text, so that nothing moves but the complex.
/// Throws Error when the suffix is another or the file cannot be written, Cancelled when it is stopped;
/// there is no file then.
void exportSweep(const QString &file, const FigureView &view, const FigureData &data,
                 const FigureOptions &options, const Sweep &sweep, const SweepRun &run = {});

} // namespace attopo
