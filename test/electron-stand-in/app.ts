/** `app`: start, single instance and the order of quitting. */
import { EventEmitter } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { preventable } from './strict.ts';
import type { StandInWindow } from './browser-window.ts';

/** Instances of this process that hold the lock, by data folder. */
const locks = new Map<string, StandInApp>();

export class StandInApp extends EventEmitter {
  readonly isPackaged: boolean;
  /** Resolves with the exit code once the app has quit. */
  readonly ended: Promise<number>;
  sandboxed = false;
  readonly recentDocuments: string[] = [];
  /** Command line and folder, as a second instance would pass them on. */
  readonly launch: { argv: readonly string[]; cwd: string };
  private readonly paths: Record<string, string>;
  private readonly windows: StandInWindow[];
  private readonly finish: (code: number) => void;
  private readonly ready = Promise.withResolvers<void>();
  private isReadyNow = false;
  private quitting = false;
  private done = false;

  constructor(
    windows: StandInWindow[],
    options: { packaged: boolean; documents: string; argv: readonly string[]; cwd: string },
  ) {
    super();
    this.windows = windows;
    this.isPackaged = options.packaged;
    this.launch = { argv: options.argv, cwd: options.cwd };
    this.paths = { documents: options.documents, userData: join(tmpdir(), 'stand-in-user-data') };
    const { promise, resolve } = Promise.withResolvers<number>();
    this.ended = promise;
    this.finish = resolve;
    this.on('stand-in-window-gone', () => this.afterWindow());
  }

  /** Makes the app ready, as Chromium does some time after the entry has run. */
  becomeReady(): void {
    if (this.done) return;
    this.isReadyNow = true;
    this.ready.resolve();
    this.emit('ready');
  }

  whenReady(): Promise<void> {
    return this.ready.promise;
  }

  isReady(): boolean {
    return this.isReadyNow;
  }

  getVersion(): string {
    return '0.0.0-stand-in';
  }

  getPath(name: string): string {
    const path = this.paths[name];
    if (path === undefined) throw new Error(`the stand-in knows no path ${name}`);
    return path;
  }

  setPath(name: string, path: string): void {
    if (this.isReadyNow) throw new Error(`the path ${name} is set too late`);
    this.paths[name] = path;
  }

  enableSandbox(): void {
    if (this.isReadyNow) throw new Error('enableSandbox must be called before the app is ready');
    this.sandboxed = true;
  }

  requestSingleInstanceLock(data: unknown = {}): boolean {
    const folder = this.getPath('userData');
    const holder = locks.get(folder);
    if (!holder) {
      locks.set(folder, this);
      return true;
    }
    holder.emit('second-instance', {}, [...this.launch.argv], this.launch.cwd, structuredClone(data));
    return false;
  }

  addRecentDocument(path: string): void {
    this.recentDocuments.push(path);
  }

  quit(): void {
    if (this.done) return;
    void this.tryToQuit();
  }

  exit(code = 0): void {
    if (this.done) return;
    this.done = true;
    for (const [folder, holder] of locks) if (holder === this) locks.delete(folder);
    for (const window of this.windows.slice()) window.destroy();
    this.emit('stand-in-gone');
    this.finish(code);
  }

  private async tryToQuit(): Promise<void> {
    if (this.quitting) return;
    this.quitting = true;
    const before = preventable({});
    this.emit('before-quit', before);
    let stays = before.defaultPrevented;
    for (const window of this.windows.slice()) stays ||= !(await window.close());
    if (!stays) {
      const will = preventable({});
      this.emit('will-quit', will);
      stays = will.defaultPrevented;
    }
    this.quitting = false;
    if (stays) return;
    this.emit('quit', {}, 0);
    this.exit(0);
  }

  private afterWindow(): void {
    if (this.windows.length > 0 || this.quitting || this.done) return;
    if (this.listenerCount('window-all-closed') > 0) this.emit('window-all-closed');
    else this.quit();
  }
}
