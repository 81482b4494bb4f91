#pragma once

#include <QEventLoop>
#include <QTimer>

namespace attopo {

/// Lets all happen that is due: timers of 0 ms, what is queued, and what follows from either.
inline void turn()
{
    constexpr int turns = 3;
    for (int k = 0; k < turns; ++k) {
        QEventLoop loop;
        QTimer::singleShot(0, &loop, &QEventLoop::quit);
        loop.exec();
    }
}

} // namespace attopo
