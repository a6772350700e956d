"""Which things the sentences name: known labels, new names, persons, and phrases that point back.

Here are words, labels and marks, what brings them together (`mentions`), and which thing a name means (`resolution`).
Around them are rooms: names told by a head word (`headed`), bodies, acts and their provisions, persons, kinds of things
that a noun describes, words that refer back, and names of Ukrainian and Russian sentences (`slavic`).
"""
