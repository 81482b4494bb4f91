#pragma once

#include <QString>

namespace attopo {

/// How far a download is.
struct HubProgress {
    qint64 done = 0;  ///< Bytes, with those that were here before.
    qint64 total = 0; ///< Bytes of all files.
    double bytesPerSecond = 0;
    QString file;
};

} // namespace attopo
