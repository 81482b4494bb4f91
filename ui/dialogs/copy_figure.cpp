#include "copy_figure.h"

#include "core_text.h"
#include "error.h"
#include "figure.h"

#include <QApplication>
#include <QClipboard>
#include <QEvent>
#include <QMenu>
#include <QMimeData>
#include <QWidget>

#include <memory>
#include <utility>

namespace attopo {

QMimeData *pictureForClipboard(const FigureView &view, const FigureData &data, const FigureOptions &options)
{
    const QImage image = figureImage(view, data, options);
    auto picture = std::make_unique<QMimeData>();
    picture->setImageData(image);
    picture->setData(QStringLiteral("image/svg+xml"), figureSvg(view, data, options));
    return picture.release();
}

CopyFigure::CopyFigure(Window window, QObject *parent)
    : QObject(parent)
    , window_(std::move(window))
{
    qApp->installEventFilter(this);
}

void CopyFigure::follow(QWidget *widget, std::function<const FigureView &()> view, std::optional<Side> side)
{
    followed_.push_back({widget, std::move(view), side});
}

void CopyFigure::follow(QWidget *widget, const FigureView &view, std::optional<Side> side)
{
    follow(
        widget, [&view]() -> const FigureView & { return view; }, side);
}

void CopyFigure::addActions(QMenu *menu, const QList<QAction *> &further)
{
    actions_ << menu->addAction(tr("Copy as p&icture"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C), this,
                                &CopyFigure::copyPicture);
    actions_ << menu->addAction(tr("Copy as &data"), QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_C), this,
                                &CopyFigure::copyData);
    actions_ << menu->addAction(tr("Copy as command &line"), this, &CopyFigure::copyCommandLine) << further;
    for (const Followed &followed : followed_)
        if (followed.widget->contextMenuPolicy() == Qt::DefaultContextMenu) {
            followed.widget->setContextMenuPolicy(Qt::ActionsContextMenu);
            followed.widget->addActions(actions_);
        }
}

bool CopyFigure::eventFilter(QObject *watched, QEvent *event)
{
    if ((event->type() == QEvent::MouseButtonPress || event->type() == QEvent::FocusIn)
        && watched->isWidgetType()) {
        const auto *touched = static_cast<QWidget *>(watched);
        for (std::size_t k = 0; k < followed_.size(); ++k)
            if (followed_[k].widget == touched || followed_[k].widget->isAncestorOf(touched)) {
                last_ = k;
                break; // one within another is followed before it
            }
    }
    return QObject::eventFilter(watched, event);
}

const FigureView &CopyFigure::view() const { return followed_.at(last_).view(); }

std::optional<FigureData> CopyFigure::shown()
{
    FigureData data = window_.shown();
    if (!data.a || !view().canPaint(data)) {
        Q_EMIT failed(tr("There is nothing to copy yet: type a text first"));
        return std::nullopt;
    }
    data.side = data.b ? followed_.at(last_).side.value_or(view().ofOneText ? data.side : Side::A) : Side::A;
    return data;
}

FigureOptions CopyFigure::options() const
{
    const FigureSettings settings = readFigureSettings();
    FigureOptions options = settings.options;
    if (settings.preset) {
        options.size = figureSize(*settings.preset, view());
        options.fontSize = settings.preset->fontSize;
    }
    return options;
}

void CopyFigure::copyPicture()
{
    const auto data = shown();
    if (!data)
        return;
    try {
        QApplication::clipboard()->setMimeData(pictureForClipboard(view(), *data, options()));
        Q_EMIT said(tr("Copied as a picture: %1").arg(QObject::tr(view().label)));
    } catch (const Error &failure) {
        Q_EMIT failed(errorText(failure));
    }
}

void CopyFigure::copyData()
{
    const auto data = shown();
    if (!data)
        return;
    const QString table = view().table(*data);
    if (table.isEmpty())
        return Q_EMIT failed(tr("There are no numbers behind this view"));
    QApplication::clipboard()->setText(table);
    Q_EMIT said(tr("Copied as a table of tab-separated numbers: %1").arg(QObject::tr(view().label)));
}

void CopyFigure::copyCommandLine()
{
    const auto data = shown();
    if (!data)
        return;
    const FigureCommandLine command = figureCommandLine(QLatin1String(view().name) + QStringLiteral(".png"),
                                                        view(), *data, options(), window_.origins());
    QApplication::clipboard()->setText(command.text());
    if (command.obstacles.isEmpty())
        Q_EMIT said(tr("Copied the command that makes this figure: %1").arg(QObject::tr(view().label)));
    else
        Q_EMIT failed(tr("Copied a command, which does not make the very same figure: %1")
                          .arg(command.obstacles.join(u' ')));
}

} // namespace attopo
