"""Prompts about forty things, each in many words, and for each thing a sentence that shares no word
with them. As natural language, as booru tags, and with what people write into every prompt.
"""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

BOILERPLATE = (
    *("masterpiece", "best quality", "highly detailed", "8k", "sharp focus", "absurdres"),
    *("cinematic lighting", "(intricate details:1.2)", "<lora:detail_tweaker:0.6>", "raw photo"),
)
LIGHTS = ("golden hour", "at night", "overcast", "soft light", "backlit", "in the morning")
UNRELATED = (
    *("quarterly tax form", "knot theory diagram", "chess endgame notation", "circuit schematic"),
    *("periodic table chart", "sheet music page", "crossword puzzle grid", "barcode label"),
    *("eye test chart", "subway fare table", "bus ticket stub", "weather station log"),
    *("file cabinet index", "phone book column", "tide table sheet", "parking permit"),
)


@dataclass(frozen=True)
class Theme:
    """`words[i]` are ways to say the same; a prompt takes one of each."""

    words: tuple[tuple[str, ...], ...]
    sentence: str


def _theme(sentence: str, *words: str) -> Theme:
    return Theme(tuple(tuple(each.split("|")) for each in words), sentence)


THEMES = (
    _theme(
        "a kitten taking a nap on the couch",
        "cat|tabby|feline",
        "sleeping|dozing|asleep",
        "sofa|cushion|blanket",
    ),
    _theme(
        "a happy puppy playing outdoors with its owner",
        "dog|terrier|hound",
        "running|chasing a ball",
        "park|garden|meadow",
    ),
    _theme(
        "a wooden vessel far from land in bad weather",
        "ship|galleon|frigate",
        "rough sea|stormy ocean|waves",
        "masts|sails",
    ),
    _theme(
        "an alpine summit for climbers, high above the valley",
        "mountain|snowy peak|ridge",
        "glacier|cliffs|rocks",
        "clouds|sky",
    ),
    _theme(
        "woodland with old oaks and a deer",
        "forest|pine trees|birches",
        "mist|fog|ferns",
        "moss|path|undergrowth",
    ),
    _theme(
        "a medieval warrior going into battle",
        "knight|paladin|crusader",
        "armor|plate mail",
        "sword|shield",
    ),
    _theme(
        "a spacecraft with astronauts, far away in the cosmos",
        "rocket|starship|shuttle",
        "galaxy|nebula|planet",
        "engines|orbit",
    ),
    _theme(
        "freshly baked buns from the bakery",
        "croissant|baguette|loaf",
        "pastry|dough|crust",
        "oven|flour|butter",
    ),
    _theme(
        "asian noodle soup for dinner", "ramen|pho|udon", "broth|bowl", "egg|scallions|chopsticks"
    ),
    _theme(
        "a fast automobile in a grand prix race",
        "sports car|ferrari|porsche",
        "speeding|drifting",
        "track|asphalt",
    ),
    _theme(
        "railway carriages with passengers on rails",
        "train|locomotive|steam engine",
        "tracks|station|platform",
        "smoke|wagon",
    ),
    _theme(
        "summer vacation at the seaside, swimming in the ocean",
        "beach|sandy shore",
        "palm trees|parasol",
        "surfboard|towel",
    ),
    _theme(
        "marine creatures deep down, seen by a diver",
        "coral reef|jellyfish|octopus",
        "fish|sea turtle",
        "bubbles|scuba",
    ),
    _theme(
        "a fire breathing monster guarding treasure",
        "dragon|wyvern|drake",
        "scales|wings",
        "flames|lair|hoard",
    ),
    _theme(
        "a sorcerer conjuring magic", "wizard|witch|mage", "spell|potion|grimoire", "staff|robes"
    ),
    _theme(
        "an android, an artificial machine with a mind of its own",
        "robot|cyborg|mech",
        "metal|chrome|gears",
        "wires|circuits",
    ),
    _theme(
        "a futuristic metropolis with tall buildings and glowing billboards",
        "cyberpunk city|skyscrapers",
        "neon signs",
        "hovercars|rain",
    ),
    _theme(
        "a bouquet of flowers for mother's day",
        "roses|tulips|peonies",
        "vase|petals",
        "garden|blossoms|leaves",
    ),
    _theme(
        "a small songbird singing in a tree",
        "sparrow|robin|finch",
        "perched|feathers",
        "branch|nest|twig",
    ),
    _theme(
        "an equestrian riding a pony",
        "horse|stallion|mare",
        "galloping|saddle",
        "pasture|prairie|stable",
    ),
    _theme(
        "a couple getting married, the marriage ceremony",
        "bride|groom",
        "white dress|veil|tuxedo",
        "church|altar|rings",
    ),
    _theme(
        "a ballerina at the opera, her pirouette",
        "dancer|ballet",
        "tutu|pointe shoes",
        "stage|theatre",
    ),
    _theme(
        "a musician playing an instrument at a concert",
        "guitarist|pianist|violinist",
        "guitar|piano|violin",
        "band|stage",
    ),
    _theme(
        "an athlete scoring in a soccer match",
        "football player|goalkeeper",
        "stadium|pitch",
        "ball|goal|jersey",
    ),
    _theme(
        "a medieval fortress with stone walls",
        "citadel|stronghold|keep",
        "towers|battlements",
        "moat|drawbridge",
    ),
    _theme(
        "dunes of a dry wasteland, thirsty bedouins",
        "sahara|sand|arid",
        "camel|caravan",
        "oasis|heat|cactus",
    ),
    _theme(
        "cold weather, children throwing snowballs",
        "snowman|sledge|skis",
        "ice|frost|snowy",
        "scarf|mittens|cabin",
    ),
    _theme(
        "a scary haunted house for halloween, trick or treat",
        "pumpkin|ghost|skeleton",
        "graveyard|bats",
        "spooky|candles",
    ),
    _theme(
        "christmas eve, gifts under the tree",
        "santa claus|reindeer",
        "presents|ornaments",
        "fireplace|stocking",
    ),
    _theme(
        "a student of literature, studying quietly",
        "books|bookshelf|novel",
        "reader|librarian",
        "desk|lamp|pages",
    ),
    _theme(
        "a hot drink with caffeine, coffee for breakfast",
        "espresso|latte|cappuccino",
        "cup|mug",
        "barista|cafe|foam",
    ),
    _theme(
        "healthy fruit, vitamins for a snack",
        "apples|strawberries|oranges",
        "basket|bowl",
        "juicy|ripe|sliced",
    ),
    _theme(
        "an airplane taking off, aviation",
        "jet|biplane|aircraft",
        "flying|cockpit",
        "runway|pilot|sky",
    ),
    _theme(
        "a japanese warrior of feudal times",
        "ronin|ninja|shogun",
        "katana|kimono",
        "temple|cherry blossom|torii",
    ),
    _theme(
        "a mermaid singing on a rock",
        "siren|nereid",
        "fish tail|scales",
        "lagoon|seashells|underwater",
    ),
    _theme(
        "an undead count who bites necks, a vampire",
        "dracula|nosferatu",
        "fangs|blood|cape",
        "coffin|crypt|midnight",
    ),
    _theme(
        "a tiny insect, a bug seen close up",
        "butterfly|beetle|dragonfly",
        "macro|antennae",
        "leaf|flower|dew",
    ),
    _theme(
        "a wild canine predator, wolves", "husky|coyote|jackal", "howling|pack", "tundra|moon|snow"
    ),
    _theme(
        "a large african predator, a lion",
        "tiger|leopard|cheetah",
        "savanna|mane|roaring",
        "grass|hunting",
    ),
    _theme(
        "preparing a meal in a restaurant, cooking dinner",
        "cook|kitchen",
        "frying pan|knife|pot",
        "vegetables|steak|apron",
    ),
)


