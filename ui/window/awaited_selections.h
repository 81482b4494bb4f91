#pragma once

#include "choices.h"
#include "view_state.h"

#include <QObject>

namespace attopo {

/// What is to be selected once the results of certain choices are there: models and texts take their time.
class AwaitedSelections : public QObject {
    Q_OBJECT
public:
    using Requests = std::function<std::optional<AnalysisRequest>(Side)>;
    /// `requests` that the choices lead to now.
    AwaitedSelections(const Choices *choices, ViewState *state, Requests requests);

    using Select = std::function<Selection(const Analysis &)>;
    /// Instead of what is awaited so far; without a function, nothing is selected in that text.
    void await(const WindowChoices &of, std::array<Select, 2> select);
    void look(); ///< Whether what is shown now is it.

private:
    const Choices *choices_;
    ViewState *state_;
    Requests requests_;
    WindowChoices of_;
    std::array<Select, 2> select_;
};

} // namespace attopo
