"""Which nodes sample, in which order, and what they were told."""

from __future__ import annotations

import pytest

from tests.metadata.comfyui.made import Inputs, Nodes, link, sampler, text_to_image, told

BASE = {
    "Steps": "24",
    "Sampler": "dpmpp_2m",
    "Schedule type": "karras",
    "CFG scale": "5.5",
    "Seed": "1234567",
    "Size": "832x1216",
    "Model": "dreams_v8.safetensors",
}


def test_the_usual_graph_is_read_without_a_guess() -> None:
    generation = told(text_to_image())
    assert generation.generator == "ComfyUI"
    assert (generation.prompt, generation.negative) == ("a cat on a roof", "blurry")
    assert generation.settings == BASE
    assert list(generation.settings) == list(BASE)
    assert not generation.is_guess
    assert generation.origins["prompt"] == "node positive (CLIPTextEncode)"
    assert generation.origins["settings"] == "node sampler (KSampler)"


def test_a_graph_without_anything_tells_nothing() -> None:
    generation = told({"1": ("LoadImage", {"image": "cat.png"})})
    assert (generation.prompt, generation.settings) == ("", {})


@pytest.mark.parametrize("seed", [2**64 - 1, 10**25])
def test_big_seeds_keep_their_digits(seed: int) -> None:
    assert told(text_to_image(sampler=sampler(seed=seed))).settings["Seed"] == str(seed)


@pytest.mark.parametrize("seed", [None, True, "x", {"a": 1}, [], float("nan"), 1e999])
def test_what_is_no_seed_is_none(seed: object) -> None:
    assert "Seed" not in told(text_to_image(sampler=sampler(seed=seed))).settings


def test_a_class_nobody_knows_is_a_sampler_by_its_shape() -> None:
    _, inputs = sampler()
    generation = told(text_to_image(sampler=("ClownsharKSampler_Beta", inputs)))
    assert generation.settings == BASE


def test_a_saver_that_is_told_the_settings_is_no_sampler() -> None:
    _, saved = text_to_image()["save"]
    facts: Inputs = {"steps": 1, "cfg": 1.0, "sampler_name": "x", "seed_value": 5, "seed": 5}
    saver = ("Image Saver", {**saved, **facts, "positive": "unknown", "scheduler": "normal"})
    assert told(text_to_image(save=saver)).settings == BASE


def test_settings_may_come_from_other_nodes() -> None:
    nodes = text_to_image(
        dice=("Seed (rgthree)", {"seed": 99}),
        count=("PrimitiveInt", {"value": 8}),
        which=("Sampler Selector", {"sampler_name": "euler"}),
        sampler=sampler(seed=link("dice"), steps=link("count"), sampler_name=link("which")),
    )
    settings = told(nodes).settings
    assert [settings[name] for name in ("Seed", "Steps", "Sampler")] == ["99", "8", "euler"]


def custom(**changed: tuple[str, Inputs]) -> Nodes:
    """SamplerCustomAdvanced as for Flux."""
    return {
        "unet": ("UNETLoader", {"unet_name": "flux1-dev.safetensors", "weight_dtype": "default"}),
        "clips": (
            "DualCLIPLoader",
            {"clip_name1": "t5xxl.safetensors", "clip_name2": "clip_l.safetensors", "type": "flux"},
        ),
        "vae": ("VAELoader", {"vae_name": "ae.safetensors"}),
        "words": ("CLIPTextEncode", {"text": "a cat", "clip": link("clips")}),
        "flux": ("FluxGuidance", {"conditioning": link("words"), "guidance": 3.5}),
        "guider": ("BasicGuider", {"model": link("unet"), "conditioning": link("flux")}),
        "noise": ("RandomNoise", {"noise_seed": link("dice")}),
        "dice": ("Seed (rgthree)", {"seed": 77}),
        "which": ("KSamplerSelect", {"sampler_name": "euler"}),
        "sigmas": (
            "BasicScheduler",
            {"scheduler": "simple", "steps": 20, "denoise": 1.0, "model": link("unet")},
        ),
        "size": ("EmptySD3LatentImage", {"width": 1024, "height": 768, "batch_size": 1}),
        "sampler": (
            "SamplerCustomAdvanced",
            {
                "noise": link("noise"),
                "guider": link("guider"),
                "sampler": link("which"),
                "sigmas": link("sigmas"),
                "latent_image": link("size"),
            },
        ),
        "decode": ("VAEDecode", {"samples": link("sampler"), "vae": link("vae")}),
        "save": ("SaveImage", {"filename_prefix": "flux", "images": link("decode")}),
        **changed,
    }


