"""`python -m intimacy_cli`, the same as `intimacy`."""

from .quick import main

if __name__ == "__main__":
    main()
