#pragma once

#include "corpus_results.h"

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;
class QStackedWidget;

namespace attopo {

class CorpusTextTable;
class ElidedLabel;
class GroupPanel;

/// A text of a corpus as it was read there.
struct CorpusText {
    QString text;
    BatchManifest manifest;
    std::size_t layer = 0; ///< The head that is looked at.
    std::size_t head = 0;
};

/// What came of a corpus, in a folder of results: its texts, how their groups differ head by head, and the
/// values of a head by group.
class CorpusResultsWindow : public QWidget {
    Q_OBJECT
public:
    explicit CorpusResultsWindow(QWidget *parent = nullptr);

    /// Reads a folder instead of what is shown. `corpusFile`: where its texts are; empty: not known.
    void open(const QString &folder, const QString &corpusFile = {});
    const std::shared_ptr<const CorpusResults> &results() const { return results_; } ///< Null: none.

Q_SIGNALS:
    void opened();    ///< results() are others.
    void headShown(); ///< The features of the chosen head are there.
    void textWanted(const attopo::CorpusText &text);

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    QWidget *buildFoot();
    QString headline() const;
    void showResults(const std::shared_ptr<const CorpusResults> &results);
    void readHead();
    void openText(std::size_t text);
    void chooseCorpus();
    void showBusy(bool busy);
    void showMessage(const QString &message);

    std::shared_ptr<const CorpusResults> results_;
    QString folder_;
    BackgroundTask *reading_;  ///< Of a folder, or of a text.
    BackgroundTask *headTask_; ///< Of the features of a head.
    QStackedWidget *stack_;    ///< Why there is nothing, or what there is.
    QLabel *empty_;
    QLabel *headline_;
    CorpusTextTable *table_;
    GroupPanel *groups_;
    ElidedLabel *message_;
    QProgressBar *progress_;
    QPushButton *cancel_;
    QPushButton *findCorpus_;
};

} // namespace attopo
