#pragma once

#include <QDialog>

#include <vector>

class QLabel;
class QLineEdit;
class QMenuBar;
class QStackedWidget;
class QTreeWidget;
class QTreeWidgetItem;

namespace attopo {

/// Finds a command of the menus by some letters of its words, and runs it. What is one of several choices is
/// called with what it is a choice of: “Edge colour: plain”.
class CommandPalette : public QDialog {
    Q_OBJECT
public:
    CommandPalette(const QMenuBar *menus, QWidget *parent);
    ~CommandPalette() override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void prepareList();
    void filter(const QString &wanted);
    void run();

    QLineEdit *search_;
    QTreeWidget *list_;                       ///< Name, menu, keys.
    std::vector<QTreeWidgetItem *> commands_; ///< In the order of the menus.
    QLabel *nothing_;                         ///< Instead of the list when no command is found.
    QStackedWidget *found_;
};

/// How well each word of `wanted` is found in the name of a command, or else in its menu: at the beginning of
/// the name, of a word, within a word, or as letters in this order; smaller is better, 0 the best, negative:
/// not at all.
int commandRank(const QString &name, const QString &menu, const QString &wanted);

} // namespace attopo
