#pragma once

#include <QLabel>

namespace attopo {

/// One quiet line where conclusions are drawn: attention is not an explanation, with the way to the reason.
class CautionLabel : public QLabel {
    Q_OBJECT
public:
    explicit CautionLabel(QWidget *parent = nullptr);

Q_SIGNALS:
    void helpWanted(const QString &anchor);

protected:
    void changeEvent(QEvent *event) override;

private:
    void write();
};

} // namespace attopo
