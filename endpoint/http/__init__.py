"""What every answer shares: limits, problems, formats, negotiation, headers, the kept answers."""
