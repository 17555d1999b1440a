"""Knows where the heart's electrical paths lie: centre lines placed by hand on the squeezed opened heart."""

from tools.diagrams.heart.anchors import Line

SINUS_NODE = (306.0, 430.0)
"""Where the upper body vein enters the right atrium, on its smooth ridge."""

AV_NODE = (392.0, 586.0)
"""Low in the wall between the atria, beside the hinge of the tricuspid valve."""

ATRIAL: tuple[Line, ...] = (
    [(306, 430), (340, 446), (370, 474), (390, 516), (394, 550), (392, 586)],
    [(306, 430), (322, 478), (346, 514), (374, 552), (392, 586)],
    [(306, 430), (284, 500), (284, 570), (300, 628), (342, 640), (376, 616), (392, 586)],
)
"""From the sinus node to the AV node, in front, in the middle and at the back."""

BACHMANN: Line = [(306, 430), (336, 412), (372, 404), (430, 402), (500, 400), (560, 394), (640, 386)]
"""Over to the left atrium, behind the large arteries."""

LEFT_ATRIAL: tuple[Line, ...] = (
    [(640, 386), (700, 392), (752, 412), (784, 440)],
    [(640, 386), (684, 428), (712, 486)],
    [(600, 390), (598, 440), (614, 496)],
)

HIS: Line = [(392, 586), (430, 572), (480, 566), (524, 576), (550, 598), (564, 628)]
"""Through the fibrous ring and the thin top of the septum."""

RIGHT_BRANCH: Line = [(564, 628), (568, 644), (592, 682), (650, 748), (734, 806), (792, 828)]
MODERATOR_BRANCH: Line = [(650, 740), (610, 754), (576, 786), (556, 828)]
LEFT_BRANCH: Line = [(564, 628), (584, 628), (622, 662), (680, 722), (748, 783), (816, 818)]
LEFT_FAN: tuple[Line, ...] = (
    [(596, 640), (640, 650), (688, 676)],
    [(636, 676), (684, 692), (728, 726)],
)
LEFT_FIBRES: Line = [(816, 818), (850, 800), (863, 734), (845, 662), (812, 600), (786, 570)]
RIGHT_FIBRES: tuple[Line, ...] = (
    [(792, 828), (750, 838), (696, 840), (614, 834), (556, 818)],
    [(556, 818), (524, 806), (450, 770), (408, 746)],
)
