#include "window_session.h"

#include "complex_view.h"
#include "example_show.h"
#include "model_library.h"
#include "view_docks.h"

#include <algorithm>

namespace attopo {

WindowSession::WindowSession(const Parts &parts, QObject *parent)
    : QObject(parent)
    , parts_(parts)
{
    connect(parts_.models, &ModelLibrary::fingerprintsFound, this, &WindowSession::checkModels);
    connect(parts_.models, &ModelLibrary::modelChanged, this, [this](Side side) {
        const QString used = parts_.models->used(side);
        for (const SessionModel &expected : expectedModels_)
            if (expected.reference == used && !expected.fingerprint.isEmpty())
                parts_.models->findFingerprints({used});
    });
    connect(parts_.models, &ModelLibrary::modelRefused, this, [this](Side, const QString &reference) {
        const auto expected =
            std::find_if(expectedModels_.begin(), expectedModels_.end(),
                         [&](const SessionModel &model) { return model.reference == reference; });
        if (expected != expectedModels_.end())
            Q_EMIT missingModel(*expected);
    });
}

Session WindowSession::now() const
{
    Session now;
    now.choices = parts_.choices->now();
    QStringList references{now.choices.a.model, now.choices.b.model};
    references.removeDuplicates();
    for (const QString &reference : references) {
        SessionModel model{reference};
        if (const auto open = parts_.models->open(reference)) {
            model.family = QString::fromStdString(open->info().family);
            model.layers = open->info().layers;
            model.heads = open->info().heads;
        }
        model.fingerprint = parts_.models->fingerprint(reference);
        now.models.push_back(model);
    }
    for (const Side side : bothSides)
        now.marks[static_cast<std::size_t>(side)] =
            marksOf(parts_.state->analysis(side).get(), parts_.state->lockedSelection(side));
    for (const std::size_t side : {0, 1})
        if (!parts_.complexes[side]->places().depth.size() && parts_.complexes[side]->isLaidOut())
            now.positions[side] = parts_.complexes[side]->places().frame;
    now.sights = {parts_.complexes[0]->sight(), parts_.complexes[1]->sight()};
    now.view = parts_.docks->front();
    now.arrangement = parts_.docks->arrangement();
    now.own = parts_.examples->own();
    return now;
}

void WindowSession::show(const Session &session, Cause cause)
{
    expectedModels_ = session.models;
    parts_.choices->show(cause, session.choices);
    for (const Side side : bothSides)
        parts_.complexes[static_cast<std::size_t>(side)]->setSight(
            session.sights[static_cast<std::size_t>(side)]);
    parts_.examples->setOwn(session.own);
    if (session.arrangement)
        parts_.docks->setArrangement(*session.arrangement);
    parts_.docks->show(session.view);
    const auto marked = [&](Side side) -> AwaitedSelections::Select {
        ComplexView *complex = parts_.complexes[static_cast<std::size_t>(side)];
        return [marks = session.marks[static_cast<std::size_t>(side)], complex,
                positions = session.positions[static_cast<std::size_t>(side)]](const Analysis &analysis) {
            complex->putTokens(positions);
            return selectionOf(analysis, marks);
        };
    };
    parts_.awaited->await(session.choices, {marked(Side::A), marked(Side::B)});
}

void WindowSession::checkModels()
{
    for (const SessionModel &expected : expectedModels_) {
        const QString found = parts_.models->fingerprint(expected.reference);
        if (!expected.fingerprint.isEmpty() && !found.isEmpty() && found != expected.fingerprint)
            Q_EMIT anotherModel(expected);
    }
    std::erase_if(expectedModels_, [this](const SessionModel &expected) {
        return !parts_.models->fingerprint(expected.reference).isEmpty();
    });
}

} // namespace attopo
