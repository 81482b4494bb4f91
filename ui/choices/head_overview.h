#pragma once

#include "analysis/head_scores.h"

#include <QString>

namespace attopo {

/// A head of a model, both counted from 0.
struct LayerHead {
    std::size_t layer = 0;
    std::size_t head = 0;

    bool operator==(const LayerHead &) const = default;
};

/// All heads of the model that reads text A, as far as they are known.
struct HeadOverview {
    std::size_t layers = 0;
    std::size_t heads = 0; ///< Per layer.
    HeadBarcodes barcodes;
    bool complete = false;   ///< Of barcodes none is to come: what is missing is not in a stack.
    std::size_t chosen = 0;  ///< layer · heads + head
    HeadValues toChosen;     ///< Distances; empty: not known yet.
    HeadValues betweenTexts; ///< Likewise; empty also while there is one text only.
    QString error;           ///< Why there are none.
};

} // namespace attopo
