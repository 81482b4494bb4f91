#pragma once

#include <QDialog>

#include <vector>

class QLabel;
class QLineEdit;
class QListWidget;
class QListWidgetItem;
class QMenuBar;

namespace attopo {

/// Finds a command of the menus by some letters of its words, and runs it.
class CommandPalette : public QDialog {
    Q_OBJECT
public:
    CommandPalette(const QMenuBar *menus, QWidget *parent);
    ~CommandPalette() override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void filter(const QString &wanted);
    void run();

    QLineEdit *search_;
    QListWidget *list_;
    std::vector<QListWidgetItem *> commands_; ///< In the order of the menus.
    QLabel *nothing_;                         ///< Shown when no command is found.
};

/// Whether each word of `wanted` begins a word of `text`, or its letters stand in it in this order; smaller
/// is better, negative: no.
int commandRank(const QString &text, const QString &wanted);

} // namespace attopo
