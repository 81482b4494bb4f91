#include "token_reading.h"

#include "analysis/head_request.h"

namespace attopo {

TokenReading::TokenReading(Side side, ViewState *state, AnalysisWorker *worker, QObject *parent)
    : QObject(parent)
    , side_(side)
    , state_(state)
    , worker_(worker)
{
    connect(state_, &ViewState::analysesChanged, this, &TokenReading::look);
    connect(state_, &ViewState::selectionChanged, this, [this](Side changed) {
        if (changed == side_)
            look();
    });
    connect(worker_, &AnalysisWorker::tokenRead, this,
            [this](Side of, const AnalysisRequest &request,
                   const std::shared_ptr<const TokenAttention> &attention) {
                // That of a token wanted before may still come.
                if (attention && of == side_ && wanted_ && wanted_->request == request
                    && static_cast<std::size_t>(wanted_->token) == attention->token)
                    state_->setTokenAttention(side_, attention);
            });
}

void TokenReading::look()
{
    const auto &analysis = state_->analysis(side_);
    const auto token = state_->lockedSelection(side_).token();
    std::optional<Wanted> wanted;
    if (analysis && token && !analysis->space->attention.values.empty()) {
        wanted = {ofOneHead(analysis->request, 0, 0), *token};
        wanted->request.metric = Metric::JensenShannon; // plays no part
        wanted->request.pointsRead.reset();
    }
    if (wanted == wanted_)
        return;
    wanted_ = wanted;
    state_->setTokenAttention(side_, nullptr);
    if (wanted)
        worker_->wantToken(side_, wanted->request, static_cast<std::size_t>(wanted->token));
    else
        worker_->unwantToken(side_);
}

} // namespace attopo
