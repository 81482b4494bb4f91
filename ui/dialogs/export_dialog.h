#pragma once

#include "figure_command_line.h"

#include <QDialog>
#include <QTimer>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QGroupBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QSpinBox;

namespace attopo {

/// Asks what figure to write, what it is to be like, and where, shows it as it will be, and writes it.
class ExportDialog : public QDialog {
    Q_OBJECT
public:
    /// Begins with the side-by-side figure when `shown` holds two texts, and with the options of last time.
    /// `shown` must outlive the dialog.
    ExportDialog(const FigureData &shown, const std::array<FigureOrigin, 2> &origins, const QString &folder,
                 QWidget *parent = nullptr);

    const FigureView &view() const;
    Side side() const; ///< Of a view of one text.
    FigureOptions options() const;
    std::optional<Sweep> sweep() const; ///< None: one picture.
    QString file() const;

    /// Writes the figure; asks before it replaces a file. The dialog stays open if that fails, and says why.
    void accept() override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    static inline const QString animated = QStringLiteral("apng"); ///< Among the formats.

    QGroupBox *buildWhat();
    QGroupBox *buildSize();
    QGroupBox *buildLook();
    QGroupBox *buildCaption();
    QGroupBox *buildSweep();
    QWidget *buildPreview();
    void restore();
    void connectAll();
    void browse();
    void viewChanged();
    void presetChanged();
    void sizeEdited();
    const FigurePreset *preset() const; ///< Null: a size of one's own.
    FigureData figure() const;          ///< With the side that is chosen.
    void refresh();
    void showPreview();
    QString whatIsWrong() const; ///< Empty: nothing.
    bool write();                ///< False when the user has cancelled it. Throws Error.
    void copyCommandLine();

    const FigureData &shown_;
    const std::array<FigureOrigin, 2> origins_;
    QComboBox *view_;
    QComboBox *side_;
    QComboBox *format_;
    QComboBox *preset_;
    QDoubleSpinBox *width_;
    QDoubleSpinBox *height_;
    QSpinBox *dpi_;
    QComboBox *font_;
    QDoubleSpinBox *fontSize_;
    QComboBox *palette_;
    QComboBox *background_;
    QDoubleSpinBox *lineWidth_;
    QCheckBox *legend_;
    QCheckBox *panelLetters_;
    QCheckBox *withCaption_;
    QPlainTextEdit *caption_;
    QDoubleSpinBox *seconds_;
    QSpinBox *framesPerSecond_;
    QGroupBox *sweepGroup_;
    QLineEdit *file_;
    QLabel *preview_;
    QLabel *message_;
    QPushButton *save_;
    QTimer previewTimer_;
    QString suggestedName_;
    QString confirmedFile_;    ///< Replacing it has been agreed to in the file dialog.
    bool settingSize_ = false; ///< By a preset, not by the user.
};

} // namespace attopo
