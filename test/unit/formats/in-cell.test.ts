import { expect, it } from 'vitest';
import { textOfCell } from '../../../shared/formats/html/in-cell.ts';

it.each([
  ['<p>Late&nbsp;again.<br/>Never&#33;</p>', 'Late\u00A0again.\nNever!'],
  ['fine<br><br>\r\n <b>very</b> fine', 'fine\nvery fine'],
  ['<div>ช้ามาก</div><div>แต่ดี</div>', 'ช้ามาก\nแต่ดี'],
  ['I <3 it, 5 < 6 & 7 > 2', 'I <3 it, 5 < 6 & 7 > 2'],
  ['<script>alert(1)</script>', '<script>alert(1)</script>'],
  ['<p>a</p><script>alert(1)</script>', '<p>a</p><script>alert(1)</script>'],
  ['<b onclick=alert(1)>bold</b>', '<b onclick=alert(1)>bold</b>'],
  ['<img src=x onerror=alert(1)>', '<img src=x onerror=alert(1)>'],
  ['AT&amp;T', 'AT&amp;T'],
  ['<a href="https://example.com">here</a>', 'here'],
  ['<a href="javascript:alert(1)">here</a>', '<a href="javascript:alert(1)">here</a>'],
])('%s', (value, text) => expect(textOfCell(value)).toBe(text));
