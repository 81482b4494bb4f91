#include "model/blas_check.h"

#include <dlfcn.h>

#include <filesystem>

namespace attopo {

std::optional<std::string> blasWarning()
{
    // A BLAS inside LibTorch itself may not be exported; then there is nothing to warn of.
    void *const function = dlsym(RTLD_DEFAULT, "sgemm_");
    Dl_info library = {};
    if (!function || dladdr(function, &library) == 0 || !library.dli_fname)
        return std::nullopt;
    std::error_code error;
    const std::filesystem::path loaded = library.dli_fname;
    const std::filesystem::path path = std::filesystem::canonical(loaded, error);
    const std::string real = (error ? loaded : path).string();
    // Debian keeps each implementation in a folder of its own: blas/ (reference), openblas-pthread/, atlas/.
    if (!(error ? loaded : path).filename().string().starts_with("libblas.so"))
        return std::nullopt;
    for (const char *fast : {"openblas", "blis", "atlas", "mkl"}) {
        if (real.find(fast) != std::string::npos)
            return std::nullopt;
    }
    return "Models run about ten times slower than they could, because this program found only the reference "
           "BLAS ("
        + real + "). Install the package libopenblas0-pthread.";
}

} // namespace attopo
