"""Knows the shapes on the front of the closed heart: ventricles, atria, auricles and the fat between them."""

from functools import cached_property

from shapely.geometry import Point
from shapely.geometry.base import BaseGeometry

from tools.diagrams.outside import anchors, great
from tools.diagrams.outside.following import here
from tools.diagrams.ribbons import spine
from tools.diagrams.shapes import all_of, joined, largest, rounded, shape, tube


class Form:
    """All shapes of the heart's front, as they lie on the heart of today."""

    @cached_property
    def ventricles(self) -> BaseGeometry:
        """Both ventricles together."""
        return shape(here(anchors.VENTRICLES))

    @cached_property
    def left_ventricle(self) -> BaseGeometry:
        """The left ventricle, from the front groove to the left border."""
        return largest(self.ventricles.intersection(shape(here(anchors.GROOVE_EDGE))))

    @cached_property
    def right_ventricle(self) -> BaseGeometry:
        """The right ventricle: most of the front."""
        return largest(self.ventricles.difference(self.left_ventricle))

    @cached_property
    def right_atrium(self) -> BaseGeometry:
        """The right atrium without its auricle."""
        return shape(here(anchors.RIGHT_ATRIUM))

    @cached_property
    def right_auricle(self) -> BaseGeometry:
        """The ear of the right atrium, which lies on the root of the aorta."""
        return shape(here(anchors.RIGHT_AURICLE))

    @cached_property
    def left_auricle(self) -> BaseGeometry:
        """The ear of the left atrium, beside the pulmonary trunk."""
        return shape(here(anchors.LEFT_AURICLE))

    @cached_property
    def left_atrium(self) -> BaseGeometry:
        """What shows of the left atrium behind its ear, beside the pulmonary trunk."""
        return largest(shape(here(anchors.LEFT_ATRIUM)).difference(great.trunk_tube()))

    @cached_property
    def right_upper(self) -> BaseGeometry:
        """The right atrium with its ear."""
        return rounded(joined(self.right_atrium, self.right_auricle), 10, 0)

    @cached_property
    def inner_edges(self) -> BaseGeometry:
        """Where ventricle meets ventricle: under the fat, so no line is drawn."""
        return self.left_ventricle.buffer(3).intersection(self.right_ventricle.buffer(3)).buffer(2)

    @cached_property
    def pads(self) -> dict[str, BaseGeometry]:
        """The fat in the grooves, by name, cut to the heart."""
        onto = joined(self.ventricles.buffer(1.5), self.right_upper, self.left_auricle)
        return {
            name: _lumpy(here(line), widths).intersection(onto)
            for name, (line, widths) in anchors.FAT.items()
        }

    @cached_property
    def open_surface(self) -> BaseGeometry:
        """Where vessels and fat on the ventricles can be seen: not under the atria's ears or the trunk."""
        over = joined(self.right_upper, self.left_auricle, great.trunk_tube().difference(self.ventricles))
        return self.ventricles.buffer(1.5).difference(over)

    @cached_property
    def heart(self) -> BaseGeometry:
        """The silhouette without the great vessels."""
        parts = (self.ventricles, self.right_atrium, self.right_auricle, self.left_auricle, self.left_atrium)
        return rounded(all_of(parts), 8, 0)


def _lumpy(line: anchors.Line, widths: anchors.Widths) -> BaseGeometry:
    """A band of fat: lobule beside lobule, on either side of the line in turn."""
    band = spine(line, widths, 13)
    lumps = [tube(line, [width * 0.72 for width in widths], (0.9, 0.9))]
    for i, (point, normal, half) in enumerate(zip(band.points, band.normals, band.half, strict=True)):
        size = float(half[0])
        middle = point + normal * size * (0.42 if i % 2 else -0.42)
        lumps.append(Point(*middle.tolist()).buffer(size * (0.62 + 0.1 * (i % 3))))
    return rounded(all_of(lumps), 2.5, 2.5)
