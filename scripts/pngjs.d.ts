declare module 'pngjs' {
  export class PNG {
    constructor(options: { width: number; height: number; colorType?: number });
    width: number;
    height: number;
    /** RGBA, 8 bits a sample. */
    data: Buffer;
    static sync: { write(image: PNG, options?: { colorType?: number; inputHasAlpha?: boolean }): Buffer };
  }
}
