#pragma once

#include "analysis/analysis.h"
#include "complex_look.h"
#include "favourite_head.h"
#include "head_overview.h"
#include "metric/symmetrise.h"
#include "side.h"
#include "stack/attention_stack.h"
#include "token_places.h"
#include "topology/diagram_distance.h"
#include "topology/threshold_choice.h"

#include <QString>

#include <optional>

namespace attopo {

/// What is chosen for one text.
struct SideChoices {
    QString text;
    QString model; ///< Name of a bundled model, or a folder.
    HeadChoice attention{};
    QString translation{}; ///< For a translation model.
    ReadAs readAs = ReadAs::Text;
    std::optional<CharacterSpan> span{};            ///< Only these characters of the text.
    QString dataFile{};                             ///< Looked at instead of the text; empty: the text.
    std::optional<Symmetrisation> symmetrisation{}; ///< Of its distances, if they need one.
    StackOptions stack{};                           ///< Of its stack of attention.

    std::vector<MovedToken> moved{}; ///< In the picture of the complex; ascending.

    /// Model and head of another text.
    void setReader(const SideChoices &other);
    bool operator==(const SideChoices &) const = default;
};

/// Whether these choices led to it: a text under a bundled model.
bool isAnalysisOf(const Analysis *analysis, const SideChoices &choices);

/// All that decides what the window shows, apart from how it is arranged.
struct WindowChoices {
    SideChoices a;
    SideChoices b;
    bool compare = false;
    bool linked = true; ///< Text B is read by the model, layer and head of text A.
    Metric metric = Metric::JensenShannon;
    int maxDimension = 1;
    PersistenceEngine engine = PersistenceEngine::Edges;
    GroundNorm groundNorm = GroundNorm::Infinity; ///< Of the distances between the diagrams of two texts.
    bool dropSpecialTokens = false;
    bool joinWords = false;
    bool vocabularySpelling = false; ///< Tokens as the vocabulary writes them.
    ThresholdChoice threshold{};
    std::vector<LayerHead> pinned{};         ///< In the map of heads; also those that only other models have.
    std::vector<FavouriteHead> favourites{}; ///< Of all models; each head is there once.
    ComplexLook look{};

    SideChoices &operator[](Side side) { return side == Side::A ? a : b; }
    const SideChoices &operator[](Side side) const { return side == Side::A ? a : b; }
    /// That whose model and head read the text.
    Side readerOf(Side side) const { return linked ? Side::A : side; }
    /// Distances will have another scale: a value that was chosen means nothing then.
    void forgetThresholdValue();
    bool operator==(const WindowChoices &) const = default;
};

} // namespace attopo
