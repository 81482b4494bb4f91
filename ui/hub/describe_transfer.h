#pragma once

#include <QString>

namespace attopo {

struct HubProgress;

/// "440 MB"; units of 1000, as on the Hub's pages.
QString describeSize(qint64 bytes);

/// "40 s left", "3 min left"
QString describeTimeLeft(double seconds);

/// "123 of 440 MB, 8.2 MB/s, 40 s left"; without speed and time as long as nothing comes.
QString describeTransfer(const HubProgress &progress);

} // namespace attopo
