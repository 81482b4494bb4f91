#pragma once

#include "choices.h"

namespace attopo {

/// Makes a check box or a checkable action show a choice, and choose.
template <typename Switch>
void bindChoice(Switch *shown, Choices *choices, bool WindowChoices::*choice)
{
    const auto show = [=] { shown->setChecked(choices->now().*choice); };
    show();
    QObject::connect(shown, &Switch::toggled, choices, [=](bool on) {
        choices->change(Cause::Edit, [=](WindowChoices &now) { now.*choice = on; });
    });
    QObject::connect(choices, &Choices::changed, shown, show);
}

} // namespace attopo
