#include "language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QSettings>
#include <QTranslator>

#include <algorithm>

namespace attopo {

namespace {

const QString key = QStringLiteral("language");

QLocale localeOf(Language language)
{
    switch (language) {
    case Language::English:
        return QLocale(QLocale::English);
    case Language::German:
        return QLocale(QLocale::German);
    case Language::System:
        break;
    }
    return QLocale();
}

} // namespace

Language chosenLanguage()
{
    const int number = QSettings().value(key, 0).toInt();
    return static_cast<Language>(std::clamp(number, 0, static_cast<int>(Language::German)));
}

void chooseLanguage(Language language) { QSettings().setValue(key, static_cast<int>(language)); }

void installTranslations()
{
    const QLocale locale = localeOf(chosenLanguage());
    for (const auto &[name, folder] :
         {std::pair(QStringLiteral("qtbase"), QLibraryInfo::path(QLibraryInfo::TranslationsPath)),
          std::pair(QStringLiteral("attention-topology"), QStringLiteral(":/i18n"))}) {
        auto *translator = new QTranslator(QCoreApplication::instance());
        if (translator->load(locale, name, QStringLiteral("_"), folder))
            QCoreApplication::installTranslator(translator);
        else
            delete translator;
    }
}

} // namespace attopo
