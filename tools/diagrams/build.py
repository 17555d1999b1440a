"""Knows everything that is drawn: `python -m tools.diagrams.build` writes it all into resources/diagrams."""

import argparse
from collections.abc import Collection
from pathlib import Path

from tools.diagrams import (
    above,
    aortic,
    artery,
    base,
    circuit,
    echo,
    first_minutes,
    fluid,
    hands,
    kitchen,
    outside,
    pacer,
    pain,
    particles,
    pressure,
    previews,
    replacement,
    rhythm,
)
from tools.diagrams.heart import pictures as heart
from tools.diagrams.mitral import pictures as mitral
from tools.diagrams.picture import Picture
from tools.diagrams.record import DRAWN, RECORD, sums


def pictures() -> list[Picture]:
    """All pictures of the studio, in the order of their slugs."""
    found: list[Picture] = [
        heart.heart_inside(),
        heart.four_chambers(),
        heart.leaking_heart(),
        *mitral.pictures(),
    ]
    found += [
        outside.heart_outside(),
        outside.coronary_arteries(),
        artery.artery_plaque(),
        artery.stent_bypass(),
    ]
    found += [above.mitral_valve_above(), base.four_valves(), *aortic.pictures()]
    found.append(replacement.replacement_valves())
    found += [pain.heart_attack_pain(), fluid.heart_failure_fluid(), pressure.blood_pressure_measuring()]
    found += [echo.echo_probe(), pacer.pacemaker_icd()]
    found += [circuit.blood_path(), *rhythm.pictures()]
    found += [kitchen.salt_foods(), kitchen.food_label(), kitchen.omega_foods(), kitchen.heart_plate()]
    found += [hands.pulse_points(), hands.pressure_cuff()]
    found += [first_minutes.first_minutes(), particles.plate_to_plaque()]
    return sorted(found, key=_slug)


def _slug(picture: Picture) -> str:
    return picture.slug


def write(folder: Path, only: Collection[str] = ()) -> None:
    """Write drawings, outlines and previews into a folder: of all pictures, or of those named in `only`."""
    (folder / "previews").mkdir(parents=True, exist_ok=True)
    application = previews.without_screen()
    for picture in pictures():
        if not only or picture.slug in only:
            for name, text in picture.files().items():
                (folder / name).write_text(text, encoding="utf-8", newline="\n")
            for state in picture.states:
                name = f"{picture.slug}-{state}"
                previews.bake(folder / f"{name}.svg", folder / "previews" / f"{name}.webp")
    application.processEvents()


def main() -> None:
    """Read the command line and build."""
    parser = argparse.ArgumentParser(description="Draw the pictures of Heartleaf.")
    parser.add_argument("--into", type=Path, default=DRAWN, help="the folder to write into")
    parser.add_argument("only", nargs="*", help="slugs of the pictures to draw; all where none is given")
    wanted = parser.parse_args()
    write(wanted.into, wanted.only)
    if wanted.into == DRAWN and not wanted.only:
        RECORD.write_text(sums(), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
