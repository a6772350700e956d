"""From bytes to sentences that know where in the text they stand."""
