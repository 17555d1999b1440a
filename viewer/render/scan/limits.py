"""Limits: how much a drawing may ask for. The drawings that come with the program need a tenth of each."""

ELEMENTS = 20_000
DEPTH = 64
ATTRIBUTES = 64
"""Attributes of one element."""
VALUE = 16 * 1024
"""Letters of one attribute that is no path."""
PATH = 256 * 1024
"""Letters of one path."""
TEXT = 20_000
"""Letters of all texts together."""
STYLE = 64 * 1024
"""Letters of all style sheets together."""
MATCHES = 2_000_000
"""Rules of the style sheets times elements: each is held against each."""

PAINTED = 50_000
"""Elements that are painted, counted each time that a reference has them painted again."""
HEAVY = 120
"""Filters, masks and patterns that are painted, counted likewise: each needs a sheet of its own."""
FILTERS = 120
STEPS = 16
"""Steps of one filter."""
STOPS = 128
"""Stops of one gradient."""
ALL_STOPS = 5_000

NUMBER = 1_000_000.0
LEAST_VIEW = 0.5
LONGEST_VIEW = 50.0
"""How many times longer than the shorter side of the view the longer one may be."""
SCALE = 10_000.0
"""How much all nested transforms together may enlarge."""

# In longer sides of the view.
STROKE = 2.0
BLUR = 0.2
REGION = 4.0
DASHES = 0.002
"""The least length of a dash and its gap."""

SHARE = 10.0
"""How many times larger than the thing it belongs to a region may be."""
