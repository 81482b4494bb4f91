#pragma once

#include "matrix_plot.h"

namespace attopo {

/// Of a text beside its translation: how much each token of the translation (row) attends to each of the text
/// (column). A cell selects its tokens in the views of both, and what is selected there is marked here.
class AlignmentPlot : public MatrixPlot {
    Q_OBJECT
public:
    explicit AlignmentPlot(ViewState *state, QWidget *parent = nullptr);

    void setAlignment(const std::shared_ptr<const Analysis> &aligned); ///< Null while there is none.

protected:
    void catchUp(const ViewState &state, OutdatedParts parts) override;

private:
    void showSelection();
    void select(std::size_t row, std::size_t column);

    std::shared_ptr<const Analysis> aligned_;
};

} // namespace attopo
