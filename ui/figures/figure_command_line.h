#pragma once

#include "metric/symmetrise.h"
#include "model/compute_device.h"
#include "stack/attention_stack.h"
#include "sweep_animation.h"

#include <QString>
#include <QStringList>

#include <array>
#include <optional>

namespace attopo {

/// By what a command finds what a figure shows of one text.
struct FigureOrigin {
    QString model;                                  ///< Name of a bundled or downloaded one, or folder.
    QString file;                                   ///< Of a matrix or a diagram; empty: it is a text.
    std::optional<Symmetrisation> symmetrisation{}; ///< Of its distances.
    StackOptions stack{};                           ///< Of its stack of attention.
    ComputeDevice device = ComputeDevice::Cpu;
};

/// `attention-topology figure …`
struct FigureCommandLine {
    QStringList arguments; ///< After the name of the program.
    QStringList obstacles; ///< Why it does not make the very same figure: sentences. Empty: it does.

    QString text() const; ///< Quoted for a POSIX shell.
};

/// The command that writes the figure to `out` again, or its sweep.
FigureCommandLine figureCommandLine(const QString &out, const FigureView &view, const FigureData &data,
                                    const FigureOptions &options, const std::array<FigureOrigin, 2> &origins,
                                    const std::optional<Sweep> &sweep = {});

} // namespace attopo
