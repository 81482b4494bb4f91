#include "command_parser.h"

#include "local_path.h"

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>

#include <algorithm>

namespace attopo {

namespace {

/// Instead of a value that is given to an option that takes none.
constexpr const char *someValue = "=given";

/// Options as CLI11 knows them: each value is read where it stands, so that the last one counts and the first
/// mistake is named.
void declare(CLI::App &app, const std::vector<CommandParser::Option> &options)
{
    app.set_help_flag();
    app.allow_extras();
    for (const CommandParser::Option &option : options) {
        const auto set = [&option](const CLI::results_t &results) {
            if (!option.listed.text.takesValue() && !results.front().empty())
                failUsage(QStringLiteral("%1 takes no value").arg(QLatin1String(option.listed.text.flag)));
            option.set(fromLocalBytes(results.front().c_str()));
            return true;
        };
        CLI::Option *const declared = app.add_option(option.listed.text.flag, set, option.listed.text.help);
        declared->trigger_on_parse();
        if (!option.listed.text.takesValue())
            declared->type_size(0);
    }
}

/// The arguments as CLI11 takes values for what they are, from the last to the first: it takes --name= for an
/// option without value. None: there is --help among them.
std::optional<std::vector<std::string>> separated(const CLI::App &app,
                                                  const std::vector<std::string> &arguments)
{
    std::vector<std::string> words;
    for (auto argument = arguments.begin(); argument != arguments.end(); ++argument) {
        if (*argument == "--help" || *argument == "-h")
            return std::nullopt;
        const auto equals = argument->starts_with("--") ? argument->find('=') : std::string::npos;
        const std::string name = argument->substr(0, equals);
        const CLI::Option *const option =
            name.starts_with("--") && name.size() > 2 ? app.get_option_no_throw(name) : nullptr;
        const bool takesValue = option && option->get_type_size() > 0;
        if (option && equals != std::string::npos) {
            words.push_back(takesValue ? name : name + someValue);
            if (takesValue)
                words.push_back(argument->substr(equals + 1));
            continue;
        }
        words.push_back(*argument);
        if (takesValue && argument + 1 != arguments.end())
            words.push_back(*++argument);
    }
    std::reverse(words.begin(), words.end());
    return words;
}

/// What CLI11 found to be no option, or none that is known.
void takeWords(const QString &command, const std::vector<std::string> &words,
               const std::function<bool(const QString &)> &take)
{
    for (const std::string &bytes : words) {
        const QString word = fromLocalBytes(bytes.c_str());
        if (!word.startsWith(u'-') && take(word))
            continue;
        const qsizetype equals = word.startsWith(QLatin1String("--")) ? word.indexOf(u'=') : -1;
        failUsage(QStringLiteral("%1 does not know “%2”; see --help").arg(command, word.mid(0, equals)));
    }
}

} // namespace

bool CommandParser::parse(const QString &command, const std::vector<std::string> &arguments,
                          const std::function<bool(const QString &)> &word) const
{
    CLI::App app;
    declare(app, options_);
    auto words = separated(app, arguments);
    if (!words)
        return false;
    try {
        app.parse(*words);
    } catch (const CLI::ArgumentMismatch &missing) {
        takeWords(command, app.remaining(), word); // they stand before it
        const QString what = QString::fromUtf8(missing.what());
        failUsage(QStringLiteral("%1 needs a value").arg(what.section(u':', 0, 0)));
    } catch (const UsageError &) {
        takeWords(command, app.remaining(), word);
        throw;
    }
    takeWords(command, app.remaining(), word);
    return true;
}

} // namespace attopo
