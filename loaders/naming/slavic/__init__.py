"""Names of Ukrainian and Russian sentences, and the grammar that tells them."""
