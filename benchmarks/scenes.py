"""Paints landscapes that look like something, from a seed: seven scenes in many palettes.

A canvas is an array of floats of shape (height, width, 3), 0 to 1. Places are shares of its width
and height, so a scene looks the same at any size. Only `Generator.random` is drawn from, whose
stream numpy keeps stable.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
from PIL import Image

Floats = npt.NDArray[np.floating[Any]]
Colour = tuple[float, float, float]


@dataclass(frozen=True)
class Palette:
    """Colours, 0 to 1: the sky from top to horizon, the light in it, and the ground near us."""

    high: Colour
    middle: Colour
    low: Colour
    light: Colour
    ground: Colour


def _hex(code: str) -> Colour:
    red, green, blue = bytes.fromhex(code)
    return red / 255, green / 255, blue / 255


PALETTES = tuple(
    Palette(*(_hex(code) for code in codes.split()))
    for codes in (
        "1d2b53 7a4b7d f2a07b ffe3b0 141a33",
        "0f4c75 5fa8d3 f7e7ce fff6d6 12343b",
        "20123a 8a2f6b ff7b54 ffd56f 160b28",
        "264653 2a9d8f e9c46a fff1c1 1b2f36",
        "0b132b 1c2541 5bc0be d7fff1 070d1c",
        "5a3e67 c08497 f7d6c4 fff7ef 3a2740",
        "3a506b 9fb8ad e8e4d0 ffffff 2b3a34",
        "4a1c40 c1446a f9a26c fff0b8 2a0f26",
    )
)


class Canvas:
    """A picture being painted, with the coordinates of its points and its own random numbers."""

    def __init__(self, width: int, height: int, palette: Palette, seed: int) -> None:
        self.width = width
        self.height = height
        self.palette = palette
        self.random = np.random.Generator(np.random.PCG64(seed))
        self.x = (np.arange(width, dtype=np.float32) / width)[None, :]
        self.y = (np.arange(height, dtype=np.float32) / height)[:, None]
        self.paint = np.zeros((height, width, 3), np.float32)

    def between(self, low: float, high: float) -> float:
        return low + (high - low) * float(self.random.random())

    def cover(self, colour: Colour | Floats, alpha: Floats) -> None:
        """Lay a colour over the picture, as much of it as alpha (broadcast to the picture) says."""
        weight = np.broadcast_to(alpha, self.paint.shape[:2])[..., None]
        self.paint += (np.asarray(colour, np.float32) - self.paint) * weight

    def add(self, colour: Colour, amount: Floats) -> None:
        """Add light."""
        self.paint += np.asarray(colour, np.float32) * amount[..., None]

    def distance(self, x: float, y: float) -> Floats:
        """From a place, with the shorter side of the picture as 1."""
        shorter = min(self.width, self.height)
        across = (self.x - x) * (self.width / shorter)
        down = (self.y - y) * (self.height / shorter)
        return np.sqrt(across**2 + down**2).astype(np.float32)

    def cells(self, columns: int) -> Floats:
        """Smooth noise, 0 to 1, about `columns` bumps across."""
        rows = max(2, columns * self.height // self.width)
        grid = self.random.random((rows + 1, columns + 1)).astype(np.float32)
        smooth = Image.fromarray(grid).resize((self.width, self.height), Image.Resampling.BICUBIC)
        return np.clip(np.asarray(smooth, np.float32), 0, 1)

    def clouds(self, columns: int) -> Floats:
        """Noise of three sizes, 0 to 1."""
        return (self.cells(columns) * 4 + self.cells(columns * 2) * 2 + self.cells(columns * 5)) / 7

    def ridge(self, bumps: float, roughness: float) -> Floats:
        """A skyline: heights of shape (1, width), about -1 to 1, of waves ever smaller."""
        line = np.zeros_like(self.x)
        amplitude = 1.0
        while bumps < 60:
            line += amplitude * np.sin(6.283 * (bumps * self.x + self.random.random()))
            bumps *= 1.9
            amplitude *= roughness
        return line.astype(np.float32)

    def below(self, line: Floats | float) -> Floats:
        """1 under the line, 0 above it, with one point of blending between."""
        return np.clip((self.y - line) * self.height + 0.5, 0, 1).astype(np.float32)

    def sky(self, horizon: float = 1.0) -> None:
        """Fill the picture with the sky, its lowest colour reached at the horizon."""
        colours = self.palette
        share = np.clip(self.y / horizon, 0, 1)[..., None]
        stops = np.asarray([colours.high, colours.middle, colours.low], np.float32)
        upper = stops[0] + (stops[1] - stops[0]) * np.clip(share * 2, 0, 1)
        self.paint[:] = upper + (stops[2] - upper) * np.clip(share * 2 - 1, 0, 1)

    def sun(self, x: float, y: float, radius: float) -> None:
        away = self.distance(x, y)
        self.add(self.palette.light, 0.45 * np.exp(-away * 5) + 0.2 * np.exp(-away * 1.6))
        edge = (radius - away) * min(self.width, self.height) + 0.5
        self.cover(self.palette.light, np.clip(edge, 0, 1))

    def stars(self, count: int, lowest: float) -> None:
        for _ in range(count):
            column = int(self.random.random() * self.width)
            row = int(self.random.random() * self.height * lowest)
            self.paint[row, column] += self.between(0.2, 0.9)

    def haze(self, nearness: float) -> Colour:
        """The colour of land: of the sky far away (0), of the ground close by (1)."""
        low, ground = self.palette.low, self.palette.ground
        red, green, blue = (a + (b - a) * nearness for a, b in zip(low, ground, strict=True))
        return red, green, blue

    def pixels(self) -> npt.NDArray[np.uint8]:
        return (np.clip(self.paint, 0, 1) * 255 + 0.5).astype(np.uint8)


def mountains(canvas: Canvas) -> None:
    canvas.sky(0.75)
    canvas.cover(canvas.palette.light, 0.35 * (canvas.clouds(4) - 0.35).clip(0))
    canvas.sun(canvas.between(0.25, 0.75), canvas.between(0.2, 0.45), canvas.between(0.05, 0.09))
    for layer in range(1, 7):
        nearness = layer / 6
        line = 0.4 + 0.09 * layer + 0.05 * canvas.ridge(1 + 0.5 * layer, 0.55)
        mist = (1 - (canvas.y - line) * 3).clip(0.55, 1)
        land = np.asarray(canvas.haze(nearness), np.float32) * mist[..., None]
        canvas.cover(land + (1 - mist[..., None]) * np.float32(0.35), canvas.below(line))


def sea(canvas: Canvas) -> None:
    horizon = canvas.between(0.5, 0.6)
    sun = canvas.between(0.3, 0.7)
    canvas.sky(horizon)
    canvas.cover(canvas.palette.light, 0.5 * (canvas.clouds(3) - 0.4).clip(0))
    canvas.sun(sun, horizon - canvas.between(0.08, 0.2), 0.07)
    island = horizon - 0.02 - 0.03 * canvas.ridge(1.3, 0.5)
    canvas.cover(canvas.haze(0.45), canvas.below(island))
    depth = ((canvas.y - horizon) / (1 - horizon)).clip(0, 1)
    water = canvas.haze(0.5), canvas.haze(1)
    shade = np.asarray(water[0], np.float32) * (1 - depth[..., None])
    shade = shade + np.asarray(water[1], np.float32) * depth[..., None]
    under = canvas.below(horizon)
    canvas.cover(shade, under)
    waves = np.sin(260 * np.sqrt(depth + 0.01) + 9 * canvas.cells(12)) * 0.5 + 0.5
    path = np.exp(-(((canvas.x - sun) / (0.05 + 0.22 * depth)) ** 2))
    canvas.add(canvas.palette.light, (under * path * waves**3 * 0.8).astype(np.float32))


def dunes(canvas: Canvas) -> None:
    canvas.sky(0.6)
    canvas.sun(canvas.between(0.2, 0.8), canvas.between(0.12, 0.3), 0.06)
    for layer in range(1, 6):
        curve = canvas.ridge(0.5 + 0.3 * layer, 0.25)
        line = 0.42 + 0.12 * layer + 0.06 * curve
        slope = np.gradient(curve, axis=1) * canvas.width / 12
        lit = (0.5 + slope).clip(0, 1) * np.exp(-(canvas.y - line).clip(0) * 5)
        canvas.cover(canvas.haze(0.25 + layer / 8), canvas.below(line))
        canvas.add(canvas.palette.low, (0.3 * lit * canvas.below(line)).astype(np.float32))


def aurora(canvas: Canvas) -> None:
    ground = np.asarray(canvas.palette.ground, np.float32)
    canvas.paint[:] = ground * (0.7 + 0.9 * canvas.y[..., None])
    canvas.stars(int(canvas.width * canvas.height / 2500), 0.7)
    for colour in (canvas.palette.low, canvas.palette.middle, canvas.palette.light):
        curtain = 0.3 + 0.12 * canvas.ridge(0.8, 0.4) + canvas.between(-0.08, 0.12)
        rays = 0.6 + 0.4 * np.sin(90 * canvas.x + 6 * canvas.cells(6))
        above = np.exp(-(curtain - canvas.y).clip(0) * 6)
        beneath = np.exp(-(canvas.y - curtain).clip(0) * 22)
        canvas.add(colour, (0.5 * above * beneath * rays).astype(np.float32))
    for layer, height in ((0.5, 0.1), (1.0, 0.14)):
        teeth = np.abs(((canvas.x * (38 - 14 * layer) + canvas.between(0, 1)) % 1) - 0.5) * 2
        line = 0.74 + 0.13 * layer + 0.02 * canvas.ridge(1.5, 0.6) - height * (1 - teeth)
        dark = np.asarray(canvas.haze(1), np.float32) * np.float32(1 - 0.65 * layer)
        canvas.cover(dark, canvas.below(line.astype(np.float32)))


def planet(canvas: Canvas) -> None:
    ground = np.asarray(canvas.palette.ground, np.float32)
    canvas.paint[:] = ground * 0.6
    for colour in (canvas.palette.high, canvas.palette.middle, canvas.palette.low):
        canvas.add(colour, 0.9 * (canvas.clouds(3) - 0.48).clip(0))
    canvas.stars(int(canvas.width * canvas.height / 900), 1.0)
    x, y = canvas.between(0.35, 0.65), canvas.between(0.4, 0.6)
    radius = canvas.between(0.2, 0.32)
    away = canvas.distance(x, y) / radius
    height = np.sqrt((1 - away**2).clip(0))
    bands = 0.5 + 0.5 * np.sin((canvas.y - y) * 70 + 5 * canvas.cells(5))
    low, middle = (np.asarray(c, np.float32) for c in (canvas.palette.low, canvas.palette.middle))
    surface = low + (middle - low) * bands[..., None]
    light = ((x - canvas.x) / radius * 0.5 + height * 0.8).clip(0.04, 1)
    edge = ((1 - away) * radius * min(canvas.width, canvas.height) + 0.5).clip(0, 1)
    canvas.add(canvas.palette.light, (0.35 * np.exp(-(away - 1).clip(0) * 5)).astype(np.float32))
    canvas.cover((surface * light[..., None]).astype(np.float32), edge.astype(np.float32))


def city(canvas: Canvas) -> None:
    canvas.sky(0.85)
    canvas.cover(canvas.palette.light, 0.4 * (canvas.clouds(4) - 0.4).clip(0))
    canvas.sun(canvas.between(0.2, 0.8), canvas.between(0.3, 0.6), 0.08)
    for layer in range(3):
        houses = 26 - 6 * layer
        roofs = 0.62 + 0.1 * layer - 0.24 * canvas.random.random(houses).astype(np.float32)
        column = (canvas.x[0] * houses).astype(np.int64)
        line = roofs[column][None, :]
        canvas.cover(canvas.haze(0.4 + 0.3 * layer), canvas.below(line))
        floors = int(70 - 14 * layer)
        panes = canvas.random.random((floors, houses * 4)) < 0.22
        lit = panes[
            (canvas.y[:, 0] * floors).astype(np.int64)[:, None],
            (canvas.x[0] * houses * 4).astype(np.int64)[None, :],
        ]
        inside = (np.abs(canvas.y * floors % 1 - 0.5) < 0.25) & (
            np.abs(canvas.x * houses * 4 % 1 - 0.5) < 0.28
        )
        glow = (lit & inside & (canvas.y > line + 0.012)).astype(np.float32)
        canvas.cover(canvas.palette.light, glow * np.float32(0.35 + 0.2 * layer))


def lanterns(canvas: Canvas) -> None:
    canvas.sky()
    canvas.paint *= np.float32(0.45)
    shorter = min(canvas.width, canvas.height)
    for _ in range(44):
        radius = canvas.between(0.015, 0.085)
        away = canvas.distance(canvas.between(0, 1), canvas.between(0, 1) ** 0.7)
        disc = ((radius - away) * shorter * 0.35 + 0.5).clip(0, 1) * np.float32(0.4)
        glow = np.float32(0.35) * np.exp(-((away / (radius * 2.2)) ** 2))
        colour = canvas.palette.light if canvas.random.random() < 0.5 else canvas.palette.low
        canvas.add(colour, disc * np.float32(canvas.between(0.5, 1)) + glow)
    canvas.cover(canvas.haze(1), canvas.below(0.9 + 0.03 * canvas.ridge(1.2, 0.5)))


@dataclass(frozen=True)
class Scene:
    """How to paint it, and how a prompt would ask for it."""

    subject: str
    paint: Callable[[Canvas], None]


SCENES = (
    Scene("misty mountain ridges at sunrise", mountains),
    Scene("calm sea with the sun low over an island", sea),
    Scene("desert dunes in evening light", dunes),
    Scene("northern lights above a dark forest", aurora),
    Scene("a banded gas giant among nebulae", planet),
    Scene("city skyline at dusk with lit windows", city),
    Scene("paper lanterns floating over the water", lanterns),
)


def paint(
    scene: Scene, palette: Palette, seed: int, width: int, height: int
) -> npt.NDArray[np.uint8]:
    """The scene as RGB of shape (height, width, 3). The same arguments give the same pixels."""
    canvas = Canvas(width, height, palette, seed)
    scene.paint(canvas)
    return canvas.pixels()
