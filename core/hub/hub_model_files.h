#pragma once

#include "model/model_files.h"

#include <memory>
#include <string>

namespace attopo {

/// The files of a model that has been downloaded from the Hub, by the id of its repository ("name" or
/// "organisation/name"), which is also its name. Null when the cache (hubCacheFolder) does not hold it.
std::shared_ptr<const ModelFiles> hubModelFiles(const std::string &id);

} // namespace attopo
