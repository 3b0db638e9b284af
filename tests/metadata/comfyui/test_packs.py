"""Whole graphs of packs that do things in their own way, and of each family of models."""

from __future__ import annotations

from tests.metadata.comfyui.made import Inputs, Nodes, link, sampler, text_to_image, told

DIALS: Inputs = {
    "steps": 20,
    "cfg": 7.0,
    "sampler_name": "euler",
    "scheduler": "normal",
    "denoise": 1.0,
    "seed": 5,
}
TOLD = {
    "Steps": "20",
    "Sampler": "euler",
    "Schedule type": "normal",
    "CFG scale": "7",
    "Seed": "5",
}


def test_easy_use_packs_all_into_a_pipe() -> None:
    loader: Inputs = {
        "ckpt_name": "a.safetensors",
        "lora_name": "b.safetensors",
        "lora_model_strength": 0.5,
        "lora_clip_strength": 1.0,
        "resolution": "832 x 1216",
        "empty_latent_width": 512,
        "empty_latent_height": 512,
        "positive": "a cat",
        "positive_token_normalization": "none",
        "positive_weight_interpretation": "comfy",
        "negative": "blurry",
        "negative_token_normalization": "none",
    }
    nodes: Nodes = {
        "1": ("easy fullLoader", loader),
        "2": ("easy preSampling", {**DIALS, "pipe": link("1")}),
        "3": ("easy kSampler", {"image_output": "Save", "pipe": link("2")}),
    }
    generation = told(nodes)
    assert (generation.prompt, generation.negative) == ("a cat", "blurry")
    assert generation.settings == {**TOLD, "Size": "832x1216", "Model": "a.safetensors"}
    assert [(lora.name, lora.weight) for lora in generation.loras] == [("b", 0.5)]


def test_tiny_terra_nodes_write_loras_as_prompts_do() -> None:
    loader: Inputs = {
        "ckpt_name": "a.safetensors",
        "loras": "<lora:b:0.4>",
        "positive": "a cat",
        "negative": "blurry",
    }
    nodes: Nodes = {
        "1": ("ttN pipeLoader_v2", loader),
        "2": ("ttN pipeKSampler_v2", {**DIALS, "lora_name": "None", "pipe": link("1")}),
    }
    generation = told(nodes)
    assert (generation.prompt, generation.negative) == ("a cat", "blurry")
    assert [(lora.name, lora.weight) for lora in generation.loras] == [("b", 0.4)]


def test_efficiency_nodes_have_strengths_of_two_kinds() -> None:
    stack: Inputs = {
        "lora_count": 1,
        "lora_name_1": "b.safetensors",
        "lora_wt_1": 1.0,
        "model_str_1": 0.3,
        "clip_str_1": 1.0,
    }
    for mode, weight in (("simple", 1.0), ("advanced", 0.3)):
        nodes: Nodes = {
            "1": ("Eff. Loader SDXL", {"base_ckpt_name": "a.safetensors", "lora_stack": link("5")}),
            "5": ("LoRA Stacker", {**stack, "input_mode": mode}),
            "2": ("KSampler SDXL (Eff.)", {**DIALS, "sdxl_tuple": link("1")}),
        }
        assert [lora.weight for lora in told(nodes).loras] == [weight]


def test_a_context_hands_on_what_it_is_given_and_is_no_sampler() -> None:
    given = {
        "model": link("loader"),
        "clip": link("loader", 1),
        "positive": link("positive"),
        "negative": link("negative"),
        "latent": link("size"),
        "seed": link("dice"),
        "steps": link("count"),
    }
    nodes = text_to_image(
        dice=("Seed (rgthree)", {"seed": 66}),
        count=("PrimitiveInt", {"value": 9}),
        first=("Context Big (rgthree)", given),
        second=("Context (rgthree)", {"base_ctx": link("first")}),
        sampler=sampler(
            model=link("second", 1),
            positive=link("second", 4),
            negative=link("second", 5),
            latent_image=link("second", 6),
            seed=link("second", 8),
        ),
    )
    generation = told(nodes)
    assert (generation.prompt, generation.negative) == ("a cat on a roof", "blurry")
    assert generation.settings["Seed"] == "66"
    assert generation.settings["Steps"] == "24"
    assert generation.settings["Model"] == "dreams_v8.safetensors"


