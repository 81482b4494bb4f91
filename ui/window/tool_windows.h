#pragma once

#include "analysis_line.h"

class QMainWindow;
class QMenu;

namespace attopo {

class ContextsWindow;
class CorpusDialog;
class HelpWindow;
class ModelLibrary;

/// The windows beside the main one, each made when it is first asked for.
class ToolWindows : public QObject {
    Q_OBJECT
public:
    ToolWindows(const Choices *choices, const AnalysisLine *line, ModelLibrary *models,
                const WindowViews &views, QMainWindow *window);

    void addToTools(QMenu *menu);
    void addToHelp(QMenu *menu);
    void showHelp(const QString &anchor = {});

private:
    void showContexts();
    void showCorpus();
    void showCommandPalette();
    void about();

    const Choices *choices_;
    const AnalysisLine *line_;
    ModelLibrary *models_;
    WindowViews views_;
    QMainWindow *window_;
    HelpWindow *help_ = nullptr;
    ContextsWindow *contexts_ = nullptr;
    CorpusDialog *corpus_ = nullptr;
};

} // namespace attopo
