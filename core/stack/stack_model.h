#pragma once

#include "analysis/head_choice.h"
#include "model/model.h"
#include "stack/attention_stack.h"

namespace attopo {

/// A stack of attention as a model that has read one text: whatever text it is given, its tokens are those of
/// the stack, and its attention lies in the file, of which a head at a time is read. With cross-attention the
/// text is the source and the stack's own is the translation. Throws as AttentionStack.
std::shared_ptr<const Model> openStack(const std::filesystem::path &file, const StackOptions &options = {});

/// The stack of such a model; null for another.
const AttentionStack *stackOf(const Model &model);

/// The same, or of a stack that has no attention among its source the first part that it has.
HeadChoice held(const Model &model, HeadChoice choice);

} // namespace attopo