def test_a_face_painted_anew_is_no_hires_fix() -> None:
    detailer: Inputs = {
        **DIALS,
        "denoise": 0.4,
        "guide_size": 512,
        "wildcard": "",
        "image": link("decode"),
        "model": link("loader"),
        "clip": link("loader", 1),
        "positive": link("positive"),
        "negative": link("negative"),
    }
    nodes = text_to_image(
        face=("FaceDetailer", detailer), save=("SaveImage", {"images": link("face")})
    )
    settings = told(nodes).settings
    assert settings["Seed"] == "1234567"
    assert not any(name.startswith(("Hires", "Denoising")) for name in settings)


def test_a_picture_that_was_only_enlarged_has_the_prompt_it_was_enlarged_with() -> None:
    tiles: Inputs = {
        **DIALS,
        "denoise": 0.2,
        "upscale_by": 2.0,
        "image": link("image"),
        "model": link("loader"),
        "positive": link("positive"),
        "negative": link("negative"),
        "upscale_model": link("scaler"),
    }
    nodes = text_to_image(
        image=("LoadImage", {"image": "dog.png"}),
        scaler=("UpscaleModelLoader", {"model_name": "4x.pth"}),
        sampler=("UltimateSDUpscale", tiles),
    )
    generation = told(nodes)
    assert generation.prompt == "a cat on a roof"
    assert generation.settings["Denoising strength"] == "0.2"


def family(latent: tuple[str, Inputs], **loaders: tuple[str, Inputs]) -> Nodes:
    """A graph whose model, text encoder and VAE are loaded apart."""
    return {
        "clips": ("CLIPLoader", {"clip_name": "t5.safetensors", "type": "x"}),
        "vae": ("VAELoader", {"vae_name": "v.safetensors"}),
        "unet": ("UNETLoader", {"unet_name": "m.safetensors", "weight_dtype": "default"}),
        "yes": ("CLIPTextEncode", {"text": "a cat", "clip": link("clips")}),
        "no": ("CLIPTextEncode", {"text": "blurry", "clip": link("clips")}),
        "size": latent,
        "sampler": (
            "KSampler",
            {
                **DIALS,
                "model": link("unet"),
                "positive": link("yes"),
                "negative": link("no"),
                "latent_image": link("size"),
            },
        ),
        "decode": ("VAEDecode", {"samples": link("sampler"), "vae": link("vae")}),
        "save": ("SaveImage", {"images": link("decode"), "filename_prefix": "x"}),
        **loaders,
    }


APART = {**TOLD, "Model": "m.safetensors", "VAE": "v.safetensors", "Text encoder": "t5.safetensors"}


def test_sd3_chroma_and_z_image_load_their_parts() -> None:
    size = ("EmptySD3LatentImage", {"width": 1024, "height": 1024, "batch_size": 1})
    shift = ("ModelSamplingAuraFlow", {"model": link("loader"), "shift": 3.0})
    generation = told(
        family(size, unet=shift, loader=("UnetLoaderGGUF", {"unet_name": "m.safetensors"}))
    )
    assert (generation.prompt, generation.negative) == ("a cat", "blurry")
    assert generation.settings == {**APART, "Size": "1024x1024"}


def test_qwen_edits_with_pictures_beside_the_words() -> None:
    words: Inputs = {
        "prompt": "make it blue",
        "clip": link("clips"),
        "vae": link("vae"),
        "image1": link("image"),
    }
    nodes = family(
        ("VAEEncode", {"pixels": link("scaled"), "vae": link("vae")}),
        image=("LoadImage", {"image": "in.png"}),
        scaled=("FluxKontextImageScale", {"image": link("image")}),
        yes=("TextEncodeQwenImageEditPlus", words),
        no=("TextEncodeQwenImageEditPlus", {**words, "prompt": ""}),
    )
    generation = told(nodes)
    assert (generation.prompt, generation.negative) == ("make it blue", "")
    assert generation.settings == APART


def test_hunyuan_and_wan_videos_have_a_size_in_their_conditioning() -> None:
    video: Inputs = {
        "positive": link("yes"),
        "negative": link("no"),
        "vae": link("vae"),
        "width": 640,
        "height": 480,
        "length": 81,
    }
    nodes = family(("WanImageToVideo", video))
    kind, inputs = nodes["sampler"]
    through = {
        "positive": link("size", 0),
        "negative": link("size", 1),
        "latent_image": link("size", 2),
    }
    generation = told({**nodes, "sampler": (kind, {**inputs, **through})})
    assert (generation.prompt, generation.negative) == ("a cat", "blurry")
    assert generation.settings == {**APART, "Size": "640x480"}