@dataclass(frozen=True)
class Themed:
    """`theme` is a place in THEMES, or -1."""

    prompt: str
    theme: int


def themed_prompts(number: int, seed: int = 1, *, booru: bool = False) -> list[Themed]:
    """Prompts in no order: one in twenty is about nothing else is."""
    dice = Random(seed)
    made = []
    for at in range(number):
        if dice.random() < 0.05:
            made.append(Themed(_said(dice, [f"{dice.choice(UNRELATED)} {at}"], booru), -1))
            continue
        theme = dice.randrange(len(THEMES))
        words = [dice.choice(each) for each in THEMES[theme].words]
        made.append(Themed(_said(dice, words, booru), theme))
    return made


def _said(dice: Random, words: list[str], booru: bool) -> str:
    extra = dice.sample(BOILERPLATE, dice.randint(1, 5))
    light = dice.choice(LIGHTS)
    if booru:
        tags = [*words, light, *dice.sample(("1girl", "solo", "looking at viewer"), 2)]
        dice.shuffle(tags)
        return ", ".join((*extra, *(tag.replace(" ", "_") for tag in tags)))
    sentence = f"a {words[0]}, {' and '.join(words[1:])}, {light}"
    return ", ".join((*extra, sentence) if dice.random() < 0.5 else (sentence, *extra))
