#pragma once

#include "command_parser.h"

#include <QString>

#include <memory>
#include <span>

namespace attopo {

/// What one call of a command was asked for, and its work.
class Command {
public:
    virtual ~Command() = default;

    virtual void addOptions(CommandParser &parser) = 0;
    /// Takes an argument that is no option; false: the command has no use for one. Throws UsageError.
    virtual bool take(const QString & /*word*/) { return false; }
    /// Throws UsageError unless all that was chosen goes together.
    virtual void check() const = 0;
    /// Throws Error.
    virtual void run() const = 0;
};

/// The application object that a command runs under.
enum class QtNeeded { Nothing, Core, Figures };

struct CommandInfo {
    const char *name;
    const char *usage; ///< What stands after the name.
    const char *about; ///< Empty, or what it does, in a few words.
    QtNeeded needed;
    std::unique_ptr<Command> (*make)();
};

/// All of them; to add one is to add its row.
std::span<const CommandInfo> commands();
/// Null: there is none of this name.
const CommandInfo *commandByName(const QString &name);
/// All that it takes.
std::vector<ListedOption> optionsOf(const CommandInfo &info);

// Each in a file of its own, named after it.
std::unique_ptr<Command> makeAnalyze();
std::unique_ptr<Command> makeFigure();
std::unique_ptr<Command> makePatterns();
std::unique_ptr<Command> makeHeads();
std::unique_ptr<Command> makeGrowth();
std::unique_ptr<Command> makeContexts();
std::unique_ptr<Command> makeBatch();
std::unique_ptr<Command> makeMerge();
std::unique_ptr<Command> makeDownload();

} // namespace attopo
