/** HTML on the clipboard as an enemy writes it: it is text, it loads nothing, and it never takes long to read. */
import { expect, test, vi } from 'vitest';
import { readHtmlTable } from '../../renderer/table/clipboard-table.ts';

const cellOf = (inner: string): string | undefined =>
  readHtmlTable(`<table><tr><td>${inner}</td></tr></table>`)?.rows[0]?.[0];

test('scripts, handlers and pictures of a pasted table do nothing and leave nothing', () => {
  const stolen = vi.fn();
  vi.stubGlobal('stolen', stolen);
  const text = cellOf(
    'a<script>stolen()</script><img src="x" onerror="stolen()"><svg onload="stolen()"><text>b</text></svg>' +
      '<style>@import "https://evil.example"</style><iframe srcdoc="<script>parent.stolen()</script>"></iframe>' +
      '<template><b>c</b></template>&lt;b&gt;d&lt;/b&gt;',
  );
  expect(text).toBe('a<b>d</b>');
  expect(stolen).not.toHaveBeenCalled();
  expect(document.querySelector('img, iframe, script[src*=evil]')).toBeNull();
});

test('what a spreadsheet would compute comes without its apostrophe', () => {
  expect(cellOf("'=1+1")).toBe('=1+1');
  expect(cellOf('=1+1')).toBe('=1+1');
});

test('paragraphs, breaks and blanks of the source', () => {
  expect(cellOf('<p> one \n  two </p><div>three<br> four</div>&nbsp;five')).toBe(
    'one two\nthree\nfour\n five',
  );
});

test('blanks and paragraphs without end are read at once', () => {
  expect(cellOf(`a${'<i> </i>'.repeat(30_000)}b`)).toBe('a b');
  expect(cellOf('<p>a</p>'.repeat(20_000))?.length).toBe(39_999);
});
