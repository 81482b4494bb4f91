#pragma once

#include <QComboBox>

namespace attopo {

/// Chooses one of the dimensions that are computed: H0, H1, …; at first H1.
class DimensionChooser : public QComboBox {
    Q_OBJECT
public:
    explicit DimensionChooser(QWidget *parent = nullptr);

    /// Dimensions 0 … `largest`; what is chosen stays if it can, without a signal.
    void setLargest(int largest);
    int dimension() const;
};

} // namespace attopo