def test_ltx_is_told_its_steps_by_a_scheduler_of_its_own() -> None:
    nodes = family(
        ("EmptyLTXVLatentVideo", {"width": 768, "height": 512, "length": 97}),
        both=("LTXVConditioning", {"positive": link("yes"), "negative": link("no")}),
        sigmas=("LTXVScheduler", {"steps": 30, "max_shift": 2.05, "latent": link("size")}),
        which=("KSamplerSelect", {"sampler_name": "euler"}),
        sampler=(
            "SamplerCustom",
            {
                "add_noise": True,
                "noise_seed": 8,
                "cfg": 3.0,
                "model": link("unet"),
                "positive": link("both", 0),
                "negative": link("both", 1),
                "sampler": link("which"),
                "sigmas": link("sigmas"),
                "latent_image": link("size"),
            },
        ),
    )
    generation = told(nodes)
    assert (generation.prompt, generation.negative) == ("a cat", "blurry")
    assert generation.settings["Steps"] == "30"
    assert generation.settings["Sampler"] == "euler"
    assert generation.settings["Size"] == "768x512"


def test_a_model_for_the_first_half_and_one_for_the_second() -> None:
    nodes = family(("EmptyHunyuanLatentVideo", {"width": 640, "height": 640, "length": 81}))
    kind, inputs = nodes["sampler"]
    rest = {"model": link("low"), "latent_image": link("sampler"), "seed": 0}
    nodes |= {
        "low": ("UNETLoader", {"unet_name": "low.safetensors"}),
        "again": (kind, {**inputs, **rest}),
        "decode": ("VAEDecode", {"samples": link("again"), "vae": link("vae")}),
    }
    assert told(nodes).settings == {**APART, "Size": "640x640", "Refiner": "low.safetensors"}


def test_songs_have_prompts_too() -> None:
    song: Inputs = {"tags": "rock", "lyrics": "la la", "clip": link("clips")}
    nodes = family(
        ("EmptyAceStepLatentAudio", {"seconds": 120.0}),
        yes=("TextEncodeAceStepAudio", song),
        no=("ConditioningZeroOut", {"conditioning": link("yes")}),
    )
    generation = told(nodes)
    assert (generation.prompt, generation.negative) == ("rock\nla la", "")


def test_an_efficient_loader_says_the_clip_skip_and_encodes_itself() -> None:
    nodes = {
        "loader": (
            "Efficient Loader",
            {
                "ckpt_name": "dreams.safetensors",
                "clip_skip": -2,
                "positive": "a cat",
                "negative": "blurry",
                "empty_latent_width": 512,
                "empty_latent_height": 768,
            },
        ),
        "sampler": (
            "KSampler (Efficient)",
            {
                "seed": 1,
                "steps": 20,
                "cfg": 7,
                "sampler_name": "euler",
                "scheduler": "normal",
                "denoise": 1,
                "model": link("loader"),
                "positive": link("loader", 1),
                "negative": link("loader", 2),
                "latent_image": link("loader", 3),
            },
        ),
    }
    generation = told(nodes)
    assert (generation.prompt, generation.negative) == ("a cat", "blurry")
    assert generation.settings["Clip skip"] == "2"


def test_how_a_node_treats_its_texts_is_no_text() -> None:
    joined = {"action": "append", "tidy_tags": "yes", "text_a": "a cat", "text_b": "red"}
    styled = {"text_positive_g": "a", "text_negative": "ugly", "negative_prompt_to": "Both"}
    nodes = text_to_image(
        positive=("CLIPTextEncode", {"text": link("join"), "clip": link("loader", 1)}),
        negative=("CLIPTextEncode", {"text": link("style", 2), "clip": link("loader", 1)}),
        join=("StringFunction|pysssss", joined),
        style=("SDXLPromptStylerAdvanced", styled),
    )
    generation = told(nodes)
    assert (generation.prompt, generation.negative) == ("a cat, red", "ugly")


def test_a_size_is_told_by_a_choice_from_a_list() -> None:
    chosen = {"ratio_selected": "13:19 [832x1216 portrait]", "batch_size": 1}
    nodes = text_to_image(size=("Empty Latent Ratio Select SDXL", chosen))
    assert told(nodes).settings["Size"] == "832x1216"
    turned = {"aspect_ratio": "3:4 portrait 896x1152", "swap_dimensions": "On", "width": 64}
    nodes = text_to_image(size=("CR SDXL Aspect Ratio", turned))
    assert told(nodes).settings["Size"] == "1152x896"
