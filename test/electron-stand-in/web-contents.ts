/** `webContents` over a page of the real Chromium, driven through its own protocol. */
import { EventEmitter } from 'node:events';
import type { CDPSession, Dialog, Frame, Page, Route } from 'playwright-core';
import { toApp, toBrowser } from './addresses.ts';
import { decode, encode } from './codec.ts';
import type { SenderFrame } from './ipc-main.ts';
import { BINDING, type FromPage, type ToPage } from './page-messages.ts';
import { pageScript } from './page-script.ts';
import type { StandInPort } from './ports.ts';
import { ignoreClosed, preventable, strict } from './strict.ts';
import type { World } from './world.ts';

type OpenHandler = (details: { url: string }) => { action: 'deny' | 'allow' };

interface PrintOptions {
  readonly pageSize: { readonly width: number; readonly height: number };
  readonly preferCSSPageSize: boolean;
  readonly printBackground: boolean;
  readonly generateTaggedPDF: boolean;
  readonly generateDocumentOutline: boolean;
  readonly margins: { top: number; right: number; bottom: number; left: number };
}

/** `webContents.debugger`. */
class StandInDebugger {
  private attached = false;
  private readonly cdp: Promise<CDPSession>;

  constructor(cdp: Promise<CDPSession>) {
    this.cdp = cdp;
  }

  attach(): void {
    if (this.attached) throw new Error('Debugger is already attached to the target');
    this.attached = true;
  }

  async sendCommand(method: string, params?: object): Promise<unknown> {
    if (!this.attached) throw new Error('No target available');
    const cdp = await this.cdp;
    return cdp.send(method as 'Page.captureScreenshot', params);
  }
}

let lastId = 0;
let lastPort = 0;

export class StandInContents extends EventEmitter {
  readonly id: number;
  readonly page: Promise<Page>;
  /** The page's own protocol, as Electron hands it out once it is attached. */
  readonly debugger: StandInDebugger;
  private readonly world: World;
  private readonly cdp: Promise<CDPSession>;
  private readonly ports = new Map<number, StandInPort>();
  private openHandler: OpenHandler = () => ({ action: 'allow' });
  /** Where `loadURL` goes just now: such a navigation is not the page's own wish. */
  private loading: string | null = null;
  /** Origins of frames inside the page, by the id of their script context. */
  private readonly innerFrames = new Map<number, string>();

  constructor(world: World, preload: string) {
    super();
    lastId += 1;
    this.id = lastId;
    this.world = world;
    this.page = world.context.then((context) => context.newPage());
    this.cdp = this.prepare(preload);
    this.cdp.catch(() => undefined);
    this.debugger = strict('webContents.debugger', new StandInDebugger(this.cdp));
  }

  async loadURL(url: string): Promise<void> {
    await this.cdp;
    const page = await this.page;
    this.loading = toBrowser(url);
    try {
      await page.goto(this.loading, { waitUntil: 'load' });
    } finally {
      this.loading = null;
    }
    this.emit('did-finish-load');
  }

  reload(): void {
    ignoreClosed(this.page.then((page) => page.reload()));
  }

  async executeJavaScript(code: string): Promise<unknown> {
    const cdp = await this.cdp;
    const done = await cdp.send('Runtime.evaluate', {
      expression: code,
      awaitPromise: true,
      returnByValue: true,
      userGesture: true,
    });
    if (done.exceptionDetails) {
      const { exception, text } = done.exceptionDetails;
      throw new Error(`Script failed to execute: ${exception?.description ?? text}`);
    }
    return done.result.value as unknown;
  }

  async printToPDF(options: PrintOptions): Promise<Buffer> {
    const page = await this.page;
    return page.pdf({
      width: `${options.pageSize.width}in`,
      height: `${options.pageSize.height}in`,
      preferCSSPageSize: options.preferCSSPageSize,
      printBackground: options.printBackground,
      tagged: options.generateTaggedPDF,
      outline: options.generateDocumentOutline,
      margin: {
        top: `${options.margins.top}in`,
        right: `${options.margins.right}in`,
        bottom: `${options.margins.bottom}in`,
        left: `${options.margins.left}in`,
      },
    });
  }

  send(channel: string, ...args: unknown[]): void {
    this.deliver({ t: 'event', channel, args, ports: [] });
  }

  postMessage(channel: string, message: unknown, transfer: readonly StandInPort[] = []): void {
    const ports = transfer.map((port) => {
      lastPort += 1;
      const id = lastPort;
      this.ports.set(id, port);
      port.relay(
        (data) => this.deliver({ t: 'port', port: id, data }),
        () => this.deliver({ t: 'port-closed', port: id }),
      );
      return id;
    });
    this.deliver({ t: 'event', channel, args: [message], ports });
  }

