#pragma once

#include <QLockFile>
#include <QString>
#include <QStringList>

#include <memory>

namespace attopo {

/// The file in which a window is kept from start to start, and through any end of the program. Each window
/// has one of its own, which is locked while it is open: last.attopo, last-2.attopo, … in the folder of
/// settings. How its window ended stands in the settings.
class Autosave {
public:
    /// Takes `file`, if it is one and no window has it; else one whose window was not closed by the user
    /// (left over); else the first that no window has. A bad end before is counted at once, before anybody
    /// reads the file.
    explicit Autosave(const QString &file = {});
    ~Autosave(); ///< An end in order, but not the user's choice unless it has been called so.
    Autosave(const Autosave &) = delete;
    Autosave &operator=(const Autosave &) = delete;

    const QString &file() const { return file_; }
    /// How often in a row the window that kept this file did not end in order: it was killed, or worse.
    int badEnds() const { return badEnds_; }

    /// The window is closed. What is kept is then not left over, unless the system has asked for the end.
    void close();
    /// Whether the system is about to end the window: it logs out, or shuts down.
    void setSystemEnds(bool ends) { systemEnds_ = ends; }

    /// Moves what is kept out of the way, to a name that nothing has yet, which it returns; empty when that
    /// fails.
    QString setAside(const QString &name);

    /// What windows kept that were not closed by the user, and no window has open now.
    static QStringList leftOver();
    /// Whether a file is one that windows are kept in.
    static bool isKept(const QString &file);

private:
    bool take(const QString &file);
    void end();

    QString file_;
    bool closed_ = false;
    bool systemEnds_ = false;
    std::unique_ptr<QLockFile> lock_; ///< Held as long as this lives.
    int badEnds_ = 0;
};

} // namespace attopo
