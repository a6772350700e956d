"""What people decided about the rules' work, and how it is replayed."""
