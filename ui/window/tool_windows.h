#pragma once

#include "analysis_line.h"

class QMainWindow;
class QMenu;

namespace attopo {

class ContextsWindow;
class CorpusDialog;
class CorpusResultsWindow;
struct CorpusText;
class HelpWindow;
class ModelLibrary;

/// The windows beside the main one, each made when it is first asked for.
class ToolWindows : public QObject {
    Q_OBJECT
public:
    ToolWindows(Choices *choices, const AnalysisLine *line, ModelLibrary *models, const WindowViews &views,
                QMainWindow *window);

    void addToTools(QMenu *menu);
    void addToHelp(QMenu *menu);
    void showHelp(const QString &anchor = {});

private:
    void showContexts();
    void showCorpus();
    void chooseCorpusResults();
    void showCorpusResults(const QString &folder, const QString &corpus = {});
    void openCorpusText(const CorpusText &text);
    void showCommandPalette();
    void about();

    Choices *choices_;
    const AnalysisLine *line_;
    ModelLibrary *models_;
    WindowViews views_;
    QMainWindow *window_;
    HelpWindow *help_ = nullptr;
    ContextsWindow *contexts_ = nullptr;
    CorpusDialog *corpus_ = nullptr;
    CorpusResultsWindow *results_ = nullptr;
};

} // namespace attopo
