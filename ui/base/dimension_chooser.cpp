#include "dimension_chooser.h"

#include <algorithm>

namespace attopo {

DimensionChooser::DimensionChooser(QWidget *parent)
    : QComboBox(parent)
{
    setAccessibleName(tr("Dimension"));
    setLargest(1);
}

void DimensionChooser::setLargest(int largest)
{
    if (count() == largest + 1)
        return;
    const QSignalBlocker blocker(this);
    const int chosen = count() == 0 ? 1 : dimension();
    clear();
    for (int k = 0; k <= largest; ++k)
        addItem(QStringLiteral("H%1").arg(k), k);
    setCurrentIndex(std::min(chosen, largest));
}

int DimensionChooser::dimension() const { return std::max(0, currentData().toInt()); }

} // namespace attopo
