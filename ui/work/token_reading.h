#pragma once

#include "analysis_worker.h"
#include "view_state.h"

namespace attopo {

/// Of the one token that is selected in a text: has the worker read how all heads attend from it and to it,
/// and tells the state.
class TokenReading : public QObject {
public:
    TokenReading(Side side, ViewState *state, AnalysisWorker *worker, QObject *parent);

private:
    struct Wanted {
        AnalysisRequest request; ///< Of head 0.0: all are read.
        int token;

        bool operator==(const Wanted &) const = default;
    };

    void look();

    const Side side_;
    ViewState *state_;
    AnalysisWorker *worker_;
    std::optional<Wanted> wanted_; ///< Asked for, or known.
};

} // namespace attopo
