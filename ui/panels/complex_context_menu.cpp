#include "complex_context_menu.h"

#include <QCoreApplication>
#include <QMenu>

#include <algorithm>
#include <set>

namespace attopo {

namespace {

struct ContextMenu {
    Q_DECLARE_TR_FUNCTIONS(ContextMenu)
};

} // namespace

std::vector<int> tokensOfComponents(const RipsComplex &complex, const std::vector<int> &tokens)
{
    std::set<int> components;
    for (const int token : tokens)
        components.insert(complex.component[static_cast<std::size_t>(token)]);
    std::vector<int> all;
    for (std::size_t k = 0; k < complex.component.size(); ++k)
        if (components.count(complex.component[k]) > 0)
            all.push_back(static_cast<int>(k));
    return all;
}

std::vector<int> withNeighbours(const RipsComplex &complex, const std::vector<Edge> &edges,
                                const std::vector<int> &tokens)
{
    const std::set<int> given(tokens.begin(), tokens.end());
    std::set<int> all = given;
    for (std::size_t k = 0; k < complex.edges; ++k) { // those at the threshold come first
        if (given.count(edges[k].i) > 0)
            all.insert(edges[k].j);
        if (given.count(edges[k].j) > 0)
            all.insert(edges[k].i);
    }
    return {all.begin(), all.end()};
}

void offerContextMenu(ComplexView *view, Side side, ViewState *state, const QList<QAction *> &common)
{
    view->setContextMenuPolicy(Qt::CustomContextMenu);
    QObject::connect(view, &QWidget::customContextMenuRequested, view, [=](const QPoint &at) {
        const auto &analysis = state->analysis(side);
        if (!analysis || analysis->space->tokens.empty())
            return;
        const int under = view->tokenAt(at);
        const std::vector<int> selected = state->lockedSelection(side).tokens;
        const bool isSelected = std::find(selected.begin(), selected.end(), under) != selected.end();
        const std::vector<int> tokens = under < 0 || isSelected ? selected : std::vector<int>{under};
        auto *menu = new QMenu(view);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        if (!tokens.empty()) {
            const auto select = [=](const std::vector<int> &chosen) {
                state->setSelection(side, {std::nullopt, chosen});
            };
            menu->addAction(ContextMenu::tr("Select the &component"), view,
                            [=] { select(tokensOfComponents(view->ripsComplex(), tokens)); });
            menu->addAction(ContextMenu::tr("Select with &neighbours"), view, [=] {
                select(withNeighbours(view->ripsComplex(), state->analysis(side)->space->edges, tokens));
            });
            menu->addAction(ContextMenu::tr("&Zoom to these"), view, [=] { view->zoomTo(tokens); });
        }
        menu->addAction(ContextMenu::tr("&Fit"), view, &ComplexView::fit);
        if (!selected.empty())
            menu->addAction(ContextMenu::tr("Clear &selection"), state, &ViewState::clearSelections);
        menu->addSeparator();
        menu->addActions(common);
        menu->popup(view->mapToGlobal(at));
    });
}

} // namespace attopo
