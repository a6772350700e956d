"""Who and what a source cites, and what it says of itself."""
