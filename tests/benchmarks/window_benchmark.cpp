// From the user's hand to the painted picture, in the real window on the bundled model: a key in the editor,
// a move of the slider, a turn of the picture, the mouse coming to rest on a bar. Run it on a display (Xvfb
// will do) or with QT_QPA_PLATFORM=offscreen.

#include "main_window.h"

#include "autosave.h"
#include "barcode_view.h"
#include "complex_view.h"
#include "model/inference_threads.h"
#include "paint_barcode.h"

#include <QAction>
#include <QApplication>
#include <QElapsedTimer>
#include <QMouseEvent>
#include <QPlainTextEdit>
#include <QSettings>
#include <QSignalSpy>
#include <QSlider>
#include <QTemporaryDir>
#include <QTest>

#include <benchmark/benchmark.h>

#include <random>
#include <thread>

using namespace attopo;

namespace {

void forgetAll()
{
    QSettings().clear();
    QFile::remove(Autosave().file());
}

/// The window with a text of about `n` tokens, its picture painted.
class Window {
public:
    explicit Window(std::size_t n)
    {
        forgetAll();
        window = std::make_unique<MainWindow>();
        window->resize(1360, 820);
        window->show();
        editor = window->findChild<QPlainTextEdit *>(QStringLiteral("aText"));
        slider = window->findChild<QSlider *>(QStringLiteral("threshold"));
        QString text;
        while (tokens() + 2 < n) { // whole words until the length is reached
            text += text.isEmpty() ? QStringLiteral("The king") : QStringLiteral(" and the people");
            if (text.size() < static_cast<qsizetype>(3.6 * static_cast<double>(n)))
                continue;
            QSignalSpy shown(window.get(), &MainWindow::resultShown);
            editor->setPlainText(text);
            shown.wait(20000);
        }
        QTest::qWait(300);
    }

    std::size_t tokens() const
    {
        const auto analysis = window->figureData().a;
        return analysis ? analysis->space->tokens.size() : 0;
    }

    std::unique_ptr<MainWindow> window;
    QPlainTextEdit *editor = nullptr;
    QSlider *slider = nullptr;
};

/// Notes when a widget has been painted.
class PaintWatch : public QObject {
public:
    explicit PaintWatch(QWidget *widget) { widget->installEventFilter(this); }

    /// Runs the event loop until the widget has been painted since the last call.
    void wait()
    {
        while (!painted_)
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        QCoreApplication::processEvents(); // what else was to be painted
        painted_ = false;
    }

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        painted_ = painted_ || event->type() == QEvent::Paint;
        return false;
    }

private:
    bool painted_ = false;
};

QWidget *complexView(const MainWindow &window)
{
    return window.findChild<ComplexView *>(QStringLiteral("aComplex"));
}

void keystroke(benchmark::State &state)
{
    Window window(static_cast<std::size_t>(state.range(0)));
    PaintWatch painted(complexView(*window.window));
    int typed = 0;
    for (auto _ : state) {
        // Another text every time, so that no stage finds its result: a letter here and there.
        QSignalSpy shown(window.window.get(), &MainWindow::resultShown);
        QTextCursor cursor(window.editor->document());
        cursor.setPosition(static_cast<int>((typed * 37LL) % window.editor->document()->characterCount())
                           / 2);
        window.editor->setTextCursor(cursor);
        QTest::keyClick(window.editor, static_cast<char>('a' + typed % 26));
        ++typed;
        while (shown.isEmpty())
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        painted.wait();
        state.PauseTiming();
        QTest::keyClick(window.editor, Qt::Key_Backspace); // as long as before
        shown.wait(20000);
        state.ResumeTiming();
    }
    state.counters["tokens"] = static_cast<double>(window.tokens());
}

void sliderMove(benchmark::State &state)
{
    Window window(static_cast<std::size_t>(state.range(0)));
    const int steps = window.slider->maximum();
    PaintWatch painted(complexView(*window.window));
    int value = 0;
    for (auto _ : state) {
        value = (value + steps / 50) % steps;
        window.slider->setValue(value);
        painted.wait();
    }
    state.counters["tokens"] = static_cast<double>(window.tokens());
}