def test_an_advanced_sampler_is_told_all_by_other_nodes() -> None:
    generation = told(custom())
    assert (generation.prompt, generation.negative) == ("a cat", "")
    assert generation.settings == {
        "Steps": "20",
        "Sampler": "euler",
        "Schedule type": "simple",
        "Distilled CFG Scale": "3.5",
        "Seed": "77",
        "Size": "1024x768",
        "Model": "flux1-dev.safetensors",
        "VAE": "ae.safetensors",
        "Text encoder": "t5xxl.safetensors, clip_l.safetensors",
    }


def test_a_guider_with_two_sides_keeps_them_apart() -> None:
    guider = {
        "model": link("unet"),
        "positive": link("words"),
        "negative": link("not"),
        "cfg": 4.5,
    }
    nodes = custom(
        guider=("CFGGuider", guider),
        **{"not": ("CLIPTextEncode", {"text": "blurry", "clip": link("clips")})},
    )
    generation = told(nodes)
    assert (generation.prompt, generation.negative) == ("a cat", "blurry")
    expected = {
        "Steps": "20",
        "Sampler": "euler",
        "Schedule type": "simple",
        "CFG scale": "4.5",
        "Seed": "77",
        "Size": "1024x768",
    }
    assert {name: generation.settings.get(name) for name in expected} == expected


def test_nodes_that_say_by_their_class_what_they_are_are_believed() -> None:
    nodes = custom(
        which=("SamplerEulerAncestral", {"eta": 1.0, "s_noise": 1.0}),
        sigmas=("KarrasScheduler", {"steps": 30, "sigma_max": 14.6, "sigma_min": 0.03, "rho": 7.0}),
    )
    settings = told(nodes).settings
    assert settings["Sampler"] == "euler_ancestral"
    assert settings["Schedule type"] == "karras"


def second_pass(**changed: object) -> Nodes:
    nodes = text_to_image(
        bigger=(
            "LatentUpscale",
            {"samples": link("sampler"), "width": 1248, "height": 1824, "upscale_method": "area"},
        ),
        again=sampler(
            seed=5, steps=10, denoise=0.5, latent_image=link("bigger"), sampler_name="euler"
        ),
        decode=("VAEDecode", {"samples": link("again"), "vae": link("loader", 2)}),
    )
    kind, inputs = nodes["again"]
    return {**nodes, "again": (kind, {**inputs, **changed})}


def test_the_first_pass_is_the_picture_and_the_second_its_hires_fix() -> None:
    settings = told(second_pass()).settings
    assert settings == {
        **BASE,
        "Denoising strength": "0.5",
        "Hires steps": "10",
        "Hires sampler": "euler",
        "Hires resize": "1248x1824",
    }


def test_a_second_pass_may_be_told_only_how_many_times_larger_it_is() -> None:
    nodes = second_pass()
    scaled = {"samples": link("sampler"), "scale_by": 1.5, "upscale_method": "area"}
    settings = told({**nodes, "bigger": ("LatentUpscaleBy", scaled)}).settings
    assert settings["Hires upscale"] == "1.5"
    assert "Hires resize" not in settings


def test_a_sampler_that_goes_on_with_another_model_is_a_refiner() -> None:
    nodes = second_pass(model=link("refiner"), denoise=1.0, latent_image=link("sampler"))
    nodes["refiner"] = ("CheckpointLoaderSimple", {"ckpt_name": "refiner.safetensors"})
    assert told(nodes).settings == {**BASE, "Refiner": "refiner.safetensors"}


def test_pixels_between_two_passes_are_followed_and_their_upscaler_named() -> None:
    nodes = second_pass(latent_image=link("encode"))
    nodes |= {
        "pixels": ("VAEDecode", {"samples": link("sampler"), "vae": link("loader", 2)}),
        "scaler": ("UpscaleModelLoader", {"model_name": "4x.pth"}),
        "scaled": (
            "ImageUpscaleWithModel",
            {"upscale_model": link("scaler"), "image": link("pixels")},
        ),
        "encode": ("VAEEncode", {"pixels": link("scaled"), "vae": link("loader", 2)}),
    }
    settings = told(nodes).settings
    assert settings["Seed"] == "1234567"
    assert settings["Hires upscaler"] == "4x.pth"


def test_of_two_pictures_put_together_the_lower_one_is_the_base() -> None:
    nodes = text_to_image(
        other=sampler(seed=2),
        both=("LatentComposite", {"samples_to": link("sampler"), "samples_from": link("other")}),
        decode=("VAEDecode", {"samples": link("both"), "vae": link("loader", 2)}),
    )
    assert told(nodes).settings["Seed"] == "1234567"


