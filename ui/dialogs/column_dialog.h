#pragma once

#include <QDialog>

class QLineEdit;
class QListWidget;

namespace attopo {

/// Asks which columns of a table are shown; what is chosen shows at once.
class ColumnDialog : public QDialog {
    Q_OBJECT
public:
    struct Column {
        QString name;
        QString toolTip;
        bool shown = false;
    };

    ColumnDialog(const QList<Column> &columns, QWidget *parent);

    void setShown(const QList<bool> &shown);

Q_SIGNALS:
    void toggled(int column, bool shown); ///< By its place.
    void usualWanted();                   ///< Those that are shown at first.

private:
    void filter(const QString &wanted);

    QLineEdit *search_;
    QListWidget *list_;
};

} // namespace attopo
