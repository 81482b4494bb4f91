#include "topology/first_faces.h"

#include <algorithm>
#include <bit>

namespace attopo {

namespace {

template <typename Faces>
std::size_t enteredWith(const Faces &faces, std::size_t edges)
{
    const auto end = std::lower_bound(faces.begin(), faces.end(), edges,
                                      [](const auto &face, std::size_t count) { return face.edge < count; });
    return static_cast<std::size_t>(end - faces.begin());
}

} // namespace

std::size_t FirstFaces::trianglesAt(std::size_t edges) const { return enteredWith(triangles, edges); }

std::size_t FirstFaces::tetrahedraAt(std::size_t edges) const { return enteredWith(tetrahedra, edges); }

FirstFaces firstFaces(const std::vector<Edge> &edges, std::size_t vertices, std::size_t most)
{
    FirstFaces faces;
    const std::size_t words = (vertices + 63) / 64;
    std::vector<std::uint64_t> adjacency(vertices * words); // one bitset per vertex
    const auto row = [&](int v) { return adjacency.data() + static_cast<std::size_t>(v) * words; };
    const auto set = [&](int v, int w) { row(v)[w / 64] |= std::uint64_t(1) << (w % 64); };
    std::vector<int> common; // neighbours of both ends
    for (std::size_t k = 0; k < edges.size(); ++k) {
        const auto &[i, j, length] = edges[k];
        common.clear();
        for (std::size_t word = 0; word < words; ++word)
            for (std::uint64_t bits = row(i)[word] & row(j)[word]; bits != 0; bits &= bits - 1)
                common.push_back(static_cast<int>(word * 64) + std::countr_zero(bits));
        for (std::size_t a = 0; a < common.size(); ++a) {
            if (faces.triangles.size() < most) {
                std::array<int, 3> vertices3{i, j, common[a]};
                std::sort(vertices3.begin(), vertices3.end());
                faces.triangles.push_back({vertices3, k});
            }
            for (std::size_t b = 0; b < a && faces.tetrahedra.size() < most; ++b) {
                if (!(row(common[a])[common[b] / 64] >> (common[b] % 64) & 1))
                    continue;
                std::array<int, 4> vertices4{i, j, common[a], common[b]};
                std::sort(vertices4.begin(), vertices4.end());
                faces.tetrahedra.push_back({vertices4, k});
            }
        }
        if (faces.triangles.size() >= most && faces.tetrahedra.size() >= most)
            break;
        set(i, j);
        set(j, i);
    }
    return faces;
}

} // namespace attopo
