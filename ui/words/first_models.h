#pragma once

#include <QChar>
#include <QStringList>

#include <span>

namespace attopo {

/// A model that is a good first one to look at.
struct FirstModel {
    const char *id;        ///< At the hub.
    const char *size;      ///< About, as published; the very number comes with looking it up.
    const char *licence;   ///< As its page says.
    const char *languages; ///< English, to be translated as "FirstModels", as `goodFor`.
    const char *goodFor;
    std::span<const QChar::Script> scripts = {}; ///< That it was trained to read, beside Latin letters.
    bool readsBytes = false;                     ///< No character is unknown to it.
};

/// Of families that the program runs itself.
std::span<const FirstModel> firstModels();

/// The ids of those that were trained to read a script; none for what few models know.
QStringList modelsThatKnow(QChar::Script script);
/// Of those to which no character is unknown.
QStringList modelsThatReadBytes();

} // namespace attopo
