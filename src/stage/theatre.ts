import * as Phaser from 'phaser';
import type { Stage, StageOptions } from './stage.ts';
import { StageScene } from './scene.ts';

/** Finest grain of the picture in device pixels per CSS pixel; beyond it only the battery notices. */
const FINEST = 2;
/** Milliseconds a picture may cost on average; beyond that the grain is made coarser. */
const AFFORDABLE = 16;
/** Pictures over which the cost is averaged. */
const WATCHED = 45;
/** Degrees to the side at which a tilted device has looked as far as it can. */
const FURTHEST_TILT = 25;
/** Milliseconds to wait for Phaser before the page goes on without it. */
const PATIENCE = 10_000;

interface Attempt {
  readonly renderer: 'canvas' | 'webgl';
  /** Refuses a WebGL that is only simulated: painting with a canvas is then several times faster. */
  readonly fastOnly: boolean;
}

const ATTEMPTS: Readonly<Record<StageOptions['renderer'], readonly Attempt[]>> = {
  auto: [
    { renderer: 'webgl', fastOnly: true },
    { renderer: 'canvas', fastOnly: false },
  ],
  webgl: [{ renderer: 'webgl', fastOnly: false }],
  canvas: [{ renderer: 'canvas', fastOnly: false }],
};

/** Starts Phaser with the wished renderer; `auto` falls back from WebGL to canvas. */
export async function openTheatre(host: HTMLElement, options: StageOptions): Promise<Stage> {
  const problems: string[] = [];
  // Everything is painted with a canvas first, whatever puts it on the screen.
  if (document.createElement('canvas').getContext('2d') === null) throw cannotDraw(['there is no canvas']);
  for (const attempt of ATTEMPTS[options.renderer]) {
    try {
      return await open(host, attempt, options);
    } catch (error) {
      problems.push(`${attempt.renderer}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  throw cannotDraw(problems);
}

const cannotDraw = (problems: readonly string[]): Error =>
  new Error(`The stage cannot be drawn here (${problems.join('; ')}). Go on without a picture.`);

async function open(host: HTMLElement, attempt: Attempt, { calm, light = false }: StageOptions): Promise<Stage> {
  const scene = new StageScene({ calm, light });
  let finest = light ? 1 : FINEST;
  const game = new Phaser.Game(configOf(attempt, scene, sizeOf(host, finest), host));
  try {
    await patiently(scene.opened);
  } catch (error) {
    game.destroy(true);
    throw error;
  }
  let isPainted: () => void = () => undefined;
  const painted = new Promise<void>((resolve) => {
    isPainted = resolve;
  });
  const tooDear = (): void => {
    finest = 1;
    fit(game, host, finest);
  };
  const stop = drive(game, scene, { tooDear, isPainted });
  const watcher = new ResizeObserver(() => {
    fit(game, host, finest);
  });
  watcher.observe(host);
  const glance = ({ clientX, pointerType }: PointerEvent): void => {
    if (pointerType === 'mouse') scene.glance((clientX / window.innerWidth) * 2 - 1);
  };
  const tilt = ({ gamma }: DeviceOrientationEvent): void => {
    if (gamma !== null) scene.glance(Math.max(-1, Math.min(1, gamma / FURTHEST_TILT)));
  };
  window.addEventListener('pointermove', glance, { passive: true });
  window.addEventListener('deviceorientation', tilt, { passive: true });
  return {
    painted,
    show: (view) => {
      scene.show(view);
    },
    setCalm: (next) => {
      scene.setCalm(next);
    },
    hear: (level) => {
      scene.hear(level);
    },
    close: () => {
      stop();
      watcher.disconnect();
      window.removeEventListener('pointermove', glance);
      window.removeEventListener('deviceorientation', tilt);
      // Phaser forgets this one, and its canvas would keep the whole scene.
      game.textures.tileSprite.destroy();
      game.destroy(true);
      // Phaser tidies up in its next step, and its loop is asleep.
      game.step(performance.now(), 0);
    },
  };
}

function configOf(
  attempt: Attempt,
  scene: Phaser.Scene,
  { grain, height, width }: Size,
  host: HTMLElement,
): Phaser.Types.Core.GameConfig {
  return {
    type: attempt.renderer === 'canvas' ? Phaser.CANVAS : Phaser.WEBGL,
    parent: host,
    scene,
    backgroundColor: '#d5dae0',
    // The canvas is sized by hand (see `fit`), because the built-in resizing knows nothing of fine screens.
    scale: { mode: Phaser.Scale.NONE, width, height, zoom: 1 / grain },
    audio: { noAudio: true },
    // It is decoration: every click, touch and key belongs to the page.
    input: { keyboard: false, mouse: false, touch: false, gamepad: false, windowEvents: false },
    autoFocus: false,
    disableContextMenu: false,
    banner: false,
    render: { powerPreference: 'low-power', failIfMajorPerformanceCaveat: attempt.fastOnly },
    callbacks: {
      postBoot: ({ canvas }) => {
        canvas.setAttribute('aria-hidden', 'true');
        canvas.style.pointerEvents = 'none';
        canvas.style.display = 'block';
      },
    },
  };
}

/** Milliseconds between two pictures: thirty a second are plenty for a face. */
const PERIOD = 1000 / 30;

/**
 * Sends Phaser's own loop to sleep and takes a step only when something has moved, so that a customer who keeps still
 * costs nothing. Calls `isPainted` after a picture, and `tooDear` once if pictures cost more than this machine can afford.
 * Returns what stops it.
 */
function drive(
  game: Phaser.Game,
  scene: StageScene,
  { tooDear, isPainted }: { readonly tooDear: () => void; readonly isPainted: () => void },
): () => void {
  game.loop.sleep();
  let last = performance.now();
  let request = 0;
  let count = 0;
  let spent = 0;
  const tick = (now: number): void => {
    request = requestAnimationFrame(tick);
    // Half a screen frame early is better than a whole one late.
    if (now - last < PERIOD - 8) return;
    const passed = now - last;
    last = now;
    const start = performance.now();
    if (!scene.advance(passed / 1000)) return;
    game.step(now, passed);
    isPainted();
    count += 1;
    spent += performance.now() - start;
    if (count === WATCHED && spent / count > AFFORDABLE) tooDear();
  };
  request = requestAnimationFrame(tick);
  return () => {
    cancelAnimationFrame(request);
  };
}

interface Size {
  readonly width: number;
  readonly height: number;
  readonly grain: number;
}

/** Device pixels for the host; a host without a size yet gets one pixel. */
function sizeOf(host: HTMLElement, finest: number): Size {
  const grain = Math.min(finest, Math.max(1, window.devicePixelRatio || 1));
  const pixels = (length: number): number => Math.max(1, Math.round(length * grain));
  return { width: pixels(host.clientWidth), height: pixels(host.clientHeight), grain };
}

function fit(game: Phaser.Game, host: HTMLElement, finest: number): void {
  const { grain, height, width } = sizeOf(host, finest);
  if (game.scale.width === width && game.scale.height === height) return;
  game.scale.setZoom(1 / grain);
  game.scale.resize(width, height);
  game.canvas.style.width = `${width / grain}px`;
  game.canvas.style.height = `${height / grain}px`;
}

function patiently(opened: Promise<void>): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`not ready after ${PATIENCE} ms`)), PATIENCE);
    void opened.then(() => {
      clearTimeout(timer);
      resolve();
    });
  });
}
