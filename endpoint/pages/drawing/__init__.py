"""What the drawings of pages share: axes, rings, curves, and words cut to their room; all in units of a view box."""
