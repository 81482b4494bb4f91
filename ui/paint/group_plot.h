#pragma once

#include "corpus/group_statistics.h"

#include <QString>

namespace attopo {

/// Draws how much groups of texts differ in one feature, head by head: a cell for each head, layers
/// downwards, coloured by the effect; a dot where q ≤ 0.05. The format follows the file's suffix, as in
/// painted_file.h. `layers`, `heads`: what the cells are of. Throws Error when it cannot be written.
void writeGroupPlot(const QString &file, const GroupPicture &picture, const std::vector<std::size_t> &layers,
                    const std::vector<std::size_t> &heads);

} // namespace attopo
