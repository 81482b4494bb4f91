#pragma once

#include "tokenizer/read_as.h"

#include <QWidget>

class QComboBox;

namespace attopo {

/// A box with what a text can be taken for; its data are int(ReadAs).
QComboBox *newReadAsBox();

/// What the text is taken for, beside it.
class ReadAsChooser : public QWidget {
    Q_OBJECT
public:
    explicit ReadAsChooser(const QString &prefix, QWidget *parent = nullptr);

    ReadAs choice() const;
    void setChoice(ReadAs as);
    /// Why the model that is open cannot read the text as a pair or a chat; empty: it can.
    void setReadable(const QString &whyNoPair, const QString &whyNoChat);

Q_SIGNALS:
    void changed(); ///< By the user.

private:
    QComboBox *choices_;
};

} // namespace attopo