def test_the_second_stage_of_a_cascade_is_not_the_picture() -> None:
    stage = {"conditioning": link("positive"), "stage_c": link("sampler")}
    nodes = text_to_image(
        stage=("StableCascade_StageB_Conditioning", stage),
        again=sampler(seed=5, steps=10, positive=link("stage"), latent_image=link("size")),
        decode=("VAEDecode", {"samples": link("again"), "vae": link("loader", 2)}),
    )
    assert told(nodes).settings["Steps"] == "24"


def test_samplers_in_a_circle_end() -> None:
    nodes = second_pass()
    nodes["sampler"] = sampler(latent_image=link("again"))
    assert told(nodes).prompt == "a cat on a roof"


def test_a_picture_that_was_the_start_has_a_strength_but_no_size() -> None:
    nodes = text_to_image(
        image=("LoadImage", {"image": "dog.png"}),
        start=("VAEEncode", {"pixels": link("image"), "vae": link("loader", 2)}),
        sampler=sampler(latent_image=link("start"), denoise=0.87),
    )
    settings = told(nodes).settings
    assert settings["Denoising strength"] == "0.87"
    assert "Size" not in settings


def test_inpainting_is_read_through_its_conditioning() -> None:
    inpaint = {
        "positive": link("positive"),
        "negative": link("negative"),
        "vae": link("loader", 2),
        "pixels": link("image"),
        "mask": link("image", 1),
    }
    nodes = text_to_image(
        image=("LoadImage", {"image": "dog.png"}),
        fill=("InpaintModelConditioning", inpaint),
        sampler=sampler(
            positive=link("fill"), negative=link("fill", 1), latent_image=link("fill", 2)
        ),
    )
    generation = told(nodes)
    assert (generation.prompt, generation.negative) == ("a cat on a roof", "blurry")


def test_a_video_wrapper_with_both_prompts_in_one_node_is_read() -> None:
    nodes: Nodes = {
        "model": ("WanVideoModelLoader", {"model": "wan2.1.safetensors", "lora": link("lora")}),
        "lora": ("WanVideoLoraSelect", {"lora": "slow.safetensors", "strength": 0.7}),
        "words": (
            "WanVideoTextEncode",
            {"positive_prompt": "a cat runs", "negative_prompt": "still", "t5": link("t5")},
        ),
        "size": ("WanVideoEmptyEmbeds", {"width": 832, "height": 480, "num_frames": 81}),
        "sampler": (
            "WanVideoSampler",
            {
                "model": link("model"),
                "text_embeds": link("words"),
                "image_embeds": link("size"),
                "steps": 30,
                "cfg": 6.0,
                "shift": 5.0,
                "seed": 3,
                "scheduler": "unipc",
            },
        ),
        "save": ("VHS_VideoCombine", {"images": link("sampler"), "filename_prefix": "wan"}),
    }
    generation = told(nodes)
    assert (generation.prompt, generation.negative) == ("a cat runs", "still")
    assert generation.settings["Size"] == "832x480"
    assert generation.settings["Model"] == "wan2.1.safetensors"
    assert [(lora.name, lora.weight) for lora in generation.loras] == [("slow", 0.7)]


def test_an_embedding_that_has_no_negative_side_gives_none() -> None:
    _, inputs = sampler()
    embeds = {"hyvid_embeds": link("words"), "samples": link("size")}
    dials = {name: inputs[name] for name in ("steps", "seed", "scheduler", "model")}
    nodes = text_to_image(
        words=("HyVideoTextEncode", {"prompt": "a cat", "text_encoders": link("loader")}),
        sampler=("HyVideoSampler", {**dials, **embeds}),
    )
    generation = told(nodes)
    assert (generation.prompt, generation.negative) == ("a cat", "")


def test_a_service_that_samples_elsewhere_is_a_guess() -> None:
    service = {"prompt": "a cat sits on a roof", "negative_prompt": "blurry", "seed": 4}
    nodes: Nodes = {
        "service": ("IdeogramV3", {**service, "width": 1024, "height": 1024}),
        "save": ("SaveImage", {"images": link("service"), "filename_prefix": "x"}),
    }
    generation = told(nodes)
    assert (generation.prompt, generation.negative) == ("a cat sits on a roof", "blurry")
    assert generation.settings == {"Seed": "4", "Size": "1024x1024"}
    assert generation.is_guess
    assert generation.origins["prompt"] == "node service (IdeogramV3)"
