#pragma once

#include "analysis/context_study.h"

#include <QList>
#include <QWidget>

#include <functional>
#include <memory>
#include <optional>
#include <utility>

class QCheckBox;
class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QTabWidget;
class QTableWidget;

namespace attopo {

class BackgroundTask;
class HeatTable;

/// Several texts, each under a model, layer and head of its own: how far apart their diagrams are, and how a
/// phrase holds together in each.
class ContextsWindow : public QWidget {
    Q_OBJECT
public:
    /// What the main window lends.
    struct Lender {
        /// Text A as it is looked at: what a row does not say is as there; none without a model.
        std::function<std::optional<AnalysisRequest>()> chosen;
        std::function<QString()> marked; ///< The characters that are marked in it.
        /// Models to choose from, reference and name.
        std::function<QList<std::pair<QString, QString>>()> models;
        /// A model that is open already; null else.
        std::function<std::shared_ptr<const Model>(const QString &reference)> openModel;
    };
    explicit ContextsWindow(Lender lender, QWidget *parent = nullptr);
    ~ContextsWindow() override;

    void addText(const ContextLine &line);
    /// Adds the texts of a file (context_study.h), or says why it cannot.
    void openFile(const QString &file);
    const std::shared_ptr<const ContextStudy> &study() const { return study_; }

Q_SIGNALS:
    void studied(); ///< study() is another one.

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    QWidget *buildTexts();
    QWidget *buildOptions();
    QWidget *buildResults();
    ContextLine line(int row) const;
    struct Row {
        ContextLine line;
        std::shared_ptr<const Model> model; ///< Null: to be opened.
    };
    std::vector<Row> rowsToRead(const AnalysisRequest &chosen) const; ///< Throws Error.
    void compute();
    void showDistances();
    void showPhrases();
    void showMessage(const QString &message, bool isError);
    void save();
    void exportResult();
    QString name(std::size_t text) const;

    Lender lender_;
    BackgroundTask *task_;
    std::shared_ptr<const ContextStudy> study_;
    ContextStudyOptions options_;                      ///< Of the study,
    std::shared_ptr<const SquareMatrix> phraseMatrix_; ///< and how far apart its phrases are.
    QTableWidget *texts_;
    QComboBox *distance_;
    QComboBox *dimension_;
    QComboBox *normalisation_;
    QCheckBox *ignoreCase_;
    QCheckBox *wholeWords_;
    QPushButton *compute_;
    QPushButton *cancel_;
    QPushButton *export_;
    QProgressBar *progress_;
    QLabel *message_;
    QTabWidget *results_;
    HeatTable *distances_;
    QLabel *distancesNote_;
    QTableWidget *phrases_;
    QLabel *phrasesNote_;
    HeatTable *phraseDistances_;
};

} // namespace attopo
