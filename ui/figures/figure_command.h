#pragma once

#include "figure_command_options.h"
#include "figure_data.h"

#include <QCoreApplication>

namespace attopo {

/// What the command asks for that makes a figure, and why it does not make the very same one.
struct FigureCommand {
    Q_DECLARE_TR_FUNCTIONS(FigureCommand)
public:
    InputChoice input;
    FigureChoice figure;
    QStringList obstacles; ///< Sentences.

    void obstacle(const QString &sentence);

    // What several views show.
    void sayMarks(const FigureData &data);             ///< What is selected, in both texts,
    void sayMarks(const FigureData &data, Side side);  ///< or in one of them.
    void sayPlaces(const FigureData &data);            ///< How complexes are drawn, and where tokens are,
    void sayPlaces(const FigureData &data, Side side); ///< or in one of them.
    void sayMatching(const FigureData &data);
};

} // namespace attopo
