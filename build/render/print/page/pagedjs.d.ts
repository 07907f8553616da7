// The parts of Paged.js 0.4.3 that the page script stands on; the package ships no types.
declare module 'pagedjs' {
  interface BreakTokenLike {
    node?: Node;
    offset?: number;
  }
  interface PageLike {
    element: HTMLElement;
    area: HTMLElement;
    wrapper: HTMLElement;
    footnotesArea: HTMLElement;
    removeListeners(): void;
  }
  class Chunker {
    constructor(content?: unknown, renderTo?: HTMLElement, options?: Record<string, unknown>);
    pages: PageLike[];
    pageTemplate: HTMLTemplateElement;
    setup(renderTo: HTMLElement): void;
    flow(content: string | Node, renderTo?: HTMLElement): Promise<Chunker>;
  }
  class Polisher {
    constructor(setup?: boolean);
    setup(): void;
    add(...sheets: Record<string, string>[]): Promise<string>;
  }
  class Handler {
    constructor(chunker: Chunker, polisher: Polisher, caller?: unknown);
    chunker: Chunker;
    polisher: Polisher;
  }
  type HandlerClass = new (chunker: Chunker, polisher: Polisher, caller?: unknown) => Handler;
  const registeredHandlers: HandlerClass[];
}
