"""`python -m haiphong_kg`."""

import sys

from haiphong_kg.cli import main

sys.exit(main())
