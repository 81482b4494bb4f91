#pragma once

#include "topology/barcode.h"
#include "topology/diagram_distance.h"

#include <vector>

namespace attopo {

/// A function of the filtration value t that is constant between the values at which bars begin or end, and 0
/// before the first of them. Exact: no sampling.
struct StepCurve {
    std::vector<double> positions; ///< Ascending, each once.
    std::vector<double> values; ///< values[k] from positions[k] (included) to the next; the last one to ∞.

    double at(double t) const;

    bool operator==(const StepCurve &) const = default;
};

/// t ↦ the Betti number of `dimension` at t: how many of its bars are alive, birth ≤ t < death. Essential
/// bars live on for ever. (Also called the Betti curve; Umeda 2017, "Time series classification via
/// topological data analysis".)
StepCurve bettiCurve(const Barcode &barcode, int dimension);

/// t ↦ β0 − β1 + β2 … over the dimensions 0 … maxDimension of the barcode. Betti numbers of higher dimensions
/// are not computed and count as 0.
StepCurve eulerCurve(const Barcode &barcode);

/// t ↦ the sum of the lengths of the bars alive at t (the life curve of Chung & Lawson 2022, "Persistence
/// curves: a canonical framework for summarizing persistence diagrams"). For bars of finite length; see
/// finiteDiagram() for what becomes of essential ones.
StepCurve lifespanCurve(const Diagram &bars);

} // namespace attopo
