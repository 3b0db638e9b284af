"""Made-up generations: prompts whose tags have steep frequencies and a long tail, as real ones do.

Everything is drawn from one `random.Random`, so that a seed decides every letter.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import accumulate
from random import Random
from typing import TypeVar

FREQUENT_TAG = "masterpiece"
SECOND_TAG = "best quality"
RARE_WORD = "glasswing"
"""Is in about one picture of four thousand, and a tag of its own there."""
PHRASE = "a porcelain heron in the observatory"
"""Is in exactly one picture."""
NO_HIT = "xqvzzkw"
"""Is in no picture."""

T = TypeVar("T")


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


# How likely a prompt opens with each of these.
QUALITY = (
    (FREQUENT_TAG, 0.45),
    (SECOND_TAG, 0.38),
    ("highly detailed", 0.28),
    ("soft light", 0.22),
    ("sharp focus", 0.14),
    ("wide shot", 0.10),
    ("muted colors", 0.08),
    ("film grain", 0.06),
    ("(intricate pattern:1.2)", 0.05),
)

ADJECTIVES = _words(
    "amber ancient bright broken calm carved cold copper coral crimson crystal dark dusty emerald "
    "faded fallen feathered floating folded forgotten frosted gilded glowing golden grey hanging "
    "hidden hollow indigo iron ivory jade lacquered lonely marble misty mossy narrow night opal "
    "painted pale paper pearl quiet rusty sapphire scarlet shaded silent silver slender sunken "
    "tangled tall velvet violet wandering weathered wild winding wooden woven"
)

THINGS = _words(
    "alley anchor apron arch balcony banner basket bell bench blossom boat book bottle bracelet "
    "bridge brook cabin candle cape carpet castle cat cellar chapel cliff cloak clock coast comet "
    "compass cottage courtyard crane crown curtain deer desk door dragon dress drum earring "
    "engine falcon feather fence fern field fireplace flute forest fountain fox garden gate "
    "glove goblet harbor harp hat heron hill horse island jacket kettle key kimono kite ladder "
    "lake lamp lantern lighthouse loom lotus map market mask meadow mill mirror moon moth "
    "mountain mushroom nest owl pagoda palace parasol path pavilion pier pillar pond poppy "
    "raven ribbon ridge river robe roof rose ruin sail scarf sea ship shore shrine stair star "
    "statue stone storm stream sword table teapot temple tent throne tower train tree tulip "
    "turret valley vase veil village vine wagon wall waterfall well whale wheel willow wind "
    "window wing wolf"
)

PEOPLE = (
    "1girl",
    "1boy",
    "solo",
    "portrait",
    "long hair",
    "short hair",
    "smile",
    "looking at viewer",
    "looking away",
    "standing",
    "sitting",
    "an old sailor",
    "a young astronomer",
    "no humans",
)

# Written as iTXt, because Latin-1 has no such letters.
FOREIGN = ("桜の木", "雪山の夜明け", "старый маяк", "夕焼け", "Šálek čaje", "🌸 petals")

NEGATIVES = (
    "lowres, bad anatomy, bad hands, extra digits, cropped, jpeg artifacts, signature, watermark",
    "(worst quality, low quality:1.4), blurry, text, error, deformed, out of frame",
    "easynegative, monochrome, ugly, duplicate, poorly drawn face, mutated hands, extra limbs",
    "blurry, oversaturated",
    "",
)

# Names and hashes of checkpoints nobody has published.
MODELS = (
    ("northlight_v11", "5c1e88a3f0"),
    ("paperMoon_xl_v2", "b7d90412ce"),
    ("emberMix_v30", "09af6b21d4"),
    ("quietHarbor_pony_v4", "e2c5570b91"),
    ("inkAndRain-fp16", "7718de0c3a"),
    ("velvet_realism_v6.1", "c40b93e85f"),
    ("tinyLantern_v1-pruned", "3d62fa1907"),
    ("oldMaster_beta", "a95e07c2b8"),
)

SAMPLERS = (
    ("DPM++ 2M", "Karras"),
    ("Euler a", "Automatic"),
    ("DPM++ SDE", "Karras"),
    ("Euler", "Simple"),
    ("UniPC", "Automatic"),
    ("DDIM", "DDIM"),
)

LORAS = (
    "add_more_detail",
    "inkwash-v2",
    "soft_rim_light",
    "lantern_festival",
    "isometric rooms",
    "charcoal_sketch_v1.5",
    "pale_autumn",
    "ceramic-glaze",
)

UPSCALERS = ("Latent", "4x_Clearwater", "R-ESRGAN 4x+")


@dataclass(frozen=True)
class Recipe:
    """What the pictures of one batch have in common: all but the seed."""

    prompt: str
    negative: str
    steps: int
    sampler: str
    scheduler: str
    cfg: float
    model: str
    model_hash: str
    width: int
    height: int
    loras: tuple[tuple[str, float], ...]
    hires: tuple[float, str] | None
    """Factor and upscaler."""

    def with_words(self, words: str) -> Recipe:
        """The same with more words at the end of the prompt."""
        return replace(self, prompt=f"{self.prompt}, {words}")


class Imagination:
    """Draws recipes. Tags of the tail are drawn by rank, the n-th with a weight of 1 / (n + 4)."""

    def __init__(self, random: Random) -> None:
        self._random = random
        self._tail = [f"{adjective} {thing}" for adjective in ADJECTIVES for thing in THINGS]
        random.shuffle(self._tail)
        self._weights = list(accumulate(1 / (rank + 4) for rank in range(len(self._tail))))

    def recipe(self, subject: str, width: int, height: int) -> Recipe:
        """A recipe for a picture of `subject`, `width` by `height` pixels."""
        random = self._random
        sampler, scheduler = _steep(random, SAMPLERS)
        model, model_hash = _steep(random, MODELS)
        loras = self._loras()
        return Recipe(
            prompt=self._prompt(subject, loras),
            negative=_steep(random, NEGATIVES),
            steps=random.choice((20, 24, 25, 28, 30, 36)),
            sampler=sampler,
            scheduler=scheduler,
            cfg=random.choice((4.5, 5, 6, 7, 7.5)),
            model=model,
            model_hash=model_hash,
            width=width,
            height=height,
            loras=loras,
            hires=(random.choice((1.5, 2)), _steep(random, UPSCALERS))
            if random.random() < 0.25
            else None,
        )

    def _loras(self) -> tuple[tuple[str, float], ...]:
        if self._random.random() > 0.4:
            return ()
        names = {_steep(self._random, LORAS) for _ in range(self._random.randint(1, 3))}
        return tuple((name, self._random.choice((0.4, 0.6, 0.8, 1))) for name in sorted(names))

    def _prompt(self, subject: str, loras: tuple[tuple[str, float], ...]) -> str:
        random = self._random
        words = [word for word, share in QUALITY if random.random() < share]
        words.append(subject)
        words += random.sample(PEOPLE, random.randint(0, 4))
        count = random.randint(8, 26)
        # A dictionary keeps the first of each, in order: people do not name a thing twice.
        words += dict.fromkeys(random.choices(self._tail, cum_weights=self._weights, k=count))
        if random.random() < 0.02:
            words.append(random.choice(FOREIGN))
        text = ", ".join(words)
        return text + "".join(f" <lora:{name}:{weight:g}>" for name, weight in loras)


def infotext(recipe: Recipe, seed: int) -> str:
    """The text A1111 writes into a picture."""
    settings = [
        f"Steps: {recipe.steps}",
        f"Sampler: {recipe.sampler}",
        f"Schedule type: {recipe.scheduler}",
        f"CFG scale: {recipe.cfg:g}",
        f"Seed: {seed}",
        f"Size: {recipe.width}x{recipe.height}",
        f"Model hash: {recipe.model_hash}",
        f"Model: {recipe.model}",
    ]
    if recipe.hires:
        factor, upscaler = recipe.hires
        settings += [
            "Denoising strength: 0.4",
            f"Hires upscale: {factor:g}",
            "Hires steps: 12",
            f"Hires upscaler: {upscaler}",
        ]
    if recipe.loras:
        hashes = ", ".join(f"{name}: {name.encode().hex()[:12]}" for name, _ in recipe.loras)
        settings.append(f'Lora hashes: "{hashes}"')
    settings.append("Version: v1.10.1")
    negative = f"\nNegative prompt: {recipe.negative}" if recipe.negative else ""
    return f"{recipe.prompt}{negative}\n{', '.join(settings)}"


def _steep(random: Random, choices: Sequence[T]) -> T:
    """One of the choices, each about 0.6 times as likely as the one before it."""
    return random.choices(choices, weights=[0.6**rank for rank in range(len(choices))])[0]
