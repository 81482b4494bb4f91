#pragma once

#include <QString>

#include <optional>

namespace attopo {

/// What stands around the complex.
enum class View {
    Texts,
    Barcode,
    PersistenceDiagram,
    Distances,
    Attention,
    Alignment,
    Summaries,
    Heads,
    Time,
    Details,
    Gallery,
};

/// Its name in files.
QString viewName(View view);
std::optional<View> viewByName(const QString &name);
/// Of all, in the order of View: "texts, barcode, …".
QString viewNames();

} // namespace attopo
