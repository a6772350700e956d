"""What the sentences say of the things they name: frames as data, and the operators that read them."""
