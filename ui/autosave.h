#pragma once

#include <QLockFile>
#include <QString>

#include <memory>

namespace attopo {

/// The file in which a window is kept from start to start, and through a bad end of the program. Each program
/// that runs at the same time has one of its own.
class Autosave {
public:
    Autosave();

    const QString &file() const { return file_; }
    /// The program that kept this file last did not end by itself.
    bool endedBadly() const { return endedBadly_; }

private:
    QString file_;
    std::unique_ptr<QLockFile> lock_; ///< Held as long as this lives.
    bool endedBadly_ = false;
};

} // namespace attopo
