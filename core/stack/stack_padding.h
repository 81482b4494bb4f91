#pragma once

#include "stack/stack_file.h"

namespace attopo {

// What a shorter text of a batch is filled up with.

/// Of the `count` tokens of a text those that the attention mask of a file keeps, or that are not called
/// [PAD] or <pad>; none: it has neither mask nor tokens. `prefix`: of the text that is attended to, source_.
/// Throws Error for a mask of another length.
std::optional<std::vector<std::size_t>> tokensSaidToBeNoPadding(const StackFile &file,
                                                                const std::string &prefix, std::size_t text,
                                                                std::size_t count);

/// Of a layer's heads, [heads, rows, columns] at `leading` indices: the columns between the first and the
/// last one to which a row of any head attends. Nobody attends to padding.
std::vector<std::size_t> tokensAttendedTo(const StackArray &heads, const std::vector<std::size_t> &leading);

} // namespace attopo
