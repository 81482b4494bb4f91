#pragma once

#include "choices.h"
#include "view_state.h"
#include "window_request.h"

#include <QObject>

#include <memory>
#include <optional>

class QPlainTextEdit;

namespace attopo {

class BarcodeView;
class ComplexView;
class MatrixPlot;
class SourcePanel;

/// One text with its views: bound to the choices for it, and showing what comes of them.
class TextViews : public QObject {
    Q_OBJECT
public:
    TextViews(Side side, Choices *choices, ViewState *state, QObject *parent);

    SourcePanel *panel() const { return panel_; }
    ComplexView *complex() const { return complex_; }
    BarcodeView *barcode() const { return barcode_; }
    MatrixPlot *distances() const { return distances_; }
    MatrixPlot *attention() const { return attention_; }
    /// How far the text is read at the step of time that is looked at.
    struct ReadSoFar {
        std::size_t characters = 0;
    };
    /// Beside the views, which follow the state. Null with an error, or while there is nothing to show.
    void show(const std::shared_ptr<const Analysis> &analysis, const QString &error,
              const std::optional<ReadSoFar> &read);
    void showMessage(const QString &message); ///< Instead of the picture while there is none.
    const std::shared_ptr<const Analysis> &analysis() const { return state_->analysis(side_); }

    void showModel(const Reader &reader, bool readsTranslation);
    void showFile(const DataSource &content); ///< Instead of the text.

private:
    void askForTokens(); ///< Of a stack that has none.
    void bindPanel();
    void bindViews();
    void showChoices();
    void showHead();
    void showAnalysis();
    void showShading(); ///< Of what the token that is selected attends to.
    QString whyNothing(const std::shared_ptr<const Analysis> &analysis, const QString &error) const;
    void showTokens(const Analysis &analysis, const TextSource &source, const std::optional<ReadSoFar> &read);
    static QString timeOfHomology(std::size_t points);
    QStringList whatIsWrong(const Analysis &analysis, const TextSource &source) const;

    const Side side_;
    Choices *choices_;
    ViewState *state_;
    SourcePanel *panel_;
    ComplexView *complex_;
    BarcodeView *barcode_;
    MatrixPlot *distances_;
    MatrixPlot *attention_;
    Reader reader_;
    std::shared_ptr<const Model> stack_;    ///< The file is a stack of attention; null: it is not.
    std::shared_ptr<const Analysis> shown_; ///< In which tokens were put where they had been moved.
};

} // namespace attopo
