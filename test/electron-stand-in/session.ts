/** `session.defaultSession`: the policies that the shell installs are really applied to what pages ask for. */
import { EventEmitter } from 'node:events';
import type { Route } from 'playwright-core';
import { toApp } from './addresses.ts';

type RequestFilter = (
  details: { url: string; method: string; resourceType: string },
  answer: (decision: { cancel?: boolean }) => void,
) => void;
type ProtocolHandler = (request: Request) => Response | Promise<Response>;
export type PermissionRequestHandler = (
  contents: unknown,
  permission: string,
  decide: (granted: boolean) => void,
  details: { requestingUrl: string; isMainFrame: boolean },
) => void;
export type PermissionCheckHandler = (
  contents: unknown,
  permission: string,
  origin: string,
  details: { requestingUrl?: string; isMainFrame: boolean },
) => boolean;

export class Session extends EventEmitter {
  readonly webRequest = {
    onBeforeRequest: (filter: RequestFilter): void => {
      this.filter = filter;
    },
  };
  permissionRequest: PermissionRequestHandler | null = null;
  permissionCheck: PermissionCheckHandler | null = null;
  devicePermission: (() => boolean) | null = null;
  spellChecker = true;
  dictionaryUrl = 'https://redirector.gvt1.com/edgedl/chrome/dict/';
  /** Requests that the shell refused, in order, as the app saw them. */
  readonly refused: string[] = [];
  private filter: RequestFilter | null = null;
  private readonly handlers = new Map<string, ProtocolHandler>();

  setPermissionRequestHandler(handler: PermissionRequestHandler | null): void {
    this.permissionRequest = handler;
  }

  setPermissionCheckHandler(handler: PermissionCheckHandler | null): void {
    this.permissionCheck = handler;
  }

  setDevicePermissionHandler(handler: (() => boolean) | null): void {
    this.devicePermission = handler;
  }

  setSpellCheckerEnabled(on: boolean): void {
    this.spellChecker = on;
  }

  setSpellCheckerDictionaryDownloadURL(url: string): void {
    this.dictionaryUrl = url;
  }

  handle(scheme: string, handler: ProtocolHandler): void {
    if (this.handlers.has(scheme)) throw new Error(`a second handler for ${scheme}:`);
    this.handlers.set(scheme, handler);
  }

  /** Answers a request of a page by the shell's own handlers; whatever they do not answer is refused. */
  async answer(route: Route): Promise<void> {
    const request = route.request();
    const url = toApp(request.url());
    const cancelled = await this.isCancelled(url, request.method(), request.resourceType());
    const handler = this.handlers.get(new URL(url).protocol.slice(0, -1));
    if (cancelled || !handler) {
      this.refused.push(url);
      await route.abort('blockedbyclient');
      return;
    }
    const response = await handler(new Request(url, { method: request.method() }));
    await route.fulfill({
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: Buffer.from(await response.arrayBuffer()),
    });
  }

  /** What the shell's own filter says about a request. */
  isCancelled(url: string, method: string, resourceType: string): Promise<boolean> {
    return new Promise((resolve) => {
      if (!this.filter) resolve(false);
      else this.filter({ url, method, resourceType }, ({ cancel }) => resolve(cancel === true));
    });
  }
}
