/** `BrowserWindow`: a page of the real Chromium with a place that exists as numbers only. */
import { EventEmitter } from 'node:events';
import type { BrowserWindowConstructorOptions } from 'electron';
import { ignoreClosed, preventable } from './strict.ts';
import { StandInContents } from './web-contents.ts';
import type { World } from './world.ts';

interface Bounds {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** How often a page that has not decided is asked again whether it closes. */
const ASK_AGAIN_MS = 1000;

export class StandInWindow extends EventEmitter {
  readonly webContents: StandInContents;
  readonly options: BrowserWindowConstructorOptions;
  private readonly world: World;
  private bounds: Bounds;
  private visible = false;
  private maximized = false;
  private minimized = false;
  private fullScreen = false;
  private destroyed = false;

  constructor(world: World, options: BrowserWindowConstructorOptions) {
    super();
    this.world = world;
    this.options = options;
    const { x = 0, y = 0, width = 800, height = 600 } = options;
    this.bounds = { x, y, width, height };
    const preload = options.webPreferences?.preload;
    if (preload === undefined) throw new Error('the stand-in needs a preload in every window');
    this.webContents = new StandInContents(world, preload);
    world.windows.push(this);
    world.app.emit('web-contents-created', {}, this.webContents);
    ignoreClosed(
      this.webContents.page.then((page) => {
        page.on('close', () => this.gone());
        return this.fit();
      }),
    );
    this.webContents.once('did-finish-load', () => this.emit('ready-to-show'));
  }

  async loadURL(url: string): Promise<void> {
    await this.webContents.loadURL(url);
  }

  show(): void {
    this.visible = true;
    this.focus();
    this.emit('show');
  }

  focus(): void {
    this.world.focused = this;
    this.emit('focus');
  }

  isVisible = (): boolean => this.visible;
  isDestroyed = (): boolean => this.destroyed;
  isMaximized = (): boolean => this.maximized;
  isMinimized = (): boolean => this.minimized;
  isFullScreen = (): boolean => this.fullScreen;
  isFocused = (): boolean => this.world.focused === this;

  maximize(): void {
    this.maximized = true;
  }

  minimize(): void {
    this.minimized = true;
  }

  restore(): void {
    this.minimized = false;
  }

  setFullScreen(on: boolean): void {
    this.fullScreen = on;
  }

  getNormalBounds(): Bounds {
    return { ...this.bounds };
  }

  setBounds(bounds: Partial<Bounds>): void {
    this.bounds = { ...this.bounds, ...bounds };
    ignoreClosed(this.fit());
  }

  /** Closes as a click on the cross does: the page may object. Resolves to whether it closed. */
  async close(): Promise<boolean> {
    const event = preventable({});
    this.emit('close', event);
    if (event.defaultPrevented) return false;
    const page = await this.webContents.page;
    if (page.isClosed()) return true;
    const decided = Promise.withResolvers<boolean>();
    page.once('close', () => decided.resolve(true));
    this.webContents.once('stand-in-stays', () => decided.resolve(false));
    // Chromium forgets a request to close while it still puts away the question of the one before: ask until it answers.
    const ask = (): void => ignoreClosed(page.close({ runBeforeUnload: true }));
    const again = setInterval(ask, ASK_AGAIN_MS);
    ask();
    return decided.promise.finally(() => clearInterval(again));
  }

  destroy(): void {
    ignoreClosed(this.webContents.page.then((page) => page.close()));
    this.gone();
  }

  private async fit(): Promise<void> {
    const page = await this.webContents.page;
    const { width, height } = this.bounds;
    if (!page.isClosed()) await page.setViewportSize({ width, height });
  }

  private gone(): void {
    if (this.destroyed) return;
    this.destroyed = true;
    this.world.windows.splice(this.world.windows.indexOf(this), 1);
    if (this.world.focused === this) this.world.focused = this.world.windows.at(-1) ?? null;
    this.emit('closed');
    this.world.app.emit('stand-in-window-gone');
  }
}
