#pragma once

#include "corpus/batch_stage.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace attopo {

/// How far a batch is, as it says with --progress json.
struct BatchReport {
    BatchStage stage{};
    std::optional<qint64> done; ///< None: it does not count.
    qint64 total = 0;
    std::optional<double> secondsLeft;
};

/// None: the line is no report, but a message.
std::optional<BatchReport> readBatchReport(const QByteArray &line);

/// "3 of 60 texts, 12 s left"
QString describeBatchReport(const BatchReport &report);

} // namespace attopo
