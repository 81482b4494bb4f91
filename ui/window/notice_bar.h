#pragma once

#include <QElapsedTimer>
#include <QFrame>

class QHBoxLayout;
class QLabel;

namespace attopo {

/// A sentence above the views that stays until it is closed, with what can be done about it.
class NoticeBar : public QFrame {
    Q_OBJECT
public:
    explicit NoticeBar(QWidget *parent = nullptr);

    /// Instead of what it says now. The buttons are those of `actions`, which it takes over; each closes it.
    void say(const QString &text, const QList<QAction *> &actions = {});
    QString text() const;
    void hideOnceRead(); ///< The user has gone on.

private:
    QLabel *text_;
    QWidget *buttons_;
    QHBoxLayout *buttonLayout_;
    QElapsedTimer sinceSaid_;
};

} // namespace attopo