  setWindowOpenHandler(handler: OpenHandler): void {
    this.openHandler = handler;
  }

  toggleDevTools(): void {
    this.emit('devtools-toggled');
  }

  /** Decides about a navigation that the page itself wants; true lets it go on. */
  allowsNavigation(route: Route, frame: Frame, main: boolean): boolean {
    const browserUrl = route.request().url();
    if (main && this.loading !== null && new URL(browserUrl).href === new URL(this.loading).href) return true;
    const url = toApp(browserUrl);
    const redirected = route.request().redirectedFrom() !== null;
    const names = main
      ? [redirected ? 'will-redirect' : 'will-navigate', 'will-frame-navigate']
      : ['will-frame-navigate'];
    return names.every((name) => {
      const event = preventable({ url, isMainFrame: main, frame: { url: toApp(frame.url()) } });
      this.emit(name, event, url);
      return !event.defaultPrevented;
    });
  }

  /** Ports end with the document that held them. */
  dropPorts(): void {
    for (const port of this.ports.values()) port.close();
    this.ports.clear();
  }

  private async prepare(preload: string): Promise<CDPSession> {
    const page = await this.page;
    const cdp = await page.context().newCDPSession(page);
    await cdp.send('Page.enable');
    const main = (await cdp.send('Page.getFrameTree')).frameTree.frame.id;
    cdp.on('Runtime.executionContextCreated', ({ context }) => {
      const { isDefault, frameId } = context.auxData as unknown as { isDefault: boolean; frameId: string };
      if (isDefault && frameId !== main) this.innerFrames.set(context.id, toApp(context.origin));
    });
    cdp.on('Runtime.bindingCalled', (call) => {
      if (call.name !== BINDING) return;
      const top: SenderFrame = { url: toApp(page.url()), parent: null };
      const inner = this.innerFrames.get(call.executionContextId);
      this.hear(decode(call.payload) as FromPage, inner === undefined ? top : { url: inner, parent: top });
    });
    await cdp.send('Runtime.enable');
    let opens: 'deny' | 'allow' = 'deny';
    cdp.on('Page.windowOpen', ({ url }) => {
      opens = this.openHandler({ url: toApp(url) }).action;
    });
    cdp.on('Page.frameNavigated', ({ frame }) => {
      if (frame.parentId === undefined) this.dropPorts();
    });
    await cdp.send('Runtime.addBinding', { name: BINDING });
    await cdp.send('Page.addScriptToEvaluateOnNewDocument', { source: await pageScript(preload) });
    page.on('dialog', (dialog) => ignoreClosed(this.answerDialog(dialog)));
    page.on('popup', (popup) => {
      if (opens === 'deny') ignoreClosed(popup.close());
    });
    page.on('pageerror', (error) => this.world.problems.push(`page error: ${error.stack ?? error.message}`));
    page.on('crash', () => this.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 }));
    page.on('close', () => this.dropPorts());
    return cdp;
  }

  private async answerDialog(dialog: Dialog): Promise<void> {
    if (dialog.type() !== 'beforeunload') {
      this.world.problems.push(`the page opened a ${dialog.type()} dialog: ${dialog.message()}`);
      await dialog.dismiss();
      return;
    }
    const event = preventable({});
    this.emit('will-prevent-unload', event);
    if (event.defaultPrevented) await dialog.accept();
    else await dialog.dismiss();
    if (!event.defaultPrevented) this.emit('stand-in-stays');
  }

  private hear(message: FromPage, senderFrame: SenderFrame): void {
    if (message.t === 'port') {
      this.ports.get(message.port)?.postMessage(message.data);
    } else if (message.t === 'send') {
      this.world.ipcMain.emit(message.channel, { sender: this, senderFrame }, ...message.args);
    } else {
      const { call, channel, args } = message;
      this.world.ipcMain.invoke(channel, { sender: this, senderFrame }, args).then(
        (value) => this.deliver({ t: 'answer', call, ok: true, value }),
        (error: Error) => this.deliver({ t: 'answer', call, ok: false, value: error.message }),
      );
    }
  }

  private deliver(message: ToPage): void {
    const expression = `window.standInReceive(${JSON.stringify(encode(message))})`;
    // A page that has gone away hears nothing, as in Electron.
    this.cdp.then((cdp) => cdp.send('Runtime.evaluate', { expression })).catch(() => undefined);
  }
}
