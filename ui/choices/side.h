#pragma once

namespace attopo {

/// Which of the two texts.
enum class Side { A, B };

inline constexpr Side bothSides[] = {Side::A, Side::B};

} // namespace attopo
