#pragma once

#include <QPointer>
#include <QTimer>
#include <QWidget>

class QLabel;
class QPushButton;

namespace attopo {

/// Points at a widget of a window: a ring around it, and beside it a bubble with a title, a few sentences and
/// buttons. Both lie over the window and follow when it is resized. The bubble stays within the window and
/// does not cover what it points at.
class TourBubble : public QWidget {
    Q_OBJECT
public:
    explicit TourBubble(QWidget *window);
    ~TourBubble() override;

    /// `alsoSee` is left uncovered as far as there is room.
    void pointAt(QWidget *target, const QList<QWidget *> &alsoSee);
    void setStep(int step, int steps, const QString &title); ///< From 0.
    void setText(const QString &text);

Q_SIGNALS:
    void backWanted();
    void nextWanted();
    void keepWanted();
    void leaveWanted();

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    enum class Side { Right, Left, Below, Above };

    QRect withinWindow(const QWidget *widget) const;
    void place();

    QWidget *window_;
    QPointer<QWidget> target_;
    QList<QWidget *> alsoSee_;
    QPointer<QWidget> ring_;
    QLabel *title_;
    QLabel *text_;
    QLabel *count_;
    QPushButton *leave_;
    QPushButton *back_;
    QPushButton *keep_;
    QPushButton *next_;
    QTimer placeTimer_;       ///< After the layouts have settled.
    Side side_ = Side::Right; ///< Of the target, on which the bubble is.
};

} // namespace attopo
