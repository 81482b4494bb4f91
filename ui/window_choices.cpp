#include "window_choices.h"

#include "topology/persistence.h"

#include <QSettings>

#include <algorithm>

namespace attopo {

namespace {

const QString compareKey = QStringLiteral("compare");
const QString linkKey = QStringLiteral("link");
const QString metricKey = QStringLiteral("metric");
const QString dimensionKey = QStringLiteral("dimension");
const QString dropSpecialKey = QStringLiteral("dropSpecial");
const QString thresholdKey = QStringLiteral("threshold");

void write(QSettings &settings, const QString &group, const SideChoices &side)
{
    settings.beginGroup(group);
    settings.setValue(QStringLiteral("text"), side.text);
    settings.setValue(QStringLiteral("model"), side.model);
    settings.setValue(QStringLiteral("layer"), static_cast<uint>(side.layer));
    settings.setValue(QStringLiteral("head"), static_cast<uint>(side.head));
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
        && source->model->info().name == choices.model.toStdString() && request.layer == choices.layer
        && request.head == choices.head;
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
    settings.setValue(dropSpecialKey, choices.dropSpecialTokens);
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
    choices.maxDimension =
        std::clamp(settings.value(dimensionKey, otherwise.maxDimension).toInt(), 0, largestDimension);
    choices.dropSpecialTokens = settings.value(dropSpecialKey, otherwise.dropSpecialTokens).toBool();
    if (settings.contains(thresholdKey))
        choices.threshold = settings.value(thresholdKey).toDouble();
    return choices;
}

} // namespace attopo
