#pragma once

#include "to_qstring.h"
#include "topology/summary_info.h"

namespace attopo {

/// Definition and source.
inline QString explanationOf(const SummaryInfo &info)
{
    return info.source.empty()
        ? toQString(info.definition)
        : QStringLiteral("%1 (%2)").arg(toQString(info.definition), toQString(info.source));
}

} // namespace attopo
