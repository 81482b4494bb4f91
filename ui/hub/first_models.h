#pragma once

#include <span>

namespace attopo {

/// A model that is a good first one to look at.
struct FirstModel {
    const char *id;        ///< At the hub.
    const char *size;      ///< About, as published; the very number comes with looking it up.
    const char *licence;   ///< As its page says.
    const char *languages; ///< English, to be translated as "FirstModels", as `goodFor`.
    const char *goodFor;
};

/// Of families that the program runs itself.
std::span<const FirstModel> firstModels();

} // namespace attopo
