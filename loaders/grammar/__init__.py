"""What has a written form of its own: identifiers, dates, quantities, provisions, citations."""
