#pragma once

#include "analysis_line.h"
#include "awaited_selections.h"
#include "build_views.h"
#include "data_files.h"
#include "gallery_panel.h"
#include "head_panel.h"
#include "model_library.h"
#include "models_in_use.h"
#include "summary_panel.h"
#include "time_panel.h"
#include "view_docks.h"

#include <QMainWindow>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

namespace attopo {

/// The views and the line through them, without what the main window adds. Models that are chosen are opened
/// once inUse->open() has been called.
struct WindowParts {
    QMainWindow window;
    Choices *choices;
    ViewState *state = new ViewState(&window);
    AnalysisWorker *worker = new AnalysisWorker(&window);
    ModelLibrary *models = new ModelLibrary(worker, &window);
    UnmetWishes *wishes;
    ModelsInUse *inUse;
    DataFiles *files;
    ViewDocks *docks = new ViewDocks(&window);
    WindowViews views;
    AnalysisLine *line;
    AwaitedSelections *awaited;

    explicit WindowParts(const WindowChoices &first = {}, const std::initializer_list<QWidget *> &above = {})
        : choices(new Choices(first, &window))
        , wishes(new UnmetWishes(choices))
        , inUse(new ModelsInUse(choices, wishes, models))
        , files(new DataFiles(choices, wishes, worker, &window))
        , views(buildViews(&window, docks, choices, state, above))
        , line(new AnalysisLine({choices, state, inUse, files, worker}, views, &window))
        , awaited(
              new AwaitedSelections(choices, state, [this](Side side) { return this->line->request(side); }))
    {
        QObject::connect(line, &AnalysisLine::shown, awaited, &AwaitedSelections::look);
        window.resize(1300, 800);
    }
    ~WindowParts()
    {
        for (QWidget *panel :
             std::initializer_list<QWidget *>{views.heads, views.summaries, views.time, views.gallery})
            panel->disconnect(); // they are hidden when nothing that listens is left
    }

    void show()
    {
        window.show();
        docks->windowShown();
        QVERIFY(QTest::qWaitForWindowActive(&window));
    }
    template <typename T>
    T *child(const char *name) const
    {
        T *found = window.findChild<T *>(QLatin1String(name));
        if (!found)
            qFatal("no child %s", name);
        return found;
    }
};

/// Settings, and what is kept beside them, are of this test.
class OwnSettings {
protected:
    OwnSettings()
    {
        if (!settings_.isValid())
            qFatal("no folder for settings");
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, settings_.path());
        qputenv("XDG_CONFIG_HOME", settings_.path().toUtf8());
        QCoreApplication::setOrganizationName(QStringLiteral("attention-topology-test"));
        QCoreApplication::setApplicationName(QStringLiteral("parts"));
    }
    QString path(const char *name) const { return settings_.filePath(QString::fromUtf8(name)); }
    QString write(const char *name, const QByteArray &bytes) const
    {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write %s", name);
        return file.fileName();
    }
    /// A square of side 1 with diagonals 1.4: one loop, born at 1, dead at 1.4.
    QString writeSquare(const char *name) const
    {
        return write(name, "0,1,1.4,1\n1,0,1,1.4\n1.4,1,0,1\n1,1.4,1,0\n");
    }

    QTemporaryDir settings_;
};

} // namespace attopo
