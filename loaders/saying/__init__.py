"""What the sentences say of the things they name: frames as data, and what reads them.

Rooms: `clauses` (where they begin and end, and their verbs), `subjects` (of whom they tell), `operators` (one for each
shape of words that a frame describes), `lists`, `figures`, `speech` (whose word it is and how it is held), `slavic`
(the same for Ukrainian and Russian). `interpretation` goes through the sentences, `statements` makes what it finds
statements with evidence.
"""
