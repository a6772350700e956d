"""The editor: its page, and the small documents that its script completes names from."""
