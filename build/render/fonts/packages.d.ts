// Types of the font packages that ship none.
declare module 'subset-font' {
  export default function subsetFont(
    font: Buffer,
    text: string,
    options: { targetFormat: 'truetype' | 'woff' | 'woff2' | 'sfnt' },
  ): Promise<Buffer>;
}
declare module 'fontverter' {
  const fontverter: {
    convert(font: Buffer | Uint8Array, format: 'truetype' | 'woff' | 'woff2' | 'sfnt'): Promise<Buffer>;
  };
  export default fontverter;
}
