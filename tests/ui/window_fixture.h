#pragma once

#include "autosave.h"
#include "demonstration.h"
#include "main_window.h"
#include "session_file.h"
#include "view_docks.h"

#include <QAction>
#include <QMenuBar>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace attopo {

/// A test's main window, with settings of its own.
class WindowFixture {
protected:
    /// Before the first window: settings go to a folder of this test, and it finds no downloaded models.
    void separateSettings(const char *testName)
    {
        QVERIFY(settings_.isValid());
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, settings_.path());
        qputenv("XDG_CONFIG_HOME", settings_.path().toUtf8());
        qputenv("HF_HUB_CACHE", settings_.filePath(QStringLiteral("hub")).toUtf8());
        QCoreApplication::setOrganizationName(QStringLiteral("attention-topology-test"));
        QCoreApplication::setApplicationName(QLatin1String(testName));
    }
    /// No settings, and nothing kept of a window before.
    static void forgetAll()
    {
        QSettings().clear();
        QFile::remove(Autosave().file());
    }
    /// What the next window shows, apart from what is as at the first start.
    static void keepForNextWindow(const WindowChoices &choices)
    {
        Autosave kept;
        writeSession(kept.file(), {.choices = choices});
        kept.close();
    }
    /// A new window with its first picture.
    void openWindow()
    {
        window_.reset(); // what it keeps is its own until then
        window_ = std::make_unique<MainWindow>();
        QSignalSpy first(window_.get(), &MainWindow::resultShown);
        window_->show();
        QVERIFY(QTest::qWaitForWindowActive(window_.get()));
        while (!shown())
            QVERIFY(first.wait(20000));
    }
    std::shared_ptr<const Analysis> shown() const { return window_->figureData().a; }
    template <typename T>
    T *child(const char *name) const
    {
        T *found = window_->findChild<T *>(QLatin1String(name));
        if (!found)
            qFatal("no child %s", name);
        return found;
    }
    ViewDocks *views() const { return window_->findChild<ViewDocks *>(); }
    QAction *undo() const { return window_->menuBar()->actions()[1]->menu()->actions()[0]; }
    QAction *redo() const { return window_->menuBar()->actions()[1]->menu()->actions()[1]; }
    /// The menu action of this text.
    QAction *action(const QString &text) const
    {
        for (QAction *menu : window_->menuBar()->actions())
            for (QAction *action : menu->menu()->actions())
                if (action->text() == text)
                    return action;
        qFatal("no action %s", qPrintable(text));
    }

    QTemporaryDir settings_;
    std::unique_ptr<MainWindow> window_;
};

} // namespace attopo
