"""Lists, rows and tables: what the words before them say of their items."""
