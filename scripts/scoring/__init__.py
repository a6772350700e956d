"""How far the extraction goes, measured: runs over annotated texts, figures with intervals, the committed tables."""
