"""Acts, treaties and their provisions: by number, date and edition, or told of without a name."""