/// Jumps to places all over the slider, its end with all edges among them, once the picture has come to rest.
void sliderJump(benchmark::State &state)
{
    Window window(static_cast<std::size_t>(state.range(0)));
    const int steps = window.slider->maximum();
    window.slider->setValue(steps);
    QTest::qWait(4000);
    PaintWatch painted(complexView(*window.window));
    std::mt19937 random(3);
    double slowest = 0;
    int jumps = 0;
    for (auto _ : state) {
        const int end = window.slider->value() == steps ? steps - 1 : steps;
        const int value = jumps++ % 4 == 0 ? end : static_cast<int>(random() % static_cast<unsigned>(steps));
        QElapsedTimer time;
        time.start();
        window.slider->setValue(value == window.slider->value() ? value / 2 : value);
        painted.wait();
        slowest = std::max(slowest, static_cast<double>(time.nsecsElapsed()) / 1e6);
    }
    state.counters["tokens"] = static_cast<double>(window.tokens());
    state.counters["slowest_ms"] = slowest;
}

/// The picture in space, turned by the mouse with all edges in it.
void turn(benchmark::State &state)
{
    Window window(static_cast<std::size_t>(state.range(0)));
    window.window->findChild<QAction *>(QStringLiteral("in3D"))->trigger();
    window.slider->setValue(window.slider->maximum());
    QTest::qWait(3000);
    QWidget *view = complexView(*window.window);
    PaintWatch painted(view);
    QPointF at(view->width() / 2.0, 4);
    const auto send = [&](QEvent::Type type, Qt::MouseButton button) {
        QMouseEvent event(type, at, view->mapToGlobal(at), button, Qt::LeftButton, {});
        QCoreApplication::sendEvent(view, &event);
    };
    send(QEvent::MouseButtonPress, Qt::LeftButton);
    for (auto _ : state) {
        at += QPointF(5, 3);
        send(QEvent::MouseMove, Qt::NoButton);
        painted.wait();
    }
    state.counters["tokens"] = static_cast<double>(window.tokens());
}

/// From loop to loop: the graph shows another cycle each time.
void barHovered(benchmark::State &state)
{
    Window window(static_cast<std::size_t>(state.range(0)));
    auto *view = window.window->findChild<BarcodeView *>(QStringLiteral("aBarcode"));
    const Barcode &barcode = *window.window->figureData().a->barcode;
    const BarcodePlacement placement(barcode, barcode.largestValue(), QRectF(view->rect()));
    std::vector<QPointF> loops;
    for (const BarcodePlacement::Row &row : placement.rows())
        if (const Bar &bar = barcode.bars[row.bar]; bar.dimension == 1)
            loops.emplace_back((placement.x(bar.birth) + placement.x(bar.death)) / 2, row.y);
    PaintWatch painted(complexView(*window.window));
    std::size_t next = 0;
    for (auto _ : state) {
        const QPointF place = loops[next++ % loops.size()];
        QMouseEvent move(QEvent::MouseMove, place, view->mapToGlobal(place), Qt::NoButton, Qt::NoButton, {});
        QCoreApplication::sendEvent(view, &move);
        painted.wait();
    }
    state.counters["loops"] = static_cast<double>(loops.size());
}

/// A window made anew, the bundled model opened, the first picture painted.
void openWindow(benchmark::State &state)
{
    forgetAll();
    for (auto _ : state) {
        MainWindow window;
        PaintWatch painted(complexView(window));
        QSignalSpy shown(&window, &MainWindow::resultShown);
        window.show();
        while (shown.isEmpty() || !window.figureData().a)
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        painted.wait();
    }
}

BENCHMARK(openWindow)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(keystroke)->Arg(64)->Arg(128)->Arg(500)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(barHovered)->Arg(64)->Arg(128)->Arg(500)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(turn)->Arg(64)->Arg(128)->Arg(500)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(sliderJump)->Arg(64)->Arg(128)->Arg(500)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(sliderMove)->Arg(64)->Arg(128)->Arg(500)->Unit(benchmark::kMillisecond)->UseRealTime();

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const QTemporaryDir settings;
    qputenv("XDG_CONFIG_HOME", settings.path().toUtf8());
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, settings.path());
    QCoreApplication::setOrganizationName(QStringLiteral("attention-topology-benchmark"));
    setInferenceThreads(static_cast<int>(std::max(1U, std::thread::hardware_concurrency())));
    benchmark::Initialize(&argc, argv);
    if (benchmark::ReportUnrecognizedArguments(argc, argv))
        return 1;
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
