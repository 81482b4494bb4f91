#include "topology/step_curves.h"

#include <algorithm>

namespace attopo {

namespace {

/// A bar begins or ends.
struct Event {
    double position;
    int bars;      ///< +1, −1
    double height; ///< By which the curve rises.
};

void addBar(std::vector<Event> &events, double birth, double death, double height)
{
    events.push_back({birth, 1, height});
    if (death < infinity)
        events.push_back({death, -1, -height});
}

StepCurve stepCurve(std::vector<Event> events)
{
    std::stable_sort(events.begin(), events.end(),
                     [](const Event &a, const Event &b) { return a.position < b.position; });
    StepCurve curve;
    int alive = 0;
    double height = 0;
    for (std::size_t k = 0; k < events.size(); ++k) {
        alive += events[k].bars;
        // Where no bar is alive there is nothing left of the rounding of earlier sums.
        height = alive == 0 ? 0 : height + events[k].height;
        if (k + 1 < events.size() && events[k + 1].position == events[k].position)
            continue;
        curve.positions.push_back(events[k].position);
        curve.values.push_back(height);
    }
    return curve;
}

} // namespace

double StepCurve::at(double t) const
{
    const auto next = std::upper_bound(positions.begin(), positions.end(), t);
    return next == positions.begin() ? 0 : values[static_cast<std::size_t>(next - positions.begin() - 1)];
}

StepCurve bettiCurve(const Barcode &barcode, int dimension)
{
    std::vector<Event> events;
    for (const Bar &bar : barcode.bars)
        if (bar.dimension == dimension)
            addBar(events, bar.birth, bar.death, 1);
    return stepCurve(std::move(events));
}

StepCurve eulerCurve(const Barcode &barcode)
{
    std::vector<Event> events;
    for (const Bar &bar : barcode.bars)
        addBar(events, bar.birth, bar.death, bar.dimension % 2 == 0 ? 1 : -1);
    return stepCurve(std::move(events));
}

StepCurve lifespanCurve(const Diagram &bars)
{
    std::vector<Event> events;
    for (const auto &[birth, death] : bars)
        addBar(events, birth, death, death - birth);
    return stepCurve(std::move(events));
}

} // namespace attopo
