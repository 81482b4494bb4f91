"""The shape of a transformer's attention, from Python.

    import attention_topology as at

    outputs = model(**tokenizer(text, return_tensors="pt"), output_attentions=True)
    at.show(outputs, tokens=tokenizer.tokenize(text, add_special_tokens=True), text=text)

opens the window of Attention Topology on all layers and heads; when it is open already, the picture there changes.
`save` writes the same to a file; `trace` writes a whole model as a program that the window opens like any other model;
`figure`, `diagrams`, `features`, `distances` and `compare` have the program compute and return pictures and numpy arrays;
`read` gives the tables that `attention-topology batch` writes.

Nothing is computed here: the program does, and what it refuses is raised as Error with its message.
"""

from .program import Error, program
from .results import compare, diagrams, distances, features, read
from .figure import Figure, figure
from .stack import save
from .trace import trace
from .window import show

__all__ = ["Error", "Figure", "compare", "diagrams", "distances", "features", "figure", "program", "read", "save",
           "show", "trace"]
