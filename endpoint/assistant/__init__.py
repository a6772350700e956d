"""The questions of the graph as tools that an assistant can call, each answer with its citations."""
