"""The ``argmap`` command, also as ``python -m argmap``."""

import atexit
import gc
import os
import signal

# A command gives one answer and exits, so garbage is not worth collecting. Without that, `tree` of 10,000 claims takes
# 1.1 s of processor time rather than 2.0 s. At exit an interpreter collects once more unless objects are frozen: 0.3 s
# more. A check of several maps enables collection again. Importing argmap in Python leaves it as it is.
gc.disable()
atexit.register(gc.freeze)

# Ctrl-C ends the command on the spot, also in the middle of an import; `main` sees to what would be left behind.
INTERRUPTED = 130
if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
    signal.signal(signal.SIGINT, lambda *_: os._exit(INTERRUPTED))

from argmap.cli.app import main  # noqa: E402

if __name__ == "__main__":
    main()
