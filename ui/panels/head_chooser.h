#pragma once

#include "analysis/analysis.h"
#include "model/model.h"

#include <QWidget>

#include <optional>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QSpinBox;
class QStackedWidget;

namespace attopo {

/// Layer and head, or how several become one; for translation models also whose attention.
class HeadChooser : public QWidget {
    Q_OBJECT
public:
    explicit HeadChooser(const QString &prefix, QWidget *parent = nullptr);

    HeadChoice choice() const;
    void setChoice(const HeadChoice &choice);
    /// Bounds of the selectors; null while no model is open.
    void setModel(const ModelInfo *info);

Q_SIGNALS:
    void changed();

private:
    void prepareFields(const QString &prefix); ///< Their names and what they offer.
    void arrange();
    void readNumbers(QLineEdit *edit, std::vector<std::size_t> &numbers);
    void setBounds();

    std::optional<ModelInfo> info_;
    HeadCombination combination_;
    QFormLayout *form_;
    QComboBox *part_;
    QSpinBox *layer_;
    QSpinBox *head_;
    QComboBox *reduction_;
    QLineEdit *layers_;
    QLineEdit *heads_;
    QStackedWidget *layerStack_; ///< One layer or several.
    QStackedWidget *headStack_;
    QLabel *layerLabel_;
    QLabel *headLabel_;
    QCheckBox *valueWeighted_;
};

} // namespace attopo
