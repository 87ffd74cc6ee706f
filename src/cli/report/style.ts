import { LEVELS, type Level } from '../../scenario/vocabulary.ts';
import { Markup } from './html.ts';

const COLOURS: Readonly<Record<Level, readonly [light: string, dark: string]>> = {
  anger: ['#b3261e', '#ff8a80'],
  anxiety: ['#8a5a00', '#ffcc66'],
  disappointment: ['#4a4fb5', '#a9aeff'],
  trust: ['#1b6e3c', '#7bdc9f'],
  composure: ['#5a5a5a', '#c2c2c2'],
};
const levels = (which: 0 | 1): string => LEVELS.map((level) => `--${level}:${COLOURS[level][which]};`).join('');

/** How the page looks: light or dark as the reader's system is, on a phone and on paper as well. */
export const STYLE = new Markup(`
:root{color-scheme:light dark;--back:#fff;--text:#1c1c1c;--soft:#5a5a5a;--rule:#cfcfcf;--link:#0b57a4;--bad:#b3261e;--warn:#8a5a00;--bar:#2f6fab;${levels(0)}}
@media (prefers-color-scheme:dark){:root{--back:#161616;--text:#ececec;--soft:#b0b0b0;--rule:#4a4a4a;--link:#8ab8f0;--bad:#ff8a80;--warn:#ffcc66;--bar:#7db3e6;${levels(1)}}}
*{box-sizing:border-box}
body{margin:0 auto;padding:1rem;max-width:72rem;background:var(--back);color:var(--text);font:1rem/1.5 system-ui,"PingFang SC","Noto Sans CJK SC",sans-serif}
a{color:var(--link)}h1,h2,h3{line-height:1.25}h2{margin-top:2.5rem}
:target{outline:3px solid var(--link);outline-offset:-3px}
:focus-visible{outline:2px solid var(--link);outline-offset:2px}
.scroll{overflow-x:auto;margin:1rem 0}
table{border-collapse:collapse;font-size:.875rem}caption{text-align:start;font-weight:600;padding-block:.25rem}
th,td{border-bottom:1px solid var(--rule);padding:.25rem .5rem;text-align:start;vertical-align:top;overflow-wrap:break-word}
tr.beat>*{border-top:2px solid var(--rule);font-weight:600}tbody th{font-weight:inherit}
dl{display:grid;grid-template-columns:minmax(8rem,auto) 1fr;gap:.25rem 1rem}dt{font-weight:600}dd{margin:0}
@media (max-width:36rem){dl{display:block}dd{margin-bottom:.5rem}}
figure{margin:0}figcaption{font-size:.875rem}svg text{font:12px system-ui,sans-serif;fill:var(--text)}
.many{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,15rem),1fr));gap:1.5rem}
.chart{width:100%;height:auto;overflow:visible}.key-line{width:44px;height:10px}
.legend span{white-space:nowrap;margin-inline-end:1rem}
.bar{fill:var(--bar)}.axis,.grid{stroke:var(--soft);fill:none}.grid{stroke:var(--rule);stroke-width:.5}
svg .scale{fill:var(--soft);font-size:11px}
.line{fill:none;stroke-width:2}${LEVELS.map((level) => `.l-${level}{stroke:var(--${level})}`).join('')}
.way{fill:none;stroke:var(--soft)}.way.never{stroke-dasharray:3 3}.tip{fill:var(--soft)}
.flow text{text-anchor:middle}.flow .small{font-size:11px}
.stop rect{stroke:#333;fill:var(--fill)}.stop text{fill:var(--ink)}.other rect{fill:none;stroke:var(--soft)}
.r0{--fill:#f4f4f4;--ink:#1c1c1c}.r0 rect{stroke-dasharray:4 3}.r1{--fill:#dbe9f6;--ink:#1c1c1c}.r2{--fill:#a6cbe6;--ink:#1c1c1c}.r3{--fill:#2f6fab;--ink:#fff}.r4{--fill:#0b3a6b;--ink:#fff}
.key{background:var(--fill);color:var(--ink);border:1px solid #333;border-radius:4px;padding:0 .4em;white-space:nowrap}
.problems li{margin-bottom:.75rem}.error b{color:var(--bad)}.warning b{color:var(--warn)}.where{color:var(--soft);overflow-wrap:anywhere}
@media print{body{max-width:none;padding:0;font-size:10pt}.scroll{overflow:visible}.many{grid-template-columns:1fr 1fr}table{font-size:7pt}th,td{padding:.1rem .2rem}.flow{max-width:100%;height:auto}figure,tr,li{break-inside:avoid}details::details-content{content-visibility:visible}.stop rect,.key,.bar{print-color-adjust:exact}}
`);
