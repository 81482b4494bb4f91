#pragma once

#include "analysis/model_topology.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace attopo {

/// The heads of the model that reads text A as points, with those of another model if there are two.
struct ModelSurvey {
    ModelTopology topology;
    QStringList models;                   ///< Their names.
    std::optional<Comparison> comparison; ///< Of the barcodes of the two.
    QString error;                        ///< Why there is nothing.
};

} // namespace attopo
