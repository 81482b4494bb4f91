#include "demonstration.h"

namespace attopo {

SideChoices demonstration()
{
    // A head in which words of a kind gather, with a ring around articles, nouns and verbs.
    return {.text = QStringLiteral(
                "The people of the city sent a messenger to the king, and the king heard what the people "
                "had said."),
            .model = QStringLiteral("small-bert"),
            .attention = {.layer = 1, .head = 5}};
}

WindowChoices firstChoices()
{
    WindowChoices first;
    first.a = first.b = demonstration();
    first.b.text.clear();
    return first;
}

} // namespace attopo
