#pragma once

#include "analysis/attention_patterns.h"
#include "analysis/head_sketch.h"

#include <QString>

#include <vector>

namespace attopo {

/// All heads of the model that reads text A in small, as far as they are known.
struct HeadSketches {
    std::vector<AttentionPattern> patterns; ///< [layers · heads]; empty: the points attend to another text.
    std::vector<HeadSketch> sketches;       ///< Likewise; empty: none is known yet.
    bool complete = false;                  ///< None is to come.
    QString error;                          ///< Why there are none.
};

} // namespace attopo
