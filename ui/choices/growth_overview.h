#pragma once

#include "analysis/text_growth.h"

#include <QString>

#include <optional>

namespace attopo {

/// Text A read token by token, as far as it is known.
struct GrowthOverview {
    TextGrowth growth;             ///< Its first steps.
    std::size_t steps = 0;         ///< How many there will be.
    std::size_t stride = 1;        ///< Points from step to step.
    std::optional<Vineyard> vines; ///< When all steps are known.
    QString error;                 ///< Why there are none.

    bool complete() const { return vines.has_value(); }
};

} // namespace attopo
