#pragma once

namespace attopo {

enum class ColourScheme { System, Light, Dark };

/// Gives the whole program the colours of a scheme; System is what it started with.
void applyColourScheme(ColourScheme scheme);

} // namespace attopo
