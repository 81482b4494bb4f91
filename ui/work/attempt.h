#pragma once

#include "core_text.h"
#include "error.h"
#include "metric/symmetrise.h"
#include "model/model_files.h"
#include "stack/attention_stack.h"

#include <QCoreApplication>
#include <QString>

#include <new>

namespace attopo {

/// The result of `work`, or its failure as a sentence in `error`. Cancelled, NeedsTrust, NotSymmetric and
/// NotWeights pass through.
template <typename Work>
auto attempt(Work work, QString &error) -> decltype(work())
{
    try {
        return work();
    } catch (const Cancelled &) {
        throw;
    } catch (const NeedsTrust &) {
        throw;
    } catch (const NotSymmetric &) {
        throw;
    } catch (const NotWeights &) {
        throw;
    } catch (const std::bad_alloc &) {
        error = QCoreApplication::translate("attopo::AnalysisWorker",
                                            "Not enough memory for this; try a shorter text.");
    } catch (const std::exception &failure) {
        error = errorText(failure);
    }
    return {};
}

} // namespace attopo
