#pragma once

#include <QWidget>

class QAction;
class QLineEdit;
class QListWidget;
class QTextBrowser;

namespace attopo {

/// The help page with its contents beside it: text from the program's resources, the keys of the menus, and
/// the glossary. Needs no network.
class HelpWindow : public QWidget {
    Q_OBJECT
public:
    /// `commands`: those that have keys are listed.
    explicit HelpWindow(QList<QAction *> commands, QWidget *parent = nullptr);

    /// Shows the window with the page at an anchor; empty: where it was.
    void showAt(const QString &anchor);

protected:
    void changeEvent(QEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void load();
    void listSections();
    void find(bool backward);
    QString page() const;

    QList<QAction *> commands_;
    QListWidget *contents_;
    QLineEdit *search_;
    QTextBrowser *browser_;
};

} // namespace attopo
