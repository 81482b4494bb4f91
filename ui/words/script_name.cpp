#include "script_name.h"

#include <QCoreApplication>
#include <QMap>

#include <algorithm>

namespace attopo {

namespace {

struct ScriptName {
    QChar::Script script;
    const char *name;
};

constexpr ScriptName names[] = {
    {QChar::Script_Han, QT_TRANSLATE_NOOP("ScriptNames", "Chinese")},
    {QChar::Script_Hiragana, QT_TRANSLATE_NOOP("ScriptNames", "Japanese")},
    {QChar::Script_Katakana, QT_TRANSLATE_NOOP("ScriptNames", "Japanese")},
    {QChar::Script_Hangul, QT_TRANSLATE_NOOP("ScriptNames", "Korean")},
    {QChar::Script_Arabic, QT_TRANSLATE_NOOP("ScriptNames", "Arabic")},
    {QChar::Script_Hebrew, QT_TRANSLATE_NOOP("ScriptNames", "Hebrew")},
    {QChar::Script_Cyrillic, QT_TRANSLATE_NOOP("ScriptNames", "Cyrillic")},
    {QChar::Script_Greek, QT_TRANSLATE_NOOP("ScriptNames", "Greek")},
    {QChar::Script_Devanagari, QT_TRANSLATE_NOOP("ScriptNames", "Devanagari")},
    {QChar::Script_Bengali, QT_TRANSLATE_NOOP("ScriptNames", "Bengali")},
    {QChar::Script_Tamil, QT_TRANSLATE_NOOP("ScriptNames", "Tamil")},
    {QChar::Script_Thai, QT_TRANSLATE_NOOP("ScriptNames", "Thai")},
    {QChar::Script_Georgian, QT_TRANSLATE_NOOP("ScriptNames", "Georgian")},
    {QChar::Script_Armenian, QT_TRANSLATE_NOOP("ScriptNames", "Armenian")},
    {QChar::Script_Latin, QT_TRANSLATE_NOOP("ScriptNames", "Latin letters")},
};

} // namespace

std::optional<QChar::Script> commonestScript(const QString &text)
{
    QMap<QChar::Script, int> counts;
    for (const uint character : text.toUcs4()) {
        const QChar::Script script = QChar::script(character);
        if (script != QChar::Script_Common && script != QChar::Script_Inherited
            && script != QChar::Script_Unknown)
            ++counts[script];
    }
    const auto most = std::max_element(counts.cbegin(), counts.cend());
    return most == counts.cend() ? std::nullopt : std::optional(most.key());
}

QString scriptName(QChar::Script script)
{
    const auto *found = std::find_if(std::begin(names), std::end(names),
                                     [script](const ScriptName &known) { return known.script == script; });
    return found == std::end(names) ? QString() : QCoreApplication::translate("ScriptNames", found->name);
}

} // namespace attopo
