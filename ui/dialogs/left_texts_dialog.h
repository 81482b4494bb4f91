#pragma once

#include <QDialog>
#include <QStringList>

class QLabel;
class QPushButton;
class QTreeWidget;

namespace attopo {

/// The texts of windows that were not closed by the user and are not open again: a list with how each begins
/// and when it was kept. What is opened gets a window of its own.
class LeftTextsDialog : public QDialog {
    Q_OBJECT
public:
    explicit LeftTextsDialog(QWidget *parent = nullptr);

Q_SIGNALS:
    void windowWanted(const QString &file); ///< For what is kept in this file (autosave.h).

private:
    void fill();
    void open(bool all);
    void remove();
    void enable();

    QLabel *explanation_;
    QTreeWidget *texts_;
    QPushButton *open_;
    QPushButton *openAll_;
    QPushButton *delete_;
};

} // namespace attopo
