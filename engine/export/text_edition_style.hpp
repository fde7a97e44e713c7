#pragma once
// How the text edition looks: light or dark as the reader's system has it, one column from 320
// pixels on, and on paper with every answer unfolded. The colours are those of the themes.

#include <string_view>

namespace behorig::exporting {

inline constexpr std::string_view text_edition_style = R"css(
:root { color-scheme: light dark; --ground: #FFFFFF; --ink: #17212E; --muted: #556274;
  --line: #6F7C8D; --link: #0B4A6F; --soft: #F6F7F9; --law: #FFF9EA; --note: #E3EEF5;
  --warn: #FFF0D6; --ok: #1B7346; --bad: #A8231B; --focus: #B04A00 }
@media (prefers-color-scheme: dark) {
  :root { --ground: #11171F; --ink: #EEF2F6; --muted: #AEB9C6; --line: #8B98A8; --link: #8CC8EC;
    --soft: #1A222D; --law: #2B2614; --note: #1E3445; --warn: #3A2B12; --ok: #7AD3A2;
    --bad: #FF9B93; --focus: #FFB86B }
}
html { scroll-padding-top: 1rem }
body { font: 1.0625rem/1.6 Inter, system-ui, sans-serif; color: var(--ink);
  background: var(--ground); max-width: 44rem; margin: 0 auto; padding: 1.5rem 1rem 4rem;
  overflow-wrap: break-word; hyphens: auto }
h1, h2, h3, h4, h5, h6 { line-height: 1.25; margin: 2em 0 .5em; text-wrap: balance }
h1 { font-size: 2.1rem; margin-top: .5rem } h2 { font-size: 1.7rem } h3 { font-size: 1.35rem }
h4 { font-size: 1.15rem } h5, h6 { font-size: 1.0625rem }
p, ul, ol, table, figure, blockquote { margin: 0 0 .8em }
ul, ol { padding-left: 1.6em } li { margin: .35em 0 }
li > p, li > div > p { margin: 0 0 .3em }
a { color: var(--link); text-underline-offset: .15em }
a:focus-visible, summary:focus-visible { outline: 3px solid var(--focus); outline-offset: 3px;
  border-radius: 2px }
main:focus { outline: none }
.skip { position: absolute; left: -100rem }
.skip:focus { left: 1rem; top: .5rem; padding: .5rem 1rem; background: var(--ground) }
.how, .sources, figcaption { color: var(--muted); font-size: .95rem }
.module { border-top: 4px solid var(--link); margin-top: 4rem }
.page { border-top: 1px solid var(--line); margin-top: 2.5rem }
.page > h3, .module > h2 { margin-top: 1rem }
.box { background: var(--soft); border: 1px solid var(--line); border-radius: 8px;
  padding: .8rem 1rem; margin: 0 0 1.2em }
.box > :last-child, li > :last-child, li > div > :last-child, details > :last-child {
  margin-bottom: 0 }
.law { background: var(--law) } .note { background: var(--note) }
.warning { background: var(--warn) } .summary { border-width: 2px }
.summary h4 { margin-top: 0 }
.exercise { border: 2px solid var(--link); border-radius: 8px; padding: .2rem 1rem 1rem;
  margin: 1.5em 0 }
.exercise .exercise { border: 1px solid var(--line) }
.exercise > h4 { margin-top: .8rem }
.options { list-style-position: outside } ol.options { list-style-type: upper-alpha }
.comment, .node { border-top: 1px solid var(--line); margin-top: 1.5rem }
.comment > h5, .node > h5 { margin-top: 1rem }
.judged { list-style: none; padding-left: 0 } ol.judged { list-style: decimal; padding-left: 1.6em }
.judged > li { margin: 0 0 1em }
.judged .yes, .judged .no { border-left: 4px solid var(--ok); padding-left: .6rem }
.judged .no { border-left: 4px dotted var(--bad) }
.passage { border-bottom: 2px dotted var(--link) }
.ledger { padding-left: 0; list-style: none } .ledger li { margin: 0 0 .9em }
details { border: 1px solid var(--line); border-radius: 8px; margin: 0 0 1em; padding: 0 1rem }
details[open] { padding-bottom: .8rem }
summary { cursor: pointer; font-weight: 600; padding: .6rem 0; min-height: 1.5rem }
blockquote { border-left: 4px solid var(--line); margin-left: 0; padding-left: .9rem }
table { border-collapse: collapse; width: 100% }
caption { text-align: left; font-weight: 600; padding: .3rem 0 }
th, td { text-align: left; vertical-align: top; border-bottom: 1px solid var(--line);
  padding: .3rem .6rem .3rem 0 }
tbody th { font-weight: 400 } td { white-space: nowrap }
figure { margin-left: 0; margin-right: 0 }
img { max-width: 100%; height: auto; border-radius: 6px; background: #FFFFFF }
:target { scroll-margin-top: 1rem }
@media print {
  :root { --ground: #FFFFFF; --ink: #000000; --muted: #333333; --line: #777777; --link: #000000;
    --soft: #FFFFFF; --law: #FFFFFF; --note: #FFFFFF; --warn: #FFFFFF; --ok: #000000;
    --bad: #000000 }
  body { font-size: 10.5pt; max-width: none; padding: 0 }
  nav, .skip, .up { display: none }
  details { border-style: dashed }
  details::details-content { content-visibility: visible; display: block; block-size: auto }
  summary { list-style: none }
  h2, h3, h4, h5, h6, summary, caption { break-after: avoid }
  figure, tr, .box { break-inside: avoid }
  .module { break-before: page }
  a[href^="http"]::after { content: " (" attr(href) ")" }
  .ledger a::after { content: none }
}
)css";

}  // namespace behorig::exporting
