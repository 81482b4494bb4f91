#pragma once

#include <QFontMetricsF>
#include <QPaintDevice>
#include <QPaintEngine>
#include <QPolygonF>
#include <QString>

#include <cmath>
#include <vector>

namespace attopo {

/// A device that keeps what is written on it, and where, and drops all that is drawn.
class TextBoxes : public QPaintDevice {
public:
    struct Box {
        QString text;
        QPolygonF corners;    ///< On the device.
        double pixelSize = 0; ///< Of its font there.
    };

    explicit TextBoxes(const QSize &size)
        : size_(size)
        , engine_(&boxes_)
    {
    }
    const std::vector<Box> &boxes() const { return boxes_; }
    QPaintEngine *paintEngine() const override { return &engine_; }

protected:
    int metric(PaintDeviceMetric which) const override
    {
        constexpr int dpi = 96;
        switch (which) {
        case PdmWidth:
            return size_.width();
        case PdmHeight:
            return size_.height();
        case PdmDpiX:
        case PdmDpiY:
        case PdmPhysicalDpiX:
        case PdmPhysicalDpiY:
            return dpi;
        default:
            return QPaintDevice::metric(which);
        }
    }

private:
    class Engine : public QPaintEngine {
    public:
        explicit Engine(std::vector<Box> *boxes)
            : QPaintEngine(AllFeatures)
            , boxes_(boxes)
        {
        }
        bool begin(QPaintDevice *) override { return true; }
        bool end() override { return true; }
        void updateState(const QPaintEngineState &now) override
        {
            if (now.state() & DirtyTransform)
                transform_ = now.transform();
        }
        void drawPixmap(const QRectF &, const QPixmap &, const QRectF &) override { }
        void drawImage(const QRectF &, const QImage &, const QRectF &, Qt::ImageConversionFlags) override { }
        void drawPath(const QPainterPath &) override { }
        void drawPolygon(const QPointF *, int, PolygonDrawMode) override { }
        void drawPolygon(const QPoint *, int, PolygonDrawMode) override { }
        void drawTextItem(const QPointF &at, const QTextItem &item) override
        {
            const QString text = item.text().trimmed();
            if (text.isEmpty())
                return;
            const QFontMetricsF metrics(item.font());
            const QRectF tight = metrics.tightBoundingRect(item.text()).translated(at);
            const double scale = std::sqrt(std::abs(transform_.determinant()));
            boxes_->push_back({text, transform_.map(QPolygonF(tight)), scale * metrics.height() * 0.8});
        }
        Type type() const override { return User; }

    private:
        std::vector<Box> *boxes_;
        QTransform transform_;
    };

    QSize size_;
    std::vector<Box> boxes_;
    mutable Engine engine_;
};

} // namespace attopo
