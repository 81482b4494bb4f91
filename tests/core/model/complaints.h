#pragma once

#include "error.h"
#include "model/model.h"

#include <QString>

#include <vector>

namespace attopo {

/// What openModel throws, empty when it throws nothing.
inline QString complaintAbout(const std::shared_ptr<const ModelFiles> &files)
{
    try {
        openModel(files);
    } catch (const Error &error) {
        return QString::fromUtf8(error.what());
    }
    return {};
}

/// What forward throws, empty when it throws nothing.
inline QString complaintOfForward(const Model &model, const std::vector<std::int32_t> &ids,
                                  std::size_t lastLayer)
{
    try {
        model.forward(ids, lastLayer, {});
    } catch (const Error &error) {
        return QString::fromUtf8(error.what());
    }
    return {};
}

} // namespace attopo
