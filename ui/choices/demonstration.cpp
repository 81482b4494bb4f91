#include "demonstration.h"

namespace attopo {

SideChoices demonstration()
{
    // A head in which the words of a clause gather, and the clauses make a ring.
    return {.text = QStringLiteral(
                "Every word looks at other words, and words that look at the same words are close to "
                "each other."),
            .model = QStringLiteral("small-bert"),
            .attention = {.layer = 4, .head = 2}};
}

WindowChoices firstChoices()
{
    WindowChoices first;
    first.a = first.b = demonstration();
    first.b.text.clear();
    return first;
}

} // namespace attopo
