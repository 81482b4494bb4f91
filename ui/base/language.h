#pragma once

namespace attopo {

enum class Language { System, English, German };

/// The one chosen for the program, from its settings.
Language chosenLanguage();
/// For the next start.
void chooseLanguage(Language language);
/// Has the program speak it: before there is a window. Qt's own words too, where its translations are
/// installed.
void installTranslations();

} // namespace attopo
