#include "run_here.h"

#include "run_command_line.h"

#include <iostream>
#include <sstream>
#include <vector>

namespace attopo {

namespace {

/// What goes to a stream while this lives.
class Captured {
public:
    explicit Captured(std::ostream &stream)
        : stream_(stream)
        , before_(stream.rdbuf(text_.rdbuf()))
    {
    }
    ~Captured() { stream_.rdbuf(before_); }
    Captured(const Captured &) = delete;
    Captured &operator=(const Captured &) = delete;

    QByteArray text() const { return QByteArray::fromStdString(text_.str()); }

private:
    std::ostream &stream_;
    std::ostringstream text_;
    std::streambuf *before_;
};

} // namespace

ProgramRun runHere(const QList<QByteArray> &arguments)
{
    QList<QByteArray> words = QList<QByteArray>{"attention-topology"} + arguments;
    std::vector<char *> argv;
    for (QByteArray &word : words)
        argv.push_back(word.data());
    const auto argc = static_cast<int>(argv.size());
    argv.push_back(nullptr);
    const Captured out(std::cout);
    const Captured err(std::cerr);
    const int status = runCommandLine(argc, argv.data());
    return {status, out.text(), err.text()};
}

} // namespace attopo
