#pragma once

#include "core_text.h"
#include "to_qstring.h"
#include "topology/summary_info.h"

namespace attopo {

/// Definition and source.
inline QString explanationOf(const SummaryInfo &info)
{
    return info.source.empty()
        ? coreText(info.definition)
        : QStringLiteral("%1 (%2)").arg(coreText(info.definition), toQString(info.source));
}

} // namespace attopo
