#pragma once

#include "figure.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QLineEdit;
class QPlainTextEdit;
class QSpinBox;

namespace attopo {

/// Asks what figure to write, how large, and where.
class ExportDialog : public QDialog {
    Q_OBJECT
public:
    /// Begins with the side-by-side figure when `shown` holds two texts. `shown` must outlive the dialog.
    ExportDialog(const FigureData &shown, const QString &folder, QWidget *parent = nullptr);

    FigureView view() const;
    Side side() const; ///< Of a view of one text.
    FigureOptions options() const;
    QString file() const;

    void accept() override; ///< Asks before it replaces a file.

private:
    void browse();
    void viewChanged();

    const FigureData &shown_;
    QComboBox *view_;
    QComboBox *side_;
    QComboBox *format_;
    QDoubleSpinBox *width_;
    QDoubleSpinBox *height_;
    QSpinBox *dpi_;
    QCheckBox *withCaption_;
    QPlainTextEdit *caption_;
    QLineEdit *file_;
    QString suggestedCaption_;
    QString suggestedName_;
    QString confirmedFile_; ///< Replacing it has been agreed to in the file dialog.
};

} // namespace attopo
