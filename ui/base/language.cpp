#include "language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QSettings>
#include <QTranslator>

#include <algorithm>

namespace attopo {

namespace {

const QString languageKey = QStringLiteral("language");

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
    const int number = QSettings().value(languageKey, 0).toInt();
    return static_cast<Language>(std::clamp(number, 0, static_cast<int>(Language::German)));
}

void chooseLanguage(Language language) { QSettings().setValue(languageKey, static_cast<int>(language)); }

void installTranslations()
{
    const QLocale locale = localeOf(chosenLanguage());
    QLocale::setDefault(locale);
    const auto install = [](const QLocale &of, const QString &name, const QString &folder) {
        auto *translator = new QTranslator(QCoreApplication::instance());
        if (translator->load(of, name, QStringLiteral("_"), folder))
            QCoreApplication::installTranslator(translator);
        else
            delete translator;
    };
    const QString own = QStringLiteral("attention-topology");
    const QString ownFolder = QStringLiteral(":/i18n");
    install(QLocale(QLocale::English), own, ownFolder); // one and many, in languages that have nothing else
    install(locale, QStringLiteral("qtbase"), QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(locale, own, ownFolder);
}

} // namespace attopo
