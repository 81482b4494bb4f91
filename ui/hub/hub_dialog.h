#pragma once

#include "hub_download.h"

#include <QDialog>

#include <optional>

class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QTreeWidget;

namespace attopo {

/// Asks for the name of a model on the Hugging Face Hub, shows what it is and how large, and downloads it.
/// Closing it ends a download, which can be continued later.
class HubDialog : public QDialog {
    Q_OBJECT
public:
    explicit HubDialog(HubEnvironment environment, QWidget *parent = nullptr);

    void done(int result) override;

Q_SIGNALS:
    void downloaded(const QString &id); ///< It can be opened by this name.

protected:
    void changeEvent(QEvent *event) override;

private:
    enum class State { Asking, Looking, Found, Downloading };

    QUrl endpoint() const;
    QString name() const;
    void listFirstModels();
    void lookUp();
    void showFound(const HubRepository &repository, qint64 held);
    void showHeld(qint64 held);
    void download();
    void stop();
    void showProgress(const HubProgress &progress);
    void setState(State state);
    void sayWhatToType();
    void say(const QString &text, bool isError = false);

    HubEnvironment environment_;
    HubDownload *hub_;
    std::optional<HubRepository> repository_; ///< What was found.
    State state_ = State::Asking;
    bool messageIsError_ = false;

    QTreeWidget *first_;
    QComboBox *name_;
    QPushButton *lookUp_;
    QLabel *type_;
    QLabel *license_;
    QLabel *size_;
    QProgressBar *bar_;
    QPushButton *stop_;
    QLabel *message_;
    QPushButton *download_;
};

} // namespace attopo
