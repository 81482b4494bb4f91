#pragma once

#include <QFrame>

class QLabel;

namespace attopo {

/// What there is to see in the example that is shown; a strip above the views until it is closed.
class ExampleNote : public QFrame {
    Q_OBJECT
public:
    explicit ExampleNote(QWidget *parent = nullptr);

    void setExample(const QString &title, const QString &explanation);

Q_SIGNALS:
    void wayBackWanted(); ///< To what was shown before the example.

private:
    QLabel *text_;
};

} // namespace attopo
