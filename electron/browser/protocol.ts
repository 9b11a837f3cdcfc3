/**
 * What a page and the browser host say to each other. The screen's side is `renderer/state/connection.ts`.
 *
 * **The link.** `http://127.0.0.1:PORT/#token=TOKEN`. The token is 256 random bits (base64url, 43 characters), made
 * for this one run of the host and worthless after it. A fragment never leaves the browser, so the token appears in no
 * request line, no log and no Referer. The page, on load:
 *   1. reads `#token=…`, stores it as `sessionStorage['sojourn.token']`, and removes the fragment from the address bar
 *      with `history.replaceState`;
 *   2. without a fragment takes the stored token, so that a reload works;
 *   3. without either asks the person to open the link that the terminal shows.
 * sessionStorage belongs to one tab and one origin (host and port); another tab needs the link again.
 *
 * **Calls.** A WebSocket to `/core` on the page's own host and port (`ws://${location.host}/core`).
 *   - The page's first message is the token: one text frame, nothing else. The host answers one text frame `ok`.
 *     A wrong token, a binary frame or five seconds of silence end the connection with close code 4401.
 *   - From then on every message, both ways, is one binary frame: one birpc message (a plain object) encoded with
 *     `encode`/`decode` of @msgpack/msgpack, with `ignoreUndefined: true`. `Uint8Array` travels natively.
 *     birpc: the screen offers `ScreenSide`, calls `CoreSide` (shared/contract/wire.ts); no timeout on calls.
 *   - Close codes: 4401 token refused (do not try again, the link is old); 1009 message too large; 1001 the host is
 *     ending; 1002 not a message of this protocol. After any other loss (1006) try again with the same token.
 *
 * **Upload.** `POST /upload`, headers `Authorization: Bearer TOKEN` and `X-File-Name: encodeURIComponent(name)`, the
 * file as the body (`fetch(url, {method: 'POST', headers, body: file})`). Answer 200 with a `FileToken` as JSON,
 * otherwise 4xx/5xx with a `PlainError` as JSON. The file stays until the host ends.
 *
 * **Download.** A job's result has `download: '/download/…'`: a path with a secret of its own, good for one complete
 * download; use it as the `href` of a link with the `download` attribute. No header is needed.
 *
 * **Links.** The host cannot open a browser tab for the page: `app.openLink` only checks the address (http, https and
 * mailto) and resolves; the page itself then calls `window.open(url, '_blank', 'noopener,noreferrer')`.
 *
 * **Every request.** Its `Host` must be 127.0.0.1, localhost or [::1] with the host's port, its `Origin` (required on
 * the WebSocket and on everything but GET and HEAD) the same: else 403. Requests that other sites cause are refused by
 * `Sec-Fetch-Site`, but for opening the start page from a link.
 */

export const CORE_PATH = '/core';
export const UPLOAD_PATH = '/upload';
export const DOWNLOAD_PATH = '/download/';

/** What the host answers to the right token. */
export const WELCOME = 'ok';
/** Header with the uploaded file's name, `encodeURIComponent`-encoded. */
export const FILE_NAME_HEADER = 'x-file-name';

export const CLOSE_ENDING = 1001;
export const CLOSE_PROTOCOL = 1002;
export const CLOSE_TOO_LARGE = 1009;
export const CLOSE_TOKEN = 4401;

/** How long a connection may stay silent before its token arrives, in ms. */
export const TOKEN_WAIT_MS = 5000;
/** Largest message from a screen, in bytes: the largest document update and its envelope. */
export const MAX_MESSAGE_BYTES = 80 * 1024 * 1024;
/** Largest uploaded file, in bytes. */
export const MAX_UPLOAD_BYTES = 4 * 1024 ** 3;
