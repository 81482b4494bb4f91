#pragma once

#include <QObject>

namespace attopo {

/// While it lives, SIGTERM, SIGHUP and SIGINT do not end the process but are told to the event loop; a second
/// one of the same kind ends it as always: a session that ends sends two of them. There is one at a time.
class EndSignals : public QObject {
    Q_OBJECT
public:
    explicit EndSignals(QObject *parent = nullptr);
    ~EndSignals() override;

Q_SIGNALS:
    void received();
};

} // namespace attopo
