import { describe, expect, it } from 'vitest';
import { isAppUrl, maySend, mayNavigate, mayRequest, mayUse } from '../../../electron/shell/policies.ts';
import { externalLink } from '../../../electron/core/security/links.ts';

/** Addresses that look like Sojourn's own and are not. */
const LOOK_ALIKES = [
  'app://sojourn.evil.example/index.html',
  'app://sojourn@evil.example/index.html',
  'app://evil@sojourn/index.html',
  'app://:secret@sojourn/index.html',
  'app://sojourn:8080/index.html',
  'app://evil/sojourn/index.html',
  'app://evil/?app://sojourn/index.html',
  'app://evil/#app://sojourn/index.html',
  'app://sojourn\\@evil.example/',
  'app://sojournx/index.html',
  'app://xsojourn/index.html',
  'app://SOJOURN.evil/index.html',
  'app://ѕojourn/index.html',
  'app://sojourn%2eevil/index.html',
  'app:///index.html',
  'app:sojourn/index.html',
  'app:',
  'apps://sojourn/index.html',
  'xapp://sojourn/index.html',
  'https://sojourn/index.html',
  'https://app.sojourn/index.html',
  'file:///app://sojourn/index.html',
  'javascript:location="app://sojourn/"',
  'blob:app://sojourn/1',
  'view-source:app://sojourn/index.html',
  '//sojourn/index.html',
  'index.html',
  '',
  ' ',
];

describe('addresses of pages', () => {
  it.each([
    'app://sojourn/',
    'app://sojourn/index.html',
    'APP://sojourn/index.html',
    'app://sojourn/assets/index-1.js?v=1#top',
  ])('knows its own: %s', (url) => {
    expect(isAppUrl(url)).toBe(true);
  });

  it.each(LOOK_ALIKES)('is not fooled by %s', (url) => {
    expect(isAppUrl(url)).toBe(false);
    expect(mayNavigate(url)).toBe(false);
    expect(maySend({ url, isMainFrame: true })).toBe(false);
    expect(mayUse('fullscreen', { url, isMainFrame: true })).toBe(false);
  });

  it.each([
    ['app://sojourn/', true],
    ['app://sojourn/index.html', true],
    ['app://sojourn/index.html#/map/1', true],
    ['app://sojourn/print.html', true],
    ['app://sojourn/assets/evil.svg', false],
    ['app://sojourn/index.html/../../other.html', false],
    ['https://example.com/', false],
    ['data:text/html,hi', false],
    ['blob:app://sojourn/1', false],
    ['about:blank', false],
    ['file:///etc/passwd', false],
    ['javascript:alert(1)', false],
  ])('going to %s: %s', (url, allowed) => {
    expect(mayNavigate(url)).toBe(allowed);
  });
});

describe('requests', () => {
  it.each([
    ['app://sojourn/assets/index.js', true],
    ['data:image/png;base64,AA==', true],
    ['blob:app://sojourn/3c1', true],
    ['blob:https://example.com/3c1', false],
    ['blob:null/3c1', false],
    ['http://127.0.0.1/', false],
    ['https://example.com/', false],
    ['https://redirector.gvt1.com/edgedl/chrome/dict/en-us-10-1.bdic', false],
    ['ws://example.com/', false],
    ['wss://example.com/', false],
    ['file:///etc/passwd', false],
    ['ftp://example.com/', false],
    ['chrome-extension://x/y', false],
    ['devtools://devtools/bundled/inspector.html', false],
    ['app://evil/a.js', false],
    ['', false],
  ])('%s: %s', (url, allowed) => {
    expect(mayRequest(url, false)).toBe(allowed);
  });

  it('lets the developer tools load where they exist', () => {
    expect(mayRequest('devtools://devtools/bundled/inspector.html', true)).toBe(true);
    expect(mayRequest('https://example.com/', true)).toBe(false);
  });
});

describe('links to the outside', () => {
  it.each([
    ['https://example.com/a?b=c#d', 'https://example.com/a?b=c#d'],
    ['http://example.com', 'http://example.com/'],
    ['HTTPS://EXAMPLE.COM/', 'https://example.com/'],
    ['mailto:team@example.com?subject=Hi', 'mailto:team@example.com?subject=Hi'],
    ['https://приклад.укр/', 'https://xn--80aikifvh.xn--j1amh/'],
    ['https://bank.example@evil.example/', null],
    ['https://user:pw@example.com/', null],
    ['file:///etc/passwd', null],
    ['FILE:///etc/passwd', null],
    ['smb://host/share', null],
    ['\\\\host\\share', null],
    ['ms-msdt:/id PCWDiagnostic', null],
    ['search-ms:query=x', null],
    ['vscode://file/etc', null],
    ['javascript:alert(1)', null],
    ['data:text/html,hi', null],
    ['app://sojourn/', null],
    ['https://', null],
    ['example.com', null],
    ['', null],
  ])('%s', (url, opened) => {
    expect(externalLink(url)).toBe(opened);
  });

  it('has a longest address', () => {
    expect(externalLink(`https://example.com/${'a'.repeat(3980)}`)).not.toBeNull();
    expect(externalLink(`https://example.com/${'a'.repeat(3981)}`)).toBeNull();
  });
});

describe('senders and permissions', () => {
  const own = 'app://sojourn/index.html';

  it('hears the main frame alone', () => {
    expect(maySend({ url: own, isMainFrame: true })).toBe(true);
    expect(maySend({ url: own, isMainFrame: false })).toBe(false);
    expect(maySend(null)).toBe(false);
  });

  it.each([
    ['fullscreen', true],
    ['clipboard-sanitized-write', true],
    ['clipboard-read', false],
    ['media', false],
    ['geolocation', false],
    ['notifications', false],
    ['openExternal', false],
    ['local-fonts', false],
    ['local-network-access', false],
    ['hid', false],
    ['serial', false],
    ['usb', false],
    ['fileSystem', false],
    ['unknown', false],
    ['constructor', false],
    ['a permission that does not exist yet', false],
  ])('%s: %s', (permission, granted) => {
    expect(mayUse(permission, { url: own, isMainFrame: true })).toBe(granted);
    expect(mayUse(permission, { url: own, isMainFrame: false })).toBe(false);
    expect(mayUse(permission, null)).toBe(false);
  });
});
