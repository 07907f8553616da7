// The style of the HTML report, a string: the page is one file. Colours are told apart by words as well (the severity is
// written out), so grey paper and colour-blind readers lose nothing.
export const pageStyle = `
:root { color-scheme: light dark; --ink: #1d1d1f; --soft: #666; --line: #ddd; --paper: #fff; --card: #fafafa; --error: #b3261e; --warning: #8a5a00; --info: #1f5f8b; --mark: #fff0b3; --hint: #1b6e3c; }
@media (prefers-color-scheme: dark) { :root { --ink: #e8e8e8; --soft: #a0a0a0; --line: #3a3a3a; --paper: #161618; --card: #202023; --error: #ff8a80; --warning: #f2b84b; --info: #80bfe8; --mark: #5a4a00; --hint: #7ed79b; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 62rem; padding: 1.5rem 1rem 4rem; color: var(--ink); background: var(--paper); font: 1rem/1.7 "Noto Serif CJK SC", "Source Han Serif SC", "Songti SC", SimSun, serif; overflow-wrap: anywhere; }
h1 { font-size: 1.5rem; line-height: 1.35; margin: 0 0 .5rem; }
h2 { font-size: 1.2rem; margin: 2.5rem 0 .5rem; border-bottom: 1px solid var(--line); padding-bottom: .3rem; }
h3 { font-size: 1.05rem; margin: 1.6rem 0 .5rem; }
h4 { font-size: 1rem; margin: 0; line-height: 1.6; }
.note, .place, .why { color: var(--soft); }
.note { margin: 0 0 1rem; }
.place, .why, summary, .classes li { font-size: .85rem; }
code { font-family: ui-monospace, Menlo, Consolas, monospace; font-size: .92em; }
.count { display: inline-block; min-width: 1.6em; margin-inline-start: .5em; padding: 0 .45em; border: 1px solid var(--line); border-radius: 1em; font: .8rem/1.5 ui-sans-serif, system-ui, sans-serif; color: var(--soft); text-align: center; font-weight: normal; }
.switches { position: sticky; top: 0; display: flex; flex-wrap: wrap; gap: .5rem 1.25rem; padding: .5rem 0; background: var(--paper); }
.switches label { cursor: pointer; }
.switches b { font-size: 1.15rem; }
.switches .error b { color: var(--error); } .switches .warning b { color: var(--warning); } .switches .info b { color: var(--info); }
details { border-inline-start: 3px solid var(--line); padding-inline-start: .75rem; margin: .25rem 0; }
summary { cursor: pointer; }
details.error { border-color: var(--error); } details.warning { border-color: var(--warning); } details.info { border-color: var(--info); }
.classes ol { margin: .25rem 0 .5rem; padding-inline-start: 1.75rem; }
a { color: inherit; text-underline-offset: .2em; }
article { background: var(--card); border: 1px solid var(--line); border-inline-start: 4px solid; border-radius: 4px; padding: .75rem 1rem; margin: .75rem 0; scroll-margin-top: 4rem; }
article.error { border-inline-start-color: var(--error); } article.warning { border-inline-start-color: var(--warning); } article.info { border-inline-start-color: var(--info); }
article:target { outline: 2px solid var(--info); }
article p, article blockquote { margin: .35rem 0 0; }
details.why { border: 0; padding: 0; margin: .35rem 0 0; }
.severity { font: .8rem/1 ui-sans-serif, system-ui, sans-serif; margin-inline-end: .6em; padding: .15em .45em; border: 1px solid; border-radius: 3px; white-space: nowrap; }
.error .severity { color: var(--error); } .warning .severity { color: var(--warning); } .info .severity { color: var(--info); }
blockquote { padding: .25rem .75rem; border-inline-start: 2px solid var(--line); white-space: pre-wrap; }
mark { background: var(--mark); color: inherit; padding: 0 .1em; border-bottom: 2px solid currentColor; }
ins { text-decoration: none; border-bottom: 1px solid currentColor; color: var(--hint); }
body:has(#show-error:not(:checked)) :is(article, details).error, body:has(#show-warning:not(:checked)) :is(article, details).warning, body:has(#show-info:not(:checked)) :is(article, details).info { display: none; }
@media print { .switches { position: static; } article { break-inside: avoid; } }
`;
