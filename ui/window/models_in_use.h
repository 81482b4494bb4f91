#pragma once

#include "unmet_wishes.h"
#include "window_request.h"

#include <QObject>

namespace attopo {

class ModelLibrary;

/// Has the models opened that are chosen, and knows what reads each text meanwhile. What a model does not
/// have of a choice, and a model that cannot be opened, is a wish that is not granted.
class ModelsInUse : public QObject {
    Q_OBJECT
public:
    ModelsInUse(Choices *choices, UnmetWishes *wishes, ModelLibrary *library);

    void open(); ///< Those chosen, unless they are being opened.
    Reader reader(Side side) const;

Q_SIGNALS:
    void changed(attopo::Side side); ///< Another model is in use, or another head while one is being opened.

private:
    void choicesChanged(const WindowChoices &before, const WindowChoices &after, Cause cause);
    void modelChanged(Side side);

    Choices *choices_;
    ModelLibrary *library_;
    std::array<HeadChoice, 2> heads_; ///< Chosen last for the models in use.
};

} // namespace attopo
