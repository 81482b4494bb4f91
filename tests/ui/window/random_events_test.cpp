// Random clicks, keys, drags and commands: nothing crashes or hangs. ATTOPO_RANDOM_SECONDS (default 10) says
// for how long, ATTOPO_RANDOM_SEED which ones.

#include "window_fixture.h"

#include <QApplication>
#include <QDialog>
#include <QElapsedTimer>
#include <QFileDialog>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPointer>
#include <QRandomGenerator>
#include <QTimer>

using namespace attopo;

class RandomEventsTest : public QObject, private WindowFixture {
    Q_OBJECT
public:
    RandomEventsTest()
    {
        bool ok = false;
        if (const int seconds = qEnvironmentVariableIntValue("ATTOPO_RANDOM_SECONDS", &ok); ok)
            seconds_ = std::max(1, seconds);
        // Qt Test ends what takes five minutes otherwise.
        qputenv("QTEST_FUNCTION_TIMEOUT", QByteArray::number(1000LL * (seconds_ + 300)));
    }

private Q_SLOTS:
    void initTestCase() { separateSettings("random"); }
    void survives();

private:
    int below(int bound) { return random_.bounded(bound); }
    template <typename T>
    T oneOf(const QList<T> &list)
    {
        return list[below(static_cast<int>(list.size()))];
    }
    QWidget *anyWidget()
    {
        QList<QWidget *> shown;
        for (QWidget *top : QApplication::topLevelWidgets())
            if (top->isVisible())
                for (QWidget *widget : top->findChildren<QWidget *>())
                    if (widget->isVisible() && widget->isEnabled())
                        shown << widget;
        return shown.isEmpty() ? window_.get() : oneOf(shown);
    }
    void collect(const QList<QAction *> &actions, QList<QAction *> &into)
    {
        for (QAction *action : actions)
            if (action->menu())
                collect(action->menu()->actions(), into);
            else if (action->isEnabled() && !action->isSeparator()
                     && action->shortcut() != QKeySequence(QKeySequence::Quit)
                     && !action->text().contains(QStringLiteral("Sweep"))) // which never ends by itself
                into << action;
    }
    static void mouse(const QPointer<QWidget> &widget, QEvent::Type type, const QPoint &at,
                      Qt::MouseButton button)
    {
        if (!widget)
            return;
        const bool moves = type == QEvent::MouseMove;
        QMouseEvent event(type, at, widget->mapToGlobal(at), moves ? Qt::NoButton : button,
                          type == QEvent::MouseButtonRelease ? Qt::NoButton : button, Qt::NoModifier);
        QApplication::sendEvent(widget, &event);
    }
    static void type(QWidget *field, const QString &text)
    {
        for (const QEvent::Type type : {QEvent::KeyPress, QEvent::KeyRelease}) {
            QKeyEvent event(type, 0, Qt::NoModifier, text);
            QApplication::sendEvent(field, &event);
        }
    }
    void step();

    QRandomGenerator random_;
    int seconds_ = 10;
};

