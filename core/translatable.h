#pragma once

/// Marks a text that the window shows in its own language; core itself speaks English. Translators get it with
/// `context`, see ui/core_text.h.
#define TRANSLATABLE(context, text) text
