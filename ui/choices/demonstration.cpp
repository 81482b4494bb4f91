#include "demonstration.h"

namespace attopo {

SideChoices demonstration()
{
    // A head that looks at the token before: the text lies as a thread, which closes to a ring.
    return {.text = QStringLiteral(
                "Every word looks at other words, and words that look at the same words are close to "
                "each other."),
            .model = QStringLiteral("small-bert"),
            .attention = {.layer = 3, .head = 2}};
}

WindowChoices firstChoices()
{
    WindowChoices first;
    first.a = first.b = demonstration();
    first.b.text.clear();
    return first;
}

} // namespace attopo
