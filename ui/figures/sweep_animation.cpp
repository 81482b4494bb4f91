#include "sweep_animation.h"

#include "animated_png.h"
#include "error.h"
#include "save_file.h"
#include "translatable.h"

#include <QFileInfo>

#include <algorithm>
#include <cmath>

namespace attopo {

int Sweep::frames() const { return std::max(2, static_cast<int>(std::lround(seconds * framesPerSecond))); }

double Sweep::threshold(int frame, double range) const { return range * frame / (frames() - 1); }

void exportSweep(const QString &file, const FigureView &view, const FigureData &data,
                 const FigureOptions &options, const Sweep &sweep, const SweepRun &run)
{
    const QString suffix = QFileInfo(file).suffix().toLower();
    if (suffix != QLatin1String("png") && suffix != QLatin1String("apng"))
        throw Error(TRANSLATABLE("Core", "Cannot write %1: a sweep is written as .png or .apng"),
                    {file.toStdString()});
    const double range = filtrationRange(data);
    const int frames = sweep.frames();
    FigureData shown = data;
    double room = 0;
    for (int k = 0; k < frames && !options.caption; ++k) {
        throwIfStopped(run.stop);
        shown.threshold = sweep.threshold(k, range);
        room = std::max(room, captionHeight(captionOf(view, shown, options), options));
    }
    saveFile(file, [&](QIODevice &target) {
        AnimatedPng animation(target, static_cast<std::uint32_t>(frames),
                              static_cast<std::uint16_t>(sweep.framesPerSecond));
        for (int k = 0; k < frames; ++k) {
            throwIfStopped(run.stop);
            shown.threshold = sweep.threshold(k, range);
            if (!animation.add(figureImage(view, shown, options, room)))
                return false;
            if (run.progress)
                run.progress(k + 1, frames);
        }
        return animation.finish();
    });
}

} // namespace attopo
