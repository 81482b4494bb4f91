#include "run_command_line.h"

int main(int argc, char **argv) { return attopo::runCommandLine(argc, argv); }
