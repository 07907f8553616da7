// What an SVG must not bring into a book: scripts, event handlers, other files, embedded web pages, declarations that
// would add any of them. In: the SVG's text. Out: what is wrong, or undefined. Refuses rather than repairs: a picture is
// printed as drawn. Names are looked for under any prefix, and addresses of style sheets behind XML and CSS escapes.
export function svgTrouble(svg: string): string | undefined {
  const declaration = /<!(?:ENTITY|ATTLIST)/i.exec(svg);
  if (declaration) return `${declaration[0].toUpperCase()}>`;
  // Bytes that mean something else in another encoding were not looked at.
  const encoding = /^\s*<\?xml[^>]*\sencoding\s*=\s*["'](?!utf-?8["']|us-ascii["'])([^"']*)/i.exec(svg);
  if (encoding) return `encoding="${encoding[1]}"`;
  const element =
    /<(?:[^\s<>"'=/:]+:)?(script|foreignObject|iframe|embed|object|audio|video|handler|listener)(?![\w.-])/i.exec(svg);
  if (element) return `<${element[1]}>`;
  const stylesheet = /<\?xml-stylesheet/i.exec(svg);
  if (stylesheet) return 'xml-stylesheet';
  const handler = /\s(on[a-z]+)\s*=/i.exec(svg);
  if (handler) return `${handler[1]}=`;
  for (const [, value] of svg.matchAll(/\s(?:[^\s<>"'=/:]+:)?(?:href|src)\s*=\s*["']?\s*([^"'\s>]*)/gi)) {
    if (value && !isHarmless(value)) return value.slice(0, 60);
  }
  const animated = /\sattributeName\s*=\s*["']\s*((?:[^\s"':]+:)?href|on[a-z]+)/i.exec(svg);
  if (animated) return `attributeName="${animated[1]}"`;
  const css = withoutEscapes(svg);
  for (const [, value] of css.matchAll(/url\(\s*(?:["']|&quot;|&#39;)?\s*([^"')\s]*)/gi)) {
    if (value && !isHarmless(value)) return value.slice(0, 60);
  }
  const imported = /@import[^;]*|image-set\(/i.exec(css);
  if (imported) return imported[0].slice(0, 60);
  return undefined;
}

/** Inside the file, or a raster picture carried along. */
const isHarmless = (value: string) => value.startsWith('#') || /^data:image\/(?:png|jpe?g|gif|webp)[;,]/i.test(value);

/** `&#117;rl(` and `\75rl(` read as they are meant; for looking only. */
function withoutEscapes(svg: string): string {
  const character = (code: number) => (code <= 0x10ffff ? String.fromCodePoint(code) : '');
  return svg
    .replace(/&#x([0-9a-f]{1,8});/gi, (_whole, hex: string) => character(Number.parseInt(hex, 16)))
    .replace(/&#(\d{1,8});/g, (_whole, digits: string) => character(Number(digits)))
    .replace(/\\(?:([0-9a-f]{1,6})\s?|([^\n]))/gi, (_whole, hex?: string, plain?: string) =>
      hex ? character(Number.parseInt(hex, 16)) : (plain ?? ''),
    );
}
