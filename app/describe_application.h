#pragma once

class QCoreApplication;

namespace attopo {

/// Gives the application its name and version, by which it finds its settings.
void describe(QCoreApplication &application);

} // namespace attopo
