/**
 * Looking at a picture through a stage. All lengths are CSS px; the picture has its natural size, and
 * `x`, `y` are where its top left corner stands on the stage.
 */

export interface Size {
  readonly width: number
  readonly height: number
}

export interface Point {
  readonly x: number
  readonly y: number
}

export interface View extends Point {
  readonly scale: number
}

export const CLOSEST = 16

/** The whole picture in the middle, as large as there is room. */
export function fit(picture: Size, stage: Size): View {
  const scale = fitScale(picture, stage)
  return centred(picture, stage, scale)
}

/** The stage filled to its edges, the middle of the picture in its middle. */
export function fill(picture: Size, stage: Size): View {
  if (picture.width <= 0 || picture.height <= 0) return { x: 0, y: 0, scale: 1 }
  return centred(picture, stage, Math.max(stage.width / picture.width, stage.height / picture.height))
}

/** The size of a picture after so many quarter turns. */
export function turned(picture: Size, quarters: number): Size {
  return quarters % 2 === 0 ? picture : { width: picture.height, height: picture.width }
}

/** The scale of `fit`. More than twice its own size shows no more of a picture, unless it is tiny. */
export function fitScale(picture: Size, stage: Size): number {
  if (picture.width <= 0 || picture.height <= 0) return 1
  const whole = Math.min(stage.width / picture.width, stage.height / picture.height)
  const most = Math.max(picture.width, picture.height) < 160 ? 4 : 2
  return Math.min(whole, most)
}

export function centred(picture: Size, stage: Size, scale: number): View {
  return {
    scale,
    x: (stage.width - picture.width * scale) / 2,
    y: (stage.height - picture.height * scale) / 2,
  }
}

/** Zoom by `factor` so that what lies under `point` stays under it. */
export function zoomAt(view: View, factor: number, point: Point, picture: Size, stage: Size): View {
  const least = Math.min(fitScale(picture, stage), 1)
  const scale = Math.min(Math.max(view.scale * factor, least), CLOSEST)
  const grown = scale / view.scale
  const moved = { scale, x: point.x - (point.x - view.x) * grown, y: point.y - (point.y - view.y) * grown }
  return held(moved, picture, stage)
}

export function pan(view: View, dx: number, dy: number, picture: Size, stage: Size): View {
  return held({ ...view, x: view.x + dx, y: view.y + dy }, picture, stage)
}

/** Centred where the picture is smaller than the stage, without an empty edge where it is larger. */
function held(view: View, picture: Size, stage: Size): View {
  return {
    scale: view.scale,
    x: hold(view.x, picture.width * view.scale, stage.width),
    y: hold(view.y, picture.height * view.scale, stage.height),
  }
}

function hold(start: number, length: number, room: number): number {
  if (length <= room) return (room - length) / 2
  return Math.min(Math.max(start, room - length), 0)
}
