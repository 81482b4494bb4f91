#include "demonstration.h"

namespace attopo {

SideChoices demonstration()
{
    // A head that looks back: the text lies as a thread, which its first words close to a ring.
    return {.text = QStringLiteral("In the morning the old man went down to the sea, and in the evening he "
                                   "came back to the house."),
            .model = QStringLiteral("small-bert"),
            .attention = {.layer = 1, .head = 3}};
}

WindowChoices firstChoices()
{
    WindowChoices first;
    first.a = first.b = demonstration();
    first.b.text.clear();
    return first;
}

} // namespace attopo
