/** Installs the policies of `policies.ts` into Electron; decides nothing itself. */
import { shell, type App, type Session, type WebContents, type WebPreferences } from 'electron';
import { externalLink } from '../core/security/links.ts';
import { mayNavigate, mayRequest, maySend, mayUse, type Sender } from './policies.ts';

/** Preferences of every page. `devTools` only outside a packaged build. */
export function pagePreferences(preload: string, devTools: boolean): WebPreferences {
  return {
    preload,
    devTools,
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    plugins: false,
    safeDialogs: true,
    spellcheck: false,
  };
}

/** Opens a checked link outside. Resolves to false, and opens nothing, where the address is not allowed. */
export async function openLink(url: string): Promise<boolean> {
  const checked = externalLink(url);
  if (checked === null) return false;
  await shell.openExternal(checked);
  return true;
}

/** The sender of a message, as the policies see it. */
export function senderOf(event: {
  sender: WebContents;
  senderFrame: { url: string; parent: unknown } | null;
}): Sender | null {
  const frame = event.senderFrame;
  return frame && { url: frame.url, isMainFrame: frame.parent === null };
}

/** Throws nothing, answers false: may this message be heard? */
export function isTrusted(event: Parameters<typeof senderOf>[0]): boolean {
  return maySend(senderOf(event));
}

/** Policies of every page, of whatever window: no navigation, no new windows, no webview. */
export function guardContents(app: App): void {
  app.on('web-contents-created', (_created, contents) => {
    const guard = (event: { url: string; preventDefault(): void }): void => {
      if (!mayNavigate(event.url)) event.preventDefault();
    };
    contents.on('will-navigate', guard);
    contents.on('will-frame-navigate', guard);
    contents.on('will-redirect', guard);
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.setWindowOpenHandler(({ url }) => {
      void openLink(url);
      return { action: 'deny' };
    });
  });
}

/** Policies of a session: permissions refused, no network, no downloads, no dictionary fetched. */
export function guardSession(session: Session, devTools: boolean): void {
  session.setPermissionRequestHandler((contents, permission, decide, details) => {
    decide(
      mayUse(permission, { url: details.requestingUrl, isMainFrame: details.isMainFrame }) && !!contents,
    );
  });
  session.setPermissionCheckHandler((_contents, permission, origin, details) =>
    mayUse(permission, { url: details.requestingUrl ?? origin, isMainFrame: details.isMainFrame }),
  );
  session.setDevicePermissionHandler(() => false);
  session.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: !mayRequest(details.url, devTools) });
  });
  session.on('will-download', (event) => event.preventDefault());
  session.setSpellCheckerEnabled(false);
  session.setSpellCheckerDictionaryDownloadURL('data:,');
}
