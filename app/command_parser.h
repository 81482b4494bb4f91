#pragma once

#include "command_option.h"

#include <functional>
#include <string>
#include <vector>

namespace attopo {

/// Where help tells an option.
enum class OptionGroup { Input, Shared, OfCommand };

/// An option as help tells it.
struct ListedOption {
    OptionText text;
    OptionGroup group;
};

/// Reads the arguments of one command into what its tables of options choose.
class CommandParser {
public:
    struct Option {
        ListedOption listed;
        std::function<void(const QString &value)> set; ///< Throws UsageError.
    };

    /// `choices` live as long as the parser.
    template <typename Choices>
    void add(const CommandOptions<Choices> &options, Choices &choices,
             OptionGroup group = OptionGroup::OfCommand)
    {
        for (const CommandOption<Choices> &option : options)
            options_.push_back({{option.text, group},
                                [&option, &choices](const QString &value) { option.parse(choices, value); }});
    }

    /// In the order in which they were added.
    const std::vector<Option> &options() const { return options_; }

    /// Sets what the arguments choose, one after the other; `word` is told each that is no option, and is
    /// false when it has no use for it. Returns false, with nothing set, when there is --help among them.
    /// Throws UsageError, of the first mistake; `command` is what its messages say.
    bool parse(const QString &command, const std::vector<std::string> &arguments,
               const std::function<bool(const QString &)> &word) const;

private:
    std::vector<Option> options_;
};

} // namespace attopo
