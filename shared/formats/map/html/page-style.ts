/** How the stand-alone page looks, by day and by night. */
import { FONT_FAMILIES } from '../../../layout/font-families.ts';
import { neutral, paintRules, type PaletteMode } from '../svg/palette.ts';

function tokens(mode: PaletteMode): string {
  const of = (name: string): string => neutral(name, mode);
  return (
    `color-scheme:${mode === 'dark' ? 'dark' : 'light'};--paper:${of('paper')};--page:${of('n1')};--panel:${of('n2')};` +
    `--text:${of('n12')};--quiet:${of('n11')};--line:${of('n7')};--edge:${of('n8')};--hover:${of('n3')}`
  );
}

const LAYOUT = `
*{box-sizing:border-box}
html,body{height:100%;margin:0}
body{display:flex;flex-direction:column;background:var(--page);color:var(--text);
font:14px/1.5 ${FONT_FAMILIES},system-ui,sans-serif}
svg{display:block;text-rendering:geometricPrecision}
.b{font-weight:600}
[hidden]{display:none!important}
.bar{display:flex;flex-wrap:wrap;gap:8px;align-items:center;padding:8px 12px;border-bottom:1px solid var(--line);
background:var(--panel)}
.bar h1{flex:1 1 12em;margin:0;font-size:16px;font-weight:600;overflow-wrap:anywhere}
.bar .whose{margin:0;max-width:100%;color:var(--quiet);overflow-wrap:anywhere}
.group{display:none;gap:4px;align-items:center}
.live .group{display:flex}
button{font:inherit;color:inherit;background:var(--paper);border:1px solid var(--edge);border-radius:6px;padding:4px 10px;
min-width:32px;min-height:32px;cursor:pointer}
button:hover{background:var(--hover)}
button[aria-pressed=true]{background:var(--text);color:var(--paper)}
:focus-visible{outline:2px solid var(--text);outline-offset:2px}
g:focus-visible{outline-offset:1px}
output{min-width:4em;text-align:center}
main{flex:1;display:flex;min-height:0}
#stage{flex:1;min-width:0;overflow:auto;background:var(--paper)}
.live #stage{overflow:hidden;touch-action:none;cursor:grab}
.live #sheet{transform-origin:0 0;width:max-content}
[data-card]{cursor:pointer}
#outline{flex:1;min-width:0;overflow:auto;padding:12px}
table{border-collapse:collapse;background:var(--paper)}
caption{text-align:start;padding:0 0 8px;color:var(--quiet)}
th,td{border:1px solid var(--line);padding:6px 8px;text-align:start;vertical-align:top;min-width:8em;max-width:24em;
overflow-wrap:anywhere}
th{background:var(--hover);font-weight:600}
td ul{margin:0;padding:0;list-style:none;display:flex;flex-direction:column;gap:6px}
td button{width:100%;text-align:start;overflow-wrap:anywhere}
#panel{width:min(380px,100%);overflow:auto;padding:12px 16px;border-inline-start:1px solid var(--line);
background:var(--panel);overflow-wrap:anywhere}
.panel-head{display:flex;gap:8px;align-items:start}
#panel h2{flex:1;margin:0;font-size:16px;line-height:1.4;white-space:pre-wrap}
#panel h3{margin:16px 0 4px;font-size:14px}
#panel p{white-space:pre-wrap}
.quiet{color:var(--quiet);font-size:13px}
.facts{padding-inline-start:1.2em}
blockquote{margin:8px 0;padding:2px 0 2px 12px;border-inline-start:3px solid var(--edge)}
blockquote p{margin:0}
@media (max-width:700px){main{flex-direction:column}#panel{width:100%;max-height:50%;border-inline-start:0;
border-top:1px solid var(--line)}}
@media print{.group{display:none!important}main{display:block}}
`;

/** The whole style sheet of a page. @param fontRules rules that bring the fonts along */
export function pageStyle(themeId: string, fontRules: string): string {
  const night = (scope: string): string => `${scope}{${tokens('dark')}}${paintRules(themeId, 'dark', scope)}`;
  return [
    fontRules,
    `:root{${tokens('print')}}`,
    LAYOUT.replaceAll('\n', ''),
    paintRules(themeId, 'print'),
    `@media screen and (prefers-color-scheme:dark){${night(':root:not([data-theme=light])')}}`,
    `@media screen{${night(':root[data-theme=dark]')}}`,
  ].join('');
}
