#pragma once

#include "background_task.h"
#include "corpus/features.h"
#include "corpus/group_comparison.h"
#include "corpus/result_texts.h"

#include <memory>

namespace attopo {

/// The results of a corpus as a window shows them, without the features of heads.
struct CorpusResults {
    ResultTexts texts;
    std::vector<FeatureColumn> features{};
    std::vector<GroupComparison> comparisons{};
    QString whyNoGroups{}; ///< Empty: there are comparisons.

    QString corpusFile{}; ///< Where the texts were found; empty: not.
    FileStamp corpusStamp{};
    QString whyNoCorpus{};    ///< Empty: it was found.
    QStringList beginnings{}; ///< Of the texts, as long as a line; empty without the corpus.

    std::size_t layers() const { return texts.manifest().settings.layers.size(); }
    std::size_t heads() const { return texts.manifest().settings.heads.size(); } ///< Of each layer.
    /// The place of a kept column in ResultText::columns.
    std::size_t columnPlace(const std::string &column) const;
    /// The texts by the groups that a kept column makes of them, ascending: places in texts.texts().
    std::map<std::string, std::vector<std::size_t>> groups(const std::string &column) const;
};

/// Reads the results of a folder, off the GUI thread. `corpusFile`: where its texts are; empty: looked for in
/// the folder and beside it. Throws Error when they cannot be shown at all, Cancelled.
std::shared_ptr<const CorpusResults> readCorpusResults(const QString &folder, const QString &corpusFile,
                                                       const std::stop_token &stop,
                                                       const BackgroundTask::Report &report);

/// A whole text of the corpus of these results, off the GUI thread. Throws Error when the corpus is no longer
/// the same, and Cancelled.
std::string readCorpusText(const CorpusResults &results, std::size_t text, const std::stop_token &stop);

} // namespace attopo
