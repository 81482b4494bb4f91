#include "analysis/data_source.h"

#include "error.h"
#include "file_ending.h"
#include "files/npy_file.h"
#include "metric/matrix_file.h"
#include "stack/stack_model.h"
#include "text_file.h"
#include "topology/diagram_file.h"
#include "topology/persistence.h"

namespace attopo {

namespace {

MatrixSource checkedSource(SquareMatrix matrix, MatrixSource::Kind kind,
                           const std::optional<Symmetrisation> &symmetrisation, const std::string &name)
{
    try {
        if (kind == MatrixSource::Kind::Attention) {
            checkAttentionMatrix(matrix);
        } else {
            if (symmetrisation)
                matrix = symmetrised(matrix, *symmetrisation);
            checkDistanceMatrix(matrix);
        }
    } catch (const NotSymmetric &error) {
        throw NotSymmetric("%1: %2", {name, error.message()});
    } catch (const Error &error) {
        throw Error("%1: %2", {name, error.message()});
    }
    return {kind, std::make_shared<const SquareMatrix>(std::move(matrix))};
}

bool isDiagram(const std::filesystem::path &file)
{
    const std::string ending = fileEnding(file);
    if (ending == ".pers")
        return true;
    if (ending == ".txt")
        return readTextFile(file).find("persistence intervals in dim ") != std::string::npos;
    if (ending != ".npy")
        return false;
    const std::vector<std::size_t> shape = npyHeader(readFile(file), file.string()).shape;
    return shape.size() == 3
        || (shape.size() == 2 && shape[0] != shape[1] && (shape[1] == 2 || shape[1] == 3));
}

bool isAttention(const SquareMatrix &matrix)
{
    bool zeroDiagonal = true;
    for (std::size_t i = 0; i < matrix.n(); ++i)
        zeroDiagonal = zeroDiagonal && matrix(i, i) == 0;
    if (zeroDiagonal)
        return false;
    try {
        checkAttentionMatrix(matrix);
    } catch (const Error &) {
        return false;
    }
    return true;
}

} // namespace

MatrixSource readMatrixSource(const std::filesystem::path &file, MatrixSource::Kind kind,
                              const std::optional<Symmetrisation> &symmetrisation)
{
    return checkedSource(readSquareMatrix(file), kind, symmetrisation, file.string());
}

DiagramSource readDiagramSource(const std::filesystem::path &file, int computedTo)
{
    return {std::make_shared<const Barcode>(readDiagram(file, computedTo))};
}

TextSource readStackSource(const std::filesystem::path &file, const StackOptions &options)
{
    const auto model = openStack(file, options);
    const AttentionStack &stack = *stackOf(*model);
    return stack.has(AttentionStack::Part::Cross) ? TextSource{model, stack.source().text, stack.text().text}
                                                  : TextSource{model, stack.text().text};
}

DataSource readDataSource(const std::filesystem::path &file,
                          const std::optional<Symmetrisation> &symmetrisation, const StackOptions &options)
{
    if (isAttentionStack(file))
        return readStackSource(file, options);
    if (isDiagram(file))
        return readDiagramSource(file);
    SquareMatrix matrix = readSquareMatrix(file);
    const auto kind = isAttention(matrix) ? MatrixSource::Kind::Attention : MatrixSource::Kind::Distances;
    return checkedSource(std::move(matrix), kind, symmetrisation, file.string());
}

} // namespace attopo
