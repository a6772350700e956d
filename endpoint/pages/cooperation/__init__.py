"""Pages of the cooperation question: form, answer, matrix, network."""
