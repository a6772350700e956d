"""Who is named: full names, surnames, offices and those who hold them."""
