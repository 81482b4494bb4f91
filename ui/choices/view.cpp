#include "view.h"

#include <QStringList>

#include <array>
#include <utility>

namespace attopo {

namespace {

const std::array<std::pair<View, const char *>, 11> names{{{View::Texts, "texts"},
                                                           {View::Barcode, "barcode"},
                                                           {View::PersistenceDiagram, "diagram"},
                                                           {View::Distances, "distances"},
                                                           {View::Attention, "attention"},
                                                           {View::Alignment, "alignment"},
                                                           {View::Summaries, "summaries"},
                                                           {View::Heads, "heads"},
                                                           {View::Time, "time"},
                                                           {View::Details, "details"},
                                                           {View::Gallery, "gallery"}}};

} // namespace

QString viewName(View view)
{
    for (const auto &[each, name] : names)
        if (each == view)
            return QLatin1String(name);
    return {};
}

std::optional<View> viewByName(const QString &name)
{
    for (const auto &[view, each] : names)
        if (name == QLatin1String(each))
            return view;
    return std::nullopt;
}

QString viewNames()
{
    QStringList all;
    for (const auto &[view, name] : names)
        all << QLatin1String(name);
    return all.join(QStringLiteral(", "));
}

} // namespace attopo
