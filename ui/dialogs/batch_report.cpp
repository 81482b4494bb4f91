#include "batch_report.h"

#include "describe_transfer.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

namespace attopo {

namespace {

struct Batch {
    Q_DECLARE_TR_FUNCTIONS(Batch)
};

QString describeCounted(const BatchReport &report)
{
    switch (report.stage) {
    case BatchStage::Texts:
        return Batch::tr("%L1 of %L2 texts").arg(*report.done).arg(report.total);
    case BatchStage::Tables:
        return Batch::tr("Writing the tables: %L1 of %L2 texts").arg(*report.done).arg(report.total);
    default:
        return Batch::tr("Comparing groups: %L1 of %L2 permutations").arg(*report.done).arg(report.total);
    }
}

QString describeStage(BatchStage stage)
{
    switch (stage) {
    case BatchStage::Model:
        return Batch::tr("Opening the model…");
    case BatchStage::Corpus:
        return Batch::tr("Reading the corpus…");
    case BatchStage::Texts:
        return Batch::tr("Texts…");
    case BatchStage::Tables:
        return Batch::tr("Writing the tables…");
    case BatchStage::Permutations:
        return Batch::tr("Comparing groups…");
    case BatchStage::Figures:
        return Batch::tr("Writing the figures…");
    }
    return {};
}

} // namespace

std::optional<BatchReport> readBatchReport(const QByteArray &line)
{
    const QJsonObject object = QJsonDocument::fromJson(line).object();
    const auto stage = batchStageByName(object.value(QLatin1String("stage")).toString().toStdString());
    if (!stage)
        return std::nullopt;
    BatchReport report{*stage, {}, 0, {}};
    const QJsonValue done = object.value(QLatin1String("done"));
    const QJsonValue total = object.value(QLatin1String("total"));
    if (done.isDouble() && total.isDouble()) {
        report.done = done.toInteger();
        report.total = total.toInteger();
    }
    if (const QJsonValue seconds = object.value(QLatin1String("seconds_left")); seconds.isDouble())
        report.secondsLeft = seconds.toDouble();
    return report;
}

QString describeBatchReport(const BatchReport &report)
{
    if (!report.done)
        return describeStage(report.stage);
    const QString counted = describeCounted(report);
    return report.secondsLeft && *report.done < report.total
        ? QStringLiteral("%1, %2").arg(counted, describeTimeLeft(*report.secondsLeft))
        : counted;
}

} // namespace attopo