void RandomEventsTest::step()
{
    static const QStringList texts{QStringLiteral("The king "), QStringLiteral("שלום "),
                                   QStringLiteral("漢字"), QStringLiteral("\n"), QStringLiteral("a, b. ")};
    const QPointer<QWidget> widget = anyWidget(); // what it does may delete it
    QPoint at(below(std::max(1, widget->width())), below(std::max(1, widget->height())));
    switch (below(12)) {
    case 0: {
        QList<QAction *> actions;
        collect(window_->menuBar()->actions(), actions);
        oneOf(actions)->trigger();
        break;
    }
    case 1:
    case 2: {
        const Qt::MouseButton button = below(8) ? Qt::LeftButton : Qt::RightButton;
        mouse(widget, QEvent::MouseButtonPress, at, button);
        mouse(widget, QEvent::MouseButtonRelease, at, button);
        break;
    }
    case 3:
        mouse(widget, QEvent::MouseButtonPress, at, Qt::LeftButton);
        for (int k = 0; k < 5; ++k) {
            at += QPoint(below(80) - 40, below(80) - 40);
            mouse(widget, QEvent::MouseMove, at, Qt::LeftButton);
        }
        mouse(widget, QEvent::MouseButtonRelease, at, Qt::LeftButton);
        break;
    case 4:
    case 5:
        mouse(widget, QEvent::MouseMove, at, Qt::NoButton);
        break;
    case 6: {
        QWheelEvent wheel(at, widget->mapToGlobal(at), {}, QPoint(0, below(2) ? 120 : -120), Qt::NoButton,
                          below(4) ? Qt::NoModifier : Qt::ControlModifier, Qt::NoScrollPhase, false);
        QApplication::sendEvent(widget, &wheel);
        break;
    }
    case 7:
    case 8: {
        static const QList<Qt::Key> keys{Qt::Key_Up,   Qt::Key_Down,  Qt::Key_Left,   Qt::Key_Right,
                                         Qt::Key_Tab,  Qt::Key_Space, Qt::Key_Escape, Qt::Key_Return,
                                         Qt::Key_Plus, Qt::Key_Minus, Qt::Key_Delete, Qt::Key_BracketRight};
        const Qt::Key key = oneOf(keys);
        const Qt::KeyboardModifiers modifiers = below(5) ? Qt::NoModifier : Qt::ShiftModifier;
        for (const QEvent::Type type : {QEvent::KeyPress, QEvent::KeyRelease})
            if (widget) {
                QKeyEvent event(type, key, modifiers);
                QApplication::sendEvent(widget, &event);
            }
        break;
    }
    case 9:
        type(window_->findChild<QPlainTextEdit *>(below(2) ? QStringLiteral("aText")
                                                           : QStringLiteral("bText")),
             oneOf(texts));
        break;
    case 10:
        QTest::keyClick(window_.get(), below(2) ? Qt::Key_Z : Qt::Key_Y, Qt::ControlModifier);
        break;
    default:
        window_->resize(500 + below(1200), 400 + below(800));
        break;
    }
    // Long texts only cost time.
    for (const char *name : {"aText", "bText"}) {
        auto *editor = child<QPlainTextEdit>(name);
        if (editor->toPlainText().size() > 600)
            editor->setPlainText(editor->toPlainText().left(200));
    }
}

void RandomEventsTest::survives()
{
    const quint32 seed = qEnvironmentVariableIsSet("ATTOPO_RANDOM_SEED")
        ? static_cast<quint32>(qEnvironmentVariableIntValue("ATTOPO_RANDOM_SEED"))
        : 20261127;
    random_.seed(seed);
    QApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    forgetAll();
    openWindow();
    // Questions and dialogs that wait are dismissed, those that do not now and then.
    QTimer dismiss;
    int ticks = 0;
    connect(&dismiss, &QTimer::timeout, this, [&] {
        ++ticks;
        if (QWidget *popup = QApplication::activePopupWidget())
            popup->close();
        if (QWidget *modal = QApplication::activeModalWidget())
            modal->close();
        else if (ticks % 20 == 0)
            for (QWidget *top : QApplication::topLevelWidgets())
                if (top != window_.get() && top->isVisible())
                    top->close();
    });
    dismiss.start(100);
    QElapsedTimer time;
    time.start();
    qint64 longest = 0;
    int steps = 0;
    while (time.elapsed() < 1000LL * seconds_) {
        QElapsedTimer one;
        one.start();
        step();
        if (!window_->isVisible())
            window_->show();
        QCoreApplication::processEvents();
        longest = std::max(longest, one.elapsed());
        ++steps;
    }
    dismiss.stop();
    for (QWidget *top : QApplication::topLevelWidgets())
        if (top != window_.get() && top->isVisible())
            top->close();
    qInfo("%d steps with seed %u, the longest %lld ms", steps, seed, longest);
    // It goes on as if nothing had been.
    window_->setChoices(firstChoices());
    QTRY_VERIFY_WITH_TIMEOUT(
        shown() && std::get<TextSource>(shown()->request.source).text == demonstration().text.toStdString(),
        30000);
    window_.reset();
}

QTEST_MAIN(RandomEventsTest)
#include "random_events_test.moc"
