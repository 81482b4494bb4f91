#include "window_choices.h"

#include "number_list.h"
#include "topology/persistence.h"

#include <QSettings>

#include <algorithm>

namespace attopo {

namespace {

const QString compareKey = QStringLiteral("compare");
const QString linkKey = QStringLiteral("link");
const QString metricKey = QStringLiteral("metric");
const QString dimensionKey = QStringLiteral("dimension");
const QString byRipserKey = QStringLiteral("byRipser");
const QString euclideanKey = QStringLiteral("euclideanGroundNorm");
const QString dropSpecialKey = QStringLiteral("dropSpecial");
const QString joinWordsKey = QStringLiteral("joinWords");
const QString spellingKey = QStringLiteral("vocabularySpelling");
const QString thresholdKey = QStringLiteral("threshold");
const QString pinnedKey = QStringLiteral("pinnedHeads");
const QString spanKey = QStringLiteral("span");
const QString layoutKey = QStringLiteral("complex/layout");
const QString in3DKey = QStringLiteral("complex/in3D");
const QString edgeColourKey = QStringLiteral("complex/edgeColour");
const QString outlinesKey = QStringLiteral("complex/outlines");

void write(QSettings &settings, const QString &group, const SideChoices &side)
{
    settings.beginGroup(group);
    settings.setValue(QStringLiteral("text"), side.text);
    settings.setValue(QStringLiteral("model"), side.model);
    settings.setValue(QStringLiteral("layer"), static_cast<uint>(side.layer));
    settings.setValue(QStringLiteral("head"), static_cast<uint>(side.head));
    settings.setValue(QStringLiteral("translation"), side.translation);
    settings.setValue(QStringLiteral("part"), static_cast<int>(side.part));
    settings.setValue(QStringLiteral("reduction"), static_cast<int>(side.combination.reduction));
    settings.setValue(QStringLiteral("layers"), numberListText(side.combination.layers));
    settings.setValue(QStringLiteral("heads"), numberListText(side.combination.heads));
    settings.setValue(QStringLiteral("valueWeighted"), side.combination.valueWeighted);
    settings.setValue(
        spanKey,
        side.span ? QVariantList{QVariant::fromValue(side.span->start), QVariant::fromValue(side.span->end)}
                  : QVariantList());
    settings.endGroup();
}

SideChoices read(QSettings &settings, const QString &group, const SideChoices &otherwise)
{
    SideChoices side;
    settings.beginGroup(group);
    side.text = settings.value(QStringLiteral("text"), otherwise.text).toString();
    side.model = settings.value(QStringLiteral("model"), otherwise.model).toString();
    side.layer = settings.value(QStringLiteral("layer"), static_cast<uint>(otherwise.layer)).toUInt();
    side.head = settings.value(QStringLiteral("head"), static_cast<uint>(otherwise.head)).toUInt();
    side.translation = settings.value(QStringLiteral("translation"), otherwise.translation).toString();
    const auto choice = [&](const char *key, int otherwiseChosen, int last) {
        return std::clamp(settings.value(QLatin1String(key), otherwiseChosen).toInt(), 0, last);
    };
    side.part = static_cast<AttentionPart>(choice("part", static_cast<int>(otherwise.part),
                                                  static_cast<int>(AttentionPart::TextOverTranslation)));
    HeadCombination &combination = side.combination;
    combination.reduction =
        static_cast<Reduction>(choice("reduction", static_cast<int>(otherwise.combination.reduction),
                                      static_cast<int>(Reduction::Rollout)));
    const auto numbers = [&](const char *key, const std::vector<std::size_t> &otherwiseChosen) {
        const QString text = settings.value(QLatin1String(key), numberListText(otherwiseChosen)).toString();
        return parseNumberList(text).value_or(otherwiseChosen);
    };
    combination.layers = numbers("layers", otherwise.combination.layers);
    combination.heads = numbers("heads", otherwise.combination.heads);
    combination.valueWeighted =
        settings.value(QStringLiteral("valueWeighted"), otherwise.combination.valueWeighted).toBool();
    if (const QVariantList ends = settings.value(spanKey).toList(); ends.size() == 2)
        side.span = {ends.at(0).toULongLong(), ends.at(1).toULongLong()};
    settings.endGroup();
    return side;
}

} // namespace

bool isAnalysisOf(const Analysis *analysis, const SideChoices &choices)
{
    if (!analysis)
        return false;
    const AnalysisRequest &request = analysis->request;
    const auto *source = std::get_if<TextSource>(&request.source);
    return source && source->text == choices.text.toStdString()
        && source->model->info().name == choices.model.toStdString()
        && headChoiceOf(request) == choices.headChoice();
}

void writeChoices(QSettings &settings, const WindowChoices &choices)
{
    write(settings, QStringLiteral("a"), choices.a);
    write(settings, QStringLiteral("b"), choices.b);
    const std::string_view metric = metricInfo(choices.metric).name;
    settings.setValue(compareKey, choices.compare);
    settings.setValue(linkKey, choices.linked);
    settings.setValue(metricKey, QString::fromUtf8(metric.data(), static_cast<qsizetype>(metric.size())));
    settings.setValue(dimensionKey, choices.maxDimension);
    settings.setValue(byRipserKey, choices.engine == PersistenceEngine::Ripser);
    settings.setValue(euclideanKey, choices.groundNorm == GroundNorm::Euclidean);
    settings.setValue(dropSpecialKey, choices.dropSpecialTokens);
    settings.setValue(joinWordsKey, choices.joinWords);
    settings.setValue(spellingKey, choices.vocabularySpelling);
    QStringList pinned;
    for (const LayerHead &place : choices.pinned)
        pinned << QStringLiteral("%1.%2").arg(place.layer).arg(place.head);
    settings.setValue(pinnedKey, pinned);
    settings.setValue(layoutKey, static_cast<int>(choices.look.layout));
    settings.setValue(in3DKey, choices.look.in3D);
    settings.setValue(edgeColourKey, static_cast<int>(choices.look.edgeColour));
    settings.setValue(outlinesKey, choices.look.outlines);
    if (choices.threshold)
        settings.setValue(thresholdKey, *choices.threshold);
    else
        settings.remove(thresholdKey);
}

WindowChoices readChoices(QSettings &settings, const WindowChoices &otherwise)
{
    WindowChoices choices;
    choices.a = read(settings, QStringLiteral("a"), otherwise.a);
    choices.b = read(settings, QStringLiteral("b"), otherwise.b);
    choices.compare = settings.value(compareKey, otherwise.compare).toBool();
    choices.linked = settings.value(linkKey, otherwise.linked).toBool();
    choices.metric =
        metricByName(settings.value(metricKey).toString().toStdString()).value_or(otherwise.metric);
    const bool byRipser = settings.value(byRipserKey, otherwise.engine == PersistenceEngine::Ripser).toBool();
    choices.engine = byRipser ? PersistenceEngine::Ripser : PersistenceEngine::Edges;
    choices.maxDimension =
        std::clamp(settings.value(dimensionKey, otherwise.maxDimension).toInt(), 0, largestDimension);
    const bool euclidean =
        settings.value(euclideanKey, otherwise.groundNorm == GroundNorm::Euclidean).toBool();
    choices.groundNorm = euclidean ? GroundNorm::Euclidean : GroundNorm::Infinity;
    choices.dropSpecialTokens = settings.value(dropSpecialKey, otherwise.dropSpecialTokens).toBool();
    choices.joinWords = settings.value(joinWordsKey, otherwise.joinWords).toBool();
    choices.vocabularySpelling = settings.value(spellingKey, otherwise.vocabularySpelling).toBool();
    choices.pinned = otherwise.pinned;
    if (settings.contains(pinnedKey)) {
        choices.pinned.clear();
        for (const QString &name : settings.value(pinnedKey).toStringList())
            choices.pinned.push_back(
                {name.section(u'.', 0, 0).toULongLong(), name.section(u'.', 1).toULongLong()});
    }
    const ComplexLook &look = otherwise.look;
    choices.look.layout =
        static_cast<TokenLayout>(std::clamp(settings.value(layoutKey, static_cast<int>(look.layout)).toInt(),
                                            0, static_cast<int>(TokenLayout::Dendrogram)));
    choices.look.in3D = settings.value(in3DKey, look.in3D).toBool();
    choices.look.edgeColour = static_cast<EdgeColour>(
        std::clamp(settings.value(edgeColourKey, static_cast<int>(look.edgeColour)).toInt(), 0,
                   static_cast<int>(EdgeColour::Attention)));
    choices.look.outlines = settings.value(outlinesKey, look.outlines).toBool();
    if (settings.contains(thresholdKey))
        choices.threshold = settings.value(thresholdKey).toDouble();
    return choices;
}

} // namespace attopo
