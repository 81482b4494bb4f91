#include "first_cover.h"

#include "error.h"

#include <QLineF>

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace attopo {

FirstCover::FirstCover(const QSizeF &size, double ratio)
    : width_(static_cast<int>(std::lround(size.width() * ratio)))
    , height_(static_cast<int>(std::lround(size.height() * ratio)))
    , ratio_(ratio)
    , samples_(ratio < 2 ? 2 : 1)
{
}

void FirstCover::fill(Faces &faces, const QPointF &a, const QPointF &b, const QPointF &c, std::size_t number,
                      int vertex) const
{
    std::array<QPointF, 3> corner{a, b, c};
    std::sort(corner.begin(), corner.end(), [](const QPointF &p, const QPointF &q) { return p.y() < q.y(); });
    // A pixel is in it when its middle is.
    const int top = std::max(0, static_cast<int>(std::ceil(corner[0].y() - 0.5)));
    const int bottom = std::min(height_, static_cast<int>(std::ceil(corner[2].y() - 0.5)));
    const auto crossing = [](const QPointF &p, const QPointF &q, double y) {
        const double height = q.y() - p.y();
        return height > 0 ? p.x() + (y - p.y()) / height * (q.x() - p.x()) : p.x();
    };
    for (int row = top; row < bottom; ++row) {
        const double y = row + 0.5;
        const double one = crossing(corner[0], corner[2], y);
        const double other =
            y < corner[1].y() ? crossing(corner[0], corner[1], y) : crossing(corner[1], corner[2], y);
        const int begin = std::clamp(static_cast<int>(std::ceil(std::min(one, other) - 0.5)), 0, width_);
        const int end = std::clamp(static_cast<int>(std::ceil(std::max(one, other) - 0.5)), 0, width_);
        // One more entry than pixels ends each row.
        std::uint16_t *next = faces.next.data() + static_cast<std::ptrdiff_t>(row) * (width_ + 1);
        const auto uncovered = [next](int x) {
            while (next[x] != x)
                x = next[x] = next[next[x]];
            return x;
        };
        const std::ptrdiff_t line = static_cast<std::ptrdiff_t>(row) * width_;
        for (int x = uncovered(begin); x < end; x = uncovered(x + 1)) {
            faces.number[static_cast<std::size_t>(line + x)] = static_cast<std::uint32_t>(number);
            faces.vertex[static_cast<std::size_t>(line + x)] = static_cast<std::uint16_t>(vertex);
            next[x] = static_cast<std::uint16_t>(x + 1);
        }
    }
}

void FirstCover::addFaces(const std::vector<QPointF> &nodes, const FirstFaces &faces, std::size_t triangles,
                          std::size_t tetrahedra, const std::stop_token &stop)
{
    const auto prepare = [&](Faces &at, std::size_t count) {
        if (count == 0 || !at.number.empty())
            return;
        const auto pixels = static_cast<std::size_t>(width_) * static_cast<std::size_t>(height_);
        at.number.assign(pixels, none);
        at.vertex.assign(pixels, 0);
        at.next.resize(pixels + static_cast<std::size_t>(height_));
        for (auto row = at.next.begin(); row != at.next.end(); row += width_ + 1)
            std::iota(row, row + width_ + 1, std::uint16_t(0));
    };
    const auto corner = [&](int vertex) { return ratio_ * nodes[static_cast<std::size_t>(vertex)]; };
    prepare(triangleAt_, triangles);
    for (; triangles_ < triangles; ++triangles_) {
        if (triangles_ % 64 == 0)
            throwIfStopped(stop);
        const auto &[i, j, k] = faces.triangles[triangles_].vertices;
        fill(triangleAt_, corner(i), corner(j), corner(k), triangles_, i);
    }
    prepare(tetrahedronAt_, tetrahedra);
    for (; tetrahedra_ < tetrahedra; ++tetrahedra_) {
        if (tetrahedra_ % 64 == 0)
            throwIfStopped(stop);
        const auto &[i, j, k, l] = faces.tetrahedra[tetrahedra_].vertices;
        fill(tetrahedronAt_, corner(i), corner(j), corner(k), tetrahedra_, i);
        fill(tetrahedronAt_, corner(i), corner(j), corner(l), tetrahedra_, i);
        fill(tetrahedronAt_, corner(i), corner(k), corner(l), tetrahedra_, i);
        fill(tetrahedronAt_, corner(j), corner(k), corner(l), tetrahedra_, i);
    }
}

void FirstCover::drawLine(QPointF from, QPointF to, std::uint32_t number)
{
    const double scale = ratio_ * samples_;
    const int thickness = std::max(1, static_cast<int>(std::lround(scale)));
    const int width = width_ * samples_;
    const int height = height_ * samples_;
    from *= scale;
    to *= scale;
    // One step per column of a line that is wider than high, else per row: `along` and `across`.
    const bool wide = std::abs(to.x() - from.x()) >= std::abs(to.y() - from.y());
    double along = wide ? from.x() : from.y();
    double across = wide ? from.y() : from.x();
    double alongEnd = wide ? to.x() : to.y();
    double acrossEnd = wide ? to.y() : to.x();
    if (along > alongEnd) {
        std::swap(along, alongEnd);
        std::swap(across, acrossEnd);
    }
    const double slope = alongEnd > along ? (acrossEnd - across) / (alongEnd - along) : 0;
    const int longest = wide ? width : height;
    const int widest = wide ? height : width;
    const int begin = std::max(0, static_cast<int>(std::ceil(along - 0.5)));
    const int end = std::min(longest, static_cast<int>(std::ceil(alongEnd - 0.5)));
    double at = across + (begin + 0.5 - along) * slope - 0.5 * (thickness - 1);
    const std::ptrdiff_t alongStep = wide ? 1 : width;
    const std::ptrdiff_t acrossStep = wide ? width : 1;
    std::uint32_t *samples = edgeAt_.data() + begin * alongStep;
    for (int k = begin; k < end; ++k, at += slope, samples += alongStep) {
        const int first = static_cast<int>(std::floor(at));
        for (int place = std::max(first, 0); place < std::min(first + thickness, widest); ++place) {
            std::uint32_t &sample = samples[place * acrossStep];
            sample = std::min(sample, number);
        }
    }
}

void FirstCover::addEdges(const std::vector<QPointF> &nodes, const std::vector<Edge> &edges,
                          std::size_t count, const std::stop_token &stop)
{
    if (count > 0 && edgeAt_.empty())
        edgeAt_.assign(static_cast<std::size_t>(width_) * static_cast<std::size_t>(height_)
                           * static_cast<std::size_t>(samples_ * samples_),
                       none);
    for (; edges_ < count; ++edges_) {
        if (edges_ % 64 == 0)
            throwIfStopped(stop);
        drawLine(nodes[static_cast<std::size_t>(edges[edges_].i)],
                 nodes[static_cast<std::size_t>(edges[edges_].j)], static_cast<std::uint32_t>(edges_));
    }
}

QImage FirstCover::at(const Seen &seen) const
{
    QImage picture(width_, height_, QImage::Format_RGB32);
    picture.setDevicePixelRatio(ratio_);
    const auto edges = static_cast<std::uint32_t>(seen.edges);
    const auto triangles = static_cast<std::uint32_t>(seen.triangles);
    const auto tetrahedra = static_cast<std::uint32_t>(seen.tetrahedra);
    const std::ptrdiff_t sampleRow = static_cast<std::ptrdiff_t>(width_) * samples_;
    for (int y = 0; y < height_; ++y) {
        auto *line = reinterpret_cast<QRgb *>(picture.scanLine(y));
        const std::size_t row = static_cast<std::size_t>(y) * static_cast<std::size_t>(width_);
        std::fill(line, line + width_, seen.background);
        if (triangles > 0)
            for (std::size_t x = 0; x < static_cast<std::size_t>(width_); ++x)
                if (triangleAt_.number[row + x] < triangles)
                    line[x] = seen.triangleColours[triangleAt_.vertex[row + x]];
        if (tetrahedra > 0)
            for (std::size_t x = 0; x < static_cast<std::size_t>(width_); ++x)
                if (tetrahedronAt_.number[row + x] < tetrahedra)
                    line[x] = seen.tetrahedronColours[tetrahedronAt_.vertex[row + x]];
        if (edges == 0)
            continue;
        const std::uint32_t *sample = edgeAt_.data() + y * samples_ * sampleRow;
        if (samples_ == 1) {
            for (int x = 0; x < width_; ++x)
                if (sample[x] < edges)
                    line[x] = seen.edgeColours[sample[x]];
            continue;
        }
        const std::uint32_t *below = sample + sampleRow;
        for (int x = 0; x < width_; ++x) {
            const std::array<std::uint32_t, 4> four{sample[2 * x], sample[2 * x + 1], below[2 * x],
                                                    below[2 * x + 1]};
            if (std::min(std::min(four[0], four[1]), std::min(four[2], four[3])) >= edges)
                continue;
            std::uint32_t redBlue = 0; // two channels at a time
            std::uint32_t green = 0;
            for (const std::uint32_t edge : four) {
                const QRgb colour = edge < edges ? seen.edgeColours[edge] : line[x];
                redBlue += colour & 0xff00ff;
                green += colour & 0x00ff00;
            }
            line[x] = 0xff000000 | ((redBlue >> 2) & 0xff00ff) | ((green >> 2) & 0x00ff00);
        }
    }
    return picture;
}

namespace {

std::vector<std::size_t> visible(const std::vector<std::uint32_t> &numbers, std::size_t count)
{
    std::vector<bool> seen(count, false);
    for (const std::uint32_t number : numbers)
        if (number < count)
            seen[number] = true;
    std::vector<std::size_t> result;
    for (std::size_t k = 0; k < count; ++k)
        if (seen[k])
            result.push_back(k);
    return result;
}

} // namespace

std::vector<std::size_t> FirstCover::visibleTriangles(std::size_t count) const
{
    return visible(triangleAt_.number, count);
}

std::vector<std::size_t> FirstCover::visibleTetrahedra(std::size_t count) const
{
    return visible(tetrahedronAt_.number, count);
}

} // namespace attopo
