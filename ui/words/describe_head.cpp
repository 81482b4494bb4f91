#include "describe_head.h"

#include "number_list.h"

#include <QCoreApplication>

namespace attopo {

QString describeHeadChoice(const HeadChoice &choice)
{
    const HeadCombination &combination = choice.combination;
    const auto all = [](const std::vector<std::size_t> &numbers, const QString &one, const QString &every) {
        return numbers.empty() ? every : one.arg(numberListText(numbers));
    };
    const QString heads =
        all(combination.heads, QCoreApplication::translate("attopo::HeadChooser", "heads %1"),
            QCoreApplication::translate("HeadChooser", "all heads"));
    const QString layers =
        all(combination.layers, QCoreApplication::translate("attopo::HeadChooser", "layers %1"),
            QCoreApplication::translate("HeadChooser", "all layers"));
    QString text;
    switch (combination.reduction) {
    case Reduction::OneHead:
        text = QCoreApplication::translate("attopo::HeadChooser", "layer %1, head %2")
                   .arg(choice.layer)
                   .arg(choice.head);
        break;
    case Reduction::Mean:
        text = QCoreApplication::translate("attopo::HeadChooser", "mean of %1, %2").arg(layers, heads);
        break;
    case Reduction::Maximum:
        text = QCoreApplication::translate("attopo::HeadChooser", "maximum of %1, %2").arg(layers, heads);
        break;
    case Reduction::Rollout:
        text = QCoreApplication::translate("attopo::HeadChooser", "rollout up to layer %1, %2")
                   .arg(choice.layer)
                   .arg(heads);
        break;
    }
    if (combination.valueWeighted)
        text += QCoreApplication::translate("attopo::HeadChooser", ", times value norms");
    switch (choice.part) {
    case AttentionPart::Text:
        break;
    case AttentionPart::Translation:
        text = QCoreApplication::translate("attopo::HeadChooser", "decoder, %1").arg(text);
        break;
    case AttentionPart::TranslationOverText:
        text = QCoreApplication::translate("attopo::HeadChooser", "translation over text, %1").arg(text);
        break;
    case AttentionPart::TextOverTranslation:
        text = QCoreApplication::translate("attopo::HeadChooser", "text over translation, %1").arg(text);
        break;
    }
    return text;
}

QString describePoints(AttentionPart part)
{
    switch (part) {
    case AttentionPart::Text:
        break;
    case AttentionPart::Translation:
        return QCoreApplication::translate(
            "attopo::HeadChooser",
            "The points are the tokens of the translation, after one to start with; each is "
            "where in the translation, up to itself, it looks.");
    case AttentionPart::TranslationOverText:
        return QCoreApplication::translate(
            "attopo::HeadChooser",
            "The points are the tokens of the translation; each is where in the text it looks.");
    case AttentionPart::TextOverTranslation:
        return QCoreApplication::translate(
            "attopo::HeadChooser",
            "The points are the tokens of the text; each is how the attention it gets is spread "
            "over the translation, summing to 1.");
    }
    return QCoreApplication::translate(
        "attopo::HeadChooser", "The points are the tokens of the text; each is where in the text it looks.");
}

} // namespace attopo
