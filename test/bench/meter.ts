/** What runs inside the measured page: frames, wheel events, key presses, the time that the page's thread is blocked. */
import type { Page } from 'playwright-core';
import type { PeerScene } from './peers.ts';

export interface WheelPath {
  /** The zoom that it goes to and comes back from, as a factor. */
  readonly far: number;
  /** Of the panning, in px a second. */
  readonly speed: number;
}

export interface Meter {
  /** Resolves behind the next frame: the page's thread has done its part of the painting. */
  painted(): Promise<void>;
  /** Waits until no more cards or fonts arrive. @returns when the last of them was painted, in the page's time in ms */
  settled(): Promise<number>;
  /** 5 s of wheel events, at most one a frame: 2 s pan, 1 s zoom, 1 s back, 1 s pan back. @returns frame times in ms */
  panZoom(path: WheelPath): Promise<{ frames: number[]; zoom: [number, number] }>;
  /** From here on, notes for each press of a key the time from the event until it is painted. */
  watchKeys(): void;
  /** The times noted, in ms; forgets them. */
  takeKeys(): number[];
  /** From here on, notes how long each frame takes. */
  watchFrames(): void;
  /** The frames noted, in ms; stops watching. */
  takeFrames(): number[];
  /** From here on, asks for its turn every few ms and notes how much later than asked it got it. */
  watchBlocking(): void;
  /** The delays noted, and the tasks of 50 ms and more that ran meanwhile, in ms. Stops watching. */
  takeBlocking(): { delays: number[]; tasks: number[] };
}

declare global {
  interface Window {
    meter: Meter;
    /** Of the page of another editor. */
    peer?: {
      /** What a wheel event must say for about 5 % of zoom. */
      readonly wheelDelta: number;
      /** Prepares and shows the scene. @returns ms until it is painted */
      load(scene: PeerScene): Promise<number>;
      home(): Promise<void>;
      fit(): Promise<void>;
      zoom(): number;
    };
  }
}

/** Puts `window.meter` into every page that this page will load, and into the present one. */
export async function installMeter(page: Page): Promise<void> {
  await page.addInitScript(defineMeter);
  await page.evaluate(defineMeter);
}

/** Runs inside the page, so it refers to nothing outside itself. */
function defineMeter(): void {
  const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
  const painted = (): Promise<void> =>
    new Promise((resolve) =>
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.addEventListener('message', () => resolve());
        port1.start();
        port2.postMessage(0);
      }),
    );

  /** Zoom of whatever editor is in the page, and the wheel's delta that changes it by about 5 %. */
  const zoomNow = (): number => {
    if (window.peer) return window.peer.zoom();
    const viewport = document.querySelector<HTMLElement>('.react-flow__viewport');
    return viewport ? new DOMMatrix(getComputedStyle(viewport).transform).a : 1;
  };
  const zoomDelta = (): number => window.peer?.wheelDelta ?? 36;

  const wheel = (deltaX: number, deltaY: number, ctrlKey: boolean): void => {
    const place = document.querySelector('.react-flow')?.getBoundingClientRect();
    const clientX = place ? place.x + place.width / 2 : innerWidth / 2;
    const clientY = (place ? place.y + place.height / 2 : innerHeight / 2) + 7;
    document.elementFromPoint(clientX, clientY)?.dispatchEvent(
      new WheelEvent('wheel', {
        bubbles: true,
        cancelable: true,
        composed: true,
        deltaX,
        deltaY,
        clientX,
        clientY,
        ctrlKey,
      }),
    );
  };

  const panZoom: Meter['panZoom'] = async ({ far, speed }) => {
    const frames: number[] = [];
    const zooms: number[] = [];
    const startZoom = zoomNow();
    const start = await frame();
    let last = start;
    let sent = 0;
    for (;;) {
      const now = await frame();
      frames.push(now - last);
      last = now;
      const time = (now - start) / 1000;
      if (time >= 5) break;
      if (time < 2 || time >= 4) {
        const wanted = time < 2 ? time * speed : 2 * speed - (time - 4) * speed * 2;
        wheel(wanted - sent, (wanted - sent) * 0.3, false);
        sent = wanted;
      } else {
        const wanted = startZoom * far ** (time < 3 ? time - 2 : 4 - time);
        const off = Math.log(zoomNow() / wanted);
        const steps = Math.min(3, Math.ceil(Math.abs(off) / 0.06));
        if (Math.abs(off) > 0.02) wheel(0, Math.sign(off) * zoomDelta() * steps, true);
        zooms.push(zoomNow());
      }
    }
    return { frames, zoom: [Math.min(...zooms), Math.max(...zooms)] };
  };

  const settled = async (): Promise<number> => {
    let state = '';
    let since = 0;
    for (;;) {
      await painted();
      const now = performance.now();
      const cards = document.querySelectorAll('[data-card]').length;
      const next = `${cards} ${document.fonts.status}`;
      if (next !== state) {
        state = next;
        since = now;
      } else if (cards > 0 && document.fonts.status === 'loaded' && now - since > 500) return since;
    }
  };

  let keys: number[] = [];
  let frames: number[] | null = null;
  let delays: number[] | null = null;
  let tasks: number[] = [];
  const longTasks = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) tasks.push(duration);
  });
  window.meter = {
    painted,
    settled,
    panZoom,
    watchKeys() {
      keys = [];
      const note = async ({ timeStamp }: Event): Promise<void> => {
        await painted();
        keys.push(performance.now() - timeStamp);
      };
      addEventListener('keydown', (event) => void note(event), true);
    },
    takeKeys() {
      const taken = keys;
      keys = [];
      return taken;
    },
    watchFrames() {
      const noted: number[] = [];
      frames = noted;
      let last: number | null = null;
      const note = (now: number): void => {
        if (frames !== noted) return;
        if (last !== null) noted.push(now - last);
        last = now;
        requestAnimationFrame(note);
      };
      requestAnimationFrame(note);
    },
    takeFrames() {
      const taken = frames ?? [];
      frames = null;
      return taken;
    },
    watchBlocking() {
      const noted: number[] = [];
      delays = noted;
      tasks = [];
      longTasks.observe({ type: 'longtask' });
      const ask = (): void => {
        const asked = performance.now();
        setTimeout(() => {
          if (delays !== noted) return;
          noted.push(Math.max(0, performance.now() - asked - 4));
          ask();
        }, 4);
      };
      ask();
    },
    takeBlocking() {
      const taken = { delays: delays ?? [], tasks };
      delays = null;
      longTasks.disconnect();
      return taken;
    },
  };
}
