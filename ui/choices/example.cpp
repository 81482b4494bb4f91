#include "example.h"

#include "demonstration.h"

#include <QCoreApplication>

namespace attopo {

namespace {

struct Examples {
    Q_DECLARE_TR_FUNCTIONS(Examples)
};

const QString encoder = QStringLiteral("small-bert");
const QString decoder = QStringLiteral("small-gpt");

WindowChoices oneText(const SideChoices &side)
{
    WindowChoices choices;
    choices.a = choices.b = side;
    choices.b.text.clear();
    return choices;
}

WindowChoices twoTexts(const SideChoices &first, const QString &second)
{
    WindowChoices choices = oneText(first);
    choices.b.text = second;
    choices.compare = true;
    return choices;
}

Example loop()
{
    return {.title = Examples::tr("A loop that is really there"),
            .explanation = Examples::tr(
                "This head looks back, so words side by side, which look at the same words, are close: the "
                "text lies as a thread. Only [CLS] and “In”, which have hardly anything to look back at, "
                "look at the second half, and so the thread closes to a ring. The longest H1 bar, lit up, "
                "is its hole; no other bar of H1 is a tenth as long. It tells where the head looks, not "
                "what the model makes of it."),
            .choices = oneText(demonstration()),
            .longestBar = 1};
}

Example phraseInTwoContexts()
{
    return {.title = Examples::tr("The same phrase in two contexts"),
            .explanation = Examples::tr(
                "“The old man” is marked in both texts; in the first it becomes one component at less "
                "than half of the threshold that it needs in the second. The same words, the same head: "
                "what changed is the company they keep."),
            .choices = twoTexts({.text = QStringLiteral("The old man and the sea were quiet in the morning."),
                                 .model = encoder,
                                 .attention = {.layer = 4, .head = 0}},
                                QStringLiteral("Nobody knew what the old man had said to the king.")),
            .phrase = QStringLiteral("the old man")};
}

Example notebookPair()
{
    Example example{
        .title = Examples::tr("The notebook's own pair of sentences"),
        .explanation = Examples::tr(
            "The sentences, layer 1, head 2 and the metric of the notebook that this program "
            "comes from, under the bundled BERT. Its second softmax presses distances together, the "
            "more the longer the text; choose Jensen–Shannon as the metric to see how far apart "
            "the tokens are."),
        .choices = twoTexts({.text = QStringLiteral("Quantum information theory is fascinating"),
                             .model = encoder,
                             .attention = {.layer = 1, .head = 2}},
                            QStringLiteral("Quantum information theory allows us to study attention using "
                                           "entanglement"))};
    example.choices.metric = Metric::JensenShannonNotebook;
    return example;
}

Example twoLanguages()
{
    return {.title = Examples::tr("Two languages"),
            .explanation = Examples::tr(
                "The same sentence in English and French, word for word, under one model that has "
                "read both languages. In both, the three articles come together before any other "
                "tokens do: this head treats “the” and “le” alike, though they share only one letter."),
            .choices = twoTexts(
                {.text = QStringLiteral("Select the text and click the button to open the file."),
                 .model = encoder,
                 .attention = {.layer = 1, .head = 6}},
                QStringLiteral("Sélectionnez le texte et cliquez sur le bouton pour ouvrir le fichier."))};
}

Example earlyPhrase()
{
    return {.title = Examples::tr("A head that merges a phrase early"),
            .explanation = Examples::tr(
                "“New” and “York” are the first two tokens that become one component: from these "
                "two words the head looks at nearly the same places. Drag the threshold from 0 to "
                "see which words follow."),
            .choices = oneText({.text = QStringLiteral("My sister lives in New York with her two children."),
                                .model = encoder,
                                .attention = {.layer = 2, .head = 5}}),
            .phrase = QStringLiteral("New York")};
}

Example verbsAndObjects()
{
    return {
        .title = Examples::tr("Verbs and their objects"),
        .explanation = Examples::tr(
            "In this head the words of an object look back at its verb, over the words between: “the "
            "heavy door” at “opened”, “the last apple” at “took”. Nobody told the model what a verb is; it "
            "learnt to guess the next word. Rows that look at the same place are alike, so each object is "
            "one component at a low threshold."),
        .choices = oneText(
            {.text = QStringLiteral("The woman opened the heavy door, and the child took the last apple."),
             .model = decoder,
             .attention = {.layer = 2, .head = 4}}),
        .phrase = QStringLiteral("the last apple"),
        .showsAttention = true};
}

Example attentionSink()
{
    return {.title = Examples::tr("An attention sink"),
            .explanation = Examples::tr(
                "Nearly every word of this head looks at the first token, [CLS], which says nothing: "
                "an attention sink, where heads look that have nothing to do. Rows that look at "
                "the same place are alike, so most tokens are one component almost at once."),
            .choices = oneText(
                {.text = demonstration().text, .model = decoder, .attention = {.layer = 4, .head = 5}}),
            .showsAttention = true};
}

Example twoModels()
{
    Example example{
        .title = Examples::tr("One text under two models"),
        .explanation = Examples::tr(
            "The bundled BERT reads in both directions, the bundled GPT only what came before; they "
            "cut a text into the same tokens. Both heads look back, and the text lies as a thread. In the "
            "BERT its first words look at its end, too, which closes the thread; in the GPT no word can "
            "look ahead: the thread stays open, and there is no loop."),
        .choices = twoTexts(demonstration(), demonstration().text),
        .showsAttention = true};
    example.choices.linked = false;
    example.choices.b = {
        .text = demonstration().text, .model = decoder, .attention = {.layer = 1, .head = 6}};
    return example;
}

} // namespace

std::vector<Example> examples()
{
    return {loop(),        verbsAndObjects(), phraseInTwoContexts(), twoLanguages(),
            earlyPhrase(), attentionSink(),   twoModels(),           notebookPair()};
}

} // namespace attopo
