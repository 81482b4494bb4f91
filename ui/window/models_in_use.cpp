#include "models_in_use.h"

#include "model_library.h"

namespace attopo {

ModelsInUse::ModelsInUse(Choices *choices, UnmetWishes *wishes, ModelLibrary *library)
    : QObject(choices)
    , choices_(choices)
    , library_(library)
    , heads_{choices->now().a.attention, choices->now().b.attention}
{
    connect(choices_, &Choices::changed, this, &ModelsInUse::choicesChanged);
    connect(library_, &ModelLibrary::modelChanged, this, &ModelsInUse::modelChanged);
    connect(library_, &ModelLibrary::chosenByHand, this, [this](Side side, const QString &reference) {
        choices_->change(Cause::Open, [&](WindowChoices &now) {
            now[side].model = reference;
            now[side].attention = heads_[static_cast<std::size_t>(side)];
        });
    });
    connect(library_, &ModelLibrary::modelRefused, this,
            [this, wishes](Side side, const QString &, const QString &insteadModel) {
                SideChoices instead = choices_->now()[side];
                instead.model = insteadModel;
                instead.attention = heads_[static_cast<std::size_t>(side)];
                wishes->replace(side, instead);
            });
}

void ModelsInUse::open()
{
    for (const Side side : bothSides)
        if (!library_->isWaiting(side))
            library_->choose(side, choices_->now()[side].model);
}

Reader ModelsInUse::reader(Side side) const
{
    return {library_->used(side), library_->model(side), heads_[static_cast<std::size_t>(side)]};
}

void ModelsInUse::choicesChanged(const WindowChoices &before, const WindowChoices &after, Cause cause)
{
    for (const Side side : bothSides) {
        const bool otherModel = before[side].model != after[side].model;
        const HeadChoice head = after[side].attention;
        HeadChoice &used = heads_[static_cast<std::size_t>(side)];
        const bool chosenForUsed = cause == Cause::Edit && before[side].attention != head;
        // By hand a model is chosen with the head that is shown.
        if (!otherModel && (library_->used(side) == after[side].model || chosenForUsed))
            used = head;
        // Whatever shows other choices as a whole looks again whether the model's files are the same.
        if (cause != Cause::Ungranted && (otherModel || cause != Cause::Edit))
            library_->choose(side, after[side].model);
    }
}

void ModelsInUse::modelChanged(Side side)
{
    if (choices_->now()[side].model == library_->used(side)) {
        const auto model = library_->model(side);
        const HeadChoice had = within(choices_->now()[side].attention, model->info());
        heads_[static_cast<std::size_t>(side)] = had;
        choices_->change(Cause::Ungranted, [&](WindowChoices &now) { now[side].attention = had; });
    }
    Q_EMIT changed(side);
}

} // namespace attopo
