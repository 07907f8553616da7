// What an SVG must not bring into a book: scripts, event handlers, other files, embedded web pages, entity declarations.
// In: the SVG's text. Out: what is wrong, or undefined. Refuses rather than repairs: a picture is printed as drawn.
export function svgTrouble(svg: string): string | undefined {
  if (/<!ENTITY/i.test(svg)) return '<!ENTITY>';
  const element = /<(?:[\w-]+:)?(script|foreignObject|iframe|embed|object|audio|video|handler|listener)\b/i.exec(svg);
  if (element) return `<${element[1]}>`;
  const stylesheet = /<\?xml-stylesheet/i.exec(svg);
  if (stylesheet) return 'xml-stylesheet';
  const handler = /\s(on[a-z]+)\s*=/i.exec(svg);
  if (handler) return `${handler[1]}=`;
  for (const [, value] of svg.matchAll(/\s(?:[\w-]+:)?(?:href|src)\s*=\s*["']?\s*([^"'\s>]*)/gi)) {
    if (value && !isHarmless(value)) return value.slice(0, 60);
  }
  for (const [, value] of svg.matchAll(/url\(\s*(?:["']|&quot;|&#39;)?\s*([^"')\s]*)/gi)) {
    if (value && !isHarmless(value)) return value.slice(0, 60);
  }
  const imported = /@import[^;]*/i.exec(svg);
  if (imported) return imported[0].slice(0, 60);
  return undefined;
}

/** Inside the file, or a raster picture carried along. */
const isHarmless = (value: string) => value.startsWith('#') || /^data:image\/(?:png|jpe?g|gif|webp)[;,]/i.test(value);
