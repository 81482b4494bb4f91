#pragma once

#include <QWidget>

namespace attopo {

/// A line of text that takes the room it is given and ends in "…" when that is too small: changing it neither
/// widens a window nor lays anything out anew, so that it may change with every frame.
class ElidedLabel : public QWidget {
    Q_OBJECT
public:
    explicit ElidedLabel(QWidget *parent = nullptr);

    QString text() const { return text_; }
    void setText(const QString &text);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString text_;
};

} // namespace attopo
