#pragma once

namespace attopo {

/// The program: does what its command line says and returns its exit status: 0 done, 2 the command line is
/// wrong, 1 anything else, with one line on standard error. Where there is an application object already,
/// commands run under it.
int runCommandLine(int argc, char **argv);

} // namespace attopo
