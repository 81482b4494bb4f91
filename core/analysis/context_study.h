#pragma once

#include "analysis/diagram_table.h"
#include "analysis/phrase_contexts.h"

#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

namespace attopo {

/// A line of a file of contexts; what is not given is left to the reader's choice.
struct ContextLine {
    std::string label; ///< The number of the line, from 1, when there is none.
    std::string text;
    std::string phrase; ///< Empty: none.
    std::optional<std::string> model;
    std::optional<std::size_t> layer, head;
    std::filesystem::path
        attention; ///< A file of attention instead of a text (attention_stack.h); empty: none.
};

/// A file with a JSON object on each line (JSON Lines), {"label", "text", "attention", "phrase", "model",
/// "layer", "head"}, of which only the text or the file of attention has to be there (its path relative to
/// the file's folder); empty lines are skipped. Throws Error naming file, line and key, also for a key that
/// is none of these.
std::vector<ContextLine> readContextLines(const std::filesystem::path &file);

/// A text of which the diagram is compared, and in which a phrase is looked for.
struct StudiedText {
    std::string label;
    AnalysisRequest request; ///< Of a text, without span.
    std::string phrase;      ///< Empty: none.
};

struct ContextStudyOptions {
    DiagramTableOptions table;
    PhraseSearch search;
};

/// Texts side by side: their diagrams, and the phrase of each wherever it stands.
struct ContextStudy {
    std::vector<StudiedText> texts;
    std::vector<TableEntry> entries; ///< One per text.
    DiagramTable table;

    struct Occurrence {
        std::size_t text = 0; ///< Its number.
        PhraseContext context;
    };
    std::vector<Occurrence> occurrences; ///< Text by text; those that were read, and not cut off.

    std::vector<PhraseContext> contexts() const;
    /// Over the occurrences of each phrase, as it was looked for.
    std::map<std::string, PhraseSummary> summaries() const;
};

/// What is done, one after the other: texts are read (a forward pass uses all cores), then diagrams matched.
enum class ContextStage { Texts, Diagrams };

/// `progress`: so many are done of `total`. Throws Error naming the text, Cancelled soon after `stop` is
/// requested.
ContextStudy studyContexts(
    std::vector<StudiedText> texts, const ContextStudyOptions &options, const std::stop_token &stop = {},
    const std::function<void(ContextStage stage, std::size_t done, std::size_t total)> &progress = {});

} // namespace attopo
