#include "help_page.h"

#include "command.h"

#include <QSet>

namespace attopo {

namespace {

constexpr qsizetype pageWidth = 118;
constexpr qsizetype textColumn = 26;

/// The words below each other from a column on; the first line begins with what stands before it.
QString wrapped(const QString &before, qsizetype column, const QString &text)
{
    QString page;
    QString line = before;
    if (line.size() >= column) {
        page = line + u'\n';
        line.clear();
    }
    bool first = true;
    for (const QString &word : text.split(u' ')) {
        if (!first && line.size() + 1 + word.size() > pageWidth) {
            page += line + u'\n';
            line.clear();
            first = true;
        }
        line = first ? line.leftJustified(column) + word : line + u' ' + word;
        first = false;
    }
    return page + line + u'\n';
}

QString optionLines(const OptionText &text)
{
    QString name = QStringLiteral("  ") + QString::fromUtf8(text.flag);
    if (text.takesValue())
        name += u' ' + QString::fromUtf8(text.placeholder);
    return wrapped(name, textColumn, QString::fromUtf8(text.help));
}

QString groupLines(const std::vector<ListedOption> &options, OptionGroup group)
{
    QString lines;
    for (const ListedOption &option : options)
        if (option.group == group)
            lines += optionLines(option.text);
    return lines;
}

/// Which of the options that commands share this one takes, unless it takes all of them.
QString sharedLines(const std::vector<ListedOption> &options, const std::vector<ListedOption> &all)
{
    QSet<QString> known;
    for (const ListedOption &option : options)
        if (option.group != OptionGroup::OfCommand)
            known.insert(QLatin1String(option.text.flag));
    QStringList taken;
    bool takesAll = true;
    for (const ListedOption &option : all) {
        if (option.group == OptionGroup::OfCommand)
            continue;
        const QString flag = QLatin1String(option.text.flag);
        if (!known.contains(flag))
            takesAll = false;
        else if (option.group == OptionGroup::Shared)
            taken << flag;
    }
    if (takesAll || taken.isEmpty())
        return {};
    return wrapped({}, textColumn, QStringLiteral("also ") + taken.join(QStringLiteral(", ")));
}

} // namespace

QString helpPage()
{
    const QString program = QStringLiteral("  attention-topology ");
    QString page = QStringLiteral("Usage:\n")
        + wrapped(program + QStringLiteral("[FILE]"), 40,
                  QStringLiteral("the window, with the text of FILE"));
    for (const CommandInfo &info : commands())
        page += program + QString::fromUtf8(info.name) + u' ' + QString::fromUtf8(info.usage) + u'\n';
    const std::vector<ListedOption> all = optionsOf(commands().front());
    page += QStringLiteral("\nINPUT, one of:\n") + groupLines(all, OptionGroup::Input)
        + QStringLiteral("\nOPTIONS:\n") + groupLines(all, OptionGroup::Shared);
    for (const CommandInfo &info : commands()) {
        const std::vector<ListedOption> options = optionsOf(info);
        const QString name = QString::fromUtf8(info.name) + u':';
        page +=
            u'\n' + (*info.about ? wrapped(name, textColumn, QString::fromUtf8(info.about)) : name + u'\n');
        page += groupLines(options, OptionGroup::OfCommand) + sharedLines(options, all);
    }
    return page
        + QStringLiteral(
               "\n  --help, --version\n\nExit status: 0 done, 2 the command line is wrong, 1 anything "
               "else.\n");
}

} // namespace attopo
