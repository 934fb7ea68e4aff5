"""``python -m ntm_extract`` is the command line."""

from ntm_extract.cli import main

if __name__ == "__main__":
    main()
