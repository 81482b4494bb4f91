#pragma once

namespace attopo {

/// Which of the two texts.
enum class Side { A, B };

} // namespace attopo
