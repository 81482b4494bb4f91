#pragma once

#include "corpus/corpus_reader.h"
#include "window_choices.h"

#include <QDialog>
#include <QProcess>

#include <functional>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QProgressBar;
class QPushButton;
class QSpinBox;

namespace attopo {

class BackgroundTask;
class ElidedLabel;

/// A corpus becomes a table: the program's `batch` command with its options chosen here, run as a process of
/// its own, so that the window stays as it is whatever happens to it. Stopped, it goes on where it was when
/// it is started on the same folder again.
class CorpusDialog : public QDialog {
    Q_OBJECT
public:
    /// What of the main window the first choices are; models to choose from are references and their names.
    explicit CorpusDialog(const WindowChoices &choices, const QList<std::pair<QString, QString>> &models,
                          QWidget *parent = nullptr);
    ~CorpusDialog() override;

    void setProgram(const QString &program) { program_ = program; } ///< Default: this one.
    /// The command line of what is chosen, without the program.
    QStringList arguments() const;
    bool isRunning() const { return process_.state() != QProcess::NotRunning; }
    void done(int result) override; ///< Stops first what is running.

Q_SIGNALS:
    void ended(bool complete); ///< The process.
    /// The results in a folder are to be shown, and where their texts are.
    void resultsWanted(const QString &folder, const QString &corpus);

private:
    static QString separatorLabel(CsvSeparator separator);
    void prepareFields(); ///< Their names and what they offer.
    QWidget *buildFeatures();
    QWidget *buildFields();
    void connectFields();
    QWidget *buildRun();
    void connectProcess();
    void chooseCorpus();
    void chooseFolder();
    CorpusColumns askedColumns() const;
    void readColumns();
    QString missingColumn() const;
    void suggestFolder();
    void suggestColumns(const QStringList &names);
    void countGroups();
    void showGroups(const QString &message, bool isError);
    void validate();
    void start();
    void stop();
    void readOutput();
    void readLine(const QByteArray &line);
    void say(const QString &line);
    void showRunning(bool running);

    QString program_;
    QProcess process_;
    bool stopping_ = false;
    QByteArray unread_; ///< The beginning of a line.
    QString suggestedFolder_;
    QString suggestedColumns_;
    BackgroundTask *counting_; ///< The groups, before the run.
    QString groupsProblem_;    ///< Why there are none to compare; empty: nothing is known against them.
    WindowChoices choices_;
    QLineEdit *corpus_;
    QComboBox *separator_;
    QCheckBox *noHeader_;
    QComboBox *textColumn_;
    QLineEdit *columns_;
    QComboBox *groupColumn_;
    ElidedLabel *groups_; ///< How many texts are in each.
    QComboBox *model_;
    QComboBox *readAs_;
    QLineEdit *layers_;
    QLineEdit *heads_;
    QComboBox *metric_;
    QComboBox *dimension_;
    QList<QCheckBox *> features_;
    QCheckBox *dropSpecial_;
    QCheckBox *joinWords_;
    QCheckBox *diagrams_;
    QLineEdit *folder_;
    QWidget *fields_;
    QLabel *command_;
    QProgressBar *progress_;
    QLabel *left_;
    QPlainTextEdit *log_;
    QPushButton *start_;
    QPushButton *stop_;
    QPushButton *open_;
    QPushButton *results_;
};

} // namespace attopo
