#include "analysis/matrix_source.h"

#include "error.h"
#include "metric/matrix_file.h"
#include "topology/persistence.h"

namespace attopo {

MatrixSource readMatrixSource(const std::filesystem::path &file, MatrixSource::Kind kind,
                              const std::optional<Symmetrisation> &symmetrisation)
{
    SquareMatrix matrix = readSquareMatrix(file);
    try {
        if (kind == MatrixSource::Kind::Attention) {
            checkAttentionMatrix(matrix);
        } else {
            if (symmetrisation)
                matrix = symmetrised(matrix, *symmetrisation);
            checkDistanceMatrix(matrix);
        }
    } catch (const Error &error) {
        throw Error(file.string() + ": " + error.what());
    }
    return {kind, std::make_shared<const SquareMatrix>(std::move(matrix))};
}

} // namespace attopo
