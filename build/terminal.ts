// Where commands say things. cli.ts makes one for the process; tests make one that collects.
export interface Terminal {
  /** A line for standard output. */
  out(text: string): void;
  /** A line for standard error. */
  error(text: string): void;
  colour: boolean;
  /** Standard error is a terminal: progress may redraw a line. */
  live: boolean;
}
