#pragma once

#include "topology/first_faces.h"

#include <QImage>
#include <QPointF>

#include <cstdint>
#include <stop_token>
#include <vector>

namespace attopo {

/// Which edge, triangle and tetrahedron of a filtration is the first to cover each pixel. Drawn once, it
/// gives the picture at every threshold in the time it takes to look at the pixels, however many edges there
/// are. Edges are one unit wide and lie over faces; of those that cross, the one that enters first is on top.
class FirstCover {
public:
    /// For a picture of this size in units, with `ratio` pixels per unit.
    FirstCover(const QSizeF &size, double ratio);

    /// Adds those that follow, up to the first so many; nodes as ComplexPlacement::nodes(). Throws Cancelled
    /// soon after `stop` is requested.
    void addFaces(const std::vector<QPointF> &nodes, const FirstFaces &faces, std::size_t triangles,
                  std::size_t tetrahedra, const std::stop_token &stop = {});
    /// Likewise.
    void addEdges(const std::vector<QPointF> &nodes, const std::vector<Edge> &edges, std::size_t count,
                  const std::stop_token &stop = {});
    std::size_t edges() const { return edges_; } ///< Added so far; likewise:
    std::size_t triangles() const { return triangles_; }
    std::size_t tetrahedra() const { return tetrahedra_; }

    /// What is seen at a threshold: the first so many of each kind, and their colours.
    struct Seen {
        std::size_t edges = 0;
        std::size_t triangles = 0;
        std::size_t tetrahedra = 0;
        const std::vector<QRgb> &edgeColours;
        const std::vector<QRgb> &triangleColours;    ///< By the face's smallest vertex.
        const std::vector<QRgb> &tetrahedronColours; ///< Likewise.
        QRgb background = 0;
    };
    QImage at(const Seen &seen) const;

    /// Of the first so many triangles or tetrahedra, those that cover a pixel first, ascending.
    std::vector<std::size_t> visibleTriangles(std::size_t count) const;
    std::vector<std::size_t> visibleTetrahedra(std::size_t count) const;

private:
    static constexpr std::uint32_t none = 0xffffffff;

    /// The first face at each pixel.
    struct Faces {
        std::vector<std::uint32_t> number; ///< In filtration order; none: uncovered.
        std::vector<std::uint16_t> vertex; ///< The smallest of that face.
        std::vector<std::uint16_t> next;   ///< In its row, an uncovered pixel not before it, by hops.
    };
    void fill(Faces &faces, const QPointF &a, const QPointF &b, const QPointF &c, std::size_t number,
              int vertex) const;
    void drawLine(QPointF from, QPointF to, std::uint32_t number);

    int width_ = 0; ///< Pixels.
    int height_ = 0;
    double ratio_ = 1;
    int samples_ = 1; ///< Of edges per pixel and direction: less than two pixels per unit need smoothing.
    std::size_t edges_ = 0;
    std::size_t triangles_ = 0;
    std::size_t tetrahedra_ = 0;
    std::vector<std::uint32_t> edgeAt_; ///< By sample; none: uncovered.
    Faces triangleAt_;
    Faces tetrahedronAt_;
};

} // namespace attopo
